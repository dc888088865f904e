/* test-deadline-cases.c: deadlines worked out by hand, and the words they are explained in
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cases, with their arithmetic, are in tests/fixtures/deadline-cases.ini.
 */
#include "request/pqa-deadline-explanation.h"

#include <libintl.h>
#include <locale.h>

#include "calendar/pqa-hours-text.h"
#include "time/pqa-local-time.h"

static const char *const WEEK[]
    = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

typedef struct
{
  GKeyFile *file;
  const char *group;
  GTimeZone *zone;
  GArray *pauses;
  gint64 now;
  PqaDeadline deadline;
} Case;

static GKeyFile *
load (void)
{
  g_autofree char *path
      = g_build_filename (g_getenv ("PQA_FIXTURES"), "deadline-cases.ini", NULL);
  GKeyFile *file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  return file;
}

static char *
get (GKeyFile *file, const char *group, const char *key)
{
  g_autoptr (GError) error = NULL;
  char *value = g_key_file_get_string (file, group, key, &error);

  g_assert_no_error (error);
  return value;
}

static void
open_weekday (PqaWorkCalendar *calendar, int weekday, const char *text)
{
  g_autoptr (GArray) hours = pqa_hours_parse (text, NULL);

  for (guint i = 0; i < hours->len; i++)
    pqa_work_calendar_open_weekday (calendar, weekday, g_array_index (hours, PqaHours, i).from * 60,
                                    g_array_index (hours, PqaHours, i).to * 60);
}

/* A date, and its hours unless it is a holiday. */
static void
set_day (PqaWorkCalendar *calendar, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", 2);
  g_autoptr (GArray) hours = pqa_hours_parse (parts[1] != NULL ? parts[1] : "", NULL);

  pqa_work_calendar_close_date (calendar, parts[0]);
  for (guint i = 0; i < hours->len; i++)
    pqa_work_calendar_open_date (calendar, parts[0], g_array_index (hours, PqaHours, i).from * 60,
                                 g_array_index (hours, PqaHours, i).to * 60);
}

static void
set_days (PqaWorkCalendar *calendar, const char *text)
{
  g_auto (GStrv) days = g_strsplit (text, "|", -1);

  for (char **day = days; *day != NULL; day++)
    set_day (calendar, *day);
}

static PqaWorkCalendar *
load_calendar (GKeyFile *file, const char *name)
{
  g_autofree char *group = g_strconcat ("calendar ", name, NULL);
  g_autofree char *zone_name = get (file, group, "zone");
  g_autoptr (GTimeZone) zone = pqa_time_zone_new (zone_name, NULL);
  g_autofree char *days = g_key_file_get_string (file, group, "days", NULL);
  g_autofree char *daily = g_key_file_get_string (file, group, "daily", NULL);
  PqaWorkCalendar *calendar;

  if (g_key_file_get_boolean (file, group, "round-the-clock", NULL))
    return pqa_work_calendar_new_round_the_clock (zone);

  calendar = pqa_work_calendar_new (zone);
  for (int i = 0; i < 7; i++)
    {
      g_autofree char *hours = g_key_file_get_string (file, group, WEEK[i], NULL);

      if (hours != NULL || daily != NULL)
        open_weekday (calendar, i + 1, hours != NULL ? hours : daily);
    }
  if (days != NULL)
    set_days (calendar, days);
  return calendar;
}

static gint64
parse_instant (GTimeZone *zone, const char *text)
{
  gint64 instant = 0;

  g_assert_true (pqa_local_time_parse (zone, text, &instant, NULL));
  return instant;
}

/* "7.5 h", "5 min" */
static gint64
parse_length (const char *text)
{
  double count = g_ascii_strtod (text, NULL);

  return (gint64) (count * (g_str_has_suffix (text, " min") ? 60 : 3600) + 0.5);
}

static void
add_pause (Case *self, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "; ", 3);
  PqaPause pause = { .from = parse_instant (self->zone, parts[0]), .to = PQA_INSTANT_NONE };

  if (g_strcmp0 (parts[1], "still") != 0)
    pause.to = parse_instant (self->zone, parts[1]);
  g_assert_true (pqa_waiting_from_code (parts[2], &pause.reason, NULL));
  g_array_append_val (self->pauses, pause);
}

static void
read_case (Case *self, GKeyFile *file, const char *group)
{
  g_autofree char *calendar = get (file, group, "calendar");
  g_autofree char *start = get (file, group, "start");
  g_autofree char *allowed = get (file, group, "allowed");
  g_autofree char *now = g_key_file_get_string (file, group, "now", NULL);
  g_autofree char *pauses = g_key_file_get_string (file, group, "pauses", NULL);
  g_auto (GStrv) lines = g_strsplit (pauses != NULL ? pauses : "", "|", -1);

  *self = (Case){ .file = file, .group = group };
  self->deadline.calendar = load_calendar (file, calendar);
  self->zone = pqa_work_calendar_get_zone (self->deadline.calendar);
  self->deadline.start = parse_instant (self->zone, start);
  self->deadline.seconds = parse_length (allowed);
  self->deadline.reached = PQA_INSTANT_NONE;
  self->pauses = g_array_new (FALSE, FALSE, sizeof (PqaPause));
  self->now = now != NULL ? parse_instant (self->zone, now) : self->deadline.start;
  for (char **line = lines; *line != NULL; line++)
    add_pause (self, *line);
}

static void
clear_case (Case *self)
{
  pqa_work_calendar_unref (self->deadline.calendar);
  g_array_unref (self->pauses);
}

static void
check_due (Case *self)
{
  g_autofree char *text = get (self->file, self->group, "due");
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;
  g_autoptr (GError) error = NULL;

  pqa_deadline_compute_due (self->deadline.calendar, self->deadline.start, self->deadline.seconds,
                            (PqaPause *) self->pauses->data, self->pauses->len, self->now,
                            &self->deadline.due, &error);
  g_assert_no_error (error);
  expected = pqa_local_time_text (self->zone, parse_instant (self->zone, text));
  actual = pqa_local_time_text (self->zone, self->deadline.due);
  g_assert_cmpstr (actual, ==, expected);
}

static void
check_words (Case *self, const char *key)
{
  g_autofree char *expected = get (self->file, self->group, key);
  g_autoptr (PqaDeadlineExplanation) explanation = pqa_deadline_explanation_new (
      &self->deadline, (PqaPause *) self->pauses->data, self->pauses->len, self->now);
  g_autofree char *words = pqa_deadline_explanation_to_string (explanation, NULL);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_cases (gconstpointer language)
{
  g_autoptr (GKeyFile) file = load ();
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  guint n = 0;

  g_setenv ("LANGUAGE", g_str_equal (language, "zh") ? "zh_CN" : "en", TRUE);
  g_assert_nonnull (setlocale (LC_ALL, ""));
  for (char **group = groups; *group != NULL; group++)
    {
      Case self;

      if (!g_str_has_prefix (*group, "case "))
        continue;
      g_test_message ("%s", *group);
      read_case (&self, file, *group);
      check_due (&self);
      check_words (&self, language);
      clear_case (&self);
      n++;
    }
  g_assert_cmpint (n, >=, 40);
}

int
main (int argc, char *argv[])
{
  g_setenv ("LANGUAGE", "zh_CN", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("PQA_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/deadline-cases/chinese", "zh", test_cases);
  g_test_add_data_func ("/deadline-cases/english", "en", test_cases);
  return g_test_run ();
}

/* pqa-settings-words.c: calendars, time limits and categories in a line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-settings-words.h"

#include <string.h>

#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

#define HOUR 3600
#define MINUTE 60

static void
append (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static gboolean
same_hours (const GArray *a, const GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (PqaHours)) == 0;
}

/* "Mon–Fri 08:00-12:00" for the days from @first to @last, which have the same hours. */
static void
append_days (GString *text, guint first, guint last, const GArray *hours)
{
  g_autofree char *times = pqa_hours_format (hours);
  g_autofree char *part = NULL;

  if (hours->len == 0)
    return;
  if (first == last)
    part = g_strdup_printf ("%s %s", pqa_weekday_format ((int) first + 1), times);
  else
    part = g_strdup_printf ("%s–%s %s", pqa_weekday_format ((int) first + 1),
                            pqa_weekday_format ((int) last + 1), times);
  append (text, part);
}

/**
 * pqa_settings_words_week:
 *
 * Returns: (transfer full): when a calendar is open in an ordinary week
 */
char *
pqa_settings_words_week (const PqaCalendarInfo *calendar)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint first = 0;

  if (calendar->content == NULL)
    return g_strdup (_ ("Always open"));
  for (guint day = 0; day < PQA_N_WEEKDAYS; day++)
    if (day + 1 == PQA_N_WEEKDAYS
        || !same_hours (calendar->content->week[day], calendar->content->week[day + 1]))
      {
        append_days (text, first, day, calendar->content->week[day]);
        first = day + 1;
      }
  return g_strdup (text->str);
}

/**
 * pqa_settings_words_version:
 *
 * Returns: (transfer full): how many special days a calendar has, and since when it is in force
 */
char *
pqa_settings_words_version (const PqaCalendarInfo *calendar, GTimeZone *zone)
{
  guint n = calendar->content != NULL ? calendar->content->days->len : 0;
  g_autofree char *at = pqa_local_time_format (zone, calendar->version_at);
  g_autofree char *days
      = g_strdup_printf (ngettext ("%u special day", "%u special days", n), n);

  /* Translators: how many special days, the number of a version, when it was made */
  return g_strdup_printf (_ ("%s · version %d of %s"), days, (int) calendar->version_number, at);
}

/**
 * pqa_settings_words_scope:
 *
 * Returns: (transfer full): what the limits are for
 */
char *
pqa_settings_words_scope (const PqaPolicyRow *policy)
{
  GString *text = g_string_new (pqa_request_kind_to_label (policy->kind));

  append (text, pqa_severity_to_label (policy->severity));
  append (text, policy->category);
  return g_string_free (text, FALSE);
}

/* A day of open time is not a day of the calendar, so that hours are the largest unit. */
static char *
format_length (gint64 seconds)
{
  int hours = (int) (seconds / HOUR);
  int minutes = (int) (seconds / MINUTE);

  if (seconds % HOUR == 0)
    return g_strdup_printf (ngettext ("%d h", "%d h", hours), hours);
  if (hours > 0 && seconds * 10 % HOUR == 0)
    return g_strdup_printf (_ ("%.1f h"), seconds / (double)HOUR);
  return g_strdup_printf (ngettext ("%d min", "%d min", minutes), minutes);
}

/**
 * pqa_settings_words_limits:
 *
 * Returns: (transfer full): how much time there is for each target, on which calendar
 */
char *
pqa_settings_words_limits (const PqaPolicyRow *policy)
{
  GString *text = g_string_new (NULL);

  for (PqaDeadlineTarget target = 0; target < PQA_N_DEADLINE_TARGETS; target++)
    {
      const PqaPolicyLimit *limit = &policy->limits[target];
      g_autofree char *length = format_length (limit->seconds);
      g_autofree char *part = NULL;

      if (limit->seconds == 0)
        continue;
      /* Translators: what is to be done, how long it may take, on which calendar */
      part = g_strdup_printf (_ ("%s: %s (%s)"), pqa_deadline_target_to_label (target), length,
                              limit->calendar);
      append (text, part);
    }
  if (text->len == 0)
    append (text, _ ("No limits"));
  return g_string_free (text, FALSE);
}

/**
 * pqa_settings_words_category:
 *
 * Returns: (transfer full): who does the work, how severe it usually is, whether it is closed
 */
char *
pqa_settings_words_category (const PqaCategory *category)
{
  GString *text = g_string_new (NULL);
  g_autofree char *date = category->closed_on != NULL ? pqa_date_format (category->closed_on) : NULL;
  /* Translators: a date */
  g_autofree char *closed = date != NULL ? g_strdup_printf (_ ("closed on %s"), date) : NULL;

  append (text, category->department);
  append (text, pqa_severity_to_label (category->severity));
  append (text, closed);
  return g_string_free (text, FALSE);
}

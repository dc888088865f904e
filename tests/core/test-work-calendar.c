/* test-work-calendar.c: counting open time, against a plain count day by day
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-work-calendar.h"

#include "pqa-error.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define HOUR 3600
#define DAY PQA_DAY_SECONDS

static gint64
at (PqaWorkCalendar *calendar, const char *text)
{
  gint64 instant = 0;

  g_assert_true (
      pqa_local_time_parse (pqa_work_calendar_get_zone (calendar), text, &instant, NULL));
  return instant;
}

static PqaWorkCalendar *
new_closed (const char *zone_name)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new (zone_name, NULL);

  return pqa_work_calendar_new (zone);
}

/* Monday to Friday, 08:30 to 12:00 and 13:30 to 18:00: eight hours a day. */
static PqaWorkCalendar *
new_office (const char *zone_name)
{
  PqaWorkCalendar *calendar = new_closed (zone_name);
  int weekday;

  for (weekday = 1; weekday <= 5; weekday++)
    {
      pqa_work_calendar_open_weekday (calendar, weekday, 8.5 * HOUR, 12 * HOUR);
      pqa_work_calendar_open_weekday (calendar, weekday, 13.5 * HOUR, 18 * HOUR);
    }
  return calendar;
}

static void
assert_add (PqaWorkCalendar *calendar, const char *start, gint64 seconds, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 result;

  g_assert_true (pqa_work_calendar_add (calendar, at (calendar, start), seconds, &result, &error));
  g_assert_no_error (error);
  text = pqa_local_time_text (pqa_work_calendar_get_zone (calendar), result);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_office (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ("Asia/Shanghai");

  pqa_work_calendar_close_date (calendar, "2026-10-01");      /* a Thursday */
  pqa_work_calendar_open_date_as (calendar, "2026-10-10", 4); /* a Saturday */
  pqa_work_calendar_open_date (calendar, "2026-10-09", 10 * HOUR, 11 * HOUR);

  assert_add (calendar, "2026-09-28 08:30", 8 * HOUR, "2026-09-28 18:00:00");
  assert_add (calendar, "2026-09-28 12:30", HOUR, "2026-09-28 14:30:00");
  assert_add (calendar, "2026-09-25 17:00", 2 * HOUR, "2026-09-28 09:30:00"); /* weekend */
  assert_add (calendar, "2026-09-30 17:00", 2 * HOUR, "2026-10-02 09:30:00"); /* holiday's eve */
  assert_add (calendar, "2026-10-09 09:00", 2 * HOUR, "2026-10-10 09:30:00"); /* make-up day */
  assert_add (calendar, "2026-09-28 09:30", -2 * HOUR, "2026-09-25 17:00:00");
  assert_add (calendar, "2026-09-27 03:00", 0, "2026-09-27 03:00:00");
  g_assert_cmpint (pqa_work_calendar_diff (calendar, at (calendar, "2026-09-30 17:00"),
                                           at (calendar, "2026-10-02 09:30")),
                   ==, 2 * HOUR);
}

static void
test_days (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ("Asia/Shanghai");

  pqa_work_calendar_close_date (calendar, "2026-10-01");
  pqa_work_calendar_open_date_as (calendar, "2026-10-10", 4);
  pqa_work_calendar_open_date (calendar, "2026-10-12", 9 * HOUR, 12 * HOUR);
  g_assert_cmpint (pqa_work_calendar_get_day (calendar, "2026-10-12"), ==,
                   PQA_CALENDAR_DAY_SPECIAL);
  g_assert_cmpint (pqa_work_calendar_get_day (calendar, "2026-09-30"), ==, PQA_CALENDAR_DAY_OPEN);
  g_assert_cmpint (pqa_work_calendar_get_day (calendar, "2026-10-01"), ==,
                   PQA_CALENDAR_DAY_HOLIDAY);
  g_assert_cmpint (pqa_work_calendar_get_day (calendar, "2026-10-10"), ==,
                   PQA_CALENDAR_DAY_MAKE_UP);
  g_assert_cmpint (pqa_work_calendar_get_day (calendar, "2026-10-11"), ==, PQA_CALENDAR_DAY_CLOSED);
  g_assert_true (pqa_work_calendar_opens_on (calendar, "2026-10-10"));
  g_assert_false (pqa_work_calendar_opens_on (calendar, "2026-10-01"));
}

static void
test_over_midnight (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_closed ("Asia/Shanghai");

  pqa_work_calendar_open_weekday (calendar, 5, 22 * HOUR, 3 * HOUR);
  pqa_work_calendar_open_weekday (calendar, 5, 23 * HOUR, 30 * HOUR);
  assert_add (calendar, "2026-11-20 12:00", 4 * HOUR, "2026-11-21 02:00:00");
  assert_add (calendar, "2026-11-20 12:00", 8 * HOUR, "2026-11-21 06:00:00");
  assert_add (calendar, "2026-11-20 12:00", 8 * HOUR + 1, "2026-11-27 22:00:01");
  g_assert_true (pqa_work_calendar_is_open_at (calendar, at (calendar, "2026-11-21 05:59:59")));
  g_assert_false (pqa_work_calendar_is_open_at (calendar, at (calendar, "2026-11-21 06:00")));
}

/* On 13 March 2011 New York's night was an hour shorter, on 6 November an hour longer. */
static void
test_clock_changes (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_closed ("America/New_York");
  int weekday;

  for (weekday = 1; weekday <= 7; weekday++)
    pqa_work_calendar_open_weekday (calendar, weekday, 22 * HOUR, 6 * HOUR);
  g_assert_cmpint (pqa_work_calendar_diff (calendar, at (calendar, "2011-03-12 12:00"),
                                           at (calendar, "2011-03-13 12:00")),
                   ==, 7 * HOUR);
  g_assert_cmpint (pqa_work_calendar_diff (calendar, at (calendar, "2011-11-05 12:00"),
                                           at (calendar, "2011-11-06 12:00")),
                   ==, 9 * HOUR);
  assert_add (calendar, "2011-03-12 12:00", 7 * HOUR, "2011-03-13 06:00:00");
}

static void
test_round_the_clock (void)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("America/New_York", NULL);
  g_autoptr (PqaWorkCalendar) calendar = pqa_work_calendar_new_round_the_clock (zone);

  assert_add (calendar, "2011-03-12 12:00", DAY, "2011-03-13 13:00:00");
  g_assert_cmpint (pqa_work_calendar_diff (calendar, 1000, 1), ==, -999);
  g_assert_true (pqa_work_calendar_is_open_at (calendar, 5));
  g_assert_true (pqa_work_calendar_opens_on (calendar, "2026-11-22"));
}

static void
assert_refused (PqaWorkCalendar *calendar, gint64 start, gint64 seconds)
{
  g_autoptr (GError) error = NULL;
  gint64 result;

  g_assert_false (pqa_work_calendar_add (calendar, start, seconds, &result, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static void
test_never_open (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_closed ("Asia/Shanghai");
  g_autoptr (GError) error = NULL;

  pqa_work_calendar_close_date (calendar, "2026-10-01");
  assert_refused (calendar, 0, 1);
  assert_refused (calendar, 0, 0);
  g_assert_cmpint (pqa_work_calendar_diff (calendar, 0, 100 * DAY), ==, 0);
  g_assert_false (pqa_work_calendar_prepare (calendar, 0, 1, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static void
test_not_open_for_so_long (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_closed ("Asia/Shanghai");

  pqa_work_calendar_open_date (calendar, "2026-10-01", 9 * HOUR, 10 * HOUR);
  assert_add (calendar, "2026-09-01", HOUR, "2026-10-01 10:00:00");
  assert_add (calendar, "2026-11-01", -HOUR, "2026-10-01 09:00:00");
  assert_refused (calendar, at (calendar, "2026-09-01"), HOUR + 1);
  assert_refused (calendar, at (calendar, "2026-11-01"), HOUR);
  assert_refused (calendar, at (calendar, "2026-09-01"), -1);
  assert_refused (calendar, G_MAXINT64, 1);
  assert_refused (calendar, 0, G_MAXINT64);
}

/* What a random calendar is made of, kept for counting plainly. */
typedef struct
{
  int weekday;
  gint64 days;
  int from;
  int to;
} Stretch;

static int
random_clock (void)
{
  return g_test_rand_int_range (0, 96) * 900;
}

static void
build_weekdays (PqaWorkCalendar *calendar, GArray *stretches)
{
  int count = g_test_rand_int_range (1, 12);

  while (count-- > 0)
    {
      Stretch stretch
          = { g_test_rand_int_range (1, 8), G_MAXINT64, random_clock (), random_clock () };

      pqa_work_calendar_open_weekday (calendar, stretch.weekday, stretch.from, stretch.to);
      if (stretch.to <= stretch.from)
        stretch.to += DAY;
      g_array_append_val (stretches, stretch);
    }
}

static void
build_exceptions (PqaWorkCalendar *calendar, GArray *stretches, GHashTable *dates, gint64 around)
{
  int count = g_test_rand_int_range (0, 5);

  while (count-- > 0)
    {
      Stretch stretch
          = { 0, around + g_test_rand_int_range (-9, 10), random_clock (), random_clock () };
      g_autofree char *date = pqa_date_from_days (stretch.days);

      if (g_test_rand_bit ())
        pqa_work_calendar_open_date (calendar, date, stretch.from, stretch.to);
      else if (!g_hash_table_contains (dates, GINT_TO_POINTER (stretch.days)))
        {
          pqa_work_calendar_close_date (calendar, date);
          stretch.days = G_MININT64;
          g_hash_table_add (dates, GINT_TO_POINTER (pqa_date_to_days (date)));
        }
      else
        continue;
      if (stretch.to <= stretch.from)
        stretch.to += DAY;
      g_hash_table_add (dates, GINT_TO_POINTER (pqa_date_to_days (date)));
      g_array_append_val (stretches, stretch);
    }
}

/* Whether the second at @instant is open, by looking at every stretch of three days. */
static gboolean
is_open_plainly (GTimeZone *zone, GArray *stretches, GHashTable *dates, gint64 instant)
{
  gint64 today = pqa_local_time_days (zone, instant);
  gint64 days;
  guint i;

  for (days = today - 2; days <= today; days++)
    for (i = 0; i < stretches->len; i++)
      {
        Stretch *stretch = &g_array_index (stretches, Stretch, i);
        gboolean special = g_hash_table_contains (dates, GINT_TO_POINTER (days));

        if (special ? stretch->days != days : stretch->weekday != pqa_days_weekday (days))
          continue;
        if (instant >= pqa_local_time_to_instant (zone, days, stretch->from)
            && instant < pqa_local_time_to_instant (zone, days, stretch->to))
          return TRUE;
      }
  return FALSE;
}

/* Everything in a random calendar begins and ends on quarters of an hour, clock changes too. */
static gint64
count_plainly (GTimeZone *zone, GArray *stretches, GHashTable *dates, gint64 from, gint64 to)
{
  gint64 count = 0;
  gint64 instant;

  for (instant = from; instant < to; instant = MIN (to, (instant / 900 + 1) * 900))
    if (is_open_plainly (zone, stretches, dates, instant))
      count += MIN (to, (instant / 900 + 1) * 900) - instant;
  return count;
}

static const char *const ZONES[]
    = { "Asia/Shanghai",     "America/New_York",    "Europe/London",  "America/Sao_Paulo",
        "Africa/Casablanca", "Australia/Lord_Howe", "America/Havana", "Pacific/Apia" };

/* Instants around midnights at which clocks have changed in those zones, and others. */
static gint64
random_day (void)
{
  static const char *const DATES[]
      = { "2011-03-13", "2011-11-06", "2018-11-04", "2018-02-18", "2011-12-30", "2020-10-04",
          "2019-05-05", "2019-03-10", "2019-03-31", "2019-10-27", "2024-02-29", "2026-10-01" };

  return pqa_date_to_days (DATES[g_test_rand_int_range (0, G_N_ELEMENTS (DATES))]);
}

static void
assert_inverse (PqaWorkCalendar *calendar, gint64 start, gint64 seconds)
{
  gint64 result = 0;
  gint64 back = 0;

  g_assert_true (pqa_work_calendar_add (calendar, start, seconds, &result, NULL));
  g_assert_cmpint (pqa_work_calendar_diff (calendar, start, result), ==, seconds);
  g_assert_cmpint (pqa_work_calendar_diff (calendar, result, start), ==, -seconds);
  if (seconds > 0)
    {
      g_assert_cmpint (pqa_work_calendar_diff (calendar, start, result - 1), ==, seconds - 1);
      g_assert_true (pqa_work_calendar_add (calendar, result, -seconds, &back, NULL));
      g_assert_cmpint (pqa_work_calendar_diff (calendar, start, back), ==, 0);
    }
}

static void
test_random_calendars (void)
{
  int round;

  for (round = 0; round < 10000; round++)
    {
      g_autoptr (PqaWorkCalendar) calendar
          = new_closed (ZONES[g_test_rand_int_range (0, G_N_ELEMENTS (ZONES))]);
      g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
      g_autoptr (GHashTable) dates = g_hash_table_new (NULL, NULL);
      GTimeZone *zone = pqa_work_calendar_get_zone (calendar);
      gint64 around = random_day ();
      gint64 from = around * DAY + g_test_rand_int_range (-3 * DAY, 2 * DAY);
      gint64 to = from + g_test_rand_int_range (0, 2 * DAY);

      build_weekdays (calendar, stretches);
      build_exceptions (calendar, stretches, dates, around);
      assert_inverse (calendar, from, g_test_rand_int_range (-20 * DAY, 20 * DAY));
      if (round % 20 == 0)
        g_assert_cmpint (pqa_work_calendar_diff (calendar, from, to), ==,
                         count_plainly (zone, stretches, dates, from, to));
    }
}

/* diff () is additive wherever it is cut, also when the table has to grow in between. */
static void
test_additive (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ("America/New_York");
  int round;

  for (round = 0; round < 2000; round++)
    {
      gint64 spread = (gint64)(round + 1) * DAY * 3;
      gint64 a = 1300000000 + g_test_rand_double_range (-spread, spread);
      gint64 b = 1300000000 + g_test_rand_double_range (-spread, spread);
      gint64 c = 1300000000 + g_test_rand_double_range (-spread, spread);

      g_assert_cmpint (pqa_work_calendar_diff (calendar, a, b)
                           + pqa_work_calendar_diff (calendar, b, c),
                       ==, pqa_work_calendar_diff (calendar, a, c));
    }
}

static gpointer
count_far_and_near (gpointer data)
{
  PqaWorkCalendar *calendar = data;
  gint64 start = at (calendar, "2011-01-03 08:30");
  int i;

  for (i = 1; i < 2000; i++)
    {
      gint64 result = 0;

      g_assert_true (pqa_work_calendar_add (calendar, start, i * 8 * HOUR, &result, NULL));
      g_assert_cmpint (pqa_work_calendar_diff (calendar, start, result), ==, i * 8 * HOUR);
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ("America/New_York");
  GThread *threads[4];
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("count", count_far_and_near, calendar);
  for (i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/work-calendar/office", test_office);
  g_test_add_func ("/work-calendar/days", test_days);
  g_test_add_func ("/work-calendar/over-midnight", test_over_midnight);
  g_test_add_func ("/work-calendar/clock-changes", test_clock_changes);
  g_test_add_func ("/work-calendar/round-the-clock", test_round_the_clock);
  g_test_add_func ("/work-calendar/never-open", test_never_open);
  g_test_add_func ("/work-calendar/not-for-so-long", test_not_open_for_so_long);
  g_test_add_func ("/work-calendar/random", test_random_calendars);
  g_test_add_func ("/work-calendar/additive", test_additive);
  g_test_add_func ("/work-calendar/threads", test_threads);
  return g_test_run ();
}

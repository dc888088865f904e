/* test-local-time.c: instants and wall clocks, also where clocks jump, and how they are written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "time/pqa-local-time.h"

#include "pqa-error.h"
#include "time/pqa-date.h"
#include "time/pqa-time-format.h"

static gint64
parse (const char *zone_name, const char *text)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new (zone_name, NULL);
  gint64 instant = 0;

  g_assert_true (pqa_local_time_parse (zone, text, &instant, NULL));
  return instant;
}

static gint64
utc (const char *text)
{
  return parse ("UTC", text);
}

static void
test_known (void)
{
  g_assert_cmpint (utc ("1970-01-01"), ==, 0);
  g_assert_cmpint (utc ("2026-11-21T08:40:05"), ==, 1795250405);
  g_assert_cmpint (parse ("Asia/Shanghai", "2026-11-21 16:40"), ==, utc ("2026-11-21 08:40"));
  g_assert_cmpint (parse ("America/New_York", "2011-07-01"), ==, utc ("2011-07-01 04:00"));
}

static void
test_skipped_and_doubled (void)
{
  /* New York skips 02:00 to 03:00 on 13 March 2011 and has 01:00 to 02:00 twice on 6 November. */
  g_assert_cmpint (parse ("America/New_York", "2011-03-13 02:30"), ==, utc ("2011-03-13 07:00"));
  g_assert_cmpint (parse ("America/New_York", "2011-03-13 03:00"), ==, utc ("2011-03-13 07:00"));
  g_assert_cmpint (parse ("America/New_York", "2011-11-06 01:30"), ==, utc ("2011-11-06 05:30"));
  g_assert_cmpint (parse ("America/New_York", "2011-11-06 02:00"), ==, utc ("2011-11-06 07:00"));
  /* São Paulo skipped the midnight of 4 November 2018; Samoa the whole 30 December 2011. */
  g_assert_cmpint (parse ("America/Sao_Paulo", "2018-11-04"), ==, utc ("2018-11-04 03:00"));
  g_assert_cmpint (parse ("Pacific/Apia", "2011-12-30 12:00"), ==, utc ("2011-12-30 10:00"));
  g_assert_cmpint (parse ("Pacific/Apia", "2011-12-31"), ==, utc ("2011-12-30 10:00"));
  /* Lord Howe's clocks move by half an hour. */
  g_assert_cmpint (parse ("Australia/Lord_Howe", "2020-10-04 02:15"), ==, utc ("2020-10-03 15:30"));
}

static void
test_next_change (void)
{
  g_autoptr (GTimeZone) new_york = pqa_time_zone_new ("America/New_York", NULL);
  g_autoptr (GTimeZone) shanghai = pqa_time_zone_new ("Asia/Shanghai", NULL);
  gint64 from = 1672531200, to = 1704067200; /* 2023 in UTC */
  gint64 spring = pqa_time_zone_next_change (new_york, from, to);
  gint64 autumn = pqa_time_zone_next_change (new_york, spring, to);

  g_assert_cmpint (spring, ==, 1678604400); /* 12 March 7:00 UTC */
  g_assert_cmpint (autumn, ==, 1699164000); /* 5 November 6:00 UTC */
  g_assert_cmpint (pqa_time_zone_next_change (new_york, autumn, to), ==, to);
  g_assert_cmpint (pqa_time_zone_next_change (new_york, from, spring), ==, spring);
  g_assert_cmpint (pqa_time_zone_next_change (shanghai, from, to), ==, to);
}

static void
test_refused (void)
{
  static const char *const BAD[] = {
    "",           "2026-11-21 24:00",  "2026-11-21 1:00",   "2026-11-21 10:60",  "2026-11-21 10",
    "2026-11-31", "2026-11-21 10:00Z", "2026-11-21  10:00", "2026-11-21 10:00:", "now"
  };
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("UTC", NULL);
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 instant;

      g_assert_false (pqa_local_time_parse (zone, BAD[i], &instant, &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
    }
}

static void
test_zone_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pqa_time_zone_new ("Asia/Atlantis", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
  g_assert_null (pqa_time_zone_new ("", NULL));
}

static const char *const ZONES[]
    = { "Asia/Shanghai",     "America/New_York", "Europe/London",
        "America/Sao_Paulo", "Pacific/Apia",     "Australia/Lord_Howe",
        "Asia/Kathmandu",    "America/Havana",   "Pacific/Kiritimati" };

/* Any instant is written as a local time that reads as itself, or as the first of its two. */
static void
test_round_trip (void)
{
  int i;

  for (i = 0; i < 5000; i++)
    {
      g_autoptr (GTimeZone) zone
          = pqa_time_zone_new (ZONES[g_test_rand_int_range (0, G_N_ELEMENTS (ZONES))], NULL);
      gint64 instant
          = g_test_rand_int_range (0, 1 << 30) + (gint64)g_test_rand_int_range (0, 1 << 30);
      g_autofree char *text = pqa_local_time_text (zone, instant);
      g_autofree char *again = NULL;
      gint64 parsed;

      g_assert_true (pqa_local_time_parse (zone, text, &parsed, NULL));
      again = pqa_local_time_text (zone, parsed);
      g_assert_cmpstr (again, ==, text);
      g_assert_cmpint (parsed, <=, instant);
      g_assert_cmpint (instant - parsed, <=, 86400);
    }
}

/* A local day begins just behind the last second of the one before. */
static void
test_days_follow_each_other (void)
{
  gsize z;

  for (z = 0; z < G_N_ELEMENTS (ZONES); z++)
    {
      g_autoptr (GTimeZone) zone = pqa_time_zone_new (ZONES[z], NULL);
      gint64 days;

      for (days = 15000; days < 18000; days++)
        {
          gint64 start = pqa_local_time_to_instant (zone, days, 0);

          g_assert_cmpint (pqa_local_time_days (zone, start), >=, days);
          g_assert_cmpint (pqa_local_time_days (zone, start - 1), <, days);
        }
    }
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_formats (void)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);
  gint64 instant = utc ("2026-11-21 08:40:59");

  assert_text (pqa_date_format ("2026-11-21"), "21 Nov 2026");
  assert_text (pqa_month_format (2011, 7), "Jul 2011");
  assert_text (pqa_local_time_format (zone, instant), "21 Nov 2026, 16:40");
  assert_text (pqa_local_time_format_weekday (zone, instant), "Sat 16:40");
  assert_text (pqa_local_time_text (zone, instant), "2026-11-21 16:40:59");
  assert_text (pqa_duration_format (45), "45 s");
  assert_text (pqa_duration_format (1500), "25 min");
  assert_text (pqa_duration_format (7200), "2 h");
  assert_text (pqa_duration_format (-7500), "2 h 5 min");
  assert_text (pqa_duration_format (86400 + 3 * 3600), "1 day 3 h");
  assert_text (pqa_duration_format (3 * 86400), "3 days");
}

static void
test_remaining (void)
{
  assert_text (pqa_remaining_format (1500, 0), "25 min left");
  assert_text (pqa_remaining_format (0, 7300), "2 h late");
  assert_text (pqa_remaining_format (86400 + 7200, 0), "26 h left");
  assert_text (pqa_remaining_format (0, 3 * 86400), "3 days late");
  assert_text (pqa_remaining_format (30, 0), "due now");
  assert_text (pqa_remaining_format (0, 59), "due now");
  assert_text (pqa_remaining_format (0, 60), "1 min late");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/local-time/known", test_known);
  g_test_add_func ("/local-time/skipped-and-doubled", test_skipped_and_doubled);
  g_test_add_func ("/local-time/next-change", test_next_change);
  g_test_add_func ("/local-time/refused", test_refused);
  g_test_add_func ("/local-time/zone-refused", test_zone_refused);
  g_test_add_func ("/local-time/round-trip", test_round_trip);
  g_test_add_func ("/local-time/days", test_days_follow_each_other);
  g_test_add_func ("/local-time/formats", test_formats);
  g_test_add_func ("/local-time/remaining", test_remaining);
  return g_test_run ();
}

/* test-recurrence.c: dates that come round without drifting
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-recurrence.h"

#include <string.h>

#include "pqa-error.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define HOUR 3600

static PqaRecurrence
rule (PqaRecurrenceUnit unit, int count, PqaMonthRule month_rule, const char *anchor)
{
  PqaRecurrence recurrence = { unit, count, month_rule, PQA_DAY_OFF_KEEP, anchor };

  return recurrence;
}

/* The planned dates, "-" for those that are skipped. */
static char *
list (const PqaRecurrence *recurrence, PqaWorkCalendar *calendar, const char *from, const char *to)
{
  g_autoptr (GPtrArray) occurrences = pqa_recurrence_list (recurrence, calendar, from, to);
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; i < occurrences->len; i++)
    {
      const PqaOccurrence *occurrence = g_ptr_array_index (occurrences, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              occurrence->planned != NULL ? occurrence->planned + 5 : "-");
    }
  return g_string_free (text, FALSE);
}

static void
assert_list (PqaRecurrence recurrence, const char *from, const char *to, const char *expected)
{
  g_autofree char *text = list (&recurrence, NULL, from, to);

  g_assert_true (pqa_recurrence_check (&recurrence, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_units (void)
{
  assert_list (rule (PQA_RECURRENCE_DAY, 1, 0, "2026-02-27"), "2026-02-01", "2026-03-02",
               "02-27 02-28 03-01");
  assert_list (rule (PQA_RECURRENCE_DAY, 3, 0, "2026-01-01"), "2026-01-05", "2026-01-14",
               "01-07 01-10 01-13");
  assert_list (rule (PQA_RECURRENCE_WEEK, 2, 0, "2026-01-01"), "2026-01-02", "2026-02-12",
               "01-15 01-29");
  assert_list (rule (PQA_RECURRENCE_MONTH, 1, 0, "2026-01-31"), "2026-01-01", "2026-06-01",
               "01-31 02-28 03-31 04-30 05-31");
  assert_list (rule (PQA_RECURRENCE_MONTH, 3, 0, "2025-11-30"), "2026-01-01", "2027-01-01",
               "02-28 05-30 08-30 11-30");
  assert_list (rule (PQA_RECURRENCE_YEAR, 1, 0, "2024-02-29"), "2024-01-01", "2029-01-01",
               "02-29 02-28 02-28 02-28 02-29");
}

static void
test_month_rules (void)
{
  /* The second Tuesday; the last Friday; the last day. */
  assert_list (rule (PQA_RECURRENCE_MONTH, 1, PQA_MONTH_RULE_NTH_WEEKDAY, "2026-01-13"),
               "2026-01-01", "2026-05-01", "01-13 02-10 03-10 04-14");
  assert_list (rule (PQA_RECURRENCE_MONTH, 1, PQA_MONTH_RULE_NTH_WEEKDAY, "2026-01-30"),
               "2026-01-01", "2026-06-01", "01-30 02-27 03-27 04-24 05-29");
  assert_list (rule (PQA_RECURRENCE_MONTH, 1, PQA_MONTH_RULE_LAST_DAY, "2026-01-05"), "2026-01-01",
               "2026-04-01", "01-31 02-28 03-31");
}

static PqaWorkCalendar *
new_office (void)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);
  PqaWorkCalendar *calendar = pqa_work_calendar_new (zone);
  int weekday;

  for (weekday = 1; weekday <= 5; weekday++)
    pqa_work_calendar_open_weekday (calendar, weekday, 9 * HOUR, 17 * HOUR);
  pqa_work_calendar_close_date (calendar, "2026-10-01"); /* Thursday */
  pqa_work_calendar_close_date (calendar, "2026-10-02");
  pqa_work_calendar_open_date_as (calendar, "2026-10-10", 1); /* Saturday */
  return calendar;
}

static void
assert_adjusted (PqaDayOffRule day_off_rule, const char *expected)
{
  g_autoptr (PqaWorkCalendar) calendar = new_office ();
  PqaRecurrence recurrence = rule (PQA_RECURRENCE_DAY, 3, 0, "2026-10-01");
  g_autofree char *text = NULL;

  recurrence.day_off_rule = day_off_rule;
  text = list (&recurrence, calendar, "2026-10-01", "2026-10-12");
  g_assert_cmpstr (text, ==, expected);
}

static void
test_days_off (void)
{
  assert_adjusted (PQA_DAY_OFF_KEEP, "10-01 10-04 10-07 10-10");
  assert_adjusted (PQA_DAY_OFF_BEFORE, "09-30 09-30 10-07 10-10");
  assert_adjusted (PQA_DAY_OFF_AFTER, "10-05 10-05 10-07 10-10");
  assert_adjusted (PQA_DAY_OFF_SKIP, "- - 10-07 10-10");
}

static void
test_never_open (void)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);
  g_autoptr (PqaWorkCalendar) calendar = pqa_work_calendar_new (zone);
  PqaRecurrence recurrence = rule (PQA_RECURRENCE_DAY, 1, 0, "2026-10-01");
  g_autofree char *planned = NULL;

  recurrence.day_off_rule = PQA_DAY_OFF_AFTER;
  planned = pqa_recurrence_adjust (&recurrence, "2026-10-01", calendar);
  g_assert_cmpstr (planned, ==, "2026-10-01");
}

static void
test_refused (void)
{
  PqaRecurrence never = rule (PQA_RECURRENCE_DAY, 0, 0, "2026-10-01");
  PqaRecurrence nowhere = rule (PQA_RECURRENCE_DAY, 1, 0, "2026-02-30");
  g_autoptr (GError) error = NULL;

  g_assert_false (pqa_recurrence_check (&never, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (pqa_recurrence_check (&nowhere, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
}

static void
test_end_of_time (void)
{
  PqaRecurrence yearly = rule (PQA_RECURRENCE_YEAR, 10, 0, "9985-05-05");
  PqaRecurrence daily = rule (PQA_RECURRENCE_DAY, 1, 0, "9999-12-30");
  g_autofree char *years = list (&yearly, NULL, "9986-01-01", "9999-12-31");
  g_autofree char *days = list (&daily, NULL, "9999-12-01", "9999-12-31");

  g_assert_cmpstr (years, ==, "05-05");
  g_assert_cmpstr (days, ==, "12-30");
}

/* Dates rise, keep their distance from the anchor, and lists of two halves are the list of the
 * whole. */
static void
test_random_rules (void)
{
  int round;

  for (round = 0; round < 2000; round++)
    {
      g_autofree char *anchor = pqa_date_from_days (g_test_rand_int_range (18000, 22000));
      g_autofree char *from = pqa_date_from_days (g_test_rand_int_range (18000, 21000));
      g_autofree char *middle = pqa_date_add_days (from, g_test_rand_int_range (0, 500));
      g_autofree char *to = pqa_date_add_days (middle, g_test_rand_int_range (0, 500));
      PqaRecurrence recurrence = rule (g_test_rand_int_range (0, 4), g_test_rand_int_range (1, 5),
                                       g_test_rand_int_range (0, 3), anchor);
      g_autofree char *whole = list (&recurrence, NULL, from, to);
      g_autofree char *one = list (&recurrence, NULL, from, middle);
      g_autofree char *two = list (&recurrence, NULL, middle, to);
      g_autofree char *joined
          = g_strconcat (one, *one != '\0' && *two != '\0' ? " " : "", two, NULL);
      g_autofree char *first = pqa_recurrence_get_nominal (&recurrence, 7);
      g_autofree char *second = pqa_recurrence_get_nominal (&recurrence, 8);

      g_assert_cmpstr (whole, ==, joined);
      g_assert_cmpstr (first, <, second);
      if (recurrence.unit >= PQA_RECURRENCE_MONTH && recurrence.month_rule == PQA_MONTH_RULE_DATE)
        {
          int months = recurrence.count * 8 * (recurrence.unit == PQA_RECURRENCE_YEAR ? 12 : 1);
          g_autofree char *expected = pqa_date_add_months (anchor, months);

          g_assert_cmpstr (second, ==, expected);
        }
    }
}

static void
test_format (void)
{
  PqaRecurrence daily = rule (PQA_RECURRENCE_DAY, 1, 0, "2026-10-01");
  PqaRecurrence quarterly = rule (PQA_RECURRENCE_MONTH, 3, 0, "2026-10-01");
  g_autofree char *one = pqa_recurrence_format (&daily);
  g_autofree char *three = pqa_recurrence_format (&quarterly);

  g_assert_cmpstr (one, ==, "every day");
  g_assert_cmpstr (three, ==, "every 3 months");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recurrence/units", test_units);
  g_test_add_func ("/recurrence/month-rules", test_month_rules);
  g_test_add_func ("/recurrence/days-off", test_days_off);
  g_test_add_func ("/recurrence/never-open", test_never_open);
  g_test_add_func ("/recurrence/refused", test_refused);
  g_test_add_func ("/recurrence/end-of-time", test_end_of_time);
  g_test_add_func ("/recurrence/random", test_random_rules);
  g_test_add_func ("/recurrence/format", test_format);
  return g_test_run ();
}

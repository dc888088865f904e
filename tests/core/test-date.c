/* test-date.c: date text, its arithmetic and strict reading
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "time/pqa-date.h"

#include "pqa-error.h"

static void
test_strict (void)
{
  static const char *const BAD[]
      = { "",           "2026-1-1",       "2026-02-29", "2026-13-01",  "2026-00-10",
          "2026-01-00", "0000-01-01",     "2026-01-32", "2026-01-01 ", "2026/01/01",
          "+026-01-01", "２０２６-01-01", "20260101",   "1900-02-29",  "2026-01-1x" };
  static const char *const GOOD[]
      = { "2026-11-21", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31" };
  g_autoptr (GError) error = NULL;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (BAD); i++)
    g_assert_false (pqa_date_is_valid (BAD[i]));
  for (i = 0; i < G_N_ELEMENTS (GOOD); i++)
    g_assert_true (pqa_date_is_valid (GOOD[i]));
  g_assert_false (pqa_date_is_valid (NULL));
  g_assert_false (pqa_date_check ("yesterday", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
}

static void
test_days (void)
{
  g_assert_cmpint (pqa_date_to_days ("1970-01-01"), ==, 0);
  g_assert_cmpint (pqa_date_to_days ("2000-03-01"), ==, 11017);
  g_assert_cmpint (pqa_date_to_days ("0001-01-01"), ==, PQA_DATE_MIN_DAYS);
  g_assert_cmpint (pqa_date_to_days ("9999-12-31"), ==, PQA_DATE_MAX_DAYS);
  g_assert_cmpint (pqa_date_weekday ("2026-11-21"), ==, 6);
  g_assert_cmpint (pqa_date_weekday ("1969-12-28"), ==, 7);
  g_assert_cmpint (pqa_date_days_between ("2026-02-27", "2026-03-01"), ==, 2);
}

static void
test_days_round_trip (void)
{
  int i;

  for (i = 0; i < 20000; i++)
    {
      gint64 days = g_test_rand_int_range (PQA_DATE_MIN_DAYS, PQA_DATE_MAX_DAYS + 1);
      g_autofree char *date = pqa_date_from_days (days);
      g_autofree char *next = pqa_date_add_days (date, 1);

      g_assert_true (pqa_date_is_valid (date));
      g_assert_cmpint (pqa_date_to_days (date), ==, days);
      g_assert_true (days == PQA_DATE_MAX_DAYS || g_strcmp0 (date, next) < 0);
    }
}

static void
assert_months (const char *date, int months, const char *expected)
{
  g_autofree char *result = pqa_date_add_months (date, months);

  g_assert_cmpstr (result, ==, expected);
}

static void
test_months (void)
{
  assert_months ("2026-01-31", 1, "2026-02-28");
  assert_months ("2024-01-31", 1, "2024-02-29");
  assert_months ("2026-01-31", 2, "2026-03-31");
  assert_months ("2026-01-15", -1, "2025-12-15");
  assert_months ("2024-02-29", -12, "2023-02-28");
  assert_months ("2026-11-21", 26, "2029-01-21");
  assert_months ("0001-01-05", -1, "0001-01-05");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/strict", test_strict);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/round-trip", test_days_round_trip);
  g_test_add_func ("/date/months", test_months);
  return g_test_run ();
}

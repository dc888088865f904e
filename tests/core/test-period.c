/* test-period.c: periods and their edges
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "period/pqa-period.h"

#include "pqa-error.h"
#include "time/pqa-local-time.h"

static PqaPeriod *
parse (const char *code)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("America/New_York", NULL);
  g_autoptr (GError) error = NULL;
  PqaPeriod *period = pqa_period_parse (code, zone, &error);

  g_assert_no_error (error);
  return period;
}

static void
assert_period (const char *code, const char *from, const char *to, const char *text)
{
  g_autoptr (PqaPeriod) period = parse (code);
  g_autofree char *formatted = pqa_period_format (period);

  g_assert_cmpstr (period->code, ==, code);
  g_assert_cmpstr (period->from_date, ==, from);
  g_assert_cmpstr (period->to_date, ==, to);
  g_assert_cmpstr (formatted, ==, text);
}

static void
test_parse (void)
{
  assert_period ("2011-Q3", "2011-07-01", "2011-10-01", "Q3 2011");
  assert_period ("2011-Q4", "2011-10-01", "2012-01-01", "Q4 2011");
  assert_period ("2011", "2011-01-01", "2012-01-01", "2011");
  assert_period ("2011-H1", "2011-01-01", "2011-07-01", "First half of 2011");
  assert_period ("2011-H2", "2011-07-01", "2012-01-01", "Second half of 2011");
  assert_period ("2011-12", "2011-12-01", "2012-01-01", "Dec 2011");
  assert_period ("2011-07-01..2011-09-30", "2011-07-01", "2011-10-01", "1 Jul 2011 – 30 Sep 2011");
  assert_period ("2012-02-29..2012-02-29", "2012-02-29", "2012-03-01", "29 Feb 2012");
}

static void
test_edges_are_local_midnights (void)
{
  g_autoptr (PqaPeriod) period = parse ("2011-Q3");

  g_assert_cmpint (period->from, ==, 1309492800); /* 2011-07-01 04:00 UTC */
  g_assert_cmpint (period->to, ==, 1317441600);   /* 2011-10-01 04:00 UTC */
  g_assert_true (pqa_period_contains (period, period->from));
  g_assert_false (pqa_period_contains (period, period->to));
  g_assert_true (pqa_period_contains_date (period, "2011-09-30"));
  g_assert_false (pqa_period_contains_date (period, "2011-10-01"));
  g_assert_cmpstr (period->last_date, ==, "2011-09-30");
  g_assert_cmpint (pqa_period_days (period), ==, 92);
}

static void
test_refused (void)
{
  static const char *const BAD[] = { "",           "2011-Q5",      "2011-Q0",
                                     "2011-q3",    "2011-H3",      "2011-13",
                                     "2011-00",    "11-Q3",        "2011-Q33",
                                     "2011-7",     "20111",        "2011-07-01..2011-06-30",
                                     "2011-07-01", "2011-07-01..", "2011-07-01..2011-09-31",
                                     "0001",       "9999",         " 2011" };
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("UTC", NULL);
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (BAD); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pqa_period_parse (BAD[i], zone, &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
    }
}

static void
assert_neighbours (const char *code,
                   const char *previous,
                   const char *next,
                   const char *year_before)
{
  g_autoptr (PqaPeriod) period = parse (code);
  g_autoptr (PqaPeriod) p = pqa_period_previous (period);
  g_autoptr (PqaPeriod) n = pqa_period_next (period);
  g_autoptr (PqaPeriod) y = pqa_period_year_before (period);

  g_assert_cmpstr (p->code, ==, previous);
  g_assert_cmpstr (n->code, ==, next);
  g_assert_cmpstr (y->code, ==, year_before);
}

static void
test_neighbours (void)
{
  assert_neighbours ("2011-Q1", "2010-Q4", "2011-Q2", "2010-Q1");
  assert_neighbours ("2011-Q4", "2011-Q3", "2012-Q1", "2010-Q4");
  assert_neighbours ("2011-12", "2011-11", "2012-01", "2010-12");
  assert_neighbours ("2011-H1", "2010-H2", "2011-H2", "2010-H1");
  assert_neighbours ("2011", "2010", "2012", "2010");
  assert_neighbours ("2012-02-29..2012-03-01", "2012-02-27..2012-02-28", "2012-03-02..2012-03-03",
                     "2011-02-28..2011-03-01");
}

/* Neighbours share their edge, and stepping there and back is where one was. */
static void
test_chain (void)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("America/Sao_Paulo", NULL);
  int i;

  for (i = 0; i < 2000; i++)
    {
      PqaPeriodKind kind = g_test_rand_int_range (0, PQA_PERIOD_RANGE + 1);
      gint64 instant = g_test_rand_int ();
      g_autoptr (PqaPeriod) period = pqa_period_containing (kind, instant, zone);
      g_autoptr (PqaPeriod) next = pqa_period_next (period);
      g_autoptr (PqaPeriod) back = pqa_period_previous (next);
      g_autoptr (PqaPeriod) parsed = pqa_period_parse (period->code, zone, NULL);

      g_assert_true (pqa_period_contains (period, instant));
      g_assert_cmpint (period->to, ==, next->from);
      g_assert_cmpstr (period->to_date, ==, next->from_date);
      g_assert_cmpstr (back->code, ==, period->code);
      g_assert_cmpint (parsed->from, ==, period->from);
      g_assert_cmpint (parsed->to, ==, period->to);
    }
}

static void
assert_compared (const char *code, const char *now, const char *expected)
{
  g_autoptr (PqaPeriod) period = parse (code);
  g_autoptr (PqaPeriod) before
      = pqa_period_to_compare (period, pqa_local_time_day_start (period->zone, now) + 3600);

  g_assert_cmpstr (before->code, ==, expected);
}

/* What runs is compared with as many days as it has had; a longer month has none to compare. */
static void
test_to_compare (void)
{
  assert_compared ("2011-10", "2011-12-05", "2011-09");
  assert_compared ("2011-10", "2011-10-05", "2011-09-01..2011-09-05");
  assert_compared ("2011-10", "2011-10-30", "2011-09");
  assert_compared ("2011-10", "2011-10-31", "2011-09");
  assert_compared ("2011", "2011-03-01", "2010-01-01..2010-03-01");
  assert_compared ("2011-10-03..2011-10-09", "2011-10-03", "2011-09-26..2011-09-26");
}

static void
test_middle (void)
{
  g_autoptr (PqaPeriod) period = parse ("2011-Q3");
  g_autoptr (PqaPeriod) copy = pqa_period_copy (period);
  g_autofree char *middle = pqa_period_middle_date (copy);

  g_assert_cmpstr (middle, ==, "2011-08-16");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/parse", test_parse);
  g_test_add_func ("/period/edges", test_edges_are_local_midnights);
  g_test_add_func ("/period/refused", test_refused);
  g_test_add_func ("/period/neighbours", test_neighbours);
  g_test_add_func ("/period/chain", test_chain);
  g_test_add_func ("/period/to-compare", test_to_compare);
  g_test_add_func ("/period/middle", test_middle);
  return g_test_run ();
}

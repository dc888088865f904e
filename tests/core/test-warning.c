/* test-warning.c: how far a warning goes, and what is a hot issue
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-warning.h"

#include <math.h>

#include "time/pqa-local-time.h"

#define NONE PQA_INSTANT_NONE
#define HOUR 3600

static const PqaEscalation escalation = { 4 * HOUR, 24 * HOUR };

static void
test_levels (void)
{
  static const struct
  {
    gint64 due, risk_at, now;
    PqaWarningLevel expected;
  } cases[] = {
    { NONE, NONE, 1000, PQA_WARNING_NONE },
    { 1000, 800, 800, PQA_WARNING_NONE },
    { 1000, 800, 801, PQA_WARNING_RISK },
    { 1000, 800, 1000, PQA_WARNING_RISK },
    { 1000, NONE, 1000, PQA_WARNING_NONE },
    { 1000, 800, 1001, PQA_WARNING_OWNER },
    { 1000, NONE, 1001, PQA_WARNING_OWNER },
    { 1000, 800, 1000 + 4 * HOUR - 1, PQA_WARNING_OWNER },
    { 1000, 800, 1000 + 4 * HOUR, PQA_WARNING_HEAD },
    { 1000, 800, 1000 + 24 * HOUR - 1, PQA_WARNING_HEAD },
    { 1000, 800, 1000 + 24 * HOUR, PQA_WARNING_MANAGER },
    { 1000, 800, 1000 + 900 * HOUR, PQA_WARNING_MANAGER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
        pqa_warning_find_level (cases[i].due, cases[i].risk_at, cases[i].now, &escalation), ==,
        cases[i].expected);
}

/* An office may have the managers warned before the head of the department. */
static void
test_manager_first (void)
{
  PqaEscalation turned = { 24 * HOUR, 4 * HOUR };

  g_assert_cmpint (pqa_warning_find_level (0, NONE, 5 * HOUR, &turned), ==, PQA_WARNING_MANAGER);
  g_assert_cmpint (pqa_warning_find_level (0, NONE, 30 * HOUR, &turned), ==, PQA_WARNING_MANAGER);
}

/* As time goes by a warning only ever goes further. */
static void
test_levels_ascend (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      gint64 due = g_test_rand_int_range (0, 100 * HOUR);
      gint64 risk_at = due - g_test_rand_int_range (0, 50 * HOUR);
      PqaWarningLevel before = PQA_WARNING_NONE;

      for (gint64 now = -60 * HOUR; now < 200 * HOUR; now += HOUR / 2)
        {
          PqaWarningLevel level = pqa_warning_find_level (due, risk_at, now, &escalation);

          g_assert_cmpint (level, >=, before);
          before = level;
        }
      g_assert_cmpint (before, ==, PQA_WARNING_MANAGER);
    }
}

static void
test_hot (void)
{
  static const struct
  {
    gint64 n_now, n_before;
    gboolean expected;
  } cases[] = {
    { 4, 0, TRUE },    /* nothing like it before */
    { 3, 0, FALSE },   /* too few to say so */
    { 4, 12, TRUE },   /* 4 > 1 + 2·1 */
    { 3, 12, FALSE },
    { 12, 48, TRUE },  /* 12 > 4 + 2·2 */
    { 8, 48, FALSE },  /* as much as that is not more */
    { 9, 48, TRUE },
    { 15, 108, FALSE },
    { 16, 108, TRUE },
    { 5, 1200, FALSE },
    { 0, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pqa_hot_issue_is_hot (cases[i].n_now, cases[i].n_before, 12, 4), ==,
                     cases[i].expected);
}

/* The whole numbers say the same as the formula, but for what rounding makes of equality. */
static void
test_hot_is_the_formula (void)
{
  for (guint i = 0; i < 10000; i++)
    {
      gint64 n_weeks = g_test_rand_int_range (1, 53);
      gint64 n_before = g_test_rand_int_range (0, 2000);
      gint64 n_now = g_test_rand_int_range (0, 200);
      double mean = (double) n_before / (double) n_weeks;
      double limit = mean + 2 * sqrt (mean);

      if (fabs ((double) n_now - limit) > 1e-9)
        g_assert_cmpint (pqa_hot_issue_is_hot (n_now, n_before, n_weeks, 4), ==,
                         n_now >= 4 && (double) n_now > limit);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/warning/levels", test_levels);
  g_test_add_func ("/warning/manager-first", test_manager_first);
  g_test_add_func ("/warning/levels-ascend", test_levels_ascend);
  g_test_add_func ("/warning/hot", test_hot);
  g_test_add_func ("/warning/hot-is-the-formula", test_hot_is_the_formula);
  return g_test_run ();
}

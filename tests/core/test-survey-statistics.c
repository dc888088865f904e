/* test-survey-statistics.c: satisfaction figures, margins and sample sizes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "survey/pqa-survey-statistics.h"

#include <math.h>

static const PqaSurveyScale FIVE = { 1, 5, FALSE };
static const PqaSurveyScale FIVE_REVERSED = { 1, 5, TRUE };

static void
assert_share (PqaRatio ratio, double expected)
{
  g_assert_cmpfloat_with_epsilon (pqa_ratio_to_double (ratio), expected, 1e-9);
}

static void
test_answers (void)
{
  g_assert_true (pqa_survey_is_satisfied (&FIVE, 4));
  g_assert_false (pqa_survey_is_satisfied (&FIVE, 3));
  g_assert_true (pqa_survey_is_satisfied (&FIVE_REVERSED, 2));
  g_assert_false (pqa_survey_is_satisfied (&FIVE_REVERSED, 4));
  g_assert_cmpint (pqa_survey_orient (&FIVE_REVERSED, 1), ==, 5);
  g_assert_true (pqa_survey_is_promoter (9));
  g_assert_false (pqa_survey_is_promoter (8));
  g_assert_true (pqa_survey_is_detractor (6));
  g_assert_false (pqa_survey_is_detractor (7));
}

static void
test_indexes (void)
{
  assert_share (pqa_survey_index_a (&FIVE, 4 * 10, 10), 0.8);
  assert_share (pqa_survey_index_b (&FIVE, 4 * 10, 10), 0.75);
  assert_share (pqa_survey_index_b (&FIVE, 10, 10), 0);
  assert_share (pqa_survey_nps (1386, 58, 1795), 1328.0 / 1795);
  g_assert_false (pqa_ratio_is_defined (pqa_survey_index_a (&FIVE, 0, 0)));
  g_assert_false (pqa_ratio_is_defined (pqa_survey_index_b (&FIVE, 0, 0)));
}

static void
test_margins (void)
{
  g_assert_cmpfloat_with_epsilon (pqa_survey_margin (50, 100, 0), 0.098, 1e-9);
  g_assert_cmpfloat_with_epsilon (pqa_survey_margin (277, 554, 7271), 0.04, 1e-4);
  g_assert_cmpfloat (pqa_survey_margin (50, 100, 100), ==, 0);
  g_assert_cmpfloat (pqa_survey_margin (1, 1, 1), ==, 0);
  g_assert_cmpfloat (pqa_survey_margin (0, 20, 0), ==, 0);
  g_assert_cmpfloat_with_epsilon (pqa_survey_nps_margin (50, 50, 100), 0.196, 1e-9);
  g_assert_cmpfloat (pqa_survey_nps_margin (100, 0, 100), ==, 0);
}

static void
test_wilson (void)
{
  PqaSurveyInterval none = pqa_survey_wilson (0, 0);
  PqaSurveyInterval all = pqa_survey_wilson (10, 10);
  PqaSurveyInterval half = pqa_survey_wilson (5, 10);

  g_assert_cmpfloat (none.low, ==, 0);
  g_assert_cmpfloat (none.high, ==, 1);
  g_assert_cmpfloat_with_epsilon (all.low, 0.722467, 1e-5);
  g_assert_cmpfloat (all.high, ==, 1);
  g_assert_cmpfloat_with_epsilon (half.low, 0.236590, 1e-5);
  g_assert_cmpfloat_with_epsilon (half.high, 0.763410, 1e-5);
}

static void
test_wilson_holds_the_share (void)
{
  gint64 n, k;

  for (n = 1; n < 60; n++)
    for (k = 0; k <= n; k++)
      {
        PqaSurveyInterval interval = pqa_survey_wilson (k, n);
        double share = (double)k / n;

        g_assert_true (0 <= interval.low && interval.low <= share);
        g_assert_true (share <= interval.high && interval.high <= 1);
      }
}

static void
test_sample_size (void)
{
  g_assert_cmpint (pqa_survey_sample_size (1000, 0.05), ==, 278);
  g_assert_cmpint (pqa_survey_sample_size (2000, 0.05), ==, 323);
  /* 554.5: a whole person more than the rounded-down 554 keeps the margin. */
  g_assert_cmpint (pqa_survey_sample_size (7271, 0.04), ==, 555);
  g_assert_cmpint (pqa_survey_sample_size (1, 0.05), ==, 1);
}

/* The size is the least whose margin for a share of one half is small enough. */
static void
test_sample_size_keeps_the_margin (void)
{
  int round;

  for (round = 0; round < 2000; round++)
    {
      gint64 population = g_test_rand_int_range (20, 50000);
      double margin = g_test_rand_double_range (0.01, 0.2);
      gint64 size = pqa_survey_sample_size (population, margin);
      double kept = 1.96 * sqrt (0.25 / size * (population - size) / (population - 1));
      double missed = 1.96 * sqrt (0.25 / (size - 1) * (population - size + 1) / (population - 1));

      g_assert_cmpfloat (kept, <=, margin + 1e-12);
      g_assert_cmpfloat (missed, >, margin - 1e-12);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/survey-statistics/answers", test_answers);
  g_test_add_func ("/survey-statistics/indexes", test_indexes);
  g_test_add_func ("/survey-statistics/margins", test_margins);
  g_test_add_func ("/survey-statistics/wilson", test_wilson);
  g_test_add_func ("/survey-statistics/wilson-share", test_wilson_holds_the_share);
  g_test_add_func ("/survey-statistics/sample-size", test_sample_size);
  g_test_add_func ("/survey-statistics/sample-margin", test_sample_size_keeps_the_margin);
  return g_test_run ();
}

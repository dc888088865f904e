/* test-ratio.c: exact rounding, and how figures are written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "indicator/pqa-ratio.h"

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_percent (void)
{
  assert_text (pqa_ratio_format_percent (pqa_ratio (15340, 19664), PQA_FIGURE_SCREEN), "78.0 %");
  assert_text (pqa_ratio_format_percent (pqa_ratio (15340, 19664), PQA_FIGURE_FILE), "78.0");
  assert_text (pqa_ratio_format_percent (pqa_ratio (26809, 27854), PQA_FIGURE_SCREEN), "96.2 %");
  assert_text (pqa_ratio_format_percent (pqa_ratio (0, 0), PQA_FIGURE_SCREEN), "—");
  assert_text (pqa_ratio_format_percent (pqa_ratio (5, 0), PQA_FIGURE_FILE), "");
  assert_text (pqa_ratio_format_percent (pqa_ratio (0, 5), PQA_FIGURE_SCREEN), "0.0 %");
  assert_text (pqa_ratio_format_percent (pqa_ratio (-1, 3), PQA_FIGURE_SCREEN), "−33.3 %");
  assert_text (pqa_ratio_format_percent (pqa_ratio (-1, 3), PQA_FIGURE_FILE), "-33.3");
}

static void
test_halves (void)
{
  g_assert_cmpint (pqa_ratio_round (pqa_ratio (1, 2000), 1000), ==, 1);
  g_assert_cmpint (pqa_ratio_round (pqa_ratio (-1, 2000), 1000), ==, -1);
  g_assert_cmpint (pqa_ratio_round (pqa_ratio (1, 2001), 1000), ==, 0);
  g_assert_cmpint (pqa_ratio_round (pqa_ratio (3, 2), 1), ==, 2);
  g_assert_cmpint (pqa_ratio_round (pqa_ratio (-3, 2), 1), ==, -2);
  g_assert_cmpint (pqa_ratio_round (pqa_ratio (1, 3), 1), ==, 0);
  g_assert_cmpint (pqa_ratio_round (pqa_ratio (2, 3), 1), ==, 1);
  /* 0.145 is less than its half in binary. */
  g_assert_cmpint (pqa_ratio_round (pqa_ratio (29, 200), 100), ==, 15);
  g_assert_cmpint (pqa_ratio_round (pqa_ratio (G_MAXINT64, 1), 1000), ==, G_MAXINT64);
}

/* The rounded value is never further than half a unit from the fraction. */
static void
test_rounding_is_nearest (void)
{
  int i;

  for (i = 0; i < 20000; i++)
    {
      gint64 denominator = g_test_rand_int_range (1, 100000);
      gint64 numerator = g_test_rand_int_range (-200000, 200000);
      gint64 rounded = pqa_ratio_round (pqa_ratio (numerator, denominator), 1000);
      gint64 twice_off = 2 * (rounded * denominator - numerator * 1000);

      g_assert_cmpint (ABS (twice_off), <=, denominator);
      if (ABS (twice_off) == denominator)
        g_assert_cmpint (ABS (rounded) * denominator, >, ABS (numerator) * 1000);
    }
}

static void
test_figures (void)
{
  assert_text (pqa_figure_format (-5, 2, PQA_FIGURE_FILE), "-0.05");
  assert_text (pqa_figure_format (7854, 2, PQA_FIGURE_SCREEN), "78.54");
  assert_text (pqa_figure_format (G_MININT64, 0, PQA_FIGURE_FILE), "-9223372036854775808");
  assert_text (pqa_ratio_format_decimal (pqa_ratio (157, 2), 2, PQA_FIGURE_FILE), "78.50");
  assert_text (pqa_ratio_format_decimal (pqa_ratio (1, 0), 2, PQA_FIGURE_SCREEN), "—");
  assert_text (pqa_count_format (318), "318");
}

static void
test_difference (void)
{
  assert_text (pqa_ratio_format_difference (pqa_ratio (80, 100), pqa_ratio (777, 1000)),
               "+2.3 pts");
  assert_text (pqa_ratio_format_difference (pqa_ratio (1, 3), pqa_ratio (1, 2)), "−16.7 pts");
  assert_text (pqa_ratio_format_difference (pqa_ratio (1, 3), pqa_ratio (2, 6)), "0.0 pts");
  assert_text (pqa_ratio_format_difference (pqa_ratio (1, 3), pqa_ratio (0, 0)), "—");
}

static void
test_growth (void)
{
  assert_text (pqa_growth_format (9, 8), "+12.5 %");
  assert_text (pqa_growth_format (0, 8), "−100.0 %");
  assert_text (pqa_growth_format (8, 8), "0.0 %");
  assert_text (pqa_growth_format (3, 0), "new");
  assert_text (pqa_growth_format (0, 0), "—");
}

static void
test_compare (void)
{
  g_assert_cmpint (pqa_ratio_compare (pqa_ratio (1, 3), pqa_ratio (2, 6)), ==, 0);
  g_assert_cmpint (pqa_ratio_compare (pqa_ratio (1, 3), pqa_ratio (1, 2)), <, 0);
  g_assert_cmpint (pqa_ratio_compare (pqa_ratio (G_MAXINT64, 2), pqa_ratio (1, 2)), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ratio/percent", test_percent);
  g_test_add_func ("/ratio/halves", test_halves);
  g_test_add_func ("/ratio/nearest", test_rounding_is_nearest);
  g_test_add_func ("/ratio/figures", test_figures);
  g_test_add_func ("/ratio/difference", test_difference);
  g_test_add_func ("/ratio/growth", test_growth);
  g_test_add_func ("/ratio/compare", test_compare);
  return g_test_run ();
}

/* test-chart-scale.c: the round numbers along an axis
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "pqa-chart-scale.h"
#include "pqa-chart-text.h"

static void
check_scale (double lowest, double highest, guint max_ticks, gboolean whole)
{
  PqaChartScale scale;
  double mantissa;

  pqa_chart_scale_init (&scale, lowest, highest, max_ticks, whole);
  g_assert_cmpfloat (scale.min, <=, lowest + scale.step * 1e-6);
  g_assert_cmpfloat (scale.max, >=, highest - scale.step * 1e-6);
  g_assert_cmpuint (scale.n_ticks, >=, 2);
  g_assert_cmpuint (scale.n_ticks, <=, max_ticks);
  g_assert_cmpfloat_with_epsilon (pqa_chart_scale_get_tick (&scale, scale.n_ticks - 1), scale.max,
                                  scale.step * 1e-6);
  mantissa = scale.step / pow (10, floor (log10 (scale.step) + 1e-9));
  g_assert_true (fabs (mantissa - 1) < 1e-6 || fabs (mantissa - 2) < 1e-6
                 || fabs (mantissa - 2.5) < 1e-6 || fabs (mantissa - 5) < 1e-6);
  if (whole)
    g_assert_cmpfloat (scale.step, ==, floor (scale.step));
}

static void
test_holds_range (void)
{
  GRand *rand = g_rand_new_with_seed (7);

  for (int i = 0; i < 20000; i++)
    {
      double power = pow (10, g_rand_int_range (rand, -3, 8));
      double a = g_rand_double_range (rand, -1, 1) * power;
      double b = g_rand_double_range (rand, -1, 1) * power;

      check_scale (MIN (a, b), MAX (a, b), g_rand_int_range (rand, 3, 9), FALSE);
      check_scale (MIN (a, b), MAX (a, b), g_rand_int_range (rand, 3, 9), TRUE);
      check_scale (0, fabs (a), 6, FALSE);
    }
  g_rand_free (rand);
}

static void
test_round_steps (void)
{
  PqaChartScale scale;

  pqa_chart_scale_init (&scale, 0, 100, 6, TRUE);
  g_assert_cmpfloat (scale.step, ==, 20);
  pqa_chart_scale_init (&scale, 0, 3, 7, TRUE);
  g_assert_cmpfloat (scale.step, ==, 1);
  g_assert_cmpfloat (scale.max, ==, 3);
  pqa_chart_scale_init (&scale, 0, 0, 6, TRUE);
  g_assert_cmpfloat (scale.max, ==, 1);
  pqa_chart_scale_init (&scale, 0, 0.5, 6, FALSE);
  g_assert_cmpfloat_with_epsilon (scale.step, 0.1, 1e-12);
  g_assert_cmpint (pqa_chart_scale_get_decimals (&scale), ==, 1);
  g_assert_cmpfloat_with_epsilon (pqa_chart_scale_get_fraction (&scale, 0.25), 0.5, 1e-12);
}

static void
assert_number (double value, int decimals, const char *unit, const char *expected)
{
  g_autofree char *text = pqa_chart_format_number (value, decimals, unit);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_numbers (void)
{
  assert_number (31828, 0, NULL, "31828");
  assert_number (1234567.891, 2, NULL, "1234567.89");
  assert_number (78.0, 1, "%", "78.0%");
  assert_number (0.05, 1, NULL, "0.1");
  assert_number (2.675, 2, NULL, "2.68");
  assert_number (-12.5, 0, NULL, "−13");
  assert_number (-0.01, 1, NULL, "0.0");
  assert_number (999, 0, "h", "999\xe2\x80\xafh");
  assert_number (NAN, 1, "%", "—");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scale/holds-range", test_holds_range);
  g_test_add_func ("/chart/scale/round-steps", test_round_steps);
  g_test_add_func ("/chart/scale/numbers", test_numbers);
  return g_test_run ();
}

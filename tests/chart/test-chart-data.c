/* test-chart-data.c: what a chart shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "pqa-chart-data.h"

static PqaChartData *
create_data (void)
{
  PqaChartData *data = pqa_chart_data_new (PQA_CHART_BAR, "Requests by category");
  const double values[] = { 5, NAN, 30, 15, 0 };

  for (const char *name = "abcde"; *name != '\0'; name++)
    pqa_chart_data_add_category (data, (char[]){ *name, '\0' });
  pqa_chart_data_add_series (data, "Requests", values);
  return data;
}

static void
test_pareto_falls (void)
{
  g_autoptr (PqaChartData) data = create_data ();
  g_autoptr (PqaChartData) pareto = pqa_chart_data_to_pareto (data, 0);
  g_autofree double *shares = pqa_chart_data_cumulate (pareto);

  g_assert_cmpuint (pqa_chart_data_get_n_categories (pareto), ==, 5);
  g_assert_cmpstr (pqa_chart_data_get_category (pareto, 0), ==, "c");
  g_assert_cmpstr (pqa_chart_data_get_category (pareto, 1), ==, "d");
  g_assert_cmpstr (pqa_chart_data_get_category (pareto, 2), ==, "a");
  g_assert_cmpfloat_with_epsilon (shares[0], 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (shares[1], 90, 1e-9);
  g_assert_cmpfloat_with_epsilon (shares[4], 100, 1e-9);
}

static void
test_pareto_gathers (void)
{
  g_autoptr (PqaChartData) data = create_data ();
  g_autoptr (PqaChartData) pareto = pqa_chart_data_to_pareto (data, 2);

  g_assert_cmpuint (pqa_chart_data_get_n_categories (pareto), ==, 2);
  g_assert_cmpstr (pqa_chart_data_get_category (pareto, 1), ==, "4 others");
  g_assert_cmpfloat (pqa_chart_data_get_value (pareto, 0, 0), ==, 30);
  g_assert_cmpfloat (pqa_chart_data_get_value (pareto, 0, 1), ==, 20);
}

static void
test_no_data (void)
{
  g_autoptr (PqaChartData) data = pqa_chart_data_new (PQA_CHART_PARETO, NULL);
  const double nothing[] = { NAN }, zero[] = { 0 };
  g_autofree double *shares = NULL;

  g_assert_true (pqa_chart_data_is_empty (data));
  pqa_chart_data_add_category (data, "a");
  pqa_chart_data_add_series (data, "x", nothing);
  g_assert_true (pqa_chart_data_is_empty (data));
  pqa_chart_data_add_series (data, "y", zero);
  g_assert_false (pqa_chart_data_is_empty (data));
  shares = pqa_chart_data_cumulate (data);
  g_assert_true (isnan (shares[0]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/data/pareto-falls", test_pareto_falls);
  g_test_add_func ("/chart/data/pareto-gathers", test_pareto_gathers);
  g_test_add_func ("/chart/data/no-data", test_no_data);
  return g_test_run ();
}

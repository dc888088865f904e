/* pqa-chart-data-pareto.c: figures in the order and with the shares of a Pareto chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-data.h"

#include <math.h>

#include "pqa-i18n.h"

/* A bar cannot stand for a share of the whole when it is missing or negative. */
static double
part_of_whole (double value)
{
  return isnan (value) || value < 0 ? 0 : value;
}

/* The order of the bars of a Pareto chart: falling, equal ones as they came. */
static int
compare_falling (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const guint *left = a, *right = b;
  const double *values = user_data;
  double x = part_of_whole (values[*left]), y = part_of_whole (values[*right]);

  if (x != y)
    return x > y ? -1 : 1;
  return *left < *right ? -1 : *left > *right;
}

static guint *
order_falling (PqaChartData *self, const double *values)
{
  guint n = self->categories->len;
  guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, n, sizeof (guint), compare_falling, (gpointer)values);
  return order;
}

static void
copy_head (PqaChartData *from, PqaChartData *to)
{
  to->category_title = g_strdup (from->category_title);
  to->value_title = g_strdup (from->value_title);
  pqa_chart_data_set_unit (to, from->unit, from->decimals);
}

static void
add_rest (PqaChartData *self, guint n)
{
  g_autofree char *name = g_strdup_printf (ngettext ("%u other", "%u others", n), n);

  pqa_chart_data_add_category (self, name);
}

/**
 * pqa_chart_data_to_pareto:
 * @max_categories: how many bars at most, the last of them gathering all smaller ones; 0 for all
 *
 * Sorts the first series for a Pareto chart. What is gathered stands last, whatever its height.
 *
 * Returns: (transfer full): a chart of kind PQA_CHART_PARETO
 */
PqaChartData *
pqa_chart_data_to_pareto (PqaChartData *self, guint max_categories)
{
  PqaChartData *pareto;
  const PqaChartSeries *series;
  g_autofree guint *order = NULL;
  g_autofree double *values = NULL;
  guint n, kept;

  g_return_val_if_fail (self != NULL && self->series->len > 0, NULL);

  series = pqa_chart_data_get_series (self, 0);
  n = self->categories->len;
  kept = max_categories == 0 || n <= max_categories ? n : max_categories - 1;
  order = order_falling (self, series->values);
  values = g_new0 (double, kept + 1);
  pareto = pqa_chart_data_new (PQA_CHART_PARETO, self->title);
  copy_head (self, pareto);
  for (guint i = 0; i < kept; i++)
    {
      pqa_chart_data_add_category (pareto, pqa_chart_data_get_category (self, order[i]));
      values[i] = series->values[order[i]];
    }
  for (guint i = kept; i < n; i++)
    values[kept] += part_of_whole (series->values[order[i]]);
  if (kept < n)
    add_rest (pareto, n - kept);
  pqa_chart_data_add_series (pareto, series->name, values);
  return pareto;
}

/**
 * pqa_chart_data_cumulate:
 *
 * The line of a Pareto chart: the share in per cent that the categories up to each one have in
 * the sum of the first series.
 *
 * Returns: (transfer full): one value per category, all NAN when the sum is 0
 */
double *
pqa_chart_data_cumulate (PqaChartData *self)
{
  const PqaChartSeries *series;
  double *shares, sum = 0, part = 0;

  g_return_val_if_fail (self != NULL && self->series->len > 0, NULL);

  series = pqa_chart_data_get_series (self, 0);
  shares = g_new (double, self->categories->len + 1);
  for (guint i = 0; i < self->categories->len; i++)
    sum += part_of_whole (series->values[i]);
  for (guint i = 0; i < self->categories->len; i++)
    {
      part += part_of_whole (series->values[i]);
      shares[i] = sum > 0 ? part / sum * 100 : NAN;
    }
  return shares;
}

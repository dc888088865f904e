/* pqa-chart-data.c: what a chart shows, free of how it is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-data.h"

#include <math.h>

#include "pqa-i18n.h"

G_DEFINE_BOXED_TYPE (PqaChartData, pqa_chart_data, pqa_chart_data_ref, pqa_chart_data_unref)

static void
free_series (gpointer data)
{
  PqaChartSeries *series = data;

  g_free (series->name);
  g_free (series->values);
  g_free (series->low);
  g_free (series->high);
  g_free (series);
}

static void
clear_data (gpointer data)
{
  PqaChartData *self = data;

  g_free (self->title);
  g_free (self->category_title);
  g_free (self->value_title);
  g_free (self->unit);
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->series);
}

static double *
copy_values (const double *values, guint n)
{
  return g_memdup2 (values, n * sizeof (double));
}

/* A bar cannot stand for a share of the whole when it is missing or negative. */
static double
part_of_whole (double value)
{
  return isnan (value) || value < 0 ? 0 : value;
}

/**
 * pqa_chart_data_new:
 * @title: the heading drawn above the chart, or NULL where the page already has one
 *
 * Returns: (transfer full): a chart without categories
 */
PqaChartData *
pqa_chart_data_new (PqaChartKind kind, const char *title)
{
  PqaChartData *self = g_atomic_rc_box_new0 (PqaChartData);

  self->kind = kind;
  self->title = g_strdup (title);
  self->target = NAN;
  self->maximum = NAN;
  self->categories = g_ptr_array_new_with_free_func (g_free);
  self->series = g_ptr_array_new_with_free_func (free_series);
  return self;
}

PqaChartData *
pqa_chart_data_ref (PqaChartData *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
pqa_chart_data_unref (PqaChartData *self)
{
  g_atomic_rc_box_release_full (self, clear_data);
}

void
pqa_chart_data_set_axis_titles (PqaChartData *self,
                                const char *category_title,
                                const char *value_title)
{
  g_return_if_fail (self != NULL);

  g_free (self->category_title);
  g_free (self->value_title);
  self->category_title = g_strdup (category_title);
  self->value_title = g_strdup (value_title);
}

/**
 * pqa_chart_data_set_unit:
 * @unit: (nullable): printed behind the numbers; values in "%" run from 0 to 100
 * @decimals: decimal places of the numbers on the marks
 */
void
pqa_chart_data_set_unit (PqaChartData *self, const char *unit, int decimals)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (decimals >= 0 && decimals <= 6);

  g_free (self->unit);
  self->unit = g_strdup (unit);
  self->decimals = decimals;
}

/**
 * pqa_chart_data_set_target:
 * @target: drawn as a dashed line across the chart; NAN for none
 */
void
pqa_chart_data_set_target (PqaChartData *self, double target)
{
  g_return_if_fail (self != NULL);

  self->target = target;
}

/**
 * pqa_chart_data_set_maximum:
 * @maximum: to where the value axis goes at least, as 100 for scores out of 100
 */
void
pqa_chart_data_set_maximum (PqaChartData *self, double maximum)
{
  g_return_if_fail (self != NULL);

  self->maximum = maximum;
}

/**
 * pqa_chart_data_add_category:
 *
 * All categories are added before the first series.
 */
void
pqa_chart_data_add_category (PqaChartData *self, const char *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->series->len == 0);

  g_ptr_array_add (self->categories, g_strdup (name ? name : ""));
}

/**
 * pqa_chart_data_add_series:
 * @values: as many as there are categories, NAN for "no data"
 */
void
pqa_chart_data_add_series (PqaChartData *self, const char *name, const double *values)
{
  PqaChartSeries *series;

  g_return_if_fail (self != NULL);
  g_return_if_fail (values != NULL || self->categories->len == 0);

  series = g_new0 (PqaChartSeries, 1);
  series->name = g_strdup (name ? name : "");
  series->values = copy_values (values, self->categories->len);
  g_ptr_array_add (self->series, series);
}

/**
 * pqa_chart_data_set_margins:
 * @low: lower ends, one per category, NAN for none
 * @high: upper ends, one per category, NAN for none
 *
 * Gives the marks of a series whiskers.
 */
void
pqa_chart_data_set_margins (PqaChartData *self,
                            guint series_index,
                            const double *low,
                            const double *high)
{
  PqaChartSeries *series;

  g_return_if_fail (self != NULL && series_index < self->series->len);
  g_return_if_fail (low != NULL && high != NULL);

  series = g_ptr_array_index (self->series, series_index);
  g_free (series->low);
  g_free (series->high);
  series->low = copy_values (low, self->categories->len);
  series->high = copy_values (high, self->categories->len);
}

guint
pqa_chart_data_get_n_categories (PqaChartData *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->categories->len;
}

guint
pqa_chart_data_get_n_series (PqaChartData *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->series->len;
}

const char *
pqa_chart_data_get_category (PqaChartData *self, guint category)
{
  g_return_val_if_fail (self != NULL && category < self->categories->len, NULL);

  return g_ptr_array_index (self->categories, category);
}

const PqaChartSeries *
pqa_chart_data_get_series (PqaChartData *self, guint series)
{
  g_return_val_if_fail (self != NULL && series < self->series->len, NULL);

  return g_ptr_array_index (self->series, series);
}

double
pqa_chart_data_get_value (PqaChartData *self, guint series, guint category)
{
  g_return_val_if_fail (self != NULL && category < self->categories->len, NAN);

  return pqa_chart_data_get_series (self, series)->values[category];
}

/**
 * pqa_chart_data_is_empty:
 *
 * Returns: whether there is not a single number to draw
 */
gboolean
pqa_chart_data_is_empty (PqaChartData *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint s = 0; s < self->series->len; s++)
    for (guint c = 0; c < self->categories->len; c++)
      if (isfinite (pqa_chart_data_get_value (self, s, c)))
        return FALSE;
  return TRUE;
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

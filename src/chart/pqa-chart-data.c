/* pqa-chart-data.c: what a chart shows, free of how it is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-data.h"

#include <math.h>

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

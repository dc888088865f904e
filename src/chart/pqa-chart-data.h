/* pqa-chart-data.h: what a chart shows, free of how it is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PqaChartKind:
 * @PQA_CHART_BAR: upright bars, one group for each category
 * @PQA_CHART_BAR_HORIZONTAL: lying bars, for long category names
 * @PQA_CHART_LINE: one line for each series
 * @PQA_CHART_PARETO: bars in falling order with their cumulative share; uses the first series
 * @PQA_CHART_HEAT: a row of cells for each series, the darker the higher the value; not below 0
 */
typedef enum
{
  PQA_CHART_BAR,
  PQA_CHART_BAR_HORIZONTAL,
  PQA_CHART_LINE,
  PQA_CHART_PARETO,
  PQA_CHART_HEAT,
} PqaChartKind;

/**
 * PqaChartSeries:
 * @name: what the values are
 * @values: one value per category, NAN for "no data"
 * @low: lower ends of the margins of error, or NULL
 * @high: upper ends of the margins of error, or NULL
 */
typedef struct
{
  char *name;
  double *values;
  double *low;
  double *high;
} PqaChartSeries;

/**
 * PqaChartData:
 * @unit: printed behind the numbers ("%", "h"), or NULL
 * @decimals: decimal places of the numbers on the marks
 * @target: a value to compare with, or NAN
 * @maximum: to where the value axis goes at least, or NAN
 *
 * Read the fields; change them with the functions below only.
 */
typedef struct
{
  PqaChartKind kind;
  char *title;
  char *category_title;
  char *value_title;
  char *unit;
  int decimals;
  double target;
  double maximum;
  GPtrArray *categories;
  GPtrArray *series;
} PqaChartData;

#define PQA_TYPE_CHART_DATA (pqa_chart_data_get_type ())
GType pqa_chart_data_get_type (void);

PqaChartData *pqa_chart_data_new (PqaChartKind kind, const char *title);
PqaChartData *pqa_chart_data_ref (PqaChartData *self);
void pqa_chart_data_unref (PqaChartData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaChartData, pqa_chart_data_unref)

void pqa_chart_data_set_axis_titles (PqaChartData *self,
                                     const char *category_title,
                                     const char *value_title);
void pqa_chart_data_set_unit (PqaChartData *self, const char *unit, int decimals);
void pqa_chart_data_set_target (PqaChartData *self, double target);
void pqa_chart_data_set_maximum (PqaChartData *self, double maximum);
void pqa_chart_data_add_category (PqaChartData *self, const char *name);
void pqa_chart_data_add_series (PqaChartData *self, const char *name, const double *values);
void pqa_chart_data_set_margins (PqaChartData *self,
                                 guint series,
                                 const double *low,
                                 const double *high);

guint pqa_chart_data_get_n_categories (PqaChartData *self);
guint pqa_chart_data_get_n_series (PqaChartData *self);
const char *pqa_chart_data_get_category (PqaChartData *self, guint category);
const PqaChartSeries *pqa_chart_data_get_series (PqaChartData *self, guint series);
double pqa_chart_data_get_value (PqaChartData *self, guint series, guint category);
gboolean pqa_chart_data_is_empty (PqaChartData *self);

PqaChartData *pqa_chart_data_to_pareto (PqaChartData *self, guint max_categories);
double *pqa_chart_data_cumulate (PqaChartData *self);

G_END_DECLS

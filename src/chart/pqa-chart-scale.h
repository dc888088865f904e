/* pqa-chart-scale.h: the round numbers along an axis
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaChartScale:
 * @min: value at the lower end, a multiple of @step
 * @max: value at the upper end, a multiple of @step
 * @step: distance of the ticks: 1, 2, 2.5 or 5 times a power of ten
 * @n_ticks: number of ticks, both ends included
 */
typedef struct
{
  double min;
  double max;
  double step;
  guint n_ticks;
} PqaChartScale;

void pqa_chart_scale_init (
    PqaChartScale *self, double lowest, double highest, guint max_ticks, gboolean whole_numbers);
double pqa_chart_scale_get_tick (const PqaChartScale *self, guint tick);
double pqa_chart_scale_get_fraction (const PqaChartScale *self, double value);
int pqa_chart_scale_get_decimals (const PqaChartScale *self);

G_END_DECLS

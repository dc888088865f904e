/* pqa-chart-bar.c: upright bars in groups
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-builder.h"

#include <math.h>

#define GROUP_SHARE 0.72  /* of a category's width that its bars take together */
#define MAX_BAR_WIDTH 4.5 /* of the font size */
#define NUMBER_GAP 1.0

static double
whisker_end (PqaChartLayout *self, const PqaChartScale *scale, const double *ends, guint category)
{
  return ends != NULL && isfinite (ends[category])
             ? pqa_chart_upright_get_y (self, scale, ends[category])
             : NAN;
}

static void
add_bar (PqaChartLayout *self, const PqaChartScale *scale, guint series, guint category)
{
  const PqaChartSeries *values = pqa_chart_data_get_series (self->data, series);
  guint n_series = self->data->kind == PQA_CHART_PARETO ? 1 : self->data->series->len;
  double slot = self->plot.width / self->data->categories->len;
  double width = MIN (GROUP_SHARE * slot / n_series, MAX_BAR_WIDTH * self->style.font_size);
  double x = pqa_chart_upright_get_x (self, category) + (series - n_series / 2.0) * width;
  double base = pqa_chart_upright_get_y (self, scale, 0);
  double value = values->values[category];
  double y = isfinite (value) ? pqa_chart_upright_get_y (self, scale, value) : base;
  PqaChartMark mark = { FALSE, series, category, value };

  mark.box = (PqaChartRect){ x, MIN (y, base), width, fabs (y - base) };
  mark.zone = (PqaChartRect){ x, self->plot.y, width, self->plot.height };
  mark.low = whisker_end (self, scale, values->low, category);
  mark.high = whisker_end (self, scale, values->high, category);
  pqa_chart_builder_add_mark (self, &mark);
}

/* On the bar; above the target where its line would strike the number through. */
static void
add_number (PqaChartLayout *self, const PqaChartScale *scale, const PqaChartMark *mark)
{
  double center = mark->box.x + mark->box.width / 2;
  double top = isnan (mark->high) ? mark->box.y : MIN (mark->box.y, mark->high);
  double below = isnan (mark->low) ? mark->box.y + mark->box.height : mark->low;

  if (mark->value < 0)
    pqa_chart_builder_try_number (self, mark->value, center,
                                  below + NUMBER_GAP + self->line_height);
  else if (!pqa_chart_builder_try_number (self, mark->value, center, top - NUMBER_GAP)
           && isfinite (self->data->target))
    pqa_chart_builder_try_number (self, mark->value, center,
                                  pqa_chart_upright_get_y (self, scale, self->data->target)
                                      - NUMBER_GAP);
}

/**
 * pqa_chart_bar_build:
 *
 * Bars begin at zero, negative ones hang from it.
 */
void
pqa_chart_bar_build (PqaChartLayout *self)
{
  guint n_series = self->data->kind == PQA_CHART_PARETO ? 1 : self->data->series->len;
  PqaChartScale scale;

  pqa_chart_upright_build (self, &scale, FALSE);
  for (guint s = 0; s < n_series; s++)
    for (guint c = 0; c < self->data->categories->len; c++)
      add_bar (self, &scale, s, c);
  if (self->data->kind == PQA_CHART_PARETO)
    return;
  for (guint i = 0; i < self->marks->len; i++)
    add_number (self, &scale, pqa_chart_layout_get_mark (self, i));
}

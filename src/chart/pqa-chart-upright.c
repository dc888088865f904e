/* pqa-chart-upright.c: the axes of charts whose values point upwards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-builder.h"

#include <math.h>
#include <string.h>

#include "pqa-chart-text.h"

#define MIN_TICKS 3
#define MAX_TICKS 7
#define MAX_OVERHANG 0.14 /* of the width that names on the left may take from the plot */

static gboolean
is_percentage (PqaChartLayout *self, double highest)
{
  return self->data->unit != NULL && strcmp (self->data->unit, "%") == 0 && highest <= 100;
}

static void
init_scale (PqaChartLayout *self, PqaChartScale *scale, gboolean from_zero, double room)
{
  guint ticks = CLAMP ((guint)(room / (3 * self->line_height)), MIN_TICKS, MAX_TICKS);
  double lowest, highest;

  pqa_chart_builder_get_range (self, from_zero, &lowest, &highest);
  if (is_percentage (self, highest) && highest > 80)
    highest = 100;
  pqa_chart_scale_init (scale, lowest, highest, ticks, pqa_chart_builder_is_counted (self));
}

static PangoLayout *
create_tick_text (PqaChartLayout *self, const PqaChartScale *scale, guint tick)
{
  const char *unit = self->data->unit;
  g_autofree char *number = pqa_chart_format_number (pqa_chart_scale_get_tick (scale, tick),
                                                     pqa_chart_scale_get_decimals (scale),
                                                     g_strcmp0 (unit, "%") == 0 ? unit : NULL);

  return pqa_chart_create_text (self->context, number, FALSE);
}

static double
get_tick_width (PqaChartLayout *self, const PqaChartScale *scale)
{
  double widest = 0, width;

  for (guint i = 0; i < scale->n_ticks; i++)
    {
      g_autoptr (PangoLayout) text = create_tick_text (self, scale, i);

      pqa_chart_text_get_size (text, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

static void
add_tick (PqaChartLayout *self, const PqaChartScale *scale, guint tick)
{
  double value = pqa_chart_scale_get_tick (scale, tick);
  double y = pqa_chart_upright_get_y (self, scale, value);
  double right = self->plot.x + self->plot.width, width, height;
  g_autoptr (PangoLayout) text = create_tick_text (self, scale, tick);
  gboolean is_base = fabs (value) < scale->step / 1000 || (scale->min > 0 && tick == 0);

  pqa_chart_text_get_size (text, &width, &height);
  pqa_chart_builder_add_label (self, text, NULL, self->plot.x - PQA_CHART_GAP - width,
                               y - height / 2, PQA_CHART_INK_MUTED);
  pqa_chart_builder_add_rule (self, self->plot.x, y, right, y,
                              is_base ? PQA_CHART_INK_AXIS : PQA_CHART_INK_GRID, FALSE);
}

static void
add_target (PqaChartLayout *self, const PqaChartScale *scale)
{
  double y;

  if (!isfinite (self->data->target))
    return;
  y = pqa_chart_upright_get_y (self, scale, self->data->target);
  pqa_chart_builder_add_rule (self, self->plot.x, y, self->plot.x + self->plot.width, y,
                              PQA_CHART_INK_TARGET, TRUE);
}

/* Room for the second axis of a Pareto chart, or for the corner of the last turned name. */
static double
get_right_margin (PqaChartLayout *self)
{
  g_autoptr (PangoLayout) text = NULL;
  double width;

  if (self->data->kind != PQA_CHART_PARETO)
    return self->line_height * 0.4;
  text = pqa_chart_create_text (self->context, "100%", FALSE);
  pqa_chart_text_get_size (text, &width, NULL);
  return width + PQA_CHART_GAP;
}

/**
 * pqa_chart_upright_build:
 * @scale: (out): the value axis
 * @ordered: whether the categories are a row of times
 *
 * Adds everything but the marks. Above the plot stays room for a number on the highest mark.
 */
void
pqa_chart_upright_build (PqaChartLayout *self, PqaChartScale *scale, gboolean ordered)
{
  double top
      = pqa_chart_frame_add_head (self, ordered ? PQA_CHART_SWATCH_LINE : PQA_CHART_SWATCH_BAR);
  double bottom = pqa_chart_frame_add_foot (self);
  double left, right;

  init_scale (self, scale, !ordered, bottom - top);
  left = get_tick_width (self, scale) + PQA_CHART_GAP;
  right = self->width - get_right_margin (self);
  if (!ordered)
    left += MIN (pqa_chart_categories_get_overhang (self, left, MAX (right, left + 1)),
                 MAX_OVERHANG * self->width);
  bottom = pqa_chart_categories_add_below (self, left, MAX (right, left + 1), bottom, ordered);
  top += self->line_height * 1.1;
  self->plot = (PqaChartRect){ left, top, MAX (1, right - left), MAX (1, bottom - top) };
  for (guint i = 0; i < scale->n_ticks; i++)
    add_tick (self, scale, i);
  add_target (self, scale);
}

double
pqa_chart_upright_get_y (PqaChartLayout *self, const PqaChartScale *scale, double value)
{
  return self->plot.y + self->plot.height * (1 - pqa_chart_scale_get_fraction (scale, value));
}

double
pqa_chart_upright_get_x (PqaChartLayout *self, guint category)
{
  return self->plot.x + (category + 0.5) * self->plot.width / self->data->categories->len;
}

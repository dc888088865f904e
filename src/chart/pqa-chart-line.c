/* pqa-chart-line.c: lines over an ordered axis
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-builder.h"

#include <math.h>

#define POINT_SIZE 0.55 /* of the font size */
#define NUMBER_GAP 1.5

static void
add_point (PqaChartLayout *self,
           const PqaChartScale *scale,
           PqaChartCurve *curve,
           guint series,
           guint category)
{
  double value = pqa_chart_data_get_value (self->data, series, category);
  double size = isfinite (value) ? POINT_SIZE * self->style.font_size : 0;
  double slot = self->plot.width / self->data->categories->len;
  PqaChartPoint point = { pqa_chart_upright_get_x (self, category), NAN };
  PqaChartMark mark = { TRUE, series, category, value, .low = NAN, .high = NAN };
  double y = self->plot.y + self->plot.height;

  if (isfinite (value))
    y = point.y = pqa_chart_upright_get_y (self, scale, value);
  mark.box = (PqaChartRect){ point.x - size / 2, y - size / 2, size, size };
  mark.zone
      = (PqaChartRect){ point.x - slot / 2, y - self->line_height, slot, 2 * self->line_height };
  g_array_append_val (curve->points, point);
  pqa_chart_builder_add_mark (self, &mark);
}

/* Above the point, or below it where the line rises on both sides. */
static void
add_number (PqaChartLayout *self, const PqaChartMark *mark)
{
  double center = mark->box.x + mark->box.width / 2;

  if (!isfinite (mark->value))
    return;
  if (!pqa_chart_builder_try_number (self, mark->value, center, mark->box.y - NUMBER_GAP))
    pqa_chart_builder_try_number (self, mark->value, center,
                                  mark->box.y + mark->box.height + NUMBER_GAP + self->line_height);
}

/**
 * pqa_chart_line_build:
 *
 * A missing value breaks the line. The numbers of the last points are written first, since they
 * are the news.
 */
void
pqa_chart_line_build (PqaChartLayout *self)
{
  PqaChartScale scale;

  pqa_chart_upright_build (self, &scale, TRUE);
  for (guint s = 0; s < self->data->series->len; s++)
    {
      PqaChartCurve *curve = pqa_chart_builder_add_curve (self, s, FALSE);

      for (guint c = 0; c < self->data->categories->len; c++)
        add_point (self, &scale, curve, s, c);
    }
  for (guint c = self->data->categories->len; c > 0; c--)
    for (guint s = 0; s < self->data->series->len; s++)
      add_number (self, pqa_chart_layout_get_mark (self, s * self->data->categories->len + c - 1));
}

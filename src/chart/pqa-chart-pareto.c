/* pqa-chart-pareto.c: bars in falling order with the line of their cumulative share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-builder.h"

#include <math.h>

#include "pqa-chart-text.h"
#include "pqa-i18n.h"

#define POINT_SIZE 0.55 /* of the font size */
#define NUMBER_GAP 1.0
#define SHARE_STEP 20

static void
add_share_axis (PqaChartLayout *self)
{
  double right = self->plot.x + self->plot.width;

  for (int share = 0; share <= 100; share += SHARE_STEP)
    {
      double y = self->plot.y + self->plot.height * (1 - share / 100.0), height;
      g_autofree char *number = pqa_chart_format_number (share, 0, "%");
      g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, number, FALSE);

      pqa_chart_text_get_size (text, NULL, &height);
      if (share % (2 * SHARE_STEP) != 0 && self->plot.height < 5 * SHARE_STEP)
        continue;
      pqa_chart_builder_add_label (self, text, NULL, right + PQA_CHART_GAP, y - height / 2,
                                   PQA_CHART_INK_MUTED);
    }
}

static char *
describe_share (PqaChartLayout *self, guint category, double share)
{
  g_autofree char *number = pqa_chart_format_number (share, 1, "%");

  return g_strdup_printf (_ ("Up to %s: %s of all"),
                          pqa_chart_data_get_category (self->data, category), number);
}

static void
add_point (PqaChartLayout *self, PqaChartCurve *curve, guint category, double share)
{
  double size = POINT_SIZE * self->style.font_size;
  PqaChartPoint point = { pqa_chart_upright_get_x (self, category),
                          self->plot.y + self->plot.height * (1 - share / 100) };
  PqaChartMark mark = { TRUE, 1, category, share, .low = NAN, .high = NAN };

  if (isnan (share))
    return;
  mark.box = (PqaChartRect){ point.x - size / 2, point.y - size / 2, size, size };
  mark.zone = mark.box;
  mark.text = describe_share (self, category, share);
  g_array_append_val (curve->points, point);
  pqa_chart_builder_add_mark (self, &mark);
}

/* A bar's number stands on the bar, or in it where the line passes; a point's over the point. */
static void
add_number (PqaChartLayout *self, const PqaChartMark *mark)
{
  double center = mark->box.x + mark->box.width / 2, bottom = mark->box.y - NUMBER_GAP;

  if (mark->is_point)
    pqa_chart_builder_try_share (self, mark->value, center, bottom);
  else if (!pqa_chart_builder_try_number (self, mark->value, center, bottom))
    pqa_chart_builder_try_number_inside (self, mark);
}

/**
 * pqa_chart_pareto_build:
 *
 * Expects the categories in falling order, as pqa_chart_data_to_pareto () gives them. The bars
 * have the left axis, the line has the right one, from 0 to 100 %.
 */
void
pqa_chart_pareto_build (PqaChartLayout *self)
{
  g_autofree double *shares = pqa_chart_data_cumulate (self->data);
  PqaChartCurve *curve;

  pqa_chart_bar_build (self);
  add_share_axis (self);
  curve = pqa_chart_builder_add_curve (self, 1, TRUE);
  for (guint i = 0; i < self->data->categories->len; i++)
    add_point (self, curve, i, shares[i]);
  for (guint i = 0; i < self->marks->len; i++)
    add_number (self, pqa_chart_layout_get_mark (self, i));
}

/* pqa-chart-heat.c: cells whose colour says how much, each with its number
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-builder.h"

#include <math.h>

#include "pqa-chart-text.h"

#define SEAM 1.0        /* between two cells */
#define NAME_SHARE 0.22 /* of the width that the names of the rows may take */

static double
get_row_height (PqaChartLayout *self)
{
  return self->plot.height / self->data->series->len;
}

static PangoLayout *
create_name (PqaChartLayout *self, guint series)
{
  PangoLayout *text = pqa_chart_create_text (
      self->context, pqa_chart_data_get_series (self->data, series)->name, FALSE);

  pqa_chart_text_shorten (text, NAME_SHARE * self->width, 1);
  return text;
}

static double
get_name_width (PqaChartLayout *self)
{
  double widest = 0, width;

  for (guint i = 0; i < self->data->series->len; i++)
    {
      g_autoptr (PangoLayout) text = create_name (self, i);

      pqa_chart_text_get_size (text, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

/* Where a row is lower than a line only every so many are named. */
static void
add_names (PqaChartLayout *self)
{
  guint every = MAX (1, (guint)ceil (self->line_height / get_row_height (self)));

  for (guint i = 0; i < self->data->series->len; i += every)
    {
      g_autoptr (PangoLayout) text = create_name (self, i);
      double middle = self->plot.y + (i + 0.5) * get_row_height (self), width, height;

      pqa_chart_text_get_size (text, &width, &height);
      pqa_chart_builder_add_label (self, text, pqa_chart_data_get_series (self->data, i)->name,
                                   self->plot.x - PQA_CHART_GAP - width, middle - height / 2,
                                   PQA_CHART_INK_TEXT);
    }
}

static void
add_cell (PqaChartLayout *self, guint series, guint category, double highest)
{
  double width = self->plot.width / self->data->categories->len, height = get_row_height (self);
  double value = pqa_chart_data_get_value (self->data, series, category);
  PqaChartMark mark = { FALSE, series, category, value, .low = NAN, .high = NAN };

  mark.zone = (PqaChartRect){ self->plot.x + category * width, self->plot.y + series * height,
                              width, height };
  mark.box = (PqaChartRect){ mark.zone.x, mark.zone.y, MAX (0.5, width - SEAM),
                             MAX (0.5, height - SEAM) };
  mark.heat = isfinite (value) && highest > 0 ? CLAMP (value / highest, 0, 1) : 0;
  pqa_chart_builder_add_mark (self, &mark);
}

/* A number that does not fit into its cell is left to the tool tip. */
static void
add_number (PqaChartLayout *self, const PqaChartMark *mark)
{
  g_autofree char *number
      = pqa_chart_format_number (mark->value, self->data->decimals, self->data->unit);
  g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, number, FALSE);
  double width, height;

  pqa_chart_text_get_size (text, &width, &height);
  if (!isfinite (mark->value) || width > mark->box.width || height > mark->box.height)
    return;
  pqa_chart_builder_add_label (self, text, NULL, mark->box.x + (mark->box.width - width) / 2,
                               mark->box.y + (mark->box.height - height) / 2,
                               mark->value == 0
                                   ? PQA_CHART_INK_MUTED
                                   : pqa_chart_style_get_ink_on_heat (&self->style, mark->heat));
}

/**
 * pqa_chart_heat_build:
 *
 * The first series is the upper row. A cell without data stays empty.
 */
void
pqa_chart_heat_build (PqaChartLayout *self)
{
  double top = pqa_chart_frame_add_head (self, PQA_CHART_SWATCH_HEAT);
  double bottom = pqa_chart_frame_add_foot (self), lowest, highest;
  double left = get_name_width (self) + PQA_CHART_GAP;
  double right = MAX (left + 1, self->width - self->line_height * 0.4);

  pqa_chart_builder_get_range (self, TRUE, &lowest, &highest);
  bottom = pqa_chart_categories_add_below (self, left, right, bottom, TRUE);
  self->plot = (PqaChartRect){ left, top, right - left, MAX (1, bottom - top) };
  add_names (self);
  for (guint s = 0; s < self->data->series->len; s++)
    for (guint c = 0; c < self->data->categories->len; c++)
      add_cell (self, s, c, highest);
  for (guint i = 0; i < self->marks->len; i++)
    add_number (self, pqa_chart_layout_get_mark (self, i));
}

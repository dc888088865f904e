/* pqa-chart-frame.c: title, legend and axis titles round a chart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-builder.h"

#include <math.h>

#include "pqa-chart-text.h"
#include "pqa-i18n.h"

#define SWATCH_WIDTH 1.8 /* of the font size */
#define SWATCH_HEIGHT 0.9
#define MAX_TITLE_LINES 3
#define HEAT_STEPS 5

typedef struct
{
  double x, y;
} Pen;

static double
add_title (PqaChartLayout *self, double y)
{
  g_autoptr (PangoLayout) text = NULL;
  double height;

  if (self->data->title == NULL || *self->data->title == '\0')
    return y;
  text = pqa_chart_create_text (self->context, self->data->title, TRUE);
  pqa_chart_text_shorten (text, self->width, MAX_TITLE_LINES);
  pqa_chart_text_get_size (text, NULL, &height);
  pqa_chart_builder_add_label (self, text, self->data->title, 0, y, PQA_CHART_INK_TEXT);
  return y + height + PQA_CHART_GAP;
}

/* One entry; goes to the next line where this one is full. */
static void
add_entry (PqaChartLayout *self, Pen *pen, PqaChartSwatchKind kind, guint series, const char *name)
{
  double size = self->style.font_size, width;
  double indent = SWATCH_WIDTH * size + PQA_CHART_GAP;
  g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, name, FALSE);
  PqaChartSwatch swatch = { kind, series };

  pqa_chart_text_shorten (text, self->width - indent, 1);
  pqa_chart_text_get_size (text, &width, NULL);
  if (pen->x > 0 && pen->x + indent + width > self->width)
    {
      pen->x = 0;
      pen->y += self->line_height;
    }
  swatch.box.x = pen->x;
  swatch.box.y = pen->y + (self->line_height - SWATCH_HEIGHT * size) / 2;
  swatch.box.width = SWATCH_WIDTH * size;
  swatch.box.height = SWATCH_HEIGHT * size;
  g_array_append_val (self->swatches, swatch);
  pqa_chart_builder_add_label (self, text, name, pen->x + indent, pen->y, PQA_CHART_INK_TEXT);
  pen->x += indent + width + 2 * size;
}

static void
add_target_entry (PqaChartLayout *self, Pen *pen)
{
  PqaChartData *data = self->data;
  g_autofree char *number = pqa_chart_format_number (data->target, data->decimals, data->unit);
  g_autofree char *name = g_strdup_printf (_ ("Target %s"), number);

  add_entry (self, pen, PQA_CHART_SWATCH_TARGET, 0, name);
}

static double
add_legend_number (PqaChartLayout *self, double value, double x, double y)
{
  g_autofree char *number
      = pqa_chart_format_number (value, self->data->decimals, self->data->unit);
  g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, number, FALSE);
  double width;

  pqa_chart_text_get_size (text, &width, NULL);
  pqa_chart_builder_add_label (self, text, NULL, x, y, PQA_CHART_INK_MUTED);
  return x + width + PQA_CHART_GAP;
}

/* From the colour of nothing to that of the highest value, with both numbers. */
static double
add_heat_legend (PqaChartLayout *self, double y)
{
  double size = self->style.font_size, lowest, highest;
  double x = add_legend_number (self, 0, 0, y);
  PqaChartSwatch swatch = { PQA_CHART_SWATCH_HEAT, 0 };

  pqa_chart_builder_get_range (self, TRUE, &lowest, &highest);
  swatch.box = (PqaChartRect){ x, y + (self->line_height - SWATCH_HEIGHT * size) / 2,
                               SWATCH_WIDTH * size, SWATCH_HEIGHT * size };
  for (guint i = 0; i < HEAT_STEPS; i++)
    {
      swatch.heat = i / (HEAT_STEPS - 1.0);
      g_array_append_val (self->swatches, swatch);
      swatch.box.x += swatch.box.width;
    }
  add_legend_number (self, highest, swatch.box.x + PQA_CHART_GAP, y);
  return y + self->line_height + PQA_CHART_GAP;
}

static double
add_legend (PqaChartLayout *self, double y, PqaChartSwatchKind kind)
{
  PqaChartData *data = self->data;
  gboolean has_target = isfinite (data->target);
  gboolean is_pareto = data->kind == PQA_CHART_PARETO;
  Pen pen = { 0, y };

  if (kind == PQA_CHART_SWATCH_HEAT)
    return add_heat_legend (self, y);
  if (data->series->len < 2 && !has_target && !is_pareto)
    return y;
  for (guint i = 0; i < (is_pareto ? 1 : data->series->len); i++)
    add_entry (self, &pen, kind, i, pqa_chart_data_get_series (data, i)->name);
  if (is_pareto)
    add_entry (self, &pen, PQA_CHART_SWATCH_CUMULATIVE, 0, _ ("Cumulative share"));
  if (has_target)
    add_target_entry (self, &pen);
  return pen.y + self->line_height + PQA_CHART_GAP;
}

static double
add_muted_line (PqaChartLayout *self, const char *words, double y)
{
  g_autoptr (PangoLayout) text = NULL;
  double height;

  if (words == NULL || *words == '\0')
    return y;
  text = pqa_chart_create_text (self->context, words, FALSE);
  pqa_chart_text_shorten (text, self->width, 1);
  pqa_chart_text_get_size (text, NULL, &height);
  pqa_chart_builder_add_label (self, text, words, 0, y, PQA_CHART_INK_MUTED);
  return y + height + PQA_CHART_GAP / 2;
}

/**
 * pqa_chart_frame_add_head:
 * @kind: how the legend shows the series
 *
 * Returns: where the space below title, legend and the title of the value axis begins
 */
double
pqa_chart_frame_add_head (PqaChartLayout *self, PqaChartSwatchKind kind)
{
  double y = add_title (self, 0);

  y = add_legend (self, y, kind);
  return add_muted_line (self, self->data->value_title, y);
}

/**
 * pqa_chart_frame_add_foot:
 *
 * Returns: where the space above the title of the category axis ends
 */
double
pqa_chart_frame_add_foot (PqaChartLayout *self)
{
  const char *words = self->data->category_title;
  g_autoptr (PangoLayout) text = NULL;
  double width, height;

  if (words == NULL || *words == '\0')
    return self->height;
  text = pqa_chart_create_text (self->context, words, FALSE);
  pqa_chart_text_shorten (text, self->width, 1);
  pqa_chart_text_get_size (text, &width, &height);
  pqa_chart_builder_add_label (self, text, words, (self->width - width) / 2, self->height - height,
                               PQA_CHART_INK_MUTED);
  return self->height - height - PQA_CHART_GAP / 2;
}

/**
 * pqa_chart_frame_add_no_data:
 *
 * The title, and in place of the plot the words "No data".
 */
void
pqa_chart_frame_add_no_data (PqaChartLayout *self)
{
  double top = add_title (self, 0), width, height;
  g_autoptr (PangoLayout) text = pqa_chart_create_text (self->context, _ ("No data"), FALSE);

  self->plot = (PqaChartRect){ 0, top, self->width, MAX (0, self->height - top) };
  pqa_chart_text_shorten (text, self->width, 1);
  pqa_chart_text_get_size (text, &width, &height);
  pqa_chart_builder_add_label (self, text, NULL, (self->width - width) / 2,
                               top + MAX (0, (self->plot.height - height) / 2),
                               PQA_CHART_INK_MUTED);
  pqa_chart_builder_add_rule (self, 0, self->height, self->width, self->height, PQA_CHART_INK_GRID,
                              FALSE);
  pqa_chart_builder_add_rule (self, 0, top, self->width, top, PQA_CHART_INK_GRID, FALSE);
}

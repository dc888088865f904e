/* pqa-chart-layout.c: where everything of a chart lies, before anything is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-layout.h"

#include "pqa-chart-builder.h"
#include "pqa-chart-text.h"

/* How far beside a mark the pointer still means it. */
#define REACH 2.0
#define HEAT_HEAD 10.0 /* of the font size, of all that is not a row */
#define HEAT_ROW 2.6

static void
free_label (gpointer data)
{
  PqaChartLabel *label = data;

  g_free (label->text);
  g_object_unref (label->layout);
  g_free (label);
}

static void
free_curve (gpointer data)
{
  PqaChartCurve *curve = data;

  g_array_unref (curve->points);
  g_free (curve);
}

static void
clear_mark (gpointer data)
{
  g_free (((PqaChartMark *)data)->text);
}

static void
build (PqaChartLayout *self)
{
  if (pqa_chart_data_is_empty (self->data))
    {
      pqa_chart_frame_add_no_data (self);
      return;
    }
  switch (self->data->kind)
    {
    case PQA_CHART_BAR:
      pqa_chart_bar_build (self);
      break;
    case PQA_CHART_BAR_HORIZONTAL:
      pqa_chart_bar_horizontal_build (self);
      break;
    case PQA_CHART_LINE:
      pqa_chart_line_build (self);
      break;
    case PQA_CHART_PARETO:
      pqa_chart_pareto_build (self);
      break;
    case PQA_CHART_HEAT:
      pqa_chart_heat_build (self);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * pqa_chart_layout_new:
 * @data: kept by reference, not to be changed afterwards
 * @width: in units of the drawing: points on paper, pixels on the screen
 * @height: likewise
 *
 * Returns: (transfer full): the chart with everything in its place
 */
PqaChartLayout *
pqa_chart_layout_new (PqaChartData *data, const PqaChartStyle *style, double width, double height)
{
  PqaChartLayout *self;

  g_return_val_if_fail (data != NULL && style != NULL, NULL);

  self = g_new0 (PqaChartLayout, 1);
  self->data = pqa_chart_data_ref (data);
  self->style = *style;
  self->width = MAX (width, 1);
  self->height = MAX (height, 1);
  self->labels = g_ptr_array_new_with_free_func (free_label);
  self->marks = g_array_new (FALSE, FALSE, sizeof (PqaChartMark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->rules = g_array_new (FALSE, FALSE, sizeof (PqaChartRule));
  self->curves = g_ptr_array_new_with_free_func (free_curve);
  self->swatches = g_array_new (FALSE, FALSE, sizeof (PqaChartSwatch));
  self->context = pqa_chart_create_context (style);
  self->line_height = pqa_chart_text_get_line_height (self->context);
  build (self);
  return self;
}

void
pqa_chart_layout_free (PqaChartLayout *self)
{
  pqa_chart_data_unref (self->data);
  g_ptr_array_unref (self->labels);
  g_array_unref (self->marks);
  g_array_unref (self->rules);
  g_ptr_array_unref (self->curves);
  g_array_unref (self->swatches);
  g_object_unref (self->context);
  g_free (self);
}

guint
pqa_chart_layout_get_n_marks (PqaChartLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->marks->len;
}

/**
 * pqa_chart_layout_get_mark:
 *
 * Marks come series by series, and within a series in the order of the categories.
 *
 * Returns: (transfer none): a bar or a point
 */
const PqaChartMark *
pqa_chart_layout_get_mark (PqaChartLayout *self, guint mark)
{
  g_return_val_if_fail (self != NULL && mark < self->marks->len, NULL);

  return &g_array_index (self->marks, PqaChartMark, mark);
}

static gboolean
reaches (const PqaChartRect *box, double x, double y)
{
  PqaChartRect wider
      = { box->x - REACH, box->y - REACH, box->width + 2 * REACH, box->height + 2 * REACH };

  return pqa_chart_rect_contains (&wider, x, y);
}

/**
 * pqa_chart_layout_hit:
 *
 * A point lies above a bar; a place in the column of a bar means the bar, however short it is.
 *
 * Returns: the number of the mark at (@x, @y), or -1
 */
int
pqa_chart_layout_hit (PqaChartLayout *self, double x, double y)
{
  g_return_val_if_fail (self != NULL, -1);

  for (int i = (int)self->marks->len - 1; i >= 0; i--)
    if (reaches (&pqa_chart_layout_get_mark (self, i)->box, x, y))
      return i;
  for (int i = (int)self->marks->len - 1; i >= 0; i--)
    if (pqa_chart_rect_contains (&pqa_chart_layout_get_mark (self, i)->zone, x, y))
      return i;
  return -1;
}

/**
 * pqa_chart_layout_get_tool_tip:
 *
 * Returns: (nullable) (transfer none): what is to be said about (@x, @y): the figures of a mark,
 *   or the whole text of a shortened label
 */
const char *
pqa_chart_layout_get_tool_tip (PqaChartLayout *self, double x, double y)
{
  int mark;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->labels->len; i++)
    {
      PqaChartLabel *label = g_ptr_array_index (self->labels, i);

      if (label->shortened && pqa_chart_rect_contains (&label->box, x, y))
        return label->text;
    }
  mark = pqa_chart_layout_hit (self, x, y);
  return mark < 0 ? NULL : pqa_chart_layout_get_mark (self, mark)->text;
}

/* Half of the height at least is for the plot, however much room the names need. */
static double
leave_room_for_plot (PqaChartData *data, const PqaChartStyle *style, double width, double height)
{
  g_autoptr (PqaChartLayout) trial = pqa_chart_layout_new (data, style, width, height);

  return height + MAX (0, height / 2 - trial->plot.height);
}

/**
 * pqa_chart_get_natural_height:
 *
 * Returns: the height at which the chart is neither cramped nor stretched when @width wide
 */
double
pqa_chart_get_natural_height (PqaChartData *data, const PqaChartStyle *style, double width)
{
  double rows;

  g_return_val_if_fail (data != NULL && style != NULL, 0);

  if (data->kind == PQA_CHART_HEAT)
    return style->font_size * (HEAT_HEAD + HEAT_ROW * data->series->len);
  if (data->kind != PQA_CHART_BAR_HORIZONTAL || pqa_chart_data_is_empty (data))
    return leave_room_for_plot (data, style, width,
                                CLAMP (width * 0.45, 12 * style->font_size, 30 * style->font_size));
  rows = data->categories->len * (1.2 + 1.4 * data->series->len);
  return style->font_size * (8 + rows);
}

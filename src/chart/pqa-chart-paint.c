/* pqa-chart-paint.c: puts a laid out chart on any Cairo surface
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-paint.h"

#include <math.h>

#include "pqa-chart-pattern.h"

#define THIN 0.06 /* of the font size */
#define THICK 0.2
#define CAP 0.35 /* half the width of a whisker's end */

static void
set_ink (PqaChartLayout *layout, cairo_t *cr, PqaChartInk ink)
{
  pqa_chart_color_set_source (pqa_chart_style_get_ink (&layout->style, ink), cr);
}

static void
set_dashes (PqaChartLayout *layout, cairo_t *cr, gboolean dashed)
{
  double dashes[] = { layout->style.font_size * 0.6, layout->style.font_size * 0.35 };

  cairo_set_dash (cr, dashes, dashed ? G_N_ELEMENTS (dashes) : 0, 0);
}

static void
paint_background (PqaChartLayout *layout, cairo_t *cr)
{
  if (layout->style.background.alpha == 0)
    return;
  pqa_chart_color_set_source (&layout->style.background, cr);
  cairo_rectangle (cr, 0, 0, layout->width, layout->height);
  cairo_fill (cr);
}

static void
paint_rule (PqaChartLayout *layout, cairo_t *cr, const PqaChartRule *rule)
{
  double width = rule->ink == PQA_CHART_INK_TARGET ? 2 * THIN : THIN;

  set_ink (layout, cr, rule->ink);
  set_dashes (layout, cr, rule->dashed);
  cairo_set_line_width (cr, MAX (0.5, width * layout->style.font_size));
  cairo_move_to (cr, rule->from.x, rule->from.y);
  cairo_line_to (cr, rule->to.x, rule->to.y);
  cairo_stroke (cr);
}

static void
paint_rules (PqaChartLayout *layout, cairo_t *cr, gboolean targets)
{
  for (guint i = 0; i < layout->rules->len; i++)
    {
      const PqaChartRule *rule = &g_array_index (layout->rules, PqaChartRule, i);

      if ((rule->ink == PQA_CHART_INK_TARGET) == targets)
        paint_rule (layout, cr, rule);
    }
  set_dashes (layout, cr, FALSE);
}

static void
add_whisker (cairo_t *cr, const PqaChartMark *mark, gboolean lying, double cap)
{
  double middle = lying ? mark->box.y + mark->box.height / 2 : mark->box.x + mark->box.width / 2;
  double ends[] = { mark->low, mark->high };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      cairo_move_to (cr, lying ? ends[i] : middle - cap, lying ? middle - cap : ends[i]);
      cairo_line_to (cr, lying ? ends[i] : middle + cap, lying ? middle + cap : ends[i]);
    }
  cairo_move_to (cr, lying ? mark->low : middle, lying ? middle : mark->low);
  cairo_line_to (cr, lying ? mark->high : middle, lying ? middle : mark->high);
}

static void
paint_whisker (PqaChartLayout *layout, cairo_t *cr, const PqaChartMark *mark)
{
  if (isnan (mark->low) || isnan (mark->high))
    return;
  set_ink (layout, cr, PQA_CHART_INK_TEXT);
  cairo_set_line_width (cr, MAX (0.6, THIN * 1.5 * layout->style.font_size));
  add_whisker (cr, mark, layout->data->kind == PQA_CHART_BAR_HORIZONTAL,
               CAP * layout->style.font_size);
  cairo_stroke (cr);
}

static void
paint_heat (PqaChartLayout *layout, cairo_t *cr, const PqaChartRect *box, double heat)
{
  PqaChartColor color = pqa_chart_style_get_heat (&layout->style, heat);

  pqa_chart_color_set_source (&color, cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
}

static void
paint_cells (PqaChartLayout *layout, cairo_t *cr)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const PqaChartMark *mark = pqa_chart_layout_get_mark (layout, i);

      if (isfinite (mark->value))
        paint_heat (layout, cr, &mark->box, mark->heat);
    }
}

static void
paint_bars (PqaChartLayout *layout, cairo_t *cr)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const PqaChartMark *mark = pqa_chart_layout_get_mark (layout, i);

      if (mark->is_point)
        continue;
      pqa_chart_pattern_fill (&layout->style, cr, &mark->box, mark->series);
      paint_whisker (layout, cr, mark);
    }
}

static void
trace_curve (cairo_t *cr, const PqaChartCurve *curve)
{
  gboolean broken = TRUE;

  for (guint i = 0; i < curve->points->len; i++)
    {
      PqaChartPoint point = g_array_index (curve->points, PqaChartPoint, i);

      if (isnan (point.y))
        broken = TRUE;
      else if (broken)
        cairo_move_to (cr, point.x, point.y);
      else
        cairo_line_to (cr, point.x, point.y);
      broken = isnan (point.y);
    }
}

static void
set_curve_color (PqaChartLayout *layout, cairo_t *cr, guint series, gboolean cumulative)
{
  if (cumulative)
    set_ink (layout, cr, PQA_CHART_INK_CUMULATIVE);
  else
    pqa_chart_color_set_source (pqa_chart_style_get_series (&layout->style, series), cr);
}

static void
paint_curve (PqaChartLayout *layout, cairo_t *cr, const PqaChartCurve *curve)
{
  cairo_save (cr);
  set_curve_color (layout, cr, curve->series, curve->cumulative);
  cairo_set_line_width (cr, THICK * layout->style.font_size);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  trace_curve (cr, curve);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_points (PqaChartLayout *layout, cairo_t *cr)
{
  gboolean cumulative = layout->data->kind == PQA_CHART_PARETO;

  for (guint i = 0; i < layout->marks->len; i++)
    {
      const PqaChartMark *mark = pqa_chart_layout_get_mark (layout, i);

      if (!mark->is_point || !isfinite (mark->value))
        continue;
      set_curve_color (layout, cr, mark->series, cumulative);
      pqa_chart_pattern_trace_marker (cr, &mark->box, cumulative ? 0 : mark->series);
      cairo_fill (cr);
    }
}

static void
paint_swatch (PqaChartLayout *layout, cairo_t *cr, const PqaChartSwatch *swatch)
{
  const PqaChartRect *box = &swatch->box;
  double middle = box->y + box->height / 2, size = 0.55 * layout->style.font_size;
  PqaChartRect marker = { box->x + (box->width - size) / 2, middle - size / 2, size, size };
  PqaChartRule target
      = { { box->x, middle }, { box->x + box->width, middle }, PQA_CHART_INK_TARGET, TRUE };

  switch (swatch->kind)
    {
    case PQA_CHART_SWATCH_BAR:
      pqa_chart_pattern_fill (&layout->style, cr, box, swatch->series);
      return;
    case PQA_CHART_SWATCH_HEAT:
      paint_heat (layout, cr, box, swatch->heat);
      return;
    case PQA_CHART_SWATCH_TARGET:
      paint_rule (layout, cr, &target);
      set_dashes (layout, cr, FALSE);
      return;
    case PQA_CHART_SWATCH_LINE:
    case PQA_CHART_SWATCH_CUMULATIVE:
    default:
      break;
    }
  set_curve_color (layout, cr, swatch->series, swatch->kind == PQA_CHART_SWATCH_CUMULATIVE);
  cairo_set_line_width (cr, THICK * layout->style.font_size);
  cairo_move_to (cr, box->x, middle);
  cairo_line_to (cr, box->x + box->width, middle);
  cairo_stroke (cr);
  pqa_chart_pattern_trace_marker (cr, &marker, swatch->series);
  cairo_fill (cr);
}

static void
paint_label (PqaChartLayout *layout, cairo_t *cr, PqaChartLabel *label)
{
  cairo_save (cr);
  set_ink (layout, cr, label->ink);
  cairo_translate (cr, label->origin.x, label->origin.y);
  cairo_rotate (cr, label->angle * G_PI / 180);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, label->layout);
  cairo_restore (cr);
}

/**
 * pqa_chart_paint:
 * @cr: the chart's upper left corner is at its origin
 */
void
pqa_chart_paint (PqaChartLayout *layout, cairo_t *cr)
{
  g_return_if_fail (layout != NULL && cr != NULL);

  cairo_save (cr);
  paint_background (layout, cr);
  paint_rules (layout, cr, FALSE);
  if (layout->data->kind == PQA_CHART_HEAT)
    paint_cells (layout, cr);
  else
    paint_bars (layout, cr);
  paint_rules (layout, cr, TRUE);
  for (guint i = 0; i < layout->curves->len; i++)
    paint_curve (layout, cr, layout->curves->pdata[i]);
  paint_points (layout, cr);
  for (guint i = 0; i < layout->swatches->len; i++)
    paint_swatch (layout, cr, &g_array_index (layout->swatches, PqaChartSwatch, i));
  for (guint i = 0; i < layout->labels->len; i++)
    paint_label (layout, cr, layout->labels->pdata[i]);
  cairo_restore (cr);
}

/**
 * pqa_chart_draw:
 *
 * Lays out and paints in one step, for those who need no tool tips.
 */
void
pqa_chart_draw (
    PqaChartData *data, const PqaChartStyle *style, cairo_t *cr, double width, double height)
{
  g_autoptr (PqaChartLayout) layout = pqa_chart_layout_new (data, style, width, height);

  pqa_chart_paint (layout, cr);
}

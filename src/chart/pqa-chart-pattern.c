/* pqa-chart-pattern.c: hatching and point shapes that tell series apart without colour
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-pattern.h"

#define SPACING 0.5 /* of the font size, between the lines of a hatching */
#define LINE 0.11

typedef enum
{
  HATCH_NONE,
  HATCH_RISING,
  HATCH_FALLING,
  HATCH_LEVEL,
  N_HATCHES,
} Hatch;

static void
trace_diagonals (cairo_t *cr, const PqaChartRect *box, double spacing, gboolean rising)
{
  double reach = box->width + box->height;

  for (double offset = 0; offset <= reach; offset += spacing * 1.4)
    {
      double x = rising ? box->x + offset : box->x + box->width - offset;
      double far = rising ? x - box->height : x + box->height;

      cairo_move_to (cr, x, box->y);
      cairo_line_to (cr, far, box->y + box->height);
    }
}

static void
trace_levels (cairo_t *cr, const PqaChartRect *box, double spacing)
{
  for (double y = box->y + spacing / 2; y < box->y + box->height; y += spacing)
    {
      cairo_move_to (cr, box->x, y);
      cairo_line_to (cr, box->x + box->width, y);
    }
}

/* Light lines over the filled bar. */
static void
hatch_bar (const PqaChartStyle *style, cairo_t *cr, const PqaChartRect *box, Hatch hatch)
{
  double spacing = SPACING * style->font_size;

  cairo_save (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_clip (cr);
  if (hatch == HATCH_LEVEL)
    trace_levels (cr, box, spacing);
  else
    trace_diagonals (cr, box, spacing, hatch == HATCH_RISING);
  cairo_set_source_rgba (cr, 1, 1, 1, 0.75);
  cairo_set_line_width (cr, LINE * style->font_size);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * pqa_chart_pattern_fill:
 *
 * Fills a bar: the first series plain, the next ones each with a hatching of its own.
 */
void
pqa_chart_pattern_fill (const PqaChartStyle *style,
                        cairo_t *cr,
                        const PqaChartRect *box,
                        guint series)
{
  Hatch hatch = series % N_HATCHES;

  if (box->width <= 0 || box->height <= 0)
    return;
  pqa_chart_color_set_source (pqa_chart_style_get_series (style, series), cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
  if (hatch != HATCH_NONE)
    hatch_bar (style, cr, box, hatch);
}

static void
trace_polygon (cairo_t *cr, const PqaChartRect *box, const double (*corners)[2], guint n)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, box->x + corners[i][0] * box->width, box->y + corners[i][1] * box->height);
  cairo_close_path (cr);
}

/**
 * pqa_chart_pattern_trace_marker:
 *
 * Adds the outline of a point to the path: circle, square, triangle, diamond, and again.
 */
void
pqa_chart_pattern_trace_marker (cairo_t *cr, const PqaChartRect *box, guint series)
{
  static const double square[][2] = { { 0, 0 }, { 1, 0 }, { 1, 1 }, { 0, 1 } };
  static const double triangle[][2] = { { 0.5, -0.1 }, { 1.1, 1 }, { -0.1, 1 } };
  static const double diamond[][2] = { { 0.5, -0.2 }, { 1.2, 0.5 }, { 0.5, 1.2 }, { -0.2, 0.5 } };

  switch (series % 4)
    {
    case 0:
      cairo_new_sub_path (cr);
      cairo_arc (cr, box->x + box->width / 2, box->y + box->height / 2, box->width / 2, 0,
                 2 * G_PI);
      break;
    case 1:
      trace_polygon (cr, box, square, G_N_ELEMENTS (square));
      break;
    case 2:
      trace_polygon (cr, box, triangle, G_N_ELEMENTS (triangle));
      break;
    default:
      trace_polygon (cr, box, diamond, G_N_ELEMENTS (diamond));
      break;
    }
}

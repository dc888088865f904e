/* pqa-chart-style.h: the colours and the font a chart is drawn with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define PQA_CHART_N_COLORS 7

typedef struct
{
  double red, green, blue, alpha;
} PqaChartColor;

/**
 * PqaChartInk:
 *
 * What a text or a line of a chart is for; its colour follows from the style.
 */
typedef enum
{
  PQA_CHART_INK_TEXT,
  PQA_CHART_INK_MUTED,
  PQA_CHART_INK_GRID,
  PQA_CHART_INK_AXIS,
  PQA_CHART_INK_TARGET,
  PQA_CHART_INK_CUMULATIVE,
  PQA_CHART_INK_ON_MARK,
} PqaChartInk;

/**
 * PqaChartStyle:
 * @font_family: a Pango family list
 * @font_size: size of the labels in units of the drawing, points on paper
 * @heat: of the lowest and the highest value of a heat map; between them lightness only rises or
 *   only falls, so that grey print and every eye keep the order
 *
 * A plain value: copy it to change it.
 */
typedef struct
{
  const char *font_family;
  double font_size;
  PqaChartColor background;
  PqaChartColor text;
  PqaChartColor muted;
  PqaChartColor grid;
  PqaChartColor axis;
  PqaChartColor target;
  PqaChartColor on_mark;
  PqaChartColor heat[2];
  PqaChartColor series[PQA_CHART_N_COLORS];
} PqaChartStyle;

const PqaChartStyle *pqa_chart_style_paper (void);
const PqaChartStyle *pqa_chart_style_light (void);
const PqaChartStyle *pqa_chart_style_dark (void);

const PqaChartColor *pqa_chart_style_get_series (const PqaChartStyle *self, guint series);
PqaChartColor pqa_chart_style_get_heat (const PqaChartStyle *self, double share);
PqaChartInk pqa_chart_style_get_ink_on_heat (const PqaChartStyle *self, double share);
const PqaChartColor *pqa_chart_style_get_ink (const PqaChartStyle *self, PqaChartInk ink);
void pqa_chart_color_set_source (const PqaChartColor *self, cairo_t *cr);

G_END_DECLS

/* pqa-chart-layout.h: where everything of a chart lies, before anything is drawn
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "pqa-chart-data.h"
#include "pqa-chart-style.h"

G_BEGIN_DECLS

typedef struct
{
  double x, y;
} PqaChartPoint;

typedef struct
{
  double x, y, width, height;
} PqaChartRect;

/**
 * PqaChartLabel:
 * @text: the whole text, also where the drawing is shortened
 * @layout: what is drawn
 * @origin: where the top left corner of @layout goes, before it is turned
 * @angle: by how much it is turned about @origin, in degrees, clockwise
 * @box: the upright rectangle that holds it
 */
typedef struct
{
  char *text;
  PangoLayout *layout;
  PqaChartPoint origin;
  double angle;
  PqaChartRect box;
  PqaChartInk ink;
  gboolean shortened;
} PqaChartLabel;

/**
 * PqaChartMark:
 * @box: the bar, or a square round the point; empty where there is no data
 * @zone: the wider place that answers to the pointer
 * @low: where the lower whisker ends along the value axis, NAN for none
 * @high: where the upper whisker ends
 * @heat: of a heat map's cell, its share in the highest value
 * @text: what the tool tip says
 */
typedef struct
{
  gboolean is_point;
  guint series;
  guint category;
  double value;
  PqaChartRect box;
  PqaChartRect zone;
  double low;
  double high;
  double heat;
  char *text;
} PqaChartMark;

typedef struct
{
  PqaChartPoint from, to;
  PqaChartInk ink;
  gboolean dashed;
} PqaChartRule;

/**
 * PqaChartCurve:
 * @points: array of PqaChartPoint in category order, y NAN where the line is broken
 */
typedef struct
{
  guint series;
  gboolean cumulative;
  GArray *points;
} PqaChartCurve;

typedef enum
{
  PQA_CHART_SWATCH_BAR,
  PQA_CHART_SWATCH_LINE,
  PQA_CHART_SWATCH_CUMULATIVE,
  PQA_CHART_SWATCH_TARGET,
  PQA_CHART_SWATCH_HEAT,
} PqaChartSwatchKind;

typedef struct
{
  PqaChartSwatchKind kind;
  guint series;
  PqaChartRect box;
  double heat;
} PqaChartSwatch;

/**
 * PqaChartLayout:
 * @plot: the rectangle between the axes
 *
 * Read the fields; nothing in them changes once it is made.
 */
typedef struct
{
  PqaChartData *data;
  PqaChartStyle style;
  double width, height;
  PqaChartRect plot;
  GPtrArray *labels;
  GArray *marks;
  GArray *rules;
  GPtrArray *curves;
  GArray *swatches;

  PangoContext *context;
  double line_height;
} PqaChartLayout;

PqaChartLayout *
pqa_chart_layout_new (PqaChartData *data, const PqaChartStyle *style, double width, double height);
void pqa_chart_layout_free (PqaChartLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaChartLayout, pqa_chart_layout_free)

guint pqa_chart_layout_get_n_marks (PqaChartLayout *self);
const PqaChartMark *pqa_chart_layout_get_mark (PqaChartLayout *self, guint mark);
int pqa_chart_layout_hit (PqaChartLayout *self, double x, double y);
const char *pqa_chart_layout_get_tool_tip (PqaChartLayout *self, double x, double y);

double pqa_chart_get_natural_height (PqaChartData *data, const PqaChartStyle *style, double width);

G_END_DECLS

/* pqa-chart-builder.h: the pieces all kinds of chart are put together from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-chart-layout.h"
#include "pqa-chart-scale.h"

G_BEGIN_DECLS

#define PQA_CHART_GAP 4.0

/* Geometry */
gboolean pqa_chart_rect_contains (const PqaChartRect *rect, double x, double y);
gboolean pqa_chart_rect_overlaps (const PqaChartRect *a, const PqaChartRect *b);
gboolean pqa_chart_rect_meets_line (const PqaChartRect *rect, PqaChartPoint from, PqaChartPoint to);

/* Pieces */
void pqa_chart_builder_add_label (PqaChartLayout *self,
                                  PangoLayout *text,
                                  const char *full_text,
                                  double x,
                                  double y,
                                  PqaChartInk ink);
void pqa_chart_builder_add_turned_label (PqaChartLayout *self,
                                         PangoLayout *text,
                                         const char *full_text,
                                         double end_x,
                                         double end_y,
                                         PqaChartInk ink);
gboolean
pqa_chart_builder_try_number (PqaChartLayout *self, double value, double center_x, double bottom);
gboolean
pqa_chart_builder_try_share (PqaChartLayout *self, double share, double center_x, double bottom);
void pqa_chart_builder_try_number_inside (PqaChartLayout *self, const PqaChartMark *mark);
void pqa_chart_builder_add_rule (PqaChartLayout *self,
                                 double x1,
                                 double y1,
                                 double x2,
                                 double y2,
                                 PqaChartInk ink,
                                 gboolean dashed);
void pqa_chart_builder_add_mark (PqaChartLayout *self, const PqaChartMark *mark);
PqaChartCurve *
pqa_chart_builder_add_curve (PqaChartLayout *self, guint series, gboolean cumulative);

/* The frame: title, legend, axes */
double pqa_chart_frame_add_head (PqaChartLayout *self, PqaChartSwatchKind kind);
double pqa_chart_frame_add_foot (PqaChartLayout *self);
void pqa_chart_frame_add_no_data (PqaChartLayout *self);
void pqa_chart_upright_build (PqaChartLayout *self, PqaChartScale *scale, gboolean ordered);
double pqa_chart_upright_get_y (PqaChartLayout *self, const PqaChartScale *scale, double value);
double pqa_chart_upright_get_x (PqaChartLayout *self, guint category);
double pqa_chart_categories_get_overhang (PqaChartLayout *self, double left, double right);
double pqa_chart_categories_add_below (
    PqaChartLayout *self, double left, double right, double bottom, gboolean ordered);

/* The range of the values, margins and target included */
void pqa_chart_builder_get_range (PqaChartLayout *self,
                                  gboolean from_zero,
                                  double *lowest,
                                  double *highest);
gboolean pqa_chart_builder_is_counted (PqaChartLayout *self);
char *pqa_chart_builder_describe (PqaChartLayout *self, guint series, guint category);

/* The kinds */
void pqa_chart_bar_build (PqaChartLayout *self);
void pqa_chart_bar_horizontal_build (PqaChartLayout *self);
void pqa_chart_line_build (PqaChartLayout *self);
void pqa_chart_pareto_build (PqaChartLayout *self);
void pqa_chart_heat_build (PqaChartLayout *self);

G_END_DECLS

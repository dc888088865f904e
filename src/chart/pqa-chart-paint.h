/* pqa-chart-paint.h: puts a laid out chart on any Cairo surface
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-chart-layout.h"

G_BEGIN_DECLS

void pqa_chart_paint (PqaChartLayout *layout, cairo_t *cr);
void pqa_chart_draw (
    PqaChartData *data, const PqaChartStyle *style, cairo_t *cr, double width, double height);

G_END_DECLS

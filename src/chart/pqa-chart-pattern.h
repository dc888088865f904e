/* pqa-chart-pattern.h: hatching and point shapes that tell series apart without colour
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-chart-layout.h"

G_BEGIN_DECLS

void pqa_chart_pattern_fill (const PqaChartStyle *style,
                             cairo_t *cr,
                             const PqaChartRect *box,
                             guint series);
void pqa_chart_pattern_trace_marker (cairo_t *cr, const PqaChartRect *box, guint series);

G_END_DECLS

/* pqa-chart-export.h: a chart as a picture file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-chart-data.h"
#include "pqa-chart-style.h"

G_BEGIN_DECLS

GBytes *pqa_chart_to_png (PqaChartData *data,
                          const PqaChartStyle *style,
                          double width,
                          double height,
                          double scale,
                          GError **error);
GBytes *pqa_chart_to_svg (
    PqaChartData *data, const PqaChartStyle *style, double width, double height, GError **error);
GBytes *pqa_chart_to_pdf (
    PqaChartData *data, const PqaChartStyle *style, double width, double height, GError **error);

G_END_DECLS

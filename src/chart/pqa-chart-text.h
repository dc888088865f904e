/* pqa-chart-text.h: numbers as words, and labels that fit their place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <pango/pangocairo.h>

#include "pqa-chart-style.h"

G_BEGIN_DECLS

char *pqa_chart_format_number (double value, int decimals, const char *unit);

PangoContext *pqa_chart_create_context (const PqaChartStyle *style);
void pqa_text_suit_script (PangoLayout *layout);
PangoLayout *pqa_chart_create_text (PangoContext *context, const char *text, gboolean bold);
void pqa_chart_text_get_size (PangoLayout *text, double *width, double *height);
double pqa_chart_text_get_line_height (PangoContext *context);
gboolean pqa_chart_text_wrap (PangoLayout *text, double width, int max_lines);
gboolean pqa_chart_text_shorten (PangoLayout *text, double width, int max_lines);

G_END_DECLS

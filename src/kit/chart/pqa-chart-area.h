/* pqa-chart-area.h: a chart on the screen: tool tips, keyboard, screen reader
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-chart-data.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHART_AREA (pqa_chart_area_get_type ())
G_DECLARE_FINAL_TYPE (PqaChartArea, pqa_chart_area, PQA, CHART_AREA, GtkWidget)

GtkWidget *pqa_chart_area_new (void);
void pqa_chart_area_set_data (PqaChartArea *self, PqaChartData *data);
int pqa_chart_area_get_mark (PqaChartArea *self);
void pqa_chart_area_move (PqaChartArea *self, int by);

G_END_DECLS

/* pqa-chart-view.h: a chart, and the table of the same figures behind a button
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-chart-data.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHART_VIEW (pqa_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (PqaChartView, pqa_chart_view, PQA, CHART_VIEW, GtkWidget)

/**
 * PqaChartViewTest:
 *
 * Returns: whether something stands behind a figure
 */
typedef gboolean (*PqaChartViewTest) (PqaChartView *self,
                                      guint series,
                                      guint category,
                                      gpointer user_data);

GtkWidget *pqa_chart_view_new (void);
void pqa_chart_view_set_activatable (PqaChartView *self, PqaChartViewTest test, gpointer user_data);
void pqa_chart_view_set_data (PqaChartView *self, PqaChartData *data);
PqaChartData *pqa_chart_view_get_data (PqaChartView *self);
void pqa_chart_view_show_table (PqaChartView *self, gboolean table);

G_END_DECLS

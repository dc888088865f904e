/* pqa-workbook-figures.h: the figures of a chart as cells, from which Excel draws it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-chart-data.h"
#include "workbook/pqa-xlsx-rows.h"

G_BEGIN_DECLS

guint pqa_workbook_figures_get_n_columns (PqaChartData *data);
gboolean pqa_workbook_figures_add (PqaXlsxRows *rows, PqaChartData *data, GError **error);

G_END_DECLS

/* pqa-workbook-chart.h: live Excel charts over cells of a sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <xlsxwriter.h>

#include "pqa-chart-data.h"

G_BEGIN_DECLS

/**
 * PqaChartCells:
 * @sheet: name of the sheet that holds the figures
 * @title_row: row with the chart's title in the first column; the row after it has the names of
 *   the series, the rows from then on one category each, the name first
 */
typedef struct
{
  const char *sheet;
  guint title_row;
} PqaChartCells;

#define PQA_CHART_HEADER_ROW(cells) ((cells)->title_row + 1)
#define PQA_CHART_FIRST_ROW(cells) ((cells)->title_row + 2)

lxw_chart *
pqa_workbook_chart_new (lxw_workbook *workbook, PqaChartData *data, const PqaChartCells *cells);
lxw_conditional_format *pqa_workbook_chart_get_heat (void);
double pqa_workbook_chart_get_factor (PqaChartData *data);
gboolean pqa_workbook_chart_has_target (PqaChartData *data);
const char *pqa_workbook_chart_get_share_name (void);
const char *pqa_workbook_chart_get_target_name (void);

G_END_DECLS

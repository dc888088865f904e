/* pqa-workbook-figures.c: the figures of a chart as cells, from which Excel draws it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-workbook-figures.h"

#include <math.h>

#include "pqa-i18n.h"
#include "workbook/pqa-workbook-chart.h"

static guint
get_n_series (PqaChartData *data)
{
  return data->kind == PQA_CHART_PARETO ? 1 : data->series->len;
}

/**
 * pqa_workbook_figures_get_n_columns:
 *
 * Returns: one for the names, one for each series, one more for shares or target
 */
guint
pqa_workbook_figures_get_n_columns (PqaChartData *data)
{
  gboolean has_more = data->kind == PQA_CHART_PARETO || pqa_workbook_chart_has_target (data);

  return 1 + get_n_series (data) + (has_more ? 1 : 0);
}

/* Per cent is written as a ratio, so that Excel knows it for one. */
static PqaCell
get_share (double per_cent)
{
  if (!isfinite (per_cent))
    return pqa_cell_blank ();
  return pqa_cell_ratio (llround (per_cent * 1e10), G_GINT64_CONSTANT (1000000000000));
}

static PqaCell
get_figure (PqaChartData *data, double value)
{
  if (!isfinite (value))
    return pqa_cell_blank ();
  if (pqa_workbook_chart_get_factor (data) != 1)
    return get_share (value);
  return pqa_cell_number (value, data->decimals);
}

static gboolean
add_header (PqaXlsxRows *rows, PqaChartData *data, guint n_columns, GError **error)
{
  g_autofree PqaColumn *columns = g_new0 (PqaColumn, n_columns);
  guint n_series = get_n_series (data);

  columns[0].title = data->category_title != NULL ? data->category_title : _ ("Category");
  for (guint i = 0; i < n_series; i++)
    columns[i + 1] = (PqaColumn){ pqa_chart_data_get_series (data, i)->name, PQA_CELL_NUMBER, 0 };
  if (n_columns > n_series + 1)
    columns[n_series + 1]
        = (PqaColumn){ data->kind == PQA_CHART_PARETO ? pqa_workbook_chart_get_share_name ()
                                                      : pqa_workbook_chart_get_target_name (),
                       PQA_CELL_RATIO, 0 };
  return pqa_xlsx_rows_add_header (rows, columns, n_columns, error);
}

/**
 * pqa_workbook_figures_add:
 *
 * Writes the names of the series, then a row for each category.
 */
gboolean
pqa_workbook_figures_add (PqaXlsxRows *rows, PqaChartData *data, GError **error)
{
  guint n_columns = pqa_workbook_figures_get_n_columns (data), n_series = get_n_series (data);
  g_autofree PqaCell *cells = g_new0 (PqaCell, n_columns);
  g_autofree double *shares
      = data->kind == PQA_CHART_PARETO ? pqa_chart_data_cumulate (data) : NULL;

  if (!add_header (rows, data, n_columns, error))
    return FALSE;
  for (guint row = 0; row < data->categories->len; row++)
    {
      cells[0] = pqa_cell_text (pqa_chart_data_get_category (data, row));
      for (guint i = 0; i < n_series; i++)
        cells[i + 1] = get_figure (data, pqa_chart_data_get_value (data, i, row));
      if (n_columns > n_series + 1)
        cells[n_series + 1]
            = shares != NULL ? get_share (shares[row]) : get_figure (data, data->target);
      if (!pqa_xlsx_rows_add (rows, cells, n_columns, PQA_XLSX_PLAIN, error))
        return FALSE;
    }
  return TRUE;
}

/* pqa-list-report.c: the rows of a list as pages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table/pqa-list-report.h"

#include "office/pqa-office-store.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

static gboolean
check_length (const GArray *ids, GError **error)
{
  if (ids->len <= PQA_LIST_REPORT_MAX_ROWS)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
               _ ("%'u rows are too many for paper; at most %'d can be printed. Narrow the list "
                  "with the filters, select what you need, or export it to Excel."),
               ids->len, PQA_LIST_REPORT_MAX_ROWS);
  return FALSE;
}

static PqaReportTable *
new_table (const PqaExportColumn *columns, guint n_columns)
{
  PqaReportTable *table = pqa_report_table_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    pqa_report_table_add_column (table, columns[i].title, columns[i].kind, 1);
  return table;
}

static void
add_row (PqaReportTable *table,
         const PqaExportColumn *columns,
         guint n_columns,
         const PqaRowCells *row)
{
  g_autofree PqaCell *cells = g_new0 (PqaCell, n_columns);

  for (guint i = 0; i < n_columns; i++)
    cells[i] = pqa_export_column_make_cell (&columns[i], row);
  pqa_report_table_add_row (table, cells);
}

/* A row that has gone since the ids were read has none. */
static void
free_row (gpointer row)
{
  if (row != NULL)
    pqa_row_cells_free (row);
}

static gboolean
fill_table (PqaReportTable *table,
            PqaConnection *connection,
            PqaListQuery *query,
            GArray *ids,
            const PqaExportColumn *columns,
            guint n_columns,
            GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);

  g_ptr_array_set_size (rows, ids->len);
  if (!pqa_list_query_read_rows (query, connection, (gint64 *)ids->data, ids->len,
                                 (PqaRowCells **)rows->pdata, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (rows->pdata[i] != NULL)
      add_row (table, columns, n_columns, rows->pdata[i]);
  return TRUE;
}

/**
 * pqa_list_report_new:
 * @query: which rows, in which order
 * @name: what the list is called, translated
 * @columns: (array length=n_columns): with translated titles
 *
 * Returns: (transfer full) (nullable): a plain report with the rows as they are now; %NULL with
 *   TOO_BIG if nobody could want that many on paper
 */
PqaReport *
pqa_list_report_new (PqaConnection *connection,
                     PqaListQuery *query,
                     const char *name,
                     const PqaExportColumn *columns,
                     guint n_columns,
                     GError **error)
{
  g_autoptr (PqaOffice) office = pqa_office_load (connection, error);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (PqaReportTable) table = NULL;
  g_autofree char *printed = NULL;
  PqaReport *report;

  if (office == NULL)
    return NULL;
  ids = pqa_list_query_read_ids (query, connection, PQA_LIST_REPORT_MAX_ROWS + 1, error);
  if (ids == NULL || !check_length (ids, error))
    return NULL;
  table = new_table (columns, n_columns);
  if (!fill_table (table, connection, query, ids, columns, n_columns, error))
    return NULL;
  printed = pqa_local_time_format (office->zone, pqa_connection_get_now (connection));
  report = pqa_report_new (office->name, name, printed, office->zone);
  pqa_report_set_plain (report);
  pqa_report_add_heading (report, 2, name);
  pqa_report_add_table (report, g_steal_pointer (&table));
  return report;
}

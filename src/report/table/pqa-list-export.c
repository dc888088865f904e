/* pqa-list-export.c: writes the rows of a list to a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "table/pqa-list-export.h"

#include "office/pqa-office-store.h"
#include "table/pqa-table-file.h"

#define ROWS_PER_STEP 1000

typedef struct
{
  PqaConnection *connection;
  PqaListQuery *query;
  const PqaExportColumn *columns;
  guint n_columns;
  PqaTableFile *file;
  PqaCell *cells;
} Export;

static PqaCell
make_text (const PqaExportColumn *column, const char *text)
{
  if (column->to_label != NULL && *text != '\0')
    return pqa_cell_text (column->to_label (text));
  return pqa_cell_text (text);
}

/**
 * pqa_export_column_make_cell:
 * @row: whose texts the cell borrows
 *
 * Returns: what the column says of the row
 */
PqaCell
pqa_export_column_make_cell (const PqaExportColumn *column, const PqaRowCells *row)
{
  if (pqa_row_cells_is_null (row, column->column))
    return pqa_cell_blank ();

  switch (column->kind)
    {
    case PQA_CELL_INTEGER:
      return pqa_cell_integer (pqa_row_cells_get_int (row, column->column));
    case PQA_CELL_NUMBER:
      return pqa_cell_number (pqa_row_cells_get_double (row, column->column), 2);
    case PQA_CELL_DURATION:
      return pqa_cell_duration (pqa_row_cells_get_int (row, column->column));
    case PQA_CELL_DATE:
      return pqa_cell_date (pqa_row_cells_get_text (row, column->column));
    case PQA_CELL_INSTANT:
      return pqa_cell_instant (pqa_row_cells_get_int (row, column->column));
    case PQA_CELL_TEXT:
      return make_text (column, pqa_row_cells_get_text (row, column->column));
    case PQA_CELL_BLANK:
    case PQA_CELL_NO_DATA:
    case PQA_CELL_RATIO:
    default:
      g_return_val_if_reached (pqa_cell_blank ());
    }
}

static gboolean
write_row (Export *self, const PqaRowCells *row, GError **error)
{
  for (guint i = 0; i < self->n_columns; i++)
    self->cells[i] = pqa_export_column_make_cell (&self->columns[i], row);
  return pqa_table_file_add_row (self->file, self->cells, error);
}

static gboolean
write_rows (Export *self, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (n_ids, NULL);
  gboolean written = TRUE;

  g_ptr_array_set_size (rows, n_ids);
  written = pqa_list_query_read_rows (self->query, self->connection, ids, n_ids,
                                      (PqaRowCells **)rows->pdata, error);
  for (guint i = 0; i < n_ids; i++)
    if (rows->pdata[i] != NULL)
      {
        written = written && write_row (self, rows->pdata[i], error);
        pqa_row_cells_free (rows->pdata[i]);
      }
  return written;
}

static gboolean
write_all (Export *self,
           GArray *ids,
           PqaExportProgress progress,
           gpointer progress_data,
           GCancellable *cancellable,
           GError **error)
{
  for (guint i = 0; i < ids->len; i += ROWS_PER_STEP)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !write_rows (self, &g_array_index (ids, gint64, i), MIN (ROWS_PER_STEP, ids->len - i),
                          error))
        return FALSE;
      if (progress != NULL)
        progress ((double)i / ids->len, progress_data);
    }
  return pqa_table_file_finish (self->file, error);
}

/**
 * pqa_list_export:
 * @query: which rows, in which order
 * @path: a workbook if it ends in .xlsx, else CSV
 * @name: what the table is called
 * @progress: (nullable): how far it is
 *
 * Writes the rows of a list as they are now. The file is put in its place when it is whole; after
 * an error or cancelling there is none.
 */
gboolean
pqa_list_export (PqaConnection *connection,
                 PqaListQuery *query,
                 const char *path,
                 const char *name,
                 const PqaExportColumn *columns,
                 guint n_columns,
                 PqaExportProgress progress,
                 gpointer progress_data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (PqaOffice) office = pqa_office_load (connection, error);
  g_autofree PqaColumn *titles = g_new0 (PqaColumn, n_columns);
  g_autofree PqaCell *cells = g_new0 (PqaCell, n_columns);
  g_autoptr (PqaTableFile) file = NULL;
  g_autoptr (GArray) ids = NULL;
  Export export = { connection, query, columns, n_columns, NULL, cells };

  for (guint i = 0; i < n_columns; i++)
    titles[i] = (PqaColumn){ columns[i].title, columns[i].kind, 1.0 };
  if (office == NULL)
    return FALSE;
  file = pqa_table_file_new (path, name, titles, n_columns, office->zone, error);
  ids = file != NULL ? pqa_list_query_read_ids (query, connection, 0, error) : NULL;
  if (ids == NULL)
    return FALSE;

  export.file = file;
  return write_all (&export, ids, progress, progress_data, cancellable, error);
}

/* pqa-data-sheet.c: a table of rows with filters and a header that stays in view
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-data-sheet.h"

#include "workbook/pqa-xlsx-rows.h"

struct _PqaDataSheet
{
  PqaXlsxFile *file;
  char *name;
  GArray *columns;
  lxw_worksheet *sheet;
  PqaXlsxRows *rows;
};

static void
clear_column (gpointer data)
{
  g_free ((char *)((PqaColumn *)data)->title);
}

static void
copy_columns (PqaDataSheet *self, const PqaColumn *columns, guint n_columns)
{
  self->columns = g_array_new (FALSE, FALSE, sizeof (PqaColumn));
  g_array_set_clear_func (self->columns, clear_column);
  for (guint i = 0; i < n_columns; i++)
    {
      PqaColumn column = { g_strdup (columns[i].title), columns[i].kind, columns[i].weight };

      g_array_append_val (self->columns, column);
    }
}

static gboolean
begin_sheet (PqaDataSheet *self, GError **error)
{
  self->sheet = pqa_xlsx_file_add_sheet (self->file, self->name, NULL, error);
  if (self->sheet == NULL)
    return FALSE;
  g_clear_pointer (&self->rows, pqa_xlsx_rows_free);
  self->rows = pqa_xlsx_rows_new (self->file, self->sheet);
  worksheet_freeze_panes (self->sheet, 1, 0);
  worksheet_repeat_rows (self->sheet, 0, 0);
  return pqa_xlsx_rows_add_header (self->rows, (PqaColumn *)self->columns->data, self->columns->len,
                                   error);
}

static gboolean
end_sheet (PqaDataSheet *self, GError **error)
{
  pqa_xlsx_rows_set_widths (self->rows);
  return pqa_xlsx_file_check (self->file,
                              worksheet_autofilter (self->sheet, 0, 0,
                                                    pqa_xlsx_rows_get_next (self->rows) - 1,
                                                    self->columns->len - 1),
                              error);
}

/**
 * pqa_data_sheet_new:
 * @file: outlives the sheet
 * @columns: copied
 *
 * Returns: (transfer full): a sheet with its header, or %NULL
 */
PqaDataSheet *
pqa_data_sheet_new (
    PqaXlsxFile *file, const char *name, const PqaColumn *columns, guint n_columns, GError **error)
{
  g_autoptr (PqaDataSheet) self = g_new0 (PqaDataSheet, 1);

  self->file = file;
  self->name = g_strdup (name);
  copy_columns (self, columns, n_columns);
  return begin_sheet (self, error) ? g_steal_pointer (&self) : NULL;
}

void
pqa_data_sheet_free (PqaDataSheet *self)
{
  g_clear_pointer (&self->rows, pqa_xlsx_rows_free);
  g_array_unref (self->columns);
  g_free (self->name);
  g_free (self);
}

/**
 * pqa_data_sheet_add_row:
 * @cells: as many as there are columns
 *
 * A sheet that is full is followed by another of the same name and a number.
 */
gboolean
pqa_data_sheet_add_row (PqaDataSheet *self, const PqaCell *cells, GError **error)
{
  if (pqa_xlsx_rows_get_next (self->rows) >= LXW_ROW_MAX
      && (!end_sheet (self, error) || !begin_sheet (self, error)))
    return FALSE;
  return pqa_xlsx_rows_add (self->rows, cells, self->columns->len, PQA_XLSX_PLAIN, error);
}

gboolean
pqa_data_sheet_finish (PqaDataSheet *self, GError **error)
{
  return end_sheet (self, error);
}

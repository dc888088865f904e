/* pqa-table-workbook.c: a list of any length as an Excel workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-table-workbook.h"

#include "workbook/pqa-data-sheet.h"

struct _PqaTableWorkbook
{
  PqaXlsxFile *file;
  PqaDataSheet *sheet;
};

/**
 * pqa_table_workbook_new:
 * @path: where the workbook shall appear
 * @name: of the list; the sheet is called so
 * @columns: copied
 * @zone: in which instants are written
 *
 * Returns: (transfer full): a workbook to which rows can be added, or %NULL
 */
PqaTableWorkbook *
pqa_table_workbook_new (const char *path,
                        const char *name,
                        const PqaColumn *columns,
                        guint n_columns,
                        GTimeZone *zone,
                        GError **error)
{
  g_autoptr (PqaTableWorkbook) self = NULL;

  g_return_val_if_fail (path != NULL && name != NULL && zone != NULL && n_columns > 0, NULL);

  self = g_new0 (PqaTableWorkbook, 1);
  self->file = pqa_xlsx_file_new (path, zone, error);
  if (self->file == NULL)
    return NULL;
  pqa_xlsx_file_set_properties (self->file, name, NULL, NULL);
  self->sheet = pqa_data_sheet_new (self->file, name, columns, n_columns, error);
  return self->sheet == NULL ? NULL : g_steal_pointer (&self);
}

/**
 * pqa_table_workbook_free:
 *
 * Drops a workbook that was not finished without leaving a file.
 */
void
pqa_table_workbook_free (PqaTableWorkbook *self)
{
  g_clear_pointer (&self->sheet, pqa_data_sheet_free);
  g_clear_pointer (&self->file, pqa_xlsx_file_free);
  g_free (self);
}

/**
 * pqa_table_workbook_add_row:
 * @cells: as many as there are columns
 *
 * Text is written as text whatever it begins with; numbers and dates are real ones.
 */
gboolean
pqa_table_workbook_add_row (PqaTableWorkbook *self, const PqaCell *cells, GError **error)
{
  g_return_val_if_fail (self != NULL && cells != NULL, FALSE);

  return pqa_data_sheet_add_row (self->sheet, cells, error);
}

/**
 * pqa_table_workbook_finish:
 *
 * Puts the workbook in its place, whole. Done once.
 */
gboolean
pqa_table_workbook_finish (PqaTableWorkbook *self, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return pqa_data_sheet_finish (self->sheet, error) && pqa_xlsx_file_finish (self->file, error);
}

/* pqa-xlsx-reader.c: reads Excel workbooks
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx/pqa-xlsx-reader.h"

#include <libxml/parser.h>

#include "xlsx/pqa-xlsx-sheet.h"
#include "xlsx/pqa-xlsx-workbook.h"

struct _PqaXlsxReader
{
  PqaTableReader parent_instance;

  PqaXlsxPackage *package;
  PqaXlsxStrings *strings;
  PqaXlsxStyles *styles;
  PqaXlsxSheet *sheet;
  PqaTableRow *row;
  guint width; /* of the first row: shorter ones are filled up to it */
};

G_DEFINE_FINAL_TYPE (PqaXlsxReader, pqa_xlsx_reader, PQA_TYPE_TABLE_READER)

static gboolean
pqa_xlsx_reader_next (PqaTableReader *reader,
                      const PqaTableRow **row,
                      GCancellable *cancellable,
                      GError **error)
{
  PqaXlsxReader *self = PQA_XLSX_READER (reader);

  g_clear_pointer (&self->row, pqa_table_row_free);
  if (!pqa_xlsx_sheet_next (self->sheet, &self->row, cancellable, error))
    return FALSE;
  if (self->row != NULL && !pqa_table_row_pad (self->row, self->width, error))
    return FALSE;
  if (self->row != NULL && self->width == 0)
    self->width = pqa_table_row_get_n_cells (self->row);
  *row = self->row;
  return TRUE;
}

static double
pqa_xlsx_reader_get_progress (PqaTableReader *reader)
{
  return pqa_xlsx_sheet_get_progress (PQA_XLSX_READER (reader)->sheet);
}

static void
pqa_xlsx_reader_finalize (GObject *object)
{
  PqaXlsxReader *self = PQA_XLSX_READER (object);

  pqa_table_row_free (self->row);
  pqa_xlsx_sheet_free (self->sheet);
  pqa_xlsx_strings_free (self->strings);
  pqa_xlsx_styles_free (self->styles);
  pqa_xlsx_package_free (self->package);
  G_OBJECT_CLASS (pqa_xlsx_reader_parent_class)->finalize (object);
}

static void
pqa_xlsx_reader_class_init (PqaXlsxReaderClass *klass)
{
  xmlInitParser (); /* here it runs once, before any thread can parse */
  G_OBJECT_CLASS (klass)->finalize = pqa_xlsx_reader_finalize;
  PQA_TABLE_READER_CLASS (klass)->next = pqa_xlsx_reader_next;
  PQA_TABLE_READER_CLASS (klass)->get_progress = pqa_xlsx_reader_get_progress;
}

static void
pqa_xlsx_reader_init (PqaXlsxReader *self)
{
}

/**
 * pqa_xlsx_reader_new:
 *
 * Opens a workbook's sheet. Use pqa_table_reader_open(), which also reads the header.
 *
 * Returns: (transfer full): the reader, or %NULL with #PQA_ERROR
 */
PqaTableReader *
pqa_xlsx_reader_new (const char *path,
                     const PqaTableOptions *options,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (PqaXlsxReader) self = g_object_new (PQA_TYPE_XLSX_READER, NULL);
  g_autoptr (PqaXlsxWorkbook) workbook = NULL;

  self->package = pqa_xlsx_package_open (path, error);
  if (self->package == NULL)
    return NULL;
  workbook = pqa_xlsx_workbook_read (self->package, options->sheet, cancellable, error);
  if (workbook == NULL)
    return NULL;
  self->strings = pqa_xlsx_strings_read (self->package, workbook->strings_part, cancellable, error);
  if (self->strings == NULL)
    return NULL;
  self->styles = pqa_xlsx_styles_read (self->package, workbook->styles_part, cancellable, error);
  if (self->styles == NULL)
    return NULL;
  self->sheet = pqa_xlsx_sheet_open (self->package, workbook->sheet_part, self->strings,
                                     self->styles, workbook->epoch_1904, error);
  return self->sheet != NULL ? PQA_TABLE_READER (g_steal_pointer (&self)) : NULL;
}

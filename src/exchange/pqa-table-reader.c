/* pqa-table-reader.c: reads a table row by row, whatever kind of file it is in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-table-reader.h"

#include <string.h>

#include "csv/pqa-csv-reader.h"
#include "pqa-error.h"
#include "pqa-exchange-error.h"
#include "pqa-i18n.h"
#include "xlsx/pqa-xlsx-reader.h"

typedef struct
{
  char **header;
} PqaTableReaderPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PqaTableReader, pqa_table_reader, G_TYPE_OBJECT)

static gboolean
read_magic (const char *path, char magic[8], GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) io_error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, &io_error);
  gsize n_read;

  memset (magic, 0, 8);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), magic, 8, &n_read, cancellable,
                                   &io_error))
    {
      pqa_exchange_take_io_error (error, g_steal_pointer (&io_error), path);
      return FALSE;
    }
  return TRUE;
}

static PqaTableReader *
open_by_magic (const char *path,
               const char *magic,
               const PqaTableOptions *options,
               GCancellable *cancellable,
               GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (memcmp (magic, "PK\003\004", 4) == 0 || memcmp (magic, "PK\005\006", 4) == 0)
    return pqa_xlsx_reader_new (path, options, cancellable, error);
  if (memcmp (magic, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                   _ ("“%s” is an old .xls workbook, or one with a password. Save it as .xlsx"
                      " without a password and try again."),
                   name);
      return NULL;
    }
  return pqa_csv_reader_new (path, options, cancellable, error);
}

static gboolean
read_header (PqaTableReader *self,
             const char *path,
             guint skip_rows,
             GCancellable *cancellable,
             GError **error)
{
  PqaTableReaderPrivate *priv = pqa_table_reader_get_instance_private (self);
  const PqaTableRow *row = NULL;

  for (guint i = 0; i <= skip_rows; i++)
    {
      if (!pqa_table_reader_next (self, &row, cancellable, error))
        return FALSE;
      if (row == NULL)
        {
          g_autofree char *name = g_filename_display_basename (path);

          g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("“%s” has no header row."), name);
          return FALSE;
        }
    }
  priv->header = pqa_table_row_dup_cells (row);
  return TRUE;
}

static void
pqa_table_reader_finalize (GObject *object)
{
  PqaTableReaderPrivate *priv = pqa_table_reader_get_instance_private (PQA_TABLE_READER (object));

  g_strfreev (priv->header);
  G_OBJECT_CLASS (pqa_table_reader_parent_class)->finalize (object);
}

static void
pqa_table_reader_class_init (PqaTableReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_table_reader_finalize;
}

static void
pqa_table_reader_init (PqaTableReader *self)
{
}

/**
 * pqa_table_reader_open:
 * @path: a CSV, TSV or xlsx file, told apart by its first bytes
 * @options: (nullable): how to read it
 *
 * Opens a table and reads its header row. Blocks; meant for a worker thread.
 *
 * Fails with %PQA_ERROR_NOT_FOUND, %PQA_ERROR_INVALID when the file is not a table or in no known
 * encoding, %PQA_ERROR_CORRUPT when a workbook is damaged, and %PQA_ERROR_TOO_BIG when something
 * in it is over a limit.
 *
 * Returns: (transfer full): the reader, standing before the first row of data
 */
PqaTableReader *
pqa_table_reader_open (const char *path,
                       const PqaTableOptions *options,
                       GCancellable *cancellable,
                       GError **error)
{
  static const PqaTableOptions find_out = { 0 };
  g_autoptr (PqaTableReader) self = NULL;
  char magic[8];

  g_return_val_if_fail (path != NULL, NULL);

  if (options == NULL)
    options = &find_out;
  if (!read_magic (path, magic, cancellable, error))
    return NULL;
  self = open_by_magic (path, magic, options, cancellable, error);
  if (self == NULL || !read_header (self, path, options->skip_rows, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * pqa_table_reader_get_header:
 *
 * Returns: (transfer none): the cells of the header row, unchanged
 */
const char *const *
pqa_table_reader_get_header (PqaTableReader *self)
{
  PqaTableReaderPrivate *priv = pqa_table_reader_get_instance_private (self);

  g_return_val_if_fail (PQA_IS_TABLE_READER (self), NULL);
  return (const char *const *)priv->header;
}

/**
 * pqa_table_reader_next:
 * @row: (out) (transfer none) (nullable): the next row, valid until the next call; %NULL at the end
 *
 * Reads one row. Lines without a character, and workbook rows without a filled cell, are left out.
 *
 * Returns: %FALSE on error; %TRUE with a %NULL row at the end
 */
gboolean
pqa_table_reader_next (PqaTableReader *self,
                       const PqaTableRow **row,
                       GCancellable *cancellable,
                       GError **error)
{
  g_return_val_if_fail (PQA_IS_TABLE_READER (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  *row = NULL;
  return PQA_TABLE_READER_GET_CLASS (self)->next (self, row, cancellable, error);
}

/**
 * pqa_table_reader_get_progress:
 *
 * Returns: how much of the file has been read, from 0 to 1
 */
double
pqa_table_reader_get_progress (PqaTableReader *self)
{
  g_return_val_if_fail (PQA_IS_TABLE_READER (self), 0);
  return CLAMP (PQA_TABLE_READER_GET_CLASS (self)->get_progress (self), 0, 1);
}

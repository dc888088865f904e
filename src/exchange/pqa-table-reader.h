/* pqa-table-reader.h: reads a table row by row, whatever kind of file it is in
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "pqa-table-row.h"

G_BEGIN_DECLS

#define PQA_TYPE_TABLE_READER (pqa_table_reader_get_type ())
G_DECLARE_DERIVABLE_TYPE (PqaTableReader, pqa_table_reader, PQA, TABLE_READER, GObject)

/**
 * PqaTableOptions:
 * @encoding: (nullable): encoding of a text file; %NULL to find out
 * @delimiter: what stands between the cells of a text file; 0 to find out
 * @comment: a text line that begins with this is skipped; 0 for none
 * @sheet: (nullable): name of a workbook's sheet; %NULL for the first
 * @skip_rows: rows above the header row
 * @csv_apostrophe: take off the apostrophe that our own CSV files put before a formula
 *
 * How to read a file. All zero finds everything out by itself.
 */
typedef struct
{
  const char *encoding;
  char delimiter;
  char comment;
  const char *sheet;
  guint skip_rows;
  gboolean csv_apostrophe;
} PqaTableOptions;

struct _PqaTableReaderClass
{
  GObjectClass parent_class;

  gboolean (*next) (PqaTableReader *self,
                    const PqaTableRow **row,
                    GCancellable *cancellable,
                    GError **error);
  double (*get_progress) (PqaTableReader *self);
};

PqaTableReader *pqa_table_reader_open (const char *path,
                                       const PqaTableOptions *options,
                                       GCancellable *cancellable,
                                       GError **error);
const char *const *pqa_table_reader_get_header (PqaTableReader *self);
gboolean pqa_table_reader_next (PqaTableReader *self,
                                const PqaTableRow **row,
                                GCancellable *cancellable,
                                GError **error);
double pqa_table_reader_get_progress (PqaTableReader *self);

G_END_DECLS

/* pqa-list-export.h: writes the rows of a list to a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-query.h"
#include "pqa-cell.h"

G_BEGIN_DECLS

/**
 * PqaExportColumn:
 * @title: the column's heading
 * @kind: text, integer, number, duration, date or instant
 * @column: which column of the list's row query
 * @to_label: (nullable): turns a stored code into what people read
 */
typedef struct
{
  const char *title;
  PqaCellKind kind;
  guint column;
  const char *(*to_label) (const char *code);
} PqaExportColumn;

/* Told now and then how far it is, from 0 to 1, on the thread that exports. */
typedef void (*PqaExportProgress) (double fraction, gpointer data);

PqaCell pqa_export_column_make_cell (const PqaExportColumn *column, const PqaRowCells *row);
gboolean pqa_list_export (PqaConnection *connection,
                          PqaListQuery *query,
                          const char *path,
                          const char *name,
                          const PqaExportColumn *columns,
                          guint n_columns,
                          PqaExportProgress progress,
                          gpointer progress_data,
                          GCancellable *cancellable,
                          GError **error);

G_END_DECLS

/* pqa-table-file.h: a table of any length as a workbook or as CSV, by the file's name
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-cell.h"

G_BEGIN_DECLS

typedef struct _PqaTableFile PqaTableFile;

PqaTableFile *pqa_table_file_new (const char *path,
                                  const char *name,
                                  const PqaColumn *columns,
                                  guint n_columns,
                                  GTimeZone *zone,
                                  GError **error);
gboolean pqa_table_file_add_row (PqaTableFile *self, const PqaCell *cells, GError **error);
gboolean pqa_table_file_finish (PqaTableFile *self, GError **error);
void pqa_table_file_free (PqaTableFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaTableFile, pqa_table_file_free)

G_END_DECLS

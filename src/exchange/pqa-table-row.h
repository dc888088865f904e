/* pqa-table-row.h: the cells of one row, in one piece of memory that is used again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PQA_TABLE_MAX_CELL (10 * 1024 * 1024)
#define PQA_TABLE_MAX_ROW (64 * 1024 * 1024)
#define PQA_TABLE_MAX_COLUMNS 16384

typedef struct
{
  GString *text;
  GArray *starts;
  gint64 line;
} PqaTableRow;

PqaTableRow *pqa_table_row_new (void);
void pqa_table_row_free (PqaTableRow *self);
void pqa_table_row_clear (PqaTableRow *self, gint64 line);

gboolean pqa_table_row_begin_cell (PqaTableRow *self, GError **error);
gboolean pqa_table_row_append (PqaTableRow *self, const char *text, gsize len, GError **error);
gboolean pqa_table_row_pad (PqaTableRow *self, guint n_cells, GError **error);

guint pqa_table_row_get_n_cells (const PqaTableRow *self);
const char *pqa_table_row_get_cell (const PqaTableRow *self, guint column);
gboolean pqa_table_row_is_blank (const PqaTableRow *self);
char **pqa_table_row_dup_cells (const PqaTableRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaTableRow, pqa_table_row_free)

G_END_DECLS

/* pqa-list-row.h: a row of a list, filled when it comes into view
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "db/pqa-statement.h"

G_BEGIN_DECLS

/* The values of one row, handed from the reading thread to the row object. */
typedef struct _PqaRowCells PqaRowCells;

PqaRowCells *pqa_row_cells_read (PqaStatement *statement);
gboolean pqa_row_cells_is_null (const PqaRowCells *self, guint column);
gint64 pqa_row_cells_get_int (const PqaRowCells *self, guint column);
double pqa_row_cells_get_double (const PqaRowCells *self, guint column);
const char *pqa_row_cells_get_text (const PqaRowCells *self, guint column);
void pqa_row_cells_free (PqaRowCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRowCells, pqa_row_cells_free)

#define PQA_TYPE_LIST_ROW (pqa_list_row_get_type ())
G_DECLARE_FINAL_TYPE (PqaListRow, pqa_list_row, PQA, LIST_ROW, GObject)

PqaListRow *pqa_list_row_new (gint64 id);
gint64 pqa_list_row_get_id (PqaListRow *self);
gboolean pqa_list_row_is_loaded (PqaListRow *self);
void pqa_list_row_take_cells (PqaListRow *self, PqaRowCells *cells);

gboolean pqa_list_row_is_null (PqaListRow *self, guint column);
gint64 pqa_list_row_get_int (PqaListRow *self, guint column);
double pqa_list_row_get_double (PqaListRow *self, guint column);
const char *pqa_list_row_get_text (PqaListRow *self, guint column);

G_END_DECLS

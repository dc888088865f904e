/* pqa-table-cell.h: one cell of a table: icon and text that follow their row
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-table-column.h"

G_BEGIN_DECLS

#define PQA_TYPE_TABLE_CELL (pqa_table_cell_get_type ())
G_DECLARE_FINAL_TYPE (PqaTableCell, pqa_table_cell, PQA, TABLE_CELL, GtkWidget)

GtkWidget *pqa_table_cell_new (const PqaTableColumn *column, PqaContext *context);
void pqa_table_cell_set_item (PqaTableCell *self, gpointer item);
gpointer pqa_table_cell_get_item (PqaTableCell *self);
void pqa_table_cell_refresh (PqaTableCell *self);
const char *pqa_table_cell_get_text (PqaTableCell *self);

G_END_DECLS

/* pqa-table.h: the list of every page: a column view over any list model
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "list/pqa-view-definition.h"
#include "pqa-table-column.h"

G_BEGIN_DECLS

#define PQA_TYPE_TABLE (pqa_table_get_type ())
G_DECLARE_FINAL_TYPE (PqaTable, pqa_table, PQA, TABLE, GtkWidget)

GtkWidget *pqa_table_new (void);

void pqa_table_set_columns (PqaTable *self, const PqaTableColumn *columns, PqaContext *context);
void pqa_table_set_model (PqaTable *self, GListModel *model);
GListModel *pqa_table_get_model (PqaTable *self);

gpointer pqa_table_get_selected (PqaTable *self);
guint pqa_table_get_selected_position (PqaTable *self);
void pqa_table_select (PqaTable *self, guint position);
void pqa_table_set_multiple (PqaTable *self, gboolean multiple);
GtkBitset *pqa_table_get_selection (PqaTable *self);
void pqa_table_select_set (PqaTable *self, GtkBitset *set);
void pqa_table_scroll_to (PqaTable *self, guint position);
void pqa_table_refresh (PqaTable *self);

const char *pqa_table_get_sort (PqaTable *self, gboolean *descending);
void pqa_table_sort_by (PqaTable *self, const char *column_id, gboolean descending);

void pqa_table_save_layout (PqaTable *self, PqaViewDefinition *definition);
void pqa_table_restore_layout (PqaTable *self, PqaViewDefinition *definition);
void pqa_table_move_column (PqaTable *self, const char *id, guint position);
void pqa_table_show_column (PqaTable *self, const char *id, gboolean shown);
const char *pqa_table_get_column_title (PqaTable *self, const char *id);

GMenuModel *pqa_table_get_columns_menu (PqaTable *self);
GActionGroup *pqa_table_get_actions (PqaTable *self);

G_END_DECLS

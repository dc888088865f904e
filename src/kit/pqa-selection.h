/* pqa-selection.h: the selected rows, kept cheap for a million rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PQA_TYPE_SELECTION (pqa_selection_get_type ())
G_DECLARE_FINAL_TYPE (PqaSelection, pqa_selection, PQA, SELECTION, GObject)

PqaSelection *pqa_selection_new (void);
void pqa_selection_set_model (PqaSelection *self, GListModel *model);
GListModel *pqa_selection_get_model (PqaSelection *self);
void pqa_selection_set_selected (PqaSelection *self, guint position);
guint pqa_selection_get_selected (PqaSelection *self);
gpointer pqa_selection_get_selected_item (PqaSelection *self);

void pqa_selection_set_multiple (PqaSelection *self, gboolean multiple);
GtkBitset *pqa_selection_get_set (PqaSelection *self);
void pqa_selection_select (PqaSelection *self, GtkBitset *set);

G_END_DECLS

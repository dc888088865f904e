/* pqa-list-page.h: the shape of nearly every page: filters, search, table, details, foot line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-chip-bar.h"
#include "pqa-page.h"
#include "pqa-table.h"

G_BEGIN_DECLS

#define PQA_TYPE_LIST_PAGE (pqa_list_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PqaListPage, pqa_list_page, PQA, LIST_PAGE, PqaPage)

/**
 * PqaListPageClass:
 * @query_changed: search text, filters or order are others: query again
 * @activated: Enter or a double click on a row: usually opens it
 * @selected: another row (or %NULL) is selected: fill the details pane
 *
 * Each function is optional. The functions of #PqaPageClass are the page's own to fill in, but
 * for @search and @filter, which are done here.
 */
struct _PqaListPageClass
{
  PqaPageClass parent_class;

  void (*query_changed) (PqaListPage *self);
  void (*activated) (PqaListPage *self, gpointer item);
  void (*selected) (PqaListPage *self, gpointer item);
};

void pqa_list_page_set_columns (PqaListPage *self, const PqaTableColumn *columns);
void pqa_list_page_set_model (PqaListPage *self, GListModel *model);
void pqa_list_page_select_id (PqaListPage *self, gint64 id);
void pqa_list_page_set_details (PqaListPage *self, GtkWidget *details);
void pqa_list_page_set_bar (PqaListPage *self, GtkWidget *bar);
void pqa_list_page_show_details (PqaListPage *self);
void pqa_list_page_set_new_label (PqaListPage *self, const char *label);
void pqa_list_page_set_empty (PqaListPage *self, const char *icon, const char *title,
                              const char *text);
void pqa_list_page_set_foot (PqaListPage *self, const char *text);
void pqa_list_page_set_loading (PqaListPage *self, gboolean loading);
void pqa_list_page_set_error (PqaListPage *self, const GError *error);

PqaTable *pqa_list_page_get_table (PqaListPage *self);
PqaChipBar *pqa_list_page_get_chips (PqaListPage *self);
GMenu *pqa_list_page_get_menu (PqaListPage *self);
const char *pqa_list_page_get_search_text (PqaListPage *self);
const char *pqa_list_page_get_state (PqaListPage *self);
gboolean pqa_list_page_is_filtered (PqaListPage *self);
void pqa_list_page_clear_filters (PqaListPage *self);
void pqa_list_page_set_search_text (PqaListPage *self, const char *text);
void pqa_list_page_hold (PqaListPage *self);
void pqa_list_page_release (PqaListPage *self);
void pqa_list_page_lend (PqaListPage *self);
void pqa_list_page_keep_as (PqaListPage *self, const char *list);
void pqa_list_page_add_bulk (PqaListPage *self, const char *label, const char *action);
GArray *pqa_list_page_read_selection (PqaListPage *self);
void pqa_list_page_add_button (PqaListPage *self, GtkWidget *button);

G_END_DECLS

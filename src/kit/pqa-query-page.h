/* pqa-query-page.h: a list page over a query of the store, with details and a dialog
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-filter.h"
#include "list/pqa-store-model.h"
#include "pqa-details.h"
#include "pqa-list-page.h"
#include "table/pqa-list-export.h"

G_BEGIN_DECLS

#define PQA_TYPE_QUERY_PAGE (pqa_query_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (PqaQueryPage, pqa_query_page, PQA, QUERY_PAGE, PqaListPage)

/**
 * PqaQueryPageClass:
 * @edit_permission: whose right it takes to add and edit
 * @may_edit: whether the signed-in person may add and edit; looks at @edit_permission by itself
 * @export_columns: (nullable): what is exported; without it there is nothing to export
 * @make_query: returns (transfer full) the rows; day, search and order are in the filter, and the
 *   state if there is a group of chips of that name; the rest is the page's own to fill in
 * @make_foot: (nullable): returns (transfer full) the line under a list of so many rows
 * @edit: (nullable): opens the dialog of a row, or of a new one for 0
 * @read_details: (nullable): reads what the pane shows of a row; the data are a pointer to its id
 * @free_details: frees what @read_details returned
 * @show_details: fills the pane, which is empty, with what @read_details returned
 */
struct _PqaQueryPageClass
{
  PqaListPageClass parent_class;

  PqaPermission edit_permission;
  gboolean (*may_edit) (PqaQueryPage *self);
  const PqaExportColumn *export_columns;
  guint n_export_columns;
  PqaListQuery *(*make_query) (PqaQueryPage *self, PqaListFilter *filter);
  char *(*make_foot) (guint n_rows);
  void (*edit) (PqaQueryPage *self, gint64 id);
  PqaReadFunc read_details;
  GDestroyNotify free_details;
  void (*show_details) (PqaQueryPage *self, PqaDetails *details, gpointer read);
};

void pqa_query_page_start (PqaQueryPage *self);
void pqa_query_page_show_dialog (PqaQueryPage *self, GtkWindow *dialog);
gint64 pqa_query_page_get_selected_id (PqaQueryPage *self);
const char *pqa_query_page_get_today (PqaQueryPage *self);
gint64 pqa_query_page_get_chosen (PqaQueryPage *self, const char *group);

G_END_DECLS

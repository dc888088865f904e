/* pqa-request-list-page-bulk.c: exports, prints and assigns what is shown or selected
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-list-page-private.h"

#include "pqa-i18n.h"
#include "pqa-list-export-task.h"
#include "pqa-list-print.h"
#include "pqa-shell.h"
#include "requests/pqa-request-bulk-dialog.h"
#include "requests/pqa-request-export.h"
#include "requests/pqa-request-slip.h"

/* A ream of paper lasts no longer. */
#define MAX_SLIPS 200

typedef void (*ListFunc) (GtkWidget *near,
                          PqaContext *context,
                          PqaListQuery *query,
                          const char *name,
                          const PqaExportColumn *columns,
                          guint n_columns);

/* The rows as they are filtered, searched and ordered now. */
static PqaListQuery *
make_query (PqaRequestListPage *self)
{
  PqaRequestFilter filter = { 0 };

  pqa_request_list_page_read_filter (self, &filter);
  return pqa_request_list_new (&filter);
}

static PqaListQuery *
make_selected_query (PqaRequestListPage *self)
{
  g_autoptr (GArray) ids = pqa_list_page_read_selection (PQA_LIST_PAGE (self));
  PqaListQuery *query = make_query (self);

  pqa_request_list_restrict (query, (gint64 *)ids->data, ids->len);
  return query;
}

static void
hand_over (PqaRequestListPage *self, ListFunc func, gboolean selected, gboolean all_columns)
{
  g_autoptr (PqaListQuery) query = selected ? make_selected_query (self) : make_query (self);
  g_autoptr (PqaViewDefinition) layout = pqa_view_definition_new ();
  g_autofree PqaExportColumn *columns = NULL;
  guint n_columns;

  pqa_table_save_layout (pqa_list_page_get_table (PQA_LIST_PAGE (self)), layout);
  columns = pqa_request_export_choose (all_columns ? NULL : layout, &n_columns);
  func (GTK_WIDGET (self), pqa_request_list_page_get_context (self), query, _ ("Requests"), columns,
        n_columns);
}

void
pqa_request_list_page_export (PqaPage *page)
{
  hand_over (PQA_REQUEST_LIST_PAGE (page), pqa_export_list, FALSE, FALSE);
}

void
pqa_request_list_page_print (PqaPage *page)
{
  hand_over (PQA_REQUEST_LIST_PAGE (page), pqa_print_list, FALSE, FALSE);
}

static void
export_all_columns_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hand_over (PQA_REQUEST_LIST_PAGE (widget), pqa_export_list, FALSE, TRUE);
}

static void
export_selected_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hand_over (PQA_REQUEST_LIST_PAGE (widget), pqa_export_list, TRUE, FALSE);
}

static void
print_selected_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hand_over (PQA_REQUEST_LIST_PAGE (widget), pqa_print_list, TRUE, FALSE);
}

static void
print_slips_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GArray) ids = pqa_list_page_read_selection (PQA_LIST_PAGE (widget));
  g_autofree char *refusal = NULL;

  if (ids->len <= MAX_SLIPS)
    {
      pqa_request_slip_print (widget, pqa_page_get_context (PQA_PAGE (widget)), (gint64 *)ids->data,
                              ids->len);
      return;
    }
  refusal
      = g_strdup_printf (_ ("At most %d work slips are printed at once. Select fewer."), MAX_SLIPS);
  pqa_toast (widget, refusal);
}

static void
assign_selected_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (widget);
  g_autoptr (GArray) ids = pqa_list_page_read_selection (PQA_LIST_PAGE (self));

  if (ids->len > 0)
    pqa_request_list_page_present (
        self, pqa_request_bulk_dialog_new (pqa_request_list_page_get_context (self), widget, ids));
}

/* Whoever may not work on requests may still print and export them. */
void
pqa_request_list_page_update_bulk (PqaRequestListPage *self)
{
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "page.assign-selected",
      pqa_context_may (pqa_request_list_page_get_context (self), PQA_PERMISSION_REQUEST_WORK));
}

void
pqa_request_list_page_offer_bulk (PqaRequestListPage *self)
{
  PqaListPage *page = PQA_LIST_PAGE (self);

  pqa_list_page_add_bulk (page, _ ("Assi_gn…"), "page.assign-selected");
  pqa_list_page_add_bulk (page, _ ("P_rint…"), "page.print-selected");
  pqa_list_page_add_bulk (page, _ ("Work Sli_ps…"), "page.print-selected-slips");
  pqa_list_page_add_bulk (page, _ ("E_xport…"), "page.export-selected");
  g_menu_append (pqa_list_page_get_menu (page), _ ("Export All _Columns…"),
                 "page.export-all-columns");
}

void
pqa_request_list_page_install_bulk (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.export-all-columns", NULL,
                                   export_all_columns_action);
  gtk_widget_class_install_action (widget_class, "page.export-selected", NULL,
                                   export_selected_action);
  gtk_widget_class_install_action (widget_class, "page.print-selected", NULL,
                                   print_selected_action);
  gtk_widget_class_install_action (widget_class, "page.print-selected-slips", NULL,
                                   print_slips_action);
  gtk_widget_class_install_action (widget_class, "page.assign-selected", NULL,
                                   assign_selected_action);
}

/* pqa-request-list-page.c: the page of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-list-page-private.h"

#include "import/pqa-import.h"
#include "pqa-i18n.h"
#include "pqa-list-import.h"
#include "pqa-shell.h"
#include "requests/pqa-request-chips.h"
#include "requests/pqa-request-pane.h"
#include "requests/pqa-request-table.h"

#define TICK_SECONDS 60

G_DEFINE_FINAL_TYPE (PqaRequestListPage, pqa_request_list_page, PQA_TYPE_LIST_PAGE)

static PqaChipBar *
get_chips (PqaRequestListPage *self)
{
  return pqa_list_page_get_chips (PQA_LIST_PAGE (self));
}

/* Details ---------------------------------------------------------------------------------------*/

/* What may not be edited any more is only shown. */
static void
edit_wanted (PqaRequestListPage *self)
{
  if (self->request == NULL || self->request->id != self->edit_id)
    return;
  self->edit_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "page.edit", NULL);
}

static void
take_request (PqaRequestListPage *self, PqaRequestDetail *request)
{
  g_clear_pointer (&self->request, pqa_request_detail_free);
  self->request = request;
  if (request != NULL)
    pqa_request_pane_show (self->details, request, pqa_request_list_page_get_context (self));
  else
    pqa_details_clear (self->details);
  pqa_request_list_page_update_steps (self);
  edit_wanted (self);
}

static gpointer
read_detail (PqaConnection *connection, gpointer id, GCancellable *cancellable, GError **error)
{
  return pqa_request_detail_load (connection, *(gint64 *)id, error);
}

static void
detail_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PqaRequestDetail *request = pqa_database_read_finish (result, &error);

  if (request != NULL)
    take_request (PQA_REQUEST_LIST_PAGE (user_data), request);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pqa_toast (GTK_WIDGET (user_data), error->message);
}

static void
load_detail (PqaRequestListPage *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->wanted == 0)
    return;
  self->loading = g_cancellable_new ();
  pqa_database_read_async (
      pqa_context_get_database (pqa_request_list_page_get_context (self)), PQA_LANE_LIST, read_detail,
      g_memdup2 (&self->wanted, sizeof self->wanted), g_free,
      (GDestroyNotify)pqa_request_detail_free, self->loading, detail_read_cb, self);
}

static void
database_changed_cb (PqaRequestListPage *self, const char *const *tables)
{
  static const char *const concerned[]
      = { "request",  "request_event", "episode",         "staff", "home",
          "resident", "category",      "attachment_link", "*",     NULL };

  for (; *tables != NULL; tables++)
    if (g_strv_contains (concerned, *tables))
      {
        load_detail (self);
        pqa_request_list_page_count (self);
        return;
      }
}

/* When a list has been read without the row that was selected, there is nothing to work on. */
static void
list_read_cb (PqaRequestListPage *self)
{
  pqa_request_list_page_update_foot (self);
  if (pqa_store_model_is_loading (self->model)
      || pqa_table_get_selected (pqa_list_page_get_table (PQA_LIST_PAGE (self))) != NULL)
    return;
  self->wanted = 0;
  g_cancellable_cancel (self->loading);
  take_request (self, NULL);
}

static void
signed_in_cb (PqaRequestListPage *self)
{
  pqa_request_list_page_update_steps (self);
  pqa_request_list_page_update_bulk (self);
  pqa_request_list_page_count (self);
}

/* Page ------------------------------------------------------------------------------------------*/

static void
pqa_request_list_page_refresh (PqaPage *page)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (page);

  pqa_store_model_refresh (self->model);
  load_detail (self);
  pqa_request_list_page_count (self);
}

static void
pqa_request_list_page_show_item (PqaPage *page, gint64 id)
{
  pqa_list_page_lend (PQA_LIST_PAGE (page));
  pqa_list_page_select_id (PQA_LIST_PAGE (page), id);
}

/* "edit" stands for no chip: the request with that id is shown and edited. */
static void
pqa_request_list_page_filter (PqaPage *page, const char *group, const char *chip)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (page);

  if (!g_str_equal (group, "edit"))
    {
      PQA_PAGE_CLASS (pqa_request_list_page_parent_class)->filter (page, group, chip);
      return;
    }
  self->edit_id = g_ascii_strtoll (chip, NULL, 10);
  pqa_request_list_page_show_item (page, self->edit_id);
  edit_wanted (self);
}

static gboolean
pqa_request_list_page_can (PqaPage *page, const char *action)
{
  return !g_str_equal (action, "new")
         || pqa_context_may (pqa_page_get_context (page), PQA_PERMISSION_REQUEST_WORK);
}

static void
pqa_request_list_page_query_changed (PqaListPage *page)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (page);
  PqaRequestFilter filter = { 0 };
  g_autoptr (PqaListQuery) query = NULL;

  pqa_request_list_page_read_filter (self, &filter);
  query = pqa_request_list_new (&filter);
  self->n_overdue = -1;
  pqa_store_model_set_query (self->model, query);
  pqa_request_list_page_count (self);
}

static void
pqa_request_list_page_selected (PqaListPage *page, gpointer item)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (page);

  if (item == NULL)
    return;
  self->wanted = pqa_list_row_get_id (item);
  if (self->wanted != self->edit_id)
    self->edit_id = 0;
  load_detail (self);
}

static void
pqa_request_list_page_activated (PqaListPage *page, gpointer item)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "page.edit", NULL);
}

static gboolean
is_by_the_clock (PqaRequestScope scope)
{
  return scope == PQA_REQUEST_SCOPE_RISK || scope == PQA_REQUEST_SCOPE_OVERDUE
         || scope == PQA_REQUEST_SCOPE_ESCALATED;
}

/* Requests come to be at risk and late without anybody doing anything. */
static gboolean
tick_cb (gpointer user_data)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (user_data);
  PqaRequestFilter filter = { 0 };

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_CONTINUE;
  pqa_request_list_page_read_filter (self, &filter);
  if (is_by_the_clock (filter.scope))
    pqa_request_list_page_query_changed (PQA_LIST_PAGE (self));
  else
    pqa_request_list_page_count (self);
  return G_SOURCE_CONTINUE;
}

static void
set_up_page (PqaListPage *page)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (page);

  pqa_list_page_set_columns (page, pqa_request_table_get_columns ());
  pqa_request_chips_add (get_chips (self), pqa_request_list_page_get_context (self));
  pqa_list_page_set_empty (page, "pqa-requests-symbolic", _ ("No Requests"),
                           _ ("Complaints, repairs, enquiries, suggestions and praise of the "
                              "residents stand here, each with its deadline."));
  pqa_list_page_set_new_label (page, _ ("_New Request"));
  pqa_list_page_offer_import (page, "requests",
                              pqa_import_get_permission (PQA_IMPORT_REQUESTS));
  self->details = PQA_DETAILS (pqa_details_new ());
  pqa_list_page_set_details (page, GTK_WIDGET (self->details));
  pqa_request_list_page_offer_bulk (self);
}

static void
pqa_request_list_page_constructed (GObject *object)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (object);
  PqaDatabase *database;

  G_OBJECT_CLASS (pqa_request_list_page_parent_class)->constructed (object);
  database = pqa_context_get_database (pqa_request_list_page_get_context (self));
  self->model = pqa_store_model_new (database);
  set_up_page (PQA_LIST_PAGE (self));
  pqa_list_page_set_model (PQA_LIST_PAGE (self), G_LIST_MODEL (self->model));
  g_signal_connect_object (self->model, "notify::loading", G_CALLBACK (list_read_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (database, "changed", G_CALLBACK (database_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pqa_request_list_page_get_context (self), "signed-in",
                           G_CALLBACK (signed_in_cb), self, G_CONNECT_SWAPPED);
  pqa_request_list_page_update_steps (self);
  pqa_request_list_page_update_bulk (self);
  pqa_request_list_page_query_changed (PQA_LIST_PAGE (self));
  pqa_list_page_keep_as (PQA_LIST_PAGE (self), "requests");
  self->tick = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
}

static void
pqa_request_list_page_dispose (GObject *object)
{
  PqaRequestListPage *self = PQA_REQUEST_LIST_PAGE (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->request, pqa_request_detail_free);
  G_OBJECT_CLASS (pqa_request_list_page_parent_class)->dispose (object);
  g_clear_object (&self->model);
}

static void
pqa_request_list_page_class_init (PqaRequestListPageClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_request_list_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_request_list_page_dispose;
  page_class->create = pqa_request_list_page_create;
  page_class->export = pqa_request_list_page_export;
  page_class->print = pqa_request_list_page_print;
  page_class->refresh = pqa_request_list_page_refresh;
  page_class->show_item = pqa_request_list_page_show_item;
  page_class->filter = pqa_request_list_page_filter;
  page_class->can = pqa_request_list_page_can;
  list_class->query_changed = pqa_request_list_page_query_changed;
  list_class->selected = pqa_request_list_page_selected;
  list_class->activated = pqa_request_list_page_activated;
  pqa_request_list_page_install_steps (GTK_WIDGET_CLASS (klass));
  pqa_request_list_page_install_bulk (GTK_WIDGET_CLASS (klass));
}

static void
pqa_request_list_page_init (PqaRequestListPage *self)
{
}

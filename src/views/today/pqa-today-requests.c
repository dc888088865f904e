/* pqa-today-requests.c: the requests that are to be worked on next
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "today/pqa-today-requests.h"

#include <adwaita.h>
#include <string.h>

#include "list/pqa-store-model.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

#define MAX_ROWS 6

struct _PqaTodayRequests
{
  GtkBox parent_instance;

  PqaContext *context;
  PqaRequestScope scope;
  PqaStoreModel *model;
  GtkWidget *list;
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (PqaTodayRequests, pqa_today_requests, GTK_TYPE_BOX)

static void
append (GString *text, PqaListRow *row, guint column)
{
  const char *part = pqa_list_row_get_text (row, column);

  if (pqa_list_row_is_null (row, column) || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
describe (PqaListRow *row)
{
  GString *text = g_string_new (NULL);

  append (text, row, PQA_REQUEST_ROW_CATEGORY);
  append (text, row,
          pqa_list_row_is_null (row, PQA_REQUEST_ROW_HOME) ? PQA_REQUEST_ROW_PLACE
                                                           : PQA_REQUEST_ROW_HOME);
  append (text, row, PQA_REQUEST_ROW_HANDLER);
  return g_string_free (text, FALSE);
}

static char *
first_line (PqaListRow *row)
{
  const char *text = pqa_list_row_get_text (row, PQA_REQUEST_ROW_DESCRIPTION);

  if (*text == '\0')
    text = pqa_list_row_get_text (row, PQA_REQUEST_ROW_NUMBER);
  return g_strndup (text, strcspn (text, "\r\n"));
}

static void
show_deadline (PqaListRow *row, GtkLabel *label, gint64 now)
{
  gint64 due = pqa_list_row_get_int (row, PQA_REQUEST_ROW_NEXT_DUE_AT);
  gboolean soon = !pqa_list_row_is_null (row, PQA_REQUEST_ROW_RISK_AT)
                  && pqa_list_row_get_int (row, PQA_REQUEST_ROW_RISK_AT) <= now;
  g_autofree char *text = NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (label), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (label), "warning");
  if (pqa_list_row_is_null (row, PQA_REQUEST_ROW_NEXT_DUE_AT))
    {
      gtk_label_set_text (label, "");
      return;
    }
  text = pqa_remaining_format (due, now);
  gtk_label_set_text (label, text);
  if (due < now)
    gtk_widget_add_css_class (GTK_WIDGET (label), "error");
  else if (soon)
    gtk_widget_add_css_class (GTK_WIDGET (label), "warning");
}

static void
fill_row (PqaListRow *row, GtkWidget *widget)
{
  PqaContext *context = g_object_get_data (G_OBJECT (widget), "context");
  GtkLabel *deadline = g_object_get_data (G_OBJECT (widget), "deadline");
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (!pqa_list_row_is_loaded (row))
    return;
  title = first_line (row);
  subtitle = describe (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), subtitle);
  show_deadline (row, deadline, pqa_context_now (context));
}

static GtkWidget *
new_row (gpointer item, gpointer user_data)
{
  GtkWidget *widget = adw_action_row_new ();
  GtkWidget *deadline = gtk_label_new (NULL);

  g_object_set_data_full (G_OBJECT (widget), "context", g_object_ref (user_data), g_object_unref);
  g_object_set_data (G_OBJECT (widget), "deadline", deadline);
  gtk_widget_add_css_class (deadline, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (widget), deadline);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (widget), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "win.show-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "(sx)", "requests",
                                    pqa_list_row_get_id (item));
  g_signal_connect_object (item, "changed", G_CALLBACK (fill_row), widget, 0);
  fill_row (item, widget);
  return widget;
}

static void
update_none (PqaTodayRequests *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;

  gtk_widget_set_visible (self->list, any);
  gtk_widget_set_visible (self->none, !any && !pqa_store_model_is_loading (self->model));
}

static void
pqa_today_requests_dispose (GObject *object)
{
  PqaTodayRequests *self = PQA_TODAY_REQUESTS (object);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (pqa_today_requests_parent_class)->dispose (object);
}

static void
pqa_today_requests_class_init (PqaTodayRequestsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_today_requests_dispose;
}

static void
pqa_today_requests_init (PqaTodayRequests *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
}

static void
add_heading (PqaTodayRequests *self)
{
  GtkWidget *heading = gtk_label_new (self->scope == PQA_REQUEST_SCOPE_MINE ? _ ("My next requests")
                                                                            : _ ("Next deadlines"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self), heading);
}

static void
add_list (PqaTodayRequests *self)
{
  g_autoptr (GtkSliceListModel) slice
      = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->model)), 0, MAX_ROWS);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_valign (self->list, GTK_ALIGN_START);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), G_LIST_MODEL (slice), new_row,
                           g_object_ref (self->context), g_object_unref);
  gtk_box_append (GTK_BOX (self), self->list);

  self->none = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->none), "emblem-ok-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->none), _ ("Nothing Waits"));
  adw_status_page_set_description (ADW_STATUS_PAGE (self->none), _ ("No request is open here."));
  gtk_widget_add_css_class (self->none, "compact");
  gtk_box_append (GTK_BOX (self), self->none);
}

/**
 * pqa_today_requests_new:
 * @scope: whose requests: those of the signed-in person, or all that are open
 *
 * Returns: (transfer floating): a list of a few, the most urgent first; a click shows one
 */
GtkWidget *
pqa_today_requests_new (PqaContext *context, PqaRequestScope scope)
{
  PqaTodayRequests *self = g_object_new (PQA_TYPE_TODAY_REQUESTS, NULL);

  self->context = g_object_ref (context);
  self->scope = scope;
  self->model = pqa_store_model_new (pqa_context_get_database (context));
  add_heading (self);
  add_list (self);
  g_signal_connect_swapped (self->model, "items-changed", G_CALLBACK (update_none), self);
  g_signal_connect_swapped (self->model, "notify::loading", G_CALLBACK (update_none), self);
  update_none (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_today_requests_refresh:
 *
 * Looks again at what is most urgent by now.
 */
void
pqa_today_requests_refresh (PqaTodayRequests *self)
{
  PqaRequestFilter filter = { .scope = self->scope };
  g_autoptr (PqaListQuery) query = NULL;

  g_return_if_fail (PQA_IS_TODAY_REQUESTS (self));

  filter.now = pqa_context_now (self->context);
  filter.person_id = pqa_context_get_person_id (self->context);
  query = pqa_request_list_new (&filter);
  pqa_store_model_set_query (self->model, query);
}

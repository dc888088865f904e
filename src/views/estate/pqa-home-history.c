/* pqa-home-history.c: the requests of a home, the newest first
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A few are shown at once, and more when they are asked for, so that a home with thousands of them
 * opens as quickly as any.
 */
#include "pqa-home-history.h"

#include <adwaita.h>

#include "estate/pqa-estate-lists.h"
#include "list/pqa-store-model.h"
#include "pqa-i18n.h"
#include "request/pqa-request-codes.h"
#include "request/pqa-request-state.h"
#include "time/pqa-time-format.h"

#define STEP 20

static char *
describe (PqaListRow *row, PqaContext *context)
{
  PqaRequestKind kind = PQA_REQUEST_KIND_REPAIR;
  PqaRequestState state = PQA_REQUEST_STATE_REGISTERED;
  g_autofree char *when
      = pqa_local_time_format (pqa_context_get_time_zone (context),
                               pqa_list_row_get_int (row, PQA_HOME_REQUEST_ROW_REGISTERED_AT));
  const char *category = pqa_list_row_get_text (row, PQA_HOME_REQUEST_ROW_CATEGORY);

  pqa_request_kind_from_code (pqa_list_row_get_text (row, PQA_HOME_REQUEST_ROW_KIND), &kind, NULL);
  pqa_request_state_from_code (pqa_list_row_get_text (row, PQA_HOME_REQUEST_ROW_STATE), &state,
                               NULL);
  return g_strdup_printf ("%s · %s · %s", when,
                          *category != '\0' ? category : pqa_request_kind_to_label (kind),
                          pqa_request_state_to_label (state));
}

static void
fill_row (PqaListRow *row, GtkWidget *widget)
{
  PqaContext *context = g_object_get_data (G_OBJECT (widget), "context");
  const char *description = pqa_list_row_get_text (row, PQA_HOME_REQUEST_ROW_DESCRIPTION);
  g_autofree char *subtitle = NULL;

  if (!pqa_list_row_is_loaded (row))
    return;
  subtitle = describe (row, context);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget),
                                 *description != '\0'
                                     ? description
                                     : pqa_list_row_get_text (row, PQA_HOME_REQUEST_ROW_NUMBER));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), subtitle);
}

static GtkWidget *
new_row (gpointer item, gpointer user_data)
{
  GtkWidget *widget = adw_action_row_new ();

  g_object_set_data_full (G_OBJECT (widget), "context", g_object_ref (user_data), g_object_unref);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (widget), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (widget), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "win.show-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "(sx)", "requests",
                                    pqa_list_row_get_id (item));
  g_signal_connect_object (item, "changed", G_CALLBACK (fill_row), widget, 0);
  fill_row (item, widget);
  return widget;
}

static void
update_more (GListModel *all, guint position, guint removed, guint added, GtkWidget *more)
{
  GtkSliceListModel *slice = g_object_get_data (G_OBJECT (more), "slice");
  GtkWidget *list = g_object_get_data (G_OBJECT (more), "list");
  GtkWidget *none = g_object_get_data (G_OBJECT (more), "none");
  guint n = g_list_model_get_n_items (all);

  gtk_widget_set_visible (more, n > gtk_slice_list_model_get_size (slice));
  gtk_widget_set_visible (list, n > 0);
  gtk_widget_set_visible (none, n == 0);
}

static void
more_cb (GtkWidget *more)
{
  GtkSliceListModel *slice = g_object_get_data (G_OBJECT (more), "slice");

  gtk_slice_list_model_set_size (slice, gtk_slice_list_model_get_size (slice) + STEP);
  update_more (gtk_slice_list_model_get_model (slice), 0, 0, 0, more);
}

static GtkWidget *
new_list (PqaContext *context, GtkSliceListModel *slice)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_bind_model (GTK_LIST_BOX (list), G_LIST_MODEL (slice), new_row,
                           g_object_ref (context), g_object_unref);
  return list;
}

/**
 * pqa_home_history_new:
 *
 * Returns: (transfer floating): the list; a click shows the request
 */
GtkWidget *
pqa_home_history_new (PqaContext *context, gint64 home_id)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  PqaStoreModel *model = pqa_store_model_new (pqa_context_get_database (context));
  g_autoptr (PqaListQuery) query = pqa_home_request_list_new (home_id);
  g_autoptr (GtkSliceListModel) slice = gtk_slice_list_model_new (G_LIST_MODEL (model), 0, STEP);
  GtkWidget *list = new_list (context, slice);
  GtkWidget *none = gtk_label_new (_ ("Nothing has been registered for this home."));
  GtkWidget *more = gtk_button_new_with_mnemonic (_ ("Show _More"));

  gtk_label_set_xalign (GTK_LABEL (none), 0);
  gtk_label_set_wrap (GTK_LABEL (none), TRUE);
  gtk_widget_add_css_class (none, "dim-label");
  g_object_set_data_full (G_OBJECT (more), "slice", g_object_ref (slice), g_object_unref);
  g_object_set_data (G_OBJECT (more), "list", list);
  g_object_set_data (G_OBJECT (more), "none", none);
  g_signal_connect (more, "clicked", G_CALLBACK (more_cb), NULL);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update_more), more, 0);
  gtk_widget_set_visible (more, FALSE);
  gtk_widget_set_visible (list, FALSE);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), none);
  gtk_box_append (GTK_BOX (box), more);
  pqa_store_model_set_query (model, query);
  return box;
}

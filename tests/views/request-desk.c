/* request-desk.c: a page of the request desk in a real window over a real database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request-desk.h"

#include "form/pqa-field.h"

gboolean
request_desk_timeout_cb (gpointer condition)
{
  g_error ("%s did not happen in time", (const char *)condition);
  return G_SOURCE_REMOVE;
}

PqaStoreModel *
request_desk_get_model (RequestDesk *desk)
{
  return PQA_STORE_MODEL (pqa_table_get_model (pqa_list_page_get_table (desk->page)));
}

void
request_desk_set_up (RequestDesk *desk, gconstpointer data)
{
  request_office_set_up (&desk->office, NULL);
}

void
request_desk_open (RequestDesk *desk, GType type, gint64 person_id, PqaRole role)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  desk->database
      = pqa_database_open (desk->office.path, PQA_CONNECTION_NONE, desk->office.clock, NULL);
  desk->context = pqa_context_new (desk->database, desk->office.clock, zone);
  pqa_context_sign_in (desk->context, person_id, "test", role);
  pqa_database_set_actor (desk->database, person_id, "test", role);
  desk->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (desk->window, 1100, 700);
  desk->page = g_object_new (type, "context", desk->context, NULL);
  g_object_add_weak_pointer (G_OBJECT (desk->page), (gpointer *)&desk->page);
  gtk_window_set_child (desk->window, GTK_WIDGET (desk->page));
  gtk_window_present (desk->window);
  AWAIT (!pqa_store_model_is_loading (request_desk_get_model (desk)));
}

void
request_desk_tear_down (RequestDesk *desk, gconstpointer data)
{
  gtk_window_destroy (desk->window);
  pqa_database_close (desk->database);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (desk->page);
  g_clear_object (&desk->context);
  g_clear_object (&desk->database);
  test_office_tear_down (&desk->office, NULL);
}

GtkWidget *
request_desk_find_field (GtkWidget *widget, const char *title)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (PQA_IS_FIELD (widget))
    return g_strcmp0 (pqa_field_get_title (PQA_FIELD (widget)), title) == 0 ? widget : NULL;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = request_desk_find_field (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

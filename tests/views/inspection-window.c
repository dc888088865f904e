/* inspection-window.c: an office with a standard, and windows over it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection-window.h"

#include "time/pqa-local-time.h"

void
inspection_window_set_up (InspectionWindow *fixture, gconstpointer unused)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);
  TestOffice *office = &fixture->office.office;

  inspections_set_up (&fixture->office, NULL);
  fixture->database = pqa_database_open (office->path, PQA_CONNECTION_NONE, office->clock, NULL);
  fixture->context = pqa_context_new (fixture->database, office->clock, zone);
  pqa_context_sign_in (fixture->context, MANAGER, "Manager", PQA_ROLE_MANAGER);
  pqa_database_set_actor (fixture->database, MANAGER, "Manager", PQA_ROLE_MANAGER);
}

void
inspection_window_tear_down (InspectionWindow *fixture, gconstpointer unused)
{
  pqa_database_close (fixture->database);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&fixture->context));
  g_clear_object (&fixture->database);
  inspections_tear_down (&fixture->office, NULL);
}

/* Returns: (nullable): the first widget of @type in and below @widget */
GtkWidget *
inspection_window_find (GtkWidget *widget, GType type)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = inspection_window_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Returns: a window with @page in it, in view */
GtkWidget *
inspection_window_hold (GtkWidget *page)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* Turns the main loop until the database says so. */
void
inspection_window_await (InspectionWindow *fixture, const char *sql, gint64 value)
{
  while (inspections_read (&fixture->office, sql) != value)
    g_main_context_iteration (NULL, TRUE);
}

/* Gives an answer to the question on the screen, as soon as it is there. */
void
inspection_window_answer (const char *answer)
{
  for (;;)
    {
      g_autoptr (GList) windows = gtk_window_list_toplevels ();

      for (GList *window = windows; window != NULL; window = window->next)
        if (ADW_IS_MESSAGE_DIALOG (window->data))
          {
            adw_message_dialog_response (ADW_MESSAGE_DIALOG (window->data), answer);
            return;
          }
      g_main_context_iteration (NULL, TRUE);
    }
}

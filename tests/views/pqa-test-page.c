/* pqa-test-page.c: a page of the window over a small office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-test-page.h"

#include <glib/gstdio.h>

#include "form/pqa-field.h"
#include "time/pqa-local-time.h"

#define PATIENCE_SECONDS 20

static gboolean
execute (PqaConnection *connection, gpointer sql, GError **error)
{
  return pqa_connection_execute (connection, sql, error);
}

static void
take_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gpointer
read_count (PqaConnection *connection, gpointer sql, GCancellable *cancellable, GError **error)
{
  gint64 count = 0;

  pqa_connection_read_int (connection, &count, error, sql, NULL);
  return g_memdup2 (&count, sizeof count);
}

static gboolean
idle_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until everything that is due has been done. */
void
test_settle (void)
{
  gboolean idle = FALSE;

  g_idle_add_full (G_PRIORITY_LOW, idle_cb, &idle, NULL);
  while (!idle)
    g_main_context_iteration (NULL, TRUE);
}

/* Turns the main loop until @done says so, or the test has waited in vain. */
void
test_until (gboolean (*done) (gpointer data), gpointer data)
{
  g_autoptr (GTimer) timer = g_timer_new ();

  while (!done (data))
    {
      g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, PATIENCE_SECONDS);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static gboolean
is_set (gpointer data)
{
  return *(gpointer *) data != NULL;
}

/* Writes with the rights of the command line, so that a test can prepare anything. */
void
test_page_run (TestPage *fixture, const char *sql)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pqa_database_set_actor (fixture->database, 0, "test", PQA_ROLE_SYSTEM);
  pqa_database_write_async (fixture->database, execute, (gpointer) sql, NULL, NULL, take_result_cb,
                            &result);
  test_until (is_set, &result);
  pqa_database_write_finish (result, &error);
  g_assert_no_error (error);
  pqa_database_set_actor (fixture->database, 1, "Li", PQA_ROLE_MANAGER);
}

gint64
test_page_count (TestPage *fixture, const char *sql)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *count = NULL;

  pqa_database_read_async (fixture->database, PQA_LANE_LIST, read_count, (gpointer) sql, NULL,
                           g_free, NULL, take_result_cb, &result);
  test_until (is_set, &result);
  count = pqa_database_read_finish (result, &error);
  g_assert_no_error (error);
  return *count;
}

/* Opens a fresh office, in which @sql has been run. */
void
test_page_set_up (TestPage *fixture, const char *sql)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (1700000000);
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("UTC", NULL);
  g_autoptr (GError) error = NULL;

  fixture->path = g_build_filename (g_get_tmp_dir (), "pqa-page-XXXXXX", NULL);
  g_close (g_mkstemp (fixture->path), NULL);
  g_unlink (fixture->path);
  fixture->database = pqa_database_open (fixture->path, PQA_CONNECTION_CREATE, clock, &error);
  g_assert_no_error (error);
  fixture->context = pqa_context_new (fixture->database, clock, zone);
  test_page_run (fixture, "INSERT INTO office (id, name, time_zone, created_at)"
                          " VALUES (1, 'Test', 'UTC', 1);"
                          "INSERT INTO staff (name, role) VALUES ('Li', 'manager')");
  if (sql != NULL)
    test_page_run (fixture, sql);
  pqa_context_sign_in (fixture->context, 1, "Li", PQA_ROLE_MANAGER);
}

void
test_page_show (TestPage *fixture, GType type)
{
  fixture->page = g_object_new (type, "context", fixture->context, NULL);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (fixture->window, 1100, 700);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  gtk_window_present (fixture->window);
  test_settle ();
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The page must be gone with its window, as soon as the answers under way have come. */
void
test_page_tear_down (TestPage *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  test_until (is_gone, &fixture->page);
  pqa_database_close (fixture->database);
  test_settle ();
  g_clear_object (&fixture->context);
  g_clear_object (&fixture->database);
  g_unlink (fixture->path);
  g_free (fixture->path);
}

/* The dialog before the window, if there is one. */
GtkWindow *
test_page_dialog (TestPage *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == fixture->window)
      return l->data;
  return NULL;
}

static gboolean
has_value (GtkWidget *widget, const char *property, const char *value)
{
  g_autofree char *found = NULL;

  g_object_get (widget, property, &found, NULL);
  return g_strcmp0 (found, value) == 0;
}

/* The first widget of a type below @top whose property has a value, or any of that type. */
GtkWidget *
test_find (GtkWidget *top, GType type, const char *property, const char *value)
{
  GtkWidget *child = gtk_widget_get_first_child (top);

  if (g_type_is_a (G_OBJECT_TYPE (top), type)
      && (property == NULL || has_value (top, property, value)))
    return top;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_find (child, type, property, value);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Enters a value into the field with that title, as if the person had. */
void
test_type (GtkWidget *dialog, const char *title, const char *text)
{
  GtkWidget *field = test_find (dialog, PQA_TYPE_FIELD, "title", title);

  g_assert_nonnull (field);
  pqa_field_set_text (PQA_FIELD (field), text);
  gtk_widget_activate_action (field, "form.changed", NULL);
}

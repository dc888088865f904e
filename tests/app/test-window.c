/* test-window.c: from the file to the pages, and what is said when there is no file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "office/pqa-office-store.h"
#include "pqa-application.h"
#include "pqa-list-page.h"
#include "pqa-office-dialog.h"
#include "pqa-window-pages.h"
#include "pqa-window-state.h"
#include "pqa-window.h"

#define PATIENCE_SECONDS 20

typedef struct
{
  GtkApplication *application;
  char *folder;
  GFile *file;
  PqaWindow *window;
} Fixture;

static gboolean
create (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_office_create (connection, "Lakeside", "Asia/Shanghai", "en", error)
         && pqa_connection_execute (connection,
                                    "INSERT INTO staff (id, name, role) VALUES"
                                    " (7, '李强', 'manager'), (8, '王芳', 'clerk')",
                                    error)
         && pqa_connection_execute (connection,
                                    "INSERT INTO staff (id, name, role, left_on)"
                                    " VALUES (9, 'Gone', 'clerk', '2020-01-01')",
                                    error);
}

static void
make_office (Fixture *fixture)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (1700000000);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaConnection) connection = pqa_connection_open (
      g_file_peek_path (fixture->file), PQA_CONNECTION_CREATE, clock, &error);

  g_assert_no_error (error);
  pqa_connection_set_actor (connection, 0, "test", PQA_ROLE_SYSTEM);
  pqa_connection_transaction (connection, create, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("pqa-window-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_file_new_build_filename (fixture->folder, "office.db", NULL);
  fixture->application = GTK_APPLICATION (data);
}

static gboolean
late_cb (gpointer user_data)
{
  g_error ("nothing happened for %d s", PATIENCE_SECONDS);
  return G_SOURCE_REMOVE;
}

static GtkStack *
outer_stack (Fixture *fixture)
{
  GtkWidget *toasts
      = adw_application_window_get_content (ADW_APPLICATION_WINDOW (fixture->window));

  return GTK_STACK (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (toasts)));
}

static void
wait_for_state (Fixture *fixture, const char *state)
{
  guint late = g_timeout_add_seconds (PATIENCE_SECONDS, late_cb, NULL);

  while (!g_str_equal (gtk_stack_get_visible_child_name (outer_stack (fixture)), state))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (late);
}

static void
open_window (Fixture *fixture, const char *state)
{
  fixture->window = pqa_window_new (fixture->application, fixture->file);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for_state (fixture, state);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->window);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_unlink (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    close_window (fixture);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child
                                                                  : find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
activate (Fixture *fixture, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

static gboolean
is_enabled (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static const char *
shown_page (Fixture *fixture)
{
  g_autoptr (GVariant) state
      = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "show-page");

  return g_intern_string (g_variant_get_string (state, NULL));
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  open_window (fixture, "problem");
  g_assert_false (is_enabled (fixture, "show-page"));
  g_assert_false (is_enabled (fixture, "new"));
  g_assert_false (g_file_query_exists (fixture->file, NULL));

  make_office (fixture);
  activate (fixture, "reopen", NULL);
  wait_for_state (fixture, "sign-in");
}

static void
test_damaged_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (8192, 'x');

  g_file_set_contents (g_file_peek_path (fixture->file), text, -1, &error);
  g_assert_no_error (error);
  open_window (fixture, "problem");
}

static void
choose_first_person (Fixture *fixture)
{
  GtkWidget *page = gtk_stack_get_visible_child (outer_stack (fixture));
  GtkWidget *list = find_child (page, GTK_TYPE_LIST_BOX);

  g_signal_emit_by_name (list, "row-activated",
                         gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0));
}

static void
test_sign_in (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;

  make_office (fixture);
  open_window (fixture, "sign-in");
  list = find_child (gtk_stack_get_visible_child (outer_stack (fixture)), GTK_TYPE_LIST_BOX);
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1));
  g_assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));

  choose_first_person (fixture);
  wait_for_state (fixture, "office");
  g_assert_cmpstr (shown_page (fixture), ==, "today");
  activate (fixture, "switch-person", NULL);
  wait_for_state (fixture, "sign-in");
  g_assert_false (is_enabled (fixture, "show-page"));
}

static void
test_person_and_page_are_remembered (Fixture *fixture, gconstpointer data)
{
  make_office (fixture);
  open_window (fixture, "sign-in");
  choose_first_person (fixture);
  wait_for_state (fixture, "office");
  activate (fixture, "show-page", "people");
  g_assert_cmpint (pqa_window_state_get_person (fixture->file), !=, 0);
  close_window (fixture);

  open_window (fixture, "office");
  g_assert_cmpstr (shown_page (fixture), ==, "people");
}

static void
test_every_page (Fixture *fixture, gconstpointer data)
{
  make_office (fixture);
  open_window (fixture, "sign-in");
  choose_first_person (fixture);
  wait_for_state (fixture, "office");
  for (const PqaPageInfo *info = pqa_window_pages (); info->id != NULL; info++)
    {
      activate (fixture, "show-page", info->id);
      g_assert_cmpstr (shown_page (fixture), ==, info->id);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  activate (fixture, "show-page", "nowhere");
  g_assert_cmpstr (shown_page (fixture), ==, "settings");
}

static void
test_office_dialog (Fixture *fixture, gconstpointer data)
{
  PqaOfficeDialog *dialog;

  open_window (fixture, "problem");
  dialog = pqa_office_dialog_new (GTK_WINDOW (fixture->window), fixture->file);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  g_assert_false (pqa_form_dialog_is_busy (PQA_FORM_DIALOG (dialog)));

  pqa_field_set_text (PQA_FIELD (find_child (GTK_WIDGET (dialog), PQA_TYPE_FIELD)), "Lakeside");
  pqa_form_dialog_save (PQA_FORM_DIALOG (dialog));
  g_assert_true (pqa_form_dialog_is_busy (PQA_FORM_DIALOG (dialog)));
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
  activate (fixture, "reopen", NULL);
  wait_for_state (fixture, "sign-in");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/window/" name, Fixture, application, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_autofree char *state = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (PqaApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  int result;

  state = g_dir_make_tmp ("pqa-state-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  application = pqa_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  ADD ("no-file", test_no_file);
  ADD ("damaged-file", test_damaged_file);
  ADD ("sign-in", test_sign_in);
  ADD ("person-and-page-are-remembered", test_person_and_page_are_remembered);
  ADD ("every-page", test_every_page);
  ADD ("office-dialog", test_office_dialog);
  result = g_test_run ();

  folder = g_build_filename (state, "propertyqa", NULL);
  remove_folder (folder);
  g_rmdir (state);
  return result;
}

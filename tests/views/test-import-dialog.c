/* test-import-dialog.c: a file is checked, then imported; problems are listed and saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>
#include <glib/gstdio.h>

#include "estate/pqa-estate-page.h"
#include "import/pqa-import-dialog.h"
#include "import/pqa-import-result.h"
#include "pqa-list-page.h"
#include "pqa-tabs-page.h"
#include "pqa-test-page.h"
#include "pqa-views.h"

#define MAPPING                                                                                    \
  "{\"kind\": \"homes\", \"create\": [\"zones\", \"buildings\"],"                                  \
  " \"fields\": {\"code\": \"Home\", \"zone\": \"Zone\", \"building\": \"Building\","              \
  " \"area\": \"Area\"}}"
#define HEADER "Home,Zone,Building,Area\n"
#define GOOD HEADER "1-101,<East>,1,88.5\n1-102,<East>,1,90\n"
#define BAD HEADER "1-101,<East>,1,88.5\n1-102,<East>,1,<b>large</b>\n"

typedef struct
{
  TestPage page;
  char *folder;
  char *mapping;
  char *table;
  GtkWidget *dialog;
} Fixture;

static char *
write_file (Fixture *fixture, const char *name, const char *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
set_up (Fixture *fixture, gconstpointer table)
{
  test_page_set_up (&fixture->page, NULL);
  fixture->folder = g_dir_make_tmp ("pqa-import-XXXXXX", NULL);
  fixture->mapping = write_file (fixture, "mapping.json", MAPPING);
  fixture->table = write_file (fixture, "table.csv", table);
  fixture->dialog = GTK_WIDGET (pqa_import_dialog_new (fixture->page.context, "homes"));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
  test_settle ();
}

static gboolean
is_gone (gpointer fixture)
{
  return ((Fixture *) fixture)->dialog == NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer table)
{
  if (fixture->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  test_until (is_gone, fixture);
  test_page_tear_down (&fixture->page, NULL);
  g_remove (fixture->mapping);
  g_remove (fixture->table);
  g_rmdir (fixture->folder);
  g_free (fixture->mapping);
  g_free (fixture->table);
  g_free (fixture->folder);
}

static gboolean
is_ready (gpointer dialog)
{
  return !pqa_form_dialog_is_busy (dialog);
}

static void
check (Fixture *fixture)
{
  gtk_widget_activate_action (fixture->dialog, "form.save", NULL);
  test_until (is_ready, fixture->dialog);
  test_settle ();
}

static void
choose_files (Fixture *fixture)
{
  test_type (fixture->dialog, "W_ritten as", "mapping");
  test_type (fixture->dialog, "_Mapping", fixture->mapping);
  test_type (fixture->dialog, "_File", fixture->table);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return test_find (fixture->dialog, GTK_TYPE_LABEL, "label", text) != NULL;
}

static void
assert_save_label (Fixture *fixture, const char *label)
{
  g_autofree char *found = NULL;

  g_object_get (fixture->dialog, "save-label", &found, NULL);
  g_assert_cmpstr (found, ==, label);
}

static gint64
n_homes (Fixture *fixture)
{
  return test_page_count (&fixture->page, "SELECT count (*) FROM home");
}

static void
test_checks_then_imports (Fixture *fixture, gconstpointer table)
{
  choose_files (fixture);
  assert_save_label (fixture, "C_heck");
  check (fixture);
  g_assert_true (says (fixture, "2 rows in the file: 2 new, 0 changed, 0 unchanged.\n"
                                "Missing and to be created: buildings 1, zones 1.\n"
                                "No problems were found. Nothing has been imported yet."));
  g_assert_cmpint (n_homes (fixture), ==, 0);
  assert_save_label (fixture, "_Import");
  gtk_widget_activate_action (fixture->dialog, "form.save", NULL);
  test_until (is_gone, fixture);
  g_assert_cmpint (n_homes (fixture), ==, 2);
}

static void
test_checks_again_after_a_change (Fixture *fixture, gconstpointer table)
{
  choose_files (fixture);
  check (fixture);
  assert_save_label (fixture, "_Import");
  test_type (fixture->dialog, "_File", fixture->table);
  assert_save_label (fixture, "C_heck");
}

/* What a file says is shown as it is, even if it looks like markup. */
static void
test_lists_problems (Fixture *fixture, gconstpointer table)
{
  choose_files (fixture);
  check (fixture);
  g_assert_true (says (fixture, "Line 3, Area: “<b>large</b>”"));
  assert_save_label (fixture, "C_heck");
  check (fixture);
  g_assert_cmpint (n_homes (fixture), ==, 0);
}

static void
test_saves_problems (Fixture *fixture, gconstpointer table)
{
  g_autofree char *path = g_build_filename (fixture->folder, "problems.csv", NULL);
  g_autofree char *text = NULL;

  choose_files (fixture);
  check (fixture);
  pqa_import_dialog_save_problems (PQA_IMPORT_DIALOG (fixture->dialog), path);
  test_until (is_ready, fixture->dialog);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "3,Area,<b>large</b>,"));
  g_remove (path);
}

static void
test_says_what_failed (Fixture *fixture, gconstpointer table)
{
  choose_files (fixture);
  test_type (fixture->dialog, "_What", "staff");
  check (fixture);
  g_assert_true (says (fixture, "mapping.json: is a mapping for homes, not for staff\n"
                                "Nothing has been imported. Correct the file or the mapping, or"
                                " choose others, and check again."));
  assert_save_label (fixture, "C_heck");
}

static void
test_needs_a_file (Fixture *fixture, gconstpointer table)
{
  gtk_widget_activate_action (fixture->dialog, "form.save", NULL);
  g_assert_false (pqa_form_dialog_is_busy (PQA_FORM_DIALOG (fixture->dialog)));
  g_assert_true (says (fixture, "Before this can be saved, look at: File"));
}

/* Only inspections and responses have no export of our own. */
static void
test_asks_for_a_mapping_where_needed (Fixture *fixture, gconstpointer table)
{
  GtkWidget *mapping = test_find (fixture->dialog, PQA_TYPE_FIELD, "title", "_Mapping");

  g_assert_false (gtk_widget_get_visible (mapping));
  test_type (fixture->dialog, "_What", "inspections");
  g_assert_true (gtk_widget_get_visible (mapping));
}

static void
test_closes_while_it_checks (Fixture *fixture, gconstpointer table)
{
  choose_files (fixture);
  gtk_widget_activate_action (fixture->dialog, "form.save", NULL);
  g_assert_true (pqa_form_dialog_is_busy (PQA_FORM_DIALOG (fixture->dialog)));
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  test_until (is_gone, fixture);
  g_assert_cmpint (n_homes (fixture), ==, 0);
}

static void
ask_for_import (Fixture *fixture)
{
  PqaPage *tab = pqa_tabs_page_get_visible (PQA_TABS_PAGE (fixture->page.page));

  gtk_widget_activate_action (GTK_WIDGET (tab), "import.file", "s", "homes");
}

static const char *
asked_for (GSimpleAction *action)
{
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));

  return g_variant_get_string (state, NULL);
}

/* The window's action is asked for, but only by those who may. */
static void
test_page_offers_import (Fixture *fixture, gconstpointer table)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) import = g_simple_action_new_stateful (
      "import", G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  test_page_show (&fixture->page, PQA_TYPE_ESTATE_PAGE);
  pqa_tabs_page_show (PQA_TABS_PAGE (fixture->page.page), "homes");
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (import));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->page.window), "win",
                                  G_ACTION_GROUP (actions));
  pqa_context_sign_in (fixture->page.context, 1, "Li", PQA_ROLE_DIRECTOR);
  ask_for_import (fixture);
  g_assert_cmpstr (asked_for (import), ==, "");
  pqa_context_sign_in (fixture->page.context, 1, "Li", PQA_ROLE_CLERK);
  ask_for_import (fixture);
  g_assert_cmpstr (asked_for (import), ==, "homes");
}

#define ADD(name, table, func)                                                                     \
  g_test_add ("/views/import-dialog/" name, Fixture, table, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("checks-then-imports", GOOD, test_checks_then_imports);
  ADD ("checks-again-after-a-change", GOOD, test_checks_again_after_a_change);
  ADD ("lists-problems", BAD, test_lists_problems);
  ADD ("saves-problems", BAD, test_saves_problems);
  ADD ("says-what-failed", GOOD, test_says_what_failed);
  ADD ("needs-a-file", GOOD, test_needs_a_file);
  ADD ("asks-for-a-mapping-where-needed", GOOD, test_asks_for_a_mapping_where_needed);
  ADD ("closes-while-it-checks", GOOD, test_closes_while_it_checks);
  ADD ("page-offers-import", GOOD, test_page_offers_import);
  return g_test_run ();
}

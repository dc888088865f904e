/* test-delay-causes.c: the causes of delay in the settings, in a real window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "pqa-test-page.h"
#include "pqa-views.h"
#include "settings/pqa-delay-causes-group.h"
#include "settings/pqa-settings-page.h"

static void
set_up (TestPage *fixture, gconstpointer data)
{
  test_page_set_up (fixture, NULL);
  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  pqa_settings_page_show_tab (PQA_SETTINGS_PAGE (fixture->page), "desk");
}

static GtkWidget *
find_group (TestPage *fixture)
{
  return test_find (GTK_WIDGET (fixture->page), PQA_TYPE_DELAY_CAUSES_GROUP, NULL, NULL);
}

static GtkWidget *
find_row (TestPage *fixture, const char *title)
{
  return test_find (find_group (fixture), ADW_TYPE_ACTION_ROW, "title", title);
}

static gboolean
has_offer (gpointer fixture)
{
  return find_row (fixture, "There are none yet") != NULL;
}

static gboolean
has_usual (gpointer fixture)
{
  return find_row (fixture, "Parts not in stock") != NULL;
}

static void
test_usual (TestPage *fixture, gconstpointer data)
{
  test_until (has_offer, fixture);
  gtk_widget_activate_action (find_group (fixture), "causes.add-usual", NULL);
  test_until (has_usual, fixture);
  g_assert_null (find_row (fixture, "There are none yet"));
}

static gboolean
is_second (gpointer fixture)
{
  return test_page_count (fixture, "SELECT position FROM delay_cause WHERE code = 'parts'") == 1;
}

static void
test_move (TestPage *fixture, gconstpointer data)
{
  test_until (has_offer, fixture);
  gtk_widget_activate_action (find_group (fixture), "causes.add-usual", NULL);
  test_until (has_usual, fixture);
  gtk_widget_activate_action (find_group (fixture), "causes.move", "(xi)", (gint64)1, 1);
  test_until (is_second, fixture);
}

static gboolean
has_new (gpointer fixture)
{
  return find_row (fixture, "Strike") != NULL;
}

static void
test_add (TestPage *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  test_until (has_offer, fixture);
  gtk_widget_activate_action (find_group (fixture), "causes.add", NULL);
  dialog = test_page_dialog (fixture);
  g_assert_nonnull (dialog);
  test_type (GTK_WIDGET (dialog), "_Name", "Strike");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  test_until (has_new, fixture);
}

static void
test_clerk_only_reads (TestPage *fixture, gconstpointer data)
{
  GtkWidget *add = test_find (find_group (fixture), GTK_TYPE_BUTTON, "label", "_Add…");

  g_assert_true (gtk_widget_is_sensitive (add));
  pqa_context_sign_in (fixture->context, 1, "Li", PQA_ROLE_CLERK);
  g_assert_false (gtk_widget_is_sensitive (add));
}

#define ADD(name, func) \
  g_test_add ("/delay-causes/" name, TestPage, NULL, set_up, func, test_page_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("usual", test_usual);
  ADD ("move", test_move);
  ADD ("add", test_add);
  ADD ("clerk", test_clerk_only_reads);
  return g_test_run ();
}

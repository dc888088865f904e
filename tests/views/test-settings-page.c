/* test-settings-page.c: office, calendars, limits and categories are shown and edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "pqa-test-page.h"
#include "pqa-views.h"
#include "settings/pqa-calendar-dialog.h"
#include "settings/pqa-category-dialog.h"
#include "settings/pqa-office-profile-dialog.h"
#include "settings/pqa-policy-apply-dialog.h"
#include "settings/pqa-policy-dialog.h"
#include "settings/pqa-settings-page.h"

static void
set_up (TestPage *fixture, gconstpointer data)
{
  test_page_set_up (
      fixture, "INSERT INTO calendar (code, name) VALUES ('office', 'Hours <b>');"
               "INSERT INTO calendar_version (calendar_id, number, created_at) VALUES (1, 1, 1);"
               "INSERT INTO calendar_interval (calendar_version_id, weekday, from_minute,"
               " to_minute) VALUES (1, 1, 480, 1020);"
               "INSERT INTO category (name) VALUES ('Lifts & more');"
               "INSERT INTO category (name, parent_id) VALUES ('Stopped', 1);"
               "INSERT INTO policy_version (number, created_at) VALUES (1, 1);"
               "INSERT INTO policy (policy_version_id, kind, severity, respond_seconds,"
               " respond_calendar_id) VALUES (1, 'repair', 'general', 5400, 1)");
}

static gboolean
has_row (TestPage *fixture, const char *property, const char *text)
{
  return test_find (GTK_WIDGET (fixture->page), ADW_TYPE_ACTION_ROW, property, text) != NULL;
}

static gboolean
shows_all (gpointer data)
{
  TestPage *fixture = data;

  return has_row (fixture, "title", "Hours <b>") && has_row (fixture, "title", "Stopped")
         && test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "label", "1 h 30 min") != NULL
         && test_find (GTK_WIDGET (fixture->page), ADW_TYPE_EXPANDER_ROW, "title", "Lifts & more")
                != NULL;
}

static void
test_shows_the_settings (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  test_until (shows_all, fixture);
}

static gboolean
is_alone (gpointer fixture)
{
  return test_page_dialog (fixture) == NULL;
}

static void
activate (TestPage *fixture, const char *action, gint64 id)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, "x", id);
  test_settle ();
}

static void
save (TestPage *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (test_page_dialog (fixture)), "form.save", NULL);
  test_until (is_alone, fixture);
}

static void
test_calendar_is_changed (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  test_until (shows_all, fixture);
  activate (fixture, "settings.edit-calendar", 1);
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "Tue", "soon");
  gtk_widget_activate_action (GTK_WIDGET (test_page_dialog (fixture)), "form.save", NULL);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM calendar_version"), ==, 1);
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "Tue", "9:00-12:00");
  save (fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM calendar_interval"
                                             " WHERE calendar_version_id = 2"),
                   ==, 2);
}

static void
test_limits_are_changed (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  test_until (shows_all, fixture);
  activate (fixture, "settings.edit-policy", 1);
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "Respond", "45 min");
  save (fixture);
  g_assert_cmpint (
      test_page_count (fixture, "SELECT respond_seconds FROM policy WHERE policy_version_id = 2"),
      ==, 45 * 60);
}

static void
test_category_is_added (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  test_until (shows_all, fixture);
  activate (fixture, "settings.edit-category", 0);
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "_Name", "Doors");
  save (fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM category"
                                             " WHERE name = 'Doors' AND severity = 'general'"),
                   ==, 1);
}

static gboolean
is_verified (gpointer data)
{
  TestPage *fixture = data;
  GtkWidget *row
      = test_find (GTK_WIDGET (fixture->page), ADW_TYPE_ACTION_ROW, "title", "Check");
  const char *found = row != NULL ? adw_action_row_get_subtitle (ADW_ACTION_ROW (row)) : NULL;

  return found != NULL && g_str_has_prefix (found, "The database is whole.");
}

static void
test_database_is_verified (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  test_until (shows_all, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "settings.verify", NULL);
  test_until (is_verified, fixture);
}

static void
test_dialogs_come_and_go (TestPage *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) calendars = g_ptr_array_new ();
  GtkWindow *dialogs[] = {
    pqa_office_profile_dialog_new (fixture->context),
    pqa_policy_dialog_new (fixture->context, calendars, NULL),
    pqa_policy_apply_dialog_new (fixture->context),
    pqa_category_dialog_new (fixture->context, 2),
  };

  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      gtk_window_present (dialogs[i]);
      test_settle ();
      gtk_window_destroy (dialogs[i]);
    }
}

#define ADD(name, func) \
  g_test_add ("/settings-page/" name, TestPage, NULL, set_up, func, test_page_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("shows-the-settings", test_shows_the_settings);
  ADD ("calendar-is-changed", test_calendar_is_changed);
  ADD ("limits-are-changed", test_limits_are_changed);
  ADD ("category-is-added", test_category_is_added);
  ADD ("database-is-verified", test_database_is_verified);
  ADD ("dialogs-come-and-go", test_dialogs_come_and_go);
  return g_test_run ();
}

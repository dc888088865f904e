/* test-settings-page.c: office, calendars, limits and categories are shown and edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "pqa-test-page.h"
#include "pqa-views.h"
#include "settings/pqa-calendar-day-dialog.h"
#include "settings/pqa-calendar-dialog.h"
#include "settings/pqa-category-dialog.h"
#include "settings/pqa-holiday-dialog.h"
#include "settings/pqa-office-profile-dialog.h"
#include "settings/pqa-policy-apply-dialog.h"
#include "settings/pqa-policy-dialog.h"
#include "settings/pqa-price-group.h"
#include "settings/pqa-script-group.h"
#include "settings/pqa-settings-page.h"
#include "settings/pqa-year-view.h"

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
shows_the_change (gpointer data)
{
  return has_row (data, "subtitle",
                  "Repair · General · Respond: 1 h 30 min (Hours <b>) → 45 min (Hours <b>)");
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

static PqaField *
find_field (GtkWidget *dialog, const char *title)
{
  return PQA_FIELD (test_find (dialog, PQA_TYPE_FIELD, "title", title));
}

static gboolean
has_two_dialogs (gpointer unused)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) == 3;
}

static gboolean
has_one_dialog (gpointer unused)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) == 2;
}

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

/* A Tuesday becomes a holiday, and its button says so. */
static void
test_day_is_changed (TestPage *fixture, gconstpointer data)
{
  GtkWidget *dialog, *day;

  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  test_until (shows_all, fixture);
  activate (fixture, "settings.edit-calendar", 1);
  dialog = GTK_WIDGET (test_page_dialog (fixture));
  g_assert_nonnull (test_find (dialog, GTK_TYPE_BUTTON, "tooltip-text",
                               "Today, Tue 14 Nov 2023, closed"));
  gtk_widget_activate_action (dialog, "calendar.edit-day", "s", "2024-12-24");
  test_until (has_two_dialogs, NULL);
  day = find_window (PQA_TYPE_CALENDAR_DAY_DIALOG);
  pqa_field_set_text (find_field (day, "This _day is"), "holiday");
  test_type (day, "_Name", "Feast");
  gtk_widget_activate_action (day, "form.save", NULL);
  test_until (has_one_dialog, NULL);
  g_assert_nonnull (
      test_find (dialog, GTK_TYPE_BUTTON, "tooltip-text", "Tue 24 Dec 2024, holiday, Feast"));
  save (fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM calendar_exception"
                                             " WHERE calendar_version_id = 2 AND kind = 'holiday'"
                                             " AND on_date = '2024-12-24' AND name = 'Feast'"),
                   ==, 1);
}

/* Another year is shown as soon as one of its days has the focus. */
static void
test_year_is_gone_through (TestPage *fixture, gconstpointer data)
{
  g_autoptr (PqaCalendarContent) content = pqa_calendar_content_new ();
  PqaYearView *view = PQA_YEAR_VIEW (pqa_year_view_new (content, "2023-12-31"));
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  test_settle ();
  pqa_year_view_go_to (view, "2024-02-29");
  g_assert_cmpstr (pqa_year_view_get_date (view), ==, "2024-02-29");
  g_assert_nonnull (
      test_find (GTK_WIDGET (view), GTK_TYPE_BUTTON, "tooltip-text", "Thu 29 Feb 2024, closed"));
  g_assert_null (test_find (GTK_WIDGET (view), GTK_TYPE_BUTTON, "tooltip-text",
                            "Today, Sun 31 Dec 2023, closed"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The years that come with the program are shown before they are taken. */
static void
test_holidays_are_imported (TestPage *fixture, gconstpointer data)
{
  GtkWidget *dialog, *preview;

  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  test_until (shows_all, fixture);
  activate (fixture, "settings.edit-calendar", 1);
  dialog = GTK_WIDGET (test_page_dialog (fixture));
  gtk_widget_activate_action (dialog, "calendar.import-supplied", "s", "cn-2025.csv");
  test_until (has_two_dialogs, NULL);
  preview = find_window (PQA_TYPE_HOLIDAY_DIALOG);
  g_assert_nonnull (test_find (preview, ADW_TYPE_ACTION_ROW, "title",
                               "Wed 1 Jan 2025, holiday, 元旦"));
  gtk_widget_activate_action (preview, "form.save", NULL);
  test_until (has_one_dialog, NULL);
  save (fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM calendar_exception"
                                             " WHERE calendar_version_id = 2"),
                   ==, 33);
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
  test_until (shows_the_change, fixture);
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

static void
open_from (TestPage *fixture, GType group, const char *action, gint64 id)
{
  GtkWidget *widget = test_find (GTK_WIDGET (fixture->page), group, NULL, NULL);

  if (id >= 0)
    gtk_widget_activate_action (widget, action, "x", id);
  else
    gtk_widget_activate_action (widget, action, NULL);
  g_assert_nonnull (test_page_dialog (fixture));
}

static void
test_price_is_added (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  test_until (shows_all, fixture);
  open_from (fixture, PQA_TYPE_PRICE_GROUP, "prices.edit", 0);
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "_Name", "Tap");
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "_Price of one", "1250");
  save (fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT unit_cents FROM price_item"
                                             " WHERE name = 'Tap'"),
                   ==, 1250);
}

static gboolean
has_script (gpointer fixture)
{
  return has_row (fixture, "subtitle", pqa_call_script_get_preset (PQA_CALL_LINE_THANKS));
}

static void
test_script_is_changed (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  test_until (has_script, fixture);
  open_from (fixture, PQA_TYPE_SCRIPT_GROUP, "script.edit", -1);
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "_Thanks", "Bye {resident}");
  save (fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM setting WHERE"
                                             " key = 'text.script.thanks'"
                                             " AND value = 'Bye {resident}'"),
                   ==, 1);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM setting WHERE"
                                             " key = 'text.script.greeting' AND value <> ''"),
                   ==, 0);
}

static gboolean
is_rule_kept (gpointer data)
{
  return test_page_count (data, "SELECT CAST (value AS INTEGER) FROM setting"
                                " WHERE key = 'rule.waiting_days' AND staff_id IS NULL")
         == 9;
}

static void
test_rule_is_changed (TestPage *fixture, gconstpointer data)
{
  GtkWidget *row, *spin;

  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  pqa_settings_page_show_tab (PQA_SETTINGS_PAGE (fixture->page), "desk");
  test_settle ();
  row = test_find (GTK_WIDGET (fixture->page), ADW_TYPE_ACTION_ROW, "title", "Longest waiting");
  g_assert_nonnull (row);
  spin = test_find (row, GTK_TYPE_SPIN_BUTTON, NULL, NULL);
  g_assert_nonnull (spin);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (spin)), ==, "7 days");
  gtk_editable_set_text (GTK_EDITABLE (spin), "9 days");
  gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
  test_until (is_rule_kept, fixture);
}

static gboolean
is_on (gpointer wanted)
{
  return gtk_switch_get_active (wanted);
}

static gboolean
is_unwanted (gpointer data)
{
  return test_page_count (data, "SELECT count (*) FROM setting WHERE key = 'notifications'"
                                " AND value = 'off' AND staff_id = 1")
         == 1;
}

static void
test_notifications_are_switched_off (TestPage *fixture, gconstpointer data)
{
  GtkWidget *row, *wanted;

  test_page_show (fixture, PQA_TYPE_SETTINGS_PAGE);
  row = test_find (GTK_WIDGET (fixture->page), ADW_TYPE_ACTION_ROW, "title",
                   "Desktop notifications");
  g_assert_nonnull (row);
  wanted = test_find (row, GTK_TYPE_SWITCH, NULL, NULL);
  test_until (is_on, wanted);
  gtk_switch_set_active (GTK_SWITCH (wanted), FALSE);
  test_until (is_unwanted, fixture);
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
  ADD ("day-is-changed", test_day_is_changed);
  ADD ("year-is-gone-through", test_year_is_gone_through);
  ADD ("holidays-are-imported", test_holidays_are_imported);
  ADD ("limits-are-changed", test_limits_are_changed);
  ADD ("category-is-added", test_category_is_added);
  ADD ("rule-is-changed", test_rule_is_changed);
  ADD ("notifications-are-switched-off", test_notifications_are_switched_off);
  ADD ("price-is-added", test_price_is_added);
  ADD ("script-is-changed", test_script_is_changed);
  ADD ("database-is-verified", test_database_is_verified);
  ADD ("dialogs-come-and-go", test_dialogs_come_and_go);
  return g_test_run ();
}

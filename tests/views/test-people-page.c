/* test-people-page.c: the roster is listed, added to and left
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "form/pqa-field.h"
#include "people/pqa-department-dialog.h"
#include "people/pqa-people-page.h"
#include "people/pqa-post-dialog.h"
#include "people/pqa-retire-dialog.h"
#include "people/pqa-staff-dialog.h"
#include "pqa-list-page.h"
#include "pqa-tabs-page.h"
#include "pqa-test-page.h"
#include "pqa-views.h"

static void
set_up (TestPage *fixture, gconstpointer data)
{
  test_page_set_up (fixture,
                    "INSERT INTO department (name) VALUES ('Service');"
                    "INSERT INTO post (name, department_id) VALUES ('Steward', 1);"
                    "INSERT INTO zone (name) VALUES ('North');"
                    "INSERT INTO staff (name, phone) VALUES ('王芳', '138'), ('Old', '');"
                    "UPDATE staff SET left_on = '2020-01-01' WHERE id = 3;"
                    "INSERT INTO staff_membership (staff_id, department_id, from_on)"
                    " VALUES (2, 1, '2020-01-01')");
}

static PqaListPage *
visible_list (TestPage *fixture)
{
  return PQA_LIST_PAGE (pqa_tabs_page_get_visible (PQA_TABS_PAGE (fixture->page)));
}

static guint
n_rows (TestPage *fixture)
{
  GListModel *rows = pqa_table_get_model (pqa_list_page_get_table (visible_list (fixture)));

  return g_list_model_get_n_items (rows);
}

static gboolean
has_two (gpointer fixture)
{
  return n_rows (fixture) == 2;
}

static gboolean
has_three (gpointer fixture)
{
  return n_rows (fixture) == 3;
}

static gboolean
is_alone (gpointer fixture)
{
  return test_page_dialog (fixture) == NULL;
}

static gboolean
is_retired (gpointer fixture)
{
  return test_page_count (fixture, "SELECT count (*) FROM staff WHERE id = 2 AND left_on IS NOT"
                                   " NULL")
         == 1;
}

static gboolean
has_successor (gpointer dialog)
{
  GtkWidget *field = test_find (dialog, PQA_TYPE_FIELD, "title", "_Goes to");

  return field != NULL && gtk_widget_get_mapped (field);
}

static void
test_lists_who_works_here (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_PEOPLE_PAGE);
  test_until (has_two, fixture);
  pqa_chip_bar_set (pqa_list_page_get_chips (visible_list (fixture)), "state", "any");
  test_until (has_three, fixture);
}

static gboolean
shows_details (gpointer fixture)
{
  return test_find (GTK_WIDGET (visible_list (fixture)), GTK_TYPE_LABEL, "label", "138") != NULL;
}

static void
test_shows_details (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_PEOPLE_PAGE);
  test_until (has_two, fixture);
  pqa_page_show_item (fixture->page, 2);
  test_until (shows_details, fixture);
}

static void
test_adds_somebody (TestPage *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  test_page_show (fixture, PQA_TYPE_PEOPLE_PAGE);
  test_until (has_two, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.new", NULL);
  dialog = GTK_WIDGET (test_page_dialog (fixture));
  test_settle ();
  gtk_widget_activate_action (dialog, "form.save", NULL);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM staff"), ==, 3);
  test_type (dialog, "Full _name", "New");
  test_type (dialog, "_Department", "1");
  gtk_widget_activate_action (dialog, "form.save", NULL);
  test_until (is_alone, fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM staff s JOIN staff_membership m"
                                             "  ON m.staff_id = s.id AND m.department_id = 1"
                                             " WHERE s.name = 'New' AND m.from_on = '2023-11-14'"),
                   ==, 1);
  test_until (has_three, fixture);
}

static void
test_retires_somebody (TestPage *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  test_page_show (fixture, PQA_TYPE_PEOPLE_PAGE);
  dialog = pqa_retire_dialog_new (fixture->context, 2);
  gtk_window_set_transient_for (dialog, fixture->window);
  gtk_window_present (dialog);
  test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  test_until (is_retired, fixture);
  test_until (is_alone, fixture);
}

static void
test_work_is_handed_over (TestPage *fixture, gconstpointer data)
{
  GtkWindow *dialog;

  test_page_run (fixture,
                 "INSERT INTO request (number, kind, severity, channel, state, first_responder_id,"
                 " handler_id, registered_at, recorded_at) VALUES ('R', 'repair', 'general', 'desk',"
                 " 'assigned', 2, 2, 1690000000, 1690000000);"
                 "INSERT INTO episode (request_id, number, opened_at) VALUES (1, 1, 1690000000)");
  test_page_show (fixture, PQA_TYPE_PEOPLE_PAGE);
  dialog = pqa_retire_dialog_new (fixture->context, 2);
  gtk_window_set_transient_for (dialog, fixture->window);
  gtk_window_present (dialog);
  test_until (has_successor, dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  test_settle ();
  g_assert_nonnull (test_page_dialog (fixture));
  test_type (GTK_WIDGET (dialog), "_Goes to", "1");
  test_type (GTK_WIDGET (dialog), "_Reason", "leaves");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  test_until (is_retired, fixture);
  test_until (is_alone, fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM request"
                                             " WHERE first_responder_id = 1 AND handler_id = 1"),
                   ==, 1);
}

static void
test_clerks_only_read (TestPage *fixture, gconstpointer data)
{
  pqa_context_sign_in (fixture->context, 2, "王芳", PQA_ROLE_CLERK);
  test_page_show (fixture, PQA_TYPE_PEOPLE_PAGE);
  g_assert_false (pqa_page_can (fixture->page, "new"));
  g_assert_true (pqa_page_can (fixture->page, "export"));
}

/* What the menu says, rather than what the page thinks: the tabs have actions of the same names. */
static gboolean
menu_offers_export (GtkWidget *page)
{
  GtkWidget *item
      = test_find (page, g_type_from_name ("GtkModelButton"), "text", "Export to Excel…");

  return item != NULL && gtk_widget_get_sensitive (item);
}

static void
test_tabs_and_dialogs_come_and_go (TestPage *fixture, gconstpointer data)
{
  static const char *const tabs[] = { "departments", "posts", "staff" };
  GtkWindow *dialogs[] = {
    pqa_staff_dialog_new (fixture->context, 2),
    pqa_department_dialog_new (fixture->context, 1),
    pqa_post_dialog_new (fixture->context, 1),
    pqa_post_dialog_new (fixture->context, 0),
  };

  test_page_show (fixture, PQA_TYPE_PEOPLE_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      pqa_tabs_page_show (PQA_TABS_PAGE (fixture->page), tabs[i]);
      test_settle ();
      g_assert_true (menu_offers_export (GTK_WIDGET (visible_list (fixture))));
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      gtk_window_present (dialogs[i]);
      test_settle ();
      gtk_window_destroy (dialogs[i]);
    }
}

#define ADD(name, func) \
  g_test_add ("/people-page/" name, TestPage, NULL, set_up, func, test_page_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("lists-who-works-here", test_lists_who_works_here);
  ADD ("shows-details", test_shows_details);
  ADD ("adds-somebody", test_adds_somebody);
  ADD ("retires-somebody", test_retires_somebody);
  ADD ("work-is-handed-over", test_work_is_handed_over);
  ADD ("clerks-only-read", test_clerks_only_read);
  ADD ("tabs-and-dialogs-come-and-go", test_tabs_and_dialogs_come_and_go);
  return g_test_run ();
}

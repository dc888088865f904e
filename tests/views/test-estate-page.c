/* test-estate-page.c: homes are listed, shown with their history, and edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "estate/pqa-building-dialog.h"
#include "estate/pqa-estate-page.h"
#include "estate/pqa-home-dialog.h"
#include "estate/pqa-resident-dialog.h"
#include "estate/pqa-zone-dialog.h"
#include "pqa-list-page.h"
#include "pqa-tabs-page.h"
#include "pqa-test-page.h"
#include "pqa-views.h"

static void
set_up (TestPage *fixture, gconstpointer data)
{
  test_page_set_up (
      fixture, "INSERT INTO zone (name) VALUES ('North');"
               "INSERT INTO building (zone_id, code, name) VALUES (1, '1', 'One');"
               "INSERT INTO home (building_id, code) VALUES (1, '1-101'), (1, '1-102');"
               "INSERT INTO resident (home_id, name) VALUES (1, '王 <b>芳</b> & Co');"
               "INSERT INTO request (number, kind, severity, channel, state, home_id, description,"
               " registered_at, recorded_at) VALUES ('R1', 'repair', 'general', 'desk', 'closed',"
               " 1, 'Lift <stopped> & dark', 1690000000, 1690000000)");
}

static PqaListPage *
visible_list (TestPage *fixture)
{
  return PQA_LIST_PAGE (pqa_tabs_page_get_visible (PQA_TABS_PAGE (fixture->page)));
}

static guint
n_rows (TestPage *fixture)
{
  return g_list_model_get_n_items (
      pqa_table_get_model (pqa_list_page_get_table (visible_list (fixture))));
}

static gboolean
has_two (gpointer fixture)
{
  return n_rows (fixture) == 2;
}

static gboolean
shows_history (gpointer fixture)
{
  GtkWidget *page = GTK_WIDGET (visible_list (fixture));

  return test_find (page, ADW_TYPE_ACTION_ROW, "title", "王 <b>芳</b> & Co") != NULL
         && test_find (page, ADW_TYPE_ACTION_ROW, "title", "Lift <stopped> & dark") != NULL;
}

static void
test_shows_a_home_with_its_history (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_ESTATE_PAGE);
  test_until (has_two, fixture);
  pqa_page_show_item (fixture->page, 1);
  test_until (shows_history, fixture);
}

static gboolean
is_alone (gpointer fixture)
{
  return test_page_dialog (fixture) == NULL;
}

static void
present (TestPage *fixture, GtkWindow *dialog)
{
  gtk_window_set_transient_for (dialog, fixture->window);
  gtk_window_present (dialog);
  test_settle ();
}

static void
save (TestPage *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (test_page_dialog (fixture)), "form.save", NULL);
  test_until (is_alone, fixture);
}

static void
test_adds_a_home_and_its_resident (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_ESTATE_PAGE);
  present (fixture, pqa_home_dialog_new (fixture->context, 0));
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "_Code", "1-103");
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "_Building", "1");
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "_Area in m²", "88.5");
  save (fixture);
  present (fixture, pqa_resident_dialog_new (fixture->context, 0, 3));
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "Full _name", "Zhang");
  save (fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM home h JOIN resident r"
                                             "  ON r.home_id = h.id AND r.name = 'Zhang'"
                                             " WHERE h.code = '1-103' AND h.area = 88.5"
                                             "   AND r.moved_in_on = '2023-11-14'"),
                   ==, 1);
}

static void
test_zone_gets_its_people (TestPage *fixture, gconstpointer data)
{
  test_page_show (fixture, PQA_TYPE_ESTATE_PAGE);
  present (fixture, pqa_zone_dialog_new (fixture->context, 0));
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "_Name", "South");
  test_type (GTK_WIDGET (test_page_dialog (fixture)), "Maintenance", "1");
  save (fixture);
  g_assert_cmpint (test_page_count (fixture, "SELECT count (*) FROM staff_membership"
                                             " WHERE zone_id = 2 AND duty = 'maintenance'"
                                             "   AND staff_id = 1"),
                   ==, 1);
}

static void
test_tabs_and_dialogs_come_and_go (TestPage *fixture, gconstpointer data)
{
  static const char *const tabs[] = { "buildings", "zones", "homes" };
  GtkWindow *dialogs[] = {
    pqa_home_dialog_new (fixture->context, 1),
    pqa_building_dialog_new (fixture->context, 1),
    pqa_building_dialog_new (fixture->context, 0),
    pqa_zone_dialog_new (fixture->context, 1),
    pqa_resident_dialog_new (fixture->context, 1, 1),
  };

  test_page_show (fixture, PQA_TYPE_ESTATE_PAGE);
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      pqa_tabs_page_show (PQA_TABS_PAGE (fixture->page), tabs[i]);
      test_settle ();
    }
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      gtk_window_present (dialogs[i]);
      test_settle ();
      gtk_window_destroy (dialogs[i]);
    }
}

#define ADD(name, func) \
  g_test_add ("/estate-page/" name, TestPage, NULL, set_up, func, test_page_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_views_init ();
  ADD ("shows-a-home-with-its-history", test_shows_a_home_with_its_history);
  ADD ("adds-a-home-and-its-resident", test_adds_a_home_and_its_resident);
  ADD ("zone-gets-its-people", test_zone_gets_its_people);
  ADD ("tabs-and-dialogs-come-and-go", test_tabs_and_dialogs_come_and_go);
  return g_test_run ();
}

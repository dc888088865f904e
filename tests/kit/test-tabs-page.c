/* test-tabs-page.c: the page in view does what the tabs page is asked for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-kit.h"
#include "pqa-list-page.h"
#include "pqa-tabs-page.h"

#define TEST_TYPE_LIST (test_list_get_type ())
G_DECLARE_FINAL_TYPE (TestList, test_list, TEST, LIST, PqaListPage)

struct _TestList
{
  PqaListPage parent_instance;

  guint n_created;
  guint n_refreshed;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (TestList, test_list, PQA_TYPE_LIST_PAGE)

static void
test_list_create (PqaPage *page)
{
  TEST_LIST (page)->n_created++;
}

static void
test_list_refresh (PqaPage *page)
{
  TEST_LIST (page)->n_refreshed++;
}

static gboolean
test_list_can (PqaPage *page, const char *action)
{
  return !TEST_LIST (page)->locked;
}

static void
test_list_class_init (TestListClass *klass)
{
  PQA_PAGE_CLASS (klass)->create = test_list_create;
  PQA_PAGE_CLASS (klass)->refresh = test_list_refresh;
  PQA_PAGE_CLASS (klass)->can = test_list_can;
}

static void
test_list_init (TestList *self)
{
}

#define TEST_TYPE_TABS (test_tabs_get_type ())
G_DECLARE_FINAL_TYPE (TestTabs, test_tabs, TEST, TABS, PqaTabsPage)

struct _TestTabs
{
  PqaTabsPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TestTabs, test_tabs, PQA_TYPE_TABS_PAGE)

static void
test_tabs_class_init (TestTabsClass *klass)
{
}

static void
test_tabs_init (TestTabs *self)
{
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_delegates (void)
{
  PqaTabsPage *tabs = g_object_new (TEST_TYPE_TABS, NULL);
  TestList *first = g_object_new (TEST_TYPE_LIST, NULL);
  TestList *second = g_object_new (TEST_TYPE_LIST, NULL);
  GtkWidget *window = gtk_window_new ();
  guint n_updates = 0;

  g_assert_false (pqa_page_can (PQA_PAGE (tabs), "new"));
  second->locked = TRUE;
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (tabs));
  pqa_tabs_page_add (tabs, PQA_PAGE (first), "first", "First", "list-add-symbolic");
  pqa_tabs_page_add (tabs, PQA_PAGE (second), "second", "Second", "list-add-symbolic");
  g_assert_true (pqa_page_can (PQA_PAGE (tabs), "new"));
  g_assert_false (pqa_page_can (PQA_PAGE (tabs), "print"));

  gtk_widget_activate_action (GTK_WIDGET (tabs), "page.new", NULL);
  pqa_page_refresh (PQA_PAGE (tabs));
  g_assert_cmpuint (first->n_created, ==, 1);
  g_assert_cmpuint (first->n_refreshed, ==, 1);

  g_signal_connect_swapped (tabs, "actions-changed", G_CALLBACK (count_cb), &n_updates);
  pqa_tabs_page_show (tabs, "second");
  g_assert_true (pqa_tabs_page_get_visible (tabs) == PQA_PAGE (second));
  g_assert_cmpuint (n_updates, ==, 1);
  g_assert_false (pqa_page_can (PQA_PAGE (tabs), "new"));
  second->locked = FALSE;
  pqa_page_update_actions (PQA_PAGE (second));
  g_assert_cmpuint (n_updates, ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (tabs), "page.new", NULL);
  g_assert_cmpuint (second->n_created, ==, 1);
  g_assert_cmpuint (first->n_created, ==, 1);

  pqa_page_set_badge (PQA_PAGE (first), 2);
  pqa_page_set_badge (PQA_PAGE (second), 3);
  g_assert_cmpuint (pqa_page_get_badge (PQA_PAGE (tabs)), ==, 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_kit_init ();
  g_test_add_func ("/kit/tabs-page/delegates", test_delegates);
  return g_test_run ();
}

/* test-list-page.c: filters, search, states and actions of a list page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-kit.h"
#include "pqa-list-page.h"
#include "pqa-test-window.h"

#define TEST_TYPE_PAGE (test_page_get_type ())
G_DECLARE_FINAL_TYPE (TestPage, test_page, TEST, PAGE, PqaListPage)

struct _TestPage
{
  PqaListPage parent_instance;

  guint n_queries;
  guint n_created;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (TestPage, test_page, PQA_TYPE_LIST_PAGE)

static void
test_page_query_changed (PqaListPage *page)
{
  TEST_PAGE (page)->n_queries++;
}

static void
test_page_create (PqaPage *page)
{
  TEST_PAGE (page)->n_created++;
}

static gboolean
test_page_can (PqaPage *page, const char *action)
{
  return !TEST_PAGE (page)->locked || !g_str_equal (action, "new");
}

static void
test_page_class_init (TestPageClass *klass)
{
  PQA_LIST_PAGE_CLASS (klass)->query_changed = test_page_query_changed;
  PQA_PAGE_CLASS (klass)->create = test_page_create;
  PQA_PAGE_CLASS (klass)->can = test_page_can;
}

static void
test_page_init (TestPage *self)
{
}

static char *
choice_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_choice_get_label (item));
}

static const PqaTableColumn columns[] = {
  { "name", "Name", PQA_TABLE_COLUMN_TEXT, 10, TRUE, TRUE, FALSE, choice_text },
  { NULL },
};

static const PqaChip states[]
    = { { "open", "Open" }, { "late", "Overdue" }, { "all", "All" }, { NULL } };
static const PqaChip marks[] = { { "urgent", "Urgent" }, { "repeat", "Repeat" }, { NULL } };

typedef struct
{
  PqaContext *context;
  GListStore *rows;
  GListStore *zones;
  GtkWidget *window;
  PqaListPage *page;
  PqaChipBar *chips;
} Fixture;

static void
add_choice (GListStore *store, const char *id, const char *label)
{
  g_autoptr (PqaChoice) choice = pqa_choice_new (id, label, NULL);

  g_list_store_append (store, choice);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (1700000000);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  fixture->context = pqa_context_new (NULL, clock, zone);
  fixture->rows = g_list_store_new (PQA_TYPE_CHOICE);
  fixture->zones = g_list_store_new (PQA_TYPE_CHOICE);
  fixture->page = g_object_new (TEST_TYPE_PAGE, "context", fixture->context, NULL);
  pqa_list_page_set_columns (fixture->page, columns);
  fixture->chips = pqa_list_page_get_chips (fixture->page);
  pqa_chip_bar_add_exclusive (fixture->chips, "state", states);
  pqa_chip_bar_add_toggles (fixture->chips, "mark", marks);
  pqa_chip_bar_add_choice (fixture->chips, "zone", "All zones", G_LIST_MODEL (fixture->zones));
  pqa_list_page_set_new_label (fixture->page, "_New");
  pqa_list_page_set_model (fixture->page, G_LIST_MODEL (fixture->rows));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_settle ();
  g_assert_null (fixture->page);
  g_assert_finalize_object (fixture->rows);
  g_clear_object (&fixture->zones);
  g_assert_finalize_object (fixture->context);
}

static guint
n_queries (Fixture *fixture)
{
  guint n = TEST_PAGE (fixture->page)->n_queries;

  TEST_PAGE (fixture->page)->n_queries = 0;
  return n;
}

static void
test_exclusive_chips (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (pqa_chip_bar_get (fixture->chips, "state"), ==, "open");
  g_assert_true (pqa_list_page_is_filtered (fixture->page));

  pqa_chip_bar_set (fixture->chips, "state", "late");
  g_assert_cmpstr (pqa_chip_bar_get (fixture->chips, "state"), ==, "late");
  g_assert_false (pqa_chip_bar_is_on (fixture->chips, "state", "open"));
  g_assert_cmpuint (n_queries (fixture), ==, 1);

  pqa_chip_bar_set (fixture->chips, "state", "all");
  g_assert_false (pqa_list_page_is_filtered (fixture->page));
}

static void
test_toggle_chips (Fixture *fixture, gconstpointer data)
{
  pqa_chip_bar_set (fixture->chips, "mark", "urgent");
  pqa_chip_bar_set (fixture->chips, "mark", "repeat");
  g_assert_cmpuint (n_queries (fixture), ==, 2);
  g_assert_true (pqa_chip_bar_is_on (fixture->chips, "mark", "urgent"));
  g_assert_true (pqa_chip_bar_is_on (fixture->chips, "mark", "repeat"));
  pqa_chip_bar_set (fixture->chips, "mark", NULL);
  g_assert_null (pqa_chip_bar_get (fixture->chips, "mark"));
}

static void
test_choice_chip (Fixture *fixture, gconstpointer data)
{
  add_choice (fixture->zones, "1", "East");
  add_choice (fixture->zones, "2", "West");
  g_assert_null (pqa_chip_bar_get (fixture->chips, "zone"));
  g_assert_cmpuint (n_queries (fixture), ==, 0);

  pqa_chip_bar_set (fixture->chips, "zone", "2");
  g_assert_cmpstr (pqa_chip_bar_get (fixture->chips, "zone"), ==, "2");
  g_assert_cmpuint (n_queries (fixture), ==, 1);
  pqa_chip_bar_set (fixture->chips, "zone", NULL);
  g_assert_null (pqa_chip_bar_get (fixture->chips, "zone"));
}

/* The chip that other pages set stands first in the bar. */
static GtkWidget *
find_removable (GtkWidget *widget)
{
  while (widget != NULL && !PQA_IS_CHIP_GROUP (widget))
    widget = gtk_widget_get_first_child (widget);
  return widget;
}

static char *
get_rows_label (const char *id)
{
  return g_str_equal (id, "nonsense") ? NULL : g_strconcat ("Rows of ", id, NULL);
}

static void
test_removable_chip (Fixture *fixture, gconstpointer data)
{
  GtkWidget *group;

  pqa_chip_bar_add_removable (fixture->chips, "rows", get_rows_label);
  pqa_chip_bar_set (fixture->chips, "state", "all");
  group = find_removable (GTK_WIDGET (fixture->chips));
  n_queries (fixture);
  g_assert_false (gtk_widget_get_visible (group));

  pqa_page_filter (PQA_PAGE (fixture->page), "rows", "lifts");
  g_assert_cmpstr (pqa_chip_bar_get (fixture->chips, "rows"), ==, "lifts");
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_true (pqa_list_page_is_filtered (fixture->page));
  g_assert_cmpuint (n_queries (fixture), >, 0);

  g_signal_emit_by_name (gtk_widget_get_first_child (group), "clicked");
  g_assert_null (pqa_chip_bar_get (fixture->chips, "rows"));
  g_assert_false (gtk_widget_get_visible (group));
  g_assert_cmpuint (n_queries (fixture), ==, 1);
  pqa_chip_bar_set (fixture->chips, "rows", "nonsense");
  g_assert_null (pqa_chip_bar_get (fixture->chips, "rows"));
  g_assert_cmpuint (n_queries (fixture), ==, 0);
}

static void
test_filters_together (Fixture *fixture, gconstpointer data)
{
  pqa_chip_bar_set (fixture->chips, "mark", "repeat");
  pqa_page_filter (PQA_PAGE (fixture->page), "state,mark,zone", "late,urgent,1");
  add_choice (fixture->zones, "1", "East");
  g_assert_cmpstr (pqa_chip_bar_get (fixture->chips, "state"), ==, "late");
  g_assert_cmpstr (pqa_chip_bar_get (fixture->chips, "zone"), ==, "1");
  g_assert_true (pqa_chip_bar_is_on (fixture->chips, "mark", "urgent"));
  g_assert_false (pqa_chip_bar_is_on (fixture->chips, "mark", "repeat"));
}

static void
test_clear_filters_queries_once (Fixture *fixture, gconstpointer data)
{
  add_choice (fixture->zones, "1", "East");
  pqa_chip_bar_set (fixture->chips, "zone", "1");
  pqa_chip_bar_set (fixture->chips, "mark", "urgent");
  n_queries (fixture);
  pqa_list_page_clear_filters (fixture->page);
  g_assert_cmpuint (n_queries (fixture), ==, 1);
  g_assert_false (pqa_list_page_is_filtered (fixture->page));
  g_assert_cmpstr (pqa_chip_bar_get (fixture->chips, "state"), ==, "all");
}

static void
test_sort_queries (Fixture *fixture, gconstpointer data)
{
  n_queries (fixture);
  pqa_table_sort_by (pqa_list_page_get_table (fixture->page), "name", TRUE);
  g_assert_cmpuint (n_queries (fixture), ==, 1);
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "<Broken> & b.");

  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "no-match");
  pqa_list_page_clear_filters (fixture->page);
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "empty");
  pqa_list_page_set_loading (fixture->page, TRUE);
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "loading");
  add_choice (fixture->rows, "1", "One");
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "table");
  pqa_list_page_set_loading (fixture->page, FALSE);
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "table");
  pqa_list_page_set_error (fixture->page, error);
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "error");
  pqa_list_page_set_error (fixture->page, NULL);
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "table");
  g_list_store_remove_all (fixture->rows);
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "empty");
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  TestPage *page = TEST_PAGE (fixture->page);

  g_assert_true (pqa_page_can (PQA_PAGE (page), "new"));
  g_assert_true (pqa_page_can (PQA_PAGE (page), "search"));
  g_assert_false (pqa_page_can (PQA_PAGE (page), "print"));
  gtk_widget_activate_action (GTK_WIDGET (page), "page.new", NULL);
  g_assert_cmpuint (page->n_created, ==, 1);

  page->locked = TRUE;
  pqa_page_update_actions (PQA_PAGE (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "page.new", NULL);
  g_assert_cmpuint (page->n_created, ==, 1);
}

static void
test_search_takes_the_focus (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  test_draw (fixture->window);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "page.search", NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY));
}

static void
test_details_follow_the_selection (Fixture *fixture, gconstpointer data)
{
  GtkWidget *details = gtk_label_new ("details");

  pqa_list_page_set_details (fixture->page, details);
  add_choice (fixture->rows, "1", "One");
  test_draw (fixture->window);
  g_assert_false (gtk_widget_is_visible (details));
  pqa_table_select (pqa_list_page_get_table (fixture->page), 0);
  g_assert_true (gtk_widget_is_visible (details));
}

#define ADD(name, func) g_test_add ("/list-page/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_kit_init ();

  ADD ("exclusive-chips", test_exclusive_chips);
  ADD ("toggle-chips", test_toggle_chips);
  ADD ("choice-chip", test_choice_chip);
  ADD ("filters-together", test_filters_together);
  ADD ("removable-chip", test_removable_chip);
  ADD ("clear-filters-queries-once", test_clear_filters_queries_once);
  ADD ("sort-queries", test_sort_queries);
  ADD ("states", test_states);
  ADD ("actions", test_actions);
  ADD ("search-takes-the-focus", test_search_takes_the_focus);
  ADD ("details-follow-the-selection", test_details_follow_the_selection);
  return g_test_run ();
}

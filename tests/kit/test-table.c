/* test-table.c: order, selection and cells of the table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

#include "pqa-column-dialog.h"
#include "pqa-kit.h"
#include "pqa-selection.h"
#include "pqa-table-cell.h"
#include "pqa-table.h"
#include "pqa-test-window.h"

/* A row that says when it has been filled, as the rows of the store do. */
#define TEST_TYPE_ROW (test_row_get_type ())
G_DECLARE_FINAL_TYPE (TestRow, test_row, TEST, ROW, GObject)

struct _TestRow
{
  GObject parent_instance;
  guint number;
  gboolean filled;
};

G_DEFINE_FINAL_TYPE (TestRow, test_row, G_TYPE_OBJECT)

static void
test_row_class_init (TestRowClass *klass)
{
  g_signal_new ("changed", TEST_TYPE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
test_row_init (TestRow *self)
{
}

/* A list that counts how many of its rows have been asked for. */
#define TEST_TYPE_LIST (test_list_get_type ())
G_DECLARE_FINAL_TYPE (TestList, test_list, TEST, LIST, GObject)

struct _TestList
{
  GObject parent_instance;
  guint n_items;
  guint n_asked;
};

static GType
list_item_type (GListModel *list)
{
  return TEST_TYPE_ROW;
}

static guint
list_n_items (GListModel *list)
{
  return TEST_LIST (list)->n_items;
}

static gpointer
list_item (GListModel *list, guint position)
{
  TestRow *row;

  if (position >= TEST_LIST (list)->n_items)
    return NULL;
  TEST_LIST (list)->n_asked++;
  row = g_object_new (TEST_TYPE_ROW, NULL);
  row->number = position;
  row->filled = TRUE;
  return row;
}

static void
list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = list_item_type;
  iface->get_n_items = list_n_items;
  iface->get_item = list_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestList,
                               test_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_iface_init))

static void
test_list_class_init (TestListClass *klass)
{
}

static void
test_list_init (TestList *self)
{
  self->n_items = 1000000;
}

static char *
number_text (gpointer item, PqaContext *context)
{
  TestRow *row = TEST_ROW (item);

  return row->filled ? g_strdup_printf ("%u", row->number) : NULL;
}

static const char *
number_class (gpointer item, PqaContext *context)
{
  return TEST_ROW (item)->filled ? "late" : NULL;
}

static const PqaTableColumn columns[] = {
  { "number", "Number", PQA_TABLE_COLUMN_NUMBER, 8, FALSE, TRUE, FALSE, number_text, number_class },
  { "title", "Title", PQA_TABLE_COLUMN_TEXT, 20, TRUE, TRUE, FALSE, number_text },
  { "extra", "Extra", PQA_TABLE_COLUMN_TEXT, 20, FALSE, FALSE, TRUE, number_text },
  { NULL },
};

typedef struct
{
  PqaContext *context;
  GtkWidget *window;
  PqaTable *table;
  TestList *list;
  char *sorted_by;
  gboolean descending;
  guint n_sorts;
} Fixture;

static void
sort_changed_cb (PqaTable *table, const char *column, gboolean descending, Fixture *fixture)
{
  g_free (fixture->sorted_by);
  fixture->sorted_by = g_strdup (column);
  fixture->descending = descending;
  fixture->n_sorts++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (1700000000);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  fixture->context = pqa_context_new (NULL, clock, zone);
  fixture->list = g_object_new (TEST_TYPE_LIST, NULL);
  fixture->table = PQA_TABLE (pqa_table_new ());
  pqa_table_set_columns (fixture->table, columns, fixture->context);
  g_signal_connect (fixture->table, "sort-changed", G_CALLBACK (sort_changed_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->table));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->table), (gpointer *) &fixture->table);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (fixture->table);
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->context);
  g_free (fixture->sorted_by);
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  gboolean descending;

  g_assert_null (pqa_table_get_sort (fixture->table, NULL));

  pqa_table_sort_by (fixture->table, "title", FALSE);
  g_assert_cmpstr (fixture->sorted_by, ==, "title");
  g_assert_false (fixture->descending);

  pqa_table_sort_by (fixture->table, "title", TRUE);
  g_assert_cmpstr (fixture->sorted_by, ==, "title");
  g_assert_true (fixture->descending);

  pqa_table_sort_by (fixture->table, "number", TRUE);
  g_assert_cmpstr (pqa_table_get_sort (fixture->table, &descending), ==, "number");
  g_assert_true (descending);

  pqa_table_sort_by (fixture->table, NULL, FALSE);
  g_assert_null (fixture->sorted_by);
}

static void
test_same_sort_is_silent (Fixture *fixture, gconstpointer data)
{
  guint n;

  pqa_table_sort_by (fixture->table, "title", FALSE);
  n = fixture->n_sorts;
  pqa_table_sort_by (fixture->table, "title", FALSE);
  g_assert_cmpuint (fixture->n_sorts, ==, n);
}

static GtkWidget *
find_column_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_COLUMN_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_column_view (child);
  return found;
}

/* The column that expands takes what is left; a hidden one takes nothing. */
static void
test_columns_fill_the_table (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = find_column_view (GTK_WIDGET (fixture->table));
  GtkWidget *header = gtk_widget_get_first_child (view);
  int width = 0;

  pqa_table_set_model (fixture->table, G_LIST_MODEL (fixture->list));
  test_draw (fixture->window);
  for (GtkWidget *title = gtk_widget_get_first_child (header); title != NULL;
       title = gtk_widget_get_next_sibling (title))
    if (gtk_widget_get_visible (title))
      width += gtk_widget_get_width (title);
  g_assert_cmpint (width, >, gtk_widget_get_width (view) - 40);
  g_assert_cmpint (width, <=, gtk_widget_get_width (view));
}

static void
test_few_rows_are_asked_for (Fixture *fixture, gconstpointer data)
{
  pqa_table_set_model (fixture->table, G_LIST_MODEL (fixture->list));
  test_draw (fixture->window);
  g_assert_cmpuint (fixture->list->n_asked, >, 0);
  g_assert_cmpuint (fixture->list->n_asked, <, 5000);

  pqa_table_select (fixture->table, 3);
  fixture->list->n_asked = 0;
  g_list_model_items_changed (G_LIST_MODEL (fixture->list), 0, 1000000, 1000000);
  test_draw (fixture->window);
  g_assert_cmpuint (fixture->list->n_asked, <, 5000);
}

static void
test_scroll_to_the_end (Fixture *fixture, gconstpointer data)
{
  pqa_table_set_model (fixture->table, G_LIST_MODEL (fixture->list));
  test_draw (fixture->window);
  fixture->list->n_asked = 0;
  pqa_table_scroll_to (fixture->table, 999999);
  test_draw (fixture->window);
  g_assert_cmpuint (fixture->list->n_asked, >, 0);
  g_assert_cmpuint (fixture->list->n_asked, <, 5000);
}

static void
count_cb (gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  guint n = 0;

  g_signal_connect_swapped (fixture->table, "selection-changed", G_CALLBACK (count_cb), &n);
  pqa_table_set_model (fixture->table, G_LIST_MODEL (fixture->list));
  g_assert_null (pqa_table_get_selected (fixture->table));

  pqa_table_select (fixture->table, 7);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (TEST_ROW (pqa_table_get_selected (fixture->table))->number, ==, 7);

  pqa_table_select (fixture->table, 7);
  g_assert_cmpuint (n, ==, 1);
  pqa_table_select (fixture->table, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (n, ==, 2);
  g_assert_null (pqa_table_get_selected (fixture->table));
}

static void
test_selection_follows_its_row (Fixture *fixture, gconstpointer data)
{
  pqa_table_set_model (fixture->table, G_LIST_MODEL (fixture->list));
  pqa_table_select (fixture->table, 7);

  fixture->list->n_items += 2;
  g_list_model_items_changed (G_LIST_MODEL (fixture->list), 0, 0, 2);
  g_assert_cmpuint (pqa_table_get_selected_position (fixture->table), ==, 9);

  fixture->list->n_items -= 5;
  g_list_model_items_changed (G_LIST_MODEL (fixture->list), 0, 5, 0);
  g_assert_cmpuint (pqa_table_get_selected_position (fixture->table), ==, 4);

  g_list_model_items_changed (G_LIST_MODEL (fixture->list), 4, 1, 1);
  g_assert_null (pqa_table_get_selected (fixture->table));
}

static void
test_cell_follows_its_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) cell = g_object_ref_sink (pqa_table_cell_new (columns, fixture->context));
  g_autoptr (TestRow) row = g_object_new (TEST_TYPE_ROW, NULL);

  pqa_table_cell_set_item (PQA_TABLE_CELL (cell), row);
  g_assert_null (pqa_table_cell_get_text (PQA_TABLE_CELL (cell)));
  g_assert_false (gtk_widget_has_css_class (cell, "late"));

  row->filled = TRUE;
  row->number = 42;
  g_signal_emit_by_name (row, "changed");
  g_assert_cmpstr (pqa_table_cell_get_text (PQA_TABLE_CELL (cell)), ==, "42");
  g_assert_true (gtk_widget_has_css_class (cell, "late"));

  pqa_table_cell_set_item (PQA_TABLE_CELL (cell), NULL);
  g_signal_emit_by_name (row, "changed");
  g_assert_null (pqa_table_cell_get_text (PQA_TABLE_CELL (cell)));
  g_assert_false (gtk_widget_has_css_class (cell, "late"));
}

static void
test_empty_badge_is_not_drawn (Fixture *fixture, gconstpointer data)
{
  const PqaTableColumn state = { .kind = PQA_TABLE_COLUMN_BADGE, .text = number_text };
  g_autoptr (GtkWidget) cell = g_object_ref_sink (pqa_table_cell_new (&state, fixture->context));
  g_autoptr (TestRow) row = g_object_new (TEST_TYPE_ROW, NULL);

  pqa_table_cell_set_item (PQA_TABLE_CELL (cell), row);
  g_assert_false (gtk_widget_has_css_class (cell, "badge"));
  row->filled = TRUE;
  g_signal_emit_by_name (row, "changed");
  g_assert_true (gtk_widget_has_css_class (cell, "badge"));
  pqa_table_cell_set_item (PQA_TABLE_CELL (cell), NULL);
  g_assert_false (gtk_widget_has_css_class (cell, "badge"));
}

static void
test_columns_menu (Fixture *fixture, gconstpointer data)
{
  GActionGroup *actions = pqa_table_get_actions (fixture->table);
  GMenuModel *menu = pqa_table_get_columns_menu (fixture->table);
  g_autoptr (GVariant) shown = g_action_group_get_action_state (actions, "show-title");
  g_autoptr (GVariant) hidden = g_action_group_get_action_state (actions, "show-extra");

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  g_assert_true (g_variant_get_boolean (shown));
  g_assert_false (g_variant_get_boolean (hidden));
  g_action_group_activate_action (actions, "show-extra", NULL);
  g_variant_unref (g_steal_pointer (&hidden));
  hidden = g_action_group_get_action_state (actions, "show-extra");
  g_assert_true (g_variant_get_boolean (hidden));
}

static GtkWidget *
find_check (GtkWidget *widget, const char *label)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (GTK_IS_CHECK_BUTTON (widget)
      && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0)
    return widget;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_check (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
assert_layout (Fixture *fixture, const char *expected)
{
  g_autoptr (PqaViewDefinition) layout = pqa_view_definition_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  pqa_table_save_layout (fixture->table, layout);
  for (guint i = 0; i < layout->columns->len; i++)
    {
      const PqaViewColumn *column = layout->columns->pdata[i];

      if (column->shown)
        g_string_append_printf (text, "%s ", column->id);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* The table follows the dialog; the last column stays, and "Reset" brings everything back. */
static void
test_column_dialog (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog = pqa_column_dialog_new (fixture->table);
  g_autoptr (PqaViewDefinition) none = pqa_view_definition_new ();

  gtk_window_present (GTK_WINDOW (dialog));
  assert_layout (fixture, "number title ");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (dialog, "Extra")), TRUE);
  assert_layout (fixture, "number title extra ");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (dialog, "Number")), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (dialog, "Title")), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (dialog, "Extra")), FALSE);
  assert_layout (fixture, "extra ");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_check (dialog, "Extra"))));
  pqa_table_move_column (fixture->table, "extra", 0);
  pqa_table_show_column (fixture->table, "number", TRUE);
  assert_layout (fixture, "extra number ");
  pqa_table_restore_layout (fixture->table, none);
  assert_layout (fixture, "number title ");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A click, a click with Ctrl, everything, and rows that go. */
static void
test_multiple_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaSelection) selection = pqa_selection_new ();
  GtkSelectionModel *model = GTK_SELECTION_MODEL (selection);

  pqa_selection_set_model (selection, G_LIST_MODEL (fixture->list));
  gtk_selection_model_select_item (model, 3, TRUE);
  gtk_selection_model_select_item (model, 5, FALSE);
  g_assert_cmpuint (gtk_bitset_get_size (pqa_selection_get_set (selection)), ==, 1);
  g_assert_false (gtk_selection_model_select_all (model));

  pqa_selection_set_multiple (selection, TRUE);
  gtk_selection_model_select_item (model, 3, FALSE);
  g_assert_cmpuint (gtk_bitset_get_size (pqa_selection_get_set (selection)), ==, 2);
  g_assert_cmpuint (pqa_selection_get_selected (selection), ==, 3);
  gtk_selection_model_unselect_item (model, 3);
  g_assert_cmpuint (pqa_selection_get_selected (selection), ==, 5);
  fixture->list->n_asked = 0;
  gtk_selection_model_select_all (model);
  g_assert_cmpuint (gtk_bitset_get_size (pqa_selection_get_set (selection)), ==, 1000000);
  g_assert_cmpuint (fixture->list->n_asked, <, 10);
  fixture->list->n_items -= 4;
  g_list_model_items_changed (G_LIST_MODEL (fixture->list), 0, 4, 0);
  g_assert_cmpuint (gtk_bitset_get_size (pqa_selection_get_set (selection)), ==, 999996);
  g_assert_cmpuint (pqa_selection_get_selected (selection), ==, 1);
}

#define ADD(name, func) g_test_add ("/table/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_kit_init ();

  ADD ("sort", test_sort);
  ADD ("same-sort-is-silent", test_same_sort_is_silent);
  ADD ("columns-fill-the-table", test_columns_fill_the_table);
  ADD ("few-rows-are-asked-for", test_few_rows_are_asked_for);
  ADD ("scroll-to-the-end", test_scroll_to_the_end);
  ADD ("selection", test_selection);
  ADD ("selection-follows-its-row", test_selection_follows_its_row);
  ADD ("column-dialog", test_column_dialog);
  ADD ("multiple-selection", test_multiple_selection);
  ADD ("cell-follows-its-row", test_cell_follows_its_row);
  ADD ("empty-badge-is-not-drawn", test_empty_badge_is_not_drawn);
  ADD ("columns-menu", test_columns_menu);
  return g_test_run ();
}

/* pqa-table.c: the list of every page: a column view over any list model
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-table-private.h"

#include "pqa-i18n.h"
#include "pqa-table-cell.h"
#include "time/pqa-date.h"
#include "time/pqa-time-format.h"

/* As wide as dates get, and from how many characters on a column is meant for one. */
#define SAMPLE_DATE "2026-12-28"
#define SAMPLE_INSTANT G_GINT64_CONSTANT (1798498680)
#define DATE_CHARS 10
#define TIME_CHARS 15

/* What a column's sorter needs to tell the table that it was asked first. */
typedef struct
{
  PqaTable *table;
  const char *column_id;
} SortKey;

enum
{
  SORT_CHANGED,
  ROW_ACTIVATED,
  SELECTION_CHANGED,
  LAYOUT_CHANGED,
  ROWS_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaTable, pqa_table, GTK_TYPE_WIDGET)

/* Some languages write dates and words of equal meaning wider than English does; these columns may
 * not lose their end. */
static int
sample_width (PqaTable *self, const char *sample)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), sample);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
least_width (PqaTable *self, const PqaTableColumn *column)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *date = pqa_date_format (SAMPLE_DATE);
  g_autofree char *time = pqa_local_time_format (utc, SAMPLE_INSTANT);
  int width = sample_width (self, _ (column->title));

  if (column->kind == PQA_TABLE_COLUMN_TIME && column->width >= TIME_CHARS)
    return MAX (width, sample_width (self, time));
  if (column->kind == PQA_TABLE_COLUMN_TIME && column->width >= DATE_CHARS)
    return MAX (width, sample_width (self, date));
  return width;
}

static int
column_width (PqaTable *self, const PqaTableColumn *column)
{
  PangoContext *pango = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (pango, NULL, NULL);
  int digit = pango_font_metrics_get_approximate_digit_width (metrics);
  int padding = column->icon != NULL || column->kind == PQA_TABLE_COLUMN_BADGE ? 48 : 24;

  pango_font_metrics_unref (metrics);
  return MAX (PANGO_PIXELS (column->width * digit), least_width (self, column)) + padding;
}

/* GTK 4.8 does not say by which column a view is sorted. The view's sorter asks the columns'
 * sorters in order, the one clicked last first, so comparing two objects finds it out: the first
 * sorter asked notes its column and claims "smaller", which comes back as "larger" if the order
 * is descending. */
static int
note_column_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  SortKey *key = user_data;

  key->table->asked_column = key->column_id;
  return GTK_ORDERING_SMALLER;
}

static void
ask_sorter (PqaTable *self)
{
  g_autoptr (GObject) a = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) b = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering order;

  self->asked_column = NULL;
  order = gtk_sorter_compare (gtk_column_view_get_sorter (self->view), a, b);
  self->sort_column = self->asked_column;
  self->descending = order == GTK_ORDERING_LARGER;
}

static void
sorter_changed_cb (GtkSorter *sorter, GtkSorterChange change, gpointer user_data)
{
  PqaTable *self = PQA_TABLE (user_data);
  const char *old_column = self->sort_column;
  gboolean old_descending = self->descending;

  ask_sorter (self);
  if (self->sort_column != old_column || self->descending != old_descending)
    g_signal_emit (self, signals[SORT_CHANGED], 0, self->sort_column, self->descending);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  PqaTable *self = PQA_TABLE (user_data);
  const PqaTableColumn *column = g_object_get_data (G_OBJECT (factory), "pqa-column");

  gtk_list_item_set_child (item, pqa_table_cell_new (column, self->context));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  PqaTable *self = PQA_TABLE (user_data);
  PqaTableCell *cell = PQA_TABLE_CELL (gtk_list_item_get_child (item));

  pqa_table_cell_set_item (cell, gtk_list_item_get_item (item));
  g_hash_table_add (self->cells, cell);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  PqaTable *self = PQA_TABLE (user_data);
  PqaTableCell *cell = PQA_TABLE_CELL (gtk_list_item_get_child (item));

  g_hash_table_remove (self->cells, cell);
  pqa_table_cell_set_item (cell, NULL);
}

static GtkListItemFactory *
column_factory (PqaTable *self, const PqaTableColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "pqa-column", (gpointer) column);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  return factory;
}

static void
make_sortable (PqaTable *self, GtkColumnViewColumn *view_column, const PqaTableColumn *column)
{
  g_autoptr (GtkSorter) sorter = NULL;
  SortKey *key = g_new (SortKey, 1);

  key->table = self;
  key->column_id = column->id;
  sorter = GTK_SORTER (gtk_custom_sorter_new (note_column_cb, key, g_free));
  gtk_column_view_column_set_sorter (view_column, sorter);
}

/* Any column can be hidden, from the menu of every header. */
static void
add_to_menu (PqaTable *self, GtkColumnViewColumn *view_column, const PqaTableColumn *column)
{
  g_autofree char *name = g_strconcat ("show-", column->id, NULL);
  g_autofree char *detailed = g_strconcat ("table.", name, NULL);
  g_autoptr (GPropertyAction) action = g_property_action_new (name, view_column, "visible");

  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  g_menu_append (self->columns_menu, _ (column->title), detailed);
  gtk_column_view_column_set_header_menu (view_column, G_MENU_MODEL (self->columns_menu));
}

static void
layout_changed_cb (PqaTable *self)
{
  if (!self->fitting)
    g_signal_emit (self, signals[LAYOUT_CHANGED], 0);
}

/* GTK 4.8 keeps room for the fixed width of a hidden column, which those that expand then lack. */
void
pqa_table_fit_column (PqaTable *self, GtkColumnViewColumn *view_column)
{
  const PqaTableColumn *column = g_object_get_data (G_OBJECT (view_column), "pqa-column");
  int width = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (view_column), PQA_TABLE_OWN_WIDTH));
  gboolean was_fitting = self->fitting;

  if (!gtk_column_view_column_get_visible (view_column))
    width = -1;
  else if (width == 0)
    width = column_width (self, column);
  self->fitting = TRUE;
  gtk_column_view_column_set_fixed_width (view_column, width);
  self->fitting = was_fitting;
}

static void
visible_cb (PqaTable *self, GParamSpec *pspec, GtkColumnViewColumn *view_column)
{
  pqa_table_fit_column (self, view_column);
  layout_changed_cb (self);
}

/* Somebody has dragged the edge of a column. */
static void
width_cb (PqaTable *self, GParamSpec *pspec, GtkColumnViewColumn *view_column)
{
  int width = gtk_column_view_column_get_fixed_width (view_column);

  if (self->fitting || width <= 0)
    return;
  g_object_set_data (G_OBJECT (view_column), PQA_TABLE_OWN_WIDTH, GINT_TO_POINTER (width));
  layout_changed_cb (self);
}

static void
add_column (PqaTable *self, const PqaTableColumn *column)
{
  g_autoptr (GtkColumnViewColumn) view_column
      = gtk_column_view_column_new (_ (column->title), column_factory (self, column));

  gtk_column_view_column_set_expand (view_column, column->expand);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_visible (view_column, !column->hidden);
  g_object_set_data (G_OBJECT (view_column), "pqa-column", (gpointer) column);
  pqa_table_fit_column (self, view_column);
  g_signal_connect_object (view_column, "notify::visible", G_CALLBACK (visible_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_column, "notify::fixed-width", G_CALLBACK (width_cb), self,
                           G_CONNECT_SWAPPED);
  if (column->sortable)
    make_sortable (self, view_column, column);
  add_to_menu (self, view_column, column);
  gtk_column_view_append_column (self->view, view_column);
}

static void
remove_columns (PqaTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  g_menu_remove_all (self->columns_menu);
}

GtkColumnViewColumn *
pqa_table_find_column (PqaTable *self, const char *id)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (columns, i);
      const PqaTableColumn *column = g_object_get_data (G_OBJECT (view_column), "pqa-column");

      if (g_str_equal (column->id, id))
        return view_column;
    }
  return NULL;
}

static GtkWidget *
inner_list (PqaTable *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
activate_cb (GtkColumnView *view, guint position, gpointer user_data)
{
  PqaTable *self = PQA_TABLE (user_data);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    g_signal_emit (self, signals[ROW_ACTIVATED], 0, item);
}

static void
selected_cb (PqaTable *self)
{
  g_signal_emit (self, signals[SELECTION_CHANGED], 0);
}

/* The widget of the selected row, if it is in view. */
static GtkWidget *
find_selected_row (PqaTable *self, GtkWidget *list)
{
  gpointer selected = pqa_table_get_selected (self);
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, self->cells);
  while (selected != NULL && g_hash_table_iter_next (&iter, &cell, NULL))
    if (pqa_table_cell_get_item (cell) == selected)
      {
        GtkWidget *row = cell;

        while (row != NULL && gtk_widget_get_parent (row) != list)
          row = gtk_widget_get_parent (row);
        return row;
      }
  return NULL;
}

static void
picked_cb (PqaTable *self)
{
  g_signal_emit (self, signals[ROWS_PICKED], 0);
}

/* By itself the list would go back to the row that had the focus last. */
static gboolean
pqa_table_grab_focus (GtkWidget *widget)
{
  GtkWidget *list = inner_list (PQA_TABLE (widget));
  GtkWidget *row = find_selected_row (PQA_TABLE (widget), list);

  return gtk_widget_grab_focus (row != NULL ? row : list);
}

static void
pqa_table_dispose (GObject *object)
{
  PqaTable *self = PQA_TABLE (object);

  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
      gtk_column_view_set_model (self->view, NULL);
      self->view = NULL;
    }
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->columns_menu);
  g_clear_object (&self->actions);
  g_clear_object (&self->context);
  g_clear_pointer (&self->cells, g_hash_table_unref);

  G_OBJECT_CLASS (pqa_table_parent_class)->dispose (object);
}

/* A view makes its rows as soon as it has a model; a table that nobody has seen needs none. */
static void
pqa_table_map (GtkWidget *widget)
{
  PqaTable *self = PQA_TABLE (widget);

  if (gtk_column_view_get_model (self->view) == NULL)
    gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  GTK_WIDGET_CLASS (pqa_table_parent_class)->map (widget);
}

static void
pqa_table_class_init (PqaTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_table_dispose;
  widget_class->grab_focus = pqa_table_grab_focus;
  widget_class->map = pqa_table_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "table");

  /**
   * PqaTable::sort-changed:
   * @column_id: (nullable): the column to sort by, or %NULL for the model's own order
   * @descending: whether large values come first
   *
   * The model is to be put into this order; the table does not sort by itself.
   */
  signals[SORT_CHANGED]
      = g_signal_new ("sort-changed", PQA_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  /**
   * PqaTable::row-activated:
   * @item: the row
   *
   * Enter or a double click.
   */
  signals[ROW_ACTIVATED]
      = g_signal_new ("row-activated", PQA_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_OBJECT);

  /**
   * PqaTable::selection-changed:
   *
   * Another row, or none, is selected.
   */
  signals[SELECTION_CHANGED]
      = g_signal_new ("selection-changed", PQA_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 0);

  /**
   * PqaTable::rows-picked:
   *
   * The person has selected other rows; not emitted when rows go or come.
   */
  signals[ROWS_PICKED]
      = g_signal_new ("rows-picked", PQA_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 0);

  /**
   * PqaTable::layout-changed:
   *
   * The person has shown or hidden, moved or widened a column.
   */
  signals[LAYOUT_CHANGED]
      = g_signal_new ("layout-changed", PQA_TYPE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 0);
}

static void
add_view (PqaTable *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
  g_signal_connect (self->view, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sorter_changed_cb), self, 0);

  g_signal_connect_object (gtk_column_view_get_columns (self->view), "items-changed",
                           G_CALLBACK (layout_changed_cb), self, G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
pqa_table_init (PqaTable *self)
{
  self->cells = g_hash_table_new (NULL, NULL);
  self->columns_menu = g_menu_new ();
  self->actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->actions));
  add_view (self);

  self->selection = pqa_selection_new ();
  g_signal_connect_swapped (self->selection, "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect_swapped (self->selection, "picked", G_CALLBACK (picked_cb), self);
}

/**
 * pqa_table_new:
 *
 * Returns: a table without columns and rows
 */
GtkWidget *
pqa_table_new (void)
{
  return g_object_new (PQA_TYPE_TABLE, NULL);
}

/**
 * pqa_table_set_columns:
 * @columns: static array that ends with {NULL}
 * @context: handed to the columns' functions
 *
 * Replaces the columns.
 */
void
pqa_table_set_columns (PqaTable *self, const PqaTableColumn *columns, PqaContext *context)
{
  g_return_if_fail (PQA_IS_TABLE (self));
  g_return_if_fail (columns != NULL);
  g_return_if_fail (PQA_IS_CONTEXT (context));

  self->fitting = TRUE;
  remove_columns (self);
  self->columns = columns;
  g_set_object (&self->context, context);
  for (const PqaTableColumn *column = columns; column->id != NULL; column++)
    add_column (self, column);
  self->fitting = FALSE;
}

/**
 * pqa_table_set_model:
 * @model: (nullable): the rows, already filtered and sorted
 *
 * Rows are asked for as they come into view only.
 */
void
pqa_table_set_model (PqaTable *self, GListModel *model)
{
  g_return_if_fail (PQA_IS_TABLE (self));
  g_return_if_fail (model == NULL || G_IS_LIST_MODEL (model));

  pqa_selection_set_model (self->selection, model);
}

/**
 * pqa_table_get_model:
 *
 * Returns: (transfer none) (nullable): the rows
 */
GListModel *
pqa_table_get_model (PqaTable *self)
{
  g_return_val_if_fail (PQA_IS_TABLE (self), NULL);

  return pqa_selection_get_model (self->selection);
}

/**
 * pqa_table_get_selected:
 *
 * Returns: (transfer none) (nullable): the selected row
 */
gpointer
pqa_table_get_selected (PqaTable *self)
{
  g_return_val_if_fail (PQA_IS_TABLE (self), NULL);

  return pqa_selection_get_selected_item (self->selection);
}

/**
 * pqa_table_get_selected_position:
 *
 * Returns: the selected row's position, or %GTK_INVALID_LIST_POSITION
 */
guint
pqa_table_get_selected_position (PqaTable *self)
{
  g_return_val_if_fail (PQA_IS_TABLE (self), GTK_INVALID_LIST_POSITION);

  return pqa_selection_get_selected (self->selection);
}

/**
 * pqa_table_select:
 * @position: a row, or %GTK_INVALID_LIST_POSITION for none
 *
 * Selects a row without scrolling to it.
 */
void
pqa_table_select (PqaTable *self, guint position)
{
  g_return_if_fail (PQA_IS_TABLE (self));

  pqa_selection_set_selected (self->selection, position);
}

/**
 * pqa_table_set_multiple:
 * @multiple: whether several rows may be selected: Ctrl+click, Shift+Up and Down, Ctrl+A
 */
void
pqa_table_set_multiple (PqaTable *self, gboolean multiple)
{
  g_return_if_fail (PQA_IS_TABLE (self));

  pqa_selection_set_multiple (self->selection, multiple);
}

/**
 * pqa_table_get_selection:
 *
 * Returns: (transfer none): the positions of all selected rows
 */
GtkBitset *
pqa_table_get_selection (PqaTable *self)
{
  g_return_val_if_fail (PQA_IS_TABLE (self), NULL);

  return pqa_selection_get_set (self->selection);
}

/**
 * pqa_table_select_set:
 * @set: positions
 *
 * Selects exactly these rows.
 */
void
pqa_table_select_set (PqaTable *self, GtkBitset *set)
{
  g_return_if_fail (PQA_IS_TABLE (self));

  pqa_selection_select (self->selection, set);
}

/**
 * pqa_table_scroll_to:
 * @position: a row
 *
 * Scrolls as far as is needed to show the row.
 */
void
pqa_table_scroll_to (PqaTable *self, guint position)
{
  g_return_if_fail (PQA_IS_TABLE (self));

  gtk_widget_activate_action (inner_list (self), "list.scroll-to-item", "u", position);
}

/**
 * pqa_table_refresh:
 *
 * Asks the columns again for the text of every cell in view, since time has gone by.
 */
void
pqa_table_refresh (PqaTable *self)
{
  GHashTableIter iter;
  gpointer cell;

  g_return_if_fail (PQA_IS_TABLE (self));

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, &cell, NULL))
    pqa_table_cell_refresh (cell);
}

/**
 * pqa_table_get_sort:
 * @descending: (out) (optional): whether large values come first
 *
 * Returns: (nullable): the id of the column sorted by, or %NULL for the model's own order
 */
const char *
pqa_table_get_sort (PqaTable *self, gboolean *descending)
{
  g_return_val_if_fail (PQA_IS_TABLE (self), NULL);

  if (descending != NULL)
    *descending = self->descending;
  return self->sort_column;
}

/**
 * pqa_table_sort_by:
 * @column_id: (nullable): a sortable column, or %NULL for the model's own order
 * @descending: whether large values come first
 *
 * Does what a click on the column's header does.
 */
void
pqa_table_sort_by (PqaTable *self, const char *column_id, gboolean descending)
{
  g_return_if_fail (PQA_IS_TABLE (self));

  gtk_column_view_sort_by_column (self->view,
                                  column_id != NULL ? pqa_table_find_column (self, column_id) : NULL,
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

/**
 * pqa_table_get_columns_menu:
 *
 * Returns: (transfer none): a menu to show and hide columns; its actions are those of
 *   pqa_table_get_actions(), inserted as "table"
 */
GMenuModel *
pqa_table_get_columns_menu (PqaTable *self)
{
  g_return_val_if_fail (PQA_IS_TABLE (self), NULL);

  return G_MENU_MODEL (self->columns_menu);
}

/**
 * pqa_table_get_actions:
 *
 * Returns: (transfer none): the actions of the columns menu
 */
GActionGroup *
pqa_table_get_actions (PqaTable *self)
{
  g_return_val_if_fail (PQA_IS_TABLE (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

/* pqa-list-page.c: the shape of nearly every page: filters, search, table, details, foot line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-list-page-private.h"

#include "list/pqa-store-model.h"
#include "pqa-list-selection.h"

#define TICK_SECONDS 30

G_DEFINE_TYPE_WITH_PRIVATE (PqaListPage, pqa_list_page, PQA_TYPE_PAGE)

PqaListPagePrivate *
pqa_list_page_get_private (PqaListPage *self)
{
  return pqa_list_page_get_instance_private (self);
}

static PqaListPagePrivate *
priv (PqaListPage *self)
{
  return pqa_list_page_get_private (self);
}

static gboolean
has_rows (PqaListPage *self)
{
  GListModel *model = pqa_table_get_model (priv (self)->table);

  return model != NULL && g_list_model_get_n_items (model) > 0;
}

static void
update_state (PqaListPage *self)
{
  pqa_list_states_update (priv (self)->states, has_rows (self), pqa_list_page_is_filtered (self));
}

/* The pane takes room from the list only while it has something to say. */
static void
update_details (PqaListPage *self)
{
  PqaListPagePrivate *p = priv (self);

  gtk_widget_set_visible (
      GTK_WIDGET (p->details),
      adw_bin_get_child (p->details) != NULL && pqa_table_get_selected (p->table) != NULL
          && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (p->details_button)));
}

/* Search, filters or order are others. */
void
pqa_list_page_ask_again (PqaListPage *self)
{
  if (PQA_LIST_PAGE_GET_CLASS (self)->query_changed != NULL)
    PQA_LIST_PAGE_GET_CLASS (self)->query_changed (self);
  update_state (self);
  if (priv (self)->keeper != NULL)
    pqa_list_keeper_note (priv (self)->keeper);
}

static void
query_cb (PqaListPage *self)
{
  if (priv (self)->holding == 0)
    pqa_list_page_ask_again (self);
}

static void
search_changed_cb (PqaListPage *self)
{
  query_cb (self);
}

static void
stop_search_cb (PqaListPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (priv (self)->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (priv (self)->table));
}

static void
search_activate_cb (PqaListPage *self)
{
  PqaTable *table = priv (self)->table;

  if (pqa_table_get_selected (table) == NULL)
    pqa_table_select (table, 0);
  gtk_widget_grab_focus (GTK_WIDGET (table));
}

static void
focus_table_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  search_activate_cb (PQA_LIST_PAGE (widget));
}

static void
show_all_cb (PqaListPage *self)
{
  pqa_list_page_clear_filters (self);
}

static void
row_activated_cb (PqaListPage *self, gpointer item)
{
  if (PQA_LIST_PAGE_GET_CLASS (self)->activated != NULL)
    PQA_LIST_PAGE_GET_CLASS (self)->activated (self, item);
}

static void
selection_changed_cb (PqaListPage *self)
{
  gpointer item = pqa_table_get_selected (priv (self)->table);

  if (PQA_IS_LIST_ROW (item))
    priv (self)->selected_id = pqa_list_row_get_id (item);
  update_details (self);
  if (PQA_LIST_PAGE_GET_CLASS (self)->selected != NULL)
    PQA_LIST_PAGE_GET_CLASS (self)->selected (self, item);
}

static void
update_bulk (PqaListPage *self)
{
  PqaListPagePrivate *p = priv (self);

  pqa_bulk_bar_set_count (p->bulk, gtk_bitset_get_size (pqa_table_get_selection (p->table)));
}

static void
rows_picked_cb (PqaListPage *self)
{
  PqaListPagePrivate *p = priv (self);

  g_clear_pointer (&p->picked, g_array_unref);
  if (gtk_bitset_get_size (pqa_table_get_selection (p->table)) > 1)
    p->picked = pqa_list_selection_read (p->table);
  update_bulk (self);
}

/* A list that has been read anew forgets what was selected; whoever looked at it has not. */
static void
select_again (PqaListPage *self, PqaStoreModel *model)
{
  PqaListPagePrivate *p = priv (self);

  if (p->selected_id != 0 && pqa_table_get_selected (p->table) == NULL)
    pqa_table_select (p->table, pqa_store_model_find (model, p->selected_id));
  if (p->picked != NULL)
    pqa_list_selection_restore (p->table, p->picked);
  rows_picked_cb (self);
}

static void
follow_model_cb (PqaListPage *self, GParamSpec *pspec, PqaStoreModel *model)
{
  pqa_list_page_set_error (self, pqa_store_model_get_error (model));
  pqa_list_page_set_loading (self, pqa_store_model_is_loading (model));
  if (!pqa_store_model_is_loading (model))
    select_again (self, model);
}

static gboolean
tick_cb (gpointer user_data)
{
  pqa_table_refresh (priv (PQA_LIST_PAGE (user_data))->table);
  return G_SOURCE_CONTINUE;
}

static void
pqa_list_page_search (PqaPage *page)
{
  gtk_widget_grab_focus (priv (PQA_LIST_PAGE (page))->search_entry);
}

/* Several groups may be named with a chip of each, separated by commas; that of the last group may
 * have commas in it. */
static void
pqa_list_page_set_title_widget (PqaPage *page, GtkWidget *widget)
{
  adw_header_bar_set_title_widget (priv (PQA_LIST_PAGE (page))->header, widget);
}

/* "25 min left" has to be true as long as somebody may read it. */
static void
pqa_list_page_map (GtkWidget *widget)
{
  PqaListPage *self = PQA_LIST_PAGE (widget);

  GTK_WIDGET_CLASS (pqa_list_page_parent_class)->map (widget);
  pqa_table_refresh (priv (self)->table);
  priv (self)->tick = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
}

static void
pqa_list_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&priv (PQA_LIST_PAGE (widget))->tick, g_source_remove);
  GTK_WIDGET_CLASS (pqa_list_page_parent_class)->unmap (widget);
}

static void
update_new_button (PqaListPage *self)
{
  const char *label = adw_button_content_get_label (priv (self)->new_content);
  gboolean visible = PQA_PAGE_GET_CLASS (self)->create != NULL && *label != '\0';

  gtk_widget_set_visible (priv (self)->new_button, visible);
  pqa_list_states_set_new_label (priv (self)->states, label, visible);
}

static void
pqa_list_page_constructed (GObject *object)
{
  PqaListPage *self = PQA_LIST_PAGE (object);

  g_object_bind_property (self, "title", priv (self)->title, "title", G_BINDING_SYNC_CREATE);
  G_OBJECT_CLASS (pqa_list_page_parent_class)->constructed (object);
  update_new_button (self);
}

static void
pqa_list_page_dispose (GObject *object)
{
  GListModel *model = pqa_table_get_model (priv (PQA_LIST_PAGE (object))->table);

  if (model != NULL)
    g_signal_handlers_disconnect_by_data (model, object);
  g_clear_object (&priv (PQA_LIST_PAGE (object))->keeper);
  g_clear_pointer (&priv (PQA_LIST_PAGE (object))->picked, g_array_unref);

  G_OBJECT_CLASS (pqa_list_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/PropertyQA/ui/kit/list-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, header);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, title);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, new_button);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, new_content);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, details_button);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, search_entry);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, chips);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, states);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, table);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, bar);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, foot);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, bulk);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, details);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, own_section);
  gtk_widget_class_bind_template_child_private (widget_class, PqaListPage, columns_section);
  gtk_widget_class_bind_template_callback (widget_class, query_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_details);
}

static void
pqa_list_page_class_init (PqaListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_list_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_list_page_dispose;
  widget_class->map = pqa_list_page_map;
  widget_class->unmap = pqa_list_page_unmap;
  PQA_PAGE_CLASS (klass)->search = pqa_list_page_search;
  PQA_PAGE_CLASS (klass)->set_title_widget = pqa_list_page_set_title_widget;

  g_type_ensure (PQA_TYPE_BULK_BAR);
  g_type_ensure (PQA_TYPE_CHIP_BAR);
  g_type_ensure (PQA_TYPE_LIST_STATES);
  g_type_ensure (PQA_TYPE_TABLE);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.focus-table", NULL, focus_table_cb);
  pqa_list_page_install_filters (widget_class);
}

static void
pqa_list_page_init (PqaListPage *self)
{
  PqaListPagePrivate *p = priv (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", pqa_table_get_actions (p->table));
  g_menu_append_section (p->columns_section, NULL, pqa_table_get_columns_menu (p->table));
  update_state (self);
}

/**
 * pqa_list_page_set_columns:
 * @columns: static array that ends with {NULL}
 */
void
pqa_list_page_set_columns (PqaListPage *self, const PqaTableColumn *columns)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  pqa_table_set_columns (priv (self)->table, columns, pqa_page_get_context (PQA_PAGE (self)));
}

/**
 * pqa_list_page_set_model:
 * @model: (nullable): the rows, already searched, filtered and ordered
 *
 * Of a #PqaStoreModel, the page shows by itself that it is loading or has failed, and keeps the
 * selected row when the list is read again.
 */
void
pqa_list_page_set_model (PqaListPage *self, GListModel *model)
{
  GListModel *old;

  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  old = pqa_table_get_model (priv (self)->table);
  if (old != NULL)
    g_signal_handlers_disconnect_by_data (old, self);
  pqa_table_set_model (priv (self)->table, model);
  if (model != NULL)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (update_state), self);
  if (PQA_IS_STORE_MODEL (model))
    {
      g_signal_connect_swapped (model, "notify::loading", G_CALLBACK (follow_model_cb), self);
      follow_model_cb (self, NULL, PQA_STORE_MODEL (model));
    }
  update_state (self);
}

/**
 * pqa_list_page_select_id:
 * @id: the row of a #PqaStoreModel to select
 *
 * Selects the row at once, or as soon as the list that is being read has it.
 */
void
pqa_list_page_select_id (PqaListPage *self, gint64 id)
{
  GListModel *model;

  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  model = pqa_table_get_model (priv (self)->table);
  g_return_if_fail (PQA_IS_STORE_MODEL (model));
  pqa_table_select (priv (self)->table, pqa_store_model_find (PQA_STORE_MODEL (model), id));
  priv (self)->selected_id = id;
}

/**
 * pqa_list_page_set_details:
 * @details: what stands in the pane at the right while a row is selected
 *
 * Without this call the page has no pane. @details scrolls by itself if it has to.
 */
void
pqa_list_page_set_details (PqaListPage *self, GtkWidget *details)
{
  PqaListPagePrivate *p;

  g_return_if_fail (PQA_IS_LIST_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (details));

  p = priv (self);
  adw_bin_set_child (p->details, details);
  gtk_widget_set_visible (p->details_button, TRUE);
  update_details (self);
}

/**
 * pqa_list_page_set_bar:
 * @bar: what stands under the table, above the foot line; it hides itself while there is no use for
 *   it
 */
void
pqa_list_page_set_bar (PqaListPage *self, GtkWidget *bar)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));
  g_return_if_fail (GTK_IS_WIDGET (bar));

  adw_bin_set_child (priv (self)->bar, bar);
}

/**
 * pqa_list_page_show_details:
 *
 * Brings the pane into view, even if the person has put it away.
 */
void
pqa_list_page_show_details (PqaListPage *self)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (priv (self)->details_button), TRUE);
}

/**
 * pqa_list_page_set_new_label:
 * @label: what the button of "page.new" says, translated, with a mnemonic: "_New Request"
 */
void
pqa_list_page_set_new_label (PqaListPage *self, const char *label)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));
  g_return_if_fail (label != NULL);

  adw_button_content_set_label (priv (self)->new_content, label);
  update_new_button (self);
}

/**
 * pqa_list_page_set_empty:
 * @icon: icon name
 * @title: what there is none of, such as "No Requests Yet"
 * @text: what belongs here and how it gets here
 *
 * Says what is shown while there is nothing at all; the first step is the button of "page.new".
 */
void
pqa_list_page_set_empty (PqaListPage *self, const char *icon, const char *title, const char *text)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  pqa_list_states_set_empty (priv (self)->states, icon, title, text);
}

/**
 * pqa_list_page_set_foot:
 * @text: (nullable): the line under the table: "318 requests · 12 overdue"
 */
void
pqa_list_page_set_foot (PqaListPage *self, const char *text)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  gtk_label_set_text (priv (self)->foot, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (priv (self)->foot), text != NULL && *text != '\0');
}

/**
 * pqa_list_page_set_loading:
 * @loading: whether a query is under way
 *
 * Rows already there stay in view; the spinner stands only where there are none.
 */
void
pqa_list_page_set_loading (PqaListPage *self, gboolean loading)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  pqa_list_states_set_loading (priv (self)->states, loading);
  update_state (self);
}

/**
 * pqa_list_page_set_error:
 * @error: (nullable): why the list could not be read, or %NULL once it has been
 *
 * The error stands in place of the list, with a button for "page.refresh".
 */
void
pqa_list_page_set_error (PqaListPage *self, const GError *error)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  pqa_list_states_set_error (priv (self)->states, error);
  update_state (self);
}

/**
 * pqa_list_page_get_table:
 *
 * Returns: (transfer none): the table, for selection and order
 */
PqaTable *
pqa_list_page_get_table (PqaListPage *self)
{
  g_return_val_if_fail (PQA_IS_LIST_PAGE (self), NULL);

  return priv (self)->table;
}

/**
 * pqa_list_page_get_chips:
 *
 * Returns: (transfer none): the bar of filters, which is shown from the first call on
 */
PqaChipBar *
pqa_list_page_get_chips (PqaListPage *self)
{
  g_return_val_if_fail (PQA_IS_LIST_PAGE (self), NULL);

  gtk_widget_set_visible (GTK_WIDGET (priv (self)->chips), TRUE);
  return priv (self)->chips;
}

/**
 * pqa_list_page_get_menu:
 *
 * Returns: (transfer none): the page's own section of the page menu
 */
GMenu *
pqa_list_page_get_menu (PqaListPage *self)
{
  g_return_val_if_fail (PQA_IS_LIST_PAGE (self), NULL);

  return priv (self)->own_section;
}

/**
 * pqa_list_page_get_state:
 *
 * Returns: what stands in the list's place: "table", "loading", "empty", "no-match" or "error"
 */
const char *
pqa_list_page_get_state (PqaListPage *self)
{
  g_return_val_if_fail (PQA_IS_LIST_PAGE (self), NULL);

  return pqa_list_states_get (priv (self)->states);
}

/**
 * pqa_list_page_add_button:
 * @button: (transfer floating): goes into the header, after "New"
 */
void
pqa_list_page_add_button (PqaListPage *self, GtkWidget *button)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  adw_header_bar_pack_start (priv (self)->header, button);
}

/* pqa-list-page-filters.c: what a list page shows: search, filters, views, columns, selection
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-list-page-private.h"

#include "pqa-column-dialog.h"
#include "pqa-list-selection.h"

static PqaListPagePrivate *
priv (PqaListPage *self)
{
  return pqa_list_page_get_private (self);
}

static void
pqa_list_page_filter (PqaPage *page, const char *group, const char *chip)
{
  PqaListPage *self = PQA_LIST_PAGE (page);
  g_auto (GStrv) groups = g_strsplit (group, ",", -1);
  g_auto (GStrv) chips = g_strsplit (chip, ",", g_strv_length (groups));

  pqa_list_page_hold (self);
  pqa_list_page_lend (self);
  for (guint i = 0; groups[i] != NULL && chips[i] != NULL; i++)
    pqa_chip_bar_set (priv (self)->chips, groups[i], chips[i]);
  pqa_list_page_release (self);
}

static void
clear_filters_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaListPage *self = PQA_LIST_PAGE (widget);

  pqa_list_page_hold (self);
  gtk_editable_set_text (GTK_EDITABLE (priv (self)->search_entry), "");
  if (priv (self)->keeper != NULL)
    pqa_list_keeper_clear (priv (self)->keeper);
  else
    pqa_chip_bar_go_back (priv (self)->chips);
  pqa_list_page_release (self);
}

static void
choose_columns_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog = pqa_column_dialog_new (priv (PQA_LIST_PAGE (widget))->table);

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Ctrl and a digit picks a view of the list, Ctrl+0 the filters that it has at first. */
static void
bind_view_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_ALT_MASK, "views.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK,
                                       "page.choose-columns", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK,
                                       "page.clear-filters", NULL);
  for (int i = 1; i <= 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + i, GDK_CONTROL_MASK,
                                         "views.pick-number", "i", i);
}

/* What the page does about its filters, and the keys for it. */
void
pqa_list_page_install_filters (GtkWidgetClass *widget_class)
{
  PQA_PAGE_CLASS (widget_class)->filter = pqa_list_page_filter;
  gtk_widget_class_install_action (widget_class, "page.clear-filters", NULL, clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "page.choose-columns", NULL, choose_columns_cb);
  bind_view_keys (widget_class);
}

/**
 * pqa_list_page_get_search_text:
 *
 * Returns: (nullable): what is searched for; %NULL if nothing is
 */
const char *
pqa_list_page_get_search_text (PqaListPage *self)
{
  const char *text;

  g_return_val_if_fail (PQA_IS_LIST_PAGE (self), NULL);

  text = gtk_editable_get_text (GTK_EDITABLE (priv (self)->search_entry));
  return *text != '\0' ? text : NULL;
}

/**
 * pqa_list_page_set_search_text:
 * @text: (nullable): what is searched for from now on
 */
void
pqa_list_page_set_search_text (PqaListPage *self, const char *text)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  gtk_editable_set_text (GTK_EDITABLE (priv (self)->search_entry), text != NULL ? text : "");
}

/**
 * pqa_list_page_is_filtered:
 *
 * Returns: whether the search or a filter may hide rows
 */
gboolean
pqa_list_page_is_filtered (PqaListPage *self)
{
  g_return_val_if_fail (PQA_IS_LIST_PAGE (self), FALSE);

  return pqa_list_page_get_search_text (self) != NULL
         || pqa_chip_bar_is_filtering (priv (self)->chips);
}

/**
 * pqa_list_page_clear_filters:
 *
 * Empties the search and switches every filter off; queries once.
 */
void
pqa_list_page_clear_filters (PqaListPage *self)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  pqa_list_page_hold (self);
  gtk_editable_set_text (GTK_EDITABLE (priv (self)->search_entry), "");
  pqa_chip_bar_reset (priv (self)->chips);
  pqa_list_page_release (self);
}

/**
 * pqa_list_page_hold:
 *
 * Several filters, the search or the order are going to be changed; the list is asked for once,
 * at the pqa_list_page_release() that belongs to it.
 */
void
pqa_list_page_hold (PqaListPage *self)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  priv (self)->holding++;
}

void
pqa_list_page_release (PqaListPage *self)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));
  g_return_if_fail (priv (self)->holding > 0);

  if (--priv (self)->holding == 0)
    pqa_list_page_ask_again (self);
}

/**
 * pqa_list_page_lend:
 *
 * Switches every filter off because another page refers to something here. What the person had
 * chosen is not forgotten by that: "Clear" goes back to it.
 */
void
pqa_list_page_lend (PqaListPage *self)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  if (priv (self)->keeper != NULL)
    pqa_list_keeper_lend (priv (self)->keeper);
  pqa_list_page_clear_filters (self);
}

/**
 * pqa_list_page_add_bulk:
 * @label: what the button says, translated, with a mnemonic
 * @action: what is done with all selected rows
 *
 * Lets several rows be selected, and offers this beside their number in the foot.
 */
void
pqa_list_page_add_bulk (PqaListPage *self, const char *label, const char *action)
{
  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  pqa_table_set_multiple (priv (self)->table, TRUE);
  pqa_bulk_bar_add (priv (self)->bulk, label, action);
}

/**
 * pqa_list_page_read_selection:
 *
 * Returns: (transfer full) (element-type gint64): the ids of all selected rows, as they stand
 */
GArray *
pqa_list_page_read_selection (PqaListPage *self)
{
  g_return_val_if_fail (PQA_IS_LIST_PAGE (self), NULL);

  return pqa_list_selection_read (priv (self)->table);
}

/**
 * pqa_list_page_keep_as:
 * @list: what the list is called in the database, such as "requests"; static
 *
 * To be called when columns and filters are there, as they are to be at first: from now on each
 * person finds filters, order and columns as they left them, and may save them under names.
 */
void
pqa_list_page_keep_as (PqaListPage *self, const char *list)
{
  PqaListPagePrivate *p;

  g_return_if_fail (PQA_IS_LIST_PAGE (self));

  p = priv (self);
  p->keeper = pqa_list_keeper_new (self, list);
}

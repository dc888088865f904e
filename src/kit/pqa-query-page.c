/* pqa-query-page.c: a list page over a query of the store, with details and a dialog
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-query-page.h"

#include "pqa-i18n.h"
#include "pqa-list-export-task.h"
#include "time/pqa-local-time.h"

typedef struct
{
  PqaStoreModel *model;
  PqaDetails *details;
  char *today;
  gint64 selected_id;
  gint64 wanted_id; /* to be selected as soon as it is in the list */
  GCancellable *reading;
} PqaQueryPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PqaQueryPage, pqa_query_page, PQA_TYPE_LIST_PAGE)

static PqaQueryPagePrivate *
priv (PqaQueryPage *self)
{
  return pqa_query_page_get_instance_private (self);
}

static PqaDatabase *
get_database (PqaQueryPage *self)
{
  return pqa_context_get_database (pqa_page_get_context (PQA_PAGE (self)));
}

/* Details ---------------------------------------------------------------------------------------*/

static void
details_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaQueryPage) self = PQA_QUERY_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  gpointer read = pqa_database_read_finish (result, &error);
  PqaQueryPageClass *klass = PQA_QUERY_PAGE_GET_CLASS (self);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  pqa_details_clear (priv (self)->details);
  if (read != NULL)
    {
      klass->show_details (self, priv (self)->details, read);
      klass->free_details (read);
    }
  else
    pqa_details_add_text (priv (self)->details, error->message);
}

static void
read_details (PqaQueryPage *self)
{
  PqaQueryPagePrivate *p = priv (self);
  PqaQueryPageClass *klass = PQA_QUERY_PAGE_GET_CLASS (self);

  g_cancellable_cancel (p->reading);
  g_clear_object (&p->reading);
  if (p->selected_id == 0 || klass->read_details == NULL)
    return;

  p->reading = g_cancellable_new ();
  pqa_database_read_async (get_database (self), PQA_LANE_LIST, klass->read_details,
                           g_memdup2 (&p->selected_id, sizeof p->selected_id), g_free,
                           klass->free_details, p->reading, details_read_cb, g_object_ref (self));
}

static void
pqa_query_page_selected (PqaListPage *page, gpointer item)
{
  PqaQueryPage *self = PQA_QUERY_PAGE (page);
  gint64 id = item != NULL ? pqa_list_row_get_id (item) : 0;

  if (id == priv (self)->selected_id)
    return;
  priv (self)->selected_id = id;
  read_details (self);
}

static void
update_today (PqaQueryPage *self)
{
  PqaContext *context = pqa_page_get_context (PQA_PAGE (self));

  g_free (priv (self)->today);
  priv (self)->today
      = pqa_local_time_date (pqa_context_get_time_zone (context), pqa_context_now (context));
}

/* The list --------------------------------------------------------------------------------------*/

static void
pqa_query_page_query_changed (PqaListPage *page)
{
  PqaQueryPage *self = PQA_QUERY_PAGE (page);
  PqaQueryPagePrivate *p = priv (self);
  PqaListFilter filter = { .text = pqa_list_page_get_search_text (page) };
  g_autoptr (PqaListQuery) query = NULL;

  if (p->model == NULL)
    return;
  update_today (self);
  filter.today = p->today;
  filter.state = pqa_chip_bar_get (pqa_list_page_get_chips (page), "state");
  filter.sort = pqa_table_get_sort (pqa_list_page_get_table (page), &filter.descending);
  query = PQA_QUERY_PAGE_GET_CLASS (self)->make_query (self, &filter);
  pqa_store_model_set_query (p->model, query);
}

static gboolean
select_id (PqaQueryPage *self, gint64 id)
{
  PqaTable *table = pqa_list_page_get_table (PQA_LIST_PAGE (self));
  guint position = pqa_store_model_find (priv (self)->model, id);

  if (position == G_MAXUINT)
    return FALSE;
  pqa_table_select (table, position);
  pqa_table_scroll_to (table, position);
  return TRUE;
}

static void
items_changed_cb (PqaQueryPage *self)
{
  PqaQueryPageClass *klass = PQA_QUERY_PAGE_GET_CLASS (self);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (priv (self)->model));
  g_autofree char *foot = n > 0 && klass->make_foot != NULL ? klass->make_foot (n) : NULL;

  pqa_list_page_set_foot (PQA_LIST_PAGE (self), foot);
  if (priv (self)->wanted_id != 0 && select_id (self, priv (self)->wanted_id))
    priv (self)->wanted_id = 0;
}

static void
database_changed_cb (PqaQueryPage *self)
{
  read_details (self);
}

/* What the page can do --------------------------------------------------------------------------*/

static void
pqa_query_page_create (PqaPage *page)
{
  PQA_QUERY_PAGE_GET_CLASS (page)->edit (PQA_QUERY_PAGE (page), 0);
}

static gboolean
pqa_query_page_may_edit (PqaQueryPage *self)
{
  return pqa_context_may (pqa_page_get_context (PQA_PAGE (self)),
                          PQA_QUERY_PAGE_GET_CLASS (self)->edit_permission);
}

static gboolean
may_edit (PqaQueryPage *self)
{
  PqaQueryPageClass *klass = PQA_QUERY_PAGE_GET_CLASS (self);

  return klass->edit != NULL && klass->may_edit (self);
}

static void
pqa_query_page_activated (PqaListPage *page, gpointer item)
{
  PqaQueryPage *self = PQA_QUERY_PAGE (page);

  if (may_edit (self))
    PQA_QUERY_PAGE_GET_CLASS (self)->edit (self, pqa_list_row_get_id (item));
}

static void
edit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaQueryPage *self = PQA_QUERY_PAGE (widget);

  if (priv (self)->selected_id != 0)
    PQA_QUERY_PAGE_GET_CLASS (self)->edit (self, priv (self)->selected_id);
}

static void
pqa_query_page_refresh (PqaPage *page)
{
  pqa_query_page_query_changed (PQA_LIST_PAGE (page));
}

/* The filters must not hide what another page refers to. */
static void
pqa_query_page_show_item (PqaPage *page, gint64 id)
{
  PqaQueryPage *self = PQA_QUERY_PAGE (page);

  if (select_id (self, id))
    return;
  priv (self)->wanted_id = id;
  pqa_list_page_lend (PQA_LIST_PAGE (self));
  pqa_chip_bar_set (pqa_list_page_get_chips (PQA_LIST_PAGE (self)), "state", "any");
}

static void
pqa_query_page_export (PqaPage *page)
{
  PqaQueryPage *self = PQA_QUERY_PAGE (page);
  PqaQueryPageClass *klass = PQA_QUERY_PAGE_GET_CLASS (self);

  pqa_export_list (GTK_WIDGET (self), pqa_page_get_context (page),
                   pqa_store_model_get_query (priv (self)->model), pqa_page_get_title (page),
                   klass->export_columns, klass->n_export_columns);
}

static gboolean
pqa_query_page_can (PqaPage *page, const char *action)
{
  PqaQueryPage *self = PQA_QUERY_PAGE (page);

  if (g_str_equal (action, "new"))
    return may_edit (self);
  if (g_str_equal (action, "export"))
    return PQA_QUERY_PAGE_GET_CLASS (self)->export_columns != NULL;
  return TRUE;
}

static void
signed_in_cb (PqaQueryPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.edit", may_edit (self));
  pqa_page_update_actions (PQA_PAGE (self));
}

static void
pqa_query_page_constructed (GObject *object)
{
  PqaQueryPage *self = PQA_QUERY_PAGE (object);
  PqaContext *context = pqa_page_get_context (PQA_PAGE (object));

  update_today (self);
  G_OBJECT_CLASS (pqa_query_page_parent_class)->constructed (object);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (signed_in_cb), self,
                           G_CONNECT_SWAPPED);
  signed_in_cb (self);
}

static void
pqa_query_page_dispose (GObject *object)
{
  PqaQueryPagePrivate *p = priv (PQA_QUERY_PAGE (object));

  g_cancellable_cancel (p->reading);
  g_clear_object (&p->reading);
  G_OBJECT_CLASS (pqa_query_page_parent_class)->dispose (object);
  g_clear_object (&p->model);
}

static void
pqa_query_page_finalize (GObject *object)
{
  g_free (priv (PQA_QUERY_PAGE (object))->today);
  G_OBJECT_CLASS (pqa_query_page_parent_class)->finalize (object);
}

static void
pqa_query_page_class_init (PqaQueryPageClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_query_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_query_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_query_page_finalize;
  page_class->create = pqa_query_page_create;
  page_class->refresh = pqa_query_page_refresh;
  page_class->show_item = pqa_query_page_show_item;
  page_class->export = pqa_query_page_export;
  page_class->can = pqa_query_page_can;
  list_class->query_changed = pqa_query_page_query_changed;
  list_class->activated = pqa_query_page_activated;
  list_class->selected = pqa_query_page_selected;
  klass->may_edit = pqa_query_page_may_edit;

  /* The selected row's dialog: what the button in the details pane does. */
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.edit", NULL, edit_cb);
}

static void
pqa_query_page_init (PqaQueryPage *self)
{
}

/**
 * pqa_query_page_start:
 *
 * To be called at the end of construction, when columns and chips are there. The page must have a
 * group of chips called "state" with "any" among them. Each person's filters, order and columns are
 * kept under the name of the page's type.
 */
void
pqa_query_page_start (PqaQueryPage *self)
{
  PqaQueryPagePrivate *p;

  g_return_if_fail (PQA_IS_QUERY_PAGE (self));

  p = priv (self);
  if (PQA_QUERY_PAGE_GET_CLASS (self)->show_details != NULL)
    {
      p->details = PQA_DETAILS (pqa_details_new ());
      pqa_list_page_set_details (PQA_LIST_PAGE (self), GTK_WIDGET (p->details));
    }
  if (get_database (self) == NULL)
    return;

  p->model = pqa_store_model_new (get_database (self));
  pqa_list_page_set_model (PQA_LIST_PAGE (self), G_LIST_MODEL (p->model));
  g_signal_connect_object (p->model, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_database (self), "changed", G_CALLBACK (database_changed_cb), self,
                           G_CONNECT_SWAPPED);
  pqa_query_page_query_changed (PQA_LIST_PAGE (self));
  pqa_list_page_keep_as (PQA_LIST_PAGE (self), G_OBJECT_TYPE_NAME (self));
}

/**
 * pqa_query_page_show_dialog:
 * @dialog: (transfer none): a new dialog
 *
 * Shows a dialog before the window of the page.
 */
void
pqa_query_page_show_dialog (PqaQueryPage *self, GtkWindow *dialog)
{
  g_return_if_fail (PQA_IS_QUERY_PAGE (self));

  gtk_window_set_transient_for (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_window_present (dialog);
}

/**
 * pqa_query_page_get_selected_id:
 *
 * Returns: the id of the selected row, 0 for none
 */
gint64
pqa_query_page_get_selected_id (PqaQueryPage *self)
{
  g_return_val_if_fail (PQA_IS_QUERY_PAGE (self), 0);

  return priv (self)->selected_id;
}

/**
 * pqa_query_page_get_today:
 *
 * Returns: the day on which the list was last asked for, in the office's zone
 */
const char *
pqa_query_page_get_today (PqaQueryPage *self)
{
  g_return_val_if_fail (PQA_IS_QUERY_PAGE (self), NULL);

  return priv (self)->today;
}

/**
 * pqa_query_page_get_chosen:
 * @group: a drop-down of the filters
 *
 * Returns: the row id of what is chosen, 0 for nothing
 */
gint64
pqa_query_page_get_chosen (PqaQueryPage *self, const char *group)
{
  const char *id;

  g_return_val_if_fail (PQA_IS_QUERY_PAGE (self), 0);

  id = pqa_chip_bar_get (pqa_list_page_get_chips (PQA_LIST_PAGE (self)), group);
  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

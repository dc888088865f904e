/* pqa-stock-take-page.c: every open request under its owner, to be gone through in the morning
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-stock-take-page.h"

#include "list/pqa-list-counts.h"
#include "list/pqa-store-model.h"
#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-list-export-task.h"
#include "request/pqa-stock-take-list.h"
#include "request/pqa-stock-take.h"
#include "requests/pqa-stock-take-bar.h"
#include "requests/pqa-stock-take-print.h"
#include "requests/pqa-stock-take-table.h"
#include "requests/pqa-stock-take-words.h"
#include "time/pqa-local-time.h"

typedef enum
{
  COUNT_OPEN,
  COUNT_LATE,
  COUNT_SAID,
  N_COUNTS
} Count;

struct _PqaStockTakePage
{
  PqaListPage parent_instance;

  PqaStoreModel *model;
  PqaStockTakeBar *bar;
  char *today;
  GCancellable *counting;
};

G_DEFINE_FINAL_TYPE (PqaStockTakePage, pqa_stock_take_page, PQA_TYPE_LIST_PAGE)

static const PqaChip ONLY[] = {
  { "late", N_ ("Late") },
  { "unsaid", N_ ("Nothing Noted Today") },
  { NULL },
};

static PqaContext *
get_context (PqaStockTakePage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

static PqaTable *
get_table (PqaStockTakePage *self)
{
  return pqa_list_page_get_table (PQA_LIST_PAGE (self));
}

/* Which requests --------------------------------------------------------------------------------*/

static gint64
get_chosen (PqaChipBar *chips, const char *group)
{
  const char *id = pqa_chip_bar_get (chips, group);

  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

/* What is chosen above the list; texts belong to the page. */
static void
read_filter (PqaStockTakePage *self, PqaStockTakeFilter *filter)
{
  PqaListPage *page = PQA_LIST_PAGE (self);
  PqaChipBar *chips = pqa_list_page_get_chips (page);
  GTimeZone *zone = pqa_context_get_time_zone (get_context (self));

  filter->now = pqa_context_now (get_context (self));
  g_free (self->today);
  self->today = pqa_local_time_date (zone, filter->now);
  filter->today = self->today;
  filter->today_from = pqa_local_time_day_start (zone, self->today);
  filter->department_id = get_chosen (chips, "department");
  filter->zone_id = get_chosen (chips, "zone");
  filter->late = pqa_chip_bar_is_on (chips, "only", "late");
  filter->unsaid = pqa_chip_bar_is_on (chips, "only", "unsaid");
  filter->text = pqa_list_page_get_search_text (page);
  filter->sort = pqa_table_get_sort (get_table (self), &filter->descending);
}

static void
show_counts (PqaStockTakePage *self, GArray *counts)
{
  g_autofree char *open_and_late
      = pqa_stock_take_format_counts (g_array_index (counts, gint64, COUNT_OPEN),
                                     g_array_index (counts, gint64, COUNT_LATE));
  guint n_said = (guint)g_array_index (counts, gint64, COUNT_SAID);
  g_autofree char *said = g_strdup_printf (
      ngettext ("%'u gone through today", "%'u gone through today", n_said), n_said);
  g_autofree char *foot = g_strdup_printf ("%s · %s", open_and_late, said);

  pqa_list_page_set_foot (PQA_LIST_PAGE (self), foot);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = pqa_list_counts_finish (result, &error);

  if (counts != NULL)
    show_counts (PQA_STOCK_TAKE_PAGE (user_data), counts);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pqa_list_page_set_error (PQA_LIST_PAGE (user_data), error);
}

static void
count (PqaStockTakePage *self)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_list_query_unref);
  PqaStockTakeFilter filter = { NULL }, late, said;

  read_filter (self, &filter);
  late = said = filter;
  late.late = TRUE;
  said.said = TRUE;
  g_ptr_array_add (queries, pqa_stock_take_list_new_plain (&filter));
  g_ptr_array_add (queries, pqa_stock_take_list_new_plain (&late));
  g_ptr_array_add (queries, pqa_stock_take_list_new_plain (&said));
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  pqa_list_counts_async (pqa_context_get_database (get_context (self)), queries, self->counting,
                         counted_cb, self);
}

static void
pqa_stock_take_page_query_changed (PqaListPage *page)
{
  PqaStockTakePage *self = PQA_STOCK_TAKE_PAGE (page);
  PqaStockTakeFilter filter = { NULL };
  g_autoptr (PqaListQuery) query = NULL;

  read_filter (self, &filter);
  query = pqa_stock_take_list_new (&filter);
  pqa_store_model_set_query (self->model, query);
  count (self);
}

static void
database_changed_cb (PqaStockTakePage *self, const char *const *tables)
{
  PqaListQuery *query = pqa_store_model_get_query (self->model);

  if (query != NULL && pqa_list_query_concerns (query, tables))
    count (self);
}

/* Going through them ----------------------------------------------------------------------------*/

static gboolean
may_work (PqaStockTakePage *self)
{
  return pqa_context_may (get_context (self), PQA_PERMISSION_REQUEST_WORK);
}

/* The next request from @position on; headings are passed over. */
static guint
find_request (PqaStockTakePage *self, guint position)
{
  while (pqa_store_model_get_id (self->model, position) < 0)
    position++;
  return position;
}

static gboolean
ask (PqaStockTakePage *self, guint position)
{
  g_autoptr (PqaListRow) row
      = g_list_model_get_item (G_LIST_MODEL (self->model), find_request (self, position));

  if (row == NULL)
    return FALSE;
  position = find_request (self, position);
  pqa_table_select (get_table (self), position);
  pqa_table_scroll_to (get_table (self), position);
  pqa_stock_take_bar_set_row (self->bar, row);
  pqa_stock_take_bar_ask (self->bar);
  return TRUE;
}

static void
leave_cb (PqaStockTakePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (get_table (self)));
}

/* The list is read again as soon as something was saved, and may lose the row by that; until then
 * the next one still stands below it. */
static void
saved_cb (PqaStockTakePage *self)
{
  guint position = pqa_table_get_selected_position (get_table (self));

  if (position != GTK_INVALID_LIST_POSITION && ask (self, position + 1))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
  leave_cb (self);
}

static void
pqa_stock_take_page_activated (PqaListPage *page, gpointer item)
{
  PqaStockTakePage *self = PQA_STOCK_TAKE_PAGE (page);

  if (may_work (self))
    ask (self, pqa_store_model_find (self->model, pqa_list_row_get_id (item)));
}

/* The mouse, too, can go from one to the other while the bar is there. */
static void
pqa_stock_take_page_selected (PqaListPage *page, gpointer item)
{
  PqaStockTakePage *self = PQA_STOCK_TAKE_PAGE (page);

  if (item != NULL && pqa_stock_take_bar_is_open (self->bar)
      && !pqa_stock_take_words_is_heading (item))
    pqa_stock_take_bar_set_row (self->bar, item);
}

static void
open_request_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaListRow *row = pqa_table_get_selected (get_table (PQA_STOCK_TAKE_PAGE (widget)));

  if (row != NULL && !pqa_stock_take_words_is_heading (row))
    gtk_widget_activate_action (widget, "win.show-item", "(sx)", "requests",
                                pqa_list_row_get_id (row));
}

/* Page ------------------------------------------------------------------------------------------*/

static void
pqa_stock_take_page_export (PqaPage *page)
{
  PqaStockTakePage *self = PQA_STOCK_TAKE_PAGE (page);
  PqaStockTakeFilter filter = { NULL };
  g_autoptr (PqaListQuery) query = NULL;
  guint n_columns;
  const PqaExportColumn *columns = pqa_stock_take_table_get_export (&n_columns);

  read_filter (self, &filter);
  query = pqa_stock_take_list_new_plain (&filter);
  pqa_export_list (GTK_WIDGET (self), get_context (self), query, _ ("Stock-Take"), columns,
                   n_columns);
}

static void
pqa_stock_take_page_print (PqaPage *page)
{
  PqaStockTakePage *self = PQA_STOCK_TAKE_PAGE (page);

  pqa_stock_take_print (GTK_WIDGET (self), get_context (self),
                        pqa_store_model_get_query (self->model));
}

static void
pqa_stock_take_page_refresh (PqaPage *page)
{
  pqa_stock_take_page_query_changed (PQA_LIST_PAGE (page));
}

static void
add_chips (PqaStockTakePage *self)
{
  PqaChipBar *chips = pqa_list_page_get_chips (PQA_LIST_PAGE (self));
  g_autoptr (GListModel) departments
      = pqa_choice_model_new (get_context (self), "choices/departments");
  g_autoptr (GListModel) zones = pqa_choice_model_new (get_context (self), "choices/zones");

  pqa_chip_bar_add_toggles (chips, "only", ONLY);
  pqa_chip_bar_add_choice (chips, "department", _ ("All Departments"), departments);
  pqa_chip_bar_add_choice (chips, "zone", _ ("All Zones"), zones);
}

static void
set_up_page (PqaStockTakePage *self)
{
  PqaListPage *page = PQA_LIST_PAGE (self);

  pqa_list_page_set_columns (page, pqa_stock_take_table_get_columns ());
  add_chips (self);
  pqa_list_page_set_empty (page, "pqa-requests-symbolic", _ ("Nothing Is Open"),
                           _ ("Every morning the open requests are gone through here: who has "
                              "them, why they are still open, and what happens next."));
  g_menu_append (pqa_list_page_get_menu (page), _ ("_Open the Request"), "page.open-request");
  self->bar = pqa_stock_take_bar_new (get_context (self));
  pqa_list_page_set_bar (page, GTK_WIDGET (self->bar));
  g_signal_connect_swapped (self->bar, "saved", G_CALLBACK (saved_cb), self);
  g_signal_connect_swapped (self->bar, "left", G_CALLBACK (leave_cb), self);
}

static void
pqa_stock_take_page_constructed (GObject *object)
{
  PqaStockTakePage *self = PQA_STOCK_TAKE_PAGE (object);
  PqaDatabase *database;

  G_OBJECT_CLASS (pqa_stock_take_page_parent_class)->constructed (object);
  database = pqa_context_get_database (get_context (self));
  self->model = pqa_store_model_new (database);
  set_up_page (self);
  pqa_list_page_set_model (PQA_LIST_PAGE (self), G_LIST_MODEL (self->model));
  g_signal_connect_object (database, "changed", G_CALLBACK (database_changed_cb), self,
                           G_CONNECT_SWAPPED);
  pqa_stock_take_page_query_changed (PQA_LIST_PAGE (self));
}

static void
pqa_stock_take_page_dispose (GObject *object)
{
  PqaStockTakePage *self = PQA_STOCK_TAKE_PAGE (object);

  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  G_OBJECT_CLASS (pqa_stock_take_page_parent_class)->dispose (object);
  g_clear_object (&self->model);
}

static void
pqa_stock_take_page_finalize (GObject *object)
{
  g_free (PQA_STOCK_TAKE_PAGE (object)->today);
  G_OBJECT_CLASS (pqa_stock_take_page_parent_class)->finalize (object);
}

static void
pqa_stock_take_page_class_init (PqaStockTakePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);
  PqaListPageClass *list_class = PQA_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_stock_take_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_stock_take_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_stock_take_page_finalize;
  page_class->export = pqa_stock_take_page_export;
  page_class->print = pqa_stock_take_page_print;
  page_class->refresh = pqa_stock_take_page_refresh;
  list_class->query_changed = pqa_stock_take_page_query_changed;
  list_class->selected = pqa_stock_take_page_selected;
  list_class->activated = pqa_stock_take_page_activated;

  gtk_widget_class_install_action (widget_class, "page.open-request", NULL, open_request_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK,
                                       "page.open-request", NULL);
}

static void
pqa_stock_take_page_init (PqaStockTakePage *self)
{
}

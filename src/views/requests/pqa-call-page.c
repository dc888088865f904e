/* pqa-call-page.c: the follow-up round: who is to be called, and the calls one after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beside the list stands the call that is selected. Enter leads into it; saving it opens the next
 * one, until nobody is left. What was answered of a call that is left stays until it is saved.
 */
#include "requests/pqa-call-page.h"

#include "pqa-choice-model.h"
#include "pqa-i18n.h"
#include "pqa-report-window.h"
#include "pqa-shell.h"
#include "request/pqa-call-list.h"
#include "requests/pqa-call-pane.h"
#include "requests/pqa-call-report.h"
#include "requests/pqa-call-saving.h"
#include "requests/pqa-call-table.h"
#include "requests/pqa-call-words.h"
#include "time/pqa-local-time.h"

struct _PqaCallPage
{
  PqaQueryPage parent_instance;

  PqaCallPane *pane;
  GHashTable *entries; /* request id → PqaCallEntry */
  gboolean calling;
  PqaCallSaving *saving; /* on its way, else NULL */
  gint64 next_id;        /* which call comes after that */
  GCancellable *loading;
  GCancellable *counting;
};

G_DEFINE_FINAL_TYPE (PqaCallPage, pqa_call_page, PQA_TYPE_QUERY_PAGE)

static const PqaChip SCOPES[] = {
  { "due", N_ ("Due Today") },
  { "mine", N_ ("Mine") },
  { "any", N_ ("All") },
  { NULL },
};

static PqaContext *
get_context (PqaCallPage *self)
{
  return pqa_page_get_context (PQA_PAGE (self));
}

static PqaTable *
get_table (PqaCallPage *self)
{
  return pqa_list_page_get_table (PQA_LIST_PAGE (self));
}

static PqaStoreModel *
get_model (PqaCallPage *self)
{
  return PQA_STORE_MODEL (pqa_table_get_model (get_table (self)));
}

/* The day in the office's zone. */
static void
get_today (PqaCallPage *self, gint64 *from, gint64 *to)
{
  GTimeZone *zone = pqa_context_get_time_zone (get_context (self));
  gint64 days = pqa_local_time_days (zone, pqa_context_now (get_context (self)));

  *from = pqa_local_time_to_instant (zone, days, 0);
  *to = pqa_local_time_to_instant (zone, days + 1, 0);
}

/* The call in the pane
 * ---------------------------------------------------------------------------*/

static PqaCallEntry *
get_entry (PqaCallPage *self, const PqaCall *call)
{
  PqaCallEntry *entry = g_hash_table_lookup (self->entries, &call->request->id);

  if (entry != NULL)
    return entry;
  entry = pqa_call_entry_new (call->request->charged_cents > 0);
  g_hash_table_insert (self->entries, g_memdup2 (&call->request->id, sizeof call->request->id),
                       entry);
  return entry;
}

static gboolean
may_call (PqaCallPage *self)
{
  return pqa_context_may (get_context (self), PQA_PERMISSION_REQUEST_WORK);
}

static gboolean
is_shown (PqaCallPage *self, const PqaCall *call)
{
  const PqaCall *shown = pqa_call_pane_get_call (self->pane);

  return shown != NULL && call != NULL && shown->request->id == call->request->id;
}

/* Where somebody is typing the focus is left alone. */
static void
show_call (PqaCallPage *self, PqaCall *call)
{
  gboolean stays = is_shown (self, call);

  pqa_call_pane_set_call (self->pane, call, call != NULL ? get_entry (self, call) : NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->pane), "page.save-call",
                                 call != NULL && may_call (self));
  if (self->calling && !stays)
    pqa_call_pane_focus_current (self->pane);
}

typedef struct
{
  gint64 request_id;
  gint64 person_id;
} Wanted;

static gpointer
read_call (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Wanted *wanted = data;

  return pqa_call_store_load (connection, wanted->request_id, wanted->person_id, error);
}

static void
call_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  PqaCall *call = pqa_database_read_finish (result, &error);

  if (call != NULL)
    show_call (PQA_CALL_PAGE (user_data), call);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pqa_toast (GTK_WIDGET (user_data), error->message);
}

static void
load_call (PqaCallPage *self)
{
  Wanted wanted = { pqa_query_page_get_selected_id (PQA_QUERY_PAGE (self)),
                    pqa_context_get_person_id (get_context (self)) };

  if (self->saving != NULL)
    return;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (wanted.request_id == 0)
    {
      show_call (self, NULL);
      return;
    }
  self->loading = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (get_context (self)), PQA_LANE_LIST, read_call,
                           g_memdup2 (&wanted, sizeof wanted), g_free,
                           (GDestroyNotify)pqa_call_free, self->loading, call_read_cb, self);
}

/* How far the round is
 * ---------------------------------------------------------------------------*/

typedef struct
{
  gint64 from;
  gint64 to;
  PqaCallProgress progress;
  gint64 n_due;
} Count;

static gpointer
read_count (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree Count *count = g_memdup2 (data, sizeof *count);
  PqaCallFilter filter = { .scope = PQA_CALL_SCOPE_DUE, .before = count->to };
  g_autoptr (PqaListQuery) due = pqa_call_list_new (&filter);

  return pqa_call_store_read_progress (connection, count->from, count->to, &count->progress, error)
                 && pqa_list_query_count (due, connection, NULL, &count->n_due, error)
             ? g_steal_pointer (&count)
             : NULL;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree Count *count = pqa_database_read_finish (result, &error);
  g_autofree char *text = NULL;
  PqaCallPage *self;

  if (count == NULL)
    return;
  self = PQA_CALL_PAGE (user_data);
  text = pqa_call_words_progress (&count->progress, count->n_due);
  pqa_call_pane_set_progress (self->pane, text);
  pqa_list_page_set_foot (PQA_LIST_PAGE (self), text);
  pqa_chip_bar_set_count (pqa_list_page_get_chips (PQA_LIST_PAGE (self)), "state", "due",
                          (int)count->n_due);
}

static void
count_calls (PqaCallPage *self)
{
  Count count = { 0 };

  get_today (self, &count.from, &count.to);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (get_context (self)), PQA_LANE_LIST, read_count,
                           g_memdup2 (&count, sizeof count), g_free, g_free, self->counting,
                           counted_cb, self);
}

static void
database_changed_cb (PqaCallPage *self)
{
  load_call (self);
  count_calls (self);
}

/* From call to call
 * ------------------------------------------------------------------------------*/

static void
start_calling (PqaCallPage *self)
{
  self->calling = may_call (self);
  pqa_list_page_show_details (PQA_LIST_PAGE (self));
  if (self->calling)
    pqa_call_pane_focus_current (self->pane);
}

static void
leave_cb (PqaCallPage *self)
{
  self->calling = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (get_table (self)));
}

/* The one below, or, from the last one, the first that is left. */
static gint64
find_next (PqaCallPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (get_model (self)));
  guint position = pqa_table_get_selected_position (get_table (self));

  if (n < 2 || position == GTK_INVALID_LIST_POSITION)
    return 0;
  return pqa_store_model_get_id (get_model (self), position + 1 < n ? position + 1 : 0);
}

static void
go_on (PqaCallPage *self)
{
  if (self->next_id == 0)
    {
      show_call (self, NULL);
      leave_cb (self);
      return;
    }
  pqa_list_page_select_id (PQA_LIST_PAGE (self), self->next_id);
  load_call (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaCallPage) self = PQA_CALL_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaCallSaving) saving = g_steal_pointer (&self->saving);
  gint64 id = pqa_call_saving_get_request_id (saving);

  if (!pqa_database_write_finish (result, &error))
    {
      show_call (self, NULL);
      pqa_toast (GTK_WIDGET (self), error->message);
      load_call (self);
      return;
    }
  pqa_call_saving_tell (saving, GTK_WIDGET (self), get_context (self));
  g_hash_table_remove (self->entries, &id);
  go_on (self);
}

static void
save_cb (PqaCallPage *self)
{
  if (self->saving != NULL || !may_call (self))
    return;
  self->next_id = find_next (self);
  self->saving = pqa_call_saving_new (pqa_call_pane_get_call (self->pane),
                                      pqa_call_pane_get_entry (self->pane));
  pqa_call_pane_wait (self->pane);
  pqa_database_write_async (pqa_context_get_database (get_context (self)), pqa_call_saving_run,
                            g_object_ref (self->saving), g_object_unref, NULL, saved_cb,
                            g_object_ref (self));
}

static void
start_round_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  PqaCallPage *self = PQA_CALL_PAGE (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (get_model (self))) == 0)
    return;
  if (pqa_table_get_selected (get_table (self)) == NULL)
    pqa_table_select (get_table (self), 0);
  start_calling (self);
}

/* Page ------------------------------------------------------------------------------------------*/

static PqaCallScope
get_scope (const char *id)
{
  if (g_strcmp0 (id, "mine") == 0)
    return PQA_CALL_SCOPE_MINE;
  return g_strcmp0 (id, "due") == 0 ? PQA_CALL_SCOPE_DUE : PQA_CALL_SCOPE_ALL;
}

static PqaListQuery *
pqa_call_page_make_query (PqaQueryPage *page, PqaListFilter *list_filter)
{
  PqaCallPage *self = PQA_CALL_PAGE (page);
  gint64 from;
  PqaCallFilter filter = {
    .scope = get_scope (list_filter->state),
    .person_id = pqa_context_get_person_id (get_context (self)),
    .zone_id = pqa_query_page_get_chosen (page, "zone"),
    .text = list_filter->text,
    .sort = list_filter->sort,
    .descending = list_filter->descending,
  };

  get_today (self, &from, &filter.before);
  return pqa_call_list_new (&filter);
}

static void
pqa_call_page_activated (PqaListPage *page, gpointer item)
{
  start_calling (PQA_CALL_PAGE (page));
}

static void
pqa_call_page_selected (PqaListPage *page, gpointer item)
{
  PqaCallPage *self = PQA_CALL_PAGE (page);

  PQA_LIST_PAGE_CLASS (pqa_call_page_parent_class)->selected (page, item);
  load_call (self);
}

static gpointer
make_report (PqaConnection *connection, gpointer query, GCancellable *cancellable, GError **error)
{
  return pqa_call_report_new (connection, query, error);
}

static void
report_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaCallPage) self = PQA_CALL_PAGE (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaReport) report = pqa_database_read_finish (result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (report != NULL)
    pqa_report_window_present (GTK_WIDGET (self), report, _ ("Follow-Up Calls"));
  else
    pqa_toast (GTK_WIDGET (self), error->message);
}

static void
pqa_call_page_print (PqaPage *page)
{
  PqaCallPage *self = PQA_CALL_PAGE (page);

  pqa_database_read_async (pqa_context_get_database (get_context (self)), PQA_LANE_ANALYSIS,
                           make_report,
                           pqa_list_query_ref (pqa_store_model_get_query (get_model (self))),
                           (GDestroyNotify)pqa_list_query_unref, (GDestroyNotify)pqa_report_unref,
                           NULL, report_made_cb, g_object_ref (self));
}

static void
signed_in_cb (PqaCallPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.start-round", may_call (self));
  pqa_page_refresh (PQA_PAGE (self));
}

static GtkWidget *
new_start_button (void)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Start Round"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.start-round");
  gtk_widget_set_tooltip_text (button, _ ("Call one resident after the other (Enter)"));
  gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

static void
set_up_page (PqaCallPage *self)
{
  PqaListPage *page = PQA_LIST_PAGE (self);
  g_autoptr (GListModel) zones = pqa_choice_model_new (get_context (self), "choices/zones");

  pqa_list_page_set_columns (page, pqa_call_table_get_columns ());
  pqa_chip_bar_add_exclusive (pqa_list_page_get_chips (page), "state", SCOPES);
  pqa_chip_bar_add_choice (pqa_list_page_get_chips (page), "zone", _ ("All Zones"), zones);
  pqa_chip_bar_set (pqa_list_page_get_chips (page), "state", "due");
  pqa_list_page_set_empty (page, "call-start-symbolic", _ ("Nobody to Call"),
                           _ ("When a repair or complaint is completed, the resident is called"
                              " within a working day and asked whether it is really solved."));
  pqa_list_page_add_button (page, new_start_button ());
  self->pane = PQA_CALL_PANE (pqa_call_pane_new (get_context (self)));
  pqa_list_page_set_details (page, GTK_WIDGET (self->pane));
  g_signal_connect_object (self->pane, "save", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
}

static void
pqa_call_page_constructed (GObject *object)
{
  PqaCallPage *self = PQA_CALL_PAGE (object);

  G_OBJECT_CLASS (pqa_call_page_parent_class)->constructed (object);
  set_up_page (self);
  pqa_query_page_start (PQA_QUERY_PAGE (self));
  g_signal_connect_object (get_model (self), "items-changed", G_CALLBACK (count_calls), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (pqa_context_get_database (get_context (self)), "changed",
                           G_CALLBACK (database_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_context (self), "signed-in", G_CALLBACK (signed_in_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.start-round", may_call (self));
  count_calls (self);
}

static void
pqa_call_page_dispose (GObject *object)
{
  PqaCallPage *self = PQA_CALL_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  G_OBJECT_CLASS (pqa_call_page_parent_class)->dispose (object);
  g_clear_pointer (&self->entries, g_hash_table_unref);
}

static void
pqa_call_page_class_init (PqaCallPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  PqaQueryPageClass *query_class = PQA_QUERY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = pqa_call_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = pqa_call_page_dispose;
  PQA_PAGE_CLASS (klass)->create = NULL;
  PQA_PAGE_CLASS (klass)->print = pqa_call_page_print;
  PQA_LIST_PAGE_CLASS (klass)->activated = pqa_call_page_activated;
  PQA_LIST_PAGE_CLASS (klass)->selected = pqa_call_page_selected;
  query_class->make_query = pqa_call_page_make_query;
  query_class->export_columns = pqa_call_table_get_export (&query_class->n_export_columns);

  gtk_widget_class_install_action (widget_class, "page.start-round", NULL, start_round_action);
}

static void
pqa_call_page_init (PqaCallPage *self)
{
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                         (GDestroyNotify)pqa_call_entry_free);
}

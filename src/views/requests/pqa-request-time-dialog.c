/* pqa-request-time-dialog.c: changes a time that was recorded wrongly
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-time-dialog.h"

#include "form/pqa-combo-field.h"
#include "form/pqa-date-field.h"
#include "form/pqa-lines-field.h"
#include "pqa-choice.h"
#include "pqa-i18n.h"
#include "pqa-shell.h"
#include "request/pqa-request-store.h"
#include "requests/pqa-request-step.h"
#include "requests/pqa-request-words.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

struct _PqaRequestTimeDialog
{
  PqaFormDialog parent_instance;

  PqaField *event;
  PqaField *time;
  PqaField *reason;
  GHashTable *times; /* event id → when it happened */
  gint64 shown;      /* the event whose time was filled in */
  gint64 request_id;
  gint64 row_version;
  char *number;
};

G_DEFINE_FINAL_TYPE (PqaRequestTimeDialog, pqa_request_time_dialog, PQA_TYPE_FORM_DIALOG)

/* What is to be changed, on its way to the writing thread. */
typedef struct
{
  gint64 request_id;
  gint64 row_version;
  gint64 event_id;
  gint64 at;
  char *reason;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->reason);
  g_free (order);
}

static gboolean
run_order (PqaConnection *connection, gpointer data, GError **error)
{
  const Order *order = data;
  PqaRequestStep step = { .request_id = order->request_id,
                          .row_version = order->row_version,
                          .note = order->reason };

  return pqa_request_store_change_time (connection, &step, order->event_id, order->at, error);
}

static PqaContext *
get_context (PqaRequestTimeDialog *self)
{
  return pqa_form_dialog_get_context (PQA_FORM_DIALOG (self));
}

static gint64
get_event (PqaRequestTimeDialog *self)
{
  g_autofree char *id = pqa_field_get_text (self->event);

  return id != NULL ? g_ascii_strtoll (id, NULL, 10) : 0;
}

static gint64
get_old_time (PqaRequestTimeDialog *self)
{
  gint64 event_id = get_event (self);
  gint64 *at = g_hash_table_lookup (self->times, &event_id);

  return at != NULL ? *at : PQA_INSTANT_NONE;
}

/* Seconds that were not typed stay as they were. */
static gint64
get_new_time (PqaRequestTimeDialog *self)
{
  gint64 at = pqa_date_field_get_instant (PQA_DATE_FIELD (self->time),
                                          pqa_context_get_time_zone (get_context (self)));
  gint64 old = get_old_time (self);

  return at != PQA_INSTANT_NONE && old >= at && old - at < 60 ? old : at;
}

static void
show_time (PqaRequestTimeDialog *self)
{
  self->shown = get_event (self);
  if (get_old_time (self) != PQA_INSTANT_NONE)
    pqa_date_field_set_instant (PQA_DATE_FIELD (self->time),
                                pqa_context_get_time_zone (get_context (self)),
                                get_old_time (self));
}

static void
pqa_request_time_dialog_changed (PqaFormDialog *dialog)
{
  PqaRequestTimeDialog *self = PQA_REQUEST_TIME_DIALOG (dialog);
  gint64 at;

  if (self->shown != get_event (self))
    show_time (self);
  at = get_new_time (self);
  pqa_field_set_problem (self->time,
                         at != PQA_INSTANT_NONE && at > pqa_context_now (get_context (self))
                             ? _ ("Nothing can happen in the future.")
                             : NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRequestTimeDialog) self = PQA_REQUEST_TIME_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    {
      PqaRequestStepInfo info = pqa_request_step_get_info (PQA_REQUEST_STEP_CHANGE_TIME);
      g_autofree char *done = g_strdup_printf (info.done, self->number);

      pqa_toast (GTK_WIDGET (self), done);
    }
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
pqa_request_time_dialog_save (PqaFormDialog *dialog)
{
  PqaRequestTimeDialog *self = PQA_REQUEST_TIME_DIALOG (dialog);
  Order *order = g_new (Order, 1);

  *order = (Order){ self->request_id, self->row_version, get_event (self), get_new_time (self),
                    pqa_field_get_text (self->reason) };
  pqa_database_write_async (pqa_context_get_database (get_context (self)), run_order, order,
                            order_free, NULL, saved_cb, g_object_ref (self));
}

static void
pqa_request_time_dialog_finalize (GObject *object)
{
  PqaRequestTimeDialog *self = PQA_REQUEST_TIME_DIALOG (object);

  g_hash_table_unref (self->times);
  g_free (self->number);

  G_OBJECT_CLASS (pqa_request_time_dialog_parent_class)->finalize (object);
}

static void
pqa_request_time_dialog_class_init (PqaRequestTimeDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_request_time_dialog_finalize;
  PQA_FORM_DIALOG_CLASS (klass)->changed = pqa_request_time_dialog_changed;
  PQA_FORM_DIALOG_CLASS (klass)->save = pqa_request_time_dialog_save;
}

static void
pqa_request_time_dialog_init (PqaRequestTimeDialog *self)
{
  self->times = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  gtk_window_set_default_size (GTK_WINDOW (self), 520, 440);
}

/* Everything that has a time of its own, the newest first. */
static GListModel *
list_events (PqaRequestTimeDialog *self, const PqaRequestDetail *request)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);
  GTimeZone *zone = pqa_context_get_time_zone (get_context (self));

  for (guint i = 0; i < request->happenings->len; i++)
    {
      const PqaRequestHappening *happening = g_ptr_array_index (request->happenings, i);
      g_autofree char *what = pqa_request_words_happening (happening);
      g_autofree char *time = pqa_local_time_format (zone, happening->occurred_at);
      g_autofree char *label = g_strdup_printf ("%s · %s", what, time);
      g_autoptr (PqaChoice) choice = NULL;

      if (!pqa_request_happening_may_change (happening))
        continue;
      choice = pqa_choice_new_for_row (happening->id, label, NULL);
      g_list_store_append (choices, choice);
      g_hash_table_insert (self->times, g_memdup2 (&happening->id, sizeof happening->id),
                           g_memdup2 (&happening->occurred_at, sizeof happening->occurred_at));
    }
  return G_LIST_MODEL (choices);
}

static void
add_fields (PqaRequestTimeDialog *self, const PqaRequestDetail *request)
{
  g_autoptr (GListModel) events = list_events (self, request);
  GtkWidget *group = pqa_form_group_new (NULL);

  self->event = pqa_combo_field_new (_ ("_What happened"), events);
  self->time = pqa_date_field_new_with_time (_ ("Rea_lly happened at"));
  self->reason = pqa_lines_field_new (_ ("_Reason"));
  pqa_field_set_required (self->time, TRUE);
  pqa_field_set_required (self->reason, TRUE);
  pqa_field_set_hint (self->time, _ ("Deadlines and figures follow; the old time stays in the "
                                     "history"));
  gtk_widget_set_vexpand (GTK_WIDGET (self->reason), TRUE);
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->event));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->time));
  pqa_form_group_add (PQA_FORM_GROUP (group), GTK_WIDGET (self->reason));
  pqa_form_dialog_add_group (PQA_FORM_DIALOG (self), PQA_FORM_START, group);
  show_time (self);
}

/**
 * pqa_request_time_dialog_new:
 *
 * Returns: (transfer floating): a dialog that changes a time of @request when it is saved
 */
GtkWidget *
pqa_request_time_dialog_new (PqaContext *context, const PqaRequestDetail *request)
{
  PqaRequestStepInfo info = pqa_request_step_get_info (PQA_REQUEST_STEP_CHANGE_TIME);
  g_autofree char *title = g_strdup_printf ("%s · %s", info.title, request->number);
  PqaRequestTimeDialog *self = g_object_new (PQA_TYPE_REQUEST_TIME_DIALOG, "context", context,
                                             "title", title, "save-label", info.save_label, NULL);

  self->request_id = request->id;
  self->row_version = request->row_version;
  self->number = g_strdup (request->number);
  add_fields (self, request);
  return GTK_WIDGET (self);
}

/* pqa-request-bulk-task.c: gives many requests to one person, beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A batch is one transaction; between two of them others may write. Whatever happens, the person
 * is told how many were done and why the others were not.
 */
#include "requests/pqa-request-bulk-task.h"

#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-shell.h"
#include "request/pqa-request-bulk.h"

/* So many refusals are named one by one. */
#define MAX_NAMED 12

#define PQA_TYPE_REQUEST_BULK_TASK (pqa_request_bulk_task_get_type ())
G_DECLARE_FINAL_TYPE (PqaRequestBulkTask, pqa_request_bulk_task, PQA, REQUEST_BULK_TASK, GObject)

/* Kept by what runs and, when it has run, by the toast with the way back. */
struct _PqaRequestBulkTask
{
  GObject parent_instance;

  GtkWidget *near;
  PqaContext *context;
  GArray *ids; /* to assign */
  gint64 handler_id;
  GPtrArray *to_undo; /* what is to be taken back instead; NULL while assigning */
  char *note;
  GPtrArray *outcomes; /* of PqaBulkOutcome */
  guint next;
  GCancellable *cancellable;
  PqaTaskRow *row; /* NULL for what is done in a moment */
};

G_DEFINE_FINAL_TYPE (PqaRequestBulkTask, pqa_request_bulk_task, G_TYPE_OBJECT)

static void start (PqaRequestBulkTask *self);

static void
pqa_request_bulk_task_finalize (GObject *object)
{
  PqaRequestBulkTask *self = PQA_REQUEST_BULK_TASK (object);

  g_object_unref (self->near);
  g_object_unref (self->context);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->to_undo, g_ptr_array_unref);
  g_ptr_array_unref (self->outcomes);
  g_object_unref (self->cancellable);
  g_free (self->note);

  G_OBJECT_CLASS (pqa_request_bulk_task_parent_class)->finalize (object);
}

static void
pqa_request_bulk_task_class_init (PqaRequestBulkTaskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_request_bulk_task_finalize;
}

static void
pqa_request_bulk_task_init (PqaRequestBulkTask *self)
{
  self->outcomes = pqa_bulk_outcomes_new ();
  self->cancellable = g_cancellable_new ();
}

static PqaRequestBulkTask *
task_new (GtkWidget *near, PqaContext *context, const char *note)
{
  PqaRequestBulkTask *self = g_object_new (PQA_TYPE_REQUEST_BULK_TASK, NULL);

  self->near = g_object_ref (near);
  self->context = g_object_ref (context);
  self->note = g_strdup (note);
  return self;
}

static guint
count_all (PqaRequestBulkTask *self)
{
  return self->to_undo != NULL ? self->to_undo->len : self->ids->len;
}

static guint
count_done (PqaRequestBulkTask *self)
{
  guint n = 0;

  for (guint i = 0; i < self->outcomes->len; i++)
    if (((PqaBulkOutcome *)self->outcomes->pdata[i])->refusal == NULL)
      n++;
  return n;
}

/* What is told ----------------------------------------------------------------------------------*/

static char *
describe_refusals (PqaRequestBulkTask *self)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < self->outcomes->len; i++)
    {
      const PqaBulkOutcome *outcome = self->outcomes->pdata[i];

      if (outcome->refusal == NULL || ++n > MAX_NAMED)
        continue;
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "",
                              outcome->number != NULL ? outcome->number : "?", outcome->refusal);
    }
  if (n > MAX_NAMED)
    g_string_append_printf (text, ngettext ("\n… and %'u more", "\n… and %'u more", n - MAX_NAMED),
                            n - MAX_NAMED);
  return g_string_free (text, FALSE);
}

static char *
describe_done (PqaRequestBulkTask *self, guint done)
{
  if (self->to_undo != NULL)
    return g_strdup_printf (
        ngettext ("%'u request was given back", "%'u requests were given back", done), done);
  return g_strdup_printf (ngettext ("Assigned %'u request", "Assigned %'u requests", done), done);
}

static void
undo_cb (PqaRequestBulkTask *done)
{
  g_autoptr (PqaRequestBulkTask) self
      = task_new (done->near, done->context, _ ("The assignment was taken back"));

  self->to_undo = g_ptr_array_ref (done->outcomes);
  start (self);
}

static void
tell_refusals (PqaRequestBulkTask *self, const char *done, guint n_refused)
{
  const PqaAnswer answers[] = { { "close", _ ("_Close"), ADW_RESPONSE_DEFAULT }, { NULL } };
  g_autofree char *refusals = describe_refusals (self);
  g_autofree char *refused
      = g_strdup_printf (ngettext ("%'u could not be:", "%'u could not be:", n_refused), n_refused);
  g_autofree char *body = g_strdup_printf ("%s\n%s", refused, refusals);

  pqa_ask_async (GTK_WINDOW (gtk_widget_get_root (self->near)), done, body, answers, NULL, NULL,
                 NULL);
}

static void
tell (PqaRequestBulkTask *self)
{
  guint n_done = count_done (self);
  guint n_refused = self->outcomes->len - n_done;
  g_autofree char *done = describe_done (self, n_done);

  if (n_refused > 0)
    tell_refusals (self, done, n_refused);
  if (n_done > 0 && self->to_undo == NULL)
    pqa_toast_with_undo (self->near, done, G_CALLBACK (undo_cb), G_OBJECT (self));
  else
    pqa_toast (self->near, done);
}

static void
finish (PqaRequestBulkTask *self, const GError *error)
{
  if (self->row != NULL)
    pqa_task_row_finish (self->row);
  g_clear_object (&self->row);
  if (self->outcomes->len > 0 || error == NULL)
    tell (self);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pqa_tell_error (GTK_WINDOW (gtk_widget_get_root (self->near)), _ ("Not All Was Done"), error);
}

/* Running ---------------------------------------------------------------------------------------*/

typedef struct
{
  PqaRequestBulkTask *task;
  GPtrArray *outcomes; /* of this batch: nothing of it counts until it is committed */
  guint n;
} Batch;

static void
batch_free (Batch *batch)
{
  g_object_unref (batch->task);
  g_ptr_array_unref (batch->outcomes);
  g_free (batch);
}

/* On the writing thread, while the task itself waits. */
static gboolean
run_batch (PqaConnection *connection, gpointer data, GError **error)
{
  Batch *batch = data;
  PqaRequestBulkTask *self = batch->task;

  g_ptr_array_set_size (batch->outcomes, 0);
  if (self->to_undo != NULL)
    return pqa_request_bulk_take_back (connection, self->to_undo, self->next, batch->n, self->note,
                                       batch->outcomes, error);
  return pqa_request_bulk_assign (connection, &g_array_index (self->ids, gint64, self->next),
                                  batch->n, self->handler_id, self->note, batch->outcomes, error);
}

static void
batch_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Batch *batch = user_data;
  g_autoptr (PqaRequestBulkTask) self = g_object_ref (batch->task);
  g_autoptr (GError) error = NULL;
  gboolean done = pqa_database_write_finish (result, &error);

  if (done)
    {
      self->next += batch->n;
      g_ptr_array_extend_and_steal (self->outcomes, g_steal_pointer (&batch->outcomes));
      batch->outcomes = pqa_bulk_outcomes_new ();
    }
  batch_free (batch);
  if (self->row != NULL)
    pqa_task_row_set_fraction (self->row, (double)self->next / count_all (self));
  if (done && self->next < count_all (self)
      && !g_cancellable_set_error_if_cancelled (self->cancellable, &error))
    start (self);
  else
    finish (self, error);
}

static void
start (PqaRequestBulkTask *self)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->task = g_object_ref (self);
  batch->outcomes = pqa_bulk_outcomes_new ();
  batch->n = MIN (PQA_REQUEST_BULK_BATCH, count_all (self) - self->next);
  if (self->next == 0 && count_all (self) > PQA_REQUEST_BULK_BATCH)
    self->row = pqa_start_task (self->near, _ ("Assigning requests…"), self->cancellable);
  pqa_database_write_async (pqa_context_get_database (self->context), run_batch, batch, NULL,
                            self->cancellable, batch_done_cb, batch);
}

/**
 * pqa_request_bulk_assign_beside:
 * @near: a widget of the page
 * @ids: (element-type gint64): the requests
 * @handler_id: who is to do the work
 * @note: what is to be said about it
 *
 * Assigns them while the window goes on; says how many were and why others were not, and offers to
 * take it back.
 */
void
pqa_request_bulk_assign_beside (
    GtkWidget *near, PqaContext *context, GArray *ids, gint64 handler_id, const char *note)
{
  g_autoptr (PqaRequestBulkTask) self = task_new (near, context, note);

  self->ids = g_array_ref (ids);
  self->handler_id = handler_id;
  start (self);
}

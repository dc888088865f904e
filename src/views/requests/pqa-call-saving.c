/* pqa-call-saving.c: a follow-up call on its way to the writing thread, and back if it was wrong
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two threads have it in turn: the page fills it in, the writing thread saves it, the page tells
 * what came of it. It stays with the toast, whose button takes the call back.
 */
#include "requests/pqa-call-saving.h"

#include "pqa-command.h"
#include "pqa-i18n.h"
#include "pqa-shell.h"
#include "request/pqa-request-store.h"
#include "requests/pqa-call-words.h"

struct _PqaCallSaving
{
  GObject parent_instance;

  gint64 request_id;
  gint64 row_version;
  char *number;
  gboolean own_work;
  PqaFollowUp follow_up;
  PqaFollowUpOutcome outcome;
  char *remark;
  char *head; /* before whom a bad answer was brought; afterwards */
  GtkWidget *near;
  PqaContext *context;
};

G_DEFINE_FINAL_TYPE (PqaCallSaving, pqa_call_saving, G_TYPE_OBJECT)

static void
pqa_call_saving_dispose (GObject *object)
{
  PqaCallSaving *self = PQA_CALL_SAVING (object);

  g_clear_weak_pointer (&self->near);
  g_clear_object (&self->context);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->remark, g_free);
  g_clear_pointer (&self->head, g_free);
  G_OBJECT_CLASS (pqa_call_saving_parent_class)->dispose (object);
}

static void
pqa_call_saving_class_init (PqaCallSavingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_call_saving_dispose;
}

static void
pqa_call_saving_init (PqaCallSaving *self)
{
}

/**
 * pqa_call_saving_new:
 * @call: as it was read
 * @entry: what was answered, complete
 *
 * Returns: (transfer full): the call, to be run
 */
PqaCallSaving *
pqa_call_saving_new (const PqaCall *call, PqaCallEntry *entry)
{
  PqaCallSaving *self = g_object_new (PQA_TYPE_CALL_SAVING, NULL);

  self->request_id = call->request->id;
  self->row_version = call->request->row_version;
  self->number = g_strdup (call->request->number);
  self->own_work = call->own_work;
  self->remark = g_strstrip (g_strdup (pqa_call_entry_get_remark (entry)));
  pqa_call_entry_get_follow_up (entry, &self->follow_up);
  self->outcome = pqa_follow_up_judge (&self->follow_up, &call->rules, call->attempt);
  return self;
}

gint64
pqa_call_saving_get_request_id (PqaCallSaving *self)
{
  return self->request_id;
}

/**
 * pqa_call_saving_run:
 * @saving: a #PqaCallSaving
 *
 * A #PqaTransactionFunc.
 */
gboolean
pqa_call_saving_run (PqaConnection *connection, gpointer saving, GError **error)
{
  PqaCallSaving *self = saving;
  PqaRequestStep step = { self->request_id, self->row_version, 0, self->remark };
  gint64 head_id;

  return pqa_request_store_follow_up (connection, &step, &self->follow_up, error)
         && (self->outcome != PQA_FOLLOW_UP_BAD
             || pqa_call_store_find_head (connection, self->request_id, &head_id, &self->head,
                                          error));
}

static gboolean
withdraw (PqaConnection *connection, gpointer id, GError **error)
{
  PqaRequestStep step = { .request_id = *(gint64 *)id };

  return pqa_request_store_withdraw_call (connection, &step, error);
}

static void
undo_cb (PqaCallSaving *self)
{
  if (self->near != NULL)
    pqa_run_command (self->near, self->context, withdraw,
                     g_memdup2 (&self->request_id, sizeof self->request_id), g_free,
                     _ ("The call was taken back"));
}

/**
 * pqa_call_saving_tell:
 * @near: a widget of the window
 *
 * Says what came of it, and offers to take it back; what a bad answer started cannot be taken back.
 */
void
pqa_call_saving_tell (PqaCallSaving *self, GtkWidget *near, PqaContext *context)
{
  g_autofree char *text
      = pqa_call_words_saved (self->number, self->outcome, self->head, self->own_work);

  if (self->outcome == PQA_FOLLOW_UP_BAD)
    {
      pqa_toast (near, text);
      return;
    }
  g_set_weak_pointer (&self->near, near);
  g_set_object (&self->context, context);
  pqa_toast_with_undo (near, text, G_CALLBACK (undo_cb), G_OBJECT (self));
}

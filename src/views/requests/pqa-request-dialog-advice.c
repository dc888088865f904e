/* pqa-request-dialog-advice.c: fills in what follows from what was written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-dialog-private.h"

typedef struct
{
  PqaRequestFields *original; /* NULL for a new request */
  PqaRequestFields *fields;
  gint64 handler_id;
  gint64 request_id;
} Question;

typedef struct
{
  PqaRequestAdvice *advice;
  PqaRequestDoubts *doubts;
} Answer;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_clear_pointer (&question->original, pqa_request_fields_free);
  pqa_request_fields_free (question->fields);
  g_free (question);
}

static void
free_answer (gpointer data)
{
  Answer *answer = data;

  g_clear_pointer (&answer->advice, pqa_request_advice_free);
  g_clear_pointer (&answer->doubts, pqa_request_doubts_free);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, free_answer)

static gpointer
read_advice (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  g_autoptr (Answer) answer = g_new0 (Answer, 1);

  answer->advice
      = pqa_request_advice_load (connection, question->fields, question->request_id, error);
  if (answer->advice == NULL)
    return NULL;
  answer->doubts = pqa_request_doubts_load (connection, question->original, question->fields,
                                          question->handler_id, error);
  return answer->doubts != NULL ? g_steal_pointer (&answer) : NULL;
}

static void
show_residents (PqaRequestDialog *self)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->advice->residents->len; i++)
    {
      const PqaResidentBrief *resident = g_ptr_array_index (self->advice->residents, i);

      g_ptr_array_add (choices,
                       pqa_choice_new_for_row (resident->id, resident->name, resident->phone));
    }
  g_list_store_splice (self->residents, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->residents)), choices->pdata,
                       choices->len);
}

static void
take_answer (PqaRequestDialog *self, Answer *answer)
{
  g_autoptr (PqaRequestDraft) before = g_steal_pointer (&self->draft);

  g_clear_pointer (&self->advice, pqa_request_advice_free);
  g_clear_pointer (&self->doubts, pqa_request_doubts_free);
  self->advice = g_steal_pointer (&answer->advice);
  self->doubts = g_steal_pointer (&answer->doubts);
  show_residents (self);
  self->draft = pqa_request_draft_take_advice (before, self->advice);
  pqa_request_dialog_refresh (self);
  if (pqa_request_draft_needs_advice (before, self->draft))
    pqa_request_dialog_ask_advice (self);
}

static void
advice_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = pqa_database_read_finish (result, &error);
  PqaRequestDialog *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->advising);
  if (answer != NULL)
    take_answer (self, answer);
  else
    pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
  pqa_request_dialog_go_on_saving (self);
}

/* Reads what follows from the draft, and fills it in when it comes. */
void
pqa_request_dialog_ask_advice (PqaRequestDialog *self)
{
  Question *question = g_new (Question, 1);

  question->original
      = self->draft->original != NULL ? pqa_request_fields_copy (self->draft->original) : NULL;
  question->fields = pqa_request_fields_copy (self->draft->now);
  question->handler_id = self->request_id == 0 ? self->draft->handler_id : 0;
  question->request_id = self->request_id;
  g_cancellable_cancel (self->advising);
  g_clear_object (&self->advising);
  self->advising = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (pqa_request_dialog_get_context (self)),
                           PQA_LANE_LIST, read_advice, question, free_question,
                           free_answer, self->advising, advice_read_cb,
                           self);
}

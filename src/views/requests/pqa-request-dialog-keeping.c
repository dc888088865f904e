/* pqa-request-dialog-keeping.c: keeps what is being written, for after a crash
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * At most a second after something was typed, and whenever the focus moves on, all that stands in
 * the form is written below the screens. It is gone as soon as the form has been saved or given up.
 */
#include "requests/pqa-request-dialog-private.h"

#include "form/pqa-choice-field.h"
#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

#define KEEP_MS 1000

/* What is kept, on its way to the writing thread; without a payload it is dropped. */
typedef struct
{
  char *kind;
  char *payload;
} Keeping;

static void
keeping_free (gpointer data)
{
  Keeping *self = data;

  g_free (self->kind);
  g_free (self->payload);
  g_free (self);
}

static gboolean
keep (PqaConnection *connection, gpointer data, GError **error)
{
  Keeping *self = data;

  return self->payload != NULL
             ? pqa_draft_store_keep (connection, self->kind, self->payload, error)
             : pqa_draft_store_drop (connection, self->kind, error);
}

static char *
dup_typed (PqaField *field)
{
  return g_strdup (pqa_choice_field_get_typed (PQA_CHOICE_FIELD (field)));
}

static char *
describe (PqaRequestDialog *self)
{
  g_autoptr (PqaUnfinishedRequest) unfinished = pqa_unfinished_request_new ();
  const PqaRequestDraft *draft = self->draft;

  if (draft->original != NULL)
    unfinished->original = pqa_request_fields_copy (draft->original);
  unfinished->now = pqa_request_fields_copy (draft->now);
  unfinished->handler_id = draft->handler_id;
  unfinished->by_hand = draft->by_hand;
  unfinished->home = dup_typed (self->home);
  unfinished->category = dup_typed (self->category);
  unfinished->occurred = pqa_field_get_text (self->occurred);
  for (guint i = 0; i < self->photos->len; i++)
    g_ptr_array_add (unfinished->photos, pqa_attachment_copy (self->photos->pdata[i]));
  return pqa_unfinished_request_to_text (unfinished);
}

/* A form that cannot be kept can still be saved, so it is told but stops nobody. */
static void
kept_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaFormDialog) dialog = PQA_FORM_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (pqa_database_write_finish (result, &error))
    return;
  text = g_strdup_printf (_ ("What you write cannot be kept as a draft: %s"), error->message);
  pqa_form_dialog_show_error (dialog, text);
}

static void
write_draft (PqaRequestDialog *self, char *payload)
{
  Keeping *keeping = g_new (Keeping, 1);

  keeping->kind = pqa_unfinished_request_make_kind (self->request_id);
  keeping->payload = payload;
  pqa_database_write_async (pqa_context_get_database (pqa_request_dialog_get_context (self)), keep,
                            keeping, keeping_free, NULL, kept_cb, g_object_ref (self));
}

/* Keeps what stands in the form now. */
void
pqa_request_dialog_keep_now (PqaRequestDialog *self)
{
  pqa_request_dialog_stop_keeping (self);
  write_draft (self, describe (self));
}

static gboolean
keep_cb (gpointer user_data)
{
  PqaRequestDialog *self = user_data;

  self->keep_timeout = 0;
  pqa_request_dialog_keep_now (self);
  return G_SOURCE_REMOVE;
}

/* Keeps what stands in the form within a second. */
void
pqa_request_dialog_keep_soon (PqaRequestDialog *self)
{
  if (self->keep_timeout == 0)
    self->keep_timeout = g_timeout_add (KEEP_MS, keep_cb, self);
}

/* What is about to be saved needs not be kept any more. */
void
pqa_request_dialog_stop_keeping (PqaRequestDialog *self)
{
  g_clear_handle_id (&self->keep_timeout, g_source_remove);
}

/* PqaFormDialogClass.leave */
void
pqa_request_dialog_leave (PqaFormDialog *dialog, gboolean keep_it)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (dialog);

  pqa_request_dialog_stop_keeping (self);
  write_draft (self, keep_it ? describe (self) : NULL);
}

static void
show_typed (PqaField *field, const char *text)
{
  if (pqa_field_get_row_id (field) == 0 && *text != '\0')
    pqa_choice_field_set_typed (PQA_CHOICE_FIELD (field), text);
}

/* An edited request may have been changed by others since. */
static void
take_unfinished (PqaRequestDialog *self, const PqaUnfinishedRequest *unfinished)
{
  g_autoptr (PqaRequestDraft) fresh = g_steal_pointer (&self->draft);
  g_autoptr (PqaRequestDraft) kept = pqa_request_draft_restore (unfinished);

  self->draft = kept->original != NULL && fresh->original != NULL
                    ? pqa_request_draft_merge (kept, fresh->original)
                    : g_steal_pointer (&kept);
  pqa_choice_model_set_typed (self->homes, unfinished->home);
  pqa_request_dialog_refresh (self);
  show_typed (self->home, unfinished->home);
  show_typed (self->category, unfinished->category);
  pqa_field_set_text (self->occurred, unfinished->occurred);
  pqa_request_dialog_set_photos (self, unfinished->photos);
}

static void
say_brought_back (PqaRequestDialog *self, gint64 saved_at)
{
  g_autofree char *time = pqa_local_time_format (
      pqa_context_get_time_zone (pqa_request_dialog_get_context (self)), saved_at);
  g_autofree char *text
      = g_strdup_printf (_ ("This is what you had written until %s. Go on, or press Esc to discard "
                            "it."),
                         time);

  pqa_form_dialog_show_note (PQA_FORM_DIALOG (self), text);
}

/**
 * pqa_request_dialog_bring_back:
 * @draft: what was kept of this form
 *
 * Shows what was written before the program ended. What cannot be read is told in words; it stays
 * until something else is written.
 */
void
pqa_request_dialog_bring_back (PqaRequestDialog *self, const PqaDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaUnfinishedRequest) unfinished = NULL;

  g_return_if_fail (PQA_IS_REQUEST_DIALOG (self));

  unfinished = pqa_unfinished_request_from_text (draft->payload, &error);
  if (unfinished == NULL)
    {
      pqa_form_dialog_show_error (PQA_FORM_DIALOG (self), error->message);
      return;
    }
  take_unfinished (self, unfinished);
  pqa_form_dialog_set_dirty (PQA_FORM_DIALOG (self), TRUE);
  say_brought_back (self, draft->saved_at);
  pqa_request_dialog_ask_advice (self);
}

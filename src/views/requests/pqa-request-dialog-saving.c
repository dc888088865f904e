/* pqa-request-dialog-saving.c: saves what was written, also when somebody else was faster
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-dialog-private.h"

#include "form/pqa-date-field.h"
#include "pqa-i18n.h"
#include "requests/pqa-request-conflict-dialog.h"
#include "time/pqa-local-time.h"

static void
take_draft (PqaRequestDialog *self, PqaRequestDraft *draft)
{
  g_clear_pointer (&self->draft, pqa_request_draft_free);
  self->draft = draft;
}

static gpointer
read_conflict (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  PqaRequestSaving *saving = data;

  return pqa_request_conflict_load (connection, saving->request_id, saving->fields, error);
}

/* Takes over what parts nobody here wrote anything about; the others are as they were chosen. */
static void
settle (PqaRequestDialog *self, const PqaRequestFields *chosen, const PqaRequestFields *theirs)
{
  PqaRequestDraft *draft = pqa_request_draft_merge (self->draft, theirs);

  for (guint i = 0; chosen != NULL && i < PQA_N_WRITTEN; i++)
    if (pqa_written_is_disputed (i, self->draft->original, theirs, self->draft->now))
      pqa_written_take (i, draft->now, chosen);
  take_draft (self, draft);
  pqa_request_dialog_refresh (self);
}

static void
decided_cb (PqaRequestConflictDialog *chooser, PqaRequestDialog *self)
{
  self->row_version = self->conflict->row_version;
  settle (self, pqa_request_conflict_dialog_get_result (chooser), self->conflict->theirs);
  pqa_request_dialog_write (self);
}

/* Whoever backs out goes on writing; the next attempt to save asks again. */
static void
chooser_gone_cb (GtkWidget *chooser, PqaRequestDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (pqa_request_conflict_dialog_get_result (PQA_REQUEST_CONFLICT_DIALOG (chooser)) != NULL)
    return;
  g_set_error (&error, PQA_ERROR, PQA_ERROR_CONFLICT,
               _ ("Somebody else changed this request meanwhile. Nothing has been saved or lost: "
                  "what you wrote is still here. Save again to choose between the two."));
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static void
ask_to_choose (PqaRequestDialog *self)
{
  GtkWidget *chooser = pqa_request_conflict_dialog_new (
      pqa_request_dialog_get_context (self), self->number, self->conflict, self->draft->original,
      self->draft->now);

  gtk_window_set_transient_for (GTK_WINDOW (chooser), GTK_WINDOW (self));
  gtk_window_set_modal (GTK_WINDOW (chooser), TRUE);
  g_signal_connect_object (chooser, "saved", G_CALLBACK (decided_cb), self, 0);
  g_signal_connect_object (chooser, "destroy", G_CALLBACK (chooser_gone_cb), self, 0);
  gtk_window_present (GTK_WINDOW (chooser));
}

/* Somebody else was faster. Where both wrote something, somebody has to choose. */
static void
conflict_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRequestDialog) self = PQA_REQUEST_DIALOG (user_data);
  g_autoptr (GError) error = NULL;
  PqaRequestConflict *conflict = pqa_database_read_finish (result, &error);

  if (conflict == NULL)
    {
      pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
      return;
    }
  g_clear_pointer (&self->conflict, pqa_request_conflict_free);
  self->conflict = conflict;
  if (pqa_request_conflict_is_disputed (conflict, self->draft->original, self->draft->now))
    {
      ask_to_choose (self);
      return;
    }
  self->row_version = conflict->row_version;
  settle (self, NULL, conflict->theirs);
  pqa_request_dialog_write (self);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PqaRequestDialog) self = PQA_REQUEST_DIALOG (user_data);
  g_autoptr (GError) error = NULL;

  if (pqa_database_write_finish (result, &error))
    {
      self->request_id = self->saving->request_id;
      g_free (self->number);
      self->number = g_strdup (self->saving->number);
    }
  else if (g_error_matches (error, PQA_ERROR, PQA_ERROR_CONFLICT))
    {
      pqa_database_read_async (PQA_DATABASE (source), PQA_LANE_LIST, read_conflict,
                               pqa_request_saving_ref (self->saving),
                               (GDestroyNotify)pqa_request_saving_unref,
                               (GDestroyNotify)pqa_request_conflict_free, NULL, conflict_read_cb,
                               g_object_ref (self));
      return;
    }
  else
    pqa_request_dialog_keep_soon (self);
  pqa_form_dialog_finish (PQA_FORM_DIALOG (self), error);
}

static gint64
read_occurred (PqaRequestDialog *self)
{
  gint64 instant = pqa_date_field_get_instant (
      PQA_DATE_FIELD (self->occurred),
      pqa_context_get_time_zone (pqa_request_dialog_get_context (self)));

  return instant != PQA_INSTANT_NONE ? instant : 0;
}

/* Saves what stands in the draft. */
void
pqa_request_dialog_write (PqaRequestDialog *self)
{
  g_clear_pointer (&self->saving, pqa_request_saving_unref);
  self->saving = pqa_request_saving_new (self->draft->now);
  self->saving->handler_id = self->draft->handler_id;
  self->saving->occurred_at = read_occurred (self);
  self->saving->request_id = self->request_id;
  self->saving->row_version = self->row_version;
  for (guint i = 0; i < self->photos->len; i++)
    g_ptr_array_add (self->saving->photos, pqa_attachment_copy (self->photos->pdata[i]));
  pqa_database_write_async (pqa_context_get_database (pqa_request_dialog_get_context (self)),
                            pqa_request_saving_run, pqa_request_saving_ref (self->saving),
                            (GDestroyNotify)pqa_request_saving_unref, NULL, saved_cb,
                            g_object_ref (self));
}

/* Whoever saves faster than the advice comes still gets resident, zone and handler; photos that are
 * still being copied belong to it, too. */
void
pqa_request_dialog_go_on_saving (PqaRequestDialog *self)
{
  if (!self->saving_when_ready || self->advising != NULL
      || pqa_photo_adder_is_busy (self->adder))
    return;
  self->saving_when_ready = FALSE;
  pqa_request_dialog_write (self);
}

/* PqaFormDialogClass.save */
void
pqa_request_dialog_save (PqaFormDialog *dialog)
{
  PqaRequestDialog *self = PQA_REQUEST_DIALOG (dialog);

  pqa_request_dialog_stop_keeping (self);
  self->saving_when_ready = TRUE;
  pqa_request_dialog_go_on_saving (self);
}

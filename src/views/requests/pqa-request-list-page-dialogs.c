/* pqa-request-list-page-dialogs.c: registers and edits, going on with what was left unfinished
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-list-page-private.h"

#include "pqa-command.h"
#include "pqa-i18n.h"
#include "pqa-shell.h"
#include "request/pqa-request-store.h"
#include "request/pqa-unfinished-request.h"
#include "requests/pqa-request-dialog.h"
#include "requests/pqa-request-saving.h"
#include "settings/pqa-staff-setting.h"

/* After registering -----------------------------------------------------------------------------*/

static gboolean
take_back (PqaConnection *connection, gpointer id, GError **error)
{
  PqaRequestStep step = { .request_id = *(gint64 *)id };

  return pqa_request_store_take_back (connection, &step, error);
}

/* The dialog has closed; it only carries the id of what it registered. */
static void
undo_cb (PqaRequestDialog *dialog)
{
  GtkWidget *page = GTK_WIDGET (pqa_request_dialog_get_page (dialog));
  gint64 id = pqa_request_dialog_get_id (dialog);

  if (page != NULL)
    pqa_run_command (page, pqa_page_get_context (PQA_PAGE (page)), take_back,
                     g_memdup2 (&id, sizeof id), g_free, _ ("The request was taken back"));
}

static void
registered_cb (PqaRequestListPage *self, PqaRequestDialog *dialog)
{
  g_autofree char *text
      = g_strdup_printf (_ ("Request %s was registered. Ctrl+Shift+P prints its work slip."),
                         pqa_request_dialog_get_number (dialog));

  pqa_list_page_select_id (PQA_LIST_PAGE (self), pqa_request_dialog_get_id (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (pqa_list_page_get_table (PQA_LIST_PAGE (self))));
  pqa_toast_with_undo (GTK_WIDGET (self), text, G_CALLBACK (undo_cb), G_OBJECT (dialog));
}

/* Opening ---------------------------------------------------------------------------------------*/

typedef struct
{
  gint64 staff_id;
  gint64 request_id; /* 0 for a new one */
} Opening;

/* What a form begins with. */
typedef struct
{
  PqaDraft *draft; /* NULL if nothing was left */
  char *channel;   /* of the last request, NULL if there was none */
} Beginning;

static void
beginning_free (gpointer data)
{
  Beginning *self = data;

  g_clear_pointer (&self->draft, pqa_draft_free);
  g_free (self->channel);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Beginning, beginning_free)

/* A draft that cannot be read keeps nobody from writing. */
static gpointer
read_beginning (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Opening *opening = data;
  g_autofree char *kind = pqa_unfinished_request_make_kind (opening->request_id);
  Beginning *self = g_new0 (Beginning, 1);

  self->draft = pqa_draft_store_find (connection, opening->staff_id, kind, NULL);
  self->channel = pqa_staff_setting_load (connection, opening->staff_id,
                                          PQA_REQUEST_CHANNEL_SETTING, NULL);
  return self;
}

static PqaRequestDialog *
new_dialog (PqaRequestListPage *self, gint64 request_id)
{
  PqaContext *context = pqa_request_list_page_get_context (self);
  GtkWidget *dialog;

  if (request_id == 0)
    {
      dialog = pqa_request_dialog_new (context, GTK_WIDGET (self));
      g_signal_connect_object (dialog, "saved", G_CALLBACK (registered_cb), self,
                               G_CONNECT_SWAPPED);
      return PQA_REQUEST_DIALOG (dialog);
    }
  if (self->request == NULL || self->request->id != request_id)
    return NULL;
  return PQA_REQUEST_DIALOG (pqa_request_dialog_new_edit (context, self->request));
}

static void
open_dialog (PqaRequestListPage *self, gint64 request_id, const Beginning *beginning)
{
  PqaRequestDialog *dialog = new_dialog (self, request_id);

  if (dialog == NULL)
    return;
  if (request_id == 0)
    pqa_request_dialog_propose_channel (dialog, beginning->channel);
  if (beginning->draft != NULL)
    pqa_request_dialog_bring_back (dialog, beginning->draft);
  pqa_request_list_page_present (self, dialog);
}

static void
beginning_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Beginning) beginning = pqa_database_read_finish (result, &error);
  PqaRequestListPage *self = user_data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->opening);
  if (beginning != NULL)
    open_dialog (self, self->opening_id, beginning);
  else
    pqa_toast (GTK_WIDGET (self), error->message);
}

static void
look_for_beginning (PqaRequestListPage *self, gint64 request_id)
{
  PqaContext *context = pqa_request_list_page_get_context (self);
  Opening *opening;

  if (self->opening != NULL)
    return;
  opening = g_new (Opening, 1);
  opening->staff_id = pqa_context_get_person_id (context);
  opening->request_id = request_id;
  self->opening_id = request_id;
  self->opening = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_LIST, read_beginning,
                           opening, g_free, beginning_free, self->opening, beginning_read_cb,
                           self);
}

/* PqaPageClass.create */
void
pqa_request_list_page_create (PqaPage *page)
{
  look_for_beginning (PQA_REQUEST_LIST_PAGE (page), 0);
}

/* Edits the request in the pane. */
void
pqa_request_list_page_edit (PqaRequestListPage *self)
{
  look_for_beginning (self, self->request->id);
}

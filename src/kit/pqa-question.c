/* pqa-question.c: a question in a dialog of its own, as an asynchronous call
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-question.h"

#include "pqa-i18n.h"

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_task_return_pointer (G_TASK (user_data), g_strdup (response), g_free);
}

/* Answering from the program only emits the signal; the dialog has to be closed as well. */
static void
cancelled_cb (GCancellable *cancellable, GtkWindow *dialog)
{
  gtk_window_close (dialog);
}

static void
add_answer (AdwMessageDialog *dialog, const PqaAnswer *answer)
{
  adw_message_dialog_add_response (dialog, answer->id, answer->label);
  adw_message_dialog_set_response_appearance (dialog, answer->id, answer->look);
  if (answer->look == ADW_RESPONSE_SUGGESTED)
    adw_message_dialog_set_default_response (dialog, answer->id);
}

/**
 * pqa_ask_async:
 * @parent: (nullable): the window the question stands before
 * @heading: the question
 * @body: (nullable): what hangs on the answer
 * @answers: array that ends with {NULL}; the first is the one of Esc
 *
 * Asks a question that nobody can go on without.
 */
void
pqa_ask_async (GtkWindow *parent,
               const char *heading,
               const char *body,
               const PqaAnswer *answers,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  AdwMessageDialog *dialog;
  GTask *task;

  g_return_if_fail (heading != NULL);
  g_return_if_fail (answers != NULL && answers[0].id != NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  for (const PqaAnswer *answer = answers; answer->id != NULL; answer++)
    add_answer (dialog, answer);
  adw_message_dialog_set_close_response (dialog, answers[0].id);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_check_cancellable (task, FALSE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), task,
                         (GClosureNotify) (GCallback) g_object_unref, 0);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), dialog, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * pqa_ask_finish:
 *
 * Returns: (transfer full): the id of the answer
 */
char *
pqa_ask_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pqa_tell_error:
 * @parent: (nullable): the window the message stands before
 * @heading: what did not work, such as "The Workbook Was Not Written"
 * @error: why
 *
 * Says that something which was asked for has failed.
 */
void
pqa_tell_error (GtkWindow *parent, const char *heading, const GError *error)
{
  AdwMessageDialog *dialog;

  g_return_if_fail (heading != NULL);
  g_return_if_fail (error != NULL);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, error->message));
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

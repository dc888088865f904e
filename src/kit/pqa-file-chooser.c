/* pqa-file-chooser.c: the system's dialogs for opening and saving files, as asynchronous calls
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-file-chooser.h"

#include "pqa-i18n.h"

/* A native dialog lives only as long as somebody holds it: the task does until the answer. */
static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);

  g_signal_handlers_disconnect_by_func (dialog, response_cb, task);
  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _ ("No file was chosen."));
}

static void
cancelled_cb (GCancellable *cancellable, GtkNativeDialog *dialog)
{
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

static GtkFileChooserNative *
start (GtkWindow *parent,
       const char *title,
       GtkFileChooserAction action,
       GCancellable *cancellable,
       GAsyncReadyCallback callback,
       gpointer user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, dialog, g_object_unref);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (cancelled_cb), dialog, 0);
  return dialog;
}

static void
add_filters (GtkFileChooser *dialog, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (dialog, filter);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (dialog, all);
}

/**
 * pqa_choose_file_to_open_async:
 * @parent: (nullable): the window the dialog stands before
 * @title: what the dialog is called
 * @filter_name: what files that match @patterns are called, such as "Workbooks"
 * @patterns: file name patterns, ends with %NULL; other files can be shown too
 *
 * Asks for a file that exists.
 */
void
pqa_choose_file_to_open_async (GtkWindow *parent,
                               const char *title,
                               const char *filter_name,
                               const char *const *patterns,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GtkFileChooserNative *dialog
      = start (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, cancellable, callback, user_data);

  add_filters (GTK_FILE_CHOOSER (dialog), filter_name, patterns);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * pqa_choose_file_to_save_async:
 * @parent: (nullable): the window the dialog stands before
 * @title: what the dialog is called
 * @name: the file name that is proposed, with its ending
 *
 * Asks where to write a file; the dialog itself asks before one is replaced.
 */
void
pqa_choose_file_to_save_async (GtkWindow *parent,
                               const char *title,
                               const char *name,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GtkFileChooserNative *dialog
      = start (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, cancellable, callback, user_data);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * pqa_choose_file_finish:
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with %G_IO_ERROR_CANCELLED, about which
 *   nothing needs to be said
 */
GFile *
pqa_choose_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

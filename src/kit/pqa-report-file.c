/* pqa-report-file.c: asks where a report shall go and writes it there, beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-report-file.h"

#include "pqa-file-chooser.h"
#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-shell.h"

typedef struct
{
  GtkWidget *near;
  PqaContext *context;
  PqaReportSaveFunc save;
  gpointer data;
  GDestroyNotify destroy;
  GFile *file;
  PqaTaskRow *row;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->near);
  g_object_unref (self->context);
  self->destroy (self->data);
  g_clear_object (&self->file);
  g_clear_object (&self->row);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static GtkWindow *
get_window (Export *self)
{
  GtkRoot *root = gtk_widget_get_root (self->near);

  return root != NULL ? GTK_WINDOW (root) : NULL;
}

static void
open_folder_cb (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    gtk_show_uri (NULL, uri, GDK_CURRENT_TIME);
}

static void
tell_done (Export *self)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *text = g_strdup_printf (_ ("“%s” is written"), name);

  pqa_toast_with_button (self->near, text, _ ("_Open Folder"), G_CALLBACK (open_folder_cb),
                         G_OBJECT (self->file));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  if (self->row != NULL)
    pqa_task_row_finish (self->row);
  if (pqa_database_read_finish (result, &error) != NULL)
    tell_done (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pqa_tell_error (get_window (self), _ ("The Report Could Not Be Written"), error);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = NULL;

  self->file = pqa_choose_file_finish (result, &error);
  if (self->file == NULL)
    return;

  path = g_file_get_path (self->file);
  if (path == NULL)
    {
      g_set_error_literal (&error, PQA_ERROR, PQA_ERROR_READ_ONLY,
                           _ ("Choose a folder of this computer."));
      pqa_tell_error (get_window (self), _ ("The Report Could Not Be Written"), error);
      return;
    }
  self->row = pqa_start_task (self->near, _ ("Writing the report…"), cancellable);
  self->save (self->data, self->context, path, cancellable, saved_cb, self);
  g_steal_pointer (&self);
}

/**
 * pqa_report_save_file:
 * @near: a widget of the page
 * @name: suggested for the file
 * @save: writes the file beside the window; ends with pqa_database_read_finish()
 * @data: (transfer full): for @save
 *
 * Asks for a file and writes a report there; says when it is done, or what went wrong.
 */
void
pqa_report_save_file (GtkWidget *near,
                        PqaContext *context,
                        const char *name,
                        PqaReportSaveFunc save,
                        gpointer data,
                        GDestroyNotify destroy)
{
  Export *self = g_new0 (Export, 1);

  self->near = g_object_ref (near);
  self->context = g_object_ref (context);
  self->save = save;
  self->data = data;
  self->destroy = destroy;
  pqa_choose_file_to_save_async (get_window (self), _ ("Export Report"), name, NULL, chosen_cb,
                                 self);
}

/* pqa-list-export-task.c: asks for a file and exports a list into it, beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-list-export-task.h"

#include "pqa-file-chooser.h"
#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-shell.h"

typedef struct
{
  GtkWidget *near;
  PqaContext *context;
  PqaListQuery *query;
  char *name;
  PqaExportColumn *columns; /* with translated titles */
  guint n_columns;
  char *path;
  GCancellable *cancellable;
  PqaTaskRow *row; /* NULL if there is no window to show it */
} Export;

typedef struct
{
  Export *export;
  double fraction;
} Progress;

static void
free_export (gpointer data)
{
  Export *self = data;

  g_clear_object (&self->near);
  g_clear_object (&self->context);
  g_clear_pointer (&self->query, pqa_list_query_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->row);
  g_free (self->name);
  g_free (self->columns);
  g_free (self->path);
}

static void
unref_export (Export *self)
{
  g_atomic_rc_box_release_full (self, free_export);
}

static gboolean
progress_cb (gpointer data)
{
  Progress *progress = data;

  if (progress->export->row != NULL)
    pqa_task_row_set_fraction (progress->export->row, progress->fraction);
  unref_export (progress->export);
  g_free (progress);
  return G_SOURCE_REMOVE;
}

/* On the thread that exports: the row belongs to the main one. */
static void
tell_progress (double fraction, gpointer data)
{
  Progress *progress = g_new (Progress, 1);

  progress->export = g_atomic_rc_box_acquire (data);
  progress->fraction = fraction;
  g_idle_add (progress_cb, progress);
}

static gpointer
write_list (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *self = data;

  return pqa_list_export (connection, self->query, self->path, self->name, self->columns,
                          self->n_columns, tell_progress, self, cancellable, error)
             ? self
             : NULL;
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Export *self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = pqa_database_read_finish (result, &error) != NULL;
  g_autofree char *file = g_path_get_basename (self->path);

  if (self->row != NULL)
    pqa_task_row_finish (self->row);
  if (done)
    {
      /* Translators: %s is the name of a file */
      g_autofree char *text = g_strdup_printf (_ ("“%s” has been written"), file);

      pqa_toast (self->near, text);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pqa_tell_error (GTK_WINDOW (gtk_widget_get_root (self->near)), _ ("The Export Failed"), error);
  unref_export (self);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Export *self = user_data;
  g_autoptr (GFile) file = pqa_choose_file_finish (result, NULL);
  g_autofree char *text = NULL;

  self->path = file != NULL ? g_file_get_path (file) : NULL;
  if (self->path == NULL)
    {
      unref_export (self);
      return;
    }

  text = g_strdup_printf (_ ("Exporting “%s”…"), self->name);
  self->row = pqa_start_task (self->near, text, self->cancellable);
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_ANALYSIS, write_list,
                           self, NULL, NULL, self->cancellable, exported_cb, self);
}

/**
 * pqa_export_list:
 * @near: a widget of the window
 * @query: which rows, in which order
 * @name: what the list is called, translated
 * @columns: (array length=n_columns): static; their titles are marked for translation
 *
 * Asks where to, writes a workbook (or CSV, if the name ends so) while the window goes on, and
 * says when it is done. There is a row to cancel it meanwhile.
 */
void
pqa_export_list (GtkWidget *near,
                 PqaContext *context,
                 PqaListQuery *query,
                 const char *name,
                 const PqaExportColumn *columns,
                 guint n_columns)
{
  Export *self = g_atomic_rc_box_new0 (Export);
  g_autofree char *file_name = g_strconcat (name, ".xlsx", NULL);

  self->near = g_object_ref (near);
  self->context = g_object_ref (context);
  self->query = pqa_list_query_ref (query);
  self->name = g_strdup (name);
  self->columns = g_memdup2 (columns, sizeof *columns * n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->columns[i].title = _ (columns[i].title);
  self->n_columns = n_columns;
  self->cancellable = g_cancellable_new ();
  pqa_choose_file_to_save_async (GTK_WINDOW (gtk_widget_get_root (near)), _ ("Export to Excel"),
                                 file_name, NULL, chosen_cb, self);
}

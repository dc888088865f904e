/* pqa-import-job.c: reads a mapping and imports a file with it, beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-job.h"

typedef struct
{
  PqaImportKind kind;
  char *path;
  char *mapping_path;
  char *problems_path;
  gboolean dry_run;
  PqaMapping *mapping;
  PqaTaskRow *row;
} Job;

typedef struct
{
  GTask *task;
  double fraction;
} Progress;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->mapping_path);
  g_free (job->problems_path);
  g_clear_pointer (&job->mapping, pqa_mapping_free);
  g_clear_object (&job->row);
  g_free (job);
}

static gboolean
progress_cb (gpointer data)
{
  Progress *progress = data;
  Job *job = g_task_get_task_data (progress->task);

  pqa_task_row_set_fraction (job->row, progress->fraction);
  g_object_unref (progress->task);
  g_free (progress);
  return G_SOURCE_REMOVE;
}

/* On the thread that imports: the row belongs to the main one. */
static void
tell_progress (double fraction, gpointer task)
{
  Progress *progress = g_new (Progress, 1);

  progress->task = g_object_ref (task);
  progress->fraction = fraction;
  g_idle_add (progress_cb, progress);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  PqaImportReport *report = pqa_import_file_finish (result, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) pqa_import_report_free);
  else
    g_task_return_error (task, error);
}

static void
load_mapping (GTask *loading, gpointer source, gpointer task, GCancellable *cancellable)
{
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  PqaMapping *mapping = pqa_mapping_load_for (job->kind, job->mapping_path, &error);

  if (mapping != NULL)
    g_task_return_pointer (loading, mapping, (GDestroyNotify) pqa_mapping_free);
  else
    g_task_return_error (loading, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GTask *task = user_data;
  Job *job = g_task_get_task_data (task);
  const PqaImportOptions options = { .dry_run = job->dry_run,
                                     .problems_path = job->problems_path,
                                     .progress = tell_progress,
                                     .progress_data = task };
  GError *error = NULL;

  job->mapping = g_task_propagate_pointer (G_TASK (result), &error);
  if (job->mapping == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  pqa_import_file_async (g_task_get_source_object (task), job->path, job->mapping, &options,
                         g_task_get_cancellable (task), imported_cb, task);
}

/**
 * pqa_import_job_async:
 * @row: shows how far it is; finished by the caller
 *
 * Does pqa_mapping_load_for() on a thread and then pqa_import_file() on the database's writer.
 */
void
pqa_import_job_async (PqaDatabase *database,
                      const PqaImportOrder *order,
                      PqaTaskRow *row,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (database, cancellable, callback, user_data);
  g_autoptr (GTask) loading = g_task_new (NULL, cancellable, loaded_cb, task);
  Job *job = g_new0 (Job, 1);

  job->kind = order->kind;
  job->path = g_strdup (order->path);
  job->mapping_path = g_strdup (order->mapping_path);
  job->problems_path = g_strdup (order->problems_path);
  job->dry_run = order->dry_run;
  job->row = g_object_ref (row);
  g_task_set_task_data (task, job, free_job);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (loading, task, NULL);
  g_task_run_in_thread (loading, load_mapping);
}

/**
 * pqa_import_job_finish:
 *
 * Returns: (transfer full): what was done; %NULL as pqa_mapping_load_for() and pqa_import_file()
 *   fail
 */
PqaImportReport *
pqa_import_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

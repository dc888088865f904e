/* pqa-import-task.c: an import on the database's writer thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-private.h"

typedef struct
{
  char *path;
  char *problems_path;
  PqaMapping *mapping; /* unowned */
  PqaImportOptions options;
  GCancellable *cancellable;
  PqaImportReport *report;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->problems_path);
  g_clear_object (&job->cancellable);
  pqa_import_report_free (job->report);
  g_free (job);
}

/* Failing is how a writer's job asks for its transaction to be rolled back. */
static gboolean
run_job (PqaConnection *connection, gpointer data, GError **error)
{
  Job *job = data;

  if (!pqa_import_run_file (connection, job->path, job->mapping, &job->options, job->report,
                            job->cancellable, error))
    {
      g_clear_pointer (&job->report, pqa_import_report_free);
      return FALSE;
    }
  if (job->report->applied)
    return TRUE;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, "nothing to keep");
  return FALSE;
}

/* A trial, or a file with problems: run_job() has asked for the rollback itself. */
static gboolean
was_rolled_back (const Job *job, const GError *error)
{
  return !job->report->applied && g_error_matches (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  gboolean written = pqa_database_write_finish (result, &error);

  if (job->report != NULL && (written || was_rolled_back (job, error)))
    g_task_return_pointer (task, g_steal_pointer (&job->report),
                           (GDestroyNotify)pqa_import_report_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * pqa_import_file_async:
 * @mapping: (transfer none): stays alive until the answer
 * @options: (nullable): as in pqa_import_file(); @progress is called in the writer's thread
 *
 * Does pqa_import_file() on the writer's thread of @database.
 */
void
pqa_import_file_async (PqaDatabase *database,
                       const char *path,
                       PqaMapping *mapping,
                       const PqaImportOptions *options,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (database, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->mapping = mapping;
  if (options != NULL)
    job->options = *options;
  job->problems_path = g_strdup (job->options.problems_path);
  job->options.problems_path = job->problems_path;
  job->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  job->report = pqa_import_report_new (job->options.dry_run);
  job->report->kind = mapping->kind;
  /* What has been imported is not taken back by a cancellation that comes too late. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_set_source_tag (task, pqa_import_file_async);
  pqa_database_write_async (database, run_job, job, NULL, cancellable, written_cb, task);
}

/**
 * pqa_import_file_finish:
 *
 * Returns: (transfer full): what was done; %NULL as pqa_import_file() fails
 */
PqaImportReport *
pqa_import_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* pqa-request-slip.c: prints work slips, or writes them as PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-slip.h"

#include "pqa-file-chooser.h"
#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-report-print.h"
#include "pqa-shell.h"
#include "slip/pqa-work-slip.h"

typedef struct
{
  GtkWidget *near;
  GArray *request_ids;
  GPtrArray *slips; /* NULL until they have been read */
} Job;

static Job *
new_job (GtkWidget *near, const gint64 *request_ids, gsize n_requests)
{
  Job *job = g_new0 (Job, 1);

  job->near = g_object_ref (near);
  job->request_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (job->request_ids, request_ids, n_requests);
  return job;
}

static void
job_free (Job *job)
{
  g_object_unref (job->near);
  g_array_unref (job->request_ids);
  g_clear_pointer (&job->slips, g_ptr_array_unref);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static GtkWindow *
get_window (const Job *job)
{
  GtkRoot *root = gtk_widget_get_root (job->near);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static gpointer
read_slips (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GArray *ids = data;

  return pqa_work_slip_load_all (connection, (gint64 *)(void *)ids->data, ids->len, cancellable,
                                 error);
}

/* Whether there is something to lay out; if not, it has been told why. */
static gboolean
take_slips (Job *job, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;

  job->slips = pqa_database_read_finish (result, &error);
  if (job->slips == NULL)
    pqa_tell_error (get_window (job), _ ("The Work Slip Cannot Be Made"), error);
  return job->slips != NULL && job->slips->len > 0;
}

static void
read_to_print_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autofree char *name = NULL;

  if (!take_slips (job, result))
    return;
  name = pqa_work_slip_make_name (job->slips);
  pqa_report_print_pages (get_window (job), pqa_work_slip_lay_out (job->slips), name, 0);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GFile) file = pqa_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (PqaReportPages) pages = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (path == NULL)
    return;
  pages = pqa_work_slip_lay_out (job->slips);
  if (!pqa_report_pages_save_pdf (pages, path, &error))
    {
      pqa_tell_error (get_window (job), _ ("The Work Slip Was Not Written"), error);
      return;
    }
  name = g_file_get_basename (file);
  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_ ("“%s” has been written"), name);
  pqa_toast (job->near, text);
}

static void
read_to_save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autofree char *name = NULL;
  g_autofree char *file_name = NULL;

  if (!take_slips (job, result))
    return;
  name = pqa_work_slip_make_name (job->slips);
  file_name = g_strconcat (name, ".pdf", NULL);
  pqa_choose_file_to_save_async (get_window (job), _ ("Save the Work Slip"), file_name, NULL,
                                 chosen_cb, g_steal_pointer (&job));
}

static void
read_job (PqaContext *context, Job *job, GAsyncReadyCallback callback)
{
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_ANALYSIS, read_slips,
                           g_array_ref (job->request_ids), (GDestroyNotify)g_array_unref,
                           (GDestroyNotify)g_ptr_array_unref, NULL, callback, job);
}

/**
 * pqa_request_slip_print:
 * @near: a widget of the window
 * @request_ids: (array length=n_requests): in the order in which they are wanted
 *
 * Asks for a printer and prints a work slip for each request.
 */
void
pqa_request_slip_print (GtkWidget *near,
                        PqaContext *context,
                        const gint64 *request_ids,
                        gsize n_requests)
{
  read_job (context, new_job (near, request_ids, n_requests), read_to_print_cb);
}

/**
 * pqa_request_slip_save:
 *
 * Asks for a file and writes the work slips into it as PDF.
 */
void
pqa_request_slip_save (GtkWidget *near,
                       PqaContext *context,
                       const gint64 *request_ids,
                       gsize n_requests)
{
  read_job (context, new_job (near, request_ids, n_requests), read_to_save_cb);
}

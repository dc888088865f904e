/* pqa-calendar-exchange.c: a work calendar's special days from and to files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-calendar-exchange.h"

#include "pqa-file-chooser.h"
#include "pqa-i18n.h"

/**
 * Job:
 * @supplied: (nullable): a year that comes with the program
 * @path: (nullable): any other file
 * @content: the calendar as it is, for the thread that reads
 */
typedef struct
{
  char *supplied;
  char *path;
  PqaCalendarContent *content;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->supplied);
  g_free (job->path);
  pqa_calendar_content_free (job->content);
  g_free (job);
}

static GTask *
new_task (GtkWindow *window,
          const PqaCalendarContent *content,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (window, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->content = pqa_calendar_content_copy (content);
  g_task_set_task_data (task, job, job_free);
  return task;
}

static void
read_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  PqaHolidayFile *file
      = job->supplied != NULL
            ? pqa_holiday_file_read_supplied (job->supplied, job->content, &error)
            : pqa_holiday_file_read (job->path, job->content, cancellable, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, (GDestroyNotify) pqa_holiday_file_free);
  else
    g_task_return_error (task, error);
}

/**
 * pqa_calendar_import_label:
 * @supplied: "cn-2026.csv"
 *
 * Returns: (transfer full): "China 2026"
 */
char *
pqa_calendar_import_label (const char *supplied)
{
  /* Translators: public holidays of a year */
  return g_strdup_printf (_ ("China %.4s"), supplied + strlen ("cn-"));
}

/**
 * pqa_calendar_import_supplied_async:
 * @supplied: one of pqa_holiday_file_list_supplied()
 */
void
pqa_calendar_import_supplied_async (GtkWindow *window,
                                    const PqaCalendarContent *content,
                                    const char *supplied,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GTask) task = new_task (window, content, callback, user_data);

  ((Job *) g_task_get_task_data (task))->supplied = g_strdup (supplied);
  g_task_run_in_thread (task, read_file);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (GFile) file = pqa_choose_file_finish (result, &error);

  if (file == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  ((Job *) g_task_get_task_data (task))->path = g_file_get_path (file);
  g_task_run_in_thread (task, read_file);
}

/**
 * pqa_calendar_import_file_async:
 *
 * Asks for a file and reads it beside the window.
 */
void
pqa_calendar_import_file_async (GtkWindow *window,
                                const PqaCalendarContent *content,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  static const char *const PATTERNS[] = { "*.csv", "*.txt", "*.xlsx", NULL };

  pqa_choose_file_to_open_async (window, _ ("Import Holidays"), _ ("Tables"), PATTERNS, NULL,
                                 chosen_cb, new_task (window, content, callback, user_data));
}

/**
 * pqa_calendar_import_finish:
 *
 * Returns: (transfer full): what was read; %NULL with an error, which is CANCELLED when no file was
 *   chosen
 */
PqaHolidayFile *
pqa_calendar_import_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
write_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = pqa_choose_file_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && !pqa_holiday_file_write (path, job->content, &error))
    pqa_form_dialog_show_error (PQA_FORM_DIALOG (g_task_get_source_object (task)), error->message);
  g_task_return_boolean (task, error == NULL);
}

/**
 * pqa_calendar_export:
 * @name: the calendar's
 *
 * Asks for a file and writes the special days into it.
 */
void
pqa_calendar_export (PqaFormDialog *dialog, const char *name, const PqaCalendarContent *content)
{
  g_autofree char *file_name = g_strconcat (name, ".csv", NULL);

  pqa_choose_file_to_save_async (GTK_WINDOW (dialog), _ ("Export Special Days"), file_name, NULL,
                                 write_cb, new_task (GTK_WINDOW (dialog), content, NULL, NULL));
}

/* pqa-quarter-document.c: a quarter's evaluation: its figures, its pages, its files
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures are read once, beside the window. Preview, print and every file are made from them,
 * so that no two of them can differ.
 */
#include "pqa-quarter-document.h"

#include <string.h>

#include "pqa-output-file.h"
#include "workbook/pqa-report-workbook.h"

struct _PqaQuarterDocument
{
  PqaQuarterlyFigures *figures;
  PqaReport *report;
  char *prepared_by;
};

typedef struct
{
  PqaPeriod *period;
  char *prepared_by;
} Question;

typedef struct
{
  PqaQuarterDocument *document;
  PqaQuarterFormat format;
  char *path;
} Saving;

static void
clear (gpointer data)
{
  PqaQuarterDocument *self = data;

  g_clear_pointer (&self->report, pqa_report_unref);
  g_clear_pointer (&self->figures, pqa_quarterly_figures_free);
  g_free (self->prepared_by);
}

static void
question_free (Question *question)
{
  pqa_period_free (question->period);
  g_free (question->prepared_by);
  g_free (question);
}

static void
saving_free (Saving *saving)
{
  pqa_quarter_document_unref (saving->document);
  g_free (saving->path);
  g_free (saving);
}

static gpointer
read_document (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  PqaQuarterlyFigures *figures = pqa_quarterly_figures_read (connection, question->period, error);
  PqaQuarterDocument *self;

  if (figures == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (PqaQuarterDocument);
  self->figures = figures;
  self->prepared_by = g_strdup (question->prepared_by);
  self->report = pqa_quarterly_report_new (figures, self->prepared_by);
  return self;
}

/**
 * pqa_quarter_document_read_async:
 * @period: a quarter
 *
 * Computes the quarter's figures on a thread of their own.
 */
void
pqa_quarter_document_read_async (PqaContext *context,
                                 const PqaPeriod *period,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Question *question = g_new (Question, 1);

  question->period = pqa_period_copy (period);
  question->prepared_by = g_strdup (pqa_context_get_person_name (context));
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_ANALYSIS, read_document,
                           question, (GDestroyNotify)question_free,
                           (GDestroyNotify)pqa_quarter_document_unref, cancellable, callback,
                           user_data);
}

/**
 * pqa_quarter_document_read_finish:
 *
 * Returns: (transfer full): the evaluation, or NULL with an error
 */
PqaQuarterDocument *
pqa_quarter_document_read_finish (GAsyncResult *result, GError **error)
{
  return pqa_database_read_finish (result, error);
}

PqaQuarterDocument *
pqa_quarter_document_ref (PqaQuarterDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
pqa_quarter_document_unref (PqaQuarterDocument *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * pqa_quarter_document_get_report:
 *
 * Returns: (transfer none): the report that is previewed and printed
 */
PqaReport *
pqa_quarter_document_get_report (PqaQuarterDocument *self)
{
  return self->report;
}

/**
 * pqa_quarter_document_get_made_at:
 *
 * Returns: when the figures were read, UTC seconds
 */
gint64
pqa_quarter_document_get_made_at (PqaQuarterDocument *self)
{
  return self->figures->made_at;
}

/**
 * pqa_quarter_document_suggest_name:
 *
 * Returns: (transfer full): a file name that says office and quarter
 */
char *
pqa_quarter_document_suggest_name (PqaQuarterDocument *self, PqaQuarterFormat format)
{
  static const char *const endings[] = { "pdf", "xlsx", "json" };
  char *name = g_strdup_printf ("%s %s.%s", self->figures->office, self->figures->period->code,
                                endings[format]);

  return g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
}

/* Files -----------------------------------------------------------------------------------------*/

static gboolean
save_pdf (PqaQuarterDocument *self, const char *path, GError **error)
{
  g_autoptr (PqaReport) report = pqa_quarterly_report_new (self->figures, self->prepared_by);
  g_autoptr (PqaReportPages) pages = pqa_report_pages_new (report);

  return pqa_report_pages_save_pdf (pages, path, error);
}

static gboolean
save_workbook (PqaQuarterDocument *self,
               PqaConnection *connection,
               const char *path,
               GError **error)
{
  g_autoptr (PqaReport) report = pqa_quarterly_report_new (self->figures, self->prepared_by);

  pqa_quarterly_report_add_rows (report, connection, self->figures->period);
  return pqa_report_save_workbook (report, path, error);
}

static gboolean
save_json (PqaQuarterDocument *self, const char *path, GError **error)
{
  g_autofree char *text = pqa_quarterly_figures_to_json (self->figures);
  g_autoptr (PqaOutputFile) file = pqa_output_file_new (path, error);

  return file != NULL && pqa_output_file_write (file, text, strlen (text), error)
         && pqa_output_file_commit (file, error);
}

static gboolean
save_as (PqaConnection *connection, const Saving *saving, GError **error)
{
  switch (saving->format)
    {
    case PQA_QUARTER_PDF:
      return save_pdf (saving->document, saving->path, error);
    case PQA_QUARTER_WORKBOOK:
      return save_workbook (saving->document, connection, saving->path, error);
    case PQA_QUARTER_JSON:
    default:
      return save_json (saving->document, saving->path, error);
    }
}

static gpointer
save (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return save_as (connection, data, error) ? data : NULL;
}

/**
 * pqa_quarter_document_save_async:
 * @path: where to; the file is there when it is whole, or not at all
 *
 * Writes the evaluation to a file on the thread that reads figures; the workbook has the rows
 * behind them.
 */
void
pqa_quarter_document_save_async (PqaQuarterDocument *self,
                                 PqaContext *context,
                                 PqaQuarterFormat format,
                                 const char *path,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Saving *saving = g_new (Saving, 1);

  saving->document = pqa_quarter_document_ref (self);
  saving->format = format;
  saving->path = g_strdup (path);
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_ANALYSIS, save, saving,
                           (GDestroyNotify)saving_free, NULL, cancellable, callback, user_data);
}

gboolean
pqa_quarter_document_save_finish (GAsyncResult *result, GError **error)
{
  return pqa_database_read_finish (result, error) != NULL;
}

/* pqa-analysis-document.c: an analysis of requests: its figures, its report, its workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figures are read once, beside the window. Screen, paper and workbook are made from them, so
 * that no two of them can differ.
 */
#include "requests/analysis/pqa-analysis-document.h"

#include "workbook/pqa-report-workbook.h"

struct _PqaAnalysisDocument
{
  PqaAnalysisFigures *figures;
  PqaAnalysis *analysis;
};

typedef struct
{
  PqaIndicatorScope scope;
  PqaPeriod *period;
} Question;

typedef struct
{
  PqaAnalysisDocument *document;
  char *path;
} Saving;

static void
clear (gpointer data)
{
  PqaAnalysisDocument *self = data;

  g_clear_pointer (&self->analysis, pqa_analysis_free);
  g_clear_pointer (&self->figures, pqa_analysis_figures_free);
}

static void
question_free (Question *question)
{
  pqa_period_free (question->period);
  g_free (question);
}

static void
saving_free (Saving *saving)
{
  pqa_analysis_document_unref (saving->document);
  g_free (saving->path);
  g_free (saving);
}

PqaAnalysisDocument *
pqa_analysis_document_ref (PqaAnalysisDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
pqa_analysis_document_unref (PqaAnalysisDocument *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gpointer
read_document (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Question *question = data;
  PqaAnalysisFigures *figures = pqa_analysis_figures_read (connection, &question->scope, error);
  PqaAnalysisDocument *self;

  if (figures == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (PqaAnalysisDocument);
  self->figures = figures;
  self->analysis = pqa_analysis_new (figures);
  return self;
}

/**
 * pqa_analysis_document_read_async:
 * @scope: the period, and the kind, zone or upper category that is looked at
 *
 * Computes the figures on a thread of their own.
 */
void
pqa_analysis_document_read_async (PqaContext *context,
                                  const PqaIndicatorScope *scope,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Question *question = g_new (Question, 1);

  question->scope = *scope;
  question->period = pqa_period_copy (scope->period);
  question->scope.period = question->period;
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_ANALYSIS, read_document,
                           question, (GDestroyNotify) question_free,
                           (GDestroyNotify) pqa_analysis_document_unref, cancellable, callback,
                           user_data);
}

/**
 * pqa_analysis_document_read_finish:
 *
 * Returns: (transfer full): the analysis, or NULL with an error
 */
PqaAnalysisDocument *
pqa_analysis_document_read_finish (GAsyncResult *result, GError **error)
{
  return pqa_database_read_finish (result, error);
}

/**
 * pqa_analysis_document_get_analysis:
 *
 * Returns: (transfer none): what is shown and printed
 */
PqaAnalysis *
pqa_analysis_document_get_analysis (PqaAnalysisDocument *self)
{
  return self->analysis;
}

/**
 * pqa_analysis_document_get_made_at:
 *
 * Returns: when the figures were read, UTC seconds
 */
gint64
pqa_analysis_document_get_made_at (PqaAnalysisDocument *self)
{
  return self->figures->made_at;
}

/**
 * pqa_analysis_document_suggest_name:
 *
 * Returns: (transfer full): a name of the workbook that says office, period and what is looked at
 */
char *
pqa_analysis_document_suggest_name (PqaAnalysisDocument *self)
{
  const PqaReportCover *cover = pqa_report_get_cover (pqa_analysis_get_report (self->analysis));
  char *name = g_strdup_printf ("%s %s %s.xlsx", cover->office, cover->title, cover->period);

  return g_strdelimit (name, G_DIR_SEPARATOR_S, '-');
}

/* The report on the screen stays with the thread of the screen. */
static gpointer
save (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  const Saving *saving = data;
  g_autoptr (PqaAnalysis) analysis = pqa_analysis_new (saving->document->figures);

  return pqa_report_save_workbook (pqa_analysis_get_report (analysis), saving->path, error) ? data
                                                                                           : NULL;
}

/**
 * pqa_analysis_document_save_async:
 * @path: where to; the file is there when it is whole, or not at all
 *
 * Writes a workbook with live charts, beside the window. Ends with pqa_database_read_finish().
 */
void
pqa_analysis_document_save_async (PqaAnalysisDocument *self,
                                  PqaContext *context,
                                  const char *path,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Saving *saving = g_new (Saving, 1);

  saving->document = pqa_analysis_document_ref (self);
  saving->path = g_strdup (path);
  pqa_database_read_async (pqa_context_get_database (context), PQA_LANE_ANALYSIS, save, saving,
                           (GDestroyNotify) saving_free, NULL, cancellable, callback, user_data);
}

/* pqa-analysis-document.h: an analysis of requests: its figures, its report, its workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "analysis/pqa-analysis.h"
#include "pqa-context.h"

G_BEGIN_DECLS

typedef struct _PqaAnalysisDocument PqaAnalysisDocument;

PqaAnalysisDocument *pqa_analysis_document_ref (PqaAnalysisDocument *self);
void pqa_analysis_document_unref (PqaAnalysisDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaAnalysisDocument, pqa_analysis_document_unref)

void pqa_analysis_document_read_async (PqaContext *context,
                                       const PqaIndicatorScope *scope,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
PqaAnalysisDocument *pqa_analysis_document_read_finish (GAsyncResult *result, GError **error);

PqaAnalysis *pqa_analysis_document_get_analysis (PqaAnalysisDocument *self);
gint64 pqa_analysis_document_get_made_at (PqaAnalysisDocument *self);
char *pqa_analysis_document_suggest_name (PqaAnalysisDocument *self);
void pqa_analysis_document_save_async (PqaAnalysisDocument *self,
                                       PqaContext *context,
                                       const char *path,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);

G_END_DECLS

/* pqa-quarter-document.h: a quarter's evaluation: its figures, its pages, its files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pages/pqa-report-pages.h"
#include "pqa-context.h"
#include "quarterly/pqa-quarterly-report.h"

G_BEGIN_DECLS

typedef struct _PqaQuarterDocument PqaQuarterDocument;

typedef enum
{
  PQA_QUARTER_PDF,
  PQA_QUARTER_WORKBOOK,
  PQA_QUARTER_JSON,
} PqaQuarterFormat;

void pqa_quarter_document_read_async (PqaContext *context,
                                      const PqaPeriod *period,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
PqaQuarterDocument *pqa_quarter_document_read_finish (GAsyncResult *result, GError **error);

PqaQuarterDocument *pqa_quarter_document_ref (PqaQuarterDocument *self);
void pqa_quarter_document_unref (PqaQuarterDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaQuarterDocument, pqa_quarter_document_unref)

PqaReport *pqa_quarter_document_get_report (PqaQuarterDocument *self);
gint64 pqa_quarter_document_get_made_at (PqaQuarterDocument *self);
char *pqa_quarter_document_suggest_name (PqaQuarterDocument *self, PqaQuarterFormat format);

void pqa_quarter_document_save_async (PqaQuarterDocument *self,
                                      PqaContext *context,
                                      PqaQuarterFormat format,
                                      const char *path,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean pqa_quarter_document_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS

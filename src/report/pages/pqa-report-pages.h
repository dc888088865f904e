/* pqa-report-pages.h: a report on A4 pages, for preview, print and PDF
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "pqa-report.h"

G_BEGIN_DECLS

#define PQA_REPORT_PAGE_WIDTH 595.28
#define PQA_REPORT_PAGE_HEIGHT 841.89

typedef struct _PqaReportPages PqaReportPages;

PqaReportPages *pqa_report_pages_new (PqaReport *report);
PqaReportPages *
pqa_report_pages_new_laid_out (const char *title, const char *author, GPtrArray *pages);
void pqa_report_pages_free (PqaReportPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaReportPages, pqa_report_pages_free)

guint pqa_report_pages_get_n_pages (PqaReportPages *self);
void pqa_report_pages_draw (PqaReportPages *self, guint page, cairo_t *cr);
gboolean pqa_report_pages_save_pdf (PqaReportPages *self, const char *path, GError **error);

G_END_DECLS

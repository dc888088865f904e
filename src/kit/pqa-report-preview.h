/* pqa-report-preview.h: a report page by page: thumbnails, paging, zoom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pages/pqa-report-pages.h"

G_BEGIN_DECLS

#define PQA_TYPE_REPORT_PREVIEW (pqa_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (PqaReportPreview, pqa_report_preview, PQA, REPORT_PREVIEW, GtkWidget)

void pqa_report_preview_set_report (PqaReportPreview *self, PqaReport *report);
PqaReportPages *pqa_report_preview_get_pages (PqaReportPreview *self);
guint pqa_report_preview_get_page (PqaReportPreview *self);
void pqa_report_preview_show_page (PqaReportPreview *self, guint page);

G_END_DECLS

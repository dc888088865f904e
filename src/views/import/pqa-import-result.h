/* pqa-import-result.h: what a check of a file found: a summary, and its problems one by one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "import/pqa-import-report.h"

G_BEGIN_DECLS

#define PQA_TYPE_IMPORT_RESULT (pqa_import_result_get_type ())
G_DECLARE_FINAL_TYPE (PqaImportResult, pqa_import_result, PQA, IMPORT_RESULT, GtkBox)

GtkWidget *pqa_import_result_new (void);
void pqa_import_result_set_text (PqaImportResult *self, const char *text);
void pqa_import_result_set_report (PqaImportResult *self, const PqaImportReport *report);

G_END_DECLS

/* pqa-sheet-row.h: one item on the result sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "inspection/pqa-inspection-sheet.h"

G_BEGIN_DECLS

#define PQA_TYPE_SHEET_ROW (pqa_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (PqaSheetRow, pqa_sheet_row, PQA, SHEET_ROW, GtkListBoxRow)

GtkWidget *pqa_sheet_row_new (PqaInspectionResult *result, guint number);

PqaInspectionResult *pqa_sheet_row_get_result (PqaSheetRow *self);
void pqa_sheet_row_set_result (PqaSheetRow *self, PqaInspectionResult *result);
void pqa_sheet_row_refresh (PqaSheetRow *self);
void pqa_sheet_row_show_typed (PqaSheetRow *self, const char *typed);
void pqa_sheet_row_set_line (PqaSheetRow *self, GtkWidget *line);
GtkWidget *pqa_sheet_row_get_line (PqaSheetRow *self);

G_END_DECLS

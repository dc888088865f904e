/* pqa-inspection-dialog.h: planning a single inspection, or editing one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "inspection/pqa-inspection-sheet.h"

G_BEGIN_DECLS

#define PQA_TYPE_INSPECTION_DIALOG (pqa_inspection_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaInspectionDialog, pqa_inspection_dialog, PQA, INSPECTION_DIALOG, PqaFormDialog)

PqaInspectionDialog *pqa_inspection_dialog_new (PqaContext *context);
PqaInspectionDialog *pqa_inspection_dialog_new_edit (PqaContext *context,
                                                     PqaInspectionSheet *sheet);
gint64 pqa_inspection_dialog_get_id (PqaInspectionDialog *self);

G_END_DECLS

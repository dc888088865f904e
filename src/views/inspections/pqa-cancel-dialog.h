/* pqa-cancel-dialog.h: why an inspection does not take place
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "inspection/pqa-inspection-sheet.h"

G_BEGIN_DECLS

#define PQA_TYPE_CANCEL_DIALOG (pqa_cancel_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaCancelDialog, pqa_cancel_dialog, PQA, CANCEL_DIALOG, PqaFormDialog)

PqaCancelDialog *pqa_cancel_dialog_new (PqaContext *context, PqaInspectionSheet *sheet);

G_END_DECLS

/* pqa-finding-dialog.h: entering or editing a finding
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "inspection/pqa-finding.h"

G_BEGIN_DECLS

#define PQA_TYPE_FINDING_DIALOG (pqa_finding_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaFindingDialog, pqa_finding_dialog, PQA, FINDING_DIALOG, PqaFormDialog)

PqaFindingDialog *pqa_finding_dialog_new (PqaContext *context);
PqaFindingDialog *pqa_finding_dialog_new_edit (PqaContext *context, PqaFinding *finding);
gint64 pqa_finding_dialog_get_id (PqaFindingDialog *self);

G_END_DECLS

/* pqa-policy-apply-dialog.h: gives open requests the time limits now in force
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_POLICY_APPLY_DIALOG (pqa_policy_apply_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaPolicyApplyDialog, pqa_policy_apply_dialog, PQA, POLICY_APPLY_DIALOG, PqaFormDialog)

GtkWindow *pqa_policy_apply_dialog_new (PqaContext *context);

G_END_DECLS

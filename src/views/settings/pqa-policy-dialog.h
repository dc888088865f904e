/* pqa-policy-dialog.h: edits the time limits of a kind and severity
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "settings/pqa-policy-edit.h"

G_BEGIN_DECLS

#define PQA_TYPE_POLICY_DIALOG (pqa_policy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaPolicyDialog, pqa_policy_dialog, PQA, POLICY_DIALOG, PqaFormDialog)

GtkWindow *
pqa_policy_dialog_new (PqaContext *context, GPtrArray *calendars, const PqaPolicyRow *row);

G_END_DECLS

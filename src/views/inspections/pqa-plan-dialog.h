/* pqa-plan-dialog.h: making or editing an inspection plan
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_PLAN_DIALOG (pqa_plan_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaPlanDialog, pqa_plan_dialog, PQA, PLAN_DIALOG, PqaFormDialog)

PqaPlanDialog *pqa_plan_dialog_new (PqaContext *context, gint64 id);
gint64 pqa_plan_dialog_get_id (PqaPlanDialog *self);

G_END_DECLS

/* pqa-retire-dialog.h: says when somebody leaves and who takes over
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_RETIRE_DIALOG (pqa_retire_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaRetireDialog, pqa_retire_dialog, PQA, RETIRE_DIALOG, PqaFormDialog)

GtkWindow *pqa_retire_dialog_new (PqaContext *context, gint64 staff_id);

G_END_DECLS

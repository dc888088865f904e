/* pqa-standard-dialog.h: making a standard, or editing its name and pass mark
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "inspection/pqa-standard-version.h"

G_BEGIN_DECLS

#define PQA_TYPE_STANDARD_DIALOG (pqa_standard_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaStandardDialog, pqa_standard_dialog, PQA, STANDARD_DIALOG, PqaFormDialog)

PqaStandardDialog *pqa_standard_dialog_new (PqaContext *context);
PqaStandardDialog *pqa_standard_dialog_new_edit (PqaContext *context, PqaStandardVersion *version);
gint64 pqa_standard_dialog_get_version_id (PqaStandardDialog *self);

G_END_DECLS

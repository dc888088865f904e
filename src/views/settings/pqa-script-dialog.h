/* pqa-script-dialog.h: what is said in a follow-up call
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_SCRIPT_DIALOG (pqa_script_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaScriptDialog, pqa_script_dialog, PQA, SCRIPT_DIALOG, PqaFormDialog)

GtkWindow *pqa_script_dialog_new (PqaContext *context, const char *const *own);

G_END_DECLS

/* pqa-care-dialog.h: adds or edits what somebody noticed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_CARE_DIALOG (pqa_care_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaCareDialog, pqa_care_dialog, PQA, CARE_DIALOG, PqaRecordDialog)

GtkWindow *pqa_care_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

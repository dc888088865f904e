/* pqa-office-profile-dialog.h: edits name, address and telephone of the office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_OFFICE_PROFILE_DIALOG (pqa_office_profile_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaOfficeProfileDialog, pqa_office_profile_dialog, PQA, OFFICE_PROFILE_DIALOG, PqaRecordDialog)

GtkWindow *pqa_office_profile_dialog_new (PqaContext *context);

G_END_DECLS

/* pqa-staff-dialog.h: adds somebody to the roster, or says what has changed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_STAFF_DIALOG (pqa_staff_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaStaffDialog, pqa_staff_dialog, PQA, STAFF_DIALOG, PqaRecordDialog)

GtkWindow *pqa_staff_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

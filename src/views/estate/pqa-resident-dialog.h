/* pqa-resident-dialog.h: adds or edits somebody who lives in a home
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_RESIDENT_DIALOG (pqa_resident_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaResidentDialog, pqa_resident_dialog, PQA, RESIDENT_DIALOG, PqaRecordDialog)

GtkWindow *pqa_resident_dialog_new (PqaContext *context, gint64 id, gint64 home_id);

G_END_DECLS

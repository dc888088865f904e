/* pqa-building-dialog.h: adds or edits a building
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_BUILDING_DIALOG (pqa_building_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaBuildingDialog, pqa_building_dialog, PQA, BUILDING_DIALOG, PqaRecordDialog)

GtkWindow *pqa_building_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

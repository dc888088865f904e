/* pqa-zone-dialog.h: adds or edits a zone and hands its duties over
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_ZONE_DIALOG (pqa_zone_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaZoneDialog, pqa_zone_dialog, PQA, ZONE_DIALOG, PqaRecordDialog)

GtkWindow *pqa_zone_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

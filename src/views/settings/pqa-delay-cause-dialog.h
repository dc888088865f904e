/* pqa-delay-cause-dialog.h: adds or edits a cause of delay
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_DELAY_CAUSE_DIALOG (pqa_delay_cause_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaDelayCauseDialog, pqa_delay_cause_dialog, PQA, DELAY_CAUSE_DIALOG, PqaRecordDialog)

GtkWindow *pqa_delay_cause_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

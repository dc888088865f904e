/* pqa-home-dialog.h: adds or edits a home
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_HOME_DIALOG (pqa_home_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaHomeDialog, pqa_home_dialog, PQA, HOME_DIALOG, PqaRecordDialog)

GtkWindow *pqa_home_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

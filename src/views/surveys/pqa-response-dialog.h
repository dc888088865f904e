/* pqa-response-dialog.h: typing in paper forms, one after the other, or correcting one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_RESPONSE_DIALOG (pqa_response_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaResponseDialog, pqa_response_dialog, PQA, RESPONSE_DIALOG, PqaFormDialog)

PqaResponseDialog *pqa_response_dialog_new (PqaContext *context, gint64 survey_id);
PqaResponseDialog *
pqa_response_dialog_new_for_response (PqaContext *context, gint64 survey_id, gint64 response_id);
guint pqa_response_dialog_get_n_entered (PqaResponseDialog *self);

G_END_DECLS

/* pqa-request-time-dialog.h: changes a time that was recorded wrongly
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "request/pqa-request-detail.h"

G_BEGIN_DECLS

#define PQA_TYPE_REQUEST_TIME_DIALOG (pqa_request_time_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaRequestTimeDialog, pqa_request_time_dialog, PQA, REQUEST_TIME_DIALOG, PqaFormDialog)

GtkWidget *pqa_request_time_dialog_new (PqaContext *context, const PqaRequestDetail *request);

G_END_DECLS

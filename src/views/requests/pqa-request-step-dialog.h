/* pqa-request-step-dialog.h: asks for what a step in the life of a request needs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "requests/pqa-request-step.h"

G_BEGIN_DECLS

#define PQA_TYPE_REQUEST_STEP_DIALOG (pqa_request_step_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaRequestStepDialog, pqa_request_step_dialog, PQA, REQUEST_STEP_DIALOG, PqaFormDialog)

GtkWidget *pqa_request_step_dialog_new (PqaContext *context,
                                        PqaRequestStepKind kind,
                                        const PqaRequestDetail *request);

G_END_DECLS

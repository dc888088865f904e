/* pqa-request-dialog.h: registers a request, or changes what was written about one
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "draft/pqa-draft-store.h"
#include "form/pqa-form-dialog.h"
#include "request/pqa-request-detail.h"

G_BEGIN_DECLS

#define PQA_TYPE_REQUEST_DIALOG (pqa_request_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaRequestDialog, pqa_request_dialog, PQA, REQUEST_DIALOG, PqaFormDialog)

GtkWidget *pqa_request_dialog_new (PqaContext *context, GtkWidget *page);
GtkWidget *pqa_request_dialog_new_edit (PqaContext *context, const PqaRequestDetail *request);
void pqa_request_dialog_propose_channel (PqaRequestDialog *self, const char *code);
void pqa_request_dialog_bring_back (PqaRequestDialog *self, const PqaDraft *draft);

GtkWidget *pqa_request_dialog_get_page (PqaRequestDialog *self);
gint64 pqa_request_dialog_get_id (PqaRequestDialog *self);
const char *pqa_request_dialog_get_number (PqaRequestDialog *self);

G_END_DECLS

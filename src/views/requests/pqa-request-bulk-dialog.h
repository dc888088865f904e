/* pqa-request-bulk-dialog.h: asks to whom the selected requests go
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_REQUEST_BULK_DIALOG (pqa_request_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaRequestBulkDialog, pqa_request_bulk_dialog, PQA, REQUEST_BULK_DIALOG, PqaFormDialog)

GtkWidget *pqa_request_bulk_dialog_new (PqaContext *context, GtkWidget *page, GArray *ids);

G_END_DECLS

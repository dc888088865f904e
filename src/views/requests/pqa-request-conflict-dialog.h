/* pqa-request-conflict-dialog.h: lets somebody choose between two versions of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "request/pqa-request-conflict.h"

G_BEGIN_DECLS

#define PQA_TYPE_REQUEST_CONFLICT_DIALOG (pqa_request_conflict_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaRequestConflictDialog,
                      pqa_request_conflict_dialog,
                      PQA,
                      REQUEST_CONFLICT_DIALOG,
                      PqaFormDialog)

GtkWidget *pqa_request_conflict_dialog_new (PqaContext *context,
                                            const char *number,
                                            const PqaRequestConflict *conflict,
                                            const PqaRequestFields *original,
                                            const PqaRequestFields *mine);
gboolean pqa_request_conflict_is_disputed (const PqaRequestConflict *conflict,
                                           const PqaRequestFields *original,
                                           const PqaRequestFields *mine);
const PqaRequestFields *pqa_request_conflict_dialog_get_result (PqaRequestConflictDialog *self);
void
pqa_request_conflict_dialog_choose (PqaRequestConflictDialog *self, PqaWritten part, gboolean mine);

G_END_DECLS

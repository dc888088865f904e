/* pqa-charge-dialog.h: what a resident is told and asked to pay
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHARGE_DIALOG (pqa_charge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaChargeDialog, pqa_charge_dialog, PQA, CHARGE_DIALOG, PqaFormDialog)

GtkWidget *pqa_charge_dialog_new (PqaContext *context,
                                  gint64 request_id,
                                  gint64 row_version,
                                  const char *number,
                                  gboolean closed);
gint64 pqa_charge_dialog_get_row_version (PqaChargeDialog *self);

G_END_DECLS

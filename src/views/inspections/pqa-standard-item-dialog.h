/* pqa-standard-item-dialog.h: an item of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "inspection/pqa-standard-version.h"

G_BEGIN_DECLS

#define PQA_TYPE_STANDARD_ITEM_DIALOG (pqa_standard_item_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaStandardItemDialog, pqa_standard_item_dialog, PQA, STANDARD_ITEM_DIALOG, PqaFormDialog)

PqaStandardItemDialog *
pqa_standard_item_dialog_new (PqaContext *context, PqaStandardVersion *version, gint64 id);

G_END_DECLS

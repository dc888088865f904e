/* pqa-price-dialog.h: adds or edits an item of the price list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_PRICE_DIALOG (pqa_price_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaPriceDialog, pqa_price_dialog, PQA, PRICE_DIALOG, PqaRecordDialog)

GtkWindow *pqa_price_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

/* pqa-category-dialog.h: adds or edits a category of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_CATEGORY_DIALOG (pqa_category_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaCategoryDialog, pqa_category_dialog, PQA, CATEGORY_DIALOG, PqaRecordDialog)

GtkWindow *pqa_category_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

/* pqa-post-dialog.h: adds or edits a post
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_POST_DIALOG (pqa_post_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaPostDialog, pqa_post_dialog, PQA, POST_DIALOG, PqaRecordDialog)

GtkWindow *pqa_post_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

/* pqa-question-dialog.h: a question of a draft
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_QUESTION_DIALOG (pqa_question_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaQuestionDialog, pqa_question_dialog, PQA, QUESTION_DIALOG, PqaFormDialog)

PqaQuestionDialog *
pqa_question_dialog_new (PqaContext *context, gint64 version_id, gint64 question_id);

G_END_DECLS

/* pqa-questionnaire-dialog.h: a new questionnaire: its name and what stands above the questions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_QUESTIONNAIRE_DIALOG (pqa_questionnaire_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaQuestionnaireDialog, pqa_questionnaire_dialog, PQA, QUESTIONNAIRE_DIALOG, PqaFormDialog)

PqaQuestionnaireDialog *pqa_questionnaire_dialog_new (PqaContext *context);

G_END_DECLS

/* pqa-survey-dialog.h: a wave: what is asked, when, and of whom
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_SURVEY_DIALOG (pqa_survey_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaSurveyDialog, pqa_survey_dialog, PQA, SURVEY_DIALOG, PqaFormDialog)

PqaSurveyDialog *pqa_survey_dialog_new (PqaContext *context, gint64 survey_id);

G_END_DECLS

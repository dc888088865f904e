/* pqa-questionnaire-details.h: the questions of a version, and what can be done with it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_QUESTIONNAIRE_DETAILS (pqa_questionnaire_details_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaQuestionnaireDetails, pqa_questionnaire_details, PQA, QUESTIONNAIRE_DETAILS, AdwBin)

GtkWidget *pqa_questionnaire_details_new (PqaContext *context);
void pqa_questionnaire_details_set_version (PqaQuestionnaireDetails *self, gint64 version_id);

G_END_DECLS

/* pqa-survey-details.h: what a wave says, beside the list of waves
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_SURVEY_DETAILS (pqa_survey_details_get_type ())
G_DECLARE_FINAL_TYPE (PqaSurveyDetails, pqa_survey_details, PQA, SURVEY_DETAILS, AdwBin)

GtkWidget *pqa_survey_details_new (PqaContext *context);
void pqa_survey_details_set_survey (PqaSurveyDetails *self, gint64 survey_id);

G_END_DECLS

/* pqa-survey-list.h: the waves with their figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_SURVEY_LIST (pqa_survey_list_get_type ())
G_DECLARE_FINAL_TYPE (PqaSurveyList, pqa_survey_list, PQA, SURVEY_LIST, PqaListPage)

G_END_DECLS

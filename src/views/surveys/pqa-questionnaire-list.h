/* pqa-questionnaire-list.h: the questionnaires and their versions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_QUESTIONNAIRE_LIST (pqa_questionnaire_list_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaQuestionnaireList, pqa_questionnaire_list, PQA, QUESTIONNAIRE_LIST, PqaListPage)

G_END_DECLS

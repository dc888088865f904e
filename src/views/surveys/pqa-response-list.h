/* pqa-response-list.h: the responses of a survey
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-list-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_RESPONSE_LIST (pqa_response_list_get_type ())
G_DECLARE_FINAL_TYPE (PqaResponseList, pqa_response_list, PQA, RESPONSE_LIST, PqaListPage)

void pqa_response_list_show_survey (PqaResponseList *self, gint64 survey_id);

G_END_DECLS

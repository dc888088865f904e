/* pqa-response.h: one person's answers in a survey
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "survey/pqa-question.h"

G_BEGIN_DECLS

/**
 * PqaResponse:
 * @id: its row, 0 while it has none
 * @row_version: as it was read
 * @survey_id: the wave
 * @respondent_key: the number on the form; one response per key and wave
 * @state: whether it was answered at all
 * @home_code: (nullable): the home, as people write it; "" or %NULL for none
 * @zone_id: the zone, 0 for none; that of the home if there is one
 * @segment: what group the respondent belongs to; "" or %NULL for none
 * @channel: how it came; "" or %NULL if the survey says it
 * @answered_at: when it was answered; 0 for now
 * @weight: what it counts in weighted figures
 * @answers: (element-type PqaSurveyAnswer): one for each question that was asked
 */
typedef struct
{
  gint64 id;
  gint64 row_version;
  gint64 survey_id;
  char *respondent_key;
  PqaResponseState state;
  char *home_code;
  gint64 zone_id;
  char *segment;
  char *channel;
  gint64 answered_at;
  double weight;
  GArray *answers;
} PqaResponse;

PqaResponse *pqa_response_new (gint64 survey_id);
PqaResponse *pqa_response_copy (const PqaResponse *self);
void pqa_response_free (PqaResponse *self);
PqaSurveyAnswer *pqa_response_find_answer (const PqaResponse *self, gint64 question_id);
PqaSurveyAnswer *pqa_response_get_answer (PqaResponse *self, gint64 question_id);
char *pqa_response_next_key (const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaResponse, pqa_response_free)

G_END_DECLS

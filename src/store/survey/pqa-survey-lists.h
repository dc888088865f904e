/* pqa-survey-lists.h: the lists of surveys, responses, questionnaires and questions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-query.h"

G_BEGIN_DECLS

/* The columns of a row of each list. */
enum
{
  PQA_SURVEY_ROW_ID,
  PQA_SURVEY_ROW_NAME,
  PQA_SURVEY_ROW_STATE,
  PQA_SURVEY_ROW_STARTS_ON,
  PQA_SURVEY_ROW_ENDS_ON,
  PQA_SURVEY_ROW_QUESTIONNAIRE,
  PQA_SURVEY_ROW_VERSION,
  PQA_SURVEY_ROW_SAMPLING,
  PQA_SURVEY_ROW_METHOD,
  PQA_SURVEY_ROW_POPULATION,
  PQA_SURVEY_ROW_SENT,
  PQA_SURVEY_ROW_UNDELIVERABLE,
  PQA_SURVEY_ROW_ANSWERED,
  PQA_SURVEY_ROW_SATISFIED,
  PQA_SURVEY_ROW_SCALED,
  PQA_SURVEY_ROW_PROMOTERS,
  PQA_SURVEY_ROW_DETRACTORS,
  PQA_SURVEY_ROW_RECOMMENDED,
};

enum
{
  PQA_RESPONSE_ROW_ID,
  PQA_RESPONSE_ROW_KEY,
  PQA_RESPONSE_ROW_STATE,
  PQA_RESPONSE_ROW_HOME,
  PQA_RESPONSE_ROW_ZONE,
  PQA_RESPONSE_ROW_SEGMENT,
  PQA_RESPONSE_ROW_CHANNEL,
  PQA_RESPONSE_ROW_ANSWERED_AT,
  PQA_RESPONSE_ROW_ENTERED_BY,
  PQA_RESPONSE_ROW_N_ANSWERS,
  PQA_RESPONSE_ROW_N_ASKED,
  PQA_RESPONSE_ROW_SURVEY_ID,
};

enum
{
  PQA_QUESTIONNAIRE_ROW_ID,
  PQA_QUESTIONNAIRE_ROW_NAME,
  PQA_QUESTIONNAIRE_ROW_NUMBER,
  PQA_QUESTIONNAIRE_ROW_STATE,
  PQA_QUESTIONNAIRE_ROW_PUBLISHED_AT,
  PQA_QUESTIONNAIRE_ROW_N_QUESTIONS,
  PQA_QUESTIONNAIRE_ROW_N_SURVEYS,
  PQA_QUESTIONNAIRE_ROW_QUESTIONNAIRE_ID,
};

enum
{
  PQA_QUESTION_ROW_ID,
  PQA_QUESTION_ROW_POSITION,
  PQA_QUESTION_ROW_TEXT,
  PQA_QUESTION_ROW_KIND,
  PQA_QUESTION_ROW_SCALE_MIN,
  PQA_QUESTION_ROW_SCALE_MAX,
  PQA_QUESTION_ROW_POLARITY,
  PQA_QUESTION_ROW_DIMENSION,
  PQA_QUESTION_ROW_LINEAGE_KEY,
};

/**
 * PqaSurveyListOrder:
 * @text: (nullable): what the rows have to contain; "" or %NULL for all
 * @state: (nullable): a state's code; "" or %NULL for all
 * @sort: (nullable): a column's id, see each list
 * @descending: whether the order is turned round
 */
typedef struct
{
  const char *text;
  const char *state;
  const char *sort;
  gboolean descending;
} PqaSurveyListOrder;

PqaListQuery *pqa_survey_list_surveys (const PqaSurveyListOrder *order);
PqaListQuery *pqa_survey_list_responses (gint64 survey_id, const PqaSurveyListOrder *order);
PqaListQuery *pqa_survey_list_questionnaires (const PqaSurveyListOrder *order);
PqaListQuery *pqa_survey_list_questions (gint64 version_id);

G_END_DECLS

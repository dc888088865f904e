/* pqa-survey-codes.h: states, methods and kinds of questionnaires, surveys and answers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-codes.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_VERSION_DRAFT,
  PQA_VERSION_PUBLISHED,
  PQA_VERSION_RETIRED,
} PqaVersionState;

typedef enum
{
  PQA_QUESTION_SCALE,
  PQA_QUESTION_RECOMMENDATION,
  PQA_QUESTION_CHOICE,
  PQA_QUESTION_TEXT,
} PqaQuestionKind;

typedef enum
{
  PQA_SURVEY_DRAFT,
  PQA_SURVEY_OPEN,
  PQA_SURVEY_CLOSED,
} PqaSurveyState;

typedef enum
{
  PQA_SURVEY_METHOD_PAPER,
  PQA_SURVEY_METHOD_PHONE,
  PQA_SURVEY_METHOD_ONLINE,
  PQA_SURVEY_METHOD_INTERVIEW,
  PQA_SURVEY_METHOD_MIXED,
} PqaSurveyMethod;

typedef enum
{
  PQA_SAMPLING_CENSUS,
  PQA_SAMPLING_RANDOM,
  PQA_SAMPLING_STRATIFIED,
  PQA_SAMPLING_OPEN_LINK,
  PQA_SAMPLING_BOX,
} PqaSampling;

typedef enum
{
  PQA_RESPONSE_ANSWERED,
  PQA_RESPONSE_REFUSED,
  PQA_RESPONSE_EXPIRED,
} PqaResponseState;

/**
 * PqaMissing:
 * @PQA_MISSING_BLANK: the respondent left it out
 * @PQA_MISSING_REFUSED: the respondent would not say
 * @PQA_MISSING_DONT_KNOW: the respondent does not know
 * @PQA_MISSING_NOT_APPLICABLE: the question does not concern the respondent
 *
 * Why a question that was asked has no value. None of them is in a denominator.
 */
typedef enum
{
  PQA_MISSING_BLANK,
  PQA_MISSING_REFUSED,
  PQA_MISSING_DONT_KNOW,
  PQA_MISSING_NOT_APPLICABLE,
  PQA_N_MISSING,
} PqaMissing;

PQA_DECLARE_CODES (PqaVersionState, pqa_version_state)
PQA_DECLARE_CODES (PqaQuestionKind, pqa_question_kind)
PQA_DECLARE_CODES (PqaSurveyState, pqa_survey_state)
PQA_DECLARE_CODES (PqaSurveyMethod, pqa_survey_method)
PQA_DECLARE_CODES (PqaSampling, pqa_sampling)
PQA_DECLARE_CODES (PqaResponseState, pqa_response_state)
PQA_DECLARE_CODES (PqaMissing, pqa_missing)

gboolean pqa_sampling_has_margin (PqaSampling sampling);

G_END_DECLS

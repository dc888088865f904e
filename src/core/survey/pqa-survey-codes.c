/* pqa-survey-codes.c: states, methods and kinds of questionnaires, surveys and answers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "survey/pqa-survey-codes.h"

#include "pqa-i18n.h"

static const PqaCode VERSION_STATES[] = {
  [PQA_VERSION_DRAFT] = { "draft", NC_ ("version state", "Draft") },
  [PQA_VERSION_PUBLISHED] = { "published", NC_ ("version state", "Published") },
  [PQA_VERSION_RETIRED] = { "retired", NC_ ("version state", "Retired") },
};

static const PqaCode QUESTION_KINDS[] = {
  [PQA_QUESTION_SCALE] = { "scale", NC_ ("question kind", "Scale") },
  [PQA_QUESTION_RECOMMENDATION] = { "recommendation", NC_ ("question kind", "Recommendation") },
  [PQA_QUESTION_CHOICE] = { "choice", NC_ ("question kind", "Choice") },
  [PQA_QUESTION_TEXT] = { "text", NC_ ("question kind", "Text") },
};

static const PqaCode SURVEY_STATES[] = {
  [PQA_SURVEY_DRAFT] = { "draft", NC_ ("survey state", "Being prepared") },
  [PQA_SURVEY_OPEN] = { "open", NC_ ("survey state", "Open") },
  [PQA_SURVEY_CLOSED] = { "closed", NC_ ("survey state", "Closed") },
};

static const PqaCode METHODS[] = {
  [PQA_SURVEY_METHOD_PAPER] = { "paper", NC_ ("survey method", "Paper form") },
  [PQA_SURVEY_METHOD_PHONE] = { "phone", NC_ ("survey method", "Telephone") },
  [PQA_SURVEY_METHOD_ONLINE] = { "online", NC_ ("survey method", "Online") },
  [PQA_SURVEY_METHOD_INTERVIEW] = { "interview", NC_ ("survey method", "Interview") },
  [PQA_SURVEY_METHOD_MIXED] = { "mixed", NC_ ("survey method", "Mixed") },
};

static const PqaCode SAMPLINGS[] = {
  [PQA_SAMPLING_CENSUS] = { "census", NC_ ("sampling", "Everybody") },
  [PQA_SAMPLING_RANDOM] = { "random", NC_ ("sampling", "Random sample") },
  [PQA_SAMPLING_STRATIFIED] = { "stratified", NC_ ("sampling", "Stratified sample") },
  [PQA_SAMPLING_OPEN_LINK] = { "open_link", NC_ ("sampling", "Open link") },
  [PQA_SAMPLING_BOX] = { "box", NC_ ("sampling", "Box") },
};

static const PqaCode RESPONSE_STATES[] = {
  [PQA_RESPONSE_ANSWERED] = { "answered", NC_ ("response state", "Answered") },
  [PQA_RESPONSE_REFUSED] = { "refused", NC_ ("response state", "Refused") },
  [PQA_RESPONSE_EXPIRED] = { "expired", NC_ ("response state", "Expired") },
};

static const PqaCode MISSINGS[] = {
  [PQA_MISSING_BLANK] = { "blank", NC_ ("missing answer", "Left blank") },
  [PQA_MISSING_REFUSED] = { "refused", NC_ ("missing answer", "Refused") },
  [PQA_MISSING_DONT_KNOW] = { "dont_know", NC_ ("missing answer", "Don’t know") },
  [PQA_MISSING_NOT_APPLICABLE] = { "not_applicable", NC_ ("missing answer", "Not applicable") },
};

PQA_DEFINE_CODES (PqaVersionState, pqa_version_state, VERSION_STATES, "version state")
PQA_DEFINE_CODES (PqaQuestionKind, pqa_question_kind, QUESTION_KINDS, "question kind")
PQA_DEFINE_CODES (PqaSurveyState, pqa_survey_state, SURVEY_STATES, "survey state")
PQA_DEFINE_CODES (PqaSurveyMethod, pqa_survey_method, METHODS, "survey method")
PQA_DEFINE_CODES (PqaSampling, pqa_sampling, SAMPLINGS, "sampling")
PQA_DEFINE_CODES (PqaResponseState, pqa_response_state, RESPONSE_STATES, "response state")
PQA_DEFINE_CODES (PqaMissing, pqa_missing, MISSINGS, "missing answer")

/**
 * pqa_sampling_has_margin:
 *
 * Source: domain.md §5.
 *
 * Returns: whether a margin of error may be shown: for random and stratified samples only
 */
gboolean
pqa_sampling_has_margin (PqaSampling sampling)
{
  return sampling == PQA_SAMPLING_RANDOM || sampling == PQA_SAMPLING_STRATIFIED;
}

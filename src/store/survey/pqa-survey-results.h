/* pqa-survey-results.h: what a survey says, question by question and dimension by dimension
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"
#include "survey/pqa-question.h"

G_BEGIN_DECLS

/**
 * PqaSurveyTally:
 * @n: values given
 * @satisfied: values on the two best steps
 * @five_n: values on scales of five steps
 * @five_satisfied: of them on the two best
 * @index: the satisfaction index by the survey's method, to be written as a percentage
 * @weight: the sum of the weights of the responses that gave a value
 * @weighted_satisfied: the weights of the values on the two best steps
 * @five_weight: the weights of the values on scales of five
 * @five_weighted_satisfied: of them on the two best
 * @weighted_index: numerator of the weighted index
 * @weighted_index_of: its denominator
 *
 * The figures of one question, one dimension or the whole survey. Shares and indices of several
 * questions are taken over all their values. Answers to reversed questions count as turned round.
 */
typedef struct
{
  gint64 n;
  gint64 satisfied;
  gint64 five_n;
  gint64 five_satisfied;
  PqaRatio index;
  double weight;
  double weighted_satisfied;
  double five_weight;
  double five_weighted_satisfied;
  double weighted_index;
  double weighted_index_of;
} PqaSurveyTally;

/**
 * PqaRecommendation:
 * @n: recommendations given
 * @promoters: of them 9 or 10
 * @detractors: of them 0 to 6
 * @weight: the sum of the weights
 * @weighted_promoters: the weights of the promoters
 * @weighted_detractors: the weights of the detractors
 */
typedef struct
{
  gint64 n;
  gint64 promoters;
  gint64 detractors;
  double weight;
  double weighted_promoters;
  double weighted_detractors;
} PqaRecommendation;

/**
 * PqaQuestionResult:
 * @question: what was asked
 * @missing: how many have no value, for each reason
 * @counts: (element-type gint64): how often each value was given, from the lowest
 * @sum: of the values, turned round for reversed questions; @sum ÷ @tally.n is the mean
 * @weighted_sum: of the values times their weights
 * @tally: figures of a scale; for other kinds only @tally.n and @tally.weight
 * @recommendation: figures of a recommendation question
 */
typedef struct
{
  PqaQuestion *question;
  gint64 missing[PQA_N_MISSING];
  GArray *counts;
  gint64 sum;
  double weighted_sum;
  PqaSurveyTally tally;
  PqaRecommendation recommendation;
} PqaQuestionResult;

typedef struct
{
  gint64 id;
  char *name;
  PqaSurveyTally tally;
} PqaDimensionResult;

/**
 * PqaSurveyResults:
 * @response_rate: answered ÷ (sent − undeliverable)
 * @weighted: whether any response has a weight other than 1
 * @tally: CSAT and index over all scale questions
 * @recommendation: NPS over all recommendation questions
 * @questions: (element-type PqaQuestionResult): in the order of the form
 * @dimensions: (element-type PqaDimensionResult): weakest first
 */
typedef struct
{
  gint64 survey_id;
  char *name;
  PqaSurveyState state;
  char *starts_on;
  char *ends_on;
  gint64 version_id;
  PqaSampling sampling;
  gint64 population;
  gboolean index_b;
  gint64 answered;
  gint64 refused;
  gint64 expired;
  PqaRatio response_rate;
  gboolean weighted;
  PqaSurveyTally tally;
  PqaRecommendation recommendation;
  GPtrArray *questions;
  GPtrArray *dimensions;
} PqaSurveyResults;

PqaSurveyResults *
pqa_survey_results_read (PqaConnection *connection, gint64 survey_id, GError **error);
void pqa_survey_results_free (PqaSurveyResults *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaSurveyResults, pqa_survey_results_free)

PqaRatio pqa_survey_tally_csat (const PqaSurveyTally *self);
PqaRatio pqa_survey_tally_top_two (const PqaSurveyTally *self);
PqaRatio pqa_question_result_mean (const PqaQuestionResult *self);
PqaRatio pqa_recommendation_nps (const PqaRecommendation *self);

GPtrArray *pqa_survey_results_read_texts (PqaConnection *connection,
                                          gint64 survey_id,
                                          gint64 question_id,
                                          GError **error);

G_END_DECLS

/* pqa-survey-results.c: what a survey says, question by question and dimension by dimension
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One query counts how often each answer was given; everything else follows from the counts.
 * Formulas: domain.md §5 and §6.
 */
#include "survey/pqa-survey-results.h"

#include "pqa-i18n.h"
#include "survey/pqa-questionnaire-store.h"
#include "survey/pqa-survey-store.h"

static PqaQuestionResult *
question_result_new (PqaQuestion *question)
{
  PqaQuestionResult *self = g_new0 (PqaQuestionResult, 1);
  int n_values = pqa_question_last_value (question) - pqa_question_first_value (question) + 1;

  self->question = question;
  self->counts = g_array_new (FALSE, TRUE, sizeof (gint64));
  if (pqa_question_takes_value (question))
    g_array_set_size (self->counts, MAX (n_values, 0));
  return self;
}

static void
question_result_free (PqaQuestionResult *self)
{
  pqa_question_free (self->question);
  g_array_unref (self->counts);
  g_free (self);
}

static void
dimension_result_free (PqaDimensionResult *self)
{
  g_free (self->name);
  g_free (self);
}

/**
 * pqa_survey_results_free:
 */
void
pqa_survey_results_free (PqaSurveyResults *self)
{
  g_free (self->name);
  g_free (self->starts_on);
  g_free (self->ends_on);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->dimensions, g_ptr_array_unref);
  g_free (self);
}

/* Counting --------------------------------------------------------------------------------------*/

static void
count_scale (PqaQuestionResult *self, int value, gint64 count, double weight)
{
  PqaSurveyScale scale = pqa_question_get_scale (self->question);
  int oriented = pqa_survey_orient (&scale, value);

  self->sum += oriented * count;
  self->weighted_sum += oriented * weight;
  if (self->question->kind == PQA_QUESTION_SCALE && pqa_survey_is_satisfied (&scale, value))
    {
      self->tally.satisfied += count;
      self->tally.weighted_satisfied += weight;
    }
}

static void
count_recommendation (PqaRecommendation *self, int value, gint64 count, double weight)
{
  self->n += count;
  self->weight += weight;
  if (pqa_survey_is_promoter (value))
    {
      self->promoters += count;
      self->weighted_promoters += weight;
    }
  else if (pqa_survey_is_detractor (value))
    {
      self->detractors += count;
      self->weighted_detractors += weight;
    }
}

static void
count_value (PqaQuestionResult *self, gint64 value, gint64 count, double weight)
{
  gint64 index = value - pqa_question_first_value (self->question);

  if (index >= 0 && index < self->counts->len)
    g_array_index (self->counts, gint64, index) += count;
  self->tally.n += count;
  self->tally.weight += weight;
  if (self->question->kind == PQA_QUESTION_SCALE
      || self->question->kind == PQA_QUESTION_RECOMMENDATION)
    count_scale (self, value, count, weight);
  if (self->question->kind == PQA_QUESTION_RECOMMENDATION)
    count_recommendation (&self->recommendation, value, count, weight);
}

static void
count_text (PqaQuestionResult *self, gint64 count, double weight)
{
  self->tally.n += count;
  self->tally.weight += weight;
}

static void
take_count (PqaQuestionResult *self, PqaStatement *statement)
{
  gint64 count = pqa_statement_get_int (statement, 3);
  double weight = pqa_statement_get_double (statement, 4);
  PqaMissing missing;

  if (!pqa_statement_is_null (statement, 1))
    count_value (self, pqa_statement_get_int (statement, 1), count, weight);
  else if (pqa_statement_is_null (statement, 2))
    count_text (self, count, weight);
  else if (pqa_missing_from_code (pqa_statement_get_text (statement, 2), &missing, NULL))
    self->missing[missing] += count;
}

static PqaQuestionResult *
find_question (PqaSurveyResults *self, gint64 question_id)
{
  for (guint i = 0; i < self->questions->len; i++)
    {
      PqaQuestionResult *result = self->questions->pdata[i];

      if (result->question->id == question_id)
        return result;
    }
  return NULL;
}

static gboolean
read_counts (PqaConnection *connection, PqaSurveyResults *self, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "surveys/tallies", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind_int (statement, 1, self->survey_id);
  while (pqa_statement_next (statement))
    {
      PqaQuestionResult *result = find_question (self, pqa_statement_get_int (statement, 0));

      if (result != NULL)
        take_count (result, statement);
    }
  return pqa_statement_finish (statement, error);
}

/* Summing up ------------------------------------------------------------------------------------*/

/* CSAT looks at scales of five only. */
static void
set_five (PqaSurveyTally *self, const PqaSurveyScale *scale)
{
  if (scale->maximum - scale->minimum != 4)
    return;

  self->five_n = self->n;
  self->five_satisfied = self->satisfied;
  self->five_weight = self->weight;
  self->five_weighted_satisfied = self->weighted_satisfied;
}

static void
set_figures (PqaQuestionResult *self, gboolean index_b)
{
  PqaSurveyScale scale = pqa_question_get_scale (self->question);
  int lowest = index_b ? scale.minimum : 0;

  self->tally.index = index_b ? pqa_survey_index_b (&scale, self->sum, self->tally.n)
                              : pqa_survey_index_a (&scale, self->sum, self->tally.n);
  self->tally.weighted_index = self->weighted_sum - self->tally.weight * lowest;
  self->tally.weighted_index_of = self->tally.weight * (scale.maximum - lowest);
  set_five (&self->tally, &scale);
}

static void
add_tally (PqaSurveyTally *self, const PqaSurveyTally *other)
{
  self->n += other->n;
  self->satisfied += other->satisfied;
  self->five_n += other->five_n;
  self->five_satisfied += other->five_satisfied;
  self->index.numerator += other->index.numerator;
  self->index.denominator += other->index.denominator;
  self->weight += other->weight;
  self->weighted_satisfied += other->weighted_satisfied;
  self->five_weight += other->five_weight;
  self->five_weighted_satisfied += other->five_weighted_satisfied;
  self->weighted_index += other->weighted_index;
  self->weighted_index_of += other->weighted_index_of;
}

static void
add_recommendation (PqaRecommendation *self, const PqaRecommendation *other)
{
  self->n += other->n;
  self->promoters += other->promoters;
  self->detractors += other->detractors;
  self->weight += other->weight;
  self->weighted_promoters += other->weighted_promoters;
  self->weighted_detractors += other->weighted_detractors;
}

static PqaDimensionResult *
find_dimension (PqaSurveyResults *self, gint64 dimension_id)
{
  for (guint i = 0; i < self->dimensions->len; i++)
    {
      PqaDimensionResult *result = self->dimensions->pdata[i];

      if (result->id == dimension_id)
        return result;
    }
  return NULL;
}

static void
sum_question (PqaSurveyResults *self, PqaQuestionResult *result)
{
  PqaDimensionResult *dimension;

  if (result->question->kind == PQA_QUESTION_RECOMMENDATION)
    add_recommendation (&self->recommendation, &result->recommendation);
  if (result->question->kind != PQA_QUESTION_SCALE)
    return;

  set_figures (result, self->index_b);
  add_tally (&self->tally, &result->tally);
  dimension = find_dimension (self, result->question->dimension_id);
  if (dimension != NULL)
    add_tally (&dimension->tally, &result->tally);
}

/* By CSAT; those without a scale of five, by their index, come after them. */
static int
compare_dimensions (gconstpointer a, gconstpointer b)
{
  const PqaDimensionResult *x = *(PqaDimensionResult *const *)a;
  const PqaDimensionResult *y = *(PqaDimensionResult *const *)b;
  gboolean x_five = x->tally.five_n > 0;
  gboolean y_five = y->tally.five_n > 0;

  if (x_five && y_five)
    return pqa_ratio_compare (pqa_survey_tally_csat (&x->tally), pqa_survey_tally_csat (&y->tally));
  if (!x_five && !y_five)
    return pqa_ratio_compare (x->tally.index, y->tally.index);
  return y_five - x_five;
}

/* Leaves the dimensions that have answers, the weakest one first. */
static void
sort_dimensions (PqaSurveyResults *self)
{
  for (guint i = self->dimensions->len; i > 0; i--)
    if (((PqaDimensionResult *)self->dimensions->pdata[i - 1])->tally.n == 0)
      g_ptr_array_remove_index (self->dimensions, i - 1);
  g_ptr_array_sort (self->dimensions, compare_dimensions);
}

/* Reading ---------------------------------------------------------------------------------------*/

static void
read_header (PqaSurveyResults *self, PqaStatement *statement)
{
  self->name = pqa_statement_dup_text (statement, 0);
  pqa_survey_state_from_code (pqa_statement_get_text (statement, 1), &self->state, NULL);
  self->starts_on = pqa_statement_dup_text (statement, 2);
  self->ends_on = pqa_statement_dup_text (statement, 3);
  self->version_id = pqa_statement_get_int (statement, 4);
  pqa_sampling_from_code (pqa_statement_get_text (statement, 5), &self->sampling, NULL);
  self->population = pqa_statement_get_int (statement, 6);
  self->index_b = g_strcmp0 (pqa_statement_get_text (statement, 9), "B") == 0;
  self->answered = pqa_statement_get_int (statement, 10);
  self->refused = pqa_statement_get_int (statement, 11);
  self->expired = pqa_statement_get_int (statement, 12);
  self->response_rate
      = pqa_ratio (self->answered, MAX (0, pqa_statement_get_int (statement, 7)
                                               - pqa_statement_get_int (statement, 8)));
  self->weighted = pqa_statement_get_int (statement, 13) > 0;
}

static gboolean
find_survey (PqaConnection *connection, PqaSurveyResults *self, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "surveys/survey-header", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind_int (statement, 1, self->survey_id);
  if (pqa_statement_next (statement))
    read_header (self, statement);
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  if (self->name != NULL)
    return TRUE;

  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
                       _ ("The survey is not there any more."));
  return FALSE;
}

static gboolean
read_questions (PqaConnection *connection, PqaSurveyResults *self, GError **error)
{
  g_autoptr (GPtrArray) questions
      = pqa_questionnaire_store_read_questions (connection, self->version_id, error);

  if (questions == NULL)
    return FALSE;

  self->questions = g_ptr_array_new_with_free_func ((GDestroyNotify)question_result_free);
  while (questions->len > 0)
    g_ptr_array_add (self->questions, question_result_new (g_ptr_array_steal_index (questions, 0)));
  return TRUE;
}

static gboolean
read_dimensions (PqaConnection *connection, PqaSurveyResults *self, GError **error)
{
  g_autoptr (GPtrArray) dimensions = pqa_survey_store_read_dimensions (connection, error);

  if (dimensions == NULL)
    return FALSE;

  self->dimensions = g_ptr_array_new_with_free_func ((GDestroyNotify)dimension_result_free);
  for (guint i = 0; i < dimensions->len; i++)
    {
      PqaNamedId *dimension = dimensions->pdata[i];
      PqaDimensionResult *result = g_new0 (PqaDimensionResult, 1);

      result->id = dimension->id;
      result->name = g_steal_pointer (&dimension->name);
      g_ptr_array_add (self->dimensions, result);
    }
  return TRUE;
}

/**
 * pqa_survey_results_read:
 *
 * Returns: (transfer full): the results as they stand now, or NULL with NOT_FOUND
 */
PqaSurveyResults *
pqa_survey_results_read (PqaConnection *connection, gint64 survey_id, GError **error)
{
  g_autoptr (PqaSurveyResults) self = g_new0 (PqaSurveyResults, 1);

  self->survey_id = survey_id;
  if (!find_survey (connection, self, error) || !read_questions (connection, self, error)
      || !read_dimensions (connection, self, error) || !read_counts (connection, self, error))
    return NULL;

  for (guint i = 0; i < self->questions->len; i++)
    sum_question (self, self->questions->pdata[i]);
  sort_dimensions (self);
  return g_steal_pointer (&self);
}

/**
 * pqa_survey_results_read_texts:
 *
 * Returns: (transfer full) (element-type utf8): what was answered in words to a question
 */
GPtrArray *
pqa_survey_results_read_texts (PqaConnection *connection,
                               gint64 survey_id,
                               gint64 question_id,
                               GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "surveys/texts", error);

  if (statement == NULL)
    return NULL;

  pqa_statement_bind (statement, "ii", survey_id, question_id);
  while (pqa_statement_next (statement))
    g_ptr_array_add (texts, pqa_statement_dup_text (statement, 1));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&texts) : NULL;
}

/* Figures ---------------------------------------------------------------------------------------*/

/**
 * pqa_survey_tally_csat:
 *
 * Returns: of the values on scales of five those on the two best steps, to be written as a
 *   percentage; not defined where no scale has five steps
 */
PqaRatio
pqa_survey_tally_csat (const PqaSurveyTally *self)
{
  return pqa_ratio (self->five_satisfied, self->five_n);
}

/**
 * pqa_survey_tally_top_two:
 *
 * Returns: values on the two best steps ÷ values on whatever scale, to be written as a percentage
 */
PqaRatio
pqa_survey_tally_top_two (const PqaSurveyTally *self)
{
  return pqa_ratio (self->satisfied, self->n);
}

/**
 * pqa_question_result_mean:
 *
 * Returns: the mean of the values, higher being better; not defined for choices and texts
 */
PqaRatio
pqa_question_result_mean (const PqaQuestionResult *self)
{
  PqaQuestionKind kind = self->question->kind;

  if (kind == PQA_QUESTION_SCALE || kind == PQA_QUESTION_RECOMMENDATION)
    return pqa_ratio (self->sum, self->tally.n);
  return pqa_ratio (0, 0);
}

/**
 * pqa_recommendation_nps:
 *
 * Returns: the net promoter share, to be written as a percentage
 */
PqaRatio
pqa_recommendation_nps (const PqaRecommendation *self)
{
  return pqa_survey_nps (self->promoters, self->detractors, self->n);
}

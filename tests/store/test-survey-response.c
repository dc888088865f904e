/* test-survey-response.c: entering and correcting responses, and what they add up to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "pqa-test-survey.h"
#include "survey/pqa-survey-lists.h"
#include "survey/pqa-survey-results.h"

static PqaResponse *
new_response (TestSurvey *survey, const char *key)
{
  PqaResponse *response = pqa_response_new (survey->survey);

  response->respondent_key = g_strdup (key);
  return response;
}

static PqaResponse *
add_response (TestSurvey *survey, const char *key, gint64 value)
{
  PqaResponse *response = new_response (survey, key);
  g_autoptr (GError) error = NULL;

  pqa_survey_answer_set_value (pqa_response_get_answer (response, survey->scale), value);
  test_survey_save_response (survey, response, &error);
  g_assert_no_error (error);
  return response;
}

static gint64
count_answers (TestSurvey *survey, const char *condition)
{
  g_autofree char *sql = g_strconcat ("SELECT count (*) FROM answer WHERE ", condition, NULL);
  gint64 count;

  g_assert_true (pqa_connection_read_int (survey->office.connection, &count, NULL, sql, NULL));
  return count;
}

static void
refuse (TestSurvey *survey, PqaResponse *response, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (test_survey_save_response (survey, response, &error));
  g_assert_error (error, PQA_ERROR, code);
  g_assert_cmpint (response->id, ==, 0);
  g_assert_cmpint (count_answers (survey, "1"), ==, 0);
}

static void
test_round_trip (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaResponse) response = new_response (survey, "17");
  g_autoptr (PqaResponse) read = NULL;

  response->segment = g_strdup ("业主 <b>");
  pqa_survey_answer_set_value (pqa_response_get_answer (response, survey->scale), 4);
  pqa_survey_answer_set_missing (pqa_response_get_answer (response, survey->reversed),
                                 PQA_MISSING_DONT_KNOW);
  pqa_survey_answer_set_value (pqa_response_get_answer (response, survey->recommend), 10);
  pqa_survey_answer_set_text (pqa_response_get_answer (response, survey->text), "=1+1 更多绿化");
  g_assert_true (test_survey_save_response (survey, response, &error));

  read = pqa_response_store_load (survey->office.connection, response->id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->segment, ==, "业主 <b>");
  g_assert_cmpint (read->answered_at, ==, TEST_NOW);
  for (guint i = 0; i < response->answers->len; i++)
    {
      PqaSurveyAnswer *answer = &g_array_index (response->answers, PqaSurveyAnswer, i);

      g_assert_true (
          pqa_survey_answer_equal (answer, pqa_response_get_answer (read, answer->question_id)));
    }
}

static void
test_bad_responses (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (PqaResponse) response = new_response (survey, "1");

  pqa_survey_answer_set_value (pqa_response_get_answer (response, survey->scale), 6);
  refuse (survey, response, PQA_ERROR_CONSTRAINT);
  pqa_survey_answer_set_text (pqa_response_get_answer (response, survey->scale), "four");
  refuse (survey, response, PQA_ERROR_CONSTRAINT);
  pqa_survey_answer_set_value (pqa_response_get_answer (response, survey->scale), 4);
  pqa_survey_answer_set_value (pqa_response_get_answer (response, 999), 4);
  refuse (survey, response, PQA_ERROR_CONSTRAINT);
  g_array_set_size (response->answers, 1);

  response->home_code = g_strdup ("9-999");
  refuse (survey, response, PQA_ERROR_CONSTRAINT);
  g_clear_pointer (&response->home_code, g_free);
  response->answered_at = TEST_NOW + 1;
  refuse (survey, response, PQA_ERROR_CONSTRAINT);
  response->answered_at = 0;
  response->state = PQA_RESPONSE_REFUSED;
  refuse (survey, response, PQA_ERROR_CONSTRAINT);
  response->state = PQA_RESPONSE_ANSWERED;
  *response->respondent_key = '\0';
  refuse (survey, response, PQA_ERROR_CONSTRAINT);
}

static void
test_one_per_key (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaResponse) first = add_response (survey, "1", 4);
  g_autoptr (PqaResponse) second = new_response (survey, "1");

  g_assert_false (test_survey_save_response (survey, second, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

/* Corrections keep what stood before, and touch nothing that stays the same. */
static void
test_correction_supersedes (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaResponse) response = add_response (survey, "1", 4);

  pqa_survey_answer_set_value (pqa_response_get_answer (response, survey->scale), 2);
  g_assert_true (test_survey_save_response (survey, response, &error));
  g_assert_cmpint (count_answers (survey, "superseded = 1 AND value = 4"), ==, 1);
  g_assert_cmpint (count_answers (survey, "superseded = 0 AND value = 2"), ==, 1);

  pqa_survey_answer_set_value (pqa_response_get_answer (response, survey->recommend), 8);
  g_assert_true (test_survey_save_response (survey, response, &error));
  g_assert_cmpint (count_answers (survey, "1"), ==, 3);
  g_assert_cmpint (response->row_version, ==, 3);

  pqa_survey_answer_set_missing (pqa_response_get_answer (response, survey->scale),
                                 PQA_MISSING_REFUSED);
  g_assert_true (test_survey_save_response (survey, response, &error));
  g_assert_cmpint (count_answers (survey, "superseded = 1"), ==, 2);
  g_assert_cmpint (count_answers (survey, "superseded = 0 AND missing = 'refused'"), ==, 1);
}

static void
test_answers_are_append_only (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaResponse) response = add_response (survey, "1", 4);

  g_assert_false (
      pqa_connection_execute (survey->office.connection, "UPDATE answer SET value = 5", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static void
test_conflict (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaResponse) mine = add_response (survey, "1", 4);
  g_autoptr (PqaResponse) theirs
      = pqa_response_store_load (survey->office.connection, mine->id, NULL);

  pqa_survey_answer_set_value (pqa_response_get_answer (theirs, survey->scale), 1);
  g_assert_true (test_survey_save_response (survey, theirs, NULL));
  pqa_survey_answer_set_value (pqa_response_get_answer (mine, survey->scale), 5);
  g_assert_false (test_survey_save_response (survey, mine, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONFLICT);
  g_assert_cmpint (count_answers (survey, "superseded = 0 AND value = 1"), ==, 1);
}

static gboolean
close_survey (PqaConnection *connection, gpointer survey, GError **error)
{
  return pqa_survey_store_set_state (connection, ((TestSurvey *)survey)->survey, PQA_SURVEY_CLOSED,
                                     error);
}

static void
test_closed_takes_nothing (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (PqaResponse) response = new_response (survey, "1");

  g_assert_true (
      pqa_connection_transaction (survey->office.connection, close_survey, survey, NULL));
  refuse (survey, response, PQA_ERROR_CONSTRAINT);
}

static void
test_rights (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (PqaResponse) response = new_response (survey, "1");
  gint64 entered_by;

  test_survey_act_as (survey, PQA_ROLE_DIRECTOR);
  refuse (survey, response, PQA_ERROR_DENIED);
  test_survey_act_as (survey, PQA_ROLE_CLERK);
  g_assert_true (test_survey_save_response (survey, response, NULL));
  pqa_connection_read_int (survey->office.connection, &entered_by, NULL,
                           "SELECT entered_by_id FROM response", NULL);
  g_assert_cmpint (entered_by, ==, 1);
}

static void
check_suggestion (TestSurvey *survey, const char *expected)
{
  g_autofree char *key
      = pqa_response_store_suggest_key (survey->office.connection, survey->survey, NULL);

  g_assert_cmpstr (key, ==, expected);
}

static void
test_next_number (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (PqaResponse) word = NULL;
  g_autoptr (PqaResponse) number = NULL;

  check_suggestion (survey, "1");
  word = add_response (survey, "A-7", 3);
  check_suggestion (survey, "1");
  number = add_response (survey, "0041", 3);
  check_suggestion (survey, "0042");
}

static void
test_list (TestSurvey *survey, gconstpointer unused)
{
  static const char *const sorts[] = { "key", "answered", "home", "state" };
  g_autoptr (PqaResponse) second = add_response (survey, "2", 3);
  g_autoptr (PqaResponse) tenth = add_response (survey, "10", 3);

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      PqaSurveyListOrder order = { .sort = sorts[i], .descending = TRUE };
      g_autoptr (PqaListQuery) query = pqa_survey_list_responses (survey->survey, &order);
      g_autoptr (GArray) ids = pqa_list_query_read_ids (query, survey->office.connection, 0, NULL);

      g_assert_cmpuint (ids->len, ==, 2);
      g_assert_cmpint (g_array_index (ids, gint64, 0), ==, tenth->id);
    }
  {
    PqaSurveyListOrder order = { .text = "2" };
    g_autoptr (PqaListQuery) query = pqa_survey_list_responses (survey->survey, &order);
    g_autoptr (GArray) ids = pqa_list_query_read_ids (query, survey->office.connection, 0, NULL);

    g_assert_cmpuint (ids->len, ==, 1);
  }
}

/* Results against a plain count of what was typed. */
typedef struct
{
  gint64 n[3];
  gint64 sum[3];
  gint64 satisfied[3];
  double weight[3];
  double weighted_satisfied[3];
  gint64 promoters, detractors;
} Expected;

static void
answer_by_chance (TestSurvey *survey, PqaResponse *response, Expected *expected)
{
  const gint64 ids[] = { survey->scale, survey->reversed, survey->recommend };

  for (guint i = 0; i < 3; i++)
    {
      PqaSurveyAnswer *answer = pqa_response_get_answer (response, ids[i]);
      int value = i == 2 ? g_test_rand_int_range (0, 11) : g_test_rand_int_range (1, 6);
      int oriented = i == 1 ? 6 - value : value;

      if (g_test_rand_int_range (0, 5) == 0)
        {
          pqa_survey_answer_set_missing (answer, g_test_rand_int_range (0, PQA_N_MISSING));
          continue;
        }
      pqa_survey_answer_set_value (answer, value);
      expected->n[i]++;
      expected->sum[i] += oriented;
      expected->weight[i] += response->weight;
      expected->satisfied[i] += i < 2 && oriented >= 4;
      expected->weighted_satisfied[i] += i < 2 && oriented >= 4 ? response->weight : 0;
      expected->promoters += i == 2 && value >= 9;
      expected->detractors += i == 2 && value <= 6;
    }
}

static Expected
add_responses (TestSurvey *survey, int count)
{
  Expected expected = { 0 };

  for (int i = 0; i < count; i++)
    {
      g_autofree char *key = g_strdup_printf ("%d", i);
      g_autoptr (PqaResponse) response = new_response (survey, key);
      g_autoptr (GError) error = NULL;

      response->weight = g_test_rand_int_range (1, 9) / 4.0;
      answer_by_chance (survey, response, &expected);
      test_survey_save_response (survey, response, &error);
      g_assert_no_error (error);
    }
  return expected;
}

static void
test_results (TestSurvey *survey, gconstpointer unused)
{
  Expected expected = add_responses (survey, 120);
  g_autoptr (PqaSurveyResults) results
      = pqa_survey_results_read (survey->office.connection, survey->survey, NULL);
  PqaDimensionResult *security;
  PqaRatio nps;

  for (guint i = 0; i < 3; i++)
    {
      PqaQuestionResult *question = results->questions->pdata[i];
      gint64 counted = 0;

      for (guint step = 0; step < question->counts->len; step++)
        counted += g_array_index (question->counts, gint64, step);
      g_assert_cmpint (counted, ==, expected.n[i]);
      g_assert_cmpint (question->tally.n, ==, expected.n[i]);
      g_assert_cmpint (question->sum, ==, expected.sum[i]);
      g_assert_cmpint (question->tally.satisfied, ==, expected.satisfied[i]);
      g_assert_cmpfloat (fabs (question->tally.weight - expected.weight[i]), <, 1e-6);
      g_assert_cmpfloat (fabs (question->tally.weighted_satisfied - expected.weighted_satisfied[i]),
                         <, 1e-6);
      for (PqaMissing code = 0; code < PQA_N_MISSING; code++)
        counted += question->missing[code];
      g_assert_cmpint (counted, ==, 120);
    }

  g_assert_cmpint (results->tally.n, ==, expected.n[0] + expected.n[1]);
  g_assert_cmpint (results->tally.satisfied, ==, expected.satisfied[0] + expected.satisfied[1]);
  nps = pqa_recommendation_nps (&results->recommendation);
  g_assert_cmpint (nps.numerator, ==, expected.promoters - expected.detractors);
  g_assert_cmpint (nps.denominator, ==, expected.n[2]);
  g_assert_cmpuint (results->dimensions->len, ==, 1);
  security = results->dimensions->pdata[0];
  g_assert_cmpint (security->tally.n, ==, expected.n[0]);
  g_assert_cmpint (security->tally.index.numerator, ==, expected.sum[0]);
  g_assert_cmpint (security->tally.index.denominator, ==, 5 * expected.n[0]);
  g_assert_cmpint (results->response_rate.numerator, ==, 120);
  g_assert_cmpint (results->response_rate.denominator, ==, 190);
  g_assert_true (results->weighted);
}

/* The list shows the same figures as the results. */
static void
test_row_agrees (TestSurvey *survey, gconstpointer unused)
{
  PqaSurveyListOrder order = { 0 };
  g_autoptr (PqaListQuery) query = pqa_survey_list_surveys (&order);
  g_autoptr (PqaListRow) row = pqa_list_row_new (survey->survey);
  g_autoptr (PqaSurveyResults) results = NULL;
  PqaRowCells *cells;

  add_responses (survey, 50);
  results = pqa_survey_results_read (survey->office.connection, survey->survey, NULL);
  g_assert_true (pqa_list_query_read_rows (query, survey->office.connection, &survey->survey, 1,
                                           &cells, NULL));
  pqa_list_row_take_cells (row, cells);
  g_assert_cmpint (pqa_list_row_get_int (row, PQA_SURVEY_ROW_ANSWERED), ==, results->answered);
  g_assert_cmpint (pqa_list_row_get_int (row, PQA_SURVEY_ROW_SCALED), ==, results->tally.five_n);
  g_assert_cmpint (pqa_list_row_get_int (row, PQA_SURVEY_ROW_SATISFIED), ==,
                   results->tally.five_satisfied);
  g_assert_cmpint (pqa_list_row_get_int (row, PQA_SURVEY_ROW_PROMOTERS), ==,
                   results->recommendation.promoters);
  g_assert_cmpint (pqa_list_row_get_int (row, PQA_SURVEY_ROW_DETRACTORS), ==,
                   results->recommendation.detractors);
  g_assert_cmpint (pqa_list_row_get_int (row, PQA_SURVEY_ROW_RECOMMENDED), ==,
                   results->recommendation.n);
}

static void
test_empty_results (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaSurveyResults) results
      = pqa_survey_results_read (survey->office.connection, survey->survey, NULL);

  g_assert_false (pqa_ratio_is_defined (pqa_survey_tally_csat (&results->tally)));
  g_assert_false (pqa_ratio_is_defined (pqa_recommendation_nps (&results->recommendation)));
  g_assert_cmpuint (results->dimensions->len, ==, 0);
  g_assert_null (pqa_survey_results_read (survey->office.connection, 999, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/survey/response/" name, TestSurvey, NULL, test_survey_set_up, func,          \
              test_survey_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("bad-responses", test_bad_responses);
  ADD ("one-per-key", test_one_per_key);
  ADD ("correction-supersedes", test_correction_supersedes);
  ADD ("answers-are-append-only", test_answers_are_append_only);
  ADD ("conflict", test_conflict);
  ADD ("closed-takes-nothing", test_closed_takes_nothing);
  ADD ("rights", test_rights);
  ADD ("next-number", test_next_number);
  ADD ("list", test_list);
  ADD ("results", test_results);
  ADD ("row-agrees", test_row_agrees);
  ADD ("empty-results", test_empty_results);
  return g_test_run ();
}

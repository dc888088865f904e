/* test-question.c: what may be asked, and what answered
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-error.h"
#include "survey/pqa-response.h"

static PqaQuestion *
make_question (PqaQuestionKind kind, int min, int max)
{
  PqaQuestion *question = pqa_question_new ();

  question->kind = kind;
  question->text = g_strdup ("Patrols?");
  question->scale_min = min;
  question->scale_max = max;
  return question;
}

static gboolean
takes (const PqaQuestion *question, gint64 value)
{
  PqaSurveyAnswer answer = { .kind = PQA_SURVEY_ANSWER_VALUE, .value = value };
  g_autoptr (GError) error = NULL;
  gboolean fits = pqa_question_check_answer (question, &answer, &error);

  g_assert_true (fits == (error == NULL));
  return fits;
}

static void
test_scale_bounds (void)
{
  for (int i = 0; i < 500; i++)
    {
      int min = g_test_rand_int_range (-5, 6);
      int max = g_test_rand_int_range (min + 1, min + 50);
      gint64 value = g_test_rand_int_range (min - 10, max + 10);
      g_autoptr (PqaQuestion) question = make_question (PQA_QUESTION_SCALE, min, max);

      g_assert_true (pqa_question_check (question, NULL));
      g_assert_true (takes (question, value) == (value >= min && value <= max));
    }
}

static void
test_scale (void)
{
  g_autoptr (PqaQuestion) question = make_question (PQA_QUESTION_SCALE, 1, 5);

  for (int value = 1; value <= 5; value++)
    {
      PqaSurveyScale scale;

      question->polarity = 1;
      scale = pqa_question_get_scale (question);
      g_assert_cmpint (pqa_survey_orient (&scale, value), ==, value);
      question->polarity = -1;
      scale = pqa_question_get_scale (question);
      g_assert_cmpint (pqa_survey_orient (&scale, value), ==, 6 - value);
    }
}

static void
test_bad_questions (void)
{
  const char *const one[] = { "Yes", NULL };
  const char *const two[] = { "Yes", "No", NULL };
  g_autoptr (PqaQuestion) nameless = make_question (PQA_QUESTION_TEXT, 0, 0);
  g_autoptr (PqaQuestion) flat = make_question (PQA_QUESTION_SCALE, 3, 3);
  g_autoptr (PqaQuestion) recommend = make_question (PQA_QUESTION_RECOMMENDATION, 1, 10);
  g_autoptr (PqaQuestion) choice = make_question (PQA_QUESTION_CHOICE, 0, 0);
  g_autoptr (GError) error = NULL;

  *nameless->text = '\0';
  g_assert_false (pqa_question_check (nameless, NULL));
  g_assert_false (pqa_question_check (flat, NULL));
  g_assert_false (pqa_question_check (recommend, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_false (pqa_question_check (choice, NULL));
  choice->choices = g_strdupv ((GStrv)one);
  g_assert_false (pqa_question_check (choice, NULL));
  g_strfreev (choice->choices);
  choice->choices = g_strdupv ((GStrv)two);
  g_assert_true (pqa_question_check (choice, NULL));
  g_assert_false (takes (choice, 0));
  g_assert_true (takes (choice, 2));
  g_assert_false (takes (choice, 3));
}

static void
test_text (void)
{
  g_autoptr (PqaQuestion) scale = make_question (PQA_QUESTION_SCALE, 1, 5);
  g_autoptr (PqaQuestion) text = make_question (PQA_QUESTION_TEXT, 0, 0);
  PqaSurveyAnswer answer = { .question_id = 7 };
  PqaSurveyAnswer other = { .question_id = 7 };

  g_assert_false (takes (text, 1));
  pqa_survey_answer_set_text (&answer, "<b>更多</b>");
  g_assert_true (pqa_question_check_answer (text, &answer, NULL));
  g_assert_false (pqa_question_check_answer (scale, &answer, NULL));
  pqa_survey_answer_set_text (&other, "<b>更多</b>");
  g_assert_true (pqa_survey_answer_equal (&answer, &other));
  pqa_survey_answer_set_text (&other, "");
  g_assert_false (pqa_question_check_answer (text, &other, NULL));
  pqa_survey_answer_clear (&answer);
  pqa_survey_answer_clear (&other);
  g_assert_true (pqa_survey_answer_equal (&answer, &other));
}

static void
test_missing_is_no_value (void)
{
  g_autoptr (PqaQuestion) scale = make_question (PQA_QUESTION_SCALE, 0, 4);
  PqaSurveyAnswer missing = { .question_id = 1 };
  PqaSurveyAnswer zero = { .question_id = 1 };

  pqa_survey_answer_set_value (&zero, 0);
  for (PqaMissing code = 0; code < PQA_N_MISSING; code++)
    {
      pqa_survey_answer_set_missing (&missing, code);
      g_assert_true (pqa_question_check_answer (scale, &missing, NULL));
      g_assert_false (pqa_survey_answer_equal (&missing, &zero));
    }
}

static void
test_next_key (void)
{
  static const char *const keys[][2] = {
    { "17", "18" },        { "099", "100" }, { "A-009", "A-010" },
    { "业主9", "业主10" }, { "A", "" },      { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *next = pqa_response_next_key (keys[i][0]);

      g_assert_cmpstr (next, ==, keys[i][1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/question/scale-bounds", test_scale_bounds);
  g_test_add_func ("/core/question/scale", test_scale);
  g_test_add_func ("/core/question/bad-questions", test_bad_questions);
  g_test_add_func ("/core/question/text", test_text);
  g_test_add_func ("/core/question/missing-is-no-value", test_missing_is_no_value);
  g_test_add_func ("/core/response/next-key", test_next_key);
  return g_test_run ();
}

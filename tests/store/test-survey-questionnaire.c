/* test-survey-questionnaire.c: drafts, publishing, lineage, waves and who may do it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-test-survey.h"
#include "survey/pqa-survey-lists.h"

typedef gboolean (*Command) (PqaConnection *connection, gint64 id, GError **error);

typedef struct
{
  Command command;
  gint64 id;
} Call;

static gboolean
call_command (PqaConnection *connection, gpointer data, GError **error)
{
  Call *call = data;

  return call->command (connection, call->id, error);
}

static gboolean
run (TestSurvey *survey, Command command, gint64 id, GError **error)
{
  Call call = { command, id };

  return pqa_connection_transaction (survey->office.connection, call_command, &call, error);
}

static gboolean
new_version (PqaConnection *connection, gint64 from, GError **error)
{
  gint64 version;

  return pqa_questionnaire_store_new_version (connection, from, &version, error);
}

static gboolean
move_up (PqaConnection *connection, gint64 id, GError **error)
{
  return pqa_questionnaire_store_move_question (connection, id, -1, error);
}

static gboolean
move_down (PqaConnection *connection, gint64 id, GError **error)
{
  return pqa_questionnaire_store_move_question (connection, id, 1, error);
}

static gboolean
close_survey (PqaConnection *connection, gint64 id, GError **error)
{
  return pqa_survey_store_set_state (connection, id, PQA_SURVEY_CLOSED, error);
}

static gboolean
rename_question (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaRecord) question = pqa_record_load (connection, "question", id, error);

  pqa_record_set_text (question, "text", "Another");
  return pqa_questionnaire_store_save_question (connection, question, error);
}

static gboolean
save_survey (PqaConnection *connection, gpointer survey, GError **error)
{
  return pqa_survey_store_save (connection, survey, error);
}

static gint64
draft_id (TestSurvey *survey)
{
  gint64 id;

  g_assert_true (pqa_connection_read_int (survey->office.connection, &id, NULL,
                                          "SELECT id FROM questionnaire_version"
                                          " WHERE state = 'draft'",
                                          NULL));
  return id;
}

static GPtrArray *
read_questions (TestSurvey *survey, gint64 version)
{
  GPtrArray *questions
      = pqa_questionnaire_store_read_questions (survey->office.connection, version, NULL);

  g_assert_nonnull (questions);
  return questions;
}

static void
test_published_is_frozen (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GPtrArray) before = read_questions (survey, survey->version);
  g_autoptr (GPtrArray) after = NULL;
  const Command commands[]
      = { rename_question, pqa_questionnaire_store_remove_question, move_down, move_up };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (run (survey, commands[i], survey->reversed, &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
    }
  after = read_questions (survey, survey->version);
  g_assert_cmpuint (after->len, ==, before->len);
}

static void
test_new_version_keeps_lineage (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) old = read_questions (survey, survey->version);
  g_autoptr (GPtrArray) new = NULL;

  g_assert_true (run (survey, new_version, survey->version, &error));
  new = read_questions (survey, draft_id (survey));
  g_assert_cmpuint (new->len, ==, old->len);
  for (guint i = 0; i < new->len; i++)
    {
      const PqaQuestion *a = old->pdata[i];
      const PqaQuestion *b = new->pdata[i];

      g_assert_cmpstr (a->lineage_key, ==, b->lineage_key);
      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpint (a->id, !=, b->id);
    }

  g_assert_false (run (survey, new_version, survey->version, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONFLICT);
}

static void
test_publishing_retires_the_old (TestSurvey *survey, gconstpointer unused)
{
  g_autofree char *state = NULL;
  gint64 draft;

  g_assert_true (run (survey, new_version, survey->version, NULL));
  draft = draft_id (survey);
  g_assert_true (run (survey, pqa_questionnaire_store_publish, draft, NULL));
  state = pqa_connection_read_text (survey->office.connection, NULL,
                                    "SELECT state FROM questionnaire_version WHERE id = ?1", "i",
                                    survey->version);
  g_assert_cmpstr (state, ==, "retired");
  g_assert_false (run (survey, pqa_questionnaire_store_publish, draft, NULL));
}

/* Whatever is moved and removed, the draft keeps each other question once, in one order. */
static void
test_draft_edits (TestSurvey *survey, gconstpointer unused)
{
  guint n_questions = 5;
  gint64 draft;

  g_assert_true (run (survey, new_version, survey->version, NULL));
  draft = draft_id (survey);
  for (int i = 0; i < 60; i++)
    {
      g_autoptr (GPtrArray) before = read_questions (survey, draft);
      g_autoptr (GPtrArray) after = NULL;
      guint place = g_test_rand_int_range (0, before->len);
      gint64 id = ((PqaQuestion *)before->pdata[place])->id;
      gboolean down = g_test_rand_bit ();
      guint other = down ? MIN (place + 1, before->len - 1) : place > 0 ? place - 1 : 0;

      g_assert_true (run (survey, down ? move_down : move_up, id, NULL));
      after = read_questions (survey, draft);
      g_assert_cmpuint (after->len, ==, n_questions);
      g_assert_cmpint (((PqaQuestion *)after->pdata[other])->id, ==, id);
      if (i % 20 == 19)
        {
          g_assert_true (run (survey, pqa_questionnaire_store_remove_question, id, NULL));
          n_questions--;
        }
    }
  g_assert_true (run (survey, pqa_questionnaire_store_publish, draft, NULL));
}

static void
test_removed_can_be_removed_again (TestSurvey *survey, gconstpointer unused)
{
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) questions = NULL;
      gint64 draft;

      g_assert_true (run (survey, new_version, survey->version, NULL));
      draft = draft_id (survey);
      questions = read_questions (survey, draft);
      g_assert_true (run (survey, pqa_questionnaire_store_remove_question,
                          ((PqaQuestion *)questions->pdata[0])->id, NULL));
      g_assert_true (run (survey, pqa_questionnaire_store_publish, draft, NULL));
    }
}

static void
test_empty_is_not_published (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) questions = NULL;
  gint64 draft;

  g_assert_true (run (survey, new_version, survey->version, NULL));
  draft = draft_id (survey);
  questions = read_questions (survey, draft);
  for (guint i = 0; i < questions->len; i++)
    g_assert_true (run (survey, pqa_questionnaire_store_remove_question,
                        ((PqaQuestion *)questions->pdata[i])->id, NULL));
  g_assert_false (run (survey, pqa_questionnaire_store_publish, draft, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static void
test_rights (TestSurvey *survey, gconstpointer unused)
{
  const PqaRole refused[]
      = { PQA_ROLE_CLERK, PQA_ROLE_DIRECTOR, PQA_ROLE_ADMINISTRATOR, PQA_ROLE_NONE };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;

      test_survey_act_as (survey, refused[i]);
      g_assert_false (run (survey, new_version, survey->version, &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
      g_clear_error (&error);
      g_assert_false (run (survey, close_survey, survey->survey, &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
    }
  test_survey_act_as (survey, PQA_ROLE_MANAGER);
  g_assert_true (run (survey, new_version, survey->version, NULL));
  g_assert_true (run (survey, close_survey, survey->survey, NULL));
}

static void
refuse_survey (TestSurvey *survey, const char *column, const char *text, gint64 number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRecord) wave
      = pqa_record_load (survey->office.connection, "survey", survey->survey, NULL);

  if (text != NULL)
    pqa_record_set_text (wave, column, text);
  else
    pqa_record_set_int (wave, column, number);
  g_assert_false (
      pqa_connection_transaction (survey->office.connection, save_survey, wave, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == PQA_ERROR);
}

static void
test_bad_surveys (TestSurvey *survey, gconstpointer unused)
{
  g_assert_true (run (survey, new_version, survey->version, NULL));
  refuse_survey (survey, "name", "", 0);
  refuse_survey (survey, "ends_on", "2023-09-30", 0);
  refuse_survey (survey, "ends_on", "2023-02-30", 0);
  refuse_survey (survey, "sampling", "random", 0);
  refuse_survey (survey, "undeliverable", NULL, 201);
  refuse_survey (survey, "population", NULL, 199);
  refuse_survey (survey, "questionnaire_version_id", NULL, draft_id (survey));
}

static void
test_list (TestSurvey *survey, gconstpointer unused)
{
  static const char *const sorts[] = { "ends", "name", "state", "answered", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
    {
      PqaSurveyListOrder order = { .text = "SPR", .state = "open", .sort = sorts[i] };
      g_autoptr (PqaListQuery) query = pqa_survey_list_surveys (&order);
      g_autoptr (GArray) ids = pqa_list_query_read_ids (query, survey->office.connection, 0, NULL);

      g_assert_cmpuint (ids->len, ==, 1);
      g_assert_cmpint (g_array_index (ids, gint64, 0), ==, survey->survey);
    }
  g_assert_true (run (survey, close_survey, survey->survey, NULL));
  {
    PqaSurveyListOrder order = { .state = "open" };
    g_autoptr (PqaListQuery) query = pqa_survey_list_surveys (&order);
    g_autoptr (GArray) ids = pqa_list_query_read_ids (query, survey->office.connection, 0, NULL);

    g_assert_cmpuint (ids->len, ==, 0);
  }
}

static void
test_removed_version_is_hidden (TestSurvey *survey, gconstpointer unused)
{
  PqaSurveyListOrder order = { 0 };
  g_autoptr (PqaListQuery) query = pqa_survey_list_questionnaires (&order);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) questions = NULL;

  g_assert_true (run (survey, new_version, survey->version, NULL));
  questions = read_questions (survey, draft_id (survey));
  g_assert_true (run (survey, pqa_questionnaire_store_remove_question,
                      ((PqaQuestion *)questions->pdata[2])->id, NULL));
  ids = pqa_list_query_read_ids (query, survey->office.connection, 0, NULL);
  g_assert_cmpuint (ids->len, ==, 2);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/survey/questionnaire/" name, TestSurvey, NULL, test_survey_set_up, func,     \
              test_survey_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("published-is-frozen", test_published_is_frozen);
  ADD ("new-version-keeps-lineage", test_new_version_keeps_lineage);
  ADD ("publishing-retires-the-old", test_publishing_retires_the_old);
  ADD ("draft-edits", test_draft_edits);
  ADD ("removed-can-be-removed-again", test_removed_can_be_removed_again);
  ADD ("empty-is-not-published", test_empty_is_not_published);
  ADD ("rights", test_rights);
  ADD ("bad-surveys", test_bad_surveys);
  ADD ("list", test_list);
  ADD ("removed-version-is-hidden", test_removed_version_is_hidden);
  return g_test_run ();
}

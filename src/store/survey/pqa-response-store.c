/* pqa-response-store.c: entering and correcting responses
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers are append-only: a correction supersedes the old answer and stands beside it.
 */
#include "survey/pqa-response-store.h"

#include "pqa-i18n.h"
#include "survey/pqa-questionnaire-store.h"

/* The part of the survey and the estate that saving a response depends on. */
typedef struct
{
  gint64 version_id;
  gint64 home_id;
  gint64 zone_id;
  GPtrArray *questions;
} Setting;

static void
setting_clear (Setting *setting)
{
  g_clear_pointer (&setting->questions, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Setting, setting_clear)

/* Reading ---------------------------------------------------------------------------------------*/

static void
read_response (PqaResponse *self, PqaStatement *statement)
{
  self->survey_id = pqa_statement_get_int (statement, 0);
  self->respondent_key = pqa_statement_dup_text (statement, 1);
  pqa_response_state_from_code (pqa_statement_get_text (statement, 2), &self->state, NULL);
  self->home_code = pqa_statement_dup_text (statement, 4);
  self->zone_id = pqa_statement_get_int (statement, 5);
  self->segment = pqa_statement_dup_text (statement, 6);
  self->channel = pqa_statement_dup_text (statement, 7);
  self->answered_at = pqa_statement_get_int (statement, 8);
  self->weight = pqa_statement_get_double (statement, 9);
  self->row_version = pqa_statement_get_int (statement, 10);
}

static void
read_answer (PqaResponse *self, PqaStatement *statement)
{
  PqaSurveyAnswer *answer = pqa_response_get_answer (self, pqa_statement_get_int (statement, 0));
  PqaMissing missing;

  if (!pqa_statement_is_null (statement, 1))
    pqa_survey_answer_set_value (answer, pqa_statement_get_int (statement, 1));
  else if (!pqa_statement_is_null (statement, 2))
    pqa_survey_answer_set_text (answer, pqa_statement_get_text (statement, 2));
  else if (pqa_missing_from_code (pqa_statement_get_text (statement, 3), &missing, NULL))
    pqa_survey_answer_set_missing (answer, missing);
}

static gboolean
read_answers (PqaConnection *connection, PqaResponse *self, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "surveys/answers", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind_int (statement, 1, self->id);
  while (pqa_statement_next (statement))
    read_answer (self, statement);
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_response_store_load:
 *
 * Returns: (transfer full): the response as it stands now, or NULL with NOT_FOUND
 */
PqaResponse *
pqa_response_store_load (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "surveys/response", error);
  g_autoptr (PqaResponse) self = pqa_response_new (0);

  if (statement == NULL)
    return NULL;

  pqa_statement_bind_int (statement, 1, id);
  if (pqa_statement_next (statement))
    {
      self->id = id;
      read_response (self, statement);
    }
  if (!pqa_statement_finish (statement, error))
    return NULL;
  if (self->id != 0)
    return read_answers (connection, self, error) ? g_steal_pointer (&self) : NULL;

  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
                       _ ("The response is not there any more."));
  return NULL;
}

/**
 * pqa_response_store_suggest_key:
 *
 * Returns: (transfer full): the number after the highest one used in the survey, "1" at first
 */
char *
pqa_response_store_suggest_key (PqaConnection *connection, gint64 survey_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "surveys/last-number", error);
  g_autofree char *last = NULL;

  if (statement == NULL)
    return NULL;

  pqa_statement_bind_int (statement, 1, survey_id);
  if (pqa_statement_next (statement))
    last = pqa_statement_dup_text (statement, 0);
  if (!pqa_statement_finish (statement, error))
    return NULL;
  return last != NULL ? pqa_response_next_key (last) : g_strdup ("1");
}

/* Checking --------------------------------------------------------------------------------------*/

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, sentence);
  return FALSE;
}

static gboolean
find_survey (PqaConnection *connection, const PqaResponse *self, Setting *setting, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *state = pqa_connection_read_text (
      connection, &local_error, "SELECT state FROM survey WHERE id = ?1", "i", self->survey_id);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (g_strcmp0 (state, "open") != 0)
    return refuse (error, _ ("The survey is not open. A manager has to open it first."));
  return pqa_connection_read_int (connection, &setting->version_id, error,
                                  "SELECT questionnaire_version_id FROM survey WHERE id = ?1", "i",
                                  self->survey_id);
}

static gboolean
find_home (PqaConnection *connection, const PqaResponse *self, Setting *setting, GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;

  setting->zone_id = self->zone_id;
  if (self->home_code == NULL || *self->home_code == '\0')
    return TRUE;

  statement = pqa_connection_query (connection, "surveys/home-by-code", error);
  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "t", self->home_code);
  if (pqa_statement_next (statement))
    {
      setting->home_id = pqa_statement_get_int (statement, 0);
      setting->zone_id = pqa_statement_get_int (statement, 1);
    }
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  if (setting->home_id != 0)
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("There is no home “%s”."),
               self->home_code);
  return FALSE;
}

static gboolean
check_head (PqaConnection *connection, const PqaResponse *self, GError **error)
{
  gint64 other;

  if (self->respondent_key == NULL || *self->respondent_key == '\0')
    return refuse (error, _ ("The form has no number."));
  if (self->answered_at > pqa_connection_get_now (connection))
    return refuse (error, _ ("The response cannot be from the future."));
  if (!(self->weight > 0))
    return refuse (error, _ ("The weight must be above 0."));
  if (!pqa_connection_read_int (connection, &other, error,
                                "SELECT id FROM response WHERE survey_id = ?1"
                                " AND respondent_key = ?2 AND id <> ?3",
                                "iti", self->survey_id, self->respondent_key, self->id))
    return FALSE;
  if (other == 0)
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("The form number “%s” has been entered already."), self->respondent_key);
  return FALSE;
}

static const PqaQuestion *
find_question (GPtrArray *questions, gint64 id)
{
  for (guint i = 0; i < questions->len; i++)
    if (((PqaQuestion *)questions->pdata[i])->id == id)
      return questions->pdata[i];
  return NULL;
}

static gboolean
check_answers (const PqaResponse *self, GPtrArray *questions, GError **error)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      const PqaSurveyAnswer *answer = &g_array_index (self->answers, PqaSurveyAnswer, i);
      const PqaQuestion *question = find_question (questions, answer->question_id);

      if (question == NULL)
        return refuse (error, _ ("The survey does not ask this question."));
      if (self->state != PQA_RESPONSE_ANSWERED && answer->kind != PQA_SURVEY_ANSWER_NONE
          && answer->kind != PQA_SURVEY_ANSWER_MISSING)
        return refuse (error, _ ("A form that was refused or has expired has no answers."));
      if (!pqa_question_check_answer (question, answer, error))
        return FALSE;
    }
  return TRUE;
}

/* Writing ---------------------------------------------------------------------------------------*/

static gboolean
add_response (PqaConnection *connection, PqaResponse *self, const Setting *setting, GError **error)
{
  gint64 now = pqa_connection_get_now (connection);
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "surveys/add-response", error);

  if (statement == NULL)
    return FALSE;

  if (self->answered_at == 0)
    self->answered_at = now;
  pqa_statement_bind (statement, "ittoottiiod", self->survey_id, self->respondent_key,
                      pqa_response_state_to_code (self->state), setting->home_id, setting->zone_id,
                      self->segment != NULL ? self->segment : "",
                      self->channel != NULL ? self->channel : "", self->answered_at, now,
                      pqa_connection_get_actor_id (connection), self->weight);
  if (!pqa_statement_run (statement, error))
    return FALSE;
  self->id = pqa_connection_get_last_id (connection);
  self->row_version = 1;
  return TRUE;
}

static gboolean
change_response (PqaConnection *connection,
                 PqaResponse *self,
                 const Setting *setting,
                 GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "surveys/change-response", error);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iittoottid", self->id, self->row_version, self->respondent_key,
                      pqa_response_state_to_code (self->state), setting->home_id, setting->zone_id,
                      self->segment != NULL ? self->segment : "",
                      self->channel != NULL ? self->channel : "", self->answered_at, self->weight);
  found = pqa_statement_next (statement);
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  if (found)
    self->row_version++;
  else
    g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONFLICT,
                         _ ("Somebody else changed this response meanwhile. Nothing was"
                            " overwritten."));
  return found;
}

static gboolean
add_answer (PqaConnection *connection,
            gint64 response_id,
            const PqaSurveyAnswer *answer,
            GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "surveys/add-answer", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iinnni", response_id, answer->question_id,
                      pqa_connection_get_now (connection));
  if (answer->kind == PQA_SURVEY_ANSWER_VALUE)
    pqa_statement_bind_int (statement, 3, answer->value);
  else if (answer->kind == PQA_SURVEY_ANSWER_TEXT)
    pqa_statement_bind_text (statement, 4, answer->text);
  else
    pqa_statement_bind_text (statement, 5, pqa_missing_to_code (answer->missing));
  return pqa_statement_run (statement, error);
}

static gboolean
supersede_answer (PqaConnection *connection, gint64 response_id, gint64 question_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "surveys/supersede-answer", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "ii", response_id, question_id);
  return pqa_statement_run (statement, error);
}

/* Writes the answer unless it says what stands already. */
static gboolean
write_answer (PqaConnection *connection,
              const PqaResponse *self,
              const PqaSurveyAnswer *old,
              const PqaSurveyAnswer *answer,
              GError **error)
{
  if (old != NULL && pqa_survey_answer_equal (old, answer))
    return TRUE;
  if (old != NULL && !supersede_answer (connection, self->id, old->question_id, error))
    return FALSE;
  return answer->kind == PQA_SURVEY_ANSWER_NONE || add_answer (connection, self->id, answer, error);
}

static gboolean
write_answers (PqaConnection *connection,
               const PqaResponse *self,
               const PqaResponse *old,
               GError **error)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      const PqaSurveyAnswer *answer = &g_array_index (self->answers, PqaSurveyAnswer, i);

      if (!write_answer (connection, self,
                         old != NULL ? pqa_response_find_answer (old, answer->question_id) : NULL,
                         answer, error))
        return FALSE;
    }
  return TRUE;
}

/* A response that could not be added is as new as before. */
static gboolean
add (PqaConnection *connection, PqaResponse *self, const Setting *setting, GError **error)
{
  if (add_response (connection, self, setting, error)
      && write_answers (connection, self, NULL, error))
    return TRUE;

  self->id = 0;
  self->row_version = 0;
  return FALSE;
}

/**
 * pqa_response_store_save:
 *
 * Adds a response, or corrects one: answers that differ supersede the old ones. A question without
 * an answer in @self->answers keeps the answer it has. Needs a write transaction; afterwards
 * @self has its id and version.
 *
 * Returns: FALSE with DENIED, CONFLICT when somebody changed the response since it was read, or
 *   CONSTRAINT with a sentence when the survey is not open, the form number is taken, the home is
 *   not known or an answer does not fit its question
 */
gboolean
pqa_response_store_save (PqaConnection *connection, PqaResponse *self, GError **error)
{
  g_auto (Setting) setting = { 0 };
  g_autoptr (PqaResponse) old = NULL;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_SURVEY_ENTER, error)
      || !find_survey (connection, self, &setting, error) || !check_head (connection, self, error)
      || !find_home (connection, self, &setting, error))
    return FALSE;

  setting.questions
      = pqa_questionnaire_store_read_questions (connection, setting.version_id, error);
  if (setting.questions == NULL || !check_answers (self, setting.questions, error))
    return FALSE;

  if (self->id == 0)
    return add (connection, self, &setting, error);

  old = pqa_response_store_load (connection, self->id, error);
  return old != NULL && change_response (connection, self, &setting, error)
         && write_answers (connection, self, old, error);
}

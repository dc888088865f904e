/* pqa-import-responses.c: survey responses from a file with a column for each question
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/pqa-import-survey.h"

#include <math.h>

#include "pqa-i18n.h"
#include "survey/pqa-question.h"
#include "time/pqa-local-time.h"

enum
{
  FIND_RESPONSE,
  ADD_RESPONSE,
  UPDATE_RESPONSE,
  FIND_ANSWER,
  SUPERSEDE_ANSWER,
  ADD_ANSWER,
  N_STATEMENTS,
};

static const char *const names[N_STATEMENTS] = {
  "import/find-response", "import/add-response",     "import/update-response",
  "import/find-answer",   "import/supersede-answer", "import/add-answer",
};

/* The parameter of add-response behind its columns. */
#define RECORDED_PARAMETER 10

typedef struct
{
  PqaStatement *statements[N_STATEMENTS];
  gint64 survey;
  gint64 *question_ids;
  PqaSurveyAnswer *answers; /* of the row at hand, in the order of the questions */
  guint n_questions;
} State;

static void
end (gpointer data)
{
  State *state = data;

  pqa_import_release (state->statements, N_STATEMENTS);
  for (guint i = 0; i < state->n_questions; i++)
    pqa_survey_answer_clear (&state->answers[i]);
  g_free (state->answers);
  g_free (state->question_ids);
  g_free (state);
}

static gpointer
begin (PqaImportContext *context, GError **error)
{
  State *state = g_new0 (State, 1);

  state->n_questions = context->mapping->questions->len;
  state->question_ids = g_new0 (gint64, state->n_questions);
  state->answers = g_new0 (PqaSurveyAnswer, state->n_questions);
  if (pqa_import_survey_open (context, &state->survey, state->question_ids, error)
      && pqa_import_prepare (context->connection, names, N_STATEMENTS, state->statements, error))
    return state;
  end (state);
  return NULL;
}

static gboolean
is_listed (char **texts, const char *text)
{
  return texts != NULL && g_strv_contains ((const char *const *)texts, text);
}

/* Why a cell holds no answer; FALSE if it may hold one. */
static gboolean
read_missing (const PqaMappingQuestion *question, const char *raw, PqaSurveyAnswer *answer)
{
  if (is_listed (question->not_asked, raw))
    pqa_survey_answer_clear (answer);
  else if (is_listed (question->dont_know, raw))
    pqa_survey_answer_set_missing (answer, PQA_MISSING_DONT_KNOW);
  else if (is_listed (question->refused, raw))
    pqa_survey_answer_set_missing (answer, PQA_MISSING_REFUSED);
  else if (is_listed (question->not_applicable, raw))
    pqa_survey_answer_set_missing (answer, PQA_MISSING_NOT_APPLICABLE);
  else if (*raw == '\0')
    pqa_survey_answer_set_missing (answer, PQA_MISSING_BLANK);
  else
    return FALSE;
  return TRUE;
}

static const char *
read_step (const PqaMappingQuestion *question, const char *text, PqaSurveyAnswer *answer)
{
  double number;

  if (!pqa_import_parse_number (text, &number) || number != floor (number))
    return _ ("is no whole number");
  if (number < question->min || number > question->max)
    return _ ("is not on the question's scale");
  pqa_survey_answer_set_value (answer, (gint64)number);
  return NULL;
}

static const char *
read_choice (const PqaMappingQuestion *question, const char *text, PqaSurveyAnswer *answer)
{
  for (int i = 0; question->choices != NULL && question->choices[i] != NULL; i++)
    {
      if (g_str_equal (question->choices[i], text))
        {
          pqa_survey_answer_set_value (answer, i + 1);
          return NULL;
        }
    }
  return _ ("is none of the question's choices");
}

static void
read_answer (PqaImportContext *context, const PqaMappingQuestion *question, PqaSurveyAnswer *answer)
{
  const char *raw = pqa_import_row_get_raw (context->row, question->source);
  const char *text = pqa_mapping_source_translate (question->source, raw);
  const char *wrong = NULL;

  if (read_missing (question, raw, answer))
    return;
  if (g_str_equal (question->kind, "text"))
    pqa_survey_answer_set_text (answer, text);
  else if (g_str_equal (question->kind, "choice"))
    wrong = read_choice (question, text, answer);
  else
    wrong = read_step (question, text, answer);
  if (wrong != NULL)
    pqa_import_row_fail_source (context->row, question->source, raw, wrong);
}

static void
add_weight (PqaImportRecord *record, PqaImportRow *row)
{
  double weight;

  if (!pqa_import_row_get_number (row, PQA_RESPONSE_FIELD_WEIGHT, &weight))
    pqa_import_record_add_unknown (record);
  else
    {
      if (weight <= 0)
        pqa_import_row_fail (row, PQA_RESPONSE_FIELD_WEIGHT, _ ("must be above 0"));
      pqa_import_record_add_real (record, weight);
    }
}

static gboolean
fill_response (PqaImportRecord *record, PqaImportContext *context, State *state, GError **error)
{
  PqaImportRow *row = context->row;
  const char *key = pqa_import_row_get_name (row, PQA_RESPONSE_FIELD_RESPONDENT);
  gint64 answered = pqa_import_row_get_instant (row, PQA_RESPONSE_FIELD_ANSWERED);
  gint64 home;
  gint64 zone;

  pqa_import_row_check_unique (row, PQA_RESPONSE_FIELD_RESPONDENT, key);
  pqa_import_check_past (context, PQA_RESPONSE_FIELD_ANSWERED, answered);
  if (!pqa_import_lookup_field (context->lookup, PQA_LOOKUP_HOME, 0, row, PQA_RESPONSE_FIELD_HOME,
                                &home, error)
      || !pqa_import_lookup_field (context->lookup, PQA_LOOKUP_ZONE, 0, row,
                                   PQA_RESPONSE_FIELD_ZONE, &zone, error))
    return FALSE;
  pqa_import_record_add_int (record, state->survey);
  pqa_import_record_add_text (record, key);
  pqa_import_record_add_text (record,
                              pqa_import_row_get_code (row, PQA_RESPONSE_FIELD_STATE, "answered"));
  pqa_import_record_add_id (record, home);
  pqa_import_record_add_id (record, zone);
  pqa_import_record_add_text (record, pqa_import_row_get_text (row, PQA_RESPONSE_FIELD_SEGMENT));
  pqa_import_record_add_text (record, pqa_import_row_get_text (row, PQA_RESPONSE_FIELD_CHANNEL));
  pqa_import_record_add_int (record, answered);
  add_weight (record, row);
  return TRUE;
}

static gboolean
add_answer (PqaImportContext *context,
            State *state,
            gint64 response,
            gint64 question,
            const PqaSurveyAnswer *answer,
            GError **error)
{
  PqaStatement *add = state->statements[ADD_ANSWER];

  pqa_statement_bind (add, "iinnni", response, question, context->now);
  if (answer->kind == PQA_SURVEY_ANSWER_VALUE)
    pqa_statement_bind_int (add, 3, answer->value);
  else if (answer->kind == PQA_SURVEY_ANSWER_TEXT)
    pqa_statement_bind_text (add, 4, answer->text);
  else
    pqa_statement_bind_text (add, 5, pqa_missing_to_code (answer->missing));
  return pqa_statement_run (add, error);
}

static gboolean
equals (const PqaSurveyAnswer *answer, PqaStatement *found)
{
  if (answer->kind == PQA_SURVEY_ANSWER_VALUE)
    return !pqa_statement_is_null (found, 1) && pqa_statement_get_int (found, 1) == answer->value;
  if (answer->kind == PQA_SURVEY_ANSWER_TEXT)
    return g_strcmp0 (pqa_statement_get_text (found, 2), answer->text) == 0;
  return g_strcmp0 (pqa_statement_get_text (found, 3), pqa_missing_to_code (answer->missing)) == 0;
}

/* Answers are append-only: a different one supersedes the old one. */
static gboolean
update_answer (PqaImportContext *context,
               State *state,
               gint64 response,
               gint64 question,
               const PqaSurveyAnswer *answer,
               PqaImportChange *change,
               GError **error)
{
  PqaStatement *find = state->statements[FIND_ANSWER];
  PqaStatement *supersede = state->statements[SUPERSEDE_ANSWER];
  gint64 old = 0;
  gboolean same = FALSE;

  pqa_statement_bind (find, "ii", response, question);
  if (pqa_statement_next (find))
    {
      old = pqa_statement_get_int (find, 0);
      same = equals (answer, find);
    }
  if (!pqa_statement_finish (find, error))
    return FALSE;
  if (same)
    return TRUE;
  if (*change == PQA_IMPORT_UNCHANGED)
    *change = PQA_IMPORT_CHANGED;
  pqa_statement_bind_int (supersede, 1, old);
  return (old == 0 || pqa_statement_run (supersede, error))
         && add_answer (context, state, response, question, answer, error);
}

static gboolean
save_answers (PqaImportContext *context,
              State *state,
              gint64 response,
              PqaImportChange *change,
              GError **error)
{
  gboolean is_new = *change == PQA_IMPORT_ADDED;
  gboolean done = TRUE;

  for (guint i = 0; done && i < state->n_questions; i++)
    {
      const PqaSurveyAnswer *answer = &state->answers[i];
      gint64 question = state->question_ids[i];

      if (answer->kind == PQA_SURVEY_ANSWER_NONE)
        continue;
      done = is_new ? add_answer (context, state, response, question, answer, error)
                    : update_answer (context, state, response, question, answer, change, error);
    }
  return done;
}

static gboolean
import_row (PqaImportContext *context, gpointer data, PqaImportChange *change, GError **error)
{
  State *state = data;
  PqaStatement *find = state->statements[FIND_RESPONSE];
  PqaImportRecord record = { 0 };
  gint64 response;

  if (!fill_response (&record, context, state, error))
    return FALSE;
  for (guint i = 0; i < state->n_questions; i++)
    read_answer (context, context->mapping->questions->pdata[i], &state->answers[i]);
  if (pqa_import_row_is_bad (context->row))
    return TRUE;
  pqa_statement_bind (find, "it", state->survey, record.values[1].text);
  pqa_statement_bind_int (state->statements[ADD_RESPONSE], RECORDED_PARAMETER, context->now);
  return pqa_import_record_save (&record, context->connection, &state->statements[FIND_RESPONSE],
                                 &response, change, error)
         && save_answers (context, state, response, change, error);
}

const PqaImportHandler pqa_import_responses_handler
    = { PQA_PERMISSION_SURVEY_ENTER, begin, import_row, end };

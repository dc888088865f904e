/* pqa-import-survey.c: the survey and the questionnaire that a mapping's questions belong to
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A published version never changes. If the mapping's questions are those of the newest version it
 * is used; if not, they become a new version. A survey keeps the version that it was begun with.
 */
#include "import/pqa-import-survey.h"

#include "pqa-i18n.h"

/* What a question of the mapping is in the database. */
typedef struct
{
  const PqaMappingQuestion *question;
  gint64 dimension;
  gboolean has_scale;
  char *choices; /* JSON, NULL for none */
} Row;

typedef struct
{
  gint64 id;
  gint64 published; /* newest published version, 0 for none */
  gint64 newest_number;
} Questionnaire;

static void
row_clear (gpointer data)
{
  g_free (((Row *)data)->choices);
}

static char *
write_choices (char **choices)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (char **choice = choices; *choice != NULL; choice++)
    json_array_add_string_element (array, *choice);
  json_node_take_array (node, array);
  return json_to_string (node, FALSE);
}

static gboolean
find_dimension (PqaImportContext *context, const char *name, gint64 *id, GError **error)
{
  *id = 0;
  if (name == NULL)
    return TRUE;
  if (!pqa_import_lookup_find_or_create (context->lookup, PQA_LOOKUP_DIMENSION, 0, name, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
               _ ("There is no dimension “%s”, and the mapping does not create it."), name);
  return FALSE;
}

static GArray *
make_rows (PqaImportContext *context, GError **error)
{
  GPtrArray *questions = context->mapping->questions;
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  for (guint i = 0; i < questions->len; i++)
    {
      const PqaMappingQuestion *question = questions->pdata[i];
      Row row = { .question = question };

      if (!find_dimension (context, question->dimension, &row.dimension, error))
        return NULL;
      row.has_scale
          = g_str_equal (question->kind, "scale") || g_str_equal (question->kind, "recommendation");
      if (g_str_equal (question->kind, "choice") && question->choices != NULL)
        row.choices = write_choices (question->choices);
      g_array_append_val (rows, row);
    }
  return g_steal_pointer (&rows);
}

static gboolean
find_questionnaire (PqaImportContext *context, Questionnaire *found, GError **error)
{
  g_autoptr (PqaStatement) find
      = pqa_connection_query (context->connection, "import/find-questionnaire", error);

  if (find == NULL)
    return FALSE;
  pqa_statement_bind_text (find, 1, context->mapping->survey.questionnaire_key);
  if (pqa_statement_next (find))
    {
      found->id = pqa_statement_get_int (find, 0);
      found->published = pqa_statement_get_int (find, 1);
      found->newest_number = pqa_statement_get_int (find, 2);
    }
  return pqa_statement_finish (find, error);
}

static gboolean
same_text (PqaStatement *found, int column, const char *text)
{
  return g_strcmp0 (pqa_statement_get_text (found, column), text) == 0;
}

static gboolean
same_question (PqaStatement *found, const Row *row)
{
  const PqaMappingQuestion *question = row->question;

  return same_text (found, 1, question->key) && same_text (found, 2, question->text)
         && same_text (found, 3, question->kind)
         && pqa_statement_get_int (found, 4) == row->dimension
         && (!row->has_scale
             || (pqa_statement_get_int (found, 5) == question->min
                 && pqa_statement_get_int (found, 6) == question->max
                 && pqa_statement_get_int (found, 7) == question->polarity))
         && same_text (found, 8, row->choices);
}

/* Fills @question_ids and sets @same if the version has exactly the mapping's questions. */
static gboolean
compare_version (PqaImportContext *context,
                 gint64 version,
                 GArray *rows,
                 gint64 *question_ids,
                 gboolean *same,
                 GError **error)
{
  g_autoptr (PqaStatement) list
      = pqa_connection_query (context->connection, "import/list-questions", error);
  guint n = 0;

  if (list == NULL)
    return FALSE;
  *same = TRUE;
  pqa_statement_bind_int (list, 1, version);
  for (; pqa_statement_next (list); n++)
    {
      *same = *same && n < rows->len && same_question (list, &g_array_index (rows, Row, n));
      if (*same)
        question_ids[n] = pqa_statement_get_int (list, 0);
    }
  *same = *same && n == rows->len;
  return pqa_statement_finish (list, error);
}

static gboolean
add_questions (
    PqaImportContext *context, gint64 version, GArray *rows, gint64 *question_ids, GError **error)
{
  g_autoptr (PqaStatement) add
      = pqa_connection_query (context->connection, "import/add-question", error);

  if (add == NULL)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      const PqaMappingQuestion *question = row->question;

      pqa_statement_bind (add, "iitttonnit", version, (gint64)i + 1, question->key, question->text,
                          question->kind, row->dimension, question->polarity, row->choices);
      if (row->has_scale)
        {
          pqa_statement_bind_int (add, 7, question->min);
          pqa_statement_bind_int (add, 8, question->max);
        }
      if (!pqa_statement_run (add, error))
        return FALSE;
      question_ids[i] = pqa_connection_get_last_id (context->connection);
    }
  return TRUE;
}

static gboolean
may_create (PqaImportContext *context, const char *what, const char *key, GError **error)
{
  if (pqa_mapping_creates (context->mapping, what))
    return pqa_connection_require (context->connection, PQA_PERMISSION_SURVEY_EDIT, error);
  g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
               /* Translators: the first is “survey” or “questionnaire” as in a mapping file */
               _ ("There is no %s “%s” with exactly the mapping's questions, and the mapping does"
                  " not create it."),
               what, key);
  return FALSE;
}

static gboolean
create_version (PqaImportContext *context,
                Questionnaire *questionnaire,
                GArray *rows,
                gint64 *version,
                gint64 *question_ids,
                GError **error)
{
  const PqaMappingSurvey *wanted = &context->mapping->survey;
  gint64 ignored;

  if (!may_create (context, "questionnaire", wanted->questionnaire_key, error))
    return FALSE;
  if (questionnaire->id == 0
      && !pqa_import_run (context, &questionnaire->id, error, "preset/add-questionnaire", "tt",
                          wanted->questionnaire_key, wanted->questionnaire))
    return FALSE;
  if (!pqa_import_run (context, version, error, "import/add-questionnaire-version", "ii",
                       questionnaire->id, questionnaire->newest_number + 1)
      || !add_questions (context, *version, rows, question_ids, error)
      || !pqa_import_run (context, &ignored, error, "import/publish-questionnaire-version", "ii",
                          *version, context->now))
    return FALSE;
  pqa_import_report_count_created (context->report, NC_ ("created", "questionnaire"));
  return TRUE;
}

static gboolean
open_questionnaire (
    PqaImportContext *context, GArray *rows, gint64 *version, gint64 *question_ids, GError **error)
{
  Questionnaire questionnaire = { 0 };
  gboolean same = FALSE;

  if (!find_questionnaire (context, &questionnaire, error))
    return FALSE;
  if (questionnaire.published != 0
      && !compare_version (context, questionnaire.published, rows, question_ids, &same, error))
    return FALSE;
  *version = questionnaire.published;
  return same || create_version (context, &questionnaire, rows, version, question_ids, error);
}

static gboolean
find_survey (PqaImportContext *context, gint64 *survey, gint64 *version, GError **error)
{
  g_autoptr (PqaStatement) find
      = pqa_connection_query (context->connection, "import/find-survey", error);

  *survey = 0;
  if (find == NULL)
    return FALSE;
  pqa_statement_bind_text (find, 1, context->mapping->survey.key);
  if (pqa_statement_next (find))
    {
      *survey = pqa_statement_get_int (find, 0);
      *version = pqa_statement_get_int (find, 1);
    }
  return pqa_statement_finish (find, error);
}

static gboolean
create_survey (PqaImportContext *context, gint64 version, gint64 *survey, GError **error)
{
  const PqaMappingSurvey *wanted = &context->mapping->survey;
  g_autoptr (PqaStatement) add = NULL;

  if (!may_create (context, "survey", wanted->key, error))
    return FALSE;
  add = pqa_connection_query (context->connection, "import/add-survey", error);
  if (add == NULL)
    return FALSE;
  pqa_statement_bind (add, "titttttonit", wanted->key, version, wanted->name, wanted->starts,
                      wanted->ends, wanted->method, wanted->sampling, wanted->population,
                      wanted->undeliverable, wanted->index_method);
  if (wanted->sent >= 0)
    pqa_statement_bind_int (add, 9, wanted->sent);
  if (!pqa_statement_run (add, error))
    return FALSE;
  *survey = pqa_connection_get_last_id (context->connection);
  pqa_import_report_count_created (context->report, NC_ ("created", "survey"));
  return TRUE;
}

static gboolean
check_same (PqaImportContext *context, gboolean same, GError **error)
{
  if (!same)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONFLICT,
                 _ ("The survey “%s” was begun with other questions than the mapping's."),
                 context->mapping->survey.key);
  return same;
}

/**
 * pqa_import_survey_open:
 * @survey: (out): the survey that the responses belong to
 * @question_ids: (out): a row for each question of the mapping
 *
 * Finds the survey and the published questionnaire with the mapping's questions, or creates what
 * is missing if the mapping says so. Fails with %PQA_ERROR_CONFLICT when the survey was begun with
 * other questions.
 */
gboolean
pqa_import_survey_open (PqaImportContext *context,
                        gint64 *survey,
                        gint64 *question_ids,
                        GError **error)
{
  g_autoptr (GArray) rows = make_rows (context, error);
  gint64 version = 0;
  gboolean same;

  if (rows == NULL || !find_survey (context, survey, &version, error))
    return FALSE;
  if (*survey != 0)
    return compare_version (context, version, rows, question_ids, &same, error)
           && check_same (context, same, error);
  return open_questionnaire (context, rows, &version, question_ids, error)
         && create_survey (context, version, survey, error);
}

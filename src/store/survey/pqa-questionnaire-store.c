/* pqa-questionnaire-store.c: questionnaires, their versions and questions
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft is edited question by question; publishing freezes it. A new version starts as a copy
 * that keeps the lineage keys. What is taken out of a draft moves to the questionnaire's version
 * number 0, since no row is ever deleted.
 */
#include "survey/pqa-questionnaire-store.h"

#include "pqa-i18n.h"
#include "survey/pqa-question-record.h"

static gboolean
run (PqaConnection *connection, GError **error, const char *name, const char *types, ...)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, name, error);
  va_list arguments;

  if (statement == NULL)
    return FALSE;

  va_start (arguments, types);
  pqa_statement_bind_va (statement, types, arguments);
  va_end (arguments);
  return pqa_statement_run (statement, error);
}

/* Runs a query that gives one id for success, and none when the row is not there any more. */
static gboolean
run_for_id (PqaConnection *connection, GError **error, const char *name, gint64 id, gint64 now)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, name, error);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind_int (statement, 1, id);
  if (now != 0)
    pqa_statement_bind_int (statement, 2, now);
  found = pqa_statement_next (statement);
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  if (!found)
    g_set_error_literal (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
                         _ ("Only a draft can be changed, and this is none any more."));
  return found;
}

static gboolean
require_edit (PqaConnection *connection, GError **error)
{
  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  return pqa_connection_require (connection, PQA_PERMISSION_SURVEY_EDIT, error);
}

/* Versions --------------------------------------------------------------------------------------*/

/**
 * pqa_questionnaire_store_create:
 * @version_id: (out): the draft to fill with questions
 *
 * Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONSTRAINT for an empty name
 */
gboolean
pqa_questionnaire_store_create (PqaConnection *connection,
                                const char *name,
                                const char *introduction,
                                gint64 *version_id,
                                GError **error)
{
  if (!require_edit (connection, error))
    return FALSE;
  if (!pqa_connection_run (connection, error, "INSERT INTO questionnaire (name) VALUES (?1)", "t",
                           name)
      || !pqa_connection_run (connection, error,
                              "INSERT INTO questionnaire_version"
                              " (questionnaire_id, number, introduction) VALUES (?1, 1, ?2)",
                              "it", pqa_connection_get_last_id (connection), introduction))
    return FALSE;

  *version_id = pqa_connection_get_last_id (connection);
  return TRUE;
}

static gboolean
refuse_second_draft (PqaConnection *connection, gint64 version_id, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "surveys/draft-of", error);
  gboolean found;

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind_int (statement, 1, version_id);
  found = pqa_statement_next (statement);
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  if (found)
    g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONFLICT,
                         _ ("This questionnaire has a draft already. Edit or publish it."));
  return !found;
}

/**
 * pqa_questionnaire_store_new_version:
 * @from_version_id: the version to start from
 * @version_id: (out): a draft with the same questions and lineage keys
 *
 * Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONFLICT when there is a draft already
 */
gboolean
pqa_questionnaire_store_new_version (PqaConnection *connection,
                                     gint64 from_version_id,
                                     gint64 *version_id,
                                     GError **error)
{
  gint64 draft;

  if (!require_edit (connection, error) || !refuse_second_draft (connection, from_version_id, error)
      || !run (connection, error, "surveys/new-version", "i", from_version_id))
    return FALSE;

  draft = pqa_connection_get_last_id (connection);
  if (!run (connection, error, "surveys/copy-questions", "ii", draft, from_version_id))
    return FALSE;
  *version_id = draft;
  return TRUE;
}

/**
 * pqa_questionnaire_store_publish:
 *
 * Freezes a draft, so that surveys can use it, and retires the version before it. Needs a write
 * transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND when it is no draft any more, or CONSTRAINT when it has no
 *   question
 */
gboolean
pqa_questionnaire_store_publish (PqaConnection *connection, gint64 version_id, GError **error)
{
  gint64 n_questions;

  if (!require_edit (connection, error)
      || !pqa_connection_read_int (
          connection, &n_questions, error,
          "SELECT count (*) FROM question WHERE questionnaire_version_id = ?1", "i", version_id))
    return FALSE;
  if (n_questions == 0)
    {
      g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                           _ ("A questionnaire without questions cannot be published."));
      return FALSE;
    }
  return run_for_id (connection, error, "surveys/publish", version_id,
                     pqa_connection_get_now (connection))
         && run (connection, error, "surveys/retire-older", "i", version_id);
}

/* Questions -------------------------------------------------------------------------------------*/

/**
 * pqa_questionnaire_store_read_questions:
 *
 * Returns: (transfer full) (element-type PqaQuestion): the questions in the order of the form
 */
GPtrArray *
pqa_questionnaire_store_read_questions (PqaConnection *connection,
                                        gint64 version_id,
                                        GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "surveys/questions", error);
  g_autoptr (GPtrArray) questions
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_question_free);

  if (statement == NULL)
    return NULL;

  pqa_statement_bind_int (statement, 1, version_id);
  while (pqa_statement_next (statement))
    g_ptr_array_add (questions, pqa_question_read (statement));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&questions) : NULL;
}

/**
 * pqa_questionnaire_store_new_question:
 *
 * Returns: (transfer full): a question that @version_id has not got yet, on a scale of five
 */
PqaRecord *
pqa_questionnaire_store_new_question (gint64 version_id)
{
  PqaRecord *question = pqa_record_new ("question");

  pqa_record_set_int (question, "questionnaire_version_id", version_id);
  pqa_record_set_text (question, "kind", "scale");
  pqa_record_set_int (question, "scale_min", 1);
  pqa_record_set_int (question, "scale_max", 5);
  pqa_record_set_int (question, "polarity", 1);
  return question;
}

/* Puts a question that is new at the end of the form, with a lineage of its own. */
static gboolean
place_question (PqaConnection *connection, PqaRecord *question, GError **error)
{
  g_autofree char *key = g_uuid_string_random ();
  gint64 position;

  if (!pqa_connection_read_int (connection, &position, error,
                                "SELECT 1 + max (position) FROM question"
                                " WHERE questionnaire_version_id = ?1",
                                "i", pqa_record_get_int (question, "questionnaire_version_id")))
    return FALSE;

  pqa_record_set_int (question, "position", position);
  if (pqa_record_is_null (question, "lineage_key"))
    pqa_record_set_text (question, "lineage_key", key);
  return TRUE;
}

/**
 * pqa_questionnaire_store_save_question:
 * @question: a row of table "question", new ones from pqa_questionnaire_store_new_question()
 *
 * Adds a question to the end of a draft or changes one. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, CONFLICT, or CONSTRAINT when the question makes no sense or its
 *   version is published
 */
gboolean
pqa_questionnaire_store_save_question (PqaConnection *connection,
                                       PqaRecord *question,
                                       GError **error)
{
  g_autoptr (PqaQuestion) checked = pqa_question_from_record (question);

  return require_edit (connection, error) && pqa_question_check (checked, error)
         && (pqa_record_get_id (question) != 0 || place_question (connection, question, error))
         && pqa_record_save (connection, question, error);
}

static gboolean
set_position (PqaConnection *connection, gint64 id, gint64 position, GError **error)
{
  return pqa_connection_run (connection, error,
                             "UPDATE question SET position = ?2, row_version = row_version + 1"
                             " WHERE id = ?1",
                             "ii", id, position);
}

/**
 * pqa_questionnaire_store_move_question:
 * @direction: -1 for up, 1 for down
 *
 * Swaps a draft's question with its neighbour; the first and the last stay where they are. Needs
 * a write transaction.
 */
gboolean
pqa_questionnaire_store_move_question (PqaConnection *connection,
                                       gint64 question_id,
                                       int direction,
                                       GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;
  gint64 neighbour = 0;
  gint64 there = 0;
  gint64 here = 0;

  if (!require_edit (connection, error))
    return FALSE;
  statement = pqa_connection_query (connection, "surveys/neighbour", error);
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "ii", question_id, (gint64)direction);
  if (pqa_statement_next (statement))
    {
      neighbour = pqa_statement_get_int (statement, 0);
      there = pqa_statement_get_int (statement, 1);
      here = pqa_statement_get_int (statement, 2);
    }
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  return neighbour == 0
         || (set_position (connection, question_id, -question_id, error)
             && set_position (connection, neighbour, here, error)
             && set_position (connection, question_id, there, error));
}

/**
 * pqa_questionnaire_store_remove_question:
 *
 * Takes a question out of a draft. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONSTRAINT when its version is published
 */
gboolean
pqa_questionnaire_store_remove_question (PqaConnection *connection,
                                         gint64 question_id,
                                         GError **error)
{
  return require_edit (connection, error)
         && run (connection, error, "surveys/make-removed-version", "i", question_id)
         && run_for_id (connection, error, "surveys/remove-question", question_id, 0);
}

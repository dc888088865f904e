/* pqa-survey-store.c: surveys (waves): their data, and when they take responses
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "survey/pqa-survey-store.h"

#include "pqa-i18n.h"
#include "time/pqa-date.h"

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, sentence);
  return FALSE;
}

static gboolean
check_numbers (PqaRecord *survey, GError **error)
{
  PqaSampling sampling;

  if (!pqa_sampling_from_code (pqa_record_get_text (survey, "sampling"), &sampling, error))
    return FALSE;
  if (pqa_sampling_has_margin (sampling) && pqa_record_is_null (survey, "population"))
    return refuse (error, _ ("A random or stratified sample needs the number of those it is drawn"
                             " from."));
  if (!pqa_record_is_null (survey, "sent")
      && pqa_record_get_int (survey, "undeliverable") > pqa_record_get_int (survey, "sent"))
    return refuse (error, _ ("More forms came back undelivered than were sent."));
  if (!pqa_record_is_null (survey, "sent") && !pqa_record_is_null (survey, "population")
      && pqa_record_get_int (survey, "sent") > pqa_record_get_int (survey, "population"))
    return refuse (error, _ ("More forms were sent than there are people to ask."));
  return TRUE;
}

static gboolean
check_fields (PqaRecord *survey, GError **error)
{
  const char *name = pqa_record_get_text (survey, "name");
  const char *starts_on = pqa_record_get_text (survey, "starts_on");
  const char *ends_on = pqa_record_get_text (survey, "ends_on");

  if (name == NULL || *name == '\0')
    return refuse (error, _ ("The survey has no name."));
  if (!pqa_date_check (starts_on != NULL ? starts_on : "", error)
      || !pqa_date_check (ends_on != NULL ? ends_on : "", error))
    return FALSE;
  if (g_strcmp0 (ends_on, starts_on) < 0)
    return refuse (error, _ ("The survey ends before it starts."));
  return check_numbers (survey, error);
}

/* A wave asks the questions of a published version, and the same ones to everybody. */
static gboolean
check_version (PqaConnection *connection, PqaRecord *survey, GError **error)
{
  gint64 wanted = pqa_record_get_int (survey, "questionnaire_version_id");
  gint64 id = pqa_record_get_id (survey);
  gint64 present, n_responses, is_published;

  if (!pqa_connection_read_int (connection, &present, error,
                                "SELECT questionnaire_version_id FROM survey WHERE id = ?1", "i",
                                id))
    return FALSE;
  if (wanted == present)
    return TRUE;

  if (!pqa_connection_read_int (
          connection, &is_published, error,
          "SELECT count (*) FROM questionnaire_version WHERE id = ?1 AND state = 'published'", "i",
          wanted)
      || !pqa_connection_read_int (connection, &n_responses, error,
                                   "SELECT count (*) FROM response WHERE survey_id = ?1", "i", id))
    return FALSE;
  if (!is_published)
    return refuse (error, _ ("A survey needs a published questionnaire."));
  if (n_responses > 0)
    return refuse (error, _ ("There are responses already; the questionnaire has to stay."));
  return TRUE;
}

/**
 * pqa_survey_store_new:
 *
 * Returns: (transfer full): a survey that is not saved yet
 */
PqaRecord *
pqa_survey_store_new (void)
{
  PqaRecord *survey = pqa_record_new ("survey");

  pqa_record_set_text (survey, "state", "open");
  pqa_record_set_text (survey, "method", "paper");
  pqa_record_set_text (survey, "sampling", "census");
  pqa_record_set_int (survey, "undeliverable", 0);
  pqa_record_set_text (survey, "index_method", "A");
  return survey;
}

/**
 * pqa_survey_store_save:
 * @survey: a row of table "survey"
 *
 * Adds or changes a wave. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, CONFLICT, or CONSTRAINT and a sentence saying what is wrong
 */
gboolean
pqa_survey_store_save (PqaConnection *connection, PqaRecord *survey, GError **error)
{
  return pqa_connection_require (connection, PQA_PERMISSION_SURVEY_EDIT, error)
         && check_fields (survey, error) && check_version (connection, survey, error)
         && pqa_record_save (connection, survey, error);
}

/**
 * pqa_survey_store_set_state:
 *
 * Opens a wave for responses or closes it; a closed one can be opened again. Needs a write
 * transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, or CONFLICT when it is being changed by somebody else
 */
gboolean
pqa_survey_store_set_state (PqaConnection *connection,
                            gint64 survey_id,
                            PqaSurveyState state,
                            GError **error)
{
  g_autoptr (PqaRecord) survey = NULL;

  if (!pqa_connection_require (connection, PQA_PERMISSION_SURVEY_EDIT, error))
    return FALSE;
  survey = pqa_record_load (connection, "survey", survey_id, error);
  if (survey == NULL)
    return FALSE;

  pqa_record_set_text (survey, "state", pqa_survey_state_to_code (state));
  return pqa_record_save (connection, survey, error);
}

static PqaNamedId *
named_id_new (gint64 id, char *name)
{
  PqaNamedId *self = g_new (PqaNamedId, 1);

  self->id = id;
  self->name = name;
  return self;
}

static void
named_id_free (PqaNamedId *self)
{
  g_free (self->name);
  g_free (self);
}

/**
 * pqa_survey_store_read_versions:
 * @also_version_id: a version to offer although it may be retired; 0 for none
 *
 * Returns: (transfer full) (element-type PqaNamedId): what a survey may ask, newest first
 */
GPtrArray *
pqa_survey_store_read_versions (PqaConnection *connection, gint64 also_version_id, GError **error)
{
  g_autoptr (GPtrArray) versions = g_ptr_array_new_with_free_func ((GDestroyNotify)named_id_free);
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "surveys/published-versions", error);

  if (statement == NULL)
    return NULL;

  pqa_statement_bind_int (statement, 1, also_version_id);
  while (pqa_statement_next (statement))
    /* Translators: the name of a questionnaire and the number of its version */
    g_ptr_array_add (
        versions,
        named_id_new (pqa_statement_get_int (statement, 0),
                      g_strdup_printf (_ ("%s, version %d"), pqa_statement_get_text (statement, 1),
                                       (int)pqa_statement_get_int (statement, 2))));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&versions) : NULL;
}

/**
 * pqa_survey_store_read_dimensions:
 *
 * Returns: (transfer full) (element-type PqaNamedId): the dimensions of satisfaction in order
 */
GPtrArray *
pqa_survey_store_read_dimensions (PqaConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) dimensions = g_ptr_array_new_with_free_func ((GDestroyNotify)named_id_free);
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "surveys/dimensions", error);

  if (statement == NULL)
    return NULL;

  while (pqa_statement_next (statement))
    g_ptr_array_add (dimensions, named_id_new (pqa_statement_get_int (statement, 0),
                                               pqa_statement_dup_text (statement, 1)));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&dimensions) : NULL;
}

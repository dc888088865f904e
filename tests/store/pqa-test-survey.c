/* pqa-test-survey.c: a small questionnaire and a wave for tests of surveys
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-test-survey.h"

gint64
test_survey_add_question (PqaConnection *connection, gint64 version, const char *kind, int polarity)
{
  g_autoptr (PqaRecord) question = pqa_questionnaire_store_new_question (version);
  g_autoptr (GError) error = NULL;

  pqa_record_set_text (question, "text", kind);
  pqa_record_set_text (question, "kind", kind);
  pqa_record_set_int (question, "polarity", polarity);
  if (g_str_equal (kind, "recommendation"))
    {
      pqa_record_set_int (question, "scale_min", 0);
      pqa_record_set_int (question, "scale_max", 10);
    }
  if (g_str_equal (kind, "choice"))
    pqa_record_set_text (question, "choices", "[\"Owner\", \"Tenant\", \"Other\"]");
  pqa_questionnaire_store_save_question (connection, question, &error);
  g_assert_no_error (error);
  return pqa_record_get_id (question);
}

static gboolean
add_wave (TestSurvey *survey, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaRecord) wave = pqa_survey_store_new ();

  pqa_record_set_text (wave, "name", "Spring");
  pqa_record_set_int (wave, "questionnaire_version_id", survey->version);
  pqa_record_set_text (wave, "starts_on", "2023-10-01");
  pqa_record_set_text (wave, "ends_on", "2023-12-31");
  pqa_record_set_int (wave, "sent", 200);
  pqa_record_set_int (wave, "undeliverable", 10);
  if (!pqa_survey_store_save (connection, wave, error))
    return FALSE;
  survey->survey = pqa_record_get_id (wave);
  return TRUE;
}

static gboolean
fill (PqaConnection *connection, gpointer data, GError **error)
{
  TestSurvey *survey = data;

  if (!pqa_connection_run (connection, error,
                           "INSERT INTO staff (id, name, role) VALUES (1, 'Li', 'clerk')", NULL)
      || !pqa_connection_run (connection, error,
                              "INSERT INTO dimension (code, name) VALUES ('security', 'Security')",
                              NULL)
      || !pqa_questionnaire_store_create (connection, "Residents", "", &survey->version, error))
    return FALSE;

  survey->scale = test_survey_add_question (connection, survey->version, "scale", 1);
  survey->reversed = test_survey_add_question (connection, survey->version, "scale", -1);
  survey->recommend = test_survey_add_question (connection, survey->version, "recommendation", 1);
  survey->choice = test_survey_add_question (connection, survey->version, "choice", 1);
  survey->text = test_survey_add_question (connection, survey->version, "text", 1);
  return pqa_connection_run (connection, error,
                             "UPDATE question SET dimension_id = 1 WHERE id = ?1", "i",
                             survey->scale)
         && pqa_questionnaire_store_publish (connection, survey->version, error)
         && add_wave (survey, connection, error);
}

void
test_survey_set_up (TestSurvey *survey, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (&survey->office, NULL);
  pqa_connection_transaction (survey->office.connection, fill, survey, &error);
  g_assert_no_error (error);
}

void
test_survey_tear_down (TestSurvey *survey, gconstpointer unused)
{
  test_office_tear_down (&survey->office, NULL);
}

void
test_survey_act_as (TestSurvey *survey, PqaRole role)
{
  pqa_connection_set_actor (survey->office.connection, 1, "Li", role);
}

static gboolean
save_response (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_response_store_save (connection, data, error);
}

gboolean
test_survey_save_response (TestSurvey *survey, PqaResponse *response, GError **error)
{
  return pqa_connection_transaction (survey->office.connection, save_response, response, error);
}

/* pqa-survey-command.c: one step on a survey, questionnaire or question, asked for by a button
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-survey-command.h"

#include "pqa-command.h"
#include "survey/pqa-questionnaire-store.h"
#include "survey/pqa-survey-store.h"

typedef struct
{
  PqaSurveyCommand command;
  gint64 id;
} Call;

gboolean
pqa_survey_command_open (PqaConnection *connection, gint64 survey_id, GError **error)
{
  return pqa_survey_store_set_state (connection, survey_id, PQA_SURVEY_OPEN, error);
}

gboolean
pqa_survey_command_close (PqaConnection *connection, gint64 survey_id, GError **error)
{
  return pqa_survey_store_set_state (connection, survey_id, PQA_SURVEY_CLOSED, error);
}

gboolean
pqa_survey_command_new_version (PqaConnection *connection, gint64 version_id, GError **error)
{
  gint64 draft_id;

  return pqa_questionnaire_store_new_version (connection, version_id, &draft_id, error);
}

gboolean
pqa_survey_command_move_up (PqaConnection *connection, gint64 question_id, GError **error)
{
  return pqa_questionnaire_store_move_question (connection, question_id, -1, error);
}

gboolean
pqa_survey_command_move_down (PqaConnection *connection, gint64 question_id, GError **error)
{
  return pqa_questionnaire_store_move_question (connection, question_id, 1, error);
}

static gboolean
call_command (PqaConnection *connection, gpointer data, GError **error)
{
  Call *call = data;

  return call->command (connection, call->id, error);
}

/**
 * pqa_survey_command_run:
 * @near: a widget of the page
 * @done: (nullable): what to say when it is done
 *
 * Carries out what a button promises; see pqa_run_command().
 */
void
pqa_survey_command_run (
    GtkWidget *near, PqaContext *context, PqaSurveyCommand command, gint64 id, const char *done)
{
  Call *call = g_new (Call, 1);

  *call = (Call){ command, id };
  pqa_run_command (near, context, call_command, call, g_free, done);
}

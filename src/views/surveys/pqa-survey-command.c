/* pqa-survey-command.c: one step on a survey, questionnaire or question, asked for by a button
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-survey-command.h"

#include "pqa-i18n.h"
#include "pqa-question.h"
#include "pqa-shell.h"
#include "survey/pqa-questionnaire-store.h"
#include "survey/pqa-survey-store.h"

typedef struct
{
  PqaSurveyCommand command;
  gint64 id;
} Call;

typedef struct
{
  GtkWidget *near;
  char *done;
} Answer;

static void
answer_free (Answer *answer)
{
  g_object_unref (answer->near);
  g_free (answer->done);
  g_free (answer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

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

static void
called_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Answer) answer = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (answer->near);

  if (!pqa_database_write_finish (result, &error))
    pqa_tell_error (root != NULL ? GTK_WINDOW (root) : NULL, _ ("Nothing Was Changed"), error);
  else if (answer->done != NULL && root != NULL)
    pqa_toast (answer->near, answer->done);
}

/**
 * pqa_survey_command_run:
 * @near: a widget of the page
 * @done: (nullable): what to say when it is done
 *
 * Runs a command of the store in a transaction of its own; if it is refused, says why. Lists and
 * details follow by themselves.
 */
void
pqa_survey_command_run (
    GtkWidget *near, PqaContext *context, PqaSurveyCommand command, gint64 id, const char *done)
{
  Call *call = g_new (Call, 1);
  Answer *answer = g_new (Answer, 1);

  *call = (Call){ command, id };
  *answer = (Answer){ g_object_ref (near), g_strdup (done) };
  pqa_database_write_async (pqa_context_get_database (context), call_command, call, g_free, NULL,
                            called_cb, answer);
}

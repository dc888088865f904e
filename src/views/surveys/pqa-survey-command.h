/* pqa-survey-command.h: one step on a survey, questionnaire or question, asked for by a button
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

typedef gboolean (*PqaSurveyCommand) (PqaConnection *connection, gint64 id, GError **error);

gboolean pqa_survey_command_open (PqaConnection *connection, gint64 survey_id, GError **error);
gboolean pqa_survey_command_close (PqaConnection *connection, gint64 survey_id, GError **error);
gboolean
pqa_survey_command_new_version (PqaConnection *connection, gint64 version_id, GError **error);
gboolean pqa_survey_command_move_up (PqaConnection *connection, gint64 question_id, GError **error);
gboolean
pqa_survey_command_move_down (PqaConnection *connection, gint64 question_id, GError **error);

void pqa_survey_command_run (
    GtkWidget *near, PqaContext *context, PqaSurveyCommand command, gint64 id, const char *done);

G_END_DECLS

/* pqa-questionnaire-store.h: questionnaires, their versions and questions
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "record/pqa-record.h"
#include "survey/pqa-question.h"

G_BEGIN_DECLS

gboolean pqa_questionnaire_store_create (PqaConnection *connection,
                                         const char *name,
                                         const char *introduction,
                                         gint64 *version_id,
                                         GError **error);
gboolean pqa_questionnaire_store_new_version (PqaConnection *connection,
                                              gint64 from_version_id,
                                              gint64 *version_id,
                                              GError **error);
gboolean
pqa_questionnaire_store_publish (PqaConnection *connection, gint64 version_id, GError **error);

PqaRecord *pqa_questionnaire_store_new_question (gint64 version_id);
gboolean pqa_questionnaire_store_save_question (PqaConnection *connection,
                                                PqaRecord *question,
                                                GError **error);
gboolean pqa_questionnaire_store_move_question (PqaConnection *connection,
                                                gint64 question_id,
                                                int direction,
                                                GError **error);
gboolean pqa_questionnaire_store_remove_question (PqaConnection *connection,
                                                  gint64 question_id,
                                                  GError **error);

GPtrArray *pqa_questionnaire_store_read_questions (PqaConnection *connection,
                                                   gint64 version_id,
                                                   GError **error);

G_END_DECLS

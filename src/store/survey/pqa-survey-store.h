/* pqa-survey-store.h: surveys (waves): their data, and when they take responses
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "record/pqa-record.h"
#include "survey/pqa-survey-codes.h"

G_BEGIN_DECLS

/**
 * PqaNamedId:
 * @id: a row
 * @name: what to call it
 *
 * One of the things to choose from.
 */
typedef struct
{
  gint64 id;
  char *name;
} PqaNamedId;

PqaRecord *pqa_survey_store_new (void);
gboolean pqa_survey_store_save (PqaConnection *connection, PqaRecord *survey, GError **error);
gboolean pqa_survey_store_set_state (PqaConnection *connection,
                                     gint64 survey_id,
                                     PqaSurveyState state,
                                     GError **error);

GPtrArray *
pqa_survey_store_read_versions (PqaConnection *connection, gint64 also_version_id, GError **error);
GPtrArray *pqa_survey_store_read_dimensions (PqaConnection *connection, GError **error);

G_END_DECLS

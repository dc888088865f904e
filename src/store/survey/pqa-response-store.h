/* pqa-response-store.h: entering and correcting responses
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "survey/pqa-response.h"

G_BEGIN_DECLS

PqaResponse *pqa_response_store_load (PqaConnection *connection, gint64 id, GError **error);
gboolean pqa_response_store_save (PqaConnection *connection, PqaResponse *self, GError **error);
char *pqa_response_store_suggest_key (PqaConnection *connection, gint64 survey_id, GError **error);

G_END_DECLS

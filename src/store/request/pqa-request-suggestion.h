/* pqa-request-suggestion.h: who should see to a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaRequestSuggestion:
 * @department_id: 0 for none
 * @handler_id: 0 for none
 */
typedef struct
{
  gint64 department_id;
  gint64 handler_id;
} PqaRequestSuggestion;

gboolean pqa_request_suggestion_find (PqaConnection *connection,
                                      gint64 category_id,
                                      gint64 zone_id,
                                      PqaRequestSuggestion *suggestion,
                                      GError **error);

G_END_DECLS

/* pqa-request-suggestion.h: who should see to a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaPersonLoad:
 * @n_open: open requests that the person handles
 * @n_due: those of them that are due today or were due before
 */
typedef struct
{
  gint64 id;
  char *name;
  gint64 n_open;
  gint64 n_due;
} PqaPersonLoad;

/**
 * PqaRequestSuggestion:
 * @department_id: 0 for none
 * @handler_id: 0 for none
 * @people: (nullable) (element-type PqaPersonLoad): who may take it, the handler first
 */
typedef struct
{
  gint64 department_id;
  gint64 handler_id;
  GPtrArray *people;
} PqaRequestSuggestion;

void pqa_request_suggestion_clear (PqaRequestSuggestion *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PqaRequestSuggestion, pqa_request_suggestion_clear)

gboolean pqa_request_suggestion_find (PqaConnection *connection,
                                      gint64 category_id,
                                      gint64 zone_id,
                                      PqaRequestSuggestion *suggestion,
                                      GError **error);

G_END_DECLS

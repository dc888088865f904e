/* pqa-import-request-facts.h: what a row says about a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/pqa-import-private.h"
#include "request/pqa-deadline.h"
#include "request/pqa-policy-store.h"
#include "request/pqa-request-state.h"

G_BEGIN_DECLS

/**
 * PqaRequestFacts:
 * @state: that the row says or implies
 * @state_is_own: whether the row says it itself
 * @policy: the policy that set the due instants, 0 if the file has them
 * @calendars: versions of the calendars they were reckoned on, by #PqaDeadlineTarget
 * @quoted_cents: %PQA_INSTANT_NONE when there is none
 * @charged_cents: %PQA_INSTANT_NONE when there is none
 *
 * One row, understood. Texts belong to the row, instants that are not known are
 * %PQA_INSTANT_NONE, rows that are not known 0.
 */
typedef struct
{
  const char *key;
  const char *number;
  const char *kind;
  const char *state;
  gboolean state_is_own;
  const char *void_reason;
  const char *severity;
  const char *channel;
  const char *verdict;
  gint64 category;
  gint64 zone;
  gint64 building;
  gint64 home;
  gint64 department;
  gint64 registrar;
  gint64 first_responder;
  gint64 handler;
  gint64 completed_by;
  gint64 registered;
  gint64 completed;
  gint64 followed_up;
  gint64 closed;
  gint64 due[PQA_N_DEADLINE_TARGETS];
  gint64 reached[PQA_N_DEADLINE_TARGETS];
  gint64 policy;
  gint64 calendars[PQA_N_DEADLINE_TARGETS];
  gint64 quoted_cents;
  gint64 charged_cents;
} PqaRequestFacts;

gboolean pqa_request_facts_read (PqaRequestFacts *self, PqaImportContext *context, GError **error);
gboolean
pqa_request_facts_set_deadlines (PqaRequestFacts *self, PqaImportContext *context, GError **error);
const PqaDeadline *pqa_request_facts_find_next (const PqaRequestFacts *self,
                                                PqaDeadline deadlines[PQA_N_DEADLINE_TARGETS]);

G_END_DECLS

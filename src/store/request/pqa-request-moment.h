/* pqa-request-moment.h: when the things happened that happened to a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the request store only.
 */
#pragma once

#include "request/pqa-request-change.h"

G_BEGIN_DECLS

/**
 * PqaRequestMoment:
 * @event_id: its row in the log
 * @kind: as in the log, interned
 * @moved: whether @from and @to say something
 * @at: when it happened, as far as is known now
 * @episode_number: during which episode; that of a reopening is the one that ended
 * @is_call: whether it is what a follow-up call brought, and stands
 */
typedef struct
{
  gint64 event_id;
  const char *kind;
  gboolean moved;
  PqaRequestState from;
  PqaRequestState to;
  gint64 at;
  gint64 recorded_at;
  gint64 episode_number;
  gboolean is_call;
} PqaRequestMoment;

GArray *pqa_request_moments_load (PqaConnection *connection, gint64 request_id, GError **error);
gboolean pqa_request_moment_may_change (const PqaRequestMoment *self);
void pqa_request_moments_get_limits (const GArray *moments, guint index, gint64 *from, gint64 *to);
void pqa_request_moments_replay (const GArray *moments,
                                 const PqaEpisode *episode,
                                 gint64 reached[PQA_N_DEADLINE_TARGETS]);

G_END_DECLS

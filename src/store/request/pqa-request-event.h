/* pqa-request-event.h: the append-only log of what happened to a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For the request store only.
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-deadline-change.h"

G_BEGIN_DECLS

/**
 * PqaRequestEvent:
 * @kind: "registered", "moved", "assigned", "responded", "arrived", "edited", "note",
 *   "first_responder", "deadlines" or "merged"
 * @from: (nullable): the state before, for moves
 * @to: (nullable): the state after
 * @recorded_at: 0 for now
 * @note: what was said about it
 * @detail: (nullable): a JSON object
 */
typedef struct
{
  gint64 request_id;
  gint64 episode_number;
  const char *kind;
  const char *from;
  const char *to;
  gint64 occurred_at;
  gint64 recorded_at;
  const char *note;
  const char *detail;
} PqaRequestEvent;

gboolean
pqa_request_event_write (PqaConnection *connection, const PqaRequestEvent *event, GError **error);
char *pqa_request_event_detail (const char *name, gint64 value);
gboolean pqa_request_event_read_deadlines (const char *detail, PqaDeadlineChange *difference);

G_END_DECLS

/* pqa-request-event.c: the append-only log of what happened to a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-event.h"

/**
 * pqa_request_event_write:
 *
 * Appends @event in the name of the acting person.
 */
gboolean
pqa_request_event_write (PqaConnection *connection, const PqaRequestEvent *event, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "requests/add-event", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iitttoiitt", event->request_id, event->episode_number,
                      event->kind, event->from, event->to, pqa_connection_get_actor_id (connection),
                      event->occurred_at,
                      event->recorded_at != 0 ? event->recorded_at
                                              : pqa_connection_get_now (connection),
                      event->note, event->detail);
  return pqa_statement_run (statement, error);
}

/**
 * pqa_request_event_detail:
 * @name: "staff_id", "duplicate_of_id" or the like
 *
 * Returns: (transfer full): a detail that names one thing
 */
char *
pqa_request_event_detail (const char *name, gint64 value)
{
  return g_strdup_printf ("{\"%s\":%" G_GINT64_FORMAT "}", name, value);
}

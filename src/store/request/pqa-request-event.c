/* pqa-request-event.c: the append-only log of what happened to a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-event.h"

#include <json-glib/json-glib.h>

#include "time/pqa-local-time.h"

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

static gint64
read_instant (JsonObject *target, const char *name)
{
  return json_object_has_member (target, name) && !json_object_get_null_member (target, name)
             ? json_object_get_int_member (target, name)
             : PQA_INSTANT_NONE;
}

/**
 * pqa_request_event_read_deadlines:
 * @detail: (nullable): of an event of the kind "deadlines"
 * @difference: (out caller-allocates): the old and the new due instants of what changed
 *
 * Returns: whether @detail says them
 */
gboolean
pqa_request_event_read_deadlines (const char *detail, PqaDeadlineChange *difference)
{
  g_autoptr (JsonNode) root = detail != NULL ? json_from_string (detail, NULL) : NULL;

  *difference = (PqaDeadlineChange){ 0 };
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      const char *name = pqa_deadline_target_to_code (i);
      JsonNode *node = json_object_get_member (json_node_get_object (root), name);

      if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
        continue;
      difference->old_due[i] = read_instant (json_node_get_object (node), "from");
      difference->new_due[i] = read_instant (json_node_get_object (node), "to");
    }
  return pqa_deadline_change_is_any (difference);
}

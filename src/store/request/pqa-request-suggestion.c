/* pqa-request-suggestion.c: who should see to a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-suggestion.h"

#include "calendar/pqa-calendar-store.h"
#include "time/pqa-local-time.h"

static gboolean
find_department (PqaConnection *connection,
                 gint64 category_id,
                 gint64 *department_id,
                 GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "requests/suggest-department", error);

  *department_id = 0;
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "o", category_id);
  if (pqa_statement_next (statement))
    *department_id = pqa_statement_get_int (statement, 0);
  return pqa_statement_finish (statement, error);
}

static gboolean
find_handler (PqaConnection *connection,
              gint64 zone_id,
              gint64 department_id,
              gint64 *handler_id,
              GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (connection, error);
  g_autofree char *today = NULL;
  g_autoptr (PqaStatement) statement = NULL;

  *handler_id = 0;
  if (zone == NULL)
    return FALSE;
  statement = pqa_connection_query (connection, "requests/suggest-handler", error);
  if (statement == NULL)
    return FALSE;

  today = pqa_local_time_date (zone, pqa_connection_get_now (connection));
  pqa_statement_bind (statement, "oot", zone_id, department_id, today);
  if (pqa_statement_next (statement))
    *handler_id = pqa_statement_get_int (statement, 0);
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_request_suggestion_find:
 * @category_id: 0 for none
 * @zone_id: 0 for none
 * @suggestion: (out caller-allocates): by the category's department and the zone's people of today
 */
gboolean
pqa_request_suggestion_find (PqaConnection *connection,
                             gint64 category_id,
                             gint64 zone_id,
                             PqaRequestSuggestion *suggestion,
                             GError **error)
{
  return find_department (connection, category_id, &suggestion->department_id, error)
         && find_handler (connection, zone_id, suggestion->department_id, &suggestion->handler_id,
                          error);
}

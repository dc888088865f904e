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

static void
free_person (gpointer data)
{
  PqaPersonLoad *self = data;

  g_free (self->name);
  g_free (self);
}

static PqaPersonLoad *
read_person (PqaStatement *statement)
{
  PqaPersonLoad *self = g_new0 (PqaPersonLoad, 1);

  self->id = pqa_statement_get_int (statement, 0);
  self->name = pqa_statement_dup_text (statement, 1);
  self->n_open = pqa_statement_get_int (statement, 3);
  self->n_due = pqa_statement_get_int (statement, 4);
  return self;
}

/* Only somebody who is named for the zone is suggested; the others are there to be chosen. */
static gboolean
find_people (PqaConnection *connection,
             gint64 zone_id,
             PqaRequestSuggestion *suggestion,
             GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (connection, error);
  gint64 now = pqa_connection_get_now (connection);
  g_autofree char *today = NULL;
  g_autoptr (PqaStatement) statement = NULL;

  if (zone == NULL)
    return FALSE;
  statement = pqa_connection_query (connection, "requests/suggest-people", error);
  if (statement == NULL)
    return FALSE;

  today = pqa_local_time_date (zone, now);
  pqa_statement_bind (statement, "ooti", zone_id, suggestion->department_id, today,
                      pqa_local_time_to_instant (zone, pqa_local_time_days (zone, now) + 1, 0));
  while (pqa_statement_next (statement))
    {
      if (suggestion->people->len == 0 && pqa_statement_get_int (statement, 2) != 0)
        suggestion->handler_id = pqa_statement_get_int (statement, 0);
      g_ptr_array_add (suggestion->people, read_person (statement));
    }
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_request_suggestion_find:
 * @category_id: 0 for none
 * @zone_id: 0 for none
 * @suggestion: (out caller-allocates): by the category's department, and the least loaded of the
 *   zone's people of today; to be cleared
 *
 * Whoever has left or has no duty is never among them.
 */
gboolean
pqa_request_suggestion_find (PqaConnection *connection,
                             gint64 category_id,
                             gint64 zone_id,
                             PqaRequestSuggestion *suggestion,
                             GError **error)
{
  *suggestion = (PqaRequestSuggestion){ .people = g_ptr_array_new_with_free_func (free_person) };
  return find_department (connection, category_id, &suggestion->department_id, error)
         && find_people (connection, zone_id, suggestion, error);
}

void
pqa_request_suggestion_clear (PqaRequestSuggestion *self)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
}

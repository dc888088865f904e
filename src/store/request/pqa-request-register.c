/* pqa-request-register.c: registers a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-store.h"

#include "calendar/pqa-calendar-store.h"
#include "pqa-i18n.h"
#include "request/pqa-episode.h"
#include "request/pqa-request-check.h"
#include "request/pqa-request-columns.h"
#include "request/pqa-request-event.h"
#include "request/pqa-request-repeat.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

static gboolean
check_time (PqaConnection *connection, gint64 occurred_at, GError **error)
{
  if (occurred_at <= pqa_connection_get_now (connection))
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Nothing can happen in the future."));
  return FALSE;
}

/* "20261121-0007": the office's date and a count. The write transaction keeps other programs from
 * taking the same. */
/**
 * pqa_request_make_number:
 * @occurred_at: when the request came in
 *
 * Returns: (transfer full): the next number of that day; %NULL when the database fails
 */
char *
pqa_request_make_number (PqaConnection *connection, gint64 occurred_at, GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (connection, error);
  g_autoptr (PqaStatement) statement = NULL;
  g_autofree char *date = NULL;
  g_autofree char *prefix = NULL;
  int year, month, day;
  gint64 count = 0;

  if (zone == NULL)
    return NULL;
  statement = pqa_connection_query (connection, "requests/next-number", error);
  if (statement == NULL)
    return NULL;

  date = pqa_local_time_date (zone, occurred_at);
  pqa_date_parse (date, &year, &month, &day);
  prefix = g_strdup_printf ("%04d%02d%02d", year, month, day);
  pqa_statement_bind (statement, "t", prefix);
  if (pqa_statement_next (statement))
    count = pqa_statement_get_int (statement, 0);
  if (!pqa_statement_finish (statement, error))
    return NULL;
  return g_strdup_printf ("%s-%04" G_GINT64_FORMAT, prefix, count);
}

static PqaEpisode *
make_episode (PqaConnection *connection,
              const PqaRequestFields *fields,
              gint64 occurred_at,
              GError **error)
{
  g_autoptr (PqaEpisode) episode = pqa_episode_new (0, 1, occurred_at);
  PqaPolicy policy = { 0 };

  if (pqa_request_kind_has_deadlines (fields->kind)
      && !pqa_policy_store_find (connection, fields->kind, fields->category_id, fields->severity,
                                 &policy, error))
    return NULL;
  if (!pqa_episode_set_policy (connection, episode, &policy, pqa_connection_get_now (connection),
                               error))
    return NULL;
  return g_steal_pointer (&episode);
}

static PqaRequestState
get_first_state (const PqaRegistration *registration)
{
  return registration->handler_id != 0 ? PQA_REQUEST_STATE_ASSIGNED : PQA_REQUEST_STATE_REGISTERED;
}

static gboolean
write_request (PqaConnection *connection,
               const PqaRegistration *registration,
               gint64 occurred_at,
               PqaEpisode *episode,
               GError **error)
{
  PqaRequestState state = get_first_state (registration);
  const PqaDeadline *next = pqa_episode_find_next (episode, state);
  gint64 actor_id = pqa_connection_get_actor_id (connection);
  g_autofree char *number = pqa_request_make_number (connection, occurred_at, error);
  g_autoptr (PqaStatement) statement = NULL;

  if (number == NULL)
    return FALSE;
  statement = pqa_connection_query (connection, "requests/add", error);
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (
      statement, "tiitoooot", number, occurred_at, pqa_connection_get_now (connection),
      pqa_request_state_to_code (state), actor_id,
      registration->first_responder_id != 0 ? registration->first_responder_id : actor_id,
      registration->handler_id, next != NULL ? next->due : 0,
      next != NULL ? pqa_deadline_target_to_code (next->target) : NULL);
  pqa_request_columns_bind (statement, 10, registration->fields);
  if (!pqa_statement_run (statement, error))
    return FALSE;

  episode->request_id = pqa_connection_get_last_id (connection);
  return TRUE;
}

/* Says so when another home stands for the one that was named. */
static char *
describe_registration (const PqaRegistration *registration, const PqaRegistration *settled)
{
  if (registration->fields->home_id == settled->fields->home_id)
    return NULL;
  return pqa_request_event_detail ("merged_home_id", registration->fields->home_id);
}

static gboolean
write_events (PqaConnection *connection,
              const PqaRegistration *registration,
              gint64 request_id,
              gint64 occurred_at,
              const char *detail,
              GError **error)
{
  g_autofree char *handler = pqa_request_event_detail ("staff_id", registration->handler_id);
  PqaRequestEvent registered = {
    .request_id = request_id,
    .episode_number = 1,
    .kind = "registered",
    .to = "registered",
    .occurred_at = occurred_at,
    .note = "",
    .detail = detail,
  };
  PqaRequestEvent assigned = registered;

  assigned.kind = "moved";
  assigned.from = "registered";
  assigned.to = "assigned";
  assigned.detail = handler;
  return pqa_request_event_write (connection, &registered, error)
         && (registration->handler_id == 0
             || pqa_request_event_write (connection, &assigned, error));
}

static gboolean
check_people (PqaConnection *connection, const PqaRegistration *registration, GError **error)
{
  return pqa_request_check_person (connection, registration->first_responder_id, error)
         && pqa_request_check_person (connection, registration->handler_id, error);
}

static gboolean
write_all (PqaConnection *connection,
           const PqaRegistration *registration,
           gint64 occurred_at,
           const char *detail,
           gint64 *id,
           GError **error)
{
  g_autoptr (PqaEpisode) episode
      = make_episode (connection, registration->fields, occurred_at, error);

  if (episode == NULL || !write_request (connection, registration, occurred_at, episode, error)
      || !pqa_episode_add (connection, episode, error))
    return FALSE;
  *id = episode->request_id;
  return write_events (connection, registration, *id, occurred_at, detail, error)
         && pqa_request_repeat_update (connection, *id, error);
}

/**
 * pqa_request_store_register:
 * @id: (out): the new request
 *
 * Gives the request its number, first responder and deadlines. A home that was merged gives way to
 * the one into which it was merged. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONSTRAINT for a time to come, somebody who left, a category that
 *   was closed, or a calendar that is never open
 */
gboolean
pqa_request_store_register (PqaConnection *connection,
                            const PqaRegistration *registration,
                            gint64 *id,
                            GError **error)
{
  gint64 occurred_at = registration->occurred_at != 0 ? registration->occurred_at
                                                      : pqa_connection_get_now (connection);
  PqaRegistration settled = *registration;
  g_autoptr (PqaRequestFields) fields = NULL;
  g_autofree char *detail = NULL;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_REQUEST_WORK, error)
      || !check_time (connection, occurred_at, error)
      || !check_people (connection, registration, error))
    return FALSE;
  settled.fields = fields
      = pqa_request_check_fields (connection, registration->fields, NULL, error);
  if (fields == NULL)
    return FALSE;
  detail = describe_registration (registration, &settled);
  return write_all (connection, &settled, occurred_at, detail, id, error);
}

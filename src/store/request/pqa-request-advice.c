/* pqa-request-advice.c: what follows from what has been written about a request so far
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-advice.h"

#include "calendar/pqa-calendar-store.h"
#include "request/pqa-request-store.h"
#include "time/pqa-local-time.h"

#define N_OTHERS 3
#define N_KNOWN 2
#define SIMILAR_SECONDS (30 * PQA_DAY_SECONDS)

static void
free_resident (gpointer data)
{
  PqaResidentBrief *self = data;

  g_free (self->name);
  g_free (self->phone);
  g_free (self);
}

static gboolean
read_place (PqaConnection *connection,
            const PqaRequestFields *fields,
            PqaRequestAdvice *self,
            GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "requests/home-facts", error);

  if (statement == NULL)
    return FALSE;

  self->building_id = fields->building_id;
  self->zone_id = fields->zone_id;
  pqa_statement_bind (statement, "o", fields->home_id);
  if (pqa_statement_next (statement))
    {
      self->building_id = pqa_statement_get_int (statement, 0);
      self->zone_id = pqa_statement_get_int (statement, 1);
    }
  return pqa_statement_finish (statement, error);
}

static gboolean
read_residents (PqaConnection *connection, gint64 home_id, PqaRequestAdvice *self, GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (connection, error);
  g_autofree char *today = NULL;
  g_autoptr (PqaStatement) statement = NULL;

  self->residents = g_ptr_array_new_with_free_func (free_resident);
  if (zone == NULL)
    return FALSE;
  statement = pqa_connection_query (connection, "requests/residents", error);
  if (statement == NULL)
    return FALSE;

  today = pqa_local_time_date (zone, pqa_connection_get_now (connection));
  pqa_statement_bind (statement, "ot", home_id, today);
  while (pqa_statement_next (statement))
    {
      PqaResidentBrief *resident = g_new0 (PqaResidentBrief, 1);

      resident->id = pqa_statement_get_int (statement, 0);
      resident->name = pqa_statement_dup_text (statement, 1);
      resident->phone = pqa_statement_dup_text (statement, 2);
      g_ptr_array_add (self->residents, resident);
    }
  return pqa_statement_finish (statement, error);
}

static gboolean
read_severity (PqaConnection *connection,
               gint64 category_id,
               PqaRequestAdvice *self,
               GError **error)
{
  GError *inner_error = NULL;
  g_autofree char *code = pqa_connection_read_text (
      connection, &inner_error, "SELECT severity FROM category WHERE id = ?1", "o", category_id);

  if (inner_error != NULL)
    {
      g_propagate_error (error, inner_error);
      return FALSE;
    }
  self->has_severity = code != NULL;
  return code == NULL || pqa_severity_from_code (code, &self->severity, error);
}

/* A new request begins now, one that is edited began before. */
static gboolean
find_start (PqaConnection *connection, gint64 request_id, gint64 *start, GError **error)
{
  *start = pqa_connection_get_now (connection);
  return request_id == 0
         || pqa_connection_read_int (connection, start, error,
                                     "SELECT e.opened_at FROM request r JOIN episode e"
                                     " ON e.request_id = r.id AND e.number = r.episode_number"
                                     " WHERE r.id = ?1",
                                     "i", request_id);
}

static gboolean
compute_deadlines (PqaConnection *connection,
                   const PqaRequestFields *fields,
                   gint64 request_id,
                   PqaRequestAdvice *self,
                   GError **error)
{
  gint64 now = pqa_connection_get_now (connection);
  PqaPolicy policy = { 0 };
  gint64 start;

  if (!find_start (connection, request_id, &start, error))
    return FALSE;
  self->episode = pqa_episode_new (request_id, 1, start);
  if (pqa_request_kind_has_deadlines (fields->kind)
      && !pqa_policy_store_find (connection, fields->kind, fields->category_id, fields->severity,
                                 &policy, error))
    return FALSE;
  return pqa_episode_set_policy (connection, self->episode, &policy, now, error);
}

/* What was recorded last cannot have been recorded later than now. */
static gboolean
compare_clock (PqaConnection *connection, PqaRequestAdvice *self, GError **error)
{
  gint64 last;

  if (!pqa_connection_read_int (connection, &last, error,
                                "SELECT recorded_at FROM request ORDER BY id DESC LIMIT 1", NULL))
    return FALSE;
  self->clock_is_behind = last > pqa_connection_get_now (connection) + PQA_REQUEST_CLOCK_TOLERANCE;
  return TRUE;
}

/**
 * pqa_request_advice_load:
 * @request_id: the request that is edited, 0 for a new one
 *
 * Returns: (transfer full): what follows from @fields
 */
PqaRequestAdvice *
pqa_request_advice_load (PqaConnection *connection,
                         const PqaRequestFields *fields,
                         gint64 request_id,
                         GError **error)
{
  g_autoptr (PqaRequestAdvice) self = g_new0 (PqaRequestAdvice, 1);

  self->others
      = pqa_request_brief_list_of_home (connection, fields->home_id, request_id, N_OTHERS, error);
  self->known = pqa_request_brief_list_known (
      connection, fields, request_id, pqa_connection_get_now (connection) - SIMILAR_SECONDS,
      N_KNOWN, error);
  if (self->others == NULL || self->known == NULL || !read_place (connection, fields, self, error)
      || !read_residents (connection, fields->home_id, self, error)
      || !read_severity (connection, fields->category_id, self, error)
      || !pqa_request_suggestion_find (connection, fields->category_id, self->zone_id,
                                       &self->suggestion, error)
      || !compute_deadlines (connection, fields, request_id, self, error)
      || !compare_clock (connection, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pqa_request_advice_free (PqaRequestAdvice *self)
{
  g_clear_pointer (&self->residents, g_ptr_array_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->episode, pqa_episode_free);
  g_clear_pointer (&self->known, g_ptr_array_unref);
  pqa_request_suggestion_clear (&self->suggestion);
  g_free (self);
}

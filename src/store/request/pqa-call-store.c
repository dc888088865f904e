/* pqa-call-store.c: what somebody needs to know who calls a resident back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-call-store.h"

#include "calendar/pqa-calendar-store.h"
#include "settings/pqa-rule-store.h"
#include "settings/pqa-text-store.h"
#include "time/pqa-local-time.h"

/**
 * pqa_call_store_find_head:
 * @id: (out): before whom a bad answer comes, 0 for nobody
 * @name: (out) (optional) (nullable): and the name
 *
 * Finds the head of the handler's department, or else of the request's, who must not have left.
 */
gboolean
pqa_call_store_find_head (
    PqaConnection *connection, gint64 request_id, gint64 *id, char **name, GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (connection, error);
  g_autoptr (PqaStatement) statement = NULL;
  g_autofree char *today = NULL;

  *id = 0;
  if (zone == NULL)
    return FALSE;
  statement = pqa_connection_query (connection, "requests/head-of-handler", error);
  if (statement == NULL)
    return FALSE;
  today = pqa_local_time_date (zone, pqa_connection_get_now (connection));
  pqa_statement_bind (statement, "it", request_id, today);
  if (pqa_statement_next (statement))
    {
      *id = pqa_statement_get_int (statement, 0);
      if (name != NULL)
        *name = pqa_statement_dup_text (statement, 1);
    }
  return pqa_statement_finish (statement, error);
}

static char *
find_done (const PqaRequestDetail *request)
{
  for (guint i = 0; i < request->happenings->len; i++)
    {
      const PqaRequestHappening *happening = g_ptr_array_index (request->happenings, i);

      if (happening->moved && happening->to == PQA_REQUEST_STATE_COMPLETED
          && happening->follow_up == NULL)
        return g_strdup (happening->note);
    }
  return g_strdup ("");
}

/* Those of the present episode that stand, and one more. */
static int
find_attempt (const PqaRequestDetail *request)
{
  int attempt = 1;

  for (guint i = 0; i < request->calls->len; i++)
    {
      const PqaRequestCall *call = g_ptr_array_index (request->calls, i);

      attempt += call->episode_number == request->episode_number && !call->withdrawn;
    }
  return attempt;
}

static gboolean
read_script (PqaConnection *connection, PqaCall *self, GError **error)
{
  for (PqaCallLine line = 0; line < PQA_N_CALL_LINES; line++)
    {
      self->script[line] = pqa_text_store_get (connection, pqa_call_script_get_key (line), error);
      if (self->script[line] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_facts (PqaConnection *connection, PqaCall *self, GError **error)
{
  gint64 head_id;

  self->office
      = pqa_connection_read_text (connection, error, "SELECT name FROM office WHERE id = 1", "");
  return self->office != NULL && pqa_call_store_read_rules (connection, &self->rules, error)
         && read_script (connection, self, error)
         && pqa_call_store_find_head (connection, self->request->id, &head_id, &self->head, error);
}

/**
 * pqa_call_store_load:
 * @person_id: who is going to call
 *
 * Returns: (transfer full): what to know before calling, or NULL with NOT_FOUND
 */
PqaCall *
pqa_call_store_load (PqaConnection *connection, gint64 request_id, gint64 person_id, GError **error)
{
  g_autoptr (PqaCall) self = g_new0 (PqaCall, 1);

  self->request = pqa_request_detail_load (connection, request_id, error);
  if (self->request == NULL || !read_facts (connection, self, error))
    return NULL;
  self->done = find_done (self->request);
  self->attempt = find_attempt (self->request);
  self->own_work = person_id != 0 && person_id == self->request->episode->completed_by_id;
  return g_steal_pointer (&self);
}

void
pqa_call_free (PqaCall *self)
{
  g_clear_pointer (&self->request, pqa_request_detail_free);
  g_free (self->office);
  g_free (self->done);
  g_free (self->head);
  for (PqaCallLine line = 0; line < PQA_N_CALL_LINES; line++)
    g_free (self->script[line]);
  g_free (self);
}

/**
 * pqa_call_store_read_rules:
 * @rules: (out caller-allocates): as the office has chosen them
 */
gboolean
pqa_call_store_read_rules (PqaConnection *connection, PqaFollowUpRules *rules, GError **error)
{
  return pqa_rule_store_get_int (connection, PQA_RULE_FOLLOW_UP_ATTEMPTS, &rules->attempts, error)
         && pqa_rule_store_get_int (connection, PQA_RULE_BAD_SCORE, &rules->bad_score, error);
}

/**
 * pqa_call_store_read_progress:
 * @from: the first instant of the period
 * @to: the first one after it
 *
 * Counts the calls of a period; those that were taken back are left out.
 */
gboolean
pqa_call_store_read_progress (
    PqaConnection *connection, gint64 from, gint64 to, PqaCallProgress *progress, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "requests/call-progress", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "ii", from, to);
  if (pqa_statement_next (statement))
    *progress = (PqaCallProgress){
      .called = pqa_statement_get_int (statement, 0),
      .reached = pqa_statement_get_int (statement, 1),
      .scored = pqa_statement_get_int (statement, 2),
      .score_sum = pqa_statement_get_int (statement, 3),
    };
  return pqa_statement_finish (statement, error);
}

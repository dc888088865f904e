/* pqa-request-withdraw.c: takes a follow-up call back that was just recorded
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The attempt stays as a row, marked, and counts in no figure. A bad answer cannot be taken back:
 * the work has begun anew, with deadlines of its own, before the eyes of others.
 */
#include "request/pqa-request-change.h"

#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

typedef struct
{
  gint64 id;
  gint64 caller_id;
  gint64 recorded_at;
} Call;

static gboolean
read_last_call (PqaRequestChange *change, Call *call, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (change->connection, "requests/last-call", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "i", change->episode->id);
  if (pqa_statement_next (statement))
    *call = (Call){ pqa_statement_get_int (statement, 0), pqa_statement_get_int (statement, 1),
                    pqa_statement_get_int (statement, 2) };
  return pqa_statement_finish (statement, error);
}

static gboolean
is_recent (PqaRequestChange *change, const Call *call)
{
  return call->id != 0 && call->caller_id == pqa_connection_get_actor_id (change->connection)
         && change->now - call->recorded_at <= PQA_REQUEST_TAKE_BACK_SECONDS;
}

static gboolean
check_call (PqaRequestChange *change, const Call *call, GError **error)
{
  gint64 n_later;

  if (!pqa_connection_read_int (change->connection, &n_later, error,
                                "SELECT count (*) FROM request_event"
                                " WHERE request_id = ?1 AND recorded_at > ?2",
                                "ii", change->head.id, call->recorded_at))
    return FALSE;
  if (is_recent (change, call) && n_later == 0)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_DENIED, _ ("This call cannot be taken back any more."));
  return FALSE;
}

/* The call has not been made; it is owed as after the attempts that are left. */
static gboolean
restore_follow_up (PqaRequestChange *change, GError **error)
{
  change->episode->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP].reached = PQA_INSTANT_NONE;
  return pqa_request_change_restore_follow_up (change->connection, change->episode, error);
}

static gboolean
move_back (PqaRequestChange *change, GError **error)
{
  static const char detail[] = "{\"follow_up\":\"withdrawn\"}";

  if (change->head.state == PQA_REQUEST_STATE_COMPLETED)
    return pqa_request_change_add_event (change, "note", detail, error);
  return pqa_request_change_move_back (change, PQA_REQUEST_STATE_COMPLETED, detail, error);
}

/**
 * pqa_request_store_withdraw_call:
 *
 * Undoes a follow-up call: whoever made it may take it back for some minutes, as long as nothing
 * else was done with the request. It is owed again then. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND or CONFLICT
 */
gboolean
pqa_request_store_withdraw_call (PqaConnection *connection,
                                 const PqaRequestStep *step,
                                 GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  Call call = { 0 };

  return pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error)
         && read_last_call (&change, &call, error) && check_call (&change, &call, error)
         && pqa_connection_run (connection, error,
                                "UPDATE follow_up SET withdrawn_at = ?2 WHERE id = ?1", "ii",
                                call.id, change.now)
         && restore_follow_up (&change, error) && move_back (&change, error)
         && pqa_request_change_finish (&change, error);
}

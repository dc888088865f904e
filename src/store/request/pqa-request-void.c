/* pqa-request-void.c: declares requests void, and what else takes a manager
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-change.h"

#include "pqa-i18n.h"
#include "request/pqa-request-check.h"
#include "request/pqa-request-event.h"
#include "request/pqa-request-merge.h"

static gboolean
make_void (PqaRequestChange *change, PqaVoid reason, gint64 original_id, GError **error)
{
  g_autofree char *detail
      = original_id != 0 ? pqa_request_event_detail ("duplicate_of_id", original_id) : NULL;

  if (!pqa_request_change_move (change, PQA_REQUEST_STATE_VOID, detail, error)
      || !pqa_episode_end_pause (change->connection, change->episode, change->occurred_at, error))
    return FALSE;
  change->head.void_reason = g_strdup (pqa_void_to_code (reason));
  change->head.duplicate_of_id = original_id;
  return pqa_request_change_finish (change, error);
}

/**
 * pqa_request_store_void:
 * @duplicate_of_id: the request that stays, for %PQA_VOID_DUPLICATE; else 0. If that is itself a
 *   duplicate, the one with which it counts.
 *
 * Takes a request out of all figures; it stays to be seen. What people wrote about a duplicate, and
 * its files, go over to the request that stays. Takes a manager and a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT or CONSTRAINT
 */
gboolean
pqa_request_store_void (PqaConnection *connection,
                        const PqaRequestStep *step,
                        PqaVoid reason,
                        gint64 duplicate_of_id,
                        GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_OVERRIDE, error))
    return FALSE;
  if (reason != PQA_VOID_DUPLICATE)
    return make_void (&change, reason, 0, error);
  return pqa_request_merge_find_original (&change, &duplicate_of_id, error)
         && make_void (&change, reason, duplicate_of_id, error)
         && pqa_request_merge_carry_over (&change, duplicate_of_id, error);
}

static gboolean
has_history (PqaRequestChange *change, gboolean *history, GError **error)
{
  gint64 n_later;

  if (!pqa_connection_read_int (change->connection, &n_later, error,
                                "SELECT count (*) FROM request_event WHERE request_id = ?1"
                                " AND NOT (kind = 'registered'"
                                " OR (kind = 'moved' AND from_state = 'registered'))",
                                "i", change->head.id))
    return FALSE;
  *history = n_later > 0;
  return TRUE;
}

/**
 * pqa_request_store_take_back:
 *
 * Undoes a registration: whoever registered a request may declare it a mistake for some minutes, as
 * long as nothing else was done with it. After that it takes a manager. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT or CONSTRAINT
 */
gboolean
pqa_request_store_take_back (PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  gboolean history;
  gint64 recorded_at;

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error)
      || !has_history (&change, &history, error)
      || !pqa_connection_read_int (connection, &recorded_at, error,
                                   "SELECT recorded_at FROM request WHERE id = ?1", "i",
                                   step->request_id))
    return FALSE;
  if (history || change.head.registrar_id != pqa_connection_get_actor_id (connection)
      || change.now - recorded_at > PQA_REQUEST_TAKE_BACK_SECONDS)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_DENIED,
                   _ ("It is too late to take this request back. A manager can declare it void."));
      return FALSE;
    }
  return make_void (&change, PQA_VOID_MISTAKE, 0, error);
}

/**
 * pqa_request_store_add_note:
 * @step: with the note
 *
 * Adds a remark to the request's history. Needs a write transaction.
 */
gboolean
pqa_request_store_add_note (PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };

  return pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error)
         && pqa_request_change_require_reason (&change, error)
         && pqa_request_change_add_event (&change, "note", NULL, error)
         && pqa_request_change_finish (&change, error);
}

/**
 * pqa_request_store_change_first_responder:
 * @step: with the reason
 * @staff_id: who answers to the resident from now on
 *
 * Takes a manager and a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT or CONSTRAINT
 */
gboolean
pqa_request_store_change_first_responder (PqaConnection *connection,
                                          const PqaRequestStep *step,
                                          gint64 staff_id,
                                          GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  g_autofree char *detail = pqa_request_event_detail ("staff_id", staff_id);

  g_return_val_if_fail (staff_id != 0, FALSE);

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_OVERRIDE, error)
      || !pqa_request_change_require_reason (&change, error)
      || !pqa_request_check_person (connection, staff_id, error)
      || !pqa_request_change_add_event (&change, "first_responder", detail, error))
    return FALSE;
  change.head.first_responder_id = staff_id;
  return pqa_request_change_finish (&change, error);
}

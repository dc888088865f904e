/* pqa-request-moves.c: moves requests through their life cycle
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What may follow what is said in core, see pqa-request-state.c. All of these need a write
 * transaction, and fail with DENIED, NOT_FOUND, CONFLICT, or CONSTRAINT for a move that the life
 * cycle does not have, a time to come or one before the step that went before.
 */
#include "request/pqa-request-change.h"

#include "pqa-i18n.h"
#include "request/pqa-request-check.h"
#include "request/pqa-request-event.h"
#include "time/pqa-local-time.h"

static gboolean
begin (PqaRequestChange *change,
       PqaConnection *connection,
       const PqaRequestStep *step,
       GError **error)
{
  return pqa_request_change_begin (change, connection, step, PQA_PERMISSION_REQUEST_WORK, error);
}

static gboolean
check_open (PqaRequestChange *change, GError **error)
{
  if (pqa_request_state_is_open (change->head.state))
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               /* Translators: the label of a state */
               _ ("A request that is “%s” is not worked on any more."),
               pqa_request_state_to_label (change->head.state));
  return FALSE;
}

static void
reach (PqaRequestChange *change, PqaDeadlineTarget target)
{
  pqa_episode_reach (change->episode, target, change->occurred_at);
}

/**
 * pqa_request_store_assign:
 * @handler_id: who is to do the work
 * @department_id: whose department, 0 to leave it
 *
 * Gives a registered request its handler, or an open one another.
 */
gboolean
pqa_request_store_assign (PqaConnection *connection,
                          const PqaRequestStep *step,
                          gint64 handler_id,
                          gint64 department_id,
                          GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  g_autofree char *detail = pqa_request_event_detail ("staff_id", handler_id);

  g_return_val_if_fail (handler_id != 0, FALSE);

  if (!begin (&change, connection, step, error) || !check_open (&change, error)
      || !pqa_request_check_person (connection, handler_id, error))
    return FALSE;
  change.head.handler_id = handler_id;
  if (department_id != 0)
    change.head.department_id = department_id;
  return (change.head.state == PQA_REQUEST_STATE_REGISTERED
              ? pqa_request_change_move (&change, PQA_REQUEST_STATE_ASSIGNED, detail, error)
              : pqa_request_change_add_event (&change, "assigned", detail, error))
         && pqa_request_change_finish (&change, error);
}

/* The resident was answered, or somebody came: no move, but a target reached. */
static gboolean
mark (PqaConnection *connection,
      const PqaRequestStep *step,
      PqaDeadlineTarget target,
      const char *kind,
      GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };

  if (!begin (&change, connection, step, error) || !check_open (&change, error))
    return FALSE;
  if (change.occurred_at < change.episode->opened_at)
    change.occurred_at = change.episode->opened_at;
  reach (&change, target);
  if (target == PQA_DEADLINE_TARGET_ARRIVE)
    reach (&change, PQA_DEADLINE_TARGET_RESPOND);
  return pqa_request_change_add_event (&change, kind, NULL, error)
         && pqa_request_change_finish (&change, error);
}

/**
 * pqa_request_store_respond:
 *
 * The resident has been told who will see to it.
 */
gboolean
pqa_request_store_respond (PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return mark (connection, step, PQA_DEADLINE_TARGET_RESPOND, "responded", error);
}

/**
 * pqa_request_store_arrive:
 *
 * Somebody is on the spot; if the resident had not been answered, that is the answer.
 */
gboolean
pqa_request_store_arrive (PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  return mark (connection, step, PQA_DEADLINE_TARGET_ARRIVE, "arrived", error);
}

/**
 * pqa_request_store_wait:
 * @reason: what for
 *
 * Stops the clock of completion until pqa_request_store_resume().
 */
gboolean
pqa_request_store_wait (PqaConnection *connection,
                        const PqaRequestStep *step,
                        PqaWaiting reason,
                        GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  g_autofree char *detail = g_strdup_printf ("{\"waiting\":\"%s\"}", pqa_waiting_to_code (reason));

  return begin (&change, connection, step, error) && pqa_request_change_check_order (&change, error)
         && pqa_request_state_check_move (change.head.kind, change.head.state,
                                          PQA_REQUEST_STATE_WAITING, error)
         && pqa_episode_begin_pause (connection, change.episode, change.occurred_at, reason,
                                     change.note, error)
         && pqa_request_change_move (&change, PQA_REQUEST_STATE_WAITING, detail, error)
         && pqa_request_change_finish (&change, error);
}

/* Begins the work, or goes on with it: then the waiting is over. */
static gboolean
go_to_work (PqaRequestChange *change, GError **error)
{
  return pqa_request_change_move (change, PQA_REQUEST_STATE_IN_PROGRESS, NULL, error)
         && pqa_episode_end_pause (change->connection, change->episode, change->occurred_at, error);
}

/**
 * pqa_request_store_start:
 *
 * The work begins, or goes on after waiting; if the resident had not been answered, that is the answer.
 */
gboolean
pqa_request_store_start (PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };

  if (!begin (&change, connection, step, error) || !go_to_work (&change, error))
    return FALSE;
  reach (&change, PQA_DEADLINE_TARGET_RESPOND);
  return pqa_request_change_finish (&change, error);
}

/**
 * pqa_request_store_resume:
 *
 * The waiting is over; completion is put off by the open time spent waiting.
 */
gboolean
pqa_request_store_resume (PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };

  if (!begin (&change, connection, step, error))
    return FALSE;
  if (change.head.state != PQA_REQUEST_STATE_WAITING)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("The request is not waiting."));
      return FALSE;
    }
  return go_to_work (&change, error) && pqa_request_change_finish (&change, error);
}

static void
finish_work (PqaRequestChange *change, gint64 completed_by_id)
{
  reach (change, PQA_DEADLINE_TARGET_RESPOND);
  if (change->episode->deadlines[PQA_DEADLINE_TARGET_ARRIVE].due != PQA_INSTANT_NONE)
    reach (change, PQA_DEADLINE_TARGET_ARRIVE);
  reach (change, PQA_DEADLINE_TARGET_COMPLETE);
  change->episode->completed_by_id = completed_by_id;
}

static gboolean
start_follow_up (PqaRequestChange *change, GError **error)
{
  return !pqa_request_kind_owes_follow_up (change->head.kind)
         || pqa_episode_start_follow_up (change->episode, change->occurred_at, error);
}

/**
 * pqa_request_store_complete:
 * @completed_by_id: who did the work; 0 for the handler
 *
 * The work is done, and the call to ask about it falls due. Ends the waiting first, if there is
 * any.
 */
gboolean
pqa_request_store_complete (PqaConnection *connection,
                            const PqaRequestStep *step,
                            gint64 completed_by_id,
                            GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };

  if (!begin (&change, connection, step, error)
      || (change.head.state == PQA_REQUEST_STATE_WAITING && !go_to_work (&change, error))
      || !pqa_request_change_move (&change, PQA_REQUEST_STATE_COMPLETED, NULL, error))
    return FALSE;
  finish_work (&change, completed_by_id != 0 ? completed_by_id : change.head.handler_id);
  return start_follow_up (&change, error) && pqa_request_change_finish (&change, error);
}

/* The call may be left out by a manager only, who says why. */
static gboolean
check_followed_up (PqaRequestChange *change, GError **error)
{
  const PqaDeadline *follow_up = &change->episode->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP];

  if (change->head.state != PQA_REQUEST_STATE_COMPLETED || follow_up->due == PQA_INSTANT_NONE
      || follow_up->reached != PQA_INSTANT_NONE)
    return TRUE;
  if (!pqa_connection_require (change->connection, PQA_PERMISSION_REQUEST_OVERRIDE, NULL))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                   _ ("The resident has to be asked first whether it is really solved."));
      return FALSE;
    }
  return pqa_request_change_require_reason (change, error);
}

/**
 * pqa_request_store_close:
 *
 * Closes what was followed up or owes no follow-up. An enquiry, a suggestion or praise may be
 * closed by the answer given when it is registered.
 */
gboolean
pqa_request_store_close (PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  gboolean answered;

  if (!begin (&change, connection, step, error) || !check_followed_up (&change, error))
    return FALSE;
  answered = change.head.state == PQA_REQUEST_STATE_REGISTERED;
  if (!pqa_request_change_move (&change, PQA_REQUEST_STATE_CLOSED, NULL, error))
    return FALSE;
  if (answered)
    finish_work (&change, pqa_connection_get_actor_id (connection));
  return pqa_request_change_finish (&change, error);
}

/**
 * pqa_request_store_reopen:
 * @step: with the reason
 *
 * Begins a new episode with deadlines of its own. One that was closed takes a manager.
 */
gboolean
pqa_request_store_reopen (PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };

  if (!begin (&change, connection, step, error)
      || (change.head.state == PQA_REQUEST_STATE_CLOSED
          && !pqa_connection_require (connection, PQA_PERMISSION_REQUEST_OVERRIDE, error))
      || !pqa_request_change_require_reason (&change, error))
    return FALSE;
  if (!pqa_request_state_is_reopening (change.head.state, PQA_REQUEST_STATE_ASSIGNED))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                   _ ("Only a request that was completed can be reopened."));
      return FALSE;
    }
  return pqa_request_change_reopen (&change, NULL, error)
         && pqa_request_change_finish (&change, error);
}

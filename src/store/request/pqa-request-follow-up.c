/* pqa-request-follow-up.c: asking the resident afterwards whether it is really solved
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are those of domain.md §3, "Follow-up".
 */
#include "request/pqa-request-change.h"

#include "pqa-i18n.h"
#include "request/pqa-call-store.h"

#define DAY_SECONDS 86400

/* number: unlike any other of the episode. attempt: how many there are that stand, with this. */
typedef struct
{
  gint64 number;
  gint64 attempt;
  gint64 again_at;
} Attempt;

static gboolean
check_state (PqaRequestChange *change, GError **error)
{
  if (change->head.state == PQA_REQUEST_STATE_COMPLETED)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("Only a request that was completed can be followed up."));
  return FALSE;
}

static gboolean
read_attempt (PqaRequestChange *change, Attempt *attempt, GError **error)
{
  return pqa_connection_read_int (change->connection, &attempt->number, error,
                                  "SELECT ifnull (max (attempt), 0) + 1 FROM follow_up"
                                  " WHERE episode_id = ?1",
                                  "i", change->episode->id)
         && pqa_connection_read_int (change->connection, &attempt->attempt, error,
                                     "SELECT count (*) + 1 FROM follow_up"
                                     " WHERE episode_id = ?1 AND withdrawn_at IS NULL",
                                     "i", change->episode->id);
}

/* Due again on the next working day; without a calendar, a day later. */
static gboolean
find_again (PqaRequestChange *change, gint64 *again_at, GError **error)
{
  const PqaDeadline *deadline = &change->episode->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP];

  *again_at = change->occurred_at + DAY_SECONDS;
  return deadline->calendar == NULL || deadline->seconds == 0
         || pqa_work_calendar_add (deadline->calendar, change->occurred_at, deadline->seconds,
                                   again_at, error);
}

static void
bind_answer (PqaStatement *statement, const PqaFollowUp *follow_up)
{
  pqa_statement_bind_text (statement, 7, follow_up->channel != NULL ? follow_up->channel : "phone");
  pqa_statement_bind_int (statement, 8, follow_up->reached ? 1 : 0);
  if (!follow_up->reached)
    return;
  pqa_statement_bind_optional (statement, 9, follow_up->score);
  pqa_statement_bind_int (statement, 10, follow_up->solved ? 1 : 0);
  pqa_statement_bind_optional (statement, 11, follow_up->manner);
  pqa_statement_bind_text (statement, 12, follow_up->charge_fair);
}

static gboolean
write_attempt (PqaRequestChange *change,
               const PqaFollowUp *follow_up,
               const Attempt *attempt,
               GError **error)
{
  gint64 caller_id = pqa_connection_get_actor_id (change->connection);
  gboolean own_work = caller_id != 0 && caller_id == change->episode->completed_by_id;
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (change->connection, "requests/add-follow-up", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iiiiionnnnnntio", change->head.id, change->episode->id,
                      attempt->number, change->occurred_at, change->now, caller_id, change->note,
                      (gint64)own_work, attempt->again_at);
  bind_answer (statement, follow_up);
  return pqa_statement_run (statement, error);
}

/* Back to the handler, and before the eyes of the head of the department. */
static gboolean
take_bad_answer (PqaRequestChange *change, GError **error)
{
  g_autofree char *detail = NULL;
  gint64 head_id;

  if (!pqa_call_store_find_head (change->connection, change->head.id, &head_id, NULL, error))
    return FALSE;
  detail
      = head_id != 0
            ? g_strdup_printf ("{\"follow_up\":\"bad\",\"staff_id\":%" G_GINT64_FORMAT "}", head_id)
            : g_strdup ("{\"follow_up\":\"bad\"}");
  if (!pqa_request_change_reopen (change, detail, error))
    return FALSE;
  change->head.addressed_to_id = head_id;
  return TRUE;
}

static gboolean
take_good_answer (PqaRequestChange *change, const PqaFollowUp *follow_up, GError **error)
{
  return pqa_request_change_move (change, PQA_REQUEST_STATE_FOLLOWED_UP, NULL, error)
         && (!follow_up->close
             || pqa_request_change_move (change, PQA_REQUEST_STATE_CLOSED, NULL, error));
}

static gboolean
take_outcome (PqaRequestChange *change,
              const PqaFollowUp *follow_up,
              PqaFollowUpOutcome outcome,
              GError **error)
{
  if (follow_up->reached)
    pqa_episode_reach (change->episode, PQA_DEADLINE_TARGET_FOLLOW_UP, change->occurred_at);
  switch (outcome)
    {
    case PQA_FOLLOW_UP_GOOD:
      return take_good_answer (change, follow_up, error);
    case PQA_FOLLOW_UP_BAD:
      return take_bad_answer (change, error);
    case PQA_FOLLOW_UP_GIVEN_UP:
      return pqa_request_change_move (change, PQA_REQUEST_STATE_CLOSED,
                                      "{\"follow_up\":\"not_reached\"}", error);
    case PQA_FOLLOW_UP_SILENT:
    default:
      return pqa_request_change_add_event (change, "note", "{\"follow_up\":\"not_reached\"}", error)
             && pqa_episode_start_follow_up (change->episode, change->occurred_at, error);
    }
}

/**
 * pqa_request_store_follow_up:
 * @step: its note is what the resident said
 *
 * Records an attempt. A bad answer reopens the request; the last attempt that reaches nobody closes
 * it; a call about one's own work is flagged. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT or CONSTRAINT
 */
gboolean
pqa_request_store_follow_up (PqaConnection *connection,
                             const PqaRequestStep *step,
                             const PqaFollowUp *follow_up,
                             GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  Attempt attempt = { 0 };
  PqaFollowUpRules rules;
  PqaFollowUpOutcome outcome;

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error)
      || !pqa_follow_up_check (follow_up, error) || !check_state (&change, error)
      || !pqa_request_change_check_order (&change, error)
      || !read_attempt (&change, &attempt, error)
      || !pqa_call_store_read_rules (connection, &rules, error))
    return FALSE;
  outcome = pqa_follow_up_judge (follow_up, &rules, attempt.attempt);
  if (outcome == PQA_FOLLOW_UP_SILENT && !find_again (&change, &attempt.again_at, error))
    return FALSE;
  return write_attempt (&change, follow_up, &attempt, error)
         && take_outcome (&change, follow_up, outcome, error)
         && pqa_request_change_finish (&change, error);
}

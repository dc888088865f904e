/* pqa-request-follow-up.c: asking the resident afterwards whether it is really solved
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are those of domain.md §3, "Follow-up".
 */
#include "request/pqa-request-change.h"

#include "pqa-i18n.h"
#include "settings/pqa-rule-store.h"

static gboolean
check_answer (const PqaFollowUp *follow_up, GError **error)
{
  if (follow_up->score >= 0 && follow_up->score <= 5 && follow_up->manner >= 0
      && follow_up->manner <= 5)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("A score is a number from 1 to 5."));
  return FALSE;
}

static gboolean
check_state (PqaRequestChange *change, GError **error)
{
  if (change->head.state == PQA_REQUEST_STATE_COMPLETED)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("Only a request that was completed can be followed up."));
  return FALSE;
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
               gint64 attempt,
               GError **error)
{
  gint64 caller_id = pqa_connection_get_actor_id (change->connection);
  gboolean own_work = caller_id != 0 && caller_id == change->episode->completed_by_id;
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (change->connection, "requests/add-follow-up", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iiiiionnnnnnti", change->head.id, change->episode->id, attempt,
                      change->occurred_at, change->now, caller_id, change->note, (gint64)own_work);
  bind_answer (statement, follow_up);
  return pqa_statement_run (statement, error);
}

static gboolean
is_bad (const PqaFollowUp *follow_up, gint64 bad_score)
{
  return !follow_up->solved || (follow_up->score != 0 && follow_up->score <= bad_score);
}

/* Back to the handler, and before the eyes of the head of the department. */
static gboolean
take_bad_answer (PqaRequestChange *change, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (change->connection, "requests/head-of-handler", error);
  g_autofree char *detail = NULL;
  gint64 head_id = 0;

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "i", change->head.id);
  if (pqa_statement_next (statement))
    head_id = pqa_statement_get_int (statement, 0);
  if (!pqa_statement_finish (statement, error))
    return FALSE;

  detail
      = head_id != 0
            ? g_strdup_printf ("{\"follow_up\":\"bad\",\"staff_id\":%" G_GINT64_FORMAT "}", head_id)
            : g_strdup ("{\"follow_up\":\"bad\"}");
  return pqa_request_change_reopen (change, detail, error);
}

static gboolean
take_good_answer (PqaRequestChange *change, const PqaFollowUp *follow_up, GError **error)
{
  return pqa_request_change_move (change, PQA_REQUEST_STATE_FOLLOWED_UP, NULL, error)
         && (!follow_up->close
             || pqa_request_change_move (change, PQA_REQUEST_STATE_CLOSED, NULL, error));
}

/* Due again on the next working day, until it has been tried often enough. */
static gboolean
take_silence (PqaRequestChange *change, gint64 attempt, GError **error)
{
  gint64 most;

  if (!pqa_rule_store_get_int (change->connection, PQA_RULE_FOLLOW_UP_ATTEMPTS, &most, error))
    return FALSE;
  if (attempt >= most)
    return pqa_request_change_move (change, PQA_REQUEST_STATE_CLOSED,
                                    "{\"follow_up\":\"not_reached\"}", error);
  return pqa_request_change_add_event (change, "note", "{\"follow_up\":\"not_reached\"}", error)
         && pqa_episode_start_follow_up (change->episode, change->occurred_at, error);
}

static gboolean
take_answer (PqaRequestChange *change, const PqaFollowUp *follow_up, gint64 attempt, GError **error)
{
  gint64 bad_score;

  if (!follow_up->reached)
    return take_silence (change, attempt, error);
  if (!pqa_rule_store_get_int (change->connection, PQA_RULE_BAD_SCORE, &bad_score, error))
    return FALSE;

  pqa_episode_reach (change->episode, PQA_DEADLINE_TARGET_FOLLOW_UP, change->occurred_at);
  return is_bad (follow_up, bad_score) ? take_bad_answer (change, error)
                            : take_good_answer (change, follow_up, error);
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
  gint64 attempt;

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error)
      || !check_answer (follow_up, error) || !check_state (&change, error)
      || !pqa_request_change_check_order (&change, error)
      || !pqa_connection_read_int (connection, &attempt, error,
                                   "SELECT count (*) + 1 FROM follow_up WHERE episode_id = ?1", "i",
                                   change.episode->id))
    return FALSE;
  return write_attempt (&change, follow_up, attempt, error)
         && take_answer (&change, follow_up, attempt, error)
         && pqa_request_change_finish (&change, error);
}

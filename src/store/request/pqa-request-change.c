/* pqa-request-change.c: one step in the life of a request, as the request store takes it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-change.h"

#include "calendar/pqa-calendar-store.h"
#include "pqa-i18n.h"
#include "request/pqa-request-event.h"
#include "request/pqa-request-repeat.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

/* Both are codes that the schema lets through, so that only a damaged file makes this fail. */
static gboolean
read_codes (PqaRequestHead *head, PqaStatement *statement, GError **error)
{
  return pqa_request_kind_from_code (pqa_statement_get_text (statement, 1), &head->kind, error)
         && pqa_severity_from_code (pqa_statement_get_text (statement, 2), &head->severity, error)
         && pqa_request_state_from_code (pqa_statement_get_text (statement, 4), &head->state,
                                         error);
}

static void
read_values (PqaRequestHead *head, PqaStatement *statement)
{
  head->number = pqa_statement_dup_text (statement, 0);
  head->category_id = pqa_statement_get_int (statement, 3);
  head->registered_at = pqa_statement_get_int (statement, 5);
  head->episode_number = pqa_statement_get_int (statement, 6);
  head->department_id = pqa_statement_get_int (statement, 7);
  head->registrar_id = pqa_statement_get_int (statement, 8);
  head->first_responder_id = pqa_statement_get_int (statement, 9);
  head->handler_id = pqa_statement_get_int (statement, 10);
  head->closed_at = pqa_statement_get_int (statement, 11);
  head->void_reason = pqa_statement_dup_text (statement, 12);
  head->duplicate_of_id = pqa_statement_get_int (statement, 13);
  head->row_version = pqa_statement_get_int (statement, 14);
  head->moved_at = pqa_statement_is_null (statement, 15) ? head->registered_at
                                                         : pqa_statement_get_int (statement, 15);
  head->addressed_to_id = pqa_statement_get_int (statement, 16);
}

static gboolean
load_head (PqaRequestChange *self, gint64 id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (self->connection, "requests/head", error);

  if (statement == NULL)
    return FALSE;

  self->head.id = id;
  pqa_statement_bind (statement, "i", id);
  if (pqa_statement_next (statement))
    {
      read_values (&self->head, statement);
      return read_codes (&self->head, statement, error);
    }
  if (pqa_statement_finish (statement, error))
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no such request."));
  return FALSE;
}

static gboolean
check_version (PqaRequestChange *self, gint64 row_version, GError **error)
{
  if (row_version == 0 || row_version == self->head.row_version)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONFLICT,
               /* Translators: a request's number */
               _ ("Somebody else changed request %s meanwhile. Nothing was overwritten."),
               self->head.number);
  return FALSE;
}

static gboolean
check_time (PqaRequestChange *self, GError **error)
{
  if (self->occurred_at > self->now)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Nothing can happen in the future."));
  else if (self->occurred_at < self->head.registered_at)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 _ ("It cannot have happened before the request was registered."));
  else
    return TRUE;
  return FALSE;
}

/* A clock that was set right by a little does not stop the work: then it is as late as it was. One
 * that was set back does, since nothing could happen after what happened. */
static gboolean
check_clock (PqaRequestChange *self, GError **error)
{
  gint64 latest = MAX (self->head.moved_at, self->head.registered_at);
  GTimeZone *zone;
  g_autofree char *shown = NULL;
  g_autofree char *recorded = NULL;

  self->now = pqa_connection_get_now (self->connection);
  if (latest <= self->now + PQA_REQUEST_CLOCK_TOLERANCE)
    {
      self->now = MAX (self->now, latest);
      return TRUE;
    }
  zone = pqa_calendar_store_get_zone (self->connection, error);
  if (zone == NULL)
    return FALSE;
  shown = pqa_local_time_format (zone, self->now);
  recorded = pqa_local_time_format (zone, latest);
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               /* Translators: two instants */
               _ ("The computer’s clock says %s, but something happened to this request at %s "
                  "already. Nothing was saved. Please set the clock right; if it is the later time "
                  "that is wrong, a manager can change it."),
               shown, recorded);
  return FALSE;
}

static gboolean
open_request (PqaRequestChange *self,
              PqaConnection *connection,
              const PqaRequestStep *step,
              PqaPermission permission,
              GError **error)
{
  self->connection = connection;
  self->now = pqa_connection_get_now (connection);
  self->note = step->note != NULL ? step->note : "";
  return pqa_connection_require (connection, permission, error)
         && load_head (self, step->request_id, error)
         && check_version (self, step->row_version, error);
}

static gboolean
load_episode (PqaRequestChange *self, GError **error)
{
  self->episode
      = pqa_episode_load (self->connection, self->head.id, self->head.episode_number, error);
  return self->episode != NULL;
}

/* People give times in minutes; the seconds of the step before are not held against them. */
static void
forgive_seconds (PqaRequestChange *self)
{
  gint64 latest = MAX (self->head.moved_at, self->head.registered_at);

  if (self->occurred_at % 60 == 0 && self->occurred_at < latest && latest - self->occurred_at < 60)
    self->occurred_at = latest;
}

/**
 * pqa_request_change_begin:
 * @permission: whose right the step takes
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT, or CONSTRAINT for an impossible time
 */
gboolean
pqa_request_change_begin (PqaRequestChange *self,
                          PqaConnection *connection,
                          const PqaRequestStep *step,
                          PqaPermission permission,
                          GError **error)
{
  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!open_request (self, connection, step, permission, error) || !check_clock (self, error))
    return FALSE;
  self->occurred_at = step->occurred_at != 0 ? step->occurred_at : self->now;
  forgive_seconds (self);
  return check_time (self, error) && load_episode (self, error);
}

/**
 * pqa_request_change_begin_correction:
 *
 * Begins a change of what was recorded wrongly, which is done now whatever the times that were
 * recorded. Takes a manager and a reason.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT or CONSTRAINT
 */
gboolean
pqa_request_change_begin_correction (PqaRequestChange *self,
                                     PqaConnection *connection,
                                     const PqaRequestStep *step,
                                     GError **error)
{
  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!open_request (self, connection, step, PQA_PERMISSION_REQUEST_OVERRIDE, error)
      || !pqa_request_change_require_reason (self, error))
    return FALSE;
  self->occurred_at = self->now;
  return load_episode (self, error);
}

/**
 * pqa_request_change_look:
 *
 * Reads a request only to find out what a step would do; it cannot be finished.
 */
gboolean
pqa_request_change_look (PqaRequestChange *self,
                         PqaConnection *connection,
                         gint64 request_id,
                         GError **error)
{
  self->connection = connection;
  self->now = self->occurred_at = pqa_connection_get_now (connection);
  self->note = "";
  if (!load_head (self, request_id, error))
    return FALSE;
  self->episode = pqa_episode_load (connection, self->head.id, self->head.episode_number, error);
  return self->episode != NULL;
}

static gboolean
write_head (PqaRequestChange *self, GError **error)
{
  const PqaRequestHead *head = &self->head;
  const PqaDeadline *next = pqa_episode_find_next (self->episode, head->state);
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (self->connection, "requests/update-head", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "itioooototno", head->id, pqa_request_state_to_code (head->state),
                      head->episode_number, head->department_id, head->first_responder_id,
                      head->handler_id, head->closed_at, head->void_reason, head->duplicate_of_id,
                      NULL, head->addressed_to_id);
  if (next != NULL)
    {
      pqa_statement_bind_int (statement, 10, next->due);
      pqa_statement_bind_text (statement, 11, pqa_deadline_target_to_code (next->target));
    }
  return pqa_statement_run (statement, error);
}

/**
 * pqa_request_change_finish:
 *
 * Writes the head and the episode as they are now, with what follows from them: the next deadline,
 * and which requests are repeats.
 */
gboolean
pqa_request_change_finish (PqaRequestChange *self, GError **error)
{
  return pqa_episode_save (self->connection, self->episode, error) && write_head (self, error)
         && (!self->touches_repeats
             || pqa_request_repeat_update (self->connection, self->head.id, error));
}

void
pqa_request_change_clear (PqaRequestChange *self)
{
  g_clear_pointer (&self->head.number, g_free);
  g_clear_pointer (&self->head.void_reason, g_free);
  g_clear_pointer (&self->episode, pqa_episode_free);
}

static gboolean
write_event (PqaRequestChange *self,
             const char *kind,
             const char *from,
             const char *to,
             const char *detail,
             GError **error)
{
  PqaRequestEvent event = {
    .request_id = self->head.id,
    .episode_number = self->head.episode_number,
    .kind = kind,
    .from = from,
    .to = to,
    .occurred_at = self->occurred_at,
    .recorded_at = self->now,
    .note = self->note,
    .detail = detail,
  };

  return pqa_request_event_write (self->connection, &event, error);
}

/**
 * pqa_request_change_add_event:
 * @detail: (nullable): a JSON object
 *
 * Logs what does not move the request. The note goes with the first event of a change only.
 */
gboolean
pqa_request_change_add_event (PqaRequestChange *self,
                              const char *kind,
                              const char *detail,
                              GError **error)
{
  gboolean written = write_event (self, kind, NULL, NULL, detail, error);

  self->note = "";
  return written;
}

/**
 * pqa_request_change_check_order:
 *
 * Returns: FALSE with CONSTRAINT when it would have happened before the request's last move
 */
gboolean
pqa_request_change_check_order (PqaRequestChange *self, GError **error)
{
  if (self->occurred_at >= self->head.moved_at)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("It cannot have happened before the step that went before it."));
  return FALSE;
}

static gboolean
move (PqaRequestChange *self, PqaRequestState to, const char *detail, GError **error)
{
  PqaRequestHead *head = &self->head;

  if (!pqa_request_change_check_order (self, error)
      || !write_event (self, "moved", pqa_request_state_to_code (head->state),
                       pqa_request_state_to_code (to), detail, error))
    return FALSE;

  head->state = to;
  self->touches_repeats |= to >= PQA_REQUEST_STATE_COMPLETED;
  head->moved_at = self->occurred_at;
  head->closed_at = to == PQA_REQUEST_STATE_CLOSED ? self->occurred_at : 0;
  if (!pqa_request_state_is_open (to))
    head->addressed_to_id = 0;
  self->note = "";
  return TRUE;
}

/**
 * pqa_request_change_move:
 * @detail: (nullable): a JSON object
 *
 * Moves the request and logs it.
 *
 * Returns: FALSE with CONSTRAINT when the life cycle has no such move
 */
gboolean
pqa_request_change_move (PqaRequestChange *self,
                         PqaRequestState to,
                         const char *detail,
                         GError **error)
{
  return pqa_request_state_check_move (self->head.kind, self->head.state, to, error)
         && move (self, to, detail, error);
}

/**
 * pqa_request_change_move_back:
 * @to: where the request was before a step that is being taken back
 * @detail: (nullable): a JSON object
 *
 * Logs that, too: the life cycle has no such move, and what was logged stays.
 */
gboolean
pqa_request_change_move_back (PqaRequestChange *self,
                              PqaRequestState to,
                              const char *detail,
                              GError **error)
{
  return move (self, to, detail, error);
}

/**
 * pqa_request_change_require_reason:
 *
 * Returns: FALSE with CONSTRAINT when the step's note is empty
 */
gboolean
pqa_request_change_require_reason (PqaRequestChange *self, GError **error)
{
  g_autofree char *reason = g_strstrip (g_strdup (self->note));

  if (*reason != '\0')
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Please give a reason."));
  return FALSE;
}

/**
 * pqa_request_change_take_policy:
 *
 * Takes the limits in force for the request's kind, category and severity into its episode.
 */
gboolean
pqa_request_change_take_policy (PqaRequestChange *self, GError **error)
{
  PqaPolicy policy = { 0 };

  if (pqa_request_kind_has_deadlines (self->head.kind)
      && !pqa_policy_store_find (self->connection, self->head.kind, self->head.category_id,
                                 self->head.severity, &policy, error))
    return FALSE;
  return pqa_episode_set_policy (self->connection, self->episode, &policy, self->now, error);
}

static gboolean
is_late (PqaRequestChange *self)
{
  const PqaDeadline *next = pqa_episode_find_next (self->episode, self->head.state);

  return next != NULL && next->due < self->now;
}

/**
 * pqa_request_change_renew_deadlines:
 * @difference: (out caller-allocates): what that changes
 *
 * As pqa_request_change_take_policy(), for a request that had deadlines before. Nothing is written
 * before pqa_request_change_finish().
 */
gboolean
pqa_request_change_renew_deadlines (PqaRequestChange *self,
                                    PqaDeadlineChange *difference,
                                    GError **error)
{
  if (!pqa_episode_count_waiting (self->episode, self->now, error))
    return FALSE;
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    difference->old_due[i] = self->episode->deadlines[i].due;
  difference->was_late = is_late (self);
  if (!pqa_request_change_take_policy (self, error))
    return FALSE;
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    difference->new_due[i] = self->episode->deadlines[i].due;
  difference->is_late = is_late (self);
  return TRUE;
}

/* When the resident was reached, if a call that stands says so. */
static gboolean
read_call (PqaConnection *connection, PqaEpisode *episode, GError **error)
{
  gint64 reached;

  if (!pqa_connection_read_int (connection, &reached, error,
                                "SELECT occurred_at FROM follow_up WHERE episode_id = ?1"
                                " AND withdrawn_at IS NULL AND reached = 1 LIMIT 1",
                                "i", episode->id))
    return FALSE;
  if (reached != 0)
    episode->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP].reached = reached;
  return TRUE;
}

/**
 * pqa_request_change_restore_follow_up:
 *
 * Sets anew when the call is due: it follows from the completion and from the attempts that stand.
 */
gboolean
pqa_request_change_restore_follow_up (PqaConnection *connection,
                                      PqaEpisode *episode,
                                      GError **error)
{
  gint64 completed = episode->deadlines[PQA_DEADLINE_TARGET_COMPLETE].reached;
  gint64 reached = episode->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP].reached;
  g_autoptr (PqaStatement) statement = NULL;

  if (completed == PQA_INSTANT_NONE
      || episode->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP].due == PQA_INSTANT_NONE)
    return TRUE;
  pqa_episode_forget_follow_up (episode);
  statement = pqa_connection_query (connection, "requests/silent-calls", error);
  if (statement == NULL || !pqa_episode_start_follow_up (episode, completed, error))
    return FALSE;
  pqa_statement_bind (statement, "i", episode->id);
  while (pqa_statement_next (statement))
    if (!pqa_episode_start_follow_up (episode, pqa_statement_get_int (statement, 0), error))
      return FALSE;
  episode->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP].reached = reached;
  return pqa_statement_finish (statement, error) && read_call (connection, episode, error);
}

/* The work begins anew; the deadlines of the old episode stand as they are. */
static gboolean
begin_episode (PqaRequestChange *self, GError **error)
{
  self->episode->reopened_at = self->occurred_at;
  if (!pqa_episode_save (self->connection, self->episode, error))
    return FALSE;

  self->head.episode_number++;
  g_clear_pointer (&self->episode, pqa_episode_free);
  self->episode = pqa_episode_new (self->head.id, self->head.episode_number, self->occurred_at);
  return pqa_request_change_take_policy (self, error)
         && pqa_episode_add (self->connection, self->episode, error);
}

/**
 * pqa_request_change_reopen:
 *
 * Moves a request that was completed back to its handler, in a new episode.
 */
gboolean
pqa_request_change_reopen (PqaRequestChange *self, const char *detail, GError **error)
{
  if (!pqa_request_change_move (self, PQA_REQUEST_STATE_ASSIGNED, detail, error))
    return FALSE;
  if (self->head.handler_id == 0)
    self->head.handler_id = self->head.first_responder_id;
  return begin_episode (self, error);
}

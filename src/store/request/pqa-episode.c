/* pqa-episode.c: one run of a request from (re)opening to completion, with its deadlines
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are those of domain.md §3, "Deadlines". A target that was reached or missed keeps its
 * due instant whatever happens later: a breach stays.
 */
#include "request/pqa-episode.h"

#include "calendar/pqa-calendar-store.h"
#include "pqa-i18n.h"
#include "settings/pqa-rule-store.h"
#include "time/pqa-local-time.h"

#define N_HEAD_COLUMNS 5
#define N_TARGET_COLUMNS 4

static gint64
read_instant (PqaStatement *statement, int column)
{
  return pqa_statement_is_null (statement, column) ? PQA_INSTANT_NONE
                                                   : pqa_statement_get_int (statement, column);
}

static void
bind_instant (PqaStatement *statement, int index, gint64 instant)
{
  if (instant == PQA_INSTANT_NONE)
    pqa_statement_bind_null (statement, index);
  else
    pqa_statement_bind_int (statement, index, instant);
}

static PqaPause *
get_pauses (const PqaEpisode *self)
{
  return (PqaPause *)self->pauses->data;
}

/* The waiting that lasts, or %NULL. */
static PqaPause *
find_open_pause (const PqaEpisode *self)
{
  for (guint i = 0; i < self->pauses->len; i++)
    if (get_pauses (self)[i].to == PQA_INSTANT_NONE)
      return &get_pauses (self)[i];
  return NULL;
}

static gboolean
take_calendar (PqaConnection *connection,
               PqaEpisode *self,
               PqaDeadlineTarget target,
               gint64 version_id,
               GError **error)
{
  PqaDeadline *deadline = &self->deadlines[target];
  PqaWorkCalendar *calendar = NULL;

  if (version_id != 0)
    {
      calendar = pqa_calendar_store_get (connection, version_id, error);
      if (calendar == NULL)
        return FALSE;
      pqa_work_calendar_ref (calendar);
    }
  g_clear_pointer (&deadline->calendar, pqa_work_calendar_unref);
  deadline->calendar = calendar;
  self->calendar_version_ids[target] = version_id;
  return TRUE;
}

/**
 * pqa_episode_new:
 *
 * Returns: (transfer full): an episode without deadlines, not in the database yet
 */
PqaEpisode *
pqa_episode_new (gint64 request_id, gint64 number, gint64 opened_at)
{
  PqaEpisode *self = g_new0 (PqaEpisode, 1);

  self->request_id = request_id;
  self->number = number;
  self->opened_at = opened_at;
  self->reopened_at = PQA_INSTANT_NONE;
  self->pauses = g_array_new (FALSE, FALSE, sizeof (PqaPause));
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    self->deadlines[i] = (PqaDeadline){
      .target = i,
      .risk_share = pqa_rule_get_default (PQA_RULE_RISK_SHARE),
      .start = i == PQA_DEADLINE_TARGET_FOLLOW_UP ? PQA_INSTANT_NONE : opened_at,
      .due = PQA_INSTANT_NONE,
      .reached = PQA_INSTANT_NONE,
    };
  return self;
}

void
pqa_episode_free (PqaEpisode *self)
{
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    g_clear_pointer (&self->deadlines[i].calendar, pqa_work_calendar_unref);
  g_array_unref (self->pauses);
  g_free (self);
}

static gboolean
read_target (PqaConnection *connection,
             PqaEpisode *self,
             PqaStatement *statement,
             PqaDeadlineTarget target,
             GError **error)
{
  PqaDeadline *deadline = &self->deadlines[target];
  int column = N_HEAD_COLUMNS + target * N_TARGET_COLUMNS;

  deadline->due = read_instant (statement, column);
  deadline->reached = read_instant (statement, column + 1);
  deadline->seconds = pqa_statement_get_int (statement, column + 2);
  return take_calendar (connection, self, target, pqa_statement_get_int (statement, column + 3),
                        error);
}

static gint64
read_follow_up_start (const PqaEpisode *self, PqaStatement *statement)
{
  gint64 last_call
      = read_instant (statement, N_HEAD_COLUMNS + N_TARGET_COLUMNS * PQA_N_DEADLINE_TARGETS);

  return last_call != PQA_INSTANT_NONE ? last_call
                                       : self->deadlines[PQA_DEADLINE_TARGET_COMPLETE].reached;
}

static gboolean
read_episode (PqaConnection *connection, PqaEpisode *self, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "requests/episode", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "ii", self->request_id, self->number);
  if (!pqa_statement_next (statement))
    {
      if (pqa_statement_finish (statement, error))
        g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("The request has no such episode."));
      return FALSE;
    }

  self->id = pqa_statement_get_int (statement, 0);
  self->opened_at = pqa_statement_get_int (statement, 1);
  self->policy_id = pqa_statement_get_int (statement, 2);
  self->completed_by_id = pqa_statement_get_int (statement, 3);
  self->reopened_at = read_instant (statement, 4);
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      self->deadlines[i].start = self->opened_at;
      if (!read_target (connection, self, statement, i, error))
        return FALSE;
    }
  self->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP].start = read_follow_up_start (self, statement);
  return TRUE;
}

static gboolean
read_pauses (PqaConnection *connection, PqaEpisode *self, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "requests/pauses", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", self->id);
  while (pqa_statement_next (statement))
    {
      PqaPause pause
          = { .from = pqa_statement_get_int (statement, 0), .to = read_instant (statement, 1) };

      if (!pqa_waiting_from_code (pqa_statement_get_text (statement, 2), &pause.reason, error))
        return FALSE;
      g_array_append_val (self->pauses, pause);
    }
  return pqa_statement_finish (statement, error);
}

static gboolean
read_risk_share (PqaConnection *connection, PqaEpisode *self, GError **error)
{
  gint64 share;

  if (!pqa_rule_store_get_int (connection, PQA_RULE_RISK_SHARE, &share, error))
    return FALSE;
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    self->deadlines[i].risk_share = share;
  return TRUE;
}

/**
 * pqa_episode_load:
 * @number: which of the request's episodes
 *
 * Returns: (transfer full): the episode with its pauses, or NULL with NOT_FOUND
 */
PqaEpisode *
pqa_episode_load (PqaConnection *connection, gint64 request_id, gint64 number, GError **error)
{
  g_autoptr (PqaEpisode) self = pqa_episode_new (request_id, number, 0);

  if (!read_risk_share (connection, self, error) || !read_episode (connection, self, error)
      || !read_pauses (connection, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
write_episode (PqaConnection *connection, const char *query, const PqaEpisode *self, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, query, error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iiioo", self->request_id, self->number, self->opened_at,
                      self->policy_id, self->completed_by_id);
  bind_instant (statement, 6, self->reopened_at);
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      bind_instant (statement, 7 + 3 * i, self->deadlines[i].due);
      bind_instant (statement, 8 + 3 * i, self->deadlines[i].reached);
      pqa_statement_bind_optional (statement, 9 + 3 * i, self->calendar_version_ids[i]);
      pqa_statement_bind_optional (statement, 19 + i, self->deadlines[i].seconds);
    }
  return pqa_statement_run (statement, error);
}

/**
 * pqa_episode_add:
 *
 * Writes a new episode; its id is known afterwards. Needs a write transaction.
 */
gboolean
pqa_episode_add (PqaConnection *connection, PqaEpisode *self, GError **error)
{
  if (!write_episode (connection, "requests/add-episode", self, error))
    return FALSE;

  self->id = pqa_connection_get_last_id (connection);
  return TRUE;
}

/**
 * pqa_episode_save:
 *
 * Writes what was changed. Needs a write transaction.
 */
gboolean
pqa_episode_save (PqaConnection *connection, const PqaEpisode *self, GError **error)
{
  return write_episode (connection, "requests/update-episode", self, error);
}

/* Waiting stops the clock of completion, unless it had run out before. */
static gboolean
is_completion_paused (const PqaEpisode *self)
{
  const PqaPause *pause = find_open_pause (self);

  return pause != NULL && self->deadlines[PQA_DEADLINE_TARGET_COMPLETE].due > pause->from;
}

/* Whether the target's due instant may not be touched any more. */
static gboolean
is_settled (const PqaEpisode *self, PqaDeadlineTarget target, gint64 now)
{
  const PqaDeadline *deadline = &self->deadlines[target];

  if (deadline->reached != PQA_INSTANT_NONE)
    return TRUE;
  if (target == PQA_DEADLINE_TARGET_COMPLETE && is_completion_paused (self))
    return FALSE;
  return deadline->due != PQA_INSTANT_NONE && deadline->due < now;
}

/* Whether the due instant was imported, so that there is nothing to compute it from. */
static gboolean
is_given (const PqaDeadline *deadline)
{
  return deadline->due != PQA_INSTANT_NONE && deadline->calendar == NULL;
}

static gboolean
compute_due (PqaEpisode *self, PqaDeadlineTarget target, gint64 now, GError **error)
{
  PqaDeadline *deadline = &self->deadlines[target];
  gsize n_pauses = target == PQA_DEADLINE_TARGET_COMPLETE ? self->pauses->len : 0;

  if (deadline->seconds == 0 || deadline->calendar == NULL)
    {
      deadline->due = PQA_INSTANT_NONE;
      return TRUE;
    }
  return pqa_deadline_compute_due (deadline->calendar, deadline->start, deadline->seconds,
                                   get_pauses (self), n_pauses, now, &deadline->due, error);
}

/**
 * pqa_episode_set_policy:
 * @policy: the limits in force
 * @now: the present; what is over by then stays as it is
 *
 * Takes the snapshot: calendars and due instants of the targets still ahead. The follow-up runs
 * from completion, see pqa_episode_start_follow_up().
 *
 * Returns: FALSE with CONSTRAINT when a calendar is never open
 */
gboolean
pqa_episode_set_policy (PqaConnection *connection,
                        PqaEpisode *self,
                        const PqaPolicy *policy,
                        gint64 now,
                        GError **error)
{
  self->policy_id = policy->id;
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      if (is_settled (self, i, now))
        continue;
      self->deadlines[i].seconds = policy->limits[i].seconds;
      if (!take_calendar (connection, self, i, policy->limits[i].calendar_version_id, error))
        return FALSE;
      if (i != PQA_DEADLINE_TARGET_FOLLOW_UP && !compute_due (self, i, now, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pqa_episode_count_waiting:
 * @now: the present
 *
 * Puts completion off by the waiting until now, if it lasts, so that it can be compared.
 */
gboolean
pqa_episode_count_waiting (PqaEpisode *self, gint64 now, GError **error)
{
  return !is_completion_paused (self)
         || self->deadlines[PQA_DEADLINE_TARGET_COMPLETE].calendar == NULL
         || compute_due (self, PQA_DEADLINE_TARGET_COMPLETE, now, error);
}

/**
 * pqa_episode_start_follow_up:
 * @start: when the work was completed, or when an attempt did not reach the resident
 *
 * Sets when the next call is due.
 */
gboolean
pqa_episode_start_follow_up (PqaEpisode *self, gint64 start, GError **error)
{
  PqaDeadline *deadline = &self->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP];

  if (is_settled (self, PQA_DEADLINE_TARGET_FOLLOW_UP, start) || is_given (deadline))
    return TRUE;
  deadline->start = start;
  return compute_due (self, PQA_DEADLINE_TARGET_FOLLOW_UP, start, error);
}

/**
 * pqa_episode_forget_follow_up:
 *
 * Takes the call back, and what was said of when it is due, unless that came from elsewhere; to be
 * started again.
 */
void
pqa_episode_forget_follow_up (PqaEpisode *self)
{
  PqaDeadline *deadline = &self->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP];

  deadline->reached = PQA_INSTANT_NONE;
  if (!is_given (deadline))
    deadline->due = PQA_INSTANT_NONE;
}

/* When the target would be due by the episode's own times; a pause that lasts puts nothing off yet. */
static gboolean
compute_own_due (const PqaEpisode *self, PqaDeadlineTarget target, gint64 *due, GError **error)
{
  const PqaDeadline *deadline = &self->deadlines[target];
  const PqaPause *open = find_open_pause (self);
  gsize n_pauses = target == PQA_DEADLINE_TARGET_COMPLETE ? self->pauses->len : 0;

  return pqa_deadline_compute_due (deadline->calendar, deadline->start, deadline->seconds,
                                   get_pauses (self), n_pauses, open != NULL ? open->from : 0, due,
                                   error);
}

/**
 * pqa_episode_compute_anew:
 * @before: the same episode, before its opening or its pauses were corrected
 *
 * Sets what is due by them anew, but for what was given from elsewhere.
 */
gboolean
pqa_episode_compute_anew (PqaEpisode *self, const PqaEpisode *before, GError **error)
{
  for (guint i = 0; i < PQA_DEADLINE_TARGET_FOLLOW_UP; i++)
    {
      const PqaDeadline *deadline = &before->deadlines[i];
      gint64 due;

      if (deadline->due == PQA_INSTANT_NONE || deadline->calendar == NULL || deadline->seconds == 0)
        continue;
      if (!compute_own_due (before, i, &due, error))
        return FALSE;
      if (due == deadline->due && !compute_own_due (self, i, &self->deadlines[i].due, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pqa_episode_begin_pause:
 * @note: what exactly is waited for
 *
 * Needs a write transaction.
 */
gboolean
pqa_episode_begin_pause (PqaConnection *connection,
                         PqaEpisode *self,
                         gint64 from,
                         PqaWaiting reason,
                         const char *note,
                         GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "requests/add-pause", error);
  PqaPause pause = { .from = from, .to = PQA_INSTANT_NONE, .reason = reason };

  if (statement == NULL)
    return FALSE;

  g_array_append_val (self->pauses, pause);
  pqa_statement_bind (statement, "iitt", self->id, from, pqa_waiting_to_code (reason), note);
  return pqa_statement_run (statement, error);
}

/* Moves the completion by the open time spent paused. Of a deadline that was given from elsewhere,
 * without a calendar, every hour counts. */
static gboolean
put_off_completion (PqaEpisode *self, const PqaPause *pause, GError **error)
{
  PqaDeadline *deadline = &self->deadlines[PQA_DEADLINE_TARGET_COMPLETE];

  if (deadline->due == PQA_INSTANT_NONE || deadline->due < pause->from)
    return TRUE;
  if (deadline->calendar != NULL && deadline->seconds > 0)
    return compute_due (self, PQA_DEADLINE_TARGET_COMPLETE, pause->to, error);

  deadline->due += pause->to - pause->from;
  return TRUE;
}

/**
 * pqa_episode_end_pause:
 * @to: when the waiting ended
 *
 * Ends the open pause, if there is one, and puts off completion. Needs a write transaction.
 */
gboolean
pqa_episode_end_pause (PqaConnection *connection, PqaEpisode *self, gint64 to, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "requests/end-pause", error);
  PqaPause *pause = find_open_pause (self);

  if (statement == NULL)
    return FALSE;
  if (pause == NULL)
    return TRUE;

  pause->to = to;
  pqa_statement_bind (statement, "ii", self->id, to);
  return pqa_statement_run (statement, error) && put_off_completion (self, pause, error);
}

/**
 * pqa_episode_reach:
 *
 * Marks @target as reached, unless it was before.
 */
void
pqa_episode_reach (PqaEpisode *self, PqaDeadlineTarget target, gint64 at)
{
  if (self->deadlines[target].reached == PQA_INSTANT_NONE)
    self->deadlines[target].reached = at;
}

/**
 * pqa_episode_find_next:
 * @state: the request's
 *
 * Returns: (transfer none) (nullable): the deadline by which lists sort, %NULL if none runs
 */
const PqaDeadline *
pqa_episode_find_next (const PqaEpisode *self, PqaRequestState state)
{
  const PqaDeadline *follow_up = &self->deadlines[PQA_DEADLINE_TARGET_FOLLOW_UP];

  if (pqa_request_state_is_open (state))
    return pqa_deadline_find_next (self->deadlines, is_completion_paused (self)
                                                        ? PQA_DEADLINE_TARGET_COMPLETE
                                                        : PQA_DEADLINE_TARGET_FOLLOW_UP);
  return state == PQA_REQUEST_STATE_COMPLETED ? pqa_deadline_find_next (follow_up, 1) : NULL;
}

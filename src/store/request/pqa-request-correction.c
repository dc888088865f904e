/* pqa-request-correction.c: changes a time that was recorded wrongly, and all that follows from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log is append-only, so the event keeps its time and another one says what it is now; see the
 * view request_event_time. What a file brought, and the log does not explain, stays as it is.
 */
#include "request/pqa-request-moment.h"

#include "calendar/pqa-calendar-store.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

typedef struct
{
  PqaRequestChange *change;
  GArray *moments;
  guint index;
  gint64 old_at;
  gint64 new_at;
} Correction;

static PqaRequestMoment *
get_moment (const Correction *self)
{
  return &g_array_index (self->moments, PqaRequestMoment, self->index);
}

static gboolean
find_moment (Correction *self, gint64 event_id, GError **error)
{
  for (self->index = 0; self->index < self->moments->len; self->index++)
    if (get_moment (self)->event_id == event_id
        && pqa_request_moment_may_change (get_moment (self)))
      {
        self->old_at = get_moment (self)->at;
        return TRUE;
      }
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("There is no such time of this request that can be changed."));
  return FALSE;
}

static gboolean
refuse (Correction *self, const char *text, gint64 limit, GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (self->change->connection, error);
  g_autofree char *time = NULL;

  if (zone == NULL)
    return FALSE;
  time = pqa_local_time_format (zone, limit);
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, text, time);
  return FALSE;
}

/* A time is given in minutes; the seconds of the steps around it are not held against it. */
static gboolean
check_limits (Correction *self, GError **error)
{
  gint64 from, to;

  pqa_request_moments_get_limits (self->moments, self->index, &from, &to);
  if (from != PQA_INSTANT_NONE && self->new_at < from && from - self->new_at < 60)
    self->new_at = from;
  if (self->new_at > self->change->now)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Nothing can happen in the future."));
      return FALSE;
    }
  if (from != PQA_INSTANT_NONE && self->new_at < from)
    return refuse (
        self,
        /* Translators: an instant */
        _ ("It cannot have happened before %s, when the step before it happened. Nothing "
           "was changed."),
        from, error);
  if (to != PQA_INSTANT_NONE && self->new_at > to)
    return refuse (self,
                   /* Translators: an instant */
                   _ ("It cannot have happened after %s, when the next step happened. Nothing was "
                      "changed."),
                   to, error);
  return TRUE;
}

/* Where the time stands beside the log -------------------------------------------------------- */

static gboolean
run (Correction *self, const char *sql, gint64 id, GError **error)
{
  return pqa_connection_run (self->change->connection, error, sql, "iii", id, self->old_at,
                             self->new_at);
}

static gboolean
change_rows (Correction *self, PqaEpisode *episode, GError **error)
{
  const PqaRequestMoment *moment = get_moment (self);

  if (moment->is_call
      && !pqa_connection_run (self->change->connection, error,
                              "UPDATE follow_up SET occurred_at = ?4 WHERE episode_id = ?1"
                              " AND occurred_at = ?2 AND recorded_at = ?3"
                              " AND withdrawn_at IS NULL",
                              "iiii", episode->id, self->old_at, moment->recorded_at, self->new_at))
    return FALSE;
  if (moment->moved && moment->to == PQA_REQUEST_STATE_WAITING)
    return run (self,
                "UPDATE request_pause SET from_at = ?3, row_version = row_version + 1"
                " WHERE id = (SELECT max (id) FROM request_pause WHERE episode_id = ?1"
                " AND from_at = ?2)",
                episode->id, error);
  if (moment->moved && moment->from == PQA_REQUEST_STATE_WAITING)
    return run (self,
                "UPDATE request_pause SET to_at = ?3, row_version = row_version + 1"
                " WHERE id = (SELECT max (id) FROM request_pause WHERE episode_id = ?1"
                " AND to_at = ?2)",
                episode->id, error);
  return TRUE;
}

/* The episode begins at another time. */
static gboolean
change_opening (Correction *self, gint64 number, GError **error)
{
  return pqa_connection_run (self->change->connection, error,
                             "UPDATE episode SET opened_at = ?3 WHERE request_id = ?1"
                             " AND number = ?2",
                             "iii", self->change->head.id, number, self->new_at);
}

static void
change_head (Correction *self)
{
  PqaRequestHead *head = &self->change->head;
  const PqaRequestMoment *moment = get_moment (self);

  if (g_str_equal (moment->kind, "registered"))
    head->registered_at = self->new_at;
  if (moment->moved && moment->to == PQA_REQUEST_STATE_CLOSED && head->closed_at == self->old_at)
    head->closed_at = self->new_at;
}

/* What follows from it ------------------------------------------------------------------------- */

/* Judges the episode anew where its rows are what the log before told. */
static gboolean
judge_anew (Correction *self, PqaEpisode *before, PqaEpisode *after, GError **error)
{
  gint64 told[PQA_N_DEADLINE_TARGETS];
  gint64 tells[PQA_N_DEADLINE_TARGETS];

  get_moment (self)->at = self->old_at;
  pqa_request_moments_replay (self->moments, before, told);
  get_moment (self)->at = self->new_at;
  pqa_request_moments_replay (self->moments, before, tells);
  for (guint i = 0; i < PQA_DEADLINE_TARGET_FOLLOW_UP; i++)
    if (before->deadlines[i].reached == told[i])
      after->deadlines[i].reached = tells[i];
  return pqa_episode_compute_anew (after, before, error)
         && pqa_request_change_restore_follow_up (self->change->connection, after, error);
}

static gboolean
correct_episode (Correction *self, gint64 number, GError **error)
{
  PqaConnection *connection = self->change->connection;
  gint64 request_id = self->change->head.id;
  const PqaRequestMoment *moment = get_moment (self);
  gboolean begins = g_str_equal (moment->kind, "registered") || number > moment->episode_number;
  g_autoptr (PqaEpisode) before = pqa_episode_load (connection, request_id, number, error);
  g_autoptr (PqaEpisode) after = NULL;

  if (before == NULL || (begins && !change_opening (self, number, error))
      || (!begins && !change_rows (self, before, error)))
    return FALSE;
  after = pqa_episode_load (connection, request_id, number, error);
  if (after == NULL)
    return FALSE;
  if (number == moment->episode_number && after->reopened_at == self->old_at && moment->moved
      && pqa_request_state_is_reopening (moment->from, moment->to))
    after->reopened_at = self->new_at;
  return judge_anew (self, before, after, error) && pqa_episode_save (connection, after, error);
}

/* The present episode is written with the head, so it must be the one that was corrected. */
static gboolean
take_episode (PqaRequestChange *change, GError **error)
{
  g_clear_pointer (&change->episode, pqa_episode_free);
  change->episode
      = pqa_episode_load (change->connection, change->head.id, change->head.episode_number, error);
  return change->episode != NULL;
}

static gboolean
correct (Correction *self, GError **error)
{
  const PqaRequestMoment *moment = get_moment (self);
  gboolean reopens = moment->moved && pqa_request_state_is_reopening (moment->from, moment->to);

  change_head (self);
  if (g_str_equal (moment->kind, "registered")
      && !run (self, "UPDATE request SET registered_at = ?3 WHERE id = ?1 AND registered_at = ?2",
               self->change->head.id, error))
    return FALSE;
  return correct_episode (self, moment->episode_number, error)
         && (!reopens || correct_episode (self, moment->episode_number + 1, error))
         && take_episode (self->change, error);
}

static gboolean
check_not_void (const PqaRequestChange *change, GError **error)
{
  if (change->head.state != PQA_REQUEST_STATE_VOID)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("A void request is not changed any more."));
  return FALSE;
}

/**
 * pqa_request_store_change_time:
 * @step: with the reason
 * @event_id: whose time was recorded wrongly
 * @at: when it really happened
 *
 * Computes deadlines, pauses, verdicts and repeats anew, and logs the old and the new time. Takes a
 * manager and a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT, or CONSTRAINT for an event without a time of its
 *   own, a time to come, or one that does not go with those of the other steps
 */
gboolean
pqa_request_store_change_time (PqaConnection *connection,
                               const PqaRequestStep *step,
                               gint64 event_id,
                               gint64 at,
                               GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  g_autoptr (GArray) moments = NULL;
  g_autofree char *detail = NULL;
  Correction correction = { .change = &change, .new_at = at };

  if (!pqa_request_change_begin_correction (&change, connection, step, error)
      || !check_not_void (&change, error))
    return FALSE;
  correction.moments = moments = pqa_request_moments_load (connection, step->request_id, error);
  if (moments == NULL || !find_moment (&correction, event_id, error)
      || !check_limits (&correction, error))
    return FALSE;
  if (correction.new_at == correction.old_at)
    return TRUE;
  detail = g_strdup_printf ("{\"time_of\":%" G_GINT64_FORMAT ",\"from\":%" G_GINT64_FORMAT
                            ",\"to\":%" G_GINT64_FORMAT "}",
                            event_id, correction.old_at, correction.new_at);
  change.touches_repeats = TRUE;
  return correct (&correction, error)
         && pqa_request_change_add_event (&change, "edited", detail, error)
         && pqa_request_change_finish (&change, error);
}

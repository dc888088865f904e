/* pqa-request-moment.c: when the things happened that happened to a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-moment.h"

#include "time/pqa-local-time.h"

static gboolean
is_kind (const PqaRequestMoment *self, const char *kind)
{
  return g_str_equal (self->kind, kind);
}

static PqaRequestMoment
read_moment (PqaStatement *statement)
{
  const char *call = pqa_statement_get_text (statement, 7);
  PqaRequestMoment self = {
    .event_id = pqa_statement_get_int (statement, 0),
    .kind = g_intern_string (pqa_statement_get_text (statement, 1)),
    .at = pqa_statement_get_int (statement, 4),
    .recorded_at = pqa_statement_get_int (statement, 5),
    .episode_number = pqa_statement_get_int (statement, 6),
  };

  self.moved
      = !pqa_statement_is_null (statement, 2) && !pqa_statement_is_null (statement, 3)
        && pqa_request_state_from_code (pqa_statement_get_text (statement, 2), &self.from, NULL)
        && pqa_request_state_from_code (pqa_statement_get_text (statement, 3), &self.to, NULL);
  self.is_call = (call != NULL && g_strcmp0 (call, "withdrawn") != 0)
                 || (self.moved && self.to == PQA_REQUEST_STATE_FOLLOWED_UP);
  return self;
}

/**
 * pqa_request_moments_load:
 *
 * Returns: (transfer full) (element-type PqaRequestMoment): all that happened, in the order in
 * which it was recorded
 */
GArray *
pqa_request_moments_load (PqaConnection *connection, gint64 request_id, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "requests/moments", error);
  g_autoptr (GArray) moments = g_array_new (FALSE, FALSE, sizeof (PqaRequestMoment));

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "i", request_id);
  while (pqa_statement_next (statement))
    {
      PqaRequestMoment moment = read_moment (statement);

      g_array_append_val (moments, moment);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&moments) : NULL;
}

/* A mark that something was reached without a move. */
static gboolean
is_mark (const PqaRequestMoment *self)
{
  return is_kind (self, "responded") || is_kind (self, "arrived");
}

static gboolean
is_registration (const PqaRequestMoment *self)
{
  return is_kind (self, "registered");
}

/* A step that was taken back moves against the life cycle. */
static gboolean
is_taken_back (const PqaRequestMoment *self)
{
  return self->moved && self->to == PQA_REQUEST_STATE_COMPLETED && self->from > self->to;
}

/**
 * pqa_request_moment_may_change:
 *
 * Returns: whether its time has a meaning that can have been recorded wrongly
 */
gboolean
pqa_request_moment_may_change (const PqaRequestMoment *self)
{
  return !is_taken_back (self)
         && (self->moved || is_registration (self) || is_mark (self) || self->is_call);
}

static gboolean
is_reopening (const PqaRequestMoment *self)
{
  return self->moved && pqa_request_state_is_reopening (self->from, self->to);
}

static gboolean
is_completion (const PqaRequestMoment *self)
{
  return self->moved && !is_taken_back (self)
         && (self->to == PQA_REQUEST_STATE_COMPLETED
             || (self->from == PQA_REQUEST_STATE_REGISTERED
                 && self->to == PQA_REQUEST_STATE_CLOSED));
}

/* In which episode it stands when it is the beginning of one. */
static gint64
get_begun_episode (const PqaRequestMoment *self)
{
  return is_reopening (self) ? self->episode_number + 1 : self->episode_number;
}

/* Whether @earlier cannot have happened after @later, which was recorded later. */
static gboolean
must_precede (const PqaRequestMoment *earlier, const PqaRequestMoment *later)
{
  gboolean earlier_moves = earlier->moved || is_registration (earlier);

  if (is_registration (earlier))
    return TRUE;
  if (earlier_moves && (later->moved || later->is_call))
    return TRUE;
  if (is_reopening (earlier) && is_mark (later))
    return get_begun_episode (earlier) <= later->episode_number;
  return is_mark (earlier) && is_completion (later)
         && earlier->episode_number == later->episode_number;
}

/**
 * pqa_request_moments_get_limits:
 * @index: which of them
 * @from: (out): before which it cannot have happened; %PQA_INSTANT_NONE for no limit
 * @to: (out): after which it cannot have happened; %PQA_INSTANT_NONE for no limit
 */
void
pqa_request_moments_get_limits (const GArray *moments, guint index, gint64 *from, gint64 *to)
{
  const PqaRequestMoment *self = &g_array_index (moments, PqaRequestMoment, index);

  *from = PQA_INSTANT_NONE;
  *to = PQA_INSTANT_NONE;
  for (guint i = 0; i < moments->len; i++)
    {
      const PqaRequestMoment *other = &g_array_index (moments, PqaRequestMoment, i);

      if (i < index && must_precede (other, self)
          && (*from == PQA_INSTANT_NONE || other->at > *from))
        *from = other->at;
      if (i > index && must_precede (self, other) && (*to == PQA_INSTANT_NONE || other->at < *to))
        *to = other->at;
    }
}

static void
reach (gint64 *reached, PqaDeadlineTarget target, gint64 at)
{
  if (reached[target] == PQA_INSTANT_NONE)
    reached[target] = at;
}

/**
 * pqa_request_moments_replay:
 * @reached: (out): when each target of @episode was reached but the follow-up, as the log tells it
 */
void
pqa_request_moments_replay (const GArray *moments,
                            const PqaEpisode *episode,
                            gint64 reached[PQA_N_DEADLINE_TARGETS])
{
  gboolean arrives = episode->deadlines[PQA_DEADLINE_TARGET_ARRIVE].due != PQA_INSTANT_NONE;

  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    reached[i] = PQA_INSTANT_NONE;
  for (guint i = 0; i < moments->len; i++)
    {
      const PqaRequestMoment *moment = &g_array_index (moments, PqaRequestMoment, i);

      if (moment->episode_number != episode->number)
        continue;
      if (is_mark (moment) || is_completion (moment)
          || (moment->moved && moment->to == PQA_REQUEST_STATE_IN_PROGRESS))
        reach (reached, PQA_DEADLINE_TARGET_RESPOND, moment->at);
      if (is_kind (moment, "arrived") || (is_completion (moment) && arrives))
        reach (reached, PQA_DEADLINE_TARGET_ARRIVE, moment->at);
      if (is_completion (moment))
        reach (reached, PQA_DEADLINE_TARGET_COMPLETE, moment->at);
    }
}

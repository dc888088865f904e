/* pqa-demo-fate.c: what becomes of one request
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A request's whole life is drawn first, then cut off at the demo's now.
 */
#include "demo/pqa-demo-draw.h"

#define MINUTE PQA_DEMO_MINUTE
#define HOUR PQA_DEMO_HOUR
#define NOT_YET PQA_DEMO_NOT_YET

#define WITHDRAWN_PERMILLE 9
#define MISTAKE_PERMILLE 5
#define ANSWERED_AT_ONCE_PERMILLE 700

/* How far a request has come, from the instants of its last episode. */
static PqaRequestState
state_of (const PqaDemoFate *self)
{
  const PqaDemoEpisode *episode = &self->episodes[self->n_episodes - 1];

  if (self->void_at != NOT_YET)
    return PQA_REQUEST_STATE_VOID;
  if (self->closed_at != NOT_YET)
    return PQA_REQUEST_STATE_CLOSED;
  if (episode->followed_up_at != NOT_YET)
    return PQA_REQUEST_STATE_FOLLOWED_UP;
  if (episode->completed_at != NOT_YET)
    return PQA_REQUEST_STATE_COMPLETED;
  if (episode->paused_at != NOT_YET && episode->resumed_at == NOT_YET)
    return PQA_REQUEST_STATE_WAITING;
  if (episode->arrived_at != NOT_YET)
    return PQA_REQUEST_STATE_IN_PROGRESS;
  return episode->assigned_at != NOT_YET ? PQA_REQUEST_STATE_ASSIGNED
                                         : PQA_REQUEST_STATE_REGISTERED;
}

static void
draw_closing (PqaDemoDraw *draw, PqaDemoFate *self)
{
  const PqaDemoEpisode *episode = &self->episodes[self->n_episodes - 1];
  gboolean reached = episode->followed_up_at != NOT_YET;

  if (pqa_demo_episode_is_unsolved (episode) || (!reached && episode->n_calls < PQA_DEMO_MAX_CALLS))
    return;

  if (reached)
    self->closed_at
        = pqa_demo_draw_open_time (draw, draw->catalogue->office, episode->followed_up_at,
                                   pqa_demo_random_between (draw->random, 1, 90) * MINUTE);
  else
    self->closed_at = episode->calls[PQA_DEMO_MAX_CALLS - 1].at;
  if (self->closed_at > draw->demo->now)
    self->closed_at = NOT_YET;
}

/* Complaints and repairs: work, follow-up, and again when it was not solved. */
static void
draw_work_life (PqaDemoDraw *draw, PqaDemoFate *self)
{
  gint64 opened_at = self->registered_at;

  while (pqa_demo_draw_episode (draw, self, opened_at))
    opened_at = self->episodes[self->n_episodes - 1].reopened_at;
  draw_closing (draw, self);
}

/* Enquiries, suggestions and praise: the answer ends them. */
static void
draw_answer (PqaDemoDraw *draw, PqaDemoFate *self)
{
  PqaDemoEpisode *episode = &self->episodes[self->n_episodes++];
  gint64 answered_at = self->registered_at + pqa_demo_random_between (draw->random, 2, 25) * MINUTE;

  *episode = (PqaDemoEpisode){ .opened_at = self->registered_at,
                               .assigned_at = NOT_YET,
                               .arrived_at = NOT_YET,
                               .paused_at = NOT_YET,
                               .resumed_at = NOT_YET,
                               .followed_up_at = NOT_YET,
                               .reopened_at = NOT_YET,
                               .handler = self->first_responder };
  if (self->policy != NULL && !pqa_demo_random_chance (draw->random, ANSWERED_AT_ONCE_PERMILLE))
    answered_at = pqa_demo_not_before (
        answered_at,
        pqa_demo_draw_reached (draw, self->policy, PQA_DEADLINE_TARGET_COMPLETE,
                               self->registered_at, self->first_responder, PQA_DEMO_PACE_WORK));
  episode->responded_at = pqa_demo_not_after (
      answered_at, self->registered_at + pqa_demo_random_between (draw->random, 1, 50) * MINUTE);
  episode->completed_at = self->closed_at = answered_at;
  pqa_demo_episode_cut (draw, episode);
  if (self->closed_at > draw->demo->now)
    self->closed_at = NOT_YET;
  if (self->policy == NULL)
    return;
  pqa_demo_draw_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_RESPOND, self->registered_at);
  pqa_demo_draw_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_COMPLETE,
                     self->registered_at);
}

/* Takes back whatever would have happened after the request was voided. */
static void
end_at_void (PqaDemoDraw *draw, PqaDemoFate *self)
{
  PqaDemoEpisode *episode = &self->episodes[0];
  gint64 *instants[] = { &episode->assigned_at, &episode->responded_at, &episode->arrived_at };

  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    if (*instants[i] >= self->void_at)
      *instants[i] = NOT_YET;
  episode->paused_at = episode->resumed_at = episode->completed_at = NOT_YET;
  episode->followed_up_at = episode->reopened_at = self->closed_at = NOT_YET;
  episode->due[PQA_DEADLINE_TARGET_FOLLOW_UP] = 0;
  episode->n_calls = 0;
  self->n_episodes = 1;
  pqa_demo_draw_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_COMPLETE,
                     self->registered_at);
}

static void
draw_void (PqaDemoDraw *draw, PqaDemoFate *self)
{
  gint64 longest = 2 * HOUR;

  if (self->duplicate_of != 0)
    self->void_reason = PQA_VOID_DUPLICATE;
  else if (pqa_demo_random_chance (draw->random, MISTAKE_PERMILLE))
    self->void_reason = PQA_VOID_MISTAKE;
  else if (pqa_demo_random_chance (draw->random, WITHDRAWN_PERMILLE))
    self->void_reason = PQA_VOID_WITHDRAWN;
  else
    return;

  /* Only what is still being worked on is taken back. */
  if (self->episodes[0].completed_at != NOT_YET)
    longest = MIN (longest, self->episodes[0].completed_at - self->registered_at - 1);
  self->void_at = self->registered_at + pqa_demo_random_between (draw->random, 60, longest);
  if (self->void_at > draw->demo->now || self->void_at - self->registered_at > longest)
    {
      self->void_at = NOT_YET;
      self->duplicate_of = 0;
      return;
    }
  end_at_void (draw, self);
}

/**
 * pqa_demo_fate_draw:
 *
 * Draws work, waiting, completion, follow-up, reopening and voiding of a request whose origin is
 * given, up to the demo's now.
 */
gboolean
pqa_demo_fate_draw (PqaDemoFate *self,
                    PqaDemo *demo,
                    PqaDemoCatalogue *catalogue,
                    PqaDemoRandom *random,
                    GError **error)
{
  PqaDemoDraw draw = { demo, catalogue, random, NULL };

  self->n_episodes = 0;
  self->closed_at = NOT_YET;
  self->void_at = NOT_YET;
  self->policy
      = pqa_demo_catalogue_find_policy (catalogue, self->kind, self->category, self->severity);
  if (pqa_request_kind_owes_follow_up (self->kind))
    draw_work_life (&draw, self);
  else
    draw_answer (&draw, self);

  if (pqa_request_kind_owes_follow_up (self->kind))
    draw_void (&draw, self);
  self->state = state_of (self);

  if (draw.error != NULL)
    g_propagate_error (error, draw.error);
  return draw.error == NULL;
}

/**
 * pqa_demo_fate_get_completed:
 *
 * Returns: when the work was last completed, %PQA_DEMO_NOT_YET when it is not
 */
gint64
pqa_demo_fate_get_completed (const PqaDemoFate *self)
{
  return self->void_at != NOT_YET ? NOT_YET : self->episodes[self->n_episodes - 1].completed_at;
}

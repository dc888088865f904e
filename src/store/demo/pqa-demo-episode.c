/* pqa-demo-episode.c: one run of work on a request, and the calls after it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-draw.h"

#include "time/pqa-local-time.h"

#define MINUTE PQA_DEMO_MINUTE
#define HOUR PQA_DEMO_HOUR
#define NOT_YET PQA_DEMO_NOT_YET

#define STUCK_PERMILLE 45
#define PAUSE_PERMILLE 260
#define REACHED_PERMILLE 830
#define STEWARD_PERMILLE 500

/* Hours. */
static const guint WAIT[] = { 6, 20, 28, 46, 70, 96, 120, 168, 240, 340, 560 };

static gboolean
may_wait (const PqaDemoFate *self)
{
  return self->severity >= PQA_SEVERITY_IMPORTANT || self->kind == PQA_REQUEST_KIND_COMPLAINT;
}

/* Work stands still from some time after arrival, and goes on where it was. */
static void
draw_pause (PqaDemoDraw *draw, const PqaDemoFate *self, PqaDemoEpisode *episode)
{
  PqaWorkCalendar *calendar = self->policy->calendar[PQA_DEADLINE_TARGET_COMPLETE];
  gint64 rest;

  if (!may_wait (self) || !pqa_demo_random_chance (draw->random, PAUSE_PERMILLE))
    return;

  episode->waiting = pqa_demo_random_below (draw->random, 4);
  episode->paused_at
      = episode->arrived_at + pqa_demo_random_between (draw->random, 10, 50) * MINUTE;
  episode->completed_at = MAX (episode->completed_at, episode->paused_at + 20 * MINUTE);
  rest = pqa_work_calendar_diff (calendar, episode->paused_at, episode->completed_at);
  episode->resumed_at = pqa_demo_draw_daytime (
      draw, episode->paused_at
                + pqa_demo_random_quantile (draw->random, WAIT, G_N_ELEMENTS (WAIT)) * HOUR);
  episode->completed_at = pqa_demo_draw_open_time (draw, calendar, episode->resumed_at, rest);
}

static void
draw_work (PqaDemoDraw *draw, const PqaDemoFate *self, PqaDemoEpisode *episode)
{
  gboolean at_once
      = self->severity == PQA_SEVERITY_DANGER
        || (self->severity == PQA_SEVERITY_URGENT && self->kind == PQA_REQUEST_KIND_REPAIR);

  episode->responded_at = pqa_demo_not_before (
      episode->assigned_at,
      pqa_demo_draw_reached (draw, self->policy, PQA_DEADLINE_TARGET_RESPOND, episode->opened_at,
                             episode->handler, PQA_DEMO_PACE_RESPONSE));
  if (self->kind == PQA_REQUEST_KIND_COMPLAINT && !at_once)
    episode->responded_at = pqa_demo_draw_daytime (draw, episode->responded_at);
  if (self->policy->seconds[PQA_DEADLINE_TARGET_ARRIVE] != 0)
    episode->arrived_at
        = pqa_demo_draw_reached (draw, self->policy, PQA_DEADLINE_TARGET_ARRIVE, episode->opened_at,
                                 episode->handler, PQA_DEMO_PACE_RESPONSE);
  else
    episode->arrived_at
        = episode->responded_at + pqa_demo_random_between (draw->random, 10, 200) * MINUTE;
  episode->arrived_at = MAX (episode->arrived_at, episode->responded_at + 2 * MINUTE);
  if (!at_once)
    episode->arrived_at = pqa_demo_draw_daytime (draw, episode->arrived_at);

  episode->completed_at = pqa_demo_draw_reached (
      draw, self->policy, PQA_DEADLINE_TARGET_COMPLETE, episode->opened_at, episode->handler,
      self->kind == PQA_REQUEST_KIND_COMPLAINT ? PQA_DEMO_PACE_ANSWER : PQA_DEMO_PACE_WORK);
  if (pqa_demo_random_chance (draw->random, STUCK_PERMILLE))
    episode->completed_at += pqa_demo_random_between (draw->random, 2, 28) * PQA_DAY_SECONDS;
  episode->completed_at = pqa_demo_not_before (
      episode->arrived_at + pqa_demo_random_between (draw->random, 8, 90) * MINUTE,
      episode->completed_at);
  draw_pause (draw, self, episode);
  if (!at_once)
    episode->completed_at = pqa_demo_draw_daytime (draw, episode->completed_at);
}

/* Work that was late, or done by slow people, pleases less. */
static int
draw_score (PqaDemoDraw *draw, const PqaDemoEpisode *episode)
{
  static const guint pleased[] = { 14, 36, 120, 430, 1000 };
  static const guint annoyed[] = { 90, 230, 480, 820, 1000 };
  gint64 due = episode->due[PQA_DEADLINE_TARGET_COMPLETE];
  gboolean late = due != 0 && episode->completed_at > due;

  return 1 + (int)pqa_demo_random_weighted (draw->random, late ? annoyed : pleased, 5);
}

static void
draw_calls (PqaDemoDraw *draw, const PqaDemoFate *self, PqaDemoEpisode *episode)
{
  gint64 from = episode->completed_at;

  while (episode->n_calls < PQA_DEMO_MAX_CALLS && episode->followed_up_at == NOT_YET)
    {
      PqaDemoCall *call = &episode->calls[episode->n_calls++];

      call->caller = pqa_demo_find_staff (draw->demo, "front_desk", -1, from, draw->random);
      call->at = pqa_demo_draw_reached (draw, self->policy, PQA_DEADLINE_TARGET_FOLLOW_UP, from,
                                        call->caller, PQA_DEMO_PACE_CALL);
      call->reached = pqa_demo_random_chance (draw->random, REACHED_PERMILLE);
      from = call->at;
      if (!call->reached)
        continue;
      call->score = draw_score (draw, episode);
      if (self->n_episodes == PQA_DEMO_MAX_EPISODES)
        call->score = MAX (call->score, 3);
      call->solved = call->score > 2;
      episode->followed_up_at = call->at;
    }
}

static guint
draw_handler (PqaDemoDraw *draw, const PqaDemoFate *self, gint64 instant)
{
  /* In the order of the departments, of which the first is the office's management. */
  static const char *const heads[]
      = { "office_head", "service_head", "engineering_head", "security_head", "environment_head" };
  const PqaDemoCategory *category
      = &g_array_index (draw->catalogue->categories, PqaDemoCategory, self->category);
  const char *post = category->handler;

  if (self->kind == PQA_REQUEST_KIND_COMPLAINT)
    post = pqa_demo_random_chance (draw->random, STEWARD_PERMILLE)
               ? "zone_steward"
               : heads[category->department_id - 1];
  return pqa_demo_find_staff (draw->demo, post, self->zone, instant, draw->random);
}

/* Who did it wrong puts it right, if still there. */
static guint
keep_handler (PqaDemoDraw *draw, const PqaDemoFate *self, gint64 instant)
{
  guint handler = self->episodes[self->n_episodes - 2].handler;

  return g_array_index (draw->demo->staff, PqaDemoStaff, handler).left_at > instant
             ? handler
             : draw_handler (draw, self, instant);
}

/* An instant that has not come yet never did, and nothing that would have followed it. */
void
pqa_demo_episode_cut (PqaDemoDraw *draw, PqaDemoEpisode *episode)
{
  gint64 now = draw->demo->now;
  gint64 *instants[] = { &episode->assigned_at,    &episode->responded_at, &episode->arrived_at,
                         &episode->paused_at,      &episode->resumed_at,   &episode->completed_at,
                         &episode->followed_up_at, &episode->reopened_at };

  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    if (*instants[i] > now)
      *instants[i] = NOT_YET;
  while (episode->n_calls > 0 && episode->calls[episode->n_calls - 1].at > now)
    episode->n_calls--;
}

/* Somebody who was not reached is to be called again within the same time, unless it is late
 * already. */
static void
set_follow_up_due (PqaDemoDraw *draw, const PqaDemoPolicy *policy, PqaDemoEpisode *episode)
{
  gint64 *due = &episode->due[PQA_DEADLINE_TARGET_FOLLOW_UP];

  pqa_demo_draw_due (draw, episode, policy, PQA_DEADLINE_TARGET_FOLLOW_UP, episode->completed_at);
  for (guint i = 0; i < episode->n_calls && i + 1 < PQA_DEMO_MAX_CALLS; i++)
    if (!episode->calls[i].reached && episode->calls[i].at <= *due)
      pqa_demo_draw_due (draw, episode, policy, PQA_DEADLINE_TARGET_FOLLOW_UP,
                         episode->calls[i].at);
}

/* Whether the resident said that it was not solved. */
gboolean
pqa_demo_episode_is_unsolved (const PqaDemoEpisode *episode)
{
  const PqaDemoCall *last = &episode->calls[MAX (episode->n_calls, 1) - 1];

  return episode->n_calls > 0 && last->reached && !last->solved;
}

/* Returns: whether the resident's answer opens the request again. */
gboolean
pqa_demo_draw_episode (PqaDemoDraw *draw, PqaDemoFate *self, gint64 opened_at)
{
  PqaDemoEpisode *episode = &self->episodes[self->n_episodes++];

  *episode = (PqaDemoEpisode){ .opened_at = opened_at,
                               .paused_at = NOT_YET,
                               .resumed_at = NOT_YET,
                               .followed_up_at = NOT_YET,
                               .reopened_at = NOT_YET };
  episode->assigned_at = opened_at;
  if (self->n_episodes == 1)
    episode->assigned_at += pqa_demo_random_between (draw->random, 40, 240);
  episode->handler = self->n_episodes > 1 ? keep_handler (draw, self, opened_at)
                                          : draw_handler (draw, self, opened_at);
  draw_work (draw, self, episode);
  pqa_demo_draw_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_COMPLETE, opened_at);
  draw_calls (draw, self, episode);

  if (pqa_demo_episode_is_unsolved (episode))
    episode->reopened_at = episode->followed_up_at;
  pqa_demo_episode_cut (draw, episode);

  pqa_demo_draw_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_RESPOND, opened_at);
  pqa_demo_draw_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_ARRIVE, opened_at);
  pqa_demo_draw_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_COMPLETE, opened_at);
  set_follow_up_due (draw, self->policy, episode);
  return episode->reopened_at != NOT_YET;
}

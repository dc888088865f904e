/* pqa-demo-fate.c: what becomes of one request
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A request's whole life is drawn first, then cut off at the demo's now.
 */
#include "demo/pqa-demo-fate.h"

#include "time/pqa-local-time.h"

#define MINUTE 60
#define HOUR 3600
#define NOT_YET PQA_DEMO_NOT_YET

#define STUCK_PERMILLE 45
#define PAUSE_PERMILLE 260
#define REACHED_PERMILLE 830
#define WITHDRAWN_PERMILLE 9
#define MISTAKE_PERMILLE 5
#define ANSWERED_AT_ONCE_PERMILLE 700
#define STEWARD_PERMILLE 500

/* Percent of the time allowed that people take, in ten equal parts of all cases. */
static const guint RESPONSE[] = { 1, 4, 8, 13, 19, 27, 37, 48, 61, 79, 135 };
static const guint WORK[] = { 4, 14, 25, 37, 48, 58, 68, 77, 85, 94, 140 };
static const guint ANSWER[] = { 12, 30, 44, 55, 65, 73, 80, 86, 92, 98, 140 };
static const guint CALL[] = { 4, 12, 20, 29, 38, 48, 58, 68, 79, 92, 170 };

/* Hours. */
static const guint WAIT[] = { 6, 20, 28, 46, 70, 96, 120, 168, 240, 340, 560 };

typedef struct
{
  PqaDemo *demo;
  PqaDemoCatalogue *catalogue;
  PqaDemoRandom *random;
  GError *error;
} Draw;

static gint64
add_open_time (Draw *draw, PqaWorkCalendar *calendar, gint64 start, gint64 seconds)
{
  gint64 result = start + seconds;

  if (draw->error == NULL)
    pqa_work_calendar_add (calendar, start, seconds, &result, &draw->error);
  return result;
}

/* Functions, because MIN and MAX would draw their arguments twice. */
static gint64
not_before (gint64 earliest, gint64 instant)
{
  return instant > earliest ? instant : earliest;
}

static gint64
not_after (gint64 latest, gint64 instant)
{
  return instant < latest ? instant : latest;
}

/* Nobody goes out to mend a tap at three in the morning. */
static gint64
put_off_to_day (Draw *draw, gint64 instant)
{
  int seconds = pqa_local_time_seconds (draw->demo->time_zone, instant);

  if (seconds >= 8 * HOUR && seconds < 20 * HOUR)
    return instant;
  if (seconds >= 20 * HOUR)
    seconds -= PQA_DAY_SECONDS;
  return instant - seconds + 8 * HOUR + pqa_demo_random_below (draw->random, 3 * HOUR);
}

static guint
slowness_of (Draw *draw, guint staff)
{
  return g_array_index (draw->demo->staff, PqaDemoStaff, staff).slowness;
}

static gint64
draw_reached (Draw *draw,
              const PqaDemoPolicy *policy,
              PqaDeadlineTarget target,
              gint64 start,
              guint staff,
              const guint *quantiles)
{
  gint64 percent = pqa_demo_random_quantile (draw->random, quantiles, G_N_ELEMENTS (WORK));

  return add_open_time (draw, policy->calendar[target], start,
                        policy->seconds[target] * percent * slowness_of (draw, staff) / 10000);
}

static void
set_due (Draw *draw,
         PqaDemoEpisode *episode,
         const PqaDemoPolicy *policy,
         PqaDeadlineTarget target,
         gint64 start)
{
  PqaPause pause = { episode->paused_at, episode->resumed_at, episode->waiting };
  gboolean pauses = target == PQA_DEADLINE_TARGET_COMPLETE && pause.from != NOT_YET;

  if (policy->seconds[target] == 0 || start == NOT_YET || draw->error != NULL)
    return;
  if (pause.to == NOT_YET)
    pause.to = PQA_INSTANT_NONE;
  pqa_deadline_compute_due (policy->calendar[target], start, policy->seconds[target], &pause,
                            pauses ? 1 : 0, draw->demo->now, &episode->due[target], &draw->error);
}

static gboolean
may_wait (const PqaDemoFate *self)
{
  return self->severity >= PQA_SEVERITY_IMPORTANT || self->kind == PQA_REQUEST_KIND_COMPLAINT;
}

/* Work stands still from some time after arrival, and goes on where it was. */
static void
draw_pause (Draw *draw, const PqaDemoFate *self, PqaDemoEpisode *episode)
{
  PqaWorkCalendar *calendar = self->policy->calendar[PQA_DEADLINE_TARGET_COMPLETE];
  gint64 rest;

  if (!may_wait (self) || !pqa_demo_random_chance (draw->random, PAUSE_PERMILLE))
    return;

  episode->waiting = pqa_demo_random_below (draw->random, 4);
  episode->paused_at = episode->arrived_at + pqa_demo_random_between (draw->random, 10, 50) * MINUTE;
  episode->completed_at = MAX (episode->completed_at, episode->paused_at + 20 * MINUTE);
  rest = pqa_work_calendar_diff (calendar, episode->paused_at, episode->completed_at);
  episode->resumed_at = put_off_to_day (
      draw, episode->paused_at
                + pqa_demo_random_quantile (draw->random, WAIT, G_N_ELEMENTS (WAIT)) * HOUR);
  episode->completed_at = add_open_time (draw, calendar, episode->resumed_at, rest);
}

static void
draw_work (Draw *draw, const PqaDemoFate *self, PqaDemoEpisode *episode)
{
  gboolean at_once = self->severity == PQA_SEVERITY_DANGER
                     || (self->severity == PQA_SEVERITY_URGENT
                         && self->kind == PQA_REQUEST_KIND_REPAIR);

  episode->responded_at
      = not_before (episode->assigned_at,
                    draw_reached (draw, self->policy, PQA_DEADLINE_TARGET_RESPOND,
                                  episode->opened_at, episode->handler, RESPONSE));
  if (self->kind == PQA_REQUEST_KIND_COMPLAINT && !at_once)
    episode->responded_at = put_off_to_day (draw, episode->responded_at);
  if (self->policy->seconds[PQA_DEADLINE_TARGET_ARRIVE] != 0)
    episode->arrived_at = draw_reached (draw, self->policy, PQA_DEADLINE_TARGET_ARRIVE,
                                        episode->opened_at, episode->handler, RESPONSE);
  else
    episode->arrived_at = episode->responded_at
                          + pqa_demo_random_between (draw->random, 10, 200) * MINUTE;
  episode->arrived_at = MAX (episode->arrived_at, episode->responded_at + 2 * MINUTE);
  if (!at_once)
    episode->arrived_at = put_off_to_day (draw, episode->arrived_at);

  episode->completed_at
      = draw_reached (draw, self->policy, PQA_DEADLINE_TARGET_COMPLETE, episode->opened_at,
                      episode->handler, self->kind == PQA_REQUEST_KIND_COMPLAINT ? ANSWER : WORK);
  if (pqa_demo_random_chance (draw->random, STUCK_PERMILLE))
    episode->completed_at += pqa_demo_random_between (draw->random, 2, 28) * PQA_DAY_SECONDS;
  episode->completed_at
      = not_before (episode->arrived_at
                        + pqa_demo_random_between (draw->random, 8, 90) * MINUTE,
                    episode->completed_at);
  draw_pause (draw, self, episode);
  if (!at_once)
    episode->completed_at = put_off_to_day (draw, episode->completed_at);
}

/* Work that was late, or done by slow people, pleases less. */
static int
draw_score (Draw *draw, const PqaDemoEpisode *episode)
{
  static const guint pleased[] = { 14, 36, 120, 430, 1000 };
  static const guint annoyed[] = { 90, 230, 480, 820, 1000 };
  gint64 due = episode->due[PQA_DEADLINE_TARGET_COMPLETE];
  gboolean late = due != 0 && episode->completed_at > due;

  return 1 + (int) pqa_demo_random_weighted (draw->random, late ? annoyed : pleased, 5);
}

static void
draw_calls (Draw *draw, const PqaDemoFate *self, PqaDemoEpisode *episode)
{
  gint64 from = episode->completed_at;

  while (episode->n_calls < PQA_DEMO_MAX_CALLS && episode->followed_up_at == NOT_YET)
    {
      PqaDemoCall *call = &episode->calls[episode->n_calls++];

      call->caller = pqa_demo_find_staff (draw->demo, "front_desk", -1, from, draw->random);
      call->at = draw_reached (draw, self->policy, PQA_DEADLINE_TARGET_FOLLOW_UP, from,
                               call->caller, CALL);
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
draw_handler (Draw *draw, const PqaDemoFate *self, gint64 instant)
{
  /* In the order of the departments, of which the first is the office's management. */
  static const char *const heads[] = { "office_head", "service_head", "engineering_head",
                                       "security_head", "environment_head" };
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
keep_handler (Draw *draw, const PqaDemoFate *self, gint64 instant)
{
  guint handler = self->episodes[self->n_episodes - 2].handler;

  return g_array_index (draw->demo->staff, PqaDemoStaff, handler).left_at > instant
             ? handler
             : draw_handler (draw, self, instant);
}

/* An instant that has not come yet never did, and nothing that would have followed it. */
static void
cut_at_now (Draw *draw, PqaDemoEpisode *episode)
{
  gint64 now = draw->demo->now;
  gint64 *instants[]
      = { &episode->assigned_at, &episode->responded_at, &episode->arrived_at, &episode->paused_at,
          &episode->resumed_at,  &episode->completed_at, &episode->followed_up_at,
          &episode->reopened_at };

  for (guint i = 0; i < G_N_ELEMENTS (instants); i++)
    if (*instants[i] > now)
      *instants[i] = NOT_YET;
  while (episode->n_calls > 0 && episode->calls[episode->n_calls - 1].at > now)
    episode->n_calls--;
}

/* Somebody who was not reached is to be called again within the same time, unless it is late
 * already. */
static void
set_follow_up_due (Draw *draw, const PqaDemoPolicy *policy, PqaDemoEpisode *episode)
{
  gint64 *due = &episode->due[PQA_DEADLINE_TARGET_FOLLOW_UP];

  set_due (draw, episode, policy, PQA_DEADLINE_TARGET_FOLLOW_UP, episode->completed_at);
  for (guint i = 0; i < episode->n_calls && i + 1 < PQA_DEMO_MAX_CALLS; i++)
    if (!episode->calls[i].reached && episode->calls[i].at <= *due)
      set_due (draw, episode, policy, PQA_DEADLINE_TARGET_FOLLOW_UP, episode->calls[i].at);
}

static gboolean
is_unsolved (const PqaDemoEpisode *episode)
{
  const PqaDemoCall *last = &episode->calls[MAX (episode->n_calls, 1) - 1];

  return episode->n_calls > 0 && last->reached && !last->solved;
}

/* Returns: whether the resident's answer opens the request again. */
static gboolean
draw_episode (Draw *draw, PqaDemoFate *self, gint64 opened_at)
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
  set_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_COMPLETE, opened_at);
  draw_calls (draw, self, episode);

  if (is_unsolved (episode))
    episode->reopened_at = episode->followed_up_at;
  cut_at_now (draw, episode);

  set_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_RESPOND, opened_at);
  set_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_ARRIVE, opened_at);
  set_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_COMPLETE, opened_at);
  set_follow_up_due (draw, self->policy, episode);
  return episode->reopened_at != NOT_YET;
}

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
draw_closing (Draw *draw, PqaDemoFate *self)
{
  const PqaDemoEpisode *episode = &self->episodes[self->n_episodes - 1];
  gboolean reached = episode->followed_up_at != NOT_YET;

  if (is_unsolved (episode) || (!reached && episode->n_calls < PQA_DEMO_MAX_CALLS))
    return;

  if (reached)
    self->closed_at = add_open_time (draw, draw->catalogue->office, episode->followed_up_at,
                                     pqa_demo_random_between (draw->random, 1, 90) * MINUTE);
  else
    self->closed_at = episode->calls[PQA_DEMO_MAX_CALLS - 1].at;
  if (self->closed_at > draw->demo->now)
    self->closed_at = NOT_YET;
}

/* Complaints and repairs: work, follow-up, and again when it was not solved. */
static void
draw_work_life (Draw *draw, PqaDemoFate *self)
{
  gint64 opened_at = self->registered_at;

  while (draw_episode (draw, self, opened_at))
    opened_at = self->episodes[self->n_episodes - 1].reopened_at;
  draw_closing (draw, self);
}

/* Enquiries, suggestions and praise: the answer ends them. */
static void
draw_answer (Draw *draw, PqaDemoFate *self)
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
    answered_at = not_before (answered_at,
                              draw_reached (draw, self->policy, PQA_DEADLINE_TARGET_COMPLETE,
                                            self->registered_at, self->first_responder, WORK));
  episode->responded_at
      = not_after (answered_at, self->registered_at
                                    + pqa_demo_random_between (draw->random, 1, 50) * MINUTE);
  episode->completed_at = self->closed_at = answered_at;
  cut_at_now (draw, episode);
  if (self->closed_at > draw->demo->now)
    self->closed_at = NOT_YET;
  if (self->policy == NULL)
    return;
  set_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_RESPOND, self->registered_at);
  set_due (draw, episode, self->policy, PQA_DEADLINE_TARGET_COMPLETE, self->registered_at);
}

/* Takes back whatever would have happened after the request was voided. */
static void
end_at_void (PqaDemoFate *self)
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
}

static void
draw_void (Draw *draw, PqaDemoFate *self)
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
  end_at_void (self);
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
  Draw draw = { demo, catalogue, random, NULL };

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

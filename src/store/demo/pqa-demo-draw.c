/* pqa-demo-draw.c: chance in the life of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-draw.h"

#include "time/pqa-local-time.h"

#define HOUR PQA_DEMO_HOUR
#define NOT_YET PQA_DEMO_NOT_YET
#define N_QUANTILES 11

/* Percent of the time allowed that people take, in ten equal parts of all cases. */
static const guint paces[][N_QUANTILES] = {
  [PQA_DEMO_PACE_RESPONSE] = { 1, 4, 8, 13, 19, 27, 37, 48, 61, 79, 135 },
  [PQA_DEMO_PACE_WORK] = { 4, 14, 25, 37, 48, 58, 68, 77, 85, 94, 140 },
  [PQA_DEMO_PACE_ANSWER] = { 12, 30, 44, 55, 65, 73, 80, 86, 92, 98, 140 },
  [PQA_DEMO_PACE_CALL] = { 4, 12, 20, 29, 38, 48, 58, 68, 79, 92, 170 },
};

/* Functions, because MIN and MAX would draw their arguments twice. */
gint64
pqa_demo_not_before (gint64 earliest, gint64 instant)
{
  return instant > earliest ? instant : earliest;
}

gint64
pqa_demo_not_after (gint64 latest, gint64 instant)
{
  return instant < latest ? instant : latest;
}

/* Returns: the instant after @seconds of open time. */
gint64
pqa_demo_draw_open_time (PqaDemoDraw *draw, PqaWorkCalendar *calendar, gint64 start, gint64 seconds)
{
  gint64 result = start + seconds;

  if (draw->error == NULL)
    pqa_work_calendar_add (calendar, start, seconds, &result, &draw->error);
  return result;
}

/* Nobody goes out to mend a tap at three in the morning. */
gint64
pqa_demo_draw_daytime (PqaDemoDraw *draw, gint64 instant)
{
  int seconds = pqa_local_time_seconds (draw->demo->time_zone, instant);

  if (seconds >= 8 * HOUR && seconds < 20 * HOUR)
    return instant;
  if (seconds >= 20 * HOUR)
    seconds -= PQA_DAY_SECONDS;
  return instant - seconds + 8 * HOUR + pqa_demo_random_below (draw->random, 3 * HOUR);
}

static guint
slowness_of (PqaDemoDraw *draw, guint staff)
{
  return g_array_index (draw->demo->staff, PqaDemoStaff, staff).slowness;
}

/* Returns: when a target is reached by somebody who may be slow. */
gint64
pqa_demo_draw_reached (PqaDemoDraw *draw,
                       const PqaDemoPolicy *policy,
                       PqaDeadlineTarget target,
                       gint64 start,
                       guint staff,
                       PqaDemoPace pace)
{
  gint64 percent = pqa_demo_random_quantile (draw->random, paces[pace], N_QUANTILES);

  return pqa_demo_draw_open_time (draw, policy->calendar[target], start,
                                  policy->seconds[target] * percent * slowness_of (draw, staff)
                                      / 10000);
}

/* Sets when a target that began at @start is due; completion with its pause. */
void
pqa_demo_draw_due (PqaDemoDraw *draw,
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

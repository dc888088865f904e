/* pqa-deadline.c: when a request is due, and whether that was kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules are those of domain.md §3, "Deadlines".
 */
#include "request/pqa-deadline.h"

#include "pqa-i18n.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

#define PERCENT 100

static const PqaCode TARGETS[] = {
  [PQA_DEADLINE_TARGET_RESPOND] = { "respond", NC_ ("deadline", "Respond") },
  [PQA_DEADLINE_TARGET_ARRIVE] = { "arrive", NC_ ("deadline", "Arrive") },
  [PQA_DEADLINE_TARGET_COMPLETE] = { "complete", NC_ ("deadline", "Complete") },
  [PQA_DEADLINE_TARGET_FOLLOW_UP] = { "followup", NC_ ("deadline", "Follow up") },
};

static const PqaCode STATUSES[] = {
  [PQA_DEADLINE_NONE] = { "none", NC_ ("deadline status", "None") },
  [PQA_DEADLINE_MET] = { "met", NC_ ("deadline status", "On time") },
  [PQA_DEADLINE_RUNNING] = { "running", NC_ ("deadline status", "Running") },
  [PQA_DEADLINE_AT_RISK] = { "at_risk", NC_ ("deadline status", "At risk") },
  [PQA_DEADLINE_BREACHED] = { "breached", NC_ ("deadline status", "Late") },
};

PQA_DEFINE_CODES (PqaDeadlineTarget, pqa_deadline_target, TARGETS, "deadline")
PQA_DEFINE_CODES (PqaDeadlineStatus, pqa_deadline_status, STATUSES, "deadline status")

static int
compare_pauses (gconstpointer a, gconstpointer b, gpointer data)
{
  gint64 x = ((const PqaPause *)a)->from;
  gint64 y = ((const PqaPause *)b)->from;

  return (x > y) - (x < y);
}

/* Whether the deadline had already passed when the pause began. */
static gboolean
is_due_by (PqaWorkCalendar *calendar, gint64 start, gint64 seconds, gint64 instant)
{
  return pqa_work_calendar_diff (calendar, start, instant) >= seconds;
}

/**
 * pqa_deadline_measure_pauses:
 * @start: when the target began to run
 * @seconds: the open time allowed
 * @pauses: (array length=n_pauses): in any order; they may overlap
 * @now: where a pause that still lasts is taken to end
 *
 * A pause that begins when the target is already due changes nothing: a breach stays.
 *
 * Returns: the open seconds spent paused
 */
gint64
pqa_deadline_measure_pauses (PqaWorkCalendar *calendar,
                             gint64 start,
                             gint64 seconds,
                             const PqaPause *pauses,
                             gsize n_pauses,
                             gint64 now)
{
  g_autofree PqaPause *sorted = g_memdup2 (pauses, n_pauses * sizeof *pauses);
  gint64 counted_to = start;
  gint64 paused = 0;
  gsize i;

  if (n_pauses > 0)
    g_qsort_with_data (sorted, n_pauses, sizeof *sorted, compare_pauses, NULL);
  for (i = 0; i < n_pauses; i++)
    {
      gint64 from = MAX (sorted[i].from, counted_to);
      gint64 to = sorted[i].to == PQA_INSTANT_NONE ? now : sorted[i].to;

      if (to <= from)
        continue;
      if (is_due_by (calendar, start, seconds + paused, from))
        break;
      paused += pqa_work_calendar_diff (calendar, from, to);
      counted_to = to;
    }
  return paused;
}

/**
 * pqa_deadline_compute_due:
 * @calendar: whose open time counts
 * @start: when the target begins to run
 * @seconds: the open time allowed
 * @pauses: (array length=n_pauses) (nullable): the waiting that puts it off; none for targets other
 *   than completion
 * @now: where a pause that still lasts is taken to end
 * @due: (out): start + length + open time spent paused
 * @error: set to %PQA_ERROR_CONSTRAINT if the calendar is not open for so long
 *
 * Returns: whether there is such an instant
 */
gboolean
pqa_deadline_compute_due (PqaWorkCalendar *calendar,
                          gint64 start,
                          gint64 seconds,
                          const PqaPause *pauses,
                          gsize n_pauses,
                          gint64 now,
                          gint64 *due,
                          GError **error)
{
  gint64 paused;

  g_return_val_if_fail (calendar != NULL && due != NULL, FALSE);

  paused = pqa_deadline_measure_pauses (calendar, start, seconds, pauses, n_pauses, now);
  return pqa_work_calendar_add (calendar, start, seconds + paused, due, error);
}

static gboolean
is_at_risk (const PqaDeadline *self, gint64 now)
{
  if (self->calendar == NULL || self->seconds <= 0)
    return FALSE;
  return pqa_work_calendar_diff (self->calendar, now, self->due) * PERCENT
         < self->seconds * self->risk_share;
}

/**
 * pqa_deadline_get_status:
 * @now: the present
 *
 * Returns: how the deadline stands
 */
PqaDeadlineStatus
pqa_deadline_get_status (const PqaDeadline *self, gint64 now)
{
  g_return_val_if_fail (self != NULL, PQA_DEADLINE_NONE);

  if (self->due == PQA_INSTANT_NONE)
    return PQA_DEADLINE_NONE;
  if (self->reached != PQA_INSTANT_NONE)
    return self->reached <= self->due ? PQA_DEADLINE_MET : PQA_DEADLINE_BREACHED;
  if (self->due < now)
    return PQA_DEADLINE_BREACHED;
  return is_at_risk (self, now) ? PQA_DEADLINE_AT_RISK : PQA_DEADLINE_RUNNING;
}

/**
 * pqa_deadline_find_risk:
 * @risk_at: (out): the last instant at which it is not at risk
 *
 * For whoever looks at many deadlines again and again: %PQA_DEADLINE_RUNNING until @risk_at,
 * %PQA_DEADLINE_AT_RISK after it until due.
 *
 * Returns: whether there is such an instant
 */
gboolean
pqa_deadline_find_risk (const PqaDeadline *self, gint64 *risk_at)
{
  gint64 part = (self->seconds * self->risk_share + PERCENT - 1) / PERCENT;

  return self->due != PQA_INSTANT_NONE && self->calendar != NULL && part > 0
         && pqa_work_calendar_add (self->calendar, self->due, -part, risk_at, NULL);
}

/**
 * pqa_deadline_find_next:
 * @deadlines: (array length=n_deadlines): the targets of a request's present episode
 *
 * The one by which lists sort and colour: the earliest that has not been reached, be it late or
 * not, so that it does not change by the mere passing of time.
 *
 * Returns: (transfer none) (nullable): it, or %NULL if all have been reached
 */
const PqaDeadline *
pqa_deadline_find_next (const PqaDeadline *deadlines, gsize n_deadlines)
{
  const PqaDeadline *next = NULL;
  gsize i;

  for (i = 0; i < n_deadlines; i++)
    if (deadlines[i].due != PQA_INSTANT_NONE && deadlines[i].reached == PQA_INSTANT_NONE
        && (next == NULL || deadlines[i].due < next->due))
      next = &deadlines[i];
  return next;
}

/**
 * pqa_deadline_format:
 * @now: the present
 *
 * Returns: (transfer full): how it stands in words: "25 min left", "2 h late", "On time"; empty if
 *   there is no such target
 */
char *
pqa_deadline_format (const PqaDeadline *self, gint64 now)
{
  if (self->due == PQA_INSTANT_NONE)
    return g_strdup ("");
  if (self->reached == PQA_INSTANT_NONE)
    return pqa_remaining_format (self->due, now);
  if (self->reached <= self->due)
    return g_strdup (pqa_deadline_status_to_label (PQA_DEADLINE_MET));
  return pqa_remaining_format (self->due, self->reached);
}

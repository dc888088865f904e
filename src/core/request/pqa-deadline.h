/* pqa-deadline.h: when a request is due, and whether that was kept
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-work-calendar.h"
#include "request/pqa-request-codes.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_DEADLINE_TARGET_RESPOND,
  PQA_DEADLINE_TARGET_ARRIVE,
  PQA_DEADLINE_TARGET_COMPLETE,
  PQA_DEADLINE_TARGET_FOLLOW_UP,
} PqaDeadlineTarget;

/**
 * PqaDeadlineStatus:
 * @PQA_DEADLINE_NONE: there is no such target
 * @PQA_DEADLINE_MET: reached at or before due
 * @PQA_DEADLINE_RUNNING: not reached, not due yet
 * @PQA_DEADLINE_AT_RISK: running with less than its share of the open time left
 * @PQA_DEADLINE_BREACHED: reached later than due, or due and not reached
 */
typedef enum
{
  PQA_DEADLINE_NONE,
  PQA_DEADLINE_MET,
  PQA_DEADLINE_RUNNING,
  PQA_DEADLINE_AT_RISK,
  PQA_DEADLINE_BREACHED,
} PqaDeadlineStatus;

PQA_DECLARE_CODES (PqaDeadlineTarget, pqa_deadline_target)
PQA_DECLARE_CODES (PqaDeadlineStatus, pqa_deadline_status)

/**
 * PqaPause:
 * @from: when the waiting began
 * @to: when it ended, %PQA_INSTANT_NONE while it lasts
 * @reason: what for
 */
typedef struct
{
  gint64 from;
  gint64 to;
  PqaWaiting reason;
} PqaPause;

/**
 * PqaDeadline:
 * @target: which
 * @calendar: (nullable): whose open time counts; %NULL if it is not known, so that nothing is at
 * risk
 * @start: when it began to run
 * @seconds: the open time allowed; 0 if it is not known
 * @due: when it is due, %PQA_INSTANT_NONE if there is no such target
 * @reached: when it was reached, %PQA_INSTANT_NONE if not
 * @risk_share: percent of @seconds below which it is at risk, %PQA_RULE_RISK_SHARE; 0 for never
 */
typedef struct
{
  PqaDeadlineTarget target;
  PqaWorkCalendar *calendar;
  gint64 start;
  gint64 seconds;
  gint64 due;
  gint64 reached;
  gint64 risk_share;
} PqaDeadline;

gint64 pqa_deadline_measure_pauses (PqaWorkCalendar *calendar,
                                    gint64 start,
                                    gint64 seconds,
                                    const PqaPause *pauses,
                                    gsize n_pauses,
                                    gint64 now);
gboolean pqa_deadline_compute_due (PqaWorkCalendar *calendar,
                                   gint64 start,
                                   gint64 seconds,
                                   const PqaPause *pauses,
                                   gsize n_pauses,
                                   gint64 now,
                                   gint64 *due,
                                   GError **error);
PqaDeadlineStatus pqa_deadline_get_status (const PqaDeadline *self, gint64 now);
gboolean pqa_deadline_find_risk (const PqaDeadline *self, gint64 *risk_at);
const PqaDeadline *pqa_deadline_find_next (const PqaDeadline *deadlines, gsize n_deadlines);
char *pqa_deadline_format (const PqaDeadline *self, gint64 now);

G_END_DECLS

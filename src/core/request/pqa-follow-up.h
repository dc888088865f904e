/* pqa-follow-up.h: what a call to the resident afterwards brought, and what follows from it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaFollowUp:
 * @reached: whether the resident answered; if not, the rest counts for nothing
 * @score: 1 to 5, 0 if none was given
 * @solved: whether it is really solved
 * @manner: 1 to 5, 0 if none was given
 * @charge_fair: (nullable): "yes", "no" or "none"
 * @channel: (nullable): how the resident was asked, by telephone if %NULL
 * @close: whether a satisfied answer also closes the request
 */
typedef struct
{
  gboolean reached;
  int score;
  gboolean solved;
  int manner;
  const char *charge_fair;
  const char *channel;
  gboolean close;
} PqaFollowUp;

/**
 * PqaFollowUpRules:
 * @attempts: how many calls may reach nobody before the request is closed
 * @bad_score: the best score that still reopens it
 */
typedef struct
{
  gint64 attempts;
  gint64 bad_score;
} PqaFollowUpRules;

/**
 * PqaFollowUpOutcome:
 * @PQA_FOLLOW_UP_GOOD: solved, and not scored badly
 * @PQA_FOLLOW_UP_BAD: the work begins anew, before the eyes of the head of the department
 * @PQA_FOLLOW_UP_SILENT: nobody was reached; to be tried again
 * @PQA_FOLLOW_UP_GIVEN_UP: nobody was reached, and that for the last time
 */
typedef enum
{
  PQA_FOLLOW_UP_GOOD,
  PQA_FOLLOW_UP_BAD,
  PQA_FOLLOW_UP_SILENT,
  PQA_FOLLOW_UP_GIVEN_UP,
} PqaFollowUpOutcome;

gboolean pqa_follow_up_check (const PqaFollowUp *self, GError **error);
PqaFollowUpOutcome
pqa_follow_up_judge (const PqaFollowUp *self, const PqaFollowUpRules *rules, gint64 attempt);

G_END_DECLS

/* pqa-rule.h: the numbers in the rules that an office may choose for itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-codes.h"

G_BEGIN_DECLS

/**
 * PqaRule:
 * @PQA_RULE_RISK_SHARE: percent of the open time below which a running deadline is at risk
 * @PQA_RULE_WAITING_DAYS: days a request may wait before the stock-take points at it
 * @PQA_RULE_REPEAT_DAYS: days after completion within which the same trouble is a repeat
 * @PQA_RULE_FOLLOW_UP_ATTEMPTS: calls that reach nobody before a request is closed
 * @PQA_RULE_BAD_SCORE: the best score that still reopens a request
 * @PQA_RULE_HOT_LEAST: fewer requests than that are no hot issue
 * @PQA_RULE_HOT_WEEKS: preceding weeks with which the last seven days are compared
 * @PQA_RULE_LEAST_EVENTS: events below which no person and no zone is ranked
 * @PQA_RULE_HEAD_HOURS: hours after the deadline at which the head of the department is warned
 * @PQA_RULE_MANAGER_HOURS: hours after the deadline at which the manager is warned
 *
 * Source: domain.md, wherever a rule names a default.
 */
typedef enum
{
  PQA_RULE_RISK_SHARE,
  PQA_RULE_WAITING_DAYS,
  PQA_RULE_REPEAT_DAYS,
  PQA_RULE_FOLLOW_UP_ATTEMPTS,
  PQA_RULE_BAD_SCORE,
  PQA_RULE_HOT_LEAST,
  PQA_RULE_HOT_WEEKS,
  PQA_RULE_LEAST_EVENTS,
  PQA_RULE_HEAD_HOURS,
  PQA_RULE_MANAGER_HOURS,
} PqaRule;

#define PQA_N_RULES (PQA_RULE_MANAGER_HOURS + 1)

PQA_DECLARE_CODES (PqaRule, pqa_rule)

gint64 pqa_rule_get_default (PqaRule rule);
gint64 pqa_rule_get_least (PqaRule rule);
gint64 pqa_rule_get_greatest (PqaRule rule);
const char *pqa_rule_get_meaning (PqaRule rule);
char *pqa_rule_format (PqaRule rule, gint64 value);
gboolean pqa_rule_check (PqaRule rule, gint64 value, GError **error);

G_END_DECLS

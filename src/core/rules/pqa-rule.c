/* pqa-rule.c: the numbers in the rules that an office may choose for itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rules/pqa-rule.h"

#include "pqa-error.h"
#include "pqa-i18n.h"

typedef enum
{
  UNIT_PERCENT,
  UNIT_HOURS,
  UNIT_DAYS,
  UNIT_WEEKS,
  UNIT_COUNT,
} Unit;

typedef struct
{
  gint64 usual;
  gint64 least;
  gint64 greatest;
  Unit unit;
  const char *meaning;
} Rule;

static const PqaCode CODES[PQA_N_RULES] = {
  [PQA_RULE_RISK_SHARE] = { "risk_share", NC_ ("rule", "At risk below") },
  [PQA_RULE_WAITING_DAYS] = { "waiting_days", NC_ ("rule", "Longest waiting") },
  [PQA_RULE_REPEAT_DAYS] = { "repeat_days", NC_ ("rule", "Repeat within") },
  [PQA_RULE_FOLLOW_UP_ATTEMPTS] = { "follow_up_attempts", NC_ ("rule", "Follow-up attempts") },
  [PQA_RULE_BAD_SCORE] = { "bad_score", NC_ ("rule", "Bad score") },
  [PQA_RULE_HOT_LEAST] = { "hot_least", NC_ ("rule", "Hot issue: least requests") },
  [PQA_RULE_HOT_WEEKS] = { "hot_weeks", NC_ ("rule", "Hot issue: compared with") },
  [PQA_RULE_LEAST_EVENTS] = { "least_events", NC_ ("rule", "Ranked from") },
  [PQA_RULE_HEAD_HOURS] = { "head_hours", NC_ ("rule", "Head of department warned after") },
  [PQA_RULE_MANAGER_HOURS] = { "manager_hours", NC_ ("rule", "Manager warned after") },
};

static const Rule RULES[PQA_N_RULES] = {
  [PQA_RULE_RISK_SHARE]
  = { 20, 1, 90, UNIT_PERCENT, N_ ("A deadline is at risk when less of its open time is left.") },
  [PQA_RULE_WAITING_DAYS]
  = { 7, 1, 365, UNIT_DAYS, N_ ("The stock-take points at a request that waits longer.") },
  [PQA_RULE_REPEAT_DAYS]
  = { 30, 1, 365, UNIT_DAYS,
      N_ ("The same trouble in the same home so soon after completion is a repeat.") },
  [PQA_RULE_FOLLOW_UP_ATTEMPTS]
  = { 3, 1, 10, UNIT_COUNT,
      N_ ("After so many calls that reach nobody the request is closed as not reached.") },
  [PQA_RULE_BAD_SCORE]
  = { 2, 1, 4, UNIT_COUNT,
      N_ ("This score in the follow-up or a lower one reopens the request.") },
  [PQA_RULE_HOT_LEAST]
  = { 4, 2, 100, UNIT_COUNT,
      N_ ("Fewer requests of one category and zone in seven days are never a hot issue.") },
  [PQA_RULE_HOT_WEEKS]
  = { 12, 4, 52, UNIT_WEEKS,
      N_ ("The weeks before, by whose mean it is judged how many are usual.") },
  [PQA_RULE_LEAST_EVENTS]
  = { 10, 1, 1000, UNIT_COUNT,
      N_ ("A person or zone with fewer events is not compared with others.") },
  [PQA_RULE_HEAD_HOURS]
  = { 4, 1, 720, UNIT_HOURS,
      N_ ("The owner is warned at once when a request is late; the head of the department so long"
          " after the deadline.") },
  [PQA_RULE_MANAGER_HOURS]
  = { 24, 1, 2160, UNIT_HOURS, N_ ("The managers are warned so long after the deadline.") },
};

PQA_DEFINE_CODES (PqaRule, pqa_rule, CODES, "rule")

/**
 * pqa_rule_get_default:
 *
 * Returns: the value of an office that has chosen none
 */
gint64
pqa_rule_get_default (PqaRule rule)
{
  g_return_val_if_fail (rule < PQA_N_RULES, 0);

  return RULES[rule].usual;
}

gint64
pqa_rule_get_least (PqaRule rule)
{
  g_return_val_if_fail (rule < PQA_N_RULES, 0);

  return RULES[rule].least;
}

gint64
pqa_rule_get_greatest (PqaRule rule)
{
  g_return_val_if_fail (rule < PQA_N_RULES, 0);

  return RULES[rule].greatest;
}

/**
 * pqa_rule_get_meaning:
 *
 * Returns: what the value does, a sentence in the language of the screen
 */
const char *
pqa_rule_get_meaning (PqaRule rule)
{
  g_return_val_if_fail (rule < PQA_N_RULES, NULL);

  return _ (RULES[rule].meaning);
}

/**
 * pqa_rule_format:
 *
 * Returns: (transfer full): the value with its unit, "20 %", "7 days"
 */
char *
pqa_rule_format (PqaRule rule, gint64 value)
{
  gulong n = (gulong) value;

  g_return_val_if_fail (rule < PQA_N_RULES, NULL);

  switch (RULES[rule].unit)
    {
    case UNIT_PERCENT:
      return g_strdup_printf (_ ("%lu %%"), n);
    case UNIT_HOURS:
      return g_strdup_printf (ngettext ("%lu hour", "%lu hours", n), n);
    case UNIT_DAYS:
      return g_strdup_printf (ngettext ("%lu day", "%lu days", n), n);
    case UNIT_WEEKS:
      return g_strdup_printf (ngettext ("%lu week", "%lu weeks", n), n);
    case UNIT_COUNT:
    default:
      return g_strdup_printf ("%lu", n);
    }
}

/**
 * pqa_rule_check:
 * @error: set to %PQA_ERROR_CONSTRAINT, with the limits in words
 *
 * Returns: whether an office may choose @value
 */
gboolean
pqa_rule_check (PqaRule rule, gint64 value, GError **error)
{
  g_autofree char *least = NULL;
  g_autofree char *greatest = NULL;

  g_return_val_if_fail (rule < PQA_N_RULES, FALSE);

  if (value >= RULES[rule].least && value <= RULES[rule].greatest)
    return TRUE;
  least = pqa_rule_format (rule, RULES[rule].least);
  greatest = pqa_rule_format (rule, RULES[rule].greatest);
  /* Translators: the name of a rule, then the least and the greatest value with their units */
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("“%s” has to be from %s to %s."),
               pqa_rule_to_label (rule), least, greatest);
  return FALSE;
}

/* pqa-warning.c: who is warned of a deadline, and of a trouble that grows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-warning.h"

#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

static const PqaCode LEVELS[] = {
  [PQA_WARNING_NONE] = { "none", NC_ ("warning", "In time") },
  [PQA_WARNING_RISK] = { "risk", NC_ ("warning", "At risk") },
  [PQA_WARNING_OWNER] = { "owner", NC_ ("warning", "Late") },
  [PQA_WARNING_HEAD] = { "head", NC_ ("warning", "Before the head of the department") },
  [PQA_WARNING_MANAGER] = { "manager", NC_ ("warning", "Before the manager") },
};

PQA_DEFINE_CODES (PqaWarningLevel, pqa_warning_level, LEVELS, "warning")

/**
 * pqa_warning_find_level:
 * @due: when the next deadline is, %PQA_INSTANT_NONE if none runs
 * @risk_at: the last instant at which it is not at risk, %PQA_INSTANT_NONE if that is not known
 * @now: the present
 * @escalation: how long after it whom else it concerns
 *
 * Source: domain.md §3, "Deadlines": over is what is due before now.
 *
 * Returns: how far the warning has come
 */
PqaWarningLevel
pqa_warning_find_level (gint64 due, gint64 risk_at, gint64 now, const PqaEscalation *escalation)
{
  if (due == PQA_INSTANT_NONE)
    return PQA_WARNING_NONE;
  if (due >= now)
    return risk_at != PQA_INSTANT_NONE && risk_at < now ? PQA_WARNING_RISK : PQA_WARNING_NONE;
  if (now - due >= escalation->manager_seconds)
    return PQA_WARNING_MANAGER;
  return now - due >= escalation->head_seconds ? PQA_WARNING_HEAD : PQA_WARNING_OWNER;
}

/**
 * pqa_hot_issue_is_hot:
 * @n_now: requests of one category and zone in the last %PQA_HOT_ISSUE_DAYS days
 * @n_before: those of the weeks before
 * @n_weeks: how many weeks that are
 * @least: fewer than that are no issue
 *
 * Source: domain.md §3, "Hot issue": more than mean + 2·√mean of the preceding weeks. Counted in
 * whole numbers: with b before in w weeks, n > b/w + 2·√(b/w) is n·w − b > 2·√(b·w).
 *
 * Returns: whether it grows faster than usual
 */
gboolean
pqa_hot_issue_is_hot (gint64 n_now, gint64 n_before, gint64 n_weeks, gint64 least)
{
  gint64 more = n_now * n_weeks - n_before;

  g_return_val_if_fail (n_weeks > 0, FALSE);

  return n_now >= least && more > 0 && more * more > 4 * n_before * n_weeks;
}

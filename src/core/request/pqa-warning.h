/* pqa-warning.h: who is warned of a deadline, and of a trouble that grows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-codes.h"

G_BEGIN_DECLS

/**
 * PqaWarningLevel:
 * @PQA_WARNING_NONE: there is time enough
 * @PQA_WARNING_RISK: at risk; the owner is warned
 * @PQA_WARNING_OWNER: over; the owner is warned
 * @PQA_WARNING_HEAD: over for longer; the head of the department is warned
 * @PQA_WARNING_MANAGER: over for longer still; the managers are warned
 *
 * In ascending order; each goes to other people than the one before, who have been warned by then.
 */
typedef enum
{
  PQA_WARNING_NONE,
  PQA_WARNING_RISK,
  PQA_WARNING_OWNER,
  PQA_WARNING_HEAD,
  PQA_WARNING_MANAGER,
} PqaWarningLevel;

/**
 * PqaEscalation:
 * @head_seconds: how long after the deadline the head of the department is warned
 * @manager_seconds: how long after it the managers are
 */
typedef struct
{
  gint64 head_seconds;
  gint64 manager_seconds;
} PqaEscalation;

/* The days whose requests make a hot issue; they are compared with whole weeks before. */
#define PQA_HOT_ISSUE_DAYS 7

PQA_DECLARE_CODES (PqaWarningLevel, pqa_warning_level)

PqaWarningLevel pqa_warning_find_level (gint64 due,
                                        gint64 risk_at,
                                        gint64 now,
                                        const PqaEscalation *escalation);
gboolean pqa_hot_issue_is_hot (gint64 n_now, gint64 n_before, gint64 n_weeks, gint64 least);

G_END_DECLS

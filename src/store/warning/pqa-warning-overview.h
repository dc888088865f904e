/* pqa-warning-overview.h: what warns of the present at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "warning/pqa-hot-issue-store.h"

G_BEGIN_DECLS

/**
 * PqaWarningOverview:
 * @n_risk: open requests whose next deadline is at risk
 * @n_own_risk: those among them that the person owns
 * @n_late: open requests whose next deadline is over
 * @n_own_late: those among them that the person owns
 * @n_escalated: those brought before the person, as a head of a department or a manager
 * @is_head: whether the person heads a department
 * @head_hours: how long after the deadline that is for the head
 * @manager_hours: and for the manager
 * @hot_issues: (element-type PqaHotIssue): the troubles that grow
 */
typedef struct
{
  gint64 n_risk;
  gint64 n_own_risk;
  gint64 n_late;
  gint64 n_own_late;
  gint64 n_escalated;
  gint64 is_head;
  gint64 head_hours;
  gint64 manager_hours;
  GPtrArray *hot_issues;
} PqaWarningOverview;

PqaWarningOverview *
pqa_warning_overview_read (PqaConnection *connection, gint64 person_id, GError **error);
void pqa_warning_overview_free (PqaWarningOverview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaWarningOverview, pqa_warning_overview_free)

G_END_DECLS

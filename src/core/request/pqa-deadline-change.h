/* pqa-deadline-change.h: deadlines that were set anew
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-deadline.h"

G_BEGIN_DECLS

#define PQA_N_DEADLINE_TARGETS (PQA_DEADLINE_TARGET_FOLLOW_UP + 1)

/**
 * PqaDeadlineChange:
 * @old_due: by #PqaDeadlineTarget, %PQA_INSTANT_NONE for no such target
 * @new_due: the same, afterwards
 * @was_late: whether a target was past due before
 * @is_late: whether one is afterwards
 */
typedef struct
{
  gint64 old_due[PQA_N_DEADLINE_TARGETS];
  gint64 new_due[PQA_N_DEADLINE_TARGETS];
  gboolean was_late;
  gboolean is_late;
} PqaDeadlineChange;

gboolean pqa_deadline_change_is_any (const PqaDeadlineChange *self);
char *pqa_deadline_change_format (const PqaDeadlineChange *self, GTimeZone *zone);

G_END_DECLS

/* pqa-inspection-state.h: kinds and states of inspections, and when one is late or missed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-codes.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_INSPECTION_STATE_PLANNED,
  PQA_INSPECTION_STATE_IN_PROGRESS,
  PQA_INSPECTION_STATE_DONE,
  PQA_INSPECTION_STATE_MISSED,
  PQA_INSPECTION_STATE_CANCELLED,
} PqaInspectionState;

typedef enum
{
  PQA_PLAN_KIND_DAILY,
  PQA_PLAN_KIND_SPECIAL,
  PQA_PLAN_KIND_COMPREHENSIVE,
  PQA_PLAN_KIND_RANDOM,
  PQA_PLAN_KIND_MYSTERY,
  PQA_PLAN_KIND_NIGHT,
  PQA_PLAN_KIND_OPINION,
} PqaPlanKind;

/**
 * PqaInspectionGroup:
 *
 * The four groups of a standard's sections.
 */
typedef enum
{
  PQA_INSPECTION_GROUP_ORDER,
  PQA_INSPECTION_GROUP_EQUIPMENT,
  PQA_INSPECTION_GROUP_SERVICE,
  PQA_INSPECTION_GROUP_EMERGENCY,
} PqaInspectionGroup;

PQA_DECLARE_CODES (PqaInspectionState, pqa_inspection_state)
PQA_DECLARE_CODES (PqaPlanKind, pqa_plan_kind)
PQA_DECLARE_CODES (PqaInspectionGroup, pqa_inspection_group)

char *pqa_inspection_last_day (const char *planned_on, int days_allowed);
gboolean pqa_inspection_is_late (const char *planned_on, int days_allowed, const char *day);
gboolean pqa_inspection_is_missed (const char *planned_on,
                                   int days_allowed,
                                   gboolean superseded,
                                   const char *today);

G_END_DECLS

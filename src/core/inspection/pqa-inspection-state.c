/* pqa-inspection-state.c: kinds and states of inspections, and when one is late or missed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-inspection-state.h"

#include <string.h>

#include "pqa-i18n.h"
#include "time/pqa-date.h"

static const PqaCode STATES[] = {
  [PQA_INSPECTION_STATE_PLANNED] = { "planned", NC_ ("inspection state", "Planned") },
  [PQA_INSPECTION_STATE_IN_PROGRESS] = { "in_progress", NC_ ("inspection state", "In progress") },
  [PQA_INSPECTION_STATE_DONE] = { "done", NC_ ("inspection state", "Done") },
  [PQA_INSPECTION_STATE_MISSED] = { "missed", NC_ ("inspection state", "Missed") },
  [PQA_INSPECTION_STATE_CANCELLED] = { "cancelled", NC_ ("inspection state", "Cancelled") },
};

static const PqaCode KINDS[] = {
  [PQA_PLAN_KIND_DAILY] = { "daily", NC_ ("plan kind", "Daily round") },
  [PQA_PLAN_KIND_SPECIAL] = { "special", NC_ ("plan kind", "Special") },
  [PQA_PLAN_KIND_COMPREHENSIVE] = { "comprehensive", NC_ ("plan kind", "Comprehensive") },
  [PQA_PLAN_KIND_RANDOM] = { "random", NC_ ("plan kind", "Unannounced") },
  [PQA_PLAN_KIND_MYSTERY] = { "mystery", NC_ ("plan kind", "Mystery visit") },
  [PQA_PLAN_KIND_NIGHT] = { "night", NC_ ("plan kind", "Night round") },
  [PQA_PLAN_KIND_OPINION] = { "opinion", NC_ ("plan kind", "Residents’ opinion") },
};

static const PqaCode GROUPS[] = {
  [PQA_INSPECTION_GROUP_ORDER] = { "order", NC_ ("standard group", "Order and environment") },
  [PQA_INSPECTION_GROUP_EQUIPMENT] = { "equipment", NC_ ("standard group", "Equipment") },
  [PQA_INSPECTION_GROUP_SERVICE] = { "service", NC_ ("standard group", "Service") },
  [PQA_INSPECTION_GROUP_EMERGENCY] = { "emergency", NC_ ("standard group", "Emergencies") },
};

PQA_DEFINE_CODES (PqaInspectionState, pqa_inspection_state, STATES, "inspection state")
PQA_DEFINE_CODES (PqaPlanKind, pqa_plan_kind, KINDS, "plan kind")
PQA_DEFINE_CODES (PqaInspectionGroup, pqa_inspection_group, GROUPS, "standard group")

/**
 * pqa_inspection_last_day:
 * @planned_on: the day it is planned for
 * @days_allowed: how many days it may take, the planned one among them
 *
 * Returns: (transfer full): the last day on which it is on time
 */
char *
pqa_inspection_last_day (const char *planned_on, int days_allowed)
{
  return pqa_date_add_days (planned_on, days_allowed - 1);
}

/**
 * pqa_inspection_is_late:
 * @day: when it is done, or today if it is not
 *
 * Returns: whether @day is after the last day allowed
 */
gboolean
pqa_inspection_is_late (const char *planned_on, int days_allowed, const char *day)
{
  g_autofree char *last = pqa_inspection_last_day (planned_on, days_allowed);

  return strcmp (day, last) > 0;
}

/**
 * pqa_inspection_is_missed:
 * @superseded: whether the plan's next occurrence has begun, or the plan has ended
 *
 * An occurrence that was not begun can still be done late, until the next one takes its place.
 * Source: domain.md §4.
 *
 * Returns: whether a planned occurrence counts as missed
 */
gboolean
pqa_inspection_is_missed (const char *planned_on,
                          int days_allowed,
                          gboolean superseded,
                          const char *today)
{
  return superseded && pqa_inspection_is_late (planned_on, days_allowed, today);
}

/* pqa-inspection-schedule.c: making the occurrences of the plans
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-inspection-schedule.h"

#include "calendar/pqa-calendar-store.h"
#include "inspection/pqa-inspection-private.h"
#include "inspection/pqa-inspection-state.h"
#include "inspection/pqa-recurrence.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

/* An occurrence on a long holiday's last day may be moved before it. */
#define DAYS_AHEAD 31

typedef struct
{
  gint64 id;
  gint64 version_id;
  gint64 zone_id;
  gint64 building_id;
  gint64 inspector_id;
  char *place;
  char *anchor;
  char *ends_on; /* NULL if it does not */
  char *newest;  /* NULL if there is no occurrence yet */
  PqaRecurrence rule;
  int days_allowed;
} Plan;

/* An occurrence that is to be done, or is not in the database yet. */
typedef struct
{
  gint64 id; /* 0 for a new one */
  char *nominal;
  char *planned;
} Due;

static void
free_plan (Plan *plan)
{
  g_free (plan->place);
  g_free (plan->anchor);
  g_free (plan->ends_on);
  g_free (plan->newest);
  g_free (plan);
}

static void
free_due (Due *due)
{
  g_free (due->nominal);
  g_free (due->planned);
  g_free (due);
}

static void
add_due (GPtrArray *dues, gint64 id, const char *nominal, const char *planned)
{
  Due *due = g_new (Due, 1);

  due->id = id;
  due->nominal = g_strdup (nominal);
  due->planned = g_strdup (planned);
  g_ptr_array_add (dues, due);
}

static gboolean
read_rule (PqaStatement *statement, Plan *plan, GError **error)
{
  plan->rule.count = pqa_statement_get_int (statement, 7);
  plan->rule.anchor = plan->anchor;
  return pqa_recurrence_unit_from_code (pqa_statement_get_text (statement, 6), &plan->rule.unit,
                                        error)
         && pqa_month_rule_from_code (pqa_statement_get_text (statement, 10),
                                      &plan->rule.month_rule, error)
         && pqa_day_off_rule_from_code (pqa_statement_get_text (statement, 11),
                                        &plan->rule.day_off_rule, error)
         && pqa_recurrence_check (&plan->rule, error);
}

static Plan *
read_plan (PqaStatement *statement)
{
  Plan *plan = g_new0 (Plan, 1);

  plan->id = pqa_statement_get_int (statement, 0);
  plan->version_id = pqa_statement_get_int (statement, 1);
  plan->zone_id = pqa_statement_get_int (statement, 2);
  plan->building_id = pqa_statement_get_int (statement, 3);
  plan->place = pqa_statement_dup_text (statement, 4);
  plan->inspector_id = pqa_statement_get_int (statement, 5);
  plan->anchor = pqa_statement_dup_text (statement, 8);
  plan->ends_on = pqa_statement_dup_text (statement, 9);
  plan->days_allowed = pqa_statement_get_int (statement, 12);
  plan->newest = pqa_statement_dup_text (statement, 13);
  return plan;
}

static GPtrArray *
read_plans (PqaConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify)free_plan);
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/due-plans", error);

  if (statement == NULL)
    return NULL;

  while (pqa_statement_next (statement))
    {
      Plan *plan = read_plan (statement);

      g_ptr_array_add (plans, plan);
      if (!read_rule (statement, plan, error))
        return NULL;
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&plans) : NULL;
}

/* The office's calendar says which days are off; an office without one has none. */
static gboolean
load_calendar (PqaConnection *connection,
               GTimeZone *zone,
               PqaWorkCalendar **calendar,
               GError **error)
{
  gint64 id, version_id;

  *calendar = NULL;
  if (!pqa_connection_read_int (connection, &id, error, "SELECT calendar_id FROM office", NULL))
    return FALSE;
  if (id == 0)
    return TRUE;
  if (!pqa_calendar_store_find_newest (connection, id, &version_id, error))
    return FALSE;

  *calendar = pqa_calendar_store_load (connection, version_id, zone, error);
  return *calendar != NULL;
}

static gboolean
read_planned (PqaConnection *connection, Plan *plan, GPtrArray *dues, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_prepare (connection,
                                "SELECT id, nominal_on, planned_on FROM inspection"
                                " WHERE plan_id = ?1 AND state = 'planned' ORDER BY nominal_on",
                                error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", plan->id);
  while (pqa_statement_next (statement))
    add_due (dues, pqa_statement_get_int (statement, 0), pqa_statement_get_text (statement, 1),
             pqa_statement_get_text (statement, 2));
  return pqa_statement_finish (statement, error);
}

/* What comes after the newest occurrence and has begun by @today. */
static void
list_new (Plan *plan, PqaWorkCalendar *calendar, const char *today, GPtrArray *dues)
{
  g_autofree char *from
      = plan->newest != NULL ? pqa_date_add_days (plan->newest, 1) : g_strdup (plan->anchor);
  g_autofree char *to = pqa_date_add_days (today, DAYS_AHEAD);
  g_autoptr (GPtrArray) occurrences = pqa_recurrence_list (&plan->rule, calendar, from, to);

  for (guint i = 0; i < occurrences->len; i++)
    {
      PqaOccurrence *occurrence = occurrences->pdata[i];

      if (occurrence->planned != NULL && g_strcmp0 (occurrence->planned, today) <= 0
          && (plan->ends_on == NULL || g_strcmp0 (occurrence->nominal, plan->ends_on) <= 0))
        add_due (dues, 0, occurrence->nominal, occurrence->planned);
    }
}

static gboolean
insert (PqaConnection *connection, Plan *plan, Due *due, PqaInspectionState state, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/add-occurrence", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "ittiootot", plan->id, due->nominal, due->planned,
                      plan->version_id, plan->zone_id, plan->building_id, plan->place,
                      plan->inspector_id, pqa_inspection_state_to_code (state));
  return pqa_statement_run (statement, error);
}

static gboolean
settle (PqaConnection *connection, Plan *plan, Due *due, gboolean missed, GError **error)
{
  if (due->id == 0)
    return insert (connection, plan, due,
                   missed ? PQA_INSPECTION_STATE_MISSED : PQA_INSPECTION_STATE_PLANNED, error);
  if (!missed)
    return TRUE;
  return pqa_connection_run (connection, error,
                             "UPDATE inspection SET state = 'missed',"
                             " row_version = row_version + 1 WHERE id = ?1",
                             "i", due->id);
}

/* Whether another occurrence has begun after @due, or none will come because the plan has ended. */
static gboolean
is_superseded (Plan *plan, GPtrArray *dues, guint index, const char *today)
{
  Due *due = dues->pdata[index];

  return index + 1 < dues->len || g_strcmp0 (plan->newest, due->nominal) > 0
         || (plan->ends_on != NULL && g_strcmp0 (plan->ends_on, today) < 0);
}

static gboolean
update_plan (PqaConnection *connection,
             Plan *plan,
             PqaWorkCalendar *calendar,
             const char *today,
             GError **error)
{
  g_autoptr (GPtrArray) dues = g_ptr_array_new_with_free_func ((GDestroyNotify)free_due);

  if (!read_planned (connection, plan, dues, error))
    return FALSE;
  list_new (plan, calendar, today, dues);

  for (guint i = 0; i < dues->len; i++)
    {
      Due *due = dues->pdata[i];
      gboolean missed = pqa_inspection_is_missed (due->planned, plan->days_allowed,
                                                  is_superseded (plan, dues, i, today), today);

      if (!settle (connection, plan, due, missed, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pqa_inspection_schedule_update:
 *
 * Makes the occurrences that have come due since the last time, be it a minute or three weeks ago:
 * those whose time is over are recorded as missed, the current one is planned. Doing it again
 * changes nothing. It only writes down what the plans say, so that it takes no right.
 */
gboolean
pqa_inspection_schedule_update (PqaConnection *connection, GError **error)
{
  g_autoptr (GTimeZone) zone = pqa_inspection_load_zone (connection, error);
  g_autoptr (PqaWorkCalendar) calendar = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  g_autofree char *today = NULL;

  if (zone == NULL || !load_calendar (connection, zone, &calendar, error))
    return FALSE;
  plans = read_plans (connection, error);
  if (plans == NULL)
    return FALSE;

  today = pqa_local_time_date (zone, pqa_connection_get_now (connection));
  for (guint i = 0; i < plans->len; i++)
    if (!update_plan (connection, plans->pdata[i], calendar, today, error))
      return FALSE;
  return TRUE;
}

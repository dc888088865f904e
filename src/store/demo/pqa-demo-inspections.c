/* pqa-demo-inspections.c: plans, and the inspections that came of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plans make their occurrences as in any office; since the program was not running, all of the
 * past ones are missed at first. Most of them are then carried out after all.
 */
#include "demo/pqa-demo-inspections.h"

#include "inspection/pqa-inspection-schedule.h"
#include "inspection/pqa-inspection-store.h"
#include "inspection/pqa-standard-store.h"
#include "preset/pqa-preset-private.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define MISSED_PERMILLE 45
#define LATE_PERMILLE 40
#define REMARK_PERMILLE 300
#define COMPREHENSIVE_DAY 8

typedef struct
{
  gint64 id;
  char *planned_on;
  gint64 plan_id;
  gint64 zone_id;
  gint64 version_id;
  int days_allowed;
} Occurrence;

typedef struct
{
  PqaDemo *demo;
  PqaDemoRandom random;
  GPtrArray *plans; /* (element-type JsonObject): each at its id − 1 */
} Inspections;

static void
clear_occurrence (gpointer data)
{
  g_free (((Occurrence *)data)->planned_on);
}

static gboolean
copy_field (PqaDemo *demo, gint64 version, const char *field, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (demo->connection, "demo/preset-section", error);
  gint64 section;

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "t", field);
  section = pqa_statement_next (statement) ? pqa_statement_get_int (statement, 0) : 0;
  return pqa_statement_finish (statement, error)
         && pqa_preset_run (demo->connection, error, "inspections/copy-section", "ii", version,
                            section)
         && pqa_preset_run (demo->connection, error, "inspections/copy-section-items", "ii",
                            pqa_connection_get_last_id (demo->connection), section);
}

/* A standard of some of the preset's fields; none named stand for the preset itself. */
static gboolean
add_standard (PqaDemo *demo, const char *name, JsonArray *fields, gint64 *id, GError **error)
{
  gint64 version;

  if (json_array_get_length (fields) == 0)
    return pqa_connection_read_int (demo->connection, id, error, "SELECT min (id) FROM standard",
                                    NULL);
  if (!pqa_standard_store_add (demo->connection, name, id, error)
      || !pqa_standard_store_begin_version (demo->connection, *id, &version, error))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (fields); i++)
    if (!copy_field (demo, version, json_array_get_string_element (fields, i), error))
      return FALSE;
  return pqa_standard_store_publish (demo->connection, version, error);
}

/* The plans begin with the demo, zone after zone on the days of the first week. */
static char *
make_anchor (PqaDemo *demo, const char *unit, int zone)
{
  g_autofree char *start = pqa_local_time_date (demo->time_zone, demo->start);

  if (g_str_equal (unit, "month"))
    return pqa_date_add_days (start, COMPREHENSIVE_DAY);
  return pqa_date_add_days (start, zone + 1);
}

static gboolean
add_plan (Inspections *self,
          JsonObject *plan,
          const char *name,
          gint64 standard,
          int zone,
          GError **error)
{
  PqaDemo *demo = self->demo;
  const char *unit = json_object_get_string_member (plan, "unit");
  g_autofree char *anchor = make_anchor (demo, unit, zone);
  guint inspector = pqa_demo_find_staff (demo, json_object_get_string_member (plan, "inspector"),
                                         -1, demo->now, &self->random);

  g_ptr_array_add (self->plans, plan);
  return pqa_preset_run (demo->connection, error, "demo/add-plan", "titoititi", name, standard,
                         json_object_get_string_member (plan, "kind"), (gint64)zone + 1,
                         (gint64)inspector + 1, unit, json_object_get_int_member (plan, "count"),
                         anchor, json_object_get_int_member (plan, "days_allowed"));
}

static gboolean
add_zone_plans (
    Inspections *self, JsonObject *plan, const char *name, gint64 standard, GError **error)
{
  JsonArray *zones = json_object_get_array_member (self->demo->texts, "zones");

  for (guint i = 0; i < self->demo->n_zones; i++)
    {
      g_autofree char *zone_name
          = g_strdup_printf ("%s · %s", name, json_array_get_string_element (zones, i));

      if (!add_plan (self, plan, zone_name, standard, (int)i, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_plans (Inspections *self, GError **error)
{
  PqaDemo *demo = self->demo;
  JsonArray *plans = json_object_get_array_member (demo->rates, "plans");
  JsonObject *names = json_object_get_object_member (demo->texts, "plans");

  for (guint i = 0; i < json_array_get_length (plans); i++)
    {
      JsonObject *plan = json_array_get_object_element (plans, i);
      const char *name
          = json_object_get_string_member (names, json_object_get_string_member (plan, "code"));
      gint64 standard;

      if (!add_standard (demo, name, json_object_get_array_member (plan, "fields"), &standard,
                         error))
        return FALSE;
      if (json_object_get_boolean_member (plan, "by_zone")
              ? !add_zone_plans (self, plan, name, standard, error)
              : !add_plan (self, plan, name, standard, -1, error))
        return FALSE;
    }
  return TRUE;
}

static GArray *
read_occurrences (PqaDemo *demo, GError **error)
{
  g_autoptr (GArray) occurrences = g_array_new (FALSE, FALSE, sizeof (Occurrence));
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (demo->connection, "demo/occurrences", error);

  g_array_set_clear_func (occurrences, clear_occurrence);
  if (statement == NULL)
    return NULL;

  while (pqa_statement_next (statement))
    {
      Occurrence occurrence = {
        .id = pqa_statement_get_int (statement, 0),
        .planned_on = pqa_statement_dup_text (statement, 1),
        .plan_id = pqa_statement_get_int (statement, 2),
        .zone_id = pqa_statement_get_int (statement, 3),
        .version_id = pqa_statement_get_int (statement, 4),
        .days_allowed = pqa_statement_get_int (statement, 5),
      };

      g_array_append_val (occurrences, occurrence);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&occurrences) : NULL;
}

static void
act_as (PqaDemo *demo, guint staff)
{
  const PqaDemoStaff *who = &g_array_index (demo->staff, PqaDemoStaff, staff);

  pqa_connection_set_actor (demo->connection, staff + 1, who->name, PQA_ROLE_SYSTEM);
}

/* On the day planned or a day or two later, at the plan's hour. */
static gint64
draw_done_at (Inspections *self, const Occurrence *occurrence, JsonObject *plan)
{
  gint64 day = pqa_local_time_day_start (self->demo->time_zone, occurrence->planned_on);
  gint64 days = pqa_demo_random_below (&self->random, occurrence->days_allowed);

  if (pqa_demo_random_chance (&self->random, LATE_PERMILLE))
    days = occurrence->days_allowed + pqa_demo_random_below (&self->random, 2);
  return day + days * PQA_DAY_SECONDS + json_object_get_int_member (plan, "hour") * 3600
         + pqa_demo_random_below (&self->random, 90 * 60);
}

static const char *
draw_remark (Inspections *self)
{
  JsonArray *remarks = json_object_get_array_member (self->demo->texts, "inspection_remarks");

  return pqa_demo_random_chance (&self->random, REMARK_PERMILLE)
             ? pqa_demo_pick (remarks, &self->random)
             : "";
}

static gboolean
finish (Inspections *self, const PqaDemoRound *round, GError **error)
{
  gint64 row_version;

  return pqa_connection_read_int (self->demo->connection, &row_version, error,
                                  "SELECT row_version FROM inspection WHERE id = ?1", "i",
                                  round->inspection_id)
         && pqa_inspection_store_finish (self->demo->connection, round->inspection_id, row_version,
                                         round->done_at, draw_remark (self), error);
}

static gboolean
carry_out (Inspections *self, const Occurrence *occurrence, PqaDemoRound *round, GError **error)
{
  PqaDemo *demo = self->demo;
  g_autoptr (GArray) failures = NULL;

  act_as (demo, round->inspector);
  if (!pqa_preset_run (demo->connection, error, "demo/start-inspection", "ii", occurrence->id,
                       (gint64)round->inspector + 1)
      || !pqa_preset_run (demo->connection, error, "inspections/copy-items", "ii", occurrence->id,
                          occurrence->version_id)
      || (failures = pqa_demo_fill_results (demo, round, &self->random, error)) == NULL
      || !finish (self, round, error))
    return FALSE;

  for (guint i = 0; i < failures->len; i++)
    if (!pqa_demo_add_finding (demo, round, &g_array_index (failures, PqaDemoFailure, i),
                               &self->random, error))
      return FALSE;
  return TRUE;
}

static gboolean
settle (Inspections *self, const Occurrence *occurrence, GError **error)
{
  JsonObject *plan = self->plans->pdata[occurrence->plan_id - 1];
  const char *post = json_object_get_string_member (plan, "inspector");
  PqaDemoRound round = { .inspection_id = occurrence->id, .zone = (int)occurrence->zone_id - 1 };

  round.done_at = draw_done_at (self, occurrence, plan);
  round.inspector = pqa_demo_find_staff (self->demo, post, -1, round.done_at, &self->random);
  if (pqa_demo_random_chance (&self->random, MISSED_PERMILLE) || round.done_at > self->demo->now)
    return TRUE;
  return carry_out (self, occurrence, &round, error);
}

static gboolean
settle_all (Inspections *self, GError **error)
{
  g_autoptr (GArray) occurrences = read_occurrences (self->demo, error);

  for (guint i = 0; occurrences != NULL && i < occurrences->len; i++)
    if (!settle (self, &g_array_index (occurrences, Occurrence, i), error))
      return FALSE;
  return occurrences != NULL;
}

gboolean
pqa_demo_add_inspections (PqaDemo *demo, GError **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  g_autofree char *actor = g_strdup (pqa_connection_get_actor_name (demo->connection));
  gint64 actor_id = pqa_connection_get_actor_id (demo->connection);
  Inspections self = { .demo = demo, .plans = plans };
  gboolean added;

  pqa_demo_random_init (&self.random, "inspections");
  added = add_plans (&self, error) && pqa_inspection_schedule_update (demo->connection, error)
          && settle_all (&self, error);
  pqa_connection_set_actor (demo->connection, actor_id, actor, PQA_ROLE_SYSTEM);
  return added;
}

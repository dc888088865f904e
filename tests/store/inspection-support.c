/* inspection-support.c: an office with a standard to inspect by
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The standard has two sections: "A" with points of 10 (weight 1) and 5 (weight 2) and a critical
 * pass/fail, "B" with a measured value from 10 to 20 and points of 4 that may stay empty.
 */
#include "inspection-support.h"

#include "inspection/pqa-standard-store.h"
#include "time/pqa-local-time.h"

#define SET_UP                                                                                     \
  "INSERT INTO office (id, name, time_zone, created_at)"                                           \
  " VALUES (1, 'Lakeside', 'Asia/Shanghai', 0);"                                                   \
  "INSERT INTO staff (id, name, role) VALUES (1, 'Manager', 'manager'), (2, 'Clerk', 'clerk');"    \
  "INSERT INTO zone (id, name) VALUES (1, 'North'), (2, 'South');"                                 \
  "INSERT INTO building (id, zone_id, code, name) VALUES (1, 1, '1', 'House 1');"                  \
  "INSERT INTO standard (id, name) VALUES (1, 'Round');"                                           \
  "INSERT INTO standard_version (id, standard_id, number, pass_mark) VALUES (1, 1, 1, 60);"        \
  "INSERT INTO standard_section (id, standard_version_id, position, group_code, name, pass_mark)"  \
  " VALUES (1, 1, 0, 'order', 'A', 50), (2, 1, 1, 'equipment', 'B', 0);"                           \
  "INSERT INTO standard_item (standard_section_id, lineage_key, position, text, kind, weight,"     \
  " max_points, unit, lower_limit, upper_limit, critical, mandatory) VALUES"                       \
  " (1, 'a1', 0, 'Floors', 'points', 1, 10, '', NULL, NULL, 0, 1),"                                \
  " (1, 'a2', 1, 'Walls', 'points', 2, 5, '', NULL, NULL, 0, 1),"                                  \
  " (1, 'a3', 2, 'Exits', 'pass_fail', 3, 1, '', NULL, NULL, 1, 1),"                               \
  " (2, 'b1', 0, 'Warmth', 'measured', 1, 1, '°C', 10, 20, 0, 1),"                                \
  " (2, 'b2', 1, 'Records', 'points', 1, 4, '', NULL, NULL, 0, 0);"

static gboolean
execute (PqaConnection *connection, gpointer sql, GError **error)
{
  return pqa_connection_execute (connection, sql, error);
}

static gboolean
publish (PqaConnection *connection, gpointer version_id, GError **error)
{
  return pqa_standard_store_publish (connection, *(gint64 *)version_id, error);
}

void
inspections_set_up (Inspections *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (&fixture->office, NULL);
  fixture->standard_id = 1;
  fixture->version_id = 1;
  inspections_run (fixture, SET_UP);
  pqa_connection_transaction (fixture->office.connection, publish, &fixture->version_id, &error);
  g_assert_no_error (error);
  inspections_act_as (fixture, MANAGER, PQA_ROLE_MANAGER);
}

void
inspections_tear_down (Inspections *fixture, gconstpointer unused)
{
  test_office_tear_down (&fixture->office, NULL);
}

void
inspections_run (Inspections *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;

  pqa_connection_transaction (fixture->office.connection, execute, (char *)sql, &error);
  g_assert_no_error (error);
}

gint64
inspections_read (Inspections *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  pqa_connection_read_int (fixture->office.connection, &value, &error, sql, NULL);
  g_assert_no_error (error);
  return value;
}

void
inspections_act_as (Inspections *fixture, gint64 staff_id, PqaRole role)
{
  pqa_connection_set_actor (fixture->office.connection, staff_id, "test", role);
}

/* Makes it noon of @date in the office. */
void
inspections_set_day (Inspections *fixture, const char *date)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("Asia/Shanghai", NULL);

  pqa_clock_set (fixture->office.clock,
                 pqa_local_time_day_start (zone, date) + PQA_DAY_SECONDS / 2);
}

static gboolean
begin (PqaConnection *connection, gpointer id, GError **error)
{
  g_autoptr (PqaInspectionDraft) draft = pqa_inspection_draft_new ();

  draft->standard_id = 1;
  draft->zone_id = 1;
  g_free (draft->planned_on);
  draft->planned_on = g_strdup (TODAY);
  return pqa_inspection_store_add (connection, draft, id, error)
         && pqa_inspection_store_start (connection, *(gint64 *)id, error);
}

/* Returns: an inspection that has just been started, planned for TODAY */
gint64
inspections_begin (Inspections *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  pqa_connection_transaction (fixture->office.connection, begin, &id, &error);
  g_assert_no_error (error);
  return id;
}

typedef struct
{
  gint64 inspection_id;
  guint index;
  PqaResultDraft draft;
} Entry;

static gboolean
enter (PqaConnection *connection, gpointer data, GError **error)
{
  Entry *entry = data;
  g_autoptr (PqaInspectionSheet) sheet
      = pqa_inspection_sheet_load (connection, entry->inspection_id, error);
  PqaInspectionResult *result;

  if (sheet == NULL)
    return FALSE;

  g_assert_cmpuint (entry->index, <, sheet->results->len);
  result = sheet->results->pdata[entry->index];
  return pqa_inspection_store_set_result (connection, result->id, result->row_version,
                                          &entry->draft, error);
}

/* Enters @value as points and as measured value of the item at @index. */
gboolean
inspections_enter (Inspections *fixture,
                   gint64 inspection_id,
                   guint index,
                   PqaResult result,
                   double value,
                   GError **error)
{
  Entry entry = { inspection_id, index, { result, (gint64)value, value, NULL } };

  return pqa_connection_transaction (fixture->office.connection, enter, &entry, error);
}

static gboolean
finish (PqaConnection *connection, gpointer id, GError **error)
{
  g_autoptr (PqaInspectionSheet) sheet
      = pqa_inspection_sheet_load (connection, *(gint64 *)id, error);

  return sheet != NULL
         && pqa_inspection_store_finish (connection, sheet->id, sheet->row_version, 0, "", error);
}

gboolean
inspections_finish (Inspections *fixture, gint64 inspection_id, GError **error)
{
  return pqa_connection_transaction (fixture->office.connection, finish, &inspection_id, error);
}

/* test-inspection-schedule.c: occurrences of plans, due, late and missed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection-support.h"

#include "inspection/pqa-inspection-schedule.h"

static gboolean
update (PqaConnection *connection, gpointer unused, GError **error)
{
  return pqa_inspection_schedule_update (connection, error);
}

static void
run_schedule (Inspections *fixture)
{
  g_autoptr (GError) error = NULL;

  pqa_connection_transaction (fixture->office.connection, update, NULL, &error);
  g_assert_no_error (error);
}

static void
add_plan (Inspections *fixture, const char *unit, const char *anchor, int days_allowed)
{
  g_autofree char *sql
      = g_strdup_printf ("INSERT INTO plan (name, standard_id, zone_id, period_unit, anchor_on,"
                         " days_allowed) VALUES ('Plan', 1, 1, '%s', '%s', %d)",
                         unit, anchor, days_allowed);

  inspections_run (fixture, sql);
}

static gint64
count (Inspections *fixture, const char *state)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT count (*) FROM inspection WHERE state = '%s'", state);

  return inspections_read (fixture, sql);
}

/* After three weeks without the program the missed days are there, and one is to do. */
static void
test_absence (Inspections *fixture, gconstpointer unused)
{
  add_plan (fixture, "day", TODAY, 1);
  run_schedule (fixture);
  g_assert_cmpint (count (fixture, "planned"), ==, 1);
  g_assert_cmpint (count (fixture, "missed"), ==, 0);

  inspections_set_day (fixture, "2023-12-06");
  run_schedule (fixture);
  g_assert_cmpint (count (fixture, "missed"), ==, 21);
  g_assert_cmpint (count (fixture, "planned"), ==, 1);
  g_assert_cmpint (inspections_read (fixture, "SELECT planned_on = '2023-12-06' FROM inspection"
                                              " WHERE state = 'planned'"),
                   ==, 1);
}

/* However often and in whatever steps it runs, the outcome is the same. */
static void
test_idempotent (Inspections *fixture, gconstpointer unused)
{
  gint64 changes;

  add_plan (fixture, "day", TODAY, 1);
  add_plan (fixture, "week", TODAY, 2);
  inspections_set_day (fixture, "2023-11-20");
  run_schedule (fixture);
  inspections_set_day (fixture, "2023-12-06");
  run_schedule (fixture);
  changes = inspections_read (fixture, "SELECT count (*) FROM audit_entry");
  run_schedule (fixture);
  run_schedule (fixture);
  g_assert_cmpint (inspections_read (fixture, "SELECT count (*) FROM audit_entry"), ==, changes);
  g_assert_cmpint (inspections_read (fixture, "SELECT count (*) FROM inspection WHERE plan_id = 1"),
                   ==, 22);
  g_assert_cmpint (inspections_read (fixture, "SELECT count (*) FROM inspection WHERE plan_id = 2"),
                   ==, 4);
  g_assert_cmpint (count (fixture, "planned"), ==, 2);
}

/* A weekly round whose day is over can still be done late, until next week's comes. */
static void
test_overdue_until_next (Inspections *fixture, gconstpointer unused)
{
  add_plan (fixture, "week", TODAY, 1);
  inspections_set_day (fixture, "2023-11-21");
  run_schedule (fixture);
  g_assert_cmpint (count (fixture, "planned"), ==, 1);
  inspections_set_day (fixture, "2023-11-22");
  run_schedule (fixture);
  g_assert_cmpint (count (fixture, "planned"), ==, 1);
  g_assert_cmpint (count (fixture, "missed"), ==, 1);
}

static void
test_ended (Inspections *fixture, gconstpointer unused)
{
  add_plan (fixture, "week", TODAY, 1);
  inspections_run (fixture, "UPDATE plan SET ends_on = '2023-11-20'");
  inspections_set_day (fixture, "2023-12-06");
  run_schedule (fixture);
  g_assert_cmpint (count (fixture, "missed"), ==, 1);
  g_assert_cmpint (count (fixture, "planned"), ==, 0);
}

/* What is in progress is not missed, and what is done is not done again. */
static void
test_begun_stays (Inspections *fixture, gconstpointer unused)
{
  add_plan (fixture, "day", TODAY, 1);
  run_schedule (fixture);
  inspections_run (fixture, "UPDATE inspection SET state = 'in_progress'");
  inspections_set_day (fixture, "2023-11-16");
  run_schedule (fixture);
  g_assert_cmpint (count (fixture, "in_progress"), ==, 1);
  g_assert_cmpint (count (fixture, "planned"), ==, 1);
  g_assert_cmpint (count (fixture, "missed"), ==, 0);
}

static void
test_future_anchor (Inspections *fixture, gconstpointer unused)
{
  add_plan (fixture, "day", "2023-11-16", 1);
  run_schedule (fixture);
  g_assert_cmpint (inspections_read (fixture, "SELECT count (*) FROM inspection"), ==, 0);
}

/* The 31st clamps in short months and returns. */
static void
test_month_end (Inspections *fixture, gconstpointer unused)
{
  add_plan (fixture, "month", "2023-12-31", 3);
  inspections_set_day (fixture, "2024-04-01");
  run_schedule (fixture);
  g_assert_cmpint (inspections_read (fixture, "SELECT group_concat (nominal_on, ' ') ="
                                              " '2023-12-31 2024-01-31 2024-02-29 2024-03-31'"
                                              " FROM (SELECT * FROM inspection ORDER BY 1)"),
                   ==, 1);
}

/* A Sunday round moves before the weekend with the nominal date kept. */
static void
test_day_off (Inspections *fixture, gconstpointer unused)
{
  inspections_run (fixture,
                   "INSERT INTO calendar (id, code, name) VALUES (1, 'office', 'Office');"
                   "INSERT INTO calendar_version (id, calendar_id, number, created_at)"
                   " VALUES (1, 1, 1, 0);"
                   "INSERT INTO calendar_interval (calendar_version_id, weekday, from_minute,"
                   " to_minute) VALUES (1, 1, 480, 1020), (1, 2, 480, 1020), (1, 3, 480, 1020),"
                   " (1, 4, 480, 1020), (1, 5, 480, 1020);"
                   "UPDATE office SET calendar_id = 1");
  add_plan (fixture, "week", "2023-11-19", 1);
  inspections_run (fixture, "UPDATE plan SET day_off_rule = 'before'");
  inspections_set_day (fixture, "2023-11-17");
  run_schedule (fixture);
  g_assert_cmpint (inspections_read (fixture, "SELECT nominal_on = '2023-11-19'"
                                              " AND planned_on = '2023-11-17' FROM inspection"),
                   ==, 1);
}

static void
test_unpublished (Inspections *fixture, gconstpointer unused)
{
  inspections_run (fixture, "INSERT INTO standard (id, name) VALUES (2, 'Draft only');"
                            "INSERT INTO standard_version (standard_id, number) VALUES (2, 1);"
                            "INSERT INTO plan (name, standard_id, period_unit, anchor_on)"
                            " VALUES ('Plan', 2, 'day', '2023-11-01')");
  run_schedule (fixture);
  g_assert_cmpint (inspections_read (fixture, "SELECT count (*) FROM inspection"), ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/inspection/schedule/" name, Inspections, NULL, inspections_set_up, func,     \
              inspections_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("absence", test_absence);
  ADD ("idempotent", test_idempotent);
  ADD ("overdue-until-next", test_overdue_until_next);
  ADD ("ended", test_ended);
  ADD ("begun-stays", test_begun_stays);
  ADD ("future-anchor", test_future_anchor);
  ADD ("month-end", test_month_end);
  ADD ("day-off", test_day_off);
  ADD ("unpublished", test_unpublished);
  return g_test_run ();
}

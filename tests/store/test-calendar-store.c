/* test-calendar-store.c: work calendars from the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-calendar-store.h"
#include "pqa-test-office.h"
#include "time/pqa-local-time.h"

/* Monday 8–12, Friday 22 to 2 on the next day, Monday 5 January a holiday, Sunday 11 January open.
 */
#define CALENDAR                                                                                   \
  "INSERT INTO calendar (id, code, name) VALUES (1, 'desk', 'Desk');"                              \
  "INSERT INTO calendar (id, code, name, round_the_clock) VALUES (2, 'always', 'Always', 1);"      \
  "INSERT INTO calendar_version (id, calendar_id, number, created_at)"                             \
  " VALUES (1, 1, 1, 0), (2, 1, 2, 0), (3, 2, 1, 0);"                                              \
  "INSERT INTO calendar_interval (calendar_version_id, weekday, from_minute, to_minute)"           \
  " VALUES (2, 1, 480, 720), (2, 5, 1320, 1560);"                                                  \
  "INSERT INTO calendar_exception (id, calendar_version_id, on_date, kind)"                        \
  " VALUES (1, 2, '2026-01-05', 'holiday'), (2, 2, '2026-01-11', 'workday');"                      \
  "INSERT INTO calendar_exception_interval (calendar_exception_id, from_minute, to_minute)"        \
  " VALUES (2, 540, 600);"

typedef struct
{
  TestOffice office;
  GTimeZone *zone;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (&fixture->office, data);
  fixture->zone = pqa_time_zone_new ("Europe/London", &error);
  pqa_connection_begin (fixture->office.connection, &error);
  pqa_connection_execute (fixture->office.connection, CALENDAR, &error);
  pqa_connection_commit (fixture->office.connection, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_time_zone_unref (fixture->zone);
  test_office_tear_down (&fixture->office, data);
}

static gint64
instant (Fixture *fixture, const char *date, int hour)
{
  return pqa_local_time_day_start (fixture->zone, date) + hour * 3600;
}

static void
test_hours (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaWorkCalendar) calendar
      = pqa_calendar_store_load (fixture->office.connection, 2, fixture->zone, &error);

  g_assert_no_error (error);
  g_assert_true (pqa_work_calendar_prepare (calendar, instant (fixture, "2026-01-01", 0),
                                            instant (fixture, "2026-02-01", 0), &error));
  g_assert_false (pqa_work_calendar_is_open_at (calendar, instant (fixture, "2026-01-05", 9)));
  g_assert_true (pqa_work_calendar_is_open_at (calendar, instant (fixture, "2026-01-12", 9)));
  g_assert_true (pqa_work_calendar_is_open_at (calendar, instant (fixture, "2026-01-10", 1)));
  g_assert_cmpint (pqa_work_calendar_diff (calendar, instant (fixture, "2026-01-05", 0),
                                           instant (fixture, "2026-01-13", 0)),
                   ==, (4 + 1 + 4) * 3600);
}

static void
test_round_the_clock (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaWorkCalendar) calendar
      = pqa_calendar_store_load (fixture->office.connection, 3, fixture->zone, &error);

  g_assert_no_error (error);
  g_assert_true (pqa_work_calendar_is_round_the_clock (calendar));
}

static void
test_newest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 version = 0;

  g_assert_true (pqa_calendar_store_find_newest (fixture->office.connection, 1, &version, &error));
  g_assert_cmpint (version, ==, 2);
  g_assert_true (pqa_calendar_store_find_newest (fixture->office.connection, 9, &version, &error));
  g_assert_cmpint (version, ==, 0);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pqa_calendar_store_load (fixture->office.connection, 9, fixture->zone, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
}

static void
set_office_zone (Fixture *fixture, const char *sql)
{
  pqa_connection_begin (fixture->office.connection, NULL);
  g_assert_true (pqa_connection_execute (fixture->office.connection, sql, NULL));
  g_assert_true (pqa_connection_commit (fixture->office.connection, NULL));
}

/* Kept with the connection, until the office moves to another zone. */
static void
test_kept (Fixture *fixture, gconstpointer data)
{
  PqaConnection *connection = fixture->office.connection;
  g_autoptr (GError) error = NULL;
  PqaWorkCalendar *calendar;

  g_assert_null (pqa_calendar_store_get (connection, 2, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);

  set_office_zone (fixture, "INSERT INTO office (id, name, time_zone, created_at)"
                            " VALUES (1, 'Office', 'Europe/London', 0)");
  calendar = pqa_calendar_store_get (connection, 2, NULL);
  g_assert_nonnull (calendar);
  g_assert_true (pqa_calendar_store_get (connection, 2, NULL) == calendar);

  set_office_zone (fixture, "UPDATE office SET time_zone = 'Asia/Shanghai'");
  calendar = pqa_calendar_store_get (connection, 2, NULL);
  g_assert_cmpstr (g_time_zone_get_identifier (pqa_work_calendar_get_zone (calendar)), ==,
                   "Asia/Shanghai");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/calendar-store/hours", Fixture, NULL, set_up, test_hours, tear_down);
  g_test_add ("/calendar-store/round-the-clock", Fixture, NULL, set_up, test_round_the_clock,
              tear_down);
  g_test_add ("/calendar-store/newest", Fixture, NULL, set_up, test_newest, tear_down);
  g_test_add ("/calendar-store/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/calendar-store/kept", Fixture, NULL, set_up, test_kept, tear_down);

  return g_test_run ();
}

/* test-request-correction.c: a time that was recorded wrongly is changed, with all that follows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-detail.h"
#include "test-request-support.h"

#define REASON .note = "记错了"

static gint64
find_event (TestOffice *office, gint64 id, const char *to_state)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM request_event WHERE request_id = ?1"
                                          " AND '%s' IN (to_state, kind) ORDER BY id DESC",
                                          to_state);

  return request_office_read (office, sql, id);
}

static void
change (TestOffice *office, gint64 id, const char *what, gint64 at)
{
  gint64 event_id = find_event (office, id, what);

  DO (office,
      pqa_request_store_change_time (connection, STEP (id, REASON), event_id, at, &error));
}

static void
refuse (TestOffice *office, gint64 id, const char *what, gint64 at)
{
  gint64 event_id = find_event (office, id, what);

  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_change_time (connection, STEP (id, REASON), event_id, at, &error));
}

static void
assert_episode (TestOffice *office, gint64 id, const char *column, gint64 expected)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT %s FROM episode WHERE request_id = ?1 AND number = 1", column);

  g_assert_cmpint (request_office_read (office, sql, id), ==, expected);
}

/* Assigned at 9:00, started at 10:00, waited from 11:00 to 11:30, completed at 14:00. */
static gint64
add_completed (TestOffice *office)
{
  gint64 id = request_office_add (office);

  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  request_office_set_time (office, AT (10, 0));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  request_office_set_time (office, AT (11, 0));
  DO (office, pqa_request_store_wait (connection, STEP (id), PQA_WAITING_PARTS, &error));
  request_office_set_time (office, AT (11, 30));
  DO (office, pqa_request_store_resume (connection, STEP (id), &error));
  request_office_set_time (office, AT (14, 0));
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
  request_office_sign_in (office, MANAGER);
  return id;
}

static void
test_completed (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office);

  change (office, id, "completed", AT (11, 45));
  assert_episode (office, id, "completed_at", AT (11, 45));
  assert_episode (office, id, "followup_due_at", AT (11, 45) + DAYS (1));
  g_assert_cmpint (
      request_office_read (office, "SELECT next_due_at FROM request WHERE id = ?1", id), ==,
      AT (11, 45) + DAYS (1));
}

static void
test_registered (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office);

  refuse (office, id, "registered", AT (9, 30));
  change (office, id, "registered", AT (8, 30));
  g_assert_cmpint (
      request_office_read (office, "SELECT registered_at FROM request WHERE id = ?1", id), ==,
      AT (8, 30));
  assert_episode (office, id, "opened_at", AT (8, 30));
  assert_episode (office, id, "respond_due_at", AT (9, 30));
  assert_episode (office, id, "complete_due_at", AT (9, 0) + DAYS (5));
  assert_episode (office, id, "responded_at", AT (10, 0));
}

/* Started is answered as well: the verdict follows the time. */
static void
test_started (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office);

  change (office, id, "in_progress", AT (11, 40));
  assert_episode (office, id, "responded_at", AT (10, 0));
  DO (office, pqa_request_store_change_time (
                  connection, STEP (id, REASON),
                  request_office_read (office,
                                       "SELECT min (id) FROM request_event WHERE request_id = ?1"
                                       " AND to_state = 'in_progress'",
                                       id),
                  AT (9, 15), &error));
  assert_episode (office, id, "responded_at", AT (9, 15));
}

static void
test_waiting (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office);

  assert_episode (office, id, "complete_due_at", AT (9, 30) + DAYS (5));
  change (office, id, "waiting", AT (10, 30));
  g_assert_cmpint (request_office_read (office, "SELECT from_at FROM request_pause WHERE id >= ?1",
                                        1),
                   ==, AT (10, 30));
  assert_episode (office, id, "complete_due_at", AT (10, 0) + DAYS (5));
  change (office, id, "in_progress", AT (12, 0));
  assert_episode (office, id, "complete_due_at", AT (10, 30) + DAYS (5));
}

static void
test_responded (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  request_office_set_time (office, AT (10, 30));
  DO (office, pqa_request_store_respond (connection, STEP (id), &error));
  request_office_sign_in (office, MANAGER);
  change (office, id, "responded", AT (9, 10));
  assert_episode (office, id, "responded_at", AT (9, 10));
  refuse (office, id, "responded", AT (8, 50));
}

static void
test_called (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office);
  PqaFollowUp good = { .reached = TRUE, .score = 5, .solved = TRUE, .close = TRUE };

  request_office_set_time (office, AT (16, 0));
  DO (office, pqa_request_store_follow_up (connection, STEP (id), &good, &error));
  refuse (office, id, "followed_up", AT (16, 30));
  change (office, id, "followed_up", AT (15, 0));
  assert_episode (office, id, "followed_up_at", AT (15, 0));
  g_assert_cmpint (
      request_office_read (office, "SELECT occurred_at FROM follow_up WHERE request_id = ?1", id),
      ==, AT (15, 0));
  change (office, id, "closed", AT (15, 30));
  g_assert_cmpint (
      request_office_read (office, "SELECT closed_at FROM request WHERE id = ?1", id), ==,
      AT (15, 30));
}

static void
test_reopened (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office);

  request_office_set_time (office, AT (16, 0));
  DO (office, pqa_request_store_reopen (connection, STEP (id, REASON), &error));
  change (office, id, "assigned", AT (15, 0));
  assert_episode (office, id, "reopened_at", AT (15, 0));
  g_assert_cmpint (request_office_read (
                       office, "SELECT opened_at FROM episode WHERE request_id = ?1 AND number = 2",
                       id),
                   ==, AT (15, 0));
  g_assert_cmpint (
      request_office_read (
          office, "SELECT respond_due_at FROM episode WHERE request_id = ?1 AND number = 2", id),
      ==, AT (16, 0));
  change (office, id, "completed", AT (14, 30));
  assert_episode (office, id, "completed_at", AT (14, 30));
}

static void
test_order (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office);

  refuse (office, id, "completed", AT (11, 0));
  refuse (office, id, "completed", AT (14, 1));
  refuse (office, id, "waiting", AT (9, 30));
  refuse (office, id, "waiting", AT (11, 31));
  change (office, id, "waiting", AT (11, 20));
  request_office_set_time (office, AT (15, 0));
  DO (office, pqa_request_store_reopen (connection, STEP (id, REASON), &error));
  refuse (office, id, "completed", AT (15, 30));
}

static void
test_who_and_why (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office);
  gint64 event_id = find_event (office, id, "completed");

  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_change_time (connection, STEP (id), event_id, AT (13, 0), &error));
  request_office_sign_in (office, CLERK);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_change_time (connection, STEP (id, REASON), event_id, AT (13, 0),
                                         &error));
  assert_episode (office, id, "completed_at", AT (14, 0));
}

static void
test_is_told (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office);
  g_autoptr (PqaRequestDetail) detail = NULL;
  const PqaRequestHappening *told;

  change (office, id, "completed", AT (13, 45));
  change (office, id, "completed", AT (13, 50));
  detail = pqa_request_detail_load (office->connection, id, NULL);
  told = g_ptr_array_index (detail->happenings, 0);
  g_assert_cmpint (told->time_of, ==, find_event (office, id, "completed"));
  g_assert_cmpint (told->time_from, ==, AT (13, 45));
  g_assert_cmpint (told->time_to, ==, AT (13, 50));
  told = g_ptr_array_index (detail->happenings, 2);
  g_assert_cmpint (told->occurred_at, ==, AT (13, 50));
}

static void
test_repeats_follow (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  gint64 first, second;

  fields->category_id = request_office_category (office, "pipe_leak");
  first = request_office_register (office, fields);
  DO (office, pqa_request_store_assign (connection, STEP (first), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (first), &error));
  request_office_set_time (office, AT (10, 0));
  second = request_office_register (office, fields);
  request_office_set_time (office, AT (11, 0));
  DO (office, pqa_request_store_complete (connection, STEP (first), 0, &error));
  request_office_sign_in (office, MANAGER);
  change (office, first, "completed", AT (9, 30));
  g_assert_cmpint (
      request_office_read (office, "SELECT repeat_of_id FROM request WHERE id = ?1", second), ==,
      first);
  change (office, second, "registered", AT (9, 20));
  g_assert_cmpint (
      request_office_read (office, "SELECT repeat_of_id FROM request WHERE id = ?1", second), ==,
      0);
}

/* Registered with the clock in another year; only the change of the time lets the work go on. */
static void
test_clock_was_ahead (TestOffice *office, gconstpointer unused)
{
  gint64 id;

  request_office_set_time (office, AT (9, 0) + DAYS (400));
  id = request_office_add (office);
  request_office_set_time (office, AT (9, 0));
  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  change (office, id, "registered", AT (8, 55));
  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  assert_episode (office, id, "respond_due_at", AT (9, 55));
}

#define ADD(name, func) \
  g_test_add ("/store/request/correction/" name, TestOffice, NULL, request_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("completed", test_completed);
  ADD ("registered", test_registered);
  ADD ("started", test_started);
  ADD ("waiting", test_waiting);
  ADD ("responded", test_responded);
  ADD ("called", test_called);
  ADD ("reopened", test_reopened);
  ADD ("order", test_order);
  ADD ("who-and-why", test_who_and_why);
  ADD ("told", test_is_told);
  ADD ("repeats", test_repeats_follow);
  ADD ("clock-ahead", test_clock_was_ahead);
  return g_test_run ();
}

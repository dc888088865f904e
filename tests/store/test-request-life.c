/* test-request-life.c: requests through their life cycle
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "test-request-support.h"

#define STATE "SELECT state FROM request WHERE id = ?1"

static void
assert_text (TestOffice *office, const char *sql, gint64 id, const char *expected)
{
  g_autofree char *text = request_office_read_text (office, sql, id);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_int (TestOffice *office, const char *sql, gint64 id, gint64 expected)
{
  g_assert_cmpint (request_office_read (office, sql, id), ==, expected);
}

static void
bring_to_work (TestOffice *office, gint64 id)
{
  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
}

static void
bring_to_completion (TestOffice *office, gint64 id)
{
  bring_to_work (office, id);
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
}

static void
test_registration (TestOffice *office, gconstpointer unused)
{
  gint64 first = request_office_add (office);
  gint64 second = request_office_add (office);

  assert_text (office, "SELECT number FROM request WHERE id = ?1", first, "20231115-0001");
  assert_text (office, "SELECT number FROM request WHERE id = ?1", second, "20231115-0002");
  assert_text (office, STATE, first, "registered");
  assert_int (office, "SELECT first_responder_id FROM request WHERE id = ?1", first, CLERK);
  assert_int (office, "SELECT zone_id FROM request WHERE id = ?1", first, 1);
  assert_int (office, "SELECT building_id FROM request WHERE id = ?1", first, 1);
  assert_int (office, "SELECT count (*) FROM request_event WHERE request_id = ?1", first, 1);
}

static void
test_numbers_beyond_four_digits (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  DO (office, pqa_connection_run (connection, &error,
                                  "UPDATE request SET number = '20231115-9999' WHERE id = ?1", "i",
                                  id));
  id = request_office_add (office);
  assert_text (office, "SELECT number FROM request WHERE id = ?1", id, "20231115-10000");
  id = request_office_add (office);
  assert_text (office, "SELECT number FROM request WHERE id = ?1", id, "20231115-10001");
}

/* General repair: respond in an hour of work, complete in 22.5 h of work (three days). */
static void
test_deadlines (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  assert_int (office, "SELECT respond_due_at FROM episode WHERE request_id = ?1", id, AT (10, 0));
  assert_int (office, "SELECT arrive_due_at IS NULL FROM episode WHERE request_id = ?1", id, 1);
  assert_int (office, "SELECT complete_due_at FROM episode WHERE request_id = ?1", id,
              AT (9, 0) + DAYS (5));
  assert_int (office, "SELECT followup_due_at IS NULL FROM episode WHERE request_id = ?1", id, 1);
  assert_int (office, "SELECT next_due_at FROM request WHERE id = ?1", id, AT (10, 0));
  assert_text (office, "SELECT next_due_target FROM request WHERE id = ?1", id, "respond");

  DO (office, pqa_request_store_respond (connection, STEP (id), &error));
  assert_text (office, "SELECT next_due_target FROM request WHERE id = ?1", id, "complete");
}

static void
test_most_specific_policy (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  gint64 id;

  fields->category_id = request_office_category (office, "lift_trapped");
  fields->severity = PQA_SEVERITY_DANGER;
  id = request_office_register (office, fields);
  assert_int (office, "SELECT respond_due_at FROM episode WHERE request_id = ?1", id, AT (9, 5));
  assert_int (office, "SELECT arrive_due_at FROM episode WHERE request_id = ?1", id, AT (9, 30));
  assert_int (office, "SELECT complete_due_at FROM episode WHERE request_id = ?1", id, AT (11, 0));
}

static void
test_praise_has_no_deadlines (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  gint64 id;

  fields->kind = PQA_REQUEST_KIND_PRAISE;
  id = request_office_register (office, fields);
  assert_int (office, "SELECT next_due_at IS NULL FROM request WHERE id = ?1", id, 1);
  DO (office, pqa_request_store_close (connection, STEP (id, .note = "谢谢"), &error));
  assert_text (office, STATE, id, "closed");
  assert_int (office, "SELECT completed_at FROM episode WHERE request_id = ?1", id, AT (9, 0));
}

static void
test_whole_cycle (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaFollowUp good = { .reached = TRUE, .score = 5, .solved = TRUE };

  bring_to_work (office, id);
  assert_int (office, "SELECT responded_at FROM episode WHERE request_id = ?1", id, AT (9, 0));
  request_office_set_time (office, AT (11, 0));
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
  assert_text (office, STATE, id, "completed");
  assert_int (office, "SELECT completed_by_id FROM episode WHERE request_id = ?1", id, WORKER);
  assert_int (office, "SELECT followup_due_at FROM episode WHERE request_id = ?1", id,
              AT (11, 0) + DAYS (1));
  assert_text (office, "SELECT next_due_target FROM request WHERE id = ?1", id, "followup");

  DO (office, pqa_request_store_follow_up (connection, STEP (id), &good, &error));
  assert_text (office, STATE, id, "followed_up");
  assert_int (office, "SELECT next_due_at IS NULL FROM request WHERE id = ?1", id, 1);
  DO (office, pqa_request_store_close (connection, STEP (id), &error));
  assert_text (office, STATE, id, "closed");
  assert_int (office, "SELECT closed_at FROM request WHERE id = ?1", id, AT (11, 0));
  assert_text (office,
               "SELECT group_concat (to_state, ' ') FROM (SELECT to_state FROM request_event"
               " WHERE request_id = ?1 ORDER BY id)",
               id, "registered assigned in_progress completed followed_up closed");
}

static void
test_illegal_moves (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaFollowUp good = { .reached = TRUE, .solved = TRUE };

  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_request_store_start (connection, STEP (id), &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_complete (connection, STEP (id), 0, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_request_store_close (connection, STEP (id), &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_wait (connection, STEP (id), PQA_WAITING_PARTS, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_request_store_resume (connection, STEP (id), &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_reopen (connection, STEP (id, .note = "no"), &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_follow_up (connection, STEP (id), &good, &error));
  REFUSE (office, PQA_ERROR_NOT_FOUND, pqa_request_store_start (connection, STEP (99), &error));
  assert_text (office, STATE, id, "registered");
  assert_int (office, "SELECT count (*) FROM request_event WHERE request_id = ?1", id, 1);
}

static void
test_completed_owes_the_call (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  bring_to_completion (office, id);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_request_store_close (connection, STEP (id), &error));
  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_request_store_close (connection, STEP (id), &error));
  DO (office, pqa_request_store_close (connection, STEP (id, .note = "moved abroad"), &error));
  assert_text (office, STATE, id, "closed");
}

static void
test_times (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  PqaRegistration early = { .fields = fields, .occurred_at = AT (8, 0) };
  PqaRegistration future = { .fields = fields, .occurred_at = AT (9, 1) };
  gint64 id;

  DO (office, pqa_request_store_register (connection, &early, &id, &error));
  assert_int (office, "SELECT registered_at FROM request WHERE id = ?1", id, AT (8, 0));
  assert_int (office, "SELECT recorded_at FROM request WHERE id = ?1", id, AT (9, 0));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_register (connection, &future, &id, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_respond (connection, STEP (id, .occurred_at = AT (7, 59)), &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_respond (connection, STEP (id, .occurred_at = AT (9, 1)), &error));
  DO (office, pqa_request_store_respond (connection, STEP (id, .occurred_at = AT (8, 30)), &error));
  assert_int (office, "SELECT responded_at FROM episode WHERE request_id = ?1", id, AT (8, 30));
  assert_int (office,
              "SELECT recorded_at - occurred_at FROM request_event"
              " WHERE request_id = ?1 AND kind = 'responded'",
              id, 1800);

  DO (office, pqa_request_store_assign (connection, STEP (id, .occurred_at = AT (8, 45)), WORKER, 0,
                                        &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_start (connection, STEP (id, .occurred_at = AT (8, 44)), &error));
}

static void
test_waiting (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  gint64 due = AT (9, 0) + DAYS (5);

  bring_to_work (office, id);
  request_office_set_time (office, AT (11, 0));
  DO (office, pqa_request_store_wait (connection, STEP (id), PQA_WAITING_PARTS, &error));
  assert_text (office, STATE, id, "waiting");
  assert_int (office, "SELECT next_due_at IS NULL FROM request WHERE id = ?1", id, 1);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_wait (connection, STEP (id), PQA_WAITING_PARTS, &error));

  /* 11:00 to 14:30 is two hours of work. */
  request_office_set_time (office, AT (14, 30));
  DO (office, pqa_request_store_resume (connection, STEP (id), &error));
  assert_int (office, "SELECT complete_due_at FROM episode WHERE request_id = ?1", id,
              due + 2 * 3600);
  assert_int (office, "SELECT next_due_at FROM request WHERE id = ?1", id, due + 2 * 3600);

  /* Waiting again and completing ends the pause. */
  DO (office, pqa_request_store_wait (connection, STEP (id), PQA_WAITING_RESIDENT, &error));
  request_office_set_time (office, AT (15, 30));
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
  assert_text (office, STATE, id, "completed");
  assert_int (office,
              "SELECT count (*) FROM request_pause p JOIN episode e ON e.id = p.episode_id"
              " WHERE e.request_id = ?1 AND p.to_at IS NULL",
              id, 0);
  assert_int (office,
              "SELECT count (*) FROM request_pause a JOIN request_pause b"
              " ON b.episode_id = a.episode_id AND b.id > a.id AND b.from_at < a.to_at"
              " WHERE ?1 > 0",
              id, 0);
}

static void
test_breach_survives_waiting (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  gint64 due = AT (9, 0) + DAYS (5);

  bring_to_work (office, id);
  request_office_set_time (office, due + 3600);
  DO (office, pqa_request_store_wait (connection, STEP (id), PQA_WAITING_PARTS, &error));
  assert_int (office, "SELECT next_due_at FROM request WHERE id = ?1", id, due);
  request_office_set_time (office, due + DAYS (1));
  DO (office, pqa_request_store_resume (connection, STEP (id), &error));
  assert_int (office, "SELECT complete_due_at FROM episode WHERE request_id = ?1", id, due);
}

static void
test_bad_answer_reopens (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaFollowUp bad = { .reached = TRUE, .score = 2, .solved = TRUE };

  bring_to_completion (office, id);
  request_office_set_time (office, AT (10, 0) + DAYS (1));
  DO (office, pqa_request_store_follow_up (connection, STEP (id, .note = "还是漏"), &bad, &error));
  assert_text (office, STATE, id, "assigned");
  assert_int (office, "SELECT episode_number FROM request WHERE id = ?1", id, 2);
  assert_int (office, "SELECT reopened_at FROM episode WHERE request_id = ?1 AND number = 1", id,
              AT (10, 0) + DAYS (1));
  assert_int (office, "SELECT completed_at FROM episode WHERE request_id = ?1 AND number = 1", id,
              AT (9, 0));
  assert_int (office, "SELECT respond_due_at FROM episode WHERE request_id = ?1 AND number = 2",
              id, AT (11, 0) + DAYS (1));
  assert_int (office,
              "SELECT detail ->> 'staff_id' FROM request_event WHERE request_id = ?1"
              " AND from_state = 'completed'",
              id, MANAGER);
}

static void
test_not_reached_three_times (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaFollowUp silence = { .reached = FALSE };

  bring_to_completion (office, id);
  assert_int (office, "SELECT followup_due_at FROM episode WHERE request_id = ?1", id,
              AT (9, 0) + DAYS (1));
  request_office_set_time (office, AT (16, 0));
  DO (office, pqa_request_store_follow_up (connection, STEP (id), &silence, &error));
  assert_text (office, STATE, id, "completed");
  assert_int (office, "SELECT followup_due_at FROM episode WHERE request_id = ?1", id,
              AT (16, 0) + DAYS (1));
  DO (office, pqa_request_store_follow_up (connection, STEP (id), &silence, &error));
  DO (office, pqa_request_store_follow_up (connection, STEP (id), &silence, &error));
  assert_text (office, STATE, id, "closed");
  assert_int (office, "SELECT followed_up_at IS NULL FROM episode WHERE request_id = ?1", id, 1);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_follow_up (connection, STEP (id), &silence, &error));
}

static void
test_own_work_is_flagged (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaFollowUp good = { .reached = TRUE, .score = 5, .solved = TRUE, .close = TRUE };

  bring_to_work (office, id);
  DO (office, pqa_request_store_complete (connection, STEP (id), CLERK, &error));
  DO (office, pqa_request_store_follow_up (connection, STEP (id), &good, &error));
  assert_int (office, "SELECT own_work FROM follow_up WHERE request_id = ?1", id, 1);
  assert_text (office, STATE, id, "closed");
}

static void
test_roles (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  PqaRegistration registration = { .fields = fields };
  gint64 id = request_office_add (office);
  gint64 none;

  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_void (connection, STEP (id), PQA_VOID_WITHDRAWN, 0, &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_change_first_responder (connection, STEP (id, .note = "x"), MANAGER,
                                                    &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_apply_policy (connection, STEP (id, .note = "x"), &error));
  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_register (connection, &registration, &none, &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_edit (connection, STEP (id), fields, &error));

  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_change_first_responder (connection, STEP (id), MANAGER, &error));
  DO (office, pqa_request_store_change_first_responder (connection, STEP (id, .note = "休假"),
                                                        MANAGER, &error));
  assert_int (office, "SELECT first_responder_id FROM request WHERE id = ?1", id, MANAGER);
  DO (office, pqa_request_store_void (connection, STEP (id), PQA_VOID_WITHDRAWN, 0, &error));
  assert_text (office, STATE, id, "void");
  assert_int (office, "SELECT next_due_at IS NULL FROM request WHERE id = ?1", id, 1);
}

static void
test_reopening_closed_takes_a_manager (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaFollowUp good = { .reached = TRUE, .score = 4, .solved = TRUE, .close = TRUE };

  bring_to_completion (office, id);
  DO (office, pqa_request_store_follow_up (connection, STEP (id), &good, &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_reopen (connection, STEP (id, .note = "again"), &error));
  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_request_store_reopen (connection, STEP (id), &error));
  DO (office, pqa_request_store_reopen (connection, STEP (id, .note = "again"), &error));
  assert_text (office, STATE, id, "assigned");
  assert_int (office, "SELECT closed_at IS NULL FROM request WHERE id = ?1", id, 1);
}

static void
test_duplicates (TestOffice *office, gconstpointer unused)
{
  gint64 first = request_office_add (office);
  gint64 second = request_office_add (office);

  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_void (connection, STEP (second), PQA_VOID_DUPLICATE, second, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_void (connection, STEP (second), PQA_VOID_DUPLICATE, 99, &error));
  DO (office, pqa_request_store_void (connection, STEP (second), PQA_VOID_DUPLICATE, first, &error));
  assert_int (office, "SELECT duplicate_of_id FROM request WHERE id = ?1", second, first);
  assert_int (office,
              "SELECT detail ->> 'duplicate_id' FROM request_event"
              " WHERE request_id = ?1 AND kind = 'merged'",
              first, second);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_void (connection, STEP (first), PQA_VOID_DUPLICATE, second, &error));
}

static void
test_taking_back (TestOffice *office, gconstpointer unused)
{
  gint64 first = request_office_add (office);
  gint64 second = request_office_add (office);
  gint64 third = request_office_add (office);

  DO (office, pqa_request_store_take_back (connection, STEP (first), &error));
  assert_text (office, "SELECT void_reason FROM request WHERE id = ?1", first, "mistake");

  DO (office, pqa_request_store_respond (connection, STEP (second), &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_take_back (connection, STEP (second), &error));
  request_office_set_time (office, AT (9, 11));
  REFUSE (office, PQA_ERROR_DENIED, pqa_request_store_take_back (connection, STEP (third), &error));
}

static void
test_conflict (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  gint64 row_version;
  g_autoptr (PqaRequestFields) fields
      = pqa_request_store_load_fields (office->connection, id, &row_version, NULL);

  g_assert_nonnull (fields);
  DO (office, pqa_request_store_respond (connection, STEP (id), &error));
  pqa_request_fields_set_text (&fields->place, "大堂");
  REFUSE (office, PQA_ERROR_CONFLICT,
          pqa_request_store_edit (connection, STEP (id, row_version), fields, &error));
  DO (office, pqa_request_store_edit (connection, STEP (id, row_version + 1), fields, &error));
  assert_text (office, "SELECT place FROM request WHERE id = ?1", id, "大堂");
  assert_text (office, "SELECT detail FROM request_event WHERE request_id = ?1 AND kind = 'edited'",
               id, "{\"place\":{\"from\":\"\",\"to\":\"大堂\"}}");
}

static void
test_other_severity_brings_other_deadlines (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  g_autoptr (PqaRequestFields) fields = request_office_repair ();

  fields->zone_id = 1;
  fields->building_id = 1;
  DO (office, pqa_request_store_respond (connection, STEP (id), &error));
  fields->severity = PQA_SEVERITY_URGENT;
  DO (office, pqa_request_store_edit (connection, STEP (id), fields, &error));
  assert_int (office, "SELECT respond_due_at FROM episode WHERE request_id = ?1", id, AT (10, 0));
  assert_int (office, "SELECT arrive_due_at FROM episode WHERE request_id = ?1", id, AT (9, 30));
  assert_int (office, "SELECT complete_due_at FROM episode WHERE request_id = ?1", id, AT (17, 0));
  assert_int (office, "SELECT next_due_at FROM request WHERE id = ?1", id, AT (9, 30));
  assert_int (office,
              "SELECT detail ->> '$.complete.to' FROM request_event"
              " WHERE request_id = ?1 AND kind = 'deadlines'",
              id, AT (17, 0));
}

static void
test_new_policy_leaves_open_requests (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  gint64 due = AT (9, 0) + DAYS (5);

  DO (office,
      pqa_connection_execute (
          connection,
          "INSERT INTO policy_version (id, number, created_at) VALUES (2, 2, 0);"
          "INSERT INTO policy (policy_version_id, kind, severity, complete_seconds,"
          " complete_calendar_id) SELECT 2, 'repair', 'general', 3600, id FROM calendar"
          " WHERE code = 'office'",
          &error));
  assert_int (office, "SELECT complete_due_at FROM episode WHERE request_id = ?1", id, due);
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_request_store_apply_policy (connection, STEP (id, .note = "新标准"), &error));
  assert_int (office, "SELECT complete_due_at FROM episode WHERE request_id = ?1", id, AT (10, 0));
  assert_int (office, "SELECT respond_due_at IS NULL FROM episode WHERE request_id = ?1", id, 1);
}

static void
test_repeats (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  gint64 first, second, third;

  fields->category_id = request_office_category (office, "pipe_leak");
  first = request_office_register (office, fields);
  second = request_office_register (office, fields);
  assert_int (office, "SELECT repeat_of_id FROM request WHERE id = ?1", second, 0);
  bring_to_completion (office, first);
  request_office_set_time (office, AT (9, 0) + DAYS (30));
  third = request_office_register (office, fields);
  assert_int (office, "SELECT repeat_of_id FROM request WHERE id = ?1", third, first);
  assert_text (office, "SELECT repeat_set_by FROM request WHERE id = ?1", third, "rule");
  request_office_set_time (office, AT (9, 1) + DAYS (30));
  assert_int (office, "SELECT repeat_of_id FROM request WHERE id = ?1",
              request_office_register (office, fields), 0);
}

static void
test_handler_at_registration (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  PqaRegistration registration = { .fields = fields, .handler_id = WORKER };
  gint64 id;

  DO (office, pqa_request_store_register (connection, &registration, &id, &error));
  assert_text (office, STATE, id, "assigned");
  assert_int (office, "SELECT handler_id FROM request WHERE id = ?1", id, WORKER);
  DO (office, pqa_request_store_assign (connection, STEP (id), DEPUTY, 0, &error));
  assert_text (office, STATE, id, "assigned");
  assert_int (office, "SELECT handler_id FROM request WHERE id = ?1", id, DEPUTY);
}

#define ADD(name, func) \
  g_test_add ("/store/request/life/" name, TestOffice, NULL, request_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("registration", test_registration);
  ADD ("numbers", test_numbers_beyond_four_digits);
  ADD ("deadlines", test_deadlines);
  ADD ("most-specific-policy", test_most_specific_policy);
  ADD ("praise", test_praise_has_no_deadlines);
  ADD ("whole-cycle", test_whole_cycle);
  ADD ("illegal-moves", test_illegal_moves);
  ADD ("completed-owes-the-call", test_completed_owes_the_call);
  ADD ("times", test_times);
  ADD ("waiting", test_waiting);
  ADD ("breach-survives-waiting", test_breach_survives_waiting);
  ADD ("bad-answer", test_bad_answer_reopens);
  ADD ("not-reached", test_not_reached_three_times);
  ADD ("own-work", test_own_work_is_flagged);
  ADD ("roles", test_roles);
  ADD ("reopening-closed", test_reopening_closed_takes_a_manager);
  ADD ("duplicates", test_duplicates);
  ADD ("taking-back", test_taking_back);
  ADD ("conflict", test_conflict);
  ADD ("other-severity", test_other_severity_brings_other_deadlines);
  ADD ("new-policy", test_new_policy_leaves_open_requests);
  ADD ("repeats", test_repeats);
  ADD ("handler-at-registration", test_handler_at_registration);
  return g_test_run ();
}

/* test-follow-up.c: calls to residents: which are owed, what they bring, and taking them back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-call-list.h"
#include "request/pqa-call-store.h"
#include "request/pqa-request-list.h"
#include "settings/pqa-text-store.h"
#include "test-request-support.h"

#define STATE "SELECT state FROM request WHERE id = ?1"
#define FOLLOWUP_DUE "SELECT followup_due_at FROM episode WHERE request_id = ?1"
#define STANDING "SELECT count (*) FROM follow_up WHERE request_id = ?1 AND withdrawn_at IS NULL"

static const PqaFollowUp good = { .reached = TRUE, .score = 5, .solved = TRUE, .close = TRUE };
static const PqaFollowUp bad = { .reached = TRUE, .score = 2, .solved = TRUE };
static const PqaFollowUp silence = { .reached = FALSE };

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

static gint64
add_completed (TestOffice *office, gint64 completed_by_id)
{
  gint64 id = request_office_add (office);

  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_complete (connection, STEP (id, .note = "换了阀门"),
                                          completed_by_id, &error));
  return id;
}

static void
record (TestOffice *office, gint64 id, const PqaFollowUp *follow_up)
{
  DO (office, pqa_request_store_follow_up (connection, STEP (id), follow_up, &error));
}

static void
withdraw (TestOffice *office, gint64 id)
{
  DO (office, pqa_request_store_withdraw_call (connection, STEP (id), &error));
}

static void
assert_calls (TestOffice *office, const PqaCallFilter *filter, const char *expected)
{
  g_autoptr (PqaListQuery) query = pqa_call_list_new (filter);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = pqa_list_query_read_ids (query, office->connection, 0, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "", (int)g_array_index (ids, gint64, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static PqaCall *
load (TestOffice *office, gint64 id, gint64 person_id)
{
  g_autoptr (GError) error = NULL;
  PqaCall *call = pqa_call_store_load (office->connection, id, person_id, &error);

  g_assert_no_error (error);
  return call;
}

static void
test_list (TestOffice *office, gconstpointer unused)
{
  PqaCallFilter due = { .scope = PQA_CALL_SCOPE_DUE, .before = DAY + DAYS (1) };
  PqaCallFilter all = { .scope = PQA_CALL_SCOPE_ALL };

  add_completed (office, 0);
  request_office_set_time (office, AT (10, 0));
  add_completed (office, 0);
  assert_calls (office, &due, "");
  due.before += DAYS (1);
  assert_calls (office, &due, "1 2");

  /* The one who was not reached is due again a day after the attempt, so later than the other. */
  request_office_set_time (office, AT (11, 0));
  record (office, 1, &silence);
  assert_calls (office, &all, "2 1");
  all.descending = TRUE;
  all.sort = "attempts";
  assert_calls (office, &all, "1 2");
}

static void
test_list_filters (TestOffice *office, gconstpointer unused)
{
  PqaCallFilter filter = { .scope = PQA_CALL_SCOPE_MINE, .person_id = CLERK };

  add_completed (office, 0);
  assert_calls (office, &filter, "1");
  filter.person_id = MANAGER;
  assert_calls (office, &filter, "");
  filter.scope = PQA_CALL_SCOPE_ALL;
  filter.zone_id = 2;
  assert_calls (office, &filter, "");
  filter.zone_id = 1;
  filter.text = "电梯";
  assert_calls (office, &filter, "1");
  filter.text = "水管";
  assert_calls (office, &filter, "");
  filter.text = "%";
  assert_calls (office, &filter, "");
}

static void
test_list_ends (TestOffice *office, gconstpointer unused)
{
  PqaCallFilter all = { .scope = PQA_CALL_SCOPE_ALL };

  for (int i = 0; i < 3; i++)
    add_completed (office, 0);
  record (office, 1, &good);
  record (office, 2, &bad);
  assert_calls (office, &all, "3");
}

/* The deadline of a call that is late stays; when it is to be tried again is another matter. */
static void
test_late_call_is_tried_again (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);
  gint64 due = request_office_read (office, FOLLOWUP_DUE, id);

  request_office_set_time (office, due + 3600);
  record (office, id, &silence);
  assert_int (office, FOLLOWUP_DUE, id, due);
  assert_int (office, "SELECT again_at FROM follow_up WHERE request_id = ?1", id,
              due + 3600 + DAYS (1));
}

/* From an import comes an instant without a calendar to compute it from. */
static void
test_imported_deadline_stays (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);
  PqaCallFilter all = { .scope = PQA_CALL_SCOPE_ALL };

  DO (office, pqa_connection_run (connection, &error,
                                  "UPDATE episode SET followup_calendar_version_id = NULL,"
                                  " policy_id = NULL WHERE request_id = ?1",
                                  "i", id));
  record (office, id, &silence);
  assert_calls (office, &all, "1");
  assert_int (office, "SELECT again_at FROM follow_up WHERE request_id = ?1", id,
              AT (9, 0) + DAYS (1));
  withdraw (office, id);
  assert_calls (office, &all, "1");
}

static void
test_what_to_know (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, CLERK);
  g_autoptr (PqaCall) own = load (office, id, CLERK);
  g_autoptr (PqaCall) other = NULL;

  g_assert_true (own->own_work);
  g_assert_cmpstr (own->office, ==, "梧桐苑");
  g_assert_cmpstr (own->done, ==, "换了阀门");
  g_assert_cmpstr (own->head, ==, "李娜");
  g_assert_cmpint (own->attempt, ==, 1);
  g_assert_cmpint (own->request->charged_cents, ==, -1);
  record (office, id, &silence);
  other = load (office, id, MANAGER);
  g_assert_false (other->own_work);
  g_assert_cmpint (other->attempt, ==, 2);
}

/* How many open requests somebody finds under their own. */
static gint64
count_own (TestOffice *office, gint64 person_id)
{
  PqaRequestFilter filter
      = { .scope = PQA_REQUEST_SCOPE_MINE, .person_id = person_id, .now = AT (9, 0) };
  g_autoptr (PqaListQuery) query = pqa_request_list_new (&filter);
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  pqa_list_query_count (query, office->connection, NULL, &n, &error);
  g_assert_no_error (error);
  return n;
}

static void
test_bad_answer_comes_before_the_head (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);

  record (office, id, &bad);
  assert_text (office, STATE, id, "assigned");
  assert_int (office, "SELECT addressed_to_id FROM request WHERE id = ?1", id, MANAGER);
  g_assert_cmpint (count_own (office, MANAGER), ==, 1);

  /* Done again, it is off the head's list. */
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  assert_int (office, "SELECT addressed_to_id FROM request WHERE id = ?1", id, MANAGER);
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
  assert_int (office, "SELECT addressed_to_id IS NULL FROM request WHERE id = ?1", id, 1);
  g_assert_cmpint (count_own (office, MANAGER), ==, 0);
}

static void
test_head_who_left (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);

  DO (office, pqa_connection_run (connection, &error,
                                  "UPDATE staff SET left_on = '2023-11-15' WHERE id = ?1", "i",
                                  (gint64)MANAGER));
  record (office, id, &bad);
  assert_text (office, STATE, id, "assigned");
  assert_int (office, "SELECT addressed_to_id IS NULL FROM request WHERE id = ?1", id, 1);
}

static void
test_withdraw_good (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);
  gint64 due = request_office_read (office, FOLLOWUP_DUE, id);

  record (office, id, &good);
  assert_text (office, STATE, id, "closed");
  request_office_set_time (office, AT (9, 5));
  withdraw (office, id);
  assert_text (office, STATE, id, "completed");
  assert_int (office, FOLLOWUP_DUE, id, due);
  assert_int (office, "SELECT next_due_at FROM request WHERE id = ?1", id, due);
  assert_int (office, "SELECT closed_at IS NULL FROM request WHERE id = ?1", id, 1);
  assert_int (office, "SELECT followed_up_at IS NULL FROM episode WHERE request_id = ?1", id, 1);
  assert_int (office, STANDING, id, 0);
  assert_text (office,
               "SELECT detail ->> 'follow_up' FROM request_event WHERE request_id = ?1"
               " ORDER BY id DESC LIMIT 1",
               id, "withdrawn");

  /* The call is owed again, as the first one. */
  record (office, id, &good);
  assert_text (office, STATE, id, "closed");
  assert_int (office, STANDING, id, 1);
}

static void
test_withdrawn_attempts_do_not_count (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);
  gint64 due;

  request_office_set_time (office, AT (10, 0));
  record (office, id, &silence);
  due = request_office_read (office, FOLLOWUP_DUE, id);
  request_office_set_time (office, AT (11, 0));
  record (office, id, &silence);
  withdraw (office, id);
  assert_int (office, FOLLOWUP_DUE, id, due);
  record (office, id, &silence);
  assert_text (office, STATE, id, "completed");
  record (office, id, &silence);
  assert_text (office, STATE, id, "closed");
  withdraw (office, id);
  assert_text (office, STATE, id, "completed");
  assert_int (office, STANDING, id, 2);
}

static void
test_withdraw_refused (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);

  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_withdraw_call (connection, STEP (id), &error));
  record (office, id, &silence);
  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_withdraw_call (connection, STEP (id), &error));
  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_withdraw_call (connection, STEP (id), &error));
  request_office_sign_in (office, CLERK);
  request_office_set_time (office, AT (9, 0) + PQA_REQUEST_TAKE_BACK_SECONDS + 1);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_withdraw_call (connection, STEP (id), &error));
  assert_int (office, STANDING, id, 1);
}

static void
test_withdraw_after_something_else (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);

  record (office, id, &silence);
  request_office_set_time (office, AT (9, 1));
  DO (office, pqa_request_store_add_note (connection, STEP (id, .note = "来电"), &error));
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_withdraw_call (connection, STEP (id), &error));
}

static void
test_bad_answer_stays (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);

  record (office, id, &bad);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_withdraw_call (connection, STEP (id), &error));
  assert_text (office, STATE, id, "assigned");
}

static void
test_refused (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);
  PqaFollowUp wrong = { .reached = TRUE, .solved = TRUE, .manner = 6 };

  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_follow_up (connection, STEP (id), &wrong, &error));
  wrong.manner = 0;
  wrong.charge_fair = "perhaps";
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_follow_up (connection, STEP (id), &wrong, &error));
  REFUSE (office, PQA_ERROR_CONFLICT,
          pqa_request_store_follow_up (connection, STEP (id, .row_version = 99), &good, &error));
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_request_store_follow_up (connection, STEP (id, .occurred_at = AT (23, 0)), &good,
                                       &error));
  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_store_follow_up (connection, STEP (id), &good, &error));
  assert_int (office, STANDING, id, 0);
}

static void
test_progress (TestOffice *office, gconstpointer unused)
{
  PqaCallProgress progress = { 0 };
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 4; i++)
    add_completed (office, 0);
  record (office, 1, &good);
  record (office, 2, &bad);
  record (office, 3, &silence);
  record (office, 4, &good);
  withdraw (office, 4);
  pqa_call_store_read_progress (office->connection, DAY, DAY + DAYS (1), &progress, &error);
  g_assert_no_error (error);
  g_assert_cmpint (progress.called, ==, 3);
  g_assert_cmpint (progress.reached, ==, 2);
  g_assert_cmpint (progress.scored, ==, 2);
  g_assert_cmpint (progress.score_sum, ==, 7);
}

static void
test_own_script (TestOffice *office, gconstpointer unused)
{
  gint64 id = add_completed (office, 0);
  const char *key = pqa_call_script_get_key (PQA_CALL_LINE_THANKS);
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (PqaCall) call = NULL;

  REFUSE (office, PQA_ERROR_DENIED, pqa_text_store_set (connection, key, "谢谢", &error));
  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_text_store_set (connection, key, endless, &error));
  DO (office, pqa_text_store_set (connection, key, "谢谢", &error));
  DO (office, pqa_text_store_set (connection, key, "谢谢您", &error));
  call = load (office, id, CLERK);
  g_assert_cmpstr (call->script[PQA_CALL_LINE_THANKS], ==, "谢谢您");
  g_assert_cmpstr (call->script[PQA_CALL_LINE_GREETING], ==, "");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/follow-up/" name, TestOffice, NULL, request_office_set_up, function,               \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("list", test_list);
  ADD ("list-filters", test_list_filters);
  ADD ("list-ends", test_list_ends);
  ADD ("late-call-is-tried-again", test_late_call_is_tried_again);
  ADD ("imported-deadline-stays", test_imported_deadline_stays);
  ADD ("what-to-know", test_what_to_know);
  ADD ("bad-answer-comes-before-the-head", test_bad_answer_comes_before_the_head);
  ADD ("head-who-left", test_head_who_left);
  ADD ("withdraw-good", test_withdraw_good);
  ADD ("withdrawn-attempts-do-not-count", test_withdrawn_attempts_do_not_count);
  ADD ("withdraw-refused", test_withdraw_refused);
  ADD ("withdraw-after-something-else", test_withdraw_after_something_else);
  ADD ("bad-answer-stays", test_bad_answer_stays);
  ADD ("refused", test_refused);
  ADD ("progress", test_progress);
  ADD ("own-script", test_own_script);
  return g_test_run ();
}

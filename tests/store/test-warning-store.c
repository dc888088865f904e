/* test-warning-store.c: who is warned of what, and only once
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "warning/pqa-warning-store.h"

#include "request/pqa-request-list.h"
#include "settings/pqa-rule-store.h"
#include "test-request-support.h"

/* A general repair of 9:00 is to be responded to by 10:00, and at risk from 9:48 on. */
#define DUE AT (10, 0)
#define RISK AT (9, 48)

static GArray *
find_since (TestOffice *office, gint64 staff_id, gint64 since)
{
  g_autoptr (GError) error = NULL;
  GArray *found;

  request_office_sign_in (office, staff_id);
  found = pqa_warning_store_find (office->connection, since, &error);
  g_assert_no_error (error);
  return found;
}

/* What somebody is to be warned of: "1:respond:risk", in words. */
static void
assert_found (TestOffice *office, gint64 staff_id, const char *expected)
{
  g_autoptr (GArray) found = find_since (office, staff_id, 0);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const PqaWarning *warning = &g_array_index (found, PqaWarning, i);

      g_string_append_printf (text, "%s%d:%s:%s", i > 0 ? " " : "", (int) warning->request_id,
                              pqa_deadline_target_to_code (warning->target),
                              pqa_warning_level_to_code (warning->level));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static guint
give (TestOffice *office, gint64 staff_id)
{
  g_autoptr (GArray) found = find_since (office, staff_id, 0);
  g_autoptr (GArray) given = NULL;

  DO (office, (given = pqa_warning_store_give (connection, found, &error)) != NULL);
  return given->len;
}

static void
assign (TestOffice *office, gint64 id, gint64 handler_id)
{
  request_office_sign_in (office, CLERK);
  DO (office, pqa_request_store_assign (connection, STEP (id), handler_id, 0, &error));
}

static void
test_owner_is_warned_of_risk (TestOffice *office, gconstpointer unused)
{
  request_office_add (office);
  request_office_set_time (office, RISK);
  assert_found (office, CLERK, "");
  request_office_set_time (office, RISK + 1);
  assert_found (office, CLERK, "1:respond:risk");
  assert_found (office, MANAGER, "");
  request_office_set_time (office, DUE);
  assert_found (office, CLERK, "1:respond:risk");
  request_office_set_time (office, DUE + 1);
  assert_found (office, CLERK, "1:respond:owner");
}

/* Whoever handles a request owns it, not the one who took the call. */
static void
test_owner_is_the_handler (TestOffice *office, gconstpointer unused)
{
  DO (office, pqa_connection_execute (
                  connection, "INSERT INTO staff (id, name, role) VALUES (6, '周敏', 'clerk')",
                  &error));
  assign (office, request_office_add (office), 6);
  request_office_set_time (office, DUE + 1);
  assert_found (office, CLERK, "");
  assert_found (office, 6, "1:respond:owner");
}

static void
test_response_ends_the_warning (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  request_office_set_time (office, DUE + 1);
  DO (office, pqa_request_store_respond (connection, STEP (id), &error));
  assert_found (office, CLERK, "");
}

/* Work that has been done may still wait for the call to the resident. */
static void
test_follow_up_belongs_to_the_first_responder (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  assign (office, id, WORKER);
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
  request_office_set_time (office, AT (9, 0) + DAYS (3));
  assert_found (office, CLERK, "1:followup:owner");
}

static void
test_head_and_manager_follow (TestOffice *office, gconstpointer unused)
{
  assign (office, request_office_add (office), WORKER);
  request_office_set_time (office, DUE + 4 * 3600 - 1);
  assert_found (office, MANAGER, "");
  request_office_set_time (office, DUE + 4 * 3600);
  assert_found (office, MANAGER, "1:respond:head");
  request_office_set_time (office, DUE + DAYS (1));
  assert_found (office, MANAGER, "1:respond:head 1:respond:manager");
  g_assert_cmpuint (give (office, MANAGER), ==, 2);
  assert_found (office, MANAGER, "");
}

static void
test_hours_are_the_offices (TestOffice *office, gconstpointer unused)
{
  assign (office, request_office_add (office), WORKER);
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_rule_store_set_int (connection, PQA_RULE_HEAD_HOURS, 2, &error));
  request_office_set_time (office, DUE + 2 * 3600);
  assert_found (office, MANAGER, "1:respond:head");
}

/* Nobody else's department, and nobody who may only read. */
static void
test_others_are_left_alone (TestOffice *office, gconstpointer unused)
{
  DO (office, pqa_connection_execute (connection,
                                      "UPDATE department SET head_id = 3 WHERE code = 'engineering';"
                                      "UPDATE department SET head_id = 1 WHERE code <> 'engineering'",
                                      &error));
  assign (office, request_office_add (office), WORKER);
  request_office_set_time (office, DUE + 5 * 3600);
  assert_found (office, CLERK, "");
  assert_found (office, DIRECTOR, "");
  REFUSE (office, PQA_ERROR_DENIED, ({
            g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (PqaWarning));

            request_office_sign_in (office, DIRECTOR);
            pqa_warning_store_give (connection, none, &error) != NULL;
          }));
}

static void
test_each_level_once (TestOffice *office, gconstpointer unused)
{
  request_office_add (office);
  request_office_set_time (office, RISK + 1);
  g_assert_cmpuint (give (office, CLERK), ==, 1);
  assert_found (office, CLERK, "");
  request_office_set_time (office, DUE + 1);
  assert_found (office, CLERK, "1:respond:owner");
  g_assert_cmpuint (give (office, CLERK), ==, 1);
  assert_found (office, CLERK, "");
}

/* A new episode has deadlines of its own, of which the owner is warned anew. */
static void
test_reopened_is_warned_anew (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  request_office_set_time (office, DUE + 1);
  g_assert_cmpuint (give (office, CLERK), ==, 1);
  assign (office, id, CLERK);
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
  DO (office, pqa_request_store_reopen (connection, STEP (id, .note = "又漏了"), &error));
  request_office_set_time (office, DUE + 1 + DAYS (1));
  assert_found (office, CLERK, "1:respond:owner");
}

/* Two programs have found the same; the first one that notes it shows it. */
static void
test_two_programs (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaConnection) other
      = pqa_connection_open (office->path, PQA_CONNECTION_NONE, office->clock, NULL);
  g_autoptr (GArray) here = NULL;
  g_autoptr (GArray) there = NULL;
  g_autoptr (GArray) given_here = NULL;
  g_autoptr (GArray) given_there = NULL;

  g_assert_nonnull (other);
  request_office_add (office);
  request_office_add (office);
  request_office_set_time (office, DUE + 1);
  pqa_connection_set_actor (other, CLERK, "other", PQA_ROLE_CLERK);
  here = find_since (office, CLERK, 0);
  there = pqa_warning_store_find (other, 0, NULL);
  g_assert_cmpuint (there->len, ==, 2);

  g_assert_true (pqa_connection_begin (other, NULL));
  given_there = pqa_warning_store_give (other, there, NULL);
  g_assert_true (pqa_connection_commit (other, NULL));
  DO (office, (given_here = pqa_warning_store_give (connection, here, &error)) != NULL);
  g_assert_cmpuint (given_there->len, ==, 2);
  g_assert_cmpuint (given_here->len, ==, 0);
}

/* From one look to the next nothing is missed and nothing read twice. */
static void
test_since (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) at_once = NULL;
  g_autoptr (GArray) later = NULL;

  assign (office, request_office_add (office), WORKER);
  request_office_set_time (office, DUE + 4 * 3600 - 1);
  before = find_since (office, MANAGER, 0);
  g_assert_cmpuint (before->len, ==, 0);
  request_office_set_time (office, DUE + 4 * 3600);
  at_once = find_since (office, MANAGER, DUE + 4 * 3600 - 1);
  g_assert_cmpuint (at_once->len, ==, 1);
  request_office_set_time (office, DUE + 4 * 3600 + 60);
  later = find_since (office, MANAGER, DUE + 4 * 3600);
  g_assert_cmpuint (later->len, ==, 0);
}

static void
test_unwanted (TestOffice *office, gconstpointer unused)
{
  request_office_add (office);
  DO (office, pqa_warning_store_set_wanted (connection, FALSE, &error));
  request_office_set_time (office, DUE + DAYS (2));
  assert_found (office, CLERK, "");
  assert_found (office, MANAGER, "1:respond:manager");
  request_office_sign_in (office, CLERK);
  DO (office, pqa_warning_store_set_wanted (connection, TRUE, &error));
  assert_found (office, CLERK, "1:respond:owner");
}

static void
assert_scope (TestOffice *office, PqaRequestScope scope, gint64 person_id, gint64 expected)
{
  PqaRequestFilter filter = { .scope = scope,
                              .person_id = person_id,
                              .now = pqa_connection_get_now (office->connection) };
  g_autoptr (PqaListQuery) query = pqa_request_list_new (&filter);
  g_autoptr (GError) error = NULL;
  gint64 n;

  pqa_list_query_count (query, office->connection, NULL, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n, ==, expected);
}

/* The list of requests shows what people are warned of. */
static void
test_lists (TestOffice *office, gconstpointer unused)
{
  assign (office, request_office_add (office), WORKER);
  request_office_add (office);
  request_office_set_time (office, RISK);
  assert_scope (office, PQA_REQUEST_SCOPE_RISK, CLERK, 0);
  request_office_set_time (office, RISK + 1);
  assert_scope (office, PQA_REQUEST_SCOPE_RISK, CLERK, 2);
  request_office_set_time (office, DUE + 1);
  assert_scope (office, PQA_REQUEST_SCOPE_RISK, CLERK, 0);
  assert_scope (office, PQA_REQUEST_SCOPE_OVERDUE, CLERK, 2);
  assert_scope (office, PQA_REQUEST_SCOPE_ESCALATED, MANAGER, 0);
  request_office_set_time (office, DUE + 4 * 3600);
  assert_scope (office, PQA_REQUEST_SCOPE_ESCALATED, MANAGER, 1);
  assert_scope (office, PQA_REQUEST_SCOPE_ESCALATED, CLERK, 0);
  assert_scope (office, PQA_REQUEST_SCOPE_ESCALATED, DIRECTOR, 0);
  request_office_set_time (office, DUE + DAYS (1));
  assert_scope (office, PQA_REQUEST_SCOPE_ESCALATED, MANAGER, 2);
  assert_scope (office, PQA_REQUEST_SCOPE_ESCALATED, DIRECTOR, 2);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/warning/" name, TestOffice, NULL, request_office_set_up, func,               \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("owner-is-warned-of-risk", test_owner_is_warned_of_risk);
  ADD ("owner-is-the-handler", test_owner_is_the_handler);
  ADD ("response-ends-the-warning", test_response_ends_the_warning);
  ADD ("follow-up-belongs-to-the-first-responder", test_follow_up_belongs_to_the_first_responder);
  ADD ("head-and-manager-follow", test_head_and_manager_follow);
  ADD ("hours-are-the-offices", test_hours_are_the_offices);
  ADD ("others-are-left-alone", test_others_are_left_alone);
  ADD ("each-level-once", test_each_level_once);
  ADD ("reopened-is-warned-anew", test_reopened_is_warned_anew);
  ADD ("two-programs", test_two_programs);
  ADD ("since", test_since);
  ADD ("unwanted", test_unwanted);
  ADD ("lists", test_lists);
  return g_test_run ();
}

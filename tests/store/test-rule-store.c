/* test-rule-store.c: an office chooses the numbers of its rules, and requests follow them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-rule-store.h"

#include "test-request-support.h"

static gint64
get (TestOffice *office, PqaRule rule)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  pqa_rule_store_get_int (office->connection, rule, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
choose (TestOffice *office, PqaRule rule, gint64 value)
{
  request_office_sign_in (office, MANAGER);
  DO (office, pqa_rule_store_set_int (connection, rule, value, &error));
  request_office_sign_in (office, CLERK);
}

static void
test_starts_with_defaults (TestOffice *office, gconstpointer unused)
{
  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    g_assert_cmpint (get (office, rule), ==, pqa_rule_get_default (rule));
}

static void
test_choice_is_kept_once (TestOffice *office, gconstpointer unused)
{
  choose (office, PQA_RULE_WAITING_DAYS, 5);
  choose (office, PQA_RULE_WAITING_DAYS, 9);
  g_assert_cmpint (get (office, PQA_RULE_WAITING_DAYS), ==, 9);
  g_assert_cmpint (get (office, PQA_RULE_REPEAT_DAYS), ==, 30);
  g_assert_cmpint (request_office_read (office,
                                        "SELECT count (*) FROM setting WHERE key LIKE 'rule.%'", 0),
                   ==, 1);
}

static void
test_not_everybody_chooses (TestOffice *office, gconstpointer unused)
{
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_rule_store_set_int (connection, PQA_RULE_BAD_SCORE, 3, &error));
  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_CONSTRAINT,
          pqa_rule_store_set_int (connection, PQA_RULE_BAD_SCORE, 5, &error));
  g_assert_cmpint (get (office, PQA_RULE_BAD_SCORE), ==, 2);
}

/* What another program wrote may be nonsense; the rules still work. */
static void
test_nonsense_counts_as_nothing (TestOffice *office, gconstpointer unused)
{
  DO (office, pqa_connection_execute (connection,
                                      "INSERT INTO setting (key, value) VALUES"
                                      " ('rule.hot_least', 'many'), ('rule.hot_weeks', '7000')",
                                      &error));
  g_assert_cmpint (get (office, PQA_RULE_HOT_LEAST), ==, 4);
  g_assert_cmpint (get (office, PQA_RULE_HOT_WEEKS), ==, 12);
}

static void
complete (TestOffice *office, gint64 id)
{
  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
}

static void
test_repeats_follow (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  gint64 first, second, third;

  fields->category_id = request_office_category (office, "lift_trapped");
  choose (office, PQA_RULE_REPEAT_DAYS, 2);
  first = request_office_register (office, fields);
  complete (office, first);
  request_office_set_time (office, AT (9, 0) + DAYS (3));
  second = request_office_register (office, fields);
  g_assert_cmpint (
      request_office_read (office, "SELECT repeat_of_id FROM request WHERE id = ?1", second), ==,
      0);
  choose (office, PQA_RULE_REPEAT_DAYS, 3);
  third = request_office_register (office, fields);
  g_assert_cmpint (
      request_office_read (office, "SELECT repeat_of_id FROM request WHERE id = ?1", third), ==,
      first);
}

static void
test_follow_ups_follow (TestOffice *office, gconstpointer unused)
{
  PqaFollowUp silence = { .reached = FALSE };
  PqaFollowUp fair = { .reached = TRUE, .solved = TRUE, .score = 3 };
  gint64 silent = request_office_add (office);
  gint64 unhappy = request_office_add (office);

  choose (office, PQA_RULE_FOLLOW_UP_ATTEMPTS, 1);
  choose (office, PQA_RULE_BAD_SCORE, 3);
  complete (office, silent);
  complete (office, unhappy);
  DO (office, pqa_request_store_follow_up (connection, STEP (silent), &silence, &error));
  DO (office, pqa_request_store_follow_up (connection, STEP (unhappy), &fair, &error));
  g_assert_cmpint (
      request_office_read (office, "SELECT state = 'closed' FROM request WHERE id = ?1", silent),
      ==, 1);
  g_assert_cmpint (
      request_office_read (office, "SELECT episode_number FROM request WHERE id = ?1", unhappy), ==,
      2);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/rule/" name, TestOffice, NULL, request_office_set_up, func,                  \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("starts-with-defaults", test_starts_with_defaults);
  ADD ("choice-is-kept-once", test_choice_is_kept_once);
  ADD ("not-everybody-chooses", test_not_everybody_chooses);
  ADD ("nonsense-counts-as-nothing", test_nonsense_counts_as_nothing);
  ADD ("repeats-follow", test_repeats_follow);
  ADD ("follow-ups-follow", test_follow_ups_follow);
  return g_test_run ();
}

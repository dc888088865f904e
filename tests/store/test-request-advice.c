/* test-request-advice.c: who has room for a request, who knows of it, what is not there any more
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-advice.h"
#include "request/pqa-request-doubts.h"
#include "test-request-support.h"

static gint64
give_work (TestOffice *office, gint64 handler_id, const char *category, PqaSeverity severity)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  PqaRegistration registration = { .fields = fields, .handler_id = handler_id };
  gint64 id = 0;

  fields->category_id = request_office_category (office, category);
  fields->severity = severity;
  DO (office, pqa_request_store_register (connection, &registration, &id, &error));
  return id;
}

static void
suggest (TestOffice *office, gint64 zone_id, PqaRequestSuggestion *suggestion)
{
  g_autoptr (GError) problem = NULL;

  pqa_request_suggestion_find (office->connection, request_office_category (office, "lift_fault"),
                               zone_id, suggestion, &problem);
  g_assert_no_error (problem);
}

static void
assert_person (const PqaRequestSuggestion *suggestion,
               guint index,
               gint64 id,
               gint64 n_open,
               gint64 n_due)
{
  const PqaPersonLoad *person = suggestion->people->pdata[index];

  g_assert_cmpint (person->id, ==, id);
  g_assert_cmpint (person->n_open, ==, n_open);
  g_assert_cmpint (person->n_due, ==, n_due);
}

static void
test_named_person_first_when_equal (TestOffice *office, gconstpointer data)
{
  g_auto (PqaRequestSuggestion) suggestion = { 0 };

  suggest (office, 1, &suggestion);
  g_assert_cmpint (suggestion.handler_id, ==, WORKER);
  g_assert_cmpuint (suggestion.people->len, ==, 2);
  assert_person (&suggestion, 0, WORKER, 0, 0);
  assert_person (&suggestion, 1, DEPUTY, 0, 0);
}

static void
test_least_loaded_first (TestOffice *office, gconstpointer data)
{
  g_auto (PqaRequestSuggestion) suggestion = { 0 };
  gint64 done = give_work (office, WORKER, "lift_fault", PQA_SEVERITY_URGENT);
  g_auto (PqaRequestSuggestion) after = { 0 };

  give_work (office, WORKER, "door_window", PQA_SEVERITY_URGENT);
  give_work (office, DEPUTY, "door_window", PQA_SEVERITY_URGENT);
  suggest (office, 1, &suggestion);
  g_assert_cmpint (suggestion.handler_id, ==, DEPUTY);
  assert_person (&suggestion, 0, DEPUTY, 1, 1);
  assert_person (&suggestion, 1, WORKER, 2, 2);

  DO (office, pqa_request_store_start (connection, STEP (done), &error));
  DO (office, pqa_request_store_complete (connection, STEP (done), WORKER, &error));
  suggest (office, 1, &after);
  g_assert_cmpint (after.handler_id, ==, WORKER);
}

static void
test_who_left_or_has_no_duty_is_not_suggested (TestOffice *office, gconstpointer data)
{
  g_auto (PqaRequestSuggestion) suggestion = { 0 };

  DO (office, pqa_connection_execute (connection,
                                      "UPDATE staff SET left_on = '2023-11-15' WHERE id = 4;"
                                      "UPDATE staff_membership SET to_on = '2023-11-15'"
                                      " WHERE staff_id = 5 AND duty IS NOT NULL",
                                      &error));
  suggest (office, 1, &suggestion);
  g_assert_cmpint (suggestion.handler_id, ==, 0);
  g_assert_cmpuint (suggestion.people->len, ==, 0);
}

/* In a zone without anybody the department's people can be chosen, but nobody is proposed. */
static void
test_people_of_other_zones_are_only_named (TestOffice *office, gconstpointer data)
{
  g_auto (PqaRequestSuggestion) suggestion = { 0 };

  suggest (office, 2, &suggestion);
  g_assert_cmpint (suggestion.handler_id, ==, 0);
  g_assert_cmpuint (suggestion.people->len, ==, 2);
}

static PqaRequestDoubts *
doubt (TestOffice *office,
       const PqaRequestFields *original,
       const PqaRequestFields *fields,
       gint64 handler_id)
{
  g_autoptr (GError) problem = NULL;
  PqaRequestDoubts *doubts
      = pqa_request_doubts_load (office->connection, original, fields, handler_id, &problem);

  g_assert_no_error (problem);
  return doubts;
}

static void
test_nothing_to_doubt (TestOffice *office, gconstpointer data)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  g_autoptr (PqaRequestDoubts) doubts = NULL;

  fields->category_id = request_office_category (office, "lift_fault");
  doubts = doubt (office, NULL, fields, WORKER);
  g_assert_null (doubts->home);
  g_assert_null (doubts->category);
  g_assert_null (doubts->handler);
}

static void
test_what_is_not_there_any_more (TestOffice *office, gconstpointer data)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  g_autoptr (PqaRequestDoubts) doubts = NULL;
  g_autoptr (PqaRequestDoubts) edited = NULL;

  fields->category_id = request_office_category (office, "lift_fault");
  DO (office, pqa_connection_execute (connection,
                                      "UPDATE home SET merged_into_id = 2 WHERE id = 1;"
                                      "UPDATE category SET closed_on = '2023-11-15'"
                                      " WHERE code = 'lift_fault';"
                                      "UPDATE staff SET left_on = '2023-11-15' WHERE id = 4",
                                      &error));
  doubts = doubt (office, NULL, fields, WORKER);
  g_assert_nonnull (strstr (doubts->home, "3-1103"));
  g_assert_nonnull (strstr (doubts->category, "2023"));
  g_assert_nonnull (strstr (doubts->handler, "赵师傅"));

  edited = doubt (office, fields, fields, 0);
  g_assert_null (edited->home);
  g_assert_null (edited->category);
}

static void
test_ids_of_nothing (TestOffice *office, gconstpointer data)
{
  g_autoptr (PqaRequestFields) fields = pqa_request_fields_new ();
  g_autoptr (PqaRequestDoubts) doubts = NULL;

  fields->home_id = 999;
  fields->category_id = G_MAXINT64;
  doubts = doubt (office, NULL, fields, 999);
  g_assert_nonnull (doubts->home);
  g_assert_nonnull (doubts->category);
  g_assert_nonnull (doubts->handler);
}

/* What is done counts as known for a month, if it is about the same. */
static void
test_known_ones (TestOffice *office, gconstpointer data)
{
  gint64 id = give_work (office, WORKER, "lift_fault", PQA_SEVERITY_GENERAL);
  g_autoptr (PqaRequestFields) same = request_office_repair ();
  g_autoptr (PqaRequestFields) other = request_office_repair ();
  g_autoptr (PqaRequestAdvice) first = NULL;
  g_autoptr (PqaRequestAdvice) second = NULL;
  g_autoptr (PqaRequestAdvice) third = NULL;

  same->category_id = request_office_category (office, "lift_fault");
  other->category_id = request_office_category (office, "door_window");
  first = pqa_request_advice_load (office->connection, other, 0, NULL);
  g_assert_cmpuint (first->known->len, ==, 1);

  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_complete (connection, STEP (id), WORKER, &error));
  second = pqa_request_advice_load (office->connection, other, 0, NULL);
  g_assert_cmpuint (second->known->len, ==, 0);
  third = pqa_request_advice_load (office->connection, same, 0, NULL);
  g_assert_cmpuint (third->known->len, ==, 1);
  g_assert_cmpint (((PqaRequestBrief *) third->known->pdata[0])->id, ==, id);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/request-advice/" name, TestOffice, NULL, request_office_set_up, func,              \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("named-person-first-when-equal", test_named_person_first_when_equal);
  ADD ("least-loaded-first", test_least_loaded_first);
  ADD ("who-left-or-has-no-duty", test_who_left_or_has_no_duty_is_not_suggested);
  ADD ("people-of-other-zones", test_people_of_other_zones_are_only_named);
  ADD ("nothing-to-doubt", test_nothing_to_doubt);
  ADD ("not-there-any-more", test_what_is_not_there_any_more);
  ADD ("ids-of-nothing", test_ids_of_nothing);
  ADD ("known-ones", test_known_ones);
  return g_test_run ();
}

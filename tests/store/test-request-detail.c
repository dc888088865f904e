/* test-request-detail.c: all there is to read about one request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-advice.h"
#include "request/pqa-request-suggestion.h"
#include "test-request-support.h"

static PqaRequestDetail *
load (TestOffice *office, gint64 id)
{
  g_autoptr (GError) error = NULL;
  PqaRequestDetail *detail = pqa_request_detail_load (office->connection, id, &error);

  g_assert_no_error (error);
  return detail;
}

static void
test_values (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  g_autoptr (PqaRequestDetail) detail = NULL;
  gint64 id;

  fields->category_id = request_office_category (office, "lift_fault");
  id = request_office_register (office, fields);
  detail = load (office, id);
  g_assert_cmpstr (detail->number, ==, "20231115-0001");
  g_assert_cmpstr (detail->category, ==, "电梯运行异常");
  g_assert_cmpstr (detail->upper_category, ==, "电梯");
  g_assert_cmpstr (detail->home, ==, "3-1102");
  g_assert_cmpstr (detail->zone, ==, "东区");
  g_assert_cmpstr (detail->resident, ==, "孙女士");
  g_assert_cmpstr (detail->first_responder, ==, "陈晨");
  g_assert_null (detail->handler);
  g_assert_cmpstr (detail->fields->description, ==, "电梯坏了");
  g_assert_cmpint (detail->state, ==, PQA_REQUEST_STATE_REGISTERED);
  g_assert_cmpint (detail->episode->deadlines[PQA_DEADLINE_TARGET_RESPOND].due, ==, AT (10, 0));
  g_assert_nonnull (detail->episode->deadlines[PQA_DEADLINE_TARGET_RESPOND].calendar);
  g_assert_cmpuint (detail->happenings->len, ==, 1);
}

static void
test_history (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);
  PqaFollowUp silence = { .reached = FALSE };
  g_autoptr (PqaRequestDetail) detail = NULL;
  PqaRequestHappening *last, *waiting;
  PqaRequestCall *call;

  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_wait (connection, STEP (id, .note = "缺阀门"), PQA_WAITING_PARTS,
                                      &error));
  DO (office, pqa_request_store_complete (connection, STEP (id), 0, &error));
  DO (office, pqa_request_store_follow_up (connection, STEP (id, .note = "无人接听"), &silence,
                                           &error));
  detail = load (office, id);
  g_assert_cmpstr (detail->completed_by, ==, "赵师傅");
  g_assert_cmpuint (detail->happenings->len, ==, 7);
  last = g_ptr_array_index (detail->happenings, 0);
  g_assert_cmpstr (last->follow_up, ==, "not_reached");
  g_assert_false (last->moved);
  waiting = g_ptr_array_index (detail->happenings, 3);
  g_assert_cmpstr (waiting->waiting, ==, "parts");
  g_assert_cmpstr (waiting->note, ==, "缺阀门");
  g_assert_cmpint (waiting->to, ==, PQA_REQUEST_STATE_WAITING);
  g_assert_cmpstr (((PqaRequestHappening *) g_ptr_array_index (detail->happenings, 5))->person, ==,
                   "赵师傅");
  g_assert_cmpuint (detail->calls->len, ==, 1);
  call = g_ptr_array_index (detail->calls, 0);
  g_assert_cmpstr (call->remark, ==, "无人接听");
  g_assert_false (call->reached);
  g_assert_cmpuint (detail->episode->pauses->len, ==, 1);
}

static void
test_others_of_home (TestOffice *office, gconstpointer unused)
{
  gint64 ids[5];
  g_autoptr (PqaRequestDetail) detail = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      request_office_set_time (office, AT (9, i));
      ids[i] = request_office_add (office);
    }
  DO (office, pqa_request_store_take_back (connection, STEP (ids[3]), &error));
  detail = load (office, ids[4]);
  g_assert_cmpuint (detail->others->len, ==, 3);
  g_assert_cmpint (((PqaRequestBrief *) g_ptr_array_index (detail->others, 0))->id, ==, ids[2]);
}

static void
test_missing (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pqa_request_detail_load (office->connection, 7, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
}

static void
assert_suggestion (TestOffice *office, gint64 category, gint64 zone, gint64 handler)
{
  g_auto (PqaRequestSuggestion) suggestion = { 0 };

  g_assert_true (
      pqa_request_suggestion_find (office->connection, category, zone, &suggestion, NULL));
  g_assert_cmpint (suggestion.handler_id, ==, handler);
}

static void
test_suggestion (TestOffice *office, gconstpointer unused)
{
  gint64 lift = request_office_category (office, "lift_fault");

  assert_suggestion (office, lift, 1, WORKER);
  assert_suggestion (office, lift, 2, 0);
  assert_suggestion (office, 0, 1, CLERK);
  assert_suggestion (office, 0, 0, 0);
  DO (office, pqa_connection_execute (connection,
                                      "UPDATE staff SET left_on = '2023-11-15' WHERE id = 4",
                                      &error));
  assert_suggestion (office, lift, 1, DEPUTY);
}

static void
test_advice (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  g_autoptr (PqaRequestAdvice) advice = NULL;
  PqaResidentBrief *resident;

  fields->category_id = request_office_category (office, "lift_trapped");
  fields->severity = PQA_SEVERITY_DANGER;
  request_office_register (office, fields);
  advice = pqa_request_advice_load (office->connection, fields, 0, NULL);
  g_assert_nonnull (advice);
  g_assert_cmpint (advice->zone_id, ==, 1);
  g_assert_cmpint (advice->building_id, ==, 1);
  g_assert_cmpint (advice->severity, ==, PQA_SEVERITY_DANGER);
  g_assert_cmpint (advice->suggestion.handler_id, ==, WORKER);
  g_assert_cmpuint (advice->residents->len, ==, 1);
  resident = g_ptr_array_index (advice->residents, 0);
  g_assert_cmpstr (resident->phone, ==, "13800000001");
  g_assert_cmpuint (advice->others->len, ==, 1);
  g_assert_cmpuint (advice->known->len, ==, 1);
  g_assert_cmpstr (((PqaRequestBrief *) g_ptr_array_index (advice->known, 0))->number, ==,
                   "20231115-0001");
  g_assert_cmpint (advice->episode->deadlines[PQA_DEADLINE_TARGET_ARRIVE].due, ==, AT (9, 30));
}

/* What is edited began when it was registered. */
static void
test_advice_about_an_old_one (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  gint64 id = request_office_register (office, fields);
  g_autoptr (PqaRequestAdvice) advice = NULL;

  request_office_set_time (office, AT (11, 0));
  fields->severity = PQA_SEVERITY_URGENT;
  advice = pqa_request_advice_load (office->connection, fields, id, NULL);
  g_assert_nonnull (advice);
  g_assert_cmpuint (advice->known->len, ==, 0);
  g_assert_cmpint (advice->episode->deadlines[PQA_DEADLINE_TARGET_COMPLETE].due, ==, AT (17, 0));
}

static void
test_advice_about_nothing (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = pqa_request_fields_new ();
  g_autoptr (PqaRequestAdvice) advice
      = pqa_request_advice_load (office->connection, fields, 0, NULL);

  g_assert_nonnull (advice);
  g_assert_false (advice->has_severity);
  g_assert_cmpuint (advice->known->len, ==, 0);
  g_assert_cmpuint (advice->residents->len, ==, 0);
  g_assert_cmpint (advice->suggestion.handler_id, ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/store/request/detail/" name, TestOffice, NULL, request_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("values", test_values);
  ADD ("history", test_history);
  ADD ("others-of-home", test_others_of_home);
  ADD ("missing", test_missing);
  ADD ("suggestion", test_suggestion);
  ADD ("advice", test_advice);
  ADD ("advice-about-an-old-one", test_advice_about_an_old_one);
  ADD ("advice-about-nothing", test_advice_about_nothing);
  return g_test_run ();
}

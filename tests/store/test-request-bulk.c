/* test-request-bulk.c: many requests at once, each answered for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-bulk.h"
#include "test-request-support.h"

static GPtrArray *
assign (TestOffice *office, const gint64 *ids, guint n, gint64 handler_id)
{
  GPtrArray *outcomes = pqa_bulk_outcomes_new ();

  DO (office, pqa_request_bulk_assign (connection, ids, n, handler_id, "分片", outcomes, &error));
  g_assert_cmpuint (outcomes->len, ==, n);
  return outcomes;
}

static PqaBulkOutcome *
outcome (GPtrArray *outcomes, guint i)
{
  return outcomes->pdata[i];
}

static char *
state (TestOffice *office, gint64 id)
{
  return request_office_read_text (office, "SELECT state FROM request WHERE id = ?1", id);
}

static gint64
handler (TestOffice *office, gint64 id)
{
  return request_office_read (office, "SELECT ifnull (handler_id, 0) FROM request WHERE id = ?1",
                              id);
}

/* 1 registered, 2 with the deputy, 3 with the worker already, 4 void, 99 not there. */
static void
fill (TestOffice *office)
{
  for (guint i = 0; i < 4; i++)
    request_office_add (office);
  DO (office, pqa_request_store_assign (connection, STEP (2), DEPUTY, 0, &error));
  DO (office, pqa_request_store_assign (connection, STEP (3), WORKER, 0, &error));
  request_office_sign_in (office, MANAGER);
  DO (office,
      pqa_request_store_void (connection, STEP (4, .note = "误登"), PQA_VOID_MISTAKE, 0, &error));
  request_office_sign_in (office, CLERK);
}

static const gint64 IDS[] = { 1, 2, 3, 4, 99 };

static void
test_assign (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autofree char *first = NULL;

  fill (office);
  outcomes = assign (office, IDS, G_N_ELEMENTS (IDS), WORKER);
  g_assert_null (outcome (outcomes, 0)->refusal);
  g_assert_null (outcome (outcomes, 1)->refusal);
  g_assert_cmpint (outcome (outcomes, 1)->old_handler_id, ==, DEPUTY);
  g_assert_nonnull (outcome (outcomes, 2)->refusal);
  g_assert_nonnull (outcome (outcomes, 3)->refusal);
  g_assert_cmpstr (outcome (outcomes, 3)->number, ==, "20231115-0004");
  g_assert_nonnull (outcome (outcomes, 4)->refusal);
  first = state (office, 1);
  g_assert_cmpstr (first, ==, "assigned");
  g_assert_cmpint (handler (office, 2), ==, WORKER);
  g_assert_cmpint (request_office_read (office,
                                        "SELECT count (*) FROM request_event WHERE request_id > ?1"
                                        " AND note = '分片'",
                                        0),
                   ==, 2);
}

static void
test_take_back (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (GPtrArray) back = pqa_bulk_outcomes_new ();
  g_autofree char *first = NULL;

  fill (office);
  done = assign (office, IDS, G_N_ELEMENTS (IDS), WORKER);
  DO (office, pqa_request_bulk_take_back (connection, done, 0, done->len, "撤销", back, &error));
  g_assert_cmpuint (back->len, ==, 2);
  first = state (office, 1);
  g_assert_cmpstr (first, ==, "registered");
  g_assert_cmpint (handler (office, 1), ==, 0);
  g_assert_cmpint (handler (office, 2), ==, DEPUTY);
  g_assert_cmpint (handler (office, 3), ==, WORKER);
}

/* Work that has begun since is not taken from under anybody's hands. */
static void
test_take_back_too_late (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GPtrArray) done = NULL;
  g_autoptr (GPtrArray) back = pqa_bulk_outcomes_new ();
  g_autofree char *first = NULL;

  fill (office);
  done = assign (office, IDS, 2, WORKER);
  DO (office, pqa_request_store_start (connection, STEP (1), &error));
  DO (office, pqa_request_bulk_take_back (connection, done, 0, 2, NULL, back, &error));
  g_assert_nonnull (outcome (back, 0)->refusal);
  g_assert_null (outcome (back, 1)->refusal);
  first = state (office, 1);
  g_assert_cmpstr (first, ==, "in_progress");
  g_assert_cmpint (handler (office, 1), ==, WORKER);
}

static void
test_denied (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GPtrArray) outcomes = pqa_bulk_outcomes_new ();

  fill (office);
  request_office_sign_in (office, DIRECTOR);
  REFUSE (office, PQA_ERROR_DENIED,
          pqa_request_bulk_assign (connection, IDS, 1, WORKER, NULL, outcomes, &error));
  g_assert_cmpint (handler (office, 1), ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/request/bulk/" name, TestOffice, NULL, request_office_set_up, func,          \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("assign", test_assign);
  ADD ("take-back", test_take_back);
  ADD ("take-back-too-late", test_take_back_too_late);
  ADD ("denied", test_denied);
  return g_test_run ();
}

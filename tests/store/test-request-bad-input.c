/* test-request-bad-input.c: what cannot be is refused in words, and nothing typed is lost
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "people/pqa-retirement.h"
#include "request/pqa-request-advice.h"
#include "request/pqa-request-detail.h"
#include "test-request-support.h"

static void
run (TestOffice *office, const char *sql)
{
  DO (office, pqa_connection_execute (connection, sql, &error));
}

/* What is said names @word, so that whoever reads it knows what is meant. */
static void
assert_says (GError *error, const char *word)
{
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, word));
  g_error_free (error);
}

static gboolean
register_with (PqaConnection *connection, PqaRegistration registration, GError **error)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  gint64 id;

  if (registration.fields == NULL)
    registration.fields = fields;
  return pqa_request_store_register (connection, &registration, &id, error);
}

static void
test_handler_who_left (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  run (office, "UPDATE staff SET left_on = '2023-11-15' WHERE id = 4");
  assert_says (TRY (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error)),
               "赵师傅");
  assert_says (TRY (office, register_with (connection,
                                           (PqaRegistration){ .handler_id = WORKER }, &error)),
               "赵师傅");
  assert_says (TRY (office,
                    register_with (connection,
                                   (PqaRegistration){ .first_responder_id = WORKER }, &error)),
               "赵师傅");
  request_office_sign_in (office, MANAGER);
  assert_says (TRY (office, pqa_request_store_change_first_responder (
                                connection, STEP (id, .note = "x"), WORKER, &error)),
               "赵师傅");
  g_assert_cmpint (request_office_read (office, "SELECT count (*) FROM request WHERE id >= ?1", 1),
                   ==, 1);
}

static void
test_leaves_tomorrow (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  run (office, "UPDATE staff SET left_on = '2023-11-16' WHERE id = 4");
  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
}

static void
test_first_responder_stays_until_handed_over (TestOffice *office, gconstpointer unused)
{
  PqaRetirement leaving
      = { .staff_id = CLERK, .left_on = "2023-11-15", .reason = "离职" };

  request_office_add (office);
  request_office_sign_in (office, MANAGER);
  REFUSE (office, PQA_ERROR_CONSTRAINT, pqa_retirement_run (connection, &leaving, &error));
  leaving.successor_id = MANAGER;
  DO (office, pqa_retirement_run (connection, &leaving, &error));
  g_assert_cmpint (
      request_office_read (office, "SELECT first_responder_id FROM request WHERE id = ?1", 1), ==,
      MANAGER);
}

static void
test_merged_home (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  g_autoptr (PqaRequestDetail) detail = NULL;
  const PqaRequestHappening *registered;
  gint64 id;

  run (office, "INSERT INTO building (id, zone_id, code, name) VALUES (2, 2, '5', '5号楼');"
               "INSERT INTO home (id, building_id, code) VALUES (3, 2, '5-101');"
               "UPDATE home SET merged_into_id = 2 WHERE id = 1;"
               "UPDATE home SET merged_into_id = 3 WHERE id = 2");
  fields->building_id = 1;
  fields->zone_id = 1;
  id = request_office_register (office, fields);
  detail = pqa_request_detail_load (office->connection, id, NULL);
  g_assert_cmpstr (detail->home, ==, "5-101");
  g_assert_cmpint (detail->fields->building_id, ==, 2);
  g_assert_cmpint (detail->fields->zone_id, ==, 2);
  registered = g_ptr_array_index (detail->happenings, detail->happenings->len - 1);
  g_assert_cmpstr (registered->merged_home, ==, "3-1102");
}

static void
test_closed_category (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  PqaRegistration registration = { .fields = fields };
  gint64 id;

  fields->category_id = request_office_category (office, "pipe_leak");
  id = request_office_register (office, fields);
  run (office, "UPDATE category SET closed_on = '2023-11-14', name = '老管道'"
               " WHERE code = 'pipe_leak'");
  assert_says (TRY (office, register_with (connection, registration, &error)), "老管道");

  pqa_request_fields_set_text (&fields->description, "改了说明");
  DO (office, pqa_request_store_edit (connection, STEP (id), fields, &error));
  fields->category_id = request_office_category (office, "door_window");
  DO (office, pqa_request_store_edit (connection, STEP (id), fields, &error));
  fields->category_id = request_office_category (office, "pipe_leak");
  assert_says (TRY (office, pqa_request_store_edit (connection, STEP (id), fields, &error)),
               "老管道");
}

static void
test_merged_category (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  gint64 other = request_office_category (office, "door_window");

  fields->category_id = request_office_category (office, "pipe_leak");
  DO (office, pqa_connection_run (connection, &error,
                                  "UPDATE category SET closed_on = '2023-11-14',"
                                  " merged_into_id = ?1 WHERE code = 'pipe_leak'",
                                  "i", other));
  g_assert_cmpint (request_office_read (office, "SELECT category_id FROM request WHERE id = ?1",
                                        request_office_register (office, fields)),
                   ==, other);
}

static void
test_hundred_thousand_characters (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  g_autofree char *saved = NULL;
  g_autofree char *note = NULL;
  gint64 id;

  for (guint i = 0; i < 100000 / 4; i++)
    g_string_append (text, "电梯又坏");
  pqa_request_fields_set_text (&fields->description, text->str);
  id = request_office_register (office, fields);
  saved = request_office_read_text (office, "SELECT description FROM request WHERE id = ?1", id);
  g_assert_cmpstr (saved, ==, text->str);
  DO (office, pqa_request_store_add_note (connection, STEP (id, .note = text->str), &error));
  note = request_office_read_text (office, "SELECT note FROM request_event WHERE request_id = ?1"
                                           " AND kind = 'note'", id);
  g_assert_cmpstr (note, ==, text->str);
}

static void
test_clock_set_back (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  request_office_set_time (office, AT (8, 0));
  assert_says (TRY (office, pqa_request_store_respond (connection, STEP (id), &error)), "08:00");
  assert_says (TRY (office, pqa_request_store_add_note (connection, STEP (id, .note = "x"), &error)),
               "09:00");
  g_assert_cmpint (request_office_read (office, "SELECT count (*) FROM request_event"
                                                " WHERE request_id = ?1", id), ==, 1);
  request_office_set_time (office, AT (9, 1));
  DO (office, pqa_request_store_respond (connection, STEP (id), &error));
}

/* Whoever registers the next request is told before. */
static void
test_clock_is_behind (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaRequestFields) fields = request_office_repair ();
  g_autoptr (PqaRequestAdvice) before = NULL;
  g_autoptr (PqaRequestAdvice) after = NULL;

  request_office_add (office);
  before = pqa_request_advice_load (office->connection, fields, 0, NULL);
  g_assert_false (before->clock_is_behind);
  request_office_set_time (office, AT (8, 0));
  after = pqa_request_advice_load (office->connection, fields, 0, NULL);
  g_assert_true (after->clock_is_behind);
}

/* A clock that is set right by a minute does not stop the desk. */
static void
test_clock_set_right (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  request_office_set_time (office, AT (8, 59));
  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  g_assert_cmpint (request_office_read (office, "SELECT min (recorded_at) FROM request_event"
                                                " WHERE request_id = ?1", id), ==, AT (9, 0));
  g_assert_cmpint (request_office_read (office, "SELECT max (occurred_at) FROM request_event"
                                                " WHERE request_id = ?1", id), ==, AT (9, 0));
}

static void
test_starting_ends_the_waiting (TestOffice *office, gconstpointer unused)
{
  gint64 id = request_office_add (office);

  DO (office, pqa_request_store_assign (connection, STEP (id), WORKER, 0, &error));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  DO (office, pqa_request_store_wait (connection, STEP (id), PQA_WAITING_PARTS, &error));
  request_office_set_time (office, AT (10, 0));
  DO (office, pqa_request_store_start (connection, STEP (id), &error));
  g_assert_cmpint (request_office_read (office, "SELECT to_at FROM request_pause WHERE id >= ?1", 1),
                   ==, AT (10, 0));
  g_assert_cmpint (request_office_read (office, "SELECT complete_due_at FROM episode"
                                                " WHERE request_id = ?1", id),
                   ==, AT (10, 0) + DAYS (5));
}

#define ADD(name, func) \
  g_test_add ("/store/request/bad-input/" name, TestOffice, NULL, request_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("handler-who-left", test_handler_who_left);
  ADD ("leaves-tomorrow", test_leaves_tomorrow);
  ADD ("first-responder", test_first_responder_stays_until_handed_over);
  ADD ("merged-home", test_merged_home);
  ADD ("closed-category", test_closed_category);
  ADD ("merged-category", test_merged_category);
  ADD ("hundred-thousand", test_hundred_thousand_characters);
  ADD ("clock-set-back", test_clock_set_back);
  ADD ("clock-behind", test_clock_is_behind);
  ADD ("clock-set-right", test_clock_set_right);
  ADD ("start-after-waiting", test_starting_ends_the_waiting);
  return g_test_run ();
}

/* test-record.c: editing rows, conflicts, rights
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-test-office.h"
#include "record/pqa-record.h"

static gboolean
save (PqaConnection *connection, gpointer record, GError **error)
{
  return pqa_record_save (connection, record, error);
}

static PqaRecord *
add_zone (TestOffice *office, const char *name)
{
  PqaRecord *zone = pqa_record_new ("zone");

  pqa_record_set_text (zone, "name", name);
  g_assert_true (pqa_connection_transaction (office->connection, save, zone, NULL));
  return zone;
}

static void
test_round_trip (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRecord) zone = add_zone (office, "Nord 北");
  g_autoptr (PqaRecord) read = NULL;

  g_assert_cmpint (pqa_record_get_id (zone), ==, 1);
  g_assert_false (pqa_record_is_changed (zone));
  pqa_record_set_int (zone, "position", 3);
  g_assert_true (pqa_connection_transaction (office->connection, save, zone, &error));

  read = pqa_record_load (office->connection, "zone", 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pqa_record_get_text (read, "name"), ==, "Nord 北");
  g_assert_cmpint (pqa_record_get_int (read, "position"), ==, 3);
  g_assert_true (pqa_record_is_null (read, "closed_on"));
  pqa_record_set_text (read, "name", "Nord 北");
  g_assert_false (pqa_record_is_changed (read));
}

static void
test_restore (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRecord) zone = add_zone (office, "North");
  g_autoptr (PqaRecord) before = pqa_record_load (office->connection, "zone", 1, &error);
  g_autoptr (PqaRecord) read = NULL;

  pqa_record_set_text (zone, "name", "South");
  pqa_record_set_text (zone, "closed_on", "2023-01-01");
  g_assert_true (pqa_connection_transaction (office->connection, save, zone, &error));
  pqa_record_restore (zone, before);
  g_assert_true (pqa_connection_transaction (office->connection, save, zone, &error));

  read = pqa_record_load (office->connection, "zone", 1, &error);
  g_assert_cmpstr (pqa_record_get_text (read, "name"), ==, "North");
  g_assert_true (pqa_record_is_null (read, "closed_on"));
}

static void
test_conflict (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRecord) mine = add_zone (office, "North");
  g_autoptr (PqaRecord) theirs = pqa_record_load (office->connection, "zone", 1, &error);
  g_autoptr (PqaRecord) read = NULL;

  pqa_record_set_text (theirs, "name", "Theirs");
  g_assert_true (pqa_connection_transaction (office->connection, save, theirs, &error));
  pqa_record_set_text (mine, "name", "Mine");
  g_assert_false (pqa_connection_transaction (office->connection, save, mine, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONFLICT);
  g_assert_true (pqa_record_is_changed (mine));

  read = pqa_record_load (office->connection, "zone", 1, NULL);
  g_assert_cmpstr (pqa_record_get_text (read, "name"), ==, "Theirs");
}

static void
test_not_found (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pqa_record_load (office->connection, "zone", 99, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
}

static void
test_denied (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaRecord) zone = pqa_record_new ("zone");

  pqa_connection_set_actor (office->connection, 1, "Li", PQA_ROLE_CLERK);
  pqa_record_set_text (zone, "name", "North");
  g_assert_false (pqa_connection_transaction (office->connection, save, zone, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
}

static void
test_async (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PqaRecord) zone = pqa_record_new ("zone");
  g_autoptr (PqaRecord) read = NULL;
  g_autoptr (PqaDatabase) database
      = pqa_database_open (office->path, PQA_CONNECTION_NONE, office->clock, &error);

  pqa_database_set_actor (database, 0, "test", PQA_ROLE_SYSTEM);
  pqa_record_set_text (zone, "name", "");
  pqa_record_save_async (database, zone, NULL, test_take_result_cb, &result);
  test_await (&result);
  g_assert_false (pqa_record_save_finish (result, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_true (pqa_record_is_changed (zone));
  g_clear_error (&error);
  g_clear_object (&result);

  pqa_record_set_text (zone, "name", "North");
  pqa_record_save_async (database, zone, NULL, test_take_result_cb, &result);
  test_await (&result);
  g_assert_true (pqa_record_save_finish (result, &error));
  g_assert_cmpint (pqa_record_get_id (zone), ==, 1);
  g_clear_object (&result);

  pqa_record_load_async (database, "zone", 1, NULL, test_take_result_cb, &result);
  test_await (&result);
  read = pqa_record_load_finish (result, &error);
  g_assert_cmpstr (pqa_record_get_text (read, "name"), ==, "North");
}

#define ADD(name, func) \
  g_test_add ("/store/record/" name, TestOffice, NULL, test_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("round-trip", test_round_trip);
  ADD ("restore", test_restore);
  ADD ("conflict", test_conflict);
  ADD ("not-found", test_not_found);
  ADD ("denied", test_denied);
  ADD ("async", test_async);
  return g_test_run ();
}

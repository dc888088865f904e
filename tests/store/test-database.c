/* test-database.c: opening, migrating, errors, the audit chain
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <sqlite3.h>
#include <string.h>

#include "db/pqa-audit.h"
#include "pqa-test-office.h"

static gboolean
add_zone (PqaConnection *connection, gpointer name, GError **error)
{
  return pqa_connection_run (connection, error, "INSERT INTO zone (name) VALUES (?1)", "t", name);
}

static gboolean
add_zone_then_fail (PqaConnection *connection, gpointer name, GError **error)
{
  return add_zone (connection, name, error)
         && pqa_connection_run (connection, error, "INSERT INTO zone (name) VALUES ('')", NULL);
}

static gint64
count (PqaConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  g_assert_true (pqa_connection_read_int (connection, &value, &error, sql, NULL));
  g_assert_no_error (error);
  return value;
}

/* Writes past the program, as somebody with a tool would, without its triggers. */
static void
tamper (TestOffice *office, const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (office->path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, "DROP TRIGGER freeze_audit_entry; DROP TRIGGER keep_audit_entry", NULL,
                NULL, NULL);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_transaction (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) changed = NULL;

  g_assert_false (
      pqa_connection_transaction (office->connection, add_zone_then_fail, "North", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_cmpint (count (office->connection, "SELECT count (*) FROM zone"), ==, 0);
  g_assert_cmpint (count (office->connection, "SELECT count (*) FROM audit_entry"), ==, 0);
  g_clear_error (&error);

  g_assert_true (pqa_connection_transaction (office->connection, add_zone, "North", &error));
  g_assert_no_error (error);
  g_assert_cmpint (count (office->connection, "SELECT count (*) FROM zone"), ==, 1);
  changed = pqa_connection_take_changed_tables (office->connection);
  g_assert_true (g_strv_equal ((const char *const[]){ "zone", NULL },
                               (const char *const *) changed));
}

static void
test_audit (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;
  g_autofree char *after = NULL;
  gint64 n_entries;

  pqa_connection_set_actor (office->connection, 7, "Wang \"Li\"", PQA_ROLE_MANAGER);
  for (guint i = 0; i < 5; i++)
    g_assert_true (pqa_connection_transaction (office->connection, add_zone, "东\n\"区\\", &error));
  g_assert_true (pqa_connection_execute (office->connection,
                                         "BEGIN IMMEDIATE; UPDATE zone SET name = 'A' WHERE id = 1;"
                                         "COMMIT",
                                         &error));

  after = pqa_connection_read_text (office->connection, &error,
                                    "SELECT json_extract (before, '$.name') FROM audit_entry"
                                    " WHERE action = 'update' AND after = '{\"name\":\"A\"}'"
                                    "   AND actor_id = 7",
                                    NULL);
  g_assert_cmpstr (after, ==, "东\n\"区\\");
  g_assert_true (pqa_audit_verify (office->connection, &n_entries, &head, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_entries, ==, 6);
  g_assert_cmpint (strlen (head), ==, 64);
}

static void
test_audit_shows_tampering (TestOffice *office, gconstpointer sql)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *head = NULL;
  gint64 n_entries;

  for (guint i = 0; i < 5; i++)
    g_assert_true (pqa_connection_transaction (office->connection, add_zone, "North", &error));
  tamper (office, sql);
  g_assert_false (pqa_audit_verify (office->connection, &n_entries, &head, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CORRUPT);
}

static void
test_audit_covers_every_column (TestOffice *office, gconstpointer unused)
{
  g_assert_cmpint (count (office->connection,
                          "SELECT count (*) FROM sqlite_schema t, pragma_table_info (t.name) c"
                          " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
                          "   AND t.name NOT LIKE '%\\_search%' ESCAPE '\\'"
                          "   AND t.name NOT IN ('audit_entry', 'draft')"
                          "   AND NOT EXISTS (SELECT 1 FROM sqlite_schema g"
                          "     WHERE g.name = 'audit_' || t.name || '_update'"
                          "       AND instr (g.sql, 'NEW.\"' || c.name || '\"') > 0)"),
                   ==, 0);
}

static void
test_nothing_is_deleted (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pqa_connection_transaction (office->connection, add_zone, "North", &error));
  g_assert_false (pqa_connection_execute (office->connection, "DELETE FROM zone", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static void
test_denied (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  pqa_connection_set_actor (office->connection, 1, "Li", PQA_ROLE_CLERK);
  g_assert_true (pqa_connection_require (office->connection, PQA_PERMISSION_REQUEST_WORK, &error));
  g_assert_false (pqa_connection_require (office->connection, PQA_PERMISSION_SETTINGS, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
}

static void
assert_open_fails (TestOffice *office, PqaConnectionFlags flags, PqaError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaConnection) connection = NULL;

  g_clear_pointer (&office->connection, pqa_connection_close);
  connection = pqa_connection_open (office->path, flags, office->clock, &error);
  g_assert_null (connection);
  g_assert_error (error, PQA_ERROR, (int) code);
}

static void
test_too_new (TestOffice *office, gconstpointer unused)
{
  g_assert_true (pqa_connection_execute (office->connection, "PRAGMA user_version = 9999", NULL));
  assert_open_fails (office, PQA_CONNECTION_NONE, PQA_ERROR_TOO_NEW);
}

static void
test_not_a_database (TestOffice *office, gconstpointer unused)
{
  g_clear_pointer (&office->connection, pqa_connection_close);
  g_assert_true (g_file_set_contents (office->path, "This is a letter, not a database.", -1, NULL));
  assert_open_fails (office, PQA_CONNECTION_NONE, PQA_ERROR_CORRUPT);
}

static void
test_foreign_database (TestOffice *office, gconstpointer unused)
{
  g_assert_true (pqa_connection_execute (office->connection, "PRAGMA application_id = 5", NULL));
  assert_open_fails (office, PQA_CONNECTION_CREATE, PQA_ERROR_CORRUPT);
}

static void
test_missing (TestOffice *office, gconstpointer unused)
{
  g_free (office->path);
  office->path = g_build_filename (office->folder, "nowhere.db", NULL);
  assert_open_fails (office, PQA_CONNECTION_NONE, PQA_ERROR_NOT_FOUND);
}

static void
test_full (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *long_name = g_strnfill (4000000, 'x');
  g_autofree char *pragma = g_strdup_printf (
      "PRAGMA max_page_count = %" G_GINT64_FORMAT, count (office->connection, "PRAGMA page_count"));

  g_assert_true (pqa_connection_execute (office->connection, pragma, &error));
  g_assert_false (pqa_connection_transaction (office->connection, add_zone, long_name, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_FULL);
  g_assert_false (pqa_connection_in_transaction (office->connection));
  g_assert_cmpint (count (office->connection, "SELECT count (*) FROM zone"), ==, 0);
}

static gboolean
execute (PqaConnection *connection, gpointer sql, GError **error)
{
  return pqa_connection_execute (connection, sql, error);
}

static void
write_sql (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;

  pqa_connection_transaction (office->connection, execute, (gpointer) sql, &error);
  g_assert_no_error (error);
}

static void
test_search_follows_changes (TestOffice *office, gconstpointer unused)
{
  static const char *const match
      = "SELECT count (*) FROM request_search WHERE request_search MATCH '\"电梯\"'";

  write_sql (office, "INSERT INTO request (number, kind, severity, channel, state, description,"
                     " registered_at, recorded_at) VALUES"
                     " ('1', 'repair', 'general', 'desk', 'registered', '一号楼电梯停了', 1, 1);"
                     "UPDATE request SET description = '一号楼电梯又停了'");
  g_assert_cmpint (count (office->connection, match), ==, 1);
  write_sql (office, "UPDATE request SET description = '水管'; UPDATE request SET place = '水管'");
  g_assert_cmpint (count (office->connection, match), ==, 0);
  write_sql (office, "INSERT INTO request_event (request_id, kind, occurred_at, recorded_at, note)"
                     " VALUES (1, 'note', 1, 1, '电梯工说明天来')");
  g_assert_cmpint (count (office->connection, match), ==, 1);
  write_sql (office, "INSERT INTO request_search (request_search, rank)"
                     " VALUES ('integrity-check', 1)");
}

static void
test_search_follows_homes (TestOffice *office, gconstpointer unused)
{
  static const char *const match
      = "SELECT count (*) FROM request_search WHERE request_search MATCH '\"3 1102\"'";

  write_sql (office, "INSERT INTO zone (id, name) VALUES (1, 'North');"
                     "INSERT INTO building (id, zone_id, code, name) VALUES (1, 1, '3', '3');"
                     "INSERT INTO home (id, building_id, code) VALUES (1, 1, '3-1102');"
                     "INSERT INTO request (number, kind, severity, channel, state, home_id,"
                     " registered_at, recorded_at) VALUES"
                     " ('1', 'repair', 'general', 'desk', 'registered', 1, 1, 1)");
  g_assert_cmpint (count (office->connection, match), ==, 1);
  write_sql (office, "UPDATE home SET code = '3-1103'");
  g_assert_cmpint (count (office->connection, match), ==, 0);
  write_sql (office, "INSERT INTO request_search (request_search, rank)"
                     " VALUES ('integrity-check', 1)");
}

static gpointer
count_zones (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 value = 0;

  pqa_connection_read_int (connection, &value, error, "SELECT count (*) FROM zone", NULL);
  return GINT_TO_POINTER (value);
}

static void
note_change_cb (PqaDatabase *database, GStrv tables, gpointer user_data)
{
  g_string_append (user_data, tables[0]);
}

static void
test_jobs (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (PqaDatabase) database
      = pqa_database_open (office->path, PQA_CONNECTION_NONE, office->clock, &error);

  g_assert_no_error (error);
  g_signal_connect (database, "changed", G_CALLBACK (note_change_cb), changes);
  pqa_database_set_actor (database, 0, "test", PQA_ROLE_SYSTEM);

  pqa_database_write_async (database, add_zone, "North", NULL, NULL, test_take_result_cb, &result);
  test_await (&result);
  g_assert_true (pqa_database_write_finish (result, &error));
  g_clear_object (&result);
  while (changes->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (changes->str, ==, "zone");

  pqa_database_read_async (database, PQA_LANE_LIST, count_zones, NULL, NULL, NULL, NULL,
                           test_take_result_cb, &result);
  test_await (&result);
  g_assert_cmpint (GPOINTER_TO_INT (pqa_database_read_finish (result, &error)), ==, 1);
  g_clear_object (&result);

  pqa_database_close (database);
  pqa_database_read_async (database, PQA_LANE_LIST, count_zones, NULL, NULL, NULL, NULL,
                           test_take_result_cb, &result);
  test_await (&result);
  pqa_database_read_finish (result, &error);
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CLOSED);
}

static void
test_sees_other_program (TestOffice *office, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (PqaDatabase) database
      = pqa_database_open (office->path, PQA_CONNECTION_NONE, office->clock, &error);

  g_signal_connect (database, "changed", G_CALLBACK (note_change_cb), changes);
  while (changes->len == 0)
    {
      g_assert_true (pqa_connection_transaction (office->connection, add_zone, "North", &error));
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpint (changes->str[0], ==, '*');
}

#define ADD(name, func) \
  g_test_add ("/store/database/" name, TestOffice, NULL, test_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("transaction", test_transaction);
  ADD ("audit", test_audit);
  ADD ("audit-columns", test_audit_covers_every_column);
  g_test_add ("/store/database/tamper/change", TestOffice,
              "UPDATE audit_entry SET actor = 'x' WHERE id = 2", test_office_set_up,
              test_audit_shows_tampering, test_office_tear_down);
  g_test_add ("/store/database/tamper/remove", TestOffice, "DELETE FROM audit_entry WHERE id = 3",
              test_office_set_up, test_audit_shows_tampering, test_office_tear_down);
  ADD ("nothing-deleted", test_nothing_is_deleted);
  ADD ("denied", test_denied);
  ADD ("too-new", test_too_new);
  ADD ("not-a-database", test_not_a_database);
  ADD ("foreign-database", test_foreign_database);
  ADD ("missing", test_missing);
  ADD ("full", test_full);
  ADD ("search", test_search_follows_changes);
  ADD ("search-homes", test_search_follows_homes);
  ADD ("jobs", test_jobs);
  ADD ("other-program", test_sees_other_program);
  return g_test_run ();
}

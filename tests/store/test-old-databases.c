/* test-old-databases.c: databases written by released versions open, and lose nothing
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tests/fixtures/office-000N.db.gz was made by the program whose newest schema was 000N: an office
 * with its presets and a few requests.
 */
#include "db/pqa-migrator.h"
#include "db/pqa-verify.h"
#include "pqa-test-office.h"

/* Puts the archived database where the office's is to be. */
static void
unpack (const char *name, const char *path)
{
  g_autofree char *packed_path = g_build_filename (g_getenv ("PQA_FIXTURES"), name, NULL);
  g_autoptr (GFile) packed = g_file_new_for_path (packed_path);
  g_autoptr (GFile) unpacked = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (packed, NULL, &error));
  g_autoptr (GConverter) gunzip
      = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) plain = NULL;
  g_autoptr (GOutputStream) out = NULL;

  g_assert_no_error (error);
  plain = g_converter_input_stream_new (stream, gunzip);
  out = G_OUTPUT_STREAM (g_file_replace (unpacked, NULL, FALSE, 0, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (out, plain, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (TestOffice *office, gconstpointer name)
{
  test_office_set_up (office, NULL);
  g_clear_pointer (&office->connection, pqa_connection_close);
  unpack (name, office->path);
}

static void
open_office (TestOffice *office)
{
  g_autoptr (GError) error = NULL;

  office->connection
      = pqa_connection_open (office->path, PQA_CONNECTION_NONE, office->clock, &error);
  g_assert_no_error (error);
  pqa_connection_set_actor (office->connection, 0, "test", PQA_ROLE_SYSTEM);
}

static gint64
read_int (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  pqa_connection_read_int (office->connection, &value, &error, sql, NULL);
  g_assert_no_error (error);
  return value;
}

static void
run (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;

  pqa_connection_execute (office->connection, sql, &error);
  g_assert_no_error (error);
}

static void
save (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pqa_connection_begin (office->connection, NULL));
  run (office, sql);
  pqa_connection_commit (office->connection, &error);
  g_assert_no_error (error);
}

static char *
get_copy (TestOffice *office)
{
  return g_strconcat (office->path, ".before-2", NULL);
}

static void
test_migrates (TestOffice *office, gconstpointer unused)
{
  g_autofree char *copy = get_copy (office);

  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  open_office (office);
  g_assert_cmpint (read_int (office, "PRAGMA user_version"), ==,
                   pqa_migrator_get_newest_version ());
  g_assert_cmpint (read_int (office, "SELECT count (*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
test_keeps_a_copy (TestOffice *office, gconstpointer unused)
{
  g_autofree char *copy = get_copy (office);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS old", copy);

  open_office (office);
  run (office, attach);
  g_assert_cmpint (read_int (office, "PRAGMA old.user_version"), ==, 1);
  g_assert_cmpint (read_int (office, "SELECT count (*) FROM old.request"), ==, 6);
}

/* The columns that a table had, in its own words. */
static char *
list_columns (TestOffice *office, const char *table)
{
  g_autoptr (GError) error = NULL;
  char *columns = pqa_connection_read_text (
      office->connection, &error,
      "SELECT group_concat ('\"' || name || '\"', ', ') FROM pragma_table_info (?1, 'old')", "t",
      table);

  g_assert_no_error (error);
  return columns;
}

static void
assert_unchanged (TestOffice *office, const char *table)
{
  g_autofree char *columns = list_columns (office, table);
  g_autofree char *lost = g_strdup_printf (
      "SELECT count (*) FROM (SELECT %1$s FROM old.%2$s EXCEPT SELECT %1$s FROM main.%2$s)",
      columns, table);
  g_autofree char *invented = g_strdup_printf (
      "SELECT count (*) FROM (SELECT %1$s FROM main.%2$s EXCEPT SELECT %1$s FROM old.%2$s)",
      columns, table);

  g_test_message ("%s", table);
  g_assert_cmpint (read_int (office, lost), ==, 0);
  g_assert_cmpint (read_int (office, invented), ==, 0);
}

static void
test_loses_nothing (TestOffice *office, gconstpointer unused)
{
  g_autofree char *copy = get_copy (office);
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS old", copy);
  g_autoptr (PqaStatement) tables = NULL;
  guint n_tables = 0;

  open_office (office);
  run (office, attach);
  tables = pqa_connection_prepare (office->connection,
                                   "SELECT name FROM old.sqlite_schema WHERE type = 'table'"
                                   " AND name NOT LIKE '%\\_search%' ESCAPE '\\'"
                                   " AND name NOT LIKE 'sqlite%'",
                                   NULL);
  for (; pqa_statement_next (tables); n_tables++)
    assert_unchanged (office, pqa_statement_get_text (tables, 0));
  g_assert_cmpuint (n_tables, >, 40);
}

/* New tables, and new columns of old ones, are in the log, which is whole from the first entry. */
static void
test_goes_on_logging (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaVerification) verification = NULL;
  g_autoptr (GError) error = NULL;

  open_office (office);
  save (office, "INSERT INTO price_item (name, unit_cents) VALUES ('Washer', 200)");
  save (office, "UPDATE episode SET respond_seconds = 60 WHERE id = 1");
  g_assert_cmpint (read_int (office, "SELECT count (*) FROM audit_entry"
                                     " WHERE table_name = 'price_item'"
                                     " AND after ->> 'name' = 'Washer'"),
                   ==, 1);
  g_assert_cmpint (read_int (office, "SELECT count (*) FROM audit_entry"
                                     " WHERE table_name = 'episode'"
                                     " AND after ->> 'respond_seconds' = 60"),
                   ==, 1);
  verification = pqa_verify (office->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpint (verification->n_audit_entries, >, 276);
}

static void
test_finds_old_words (TestOffice *office, gconstpointer unused)
{
  open_office (office);
  g_assert_cmpint (read_int (office, "SELECT count (*) FROM request_search"
                                     " WHERE request_search MATCH (SELECT '\"' || replace (number,"
                                     " '-', ' ') || '\"' FROM request WHERE id = 1)"),
                   ==, 1);
}

#define ADD(name, func) \
  g_test_add ("/store/old-databases/0001/" name, TestOffice, "office-0001.db.gz", set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("migrates", test_migrates);
  ADD ("copy", test_keeps_a_copy);
  ADD ("nothing-lost", test_loses_nothing);
  ADD ("log", test_goes_on_logging);
  ADD ("search", test_finds_old_words);
  return g_test_run ();
}

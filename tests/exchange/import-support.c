/* import-support.c: an office to import into
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-support.h"

/* A database with an office whose time zone is the test's data. */
void
test_import_set_up (TestOffice *office, gconstpointer time_zone)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (office, NULL);
  pqa_connection_begin (office->connection, &error);
  g_assert_no_error (error);
  pqa_connection_run (office->connection, &error,
                      "INSERT INTO office (id, name, time_zone, created_at)"
                      " VALUES (1, 'Test', ?1, 0)",
                      "t", time_zone);
  g_assert_no_error (error);
  pqa_connection_commit (office->connection, &error);
  g_assert_no_error (error);
}

/* A mapping of tests/fixtures/mappings. */
PqaMapping *
test_load_mapping (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("PQA_FIXTURES"), "mappings", name, NULL);
  g_autoptr (GError) error = NULL;
  PqaMapping *mapping = pqa_mapping_load (path, &error);

  g_assert_no_error (error);
  return mapping;
}

/* A mapping written with ' for ". */
PqaMapping *
test_parse_mapping (const char *json)
{
  g_autoptr (GString) text = g_string_new (json);
  g_autoptr (GError) error = NULL;
  PqaMapping *mapping;

  g_string_replace (text, "'", "\"", 0);
  mapping = pqa_mapping_parse ("test.json", text->str, -1, &error);
  g_assert_no_error (error);
  return mapping;
}

PqaImportReport *
test_import (TestOffice *office, const char *path, PqaMapping *mapping)
{
  g_autoptr (GError) error = NULL;
  PqaImportReport *report = pqa_import_file (office->connection, path, mapping, NULL, NULL, &error);

  g_assert_no_error (error);
  return report;
}

/* Imports a shared file without problems; NULL, and the test skipped, when it is not there. */
PqaImportReport *
test_import_shared (TestOffice *office, const char *file, const char *mapping_name)
{
  g_autofree char *path = test_shared_file (file);
  g_autoptr (PqaMapping) mapping = test_load_mapping (mapping_name);
  g_autofree char *words = NULL;
  PqaImportReport *report;

  if (path == NULL)
    return NULL;
  report = test_import (office, path, mapping);
  words = pqa_import_report_format (report);
  g_test_message ("%s", words);
  g_assert_cmpint (report->n_problems, ==, 0);
  g_assert_true (report->applied);
  return report;
}

void
test_assert_counts (PqaImportReport *report, gint64 added, gint64 changed, gint64 unchanged)
{
  g_assert_cmpint (report->n_problems, ==, 0);
  g_assert_cmpint (report->added, ==, added);
  g_assert_cmpint (report->changed, ==, changed);
  g_assert_cmpint (report->unchanged, ==, unchanged);
}

/* The one number that @sql asks for. */
gint64
test_count (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  pqa_connection_read_int (office->connection, &value, &error, sql, NULL);
  g_assert_no_error (error);
  return value;
}

/* The one text that @sql asks for. */
void
test_assert_text (TestOffice *office, const char *sql, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = pqa_connection_read_text (office->connection, &error, sql, NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

/* test-choice-model.c: choices follow the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>

#include "pqa-choice-model.h"

typedef struct
{
  char *path;
  PqaDatabase *database;
  PqaContext *context;
  guint n_changes;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (1700000000);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;

  fixture->path = g_build_filename (g_get_tmp_dir (), "pqa-choices-XXXXXX", NULL);
  g_close (g_mkstemp (fixture->path), NULL);
  g_unlink (fixture->path);
  fixture->database = pqa_database_open (fixture->path, PQA_CONNECTION_CREATE, clock, &error);
  g_assert_no_error (error);
  pqa_database_set_actor (fixture->database, 0, "test", PQA_ROLE_SYSTEM);
  fixture->context = pqa_context_new (fixture->database, clock, zone);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pqa_database_close (fixture->database);
  g_clear_object (&fixture->context);
  g_clear_object (&fixture->database);
  g_unlink (fixture->path);
  g_free (fixture->path);
}

static gboolean
run_sql (PqaConnection *connection, gpointer sql, GError **error)
{
  return pqa_connection_run (connection, error, sql, NULL);
}

static void
write_sql (Fixture *fixture, const char *sql)
{
  pqa_database_write_async (fixture->database, run_sql, (gpointer) sql, NULL, NULL, NULL, NULL);
}

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
await_changes (Fixture *fixture, guint n)
{
  while (fixture->n_changes < n)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_follows_the_database (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) zones = pqa_choice_model_new (fixture->context, "choices/zones");
  g_autoptr (PqaChoice) south = NULL;

  g_signal_connect_swapped (zones, "items-changed", G_CALLBACK (changed_cb), fixture);
  write_sql (fixture, "INSERT INTO zone (name, position) VALUES ('South', 2), ('北区', 1)");
  await_changes (fixture, 1);
  g_assert_cmpuint (g_list_model_get_n_items (zones), ==, 2);
  south = g_list_model_get_item (zones, 1);
  g_assert_cmpstr (pqa_choice_get_label (south), ==, "South");
  g_assert_cmpint (pqa_choice_get_row_id (south), ==, 1);

  write_sql (fixture, "UPDATE zone SET closed_on = '2020-01-01' WHERE id = 1");
  await_changes (fixture, 2);
  g_assert_cmpuint (g_list_model_get_n_items (zones), ==, 1);
}

static void
test_every_query_runs (Fixture *fixture, gconstpointer data)
{
  static const char *const queries[] = {
    "choices/zones", "choices/buildings", "choices/departments",
    "choices/posts", "choices/staff",     "choices/categories",
  };
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (1700000000);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaConnection) connection
      = pqa_connection_open (fixture->path, PQA_CONNECTION_READ_ONLY, clock, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PqaStatement) statement
          = pqa_connection_query (connection, queries[i], &error);

      g_assert_no_error (error);
      g_assert_cmpint (pqa_statement_get_n_columns (statement), ==, 3);
    }
}

static void
test_empty_without_a_database (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PqaClock) clock = pqa_clock_new_fixed (1700000000);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (PqaContext) context = pqa_context_new (NULL, clock, zone);
  g_autoptr (GListModel) zones = pqa_choice_model_new (context, "choices/zones");

  g_assert_cmpuint (g_list_model_get_n_items (zones), ==, 0);
}

#define ADD(name, func) g_test_add ("/choice-model/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("follows-the-database", test_follows_the_database);
  ADD ("every-query-runs", test_every_query_runs);
  ADD ("empty-without-a-database", test_empty_without_a_database);
  return g_test_run ();
}

/* test-lookup.c: choices from the database follow the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-lookup.h"
#include "pqa-test-office.h"

typedef struct
{
  TestOffice office;
  PqaDatabase *database;
  PqaContext *context;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  test_office_set_up (&fixture->office, NULL);
  fixture->database
      = pqa_database_open (fixture->office.path, PQA_CONNECTION_NONE, fixture->office.clock, NULL);
  fixture->context = pqa_context_new (fixture->database, fixture->office.clock, zone);
  pqa_context_sign_in (fixture->context, 0, "test", PQA_ROLE_SYSTEM);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_clear_object (&fixture->context);
  pqa_database_close (fixture->database);
  g_clear_object (&fixture->database);
  test_office_tear_down (&fixture->office, NULL);
}

static gboolean
execute (PqaConnection *connection, gpointer sql, GError **error)
{
  return pqa_connection_execute (connection, sql, error);
}

static void
write_rows (Fixture *fixture, const char *sql)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pqa_database_write_async (fixture->database, execute, (char *) sql, NULL, NULL,
                            test_take_result_cb, &result);
  test_await (&result);
  pqa_database_write_finish (result, &error);
  g_assert_no_error (error);
}

static void
await_choices (PqaLookup *lookup, const char *labels)
{
  g_autofree char *found = NULL;

  while (g_strcmp0 (found, labels) != 0)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      g_main_context_iteration (NULL, TRUE);
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lookup)); i++)
        {
          g_autoptr (PqaChoice) choice = g_list_model_get_item (G_LIST_MODEL (lookup), i);

          g_string_append_printf (text, "%s ", pqa_choice_get_label (choice));
        }
      g_free (found);
      found = g_string_free (g_steal_pointer (&text), FALSE);
    }
}

/* Other zones come in their order, closed ones go. */
static void
test_follows (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (PqaLookup) zones = NULL;

  write_rows (fixture, "INSERT INTO zone (name, position) VALUES ('South', 2)");
  zones = pqa_lookup_new (fixture->context, PQA_LOOKUP_ZONES);
  await_choices (zones, "South ");
  write_rows (fixture, "INSERT INTO zone (name, position) VALUES ('北区', 1)");
  await_choices (zones, "北区 South ");
  write_rows (fixture, "UPDATE zone SET closed_on = '2023-01-01' WHERE name = 'South'");
  await_choices (zones, "北区 ");
}

/* Nobody minds when it goes while it is reading. */
static void
test_early_end (Fixture *fixture, gconstpointer unused)
{
  for (PqaLookupKind kind = PQA_LOOKUP_ZONES; kind <= PQA_LOOKUP_STANDARDS; kind++)
    {
      PqaLookup *lookup = pqa_lookup_new (fixture->context, kind);

      g_assert_finalize_object (lookup);
    }
  write_rows (fixture, "INSERT INTO zone (name) VALUES ('North')");
}

#define ADD(name, func) \
  g_test_add ("/kit/lookup/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("follows", test_follows);
  ADD ("early-end", test_early_end);
  return g_test_run ();
}

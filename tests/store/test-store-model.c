/* test-store-model.c: lists over queries
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list/pqa-store-model.h"
#include "pqa-test-office.h"

#define N_ZONES 1000

static const char *const tables[] = { "zone", NULL };

static gboolean
add_zones (PqaConnection *connection, gpointer data, GError **error)
{
  for (guint i = 0; i < GPOINTER_TO_UINT (data); i++)
    if (!pqa_connection_run (connection, error,
                             "INSERT INTO zone (name, position) VALUES ('Zone ' || ?1, ?1)", "i",
                             (gint64) i))
      return FALSE;
  return TRUE;
}

static gboolean
rename_first (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_connection_run (connection, error,
                             "UPDATE zone SET name = 'New' WHERE position = ?1", "i",
                             (gint64) N_ZONES - 1);
}

static PqaListQuery *
zones_query (void)
{
  PqaListQuery *query = pqa_list_query_new ("estate/zone-row", "z.id", "zone z", tables);

  pqa_list_query_order (query, "z.position DESC, z.id");
  return query;
}

static void
await_loaded (PqaStoreModel *model)
{
  while (pqa_store_model_is_loading (model))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (pqa_store_model_get_error (model));
}

static PqaListRow *
await_row (PqaStoreModel *model, guint position)
{
  PqaListRow *row = g_list_model_get_item (G_LIST_MODEL (model), position);

  while (!pqa_list_row_is_loaded (row))
    g_main_context_iteration (NULL, TRUE);
  return row;
}

static PqaDatabase *
open_database (TestOffice *office)
{
  g_autoptr (GError) error = NULL;
  PqaDatabase *database
      = pqa_database_open (office->path, PQA_CONNECTION_NONE, office->clock, &error);

  g_assert_no_error (error);
  pqa_database_set_actor (database, 0, "test", PQA_ROLE_SYSTEM);
  return database;
}

static void
test_order_and_rows (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaListQuery) query = zones_query ();
  g_autoptr (PqaDatabase) database = NULL;
  g_autoptr (PqaStoreModel) model = NULL;
  g_autoptr (PqaListRow) first = NULL;
  g_autoptr (PqaListRow) last = NULL;

  pqa_connection_transaction (office->connection, add_zones, GUINT_TO_POINTER (N_ZONES), NULL);
  database = open_database (office);
  model = pqa_store_model_new (database);
  pqa_store_model_set_query (model, query);
  await_loaded (model);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, N_ZONES);
  first = await_row (model, 0);
  g_assert_cmpstr (pqa_list_row_get_text (first, 1), ==, "Zone 999");
  last = await_row (model, N_ZONES - 1);
  g_assert_cmpstr (pqa_list_row_get_text (last, 1), ==, "Zone 0");
  g_assert_cmpuint (pqa_store_model_find (model, pqa_list_row_get_id (last)), ==, N_ZONES - 1);
}

static void
test_narrowing (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaListQuery) all = zones_query ();
  g_autoptr (PqaListQuery) few = zones_query ();
  g_autoptr (PqaDatabase) database = NULL;
  g_autoptr (PqaStoreModel) model = NULL;
  gint64 n_matching;

  pqa_connection_transaction (office->connection, add_zones, GUINT_TO_POINTER (N_ZONES), NULL);
  database = open_database (office);
  model = pqa_store_model_new (database);
  pqa_store_model_set_query (model, all);
  pqa_list_query_where (few, "z.position < ?", "i", (gint64) 30);
  pqa_list_query_where (few, "z.name LIKE ?", "t", "Zone 1%");
  pqa_store_model_set_query (model, few);
  await_loaded (model);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 11);
  g_assert_true (pqa_list_query_count (few, office->connection, "z.position > 9", &n_matching,
                                       NULL));
  g_assert_cmpint (n_matching, ==, 10);
}

static void
note_items_cb (GListModel *model, guint position, guint removed, guint added, guint *n_moved)
{
  *n_moved += removed + added;
}

static void
test_follows_changes (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaListQuery) query = zones_query ();
  g_autoptr (PqaDatabase) database = NULL;
  g_autoptr (PqaStoreModel) model = NULL;
  g_autoptr (PqaListRow) first = NULL;
  guint n_moved = 0;

  pqa_connection_transaction (office->connection, add_zones, GUINT_TO_POINTER (N_ZONES), NULL);
  database = open_database (office);
  model = pqa_store_model_new (database);
  pqa_store_model_set_query (model, query);
  await_loaded (model);
  first = await_row (model, 0);

  g_signal_connect (model, "items-changed", G_CALLBACK (note_items_cb), &n_moved);
  pqa_database_write_async (database, rename_first, NULL, NULL, NULL, NULL, NULL);
  while (!g_str_equal (pqa_list_row_get_text (first, 1), "New"))
    g_main_context_iteration (NULL, TRUE);
  await_loaded (model);
  g_assert_cmpuint (n_moved, ==, 0);

  pqa_database_write_async (database, add_zones, GUINT_TO_POINTER (1), NULL, NULL, NULL, NULL);
  while (g_list_model_get_n_items (G_LIST_MODEL (model)) == N_ZONES)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n_moved, ==, 1);
}

static void
test_error (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaListQuery) query
      = pqa_list_query_new ("estate/zone-row", "z.nothing", "zone z", tables);
  g_autoptr (PqaDatabase) database = open_database (office);
  g_autoptr (PqaStoreModel) model = pqa_store_model_new (database);

  pqa_store_model_set_query (model, query);
  while (pqa_store_model_is_loading (model))
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (pqa_store_model_get_error (model), PQA_ERROR, PQA_ERROR_FAILED);
}

static void
test_dropped_rows_are_freed (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaListQuery) query = zones_query ();
  g_autoptr (PqaDatabase) database = NULL;
  PqaStoreModel *model;

  pqa_connection_transaction (office->connection, add_zones, GUINT_TO_POINTER (N_ZONES), NULL);
  database = open_database (office);
  model = pqa_store_model_new (database);
  g_object_add_weak_pointer (G_OBJECT (model), (gpointer *) &model);
  pqa_store_model_set_query (model, query);
  await_loaded (model);
  for (guint i = 0; i < N_ZONES; i++)
    g_object_unref (await_row (model, i));
  g_object_unref (model);
  while (model != NULL)
    g_main_context_iteration (NULL, FALSE);
}

#define ADD(name, func) \
  g_test_add ("/store/model/" name, TestOffice, NULL, test_office_set_up, func, \
              test_office_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("order-and-rows", test_order_and_rows);
  ADD ("narrowing", test_narrowing);
  ADD ("follows-changes", test_follows_changes);
  ADD ("error", test_error);
  ADD ("freed", test_dropped_rows_are_freed);
  return g_test_run ();
}

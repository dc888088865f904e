/* test-stored-list.c: a list page over the database: loading, failing, keeping the selection
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list/pqa-store-model.h"
#include "pqa-kit.h"
#include "pqa-list-page.h"
#include "pqa-test-office.h"
#include "pqa-test-window.h"

#define N_ZONES 2000

static const char *const tables[] = { "zone", NULL };

static char *
name_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, 1));
}

static const PqaTableColumn columns[] = {
  { "name", "Name", PQA_TABLE_COLUMN_TEXT, 20, TRUE, TRUE, FALSE, name_text },
  { NULL },
};

typedef struct
{
  TestOffice office;
  PqaDatabase *database;
  PqaContext *context;
  PqaStoreModel *model;
  GtkWidget *window;
  PqaListPage *page;
} Fixture;

static gboolean
add_zones (PqaConnection *connection, gpointer data, GError **error)
{
  for (guint i = 0; i < N_ZONES; i++)
    if (!pqa_connection_run (connection, error,
                             "INSERT INTO zone (name, position) VALUES ('Zone ' || ?1, ?1)", "i",
                             (gint64) i))
      return FALSE;
  return TRUE;
}

static void
set_order (Fixture *fixture, const char *order)
{
  g_autoptr (PqaListQuery) query
      = pqa_list_query_new ("estate/zone-row", "z.id", "zone z", tables);

  pqa_list_query_order (query, order);
  pqa_store_model_set_query (fixture->model, query);
}

static void
await_loaded (Fixture *fixture)
{
  while (pqa_store_model_is_loading (fixture->model))
    g_main_context_iteration (NULL, TRUE);
}

static void
open_page (Fixture *fixture)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  fixture->context = pqa_context_new (fixture->database, fixture->office.clock, zone);
  fixture->page = g_object_new (PQA_TYPE_LIST_PAGE, "context", fixture->context, NULL);
  pqa_list_page_set_columns (fixture->page, columns);
  pqa_list_page_set_model (fixture->page, G_LIST_MODEL (fixture->model));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  test_office_set_up (&fixture->office, NULL);
  pqa_connection_transaction (fixture->office.connection, add_zones, NULL, &error);
  g_assert_no_error (error);
  fixture->database = pqa_database_open (fixture->office.path, PQA_CONNECTION_NONE,
                                         fixture->office.clock, &error);
  g_assert_no_error (error);
  pqa_database_set_actor (fixture->database, 0, "test", PQA_ROLE_SYSTEM);
  fixture->model = pqa_store_model_new (fixture->database);
  open_page (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->model);
  g_clear_object (&fixture->context);
  pqa_database_close (fixture->database);
  g_clear_object (&fixture->database);
  test_office_tear_down (&fixture->office, NULL);
}

static gint64
selected_id (Fixture *fixture)
{
  gpointer item = pqa_table_get_selected (pqa_list_page_get_table (fixture->page));

  return item != NULL ? pqa_list_row_get_id (item) : 0;
}

static void
test_states (Fixture *fixture, gconstpointer unused)
{
  set_order (fixture, "z.position, z.id");
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "loading");
  await_loaded (fixture);
  test_draw (fixture->window);
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "table");
}

static void
test_failure_is_shown (Fixture *fixture, gconstpointer unused)
{
  set_order (fixture, "no_such_column");
  await_loaded (fixture);
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "error");
  set_order (fixture, "z.position, z.id");
  await_loaded (fixture);
  g_assert_cmpstr (pqa_list_page_get_state (fixture->page), ==, "table");
}

static void
test_selection_survives_another_order (Fixture *fixture, gconstpointer unused)
{
  PqaTable *table = pqa_list_page_get_table (fixture->page);
  gint64 id;

  set_order (fixture, "z.position, z.id");
  await_loaded (fixture);
  pqa_table_select (table, 3);
  id = selected_id (fixture);
  g_assert_cmpint (id, >, 0);

  set_order (fixture, "z.position DESC, z.id");
  await_loaded (fixture);
  g_assert_cmpint (selected_id (fixture), ==, id);
  g_assert_cmpuint (pqa_table_get_selected_position (table), ==, N_ZONES - 4);
}

#define ADD(name, func) g_test_add ("/stored-list/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  pqa_kit_init ();

  ADD ("states", test_states);
  ADD ("failure-is-shown", test_failure_is_shown);
  ADD ("selection-survives-another-order", test_selection_survives_another_order);
  return g_test_run ();
}

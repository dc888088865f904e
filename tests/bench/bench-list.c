/* bench-list.c: the request list's first rows, jumps and searches beside their bare statements
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-list DATABASE WORD
 */
#include "bench.h"
#include "db/pqa-database.h"
#include "list/pqa-store-model.h"
#include "request/pqa-request-list.h"
#include "text/pqa-search-text.h"

#define N_TIMES 15
#define SCREENFUL 40

typedef struct
{
  PqaDatabase *database;
  PqaStoreModel *model;
  sqlite3 *handle;
  PqaRequestFilter filter;
  guint position;
  const char *sql;
} Bench;

static void
await_rows (Bench *bench, guint position)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *model = G_LIST_MODEL (bench->model);

  while (g_list_model_get_n_items (model) <= position && pqa_store_model_is_loading (bench->model))
    g_main_context_iteration (NULL, TRUE);
  for (guint i = position; i < position + SCREENFUL; i++)
    {
      gpointer row = g_list_model_get_item (model, i);

      if (row != NULL)
        g_ptr_array_add (rows, row);
    }
  for (guint i = 0; i < rows->len; i++)
    while (!pqa_list_row_is_loaded (rows->pdata[i]))
      g_main_context_iteration (NULL, TRUE);
}

static void
await_whole_list (Bench *bench)
{
  while (pqa_store_model_is_loading (bench->model))
    g_main_context_iteration (NULL, TRUE);
}

/* A fresh model, so that no row is there already. */
static void
new_model (Bench *bench)
{
  g_autoptr (PqaListQuery) query = pqa_request_list_new (&bench->filter);

  g_clear_object (&bench->model);
  bench->model = pqa_store_model_new (bench->database);
  pqa_store_model_set_query (bench->model, query);
}

static void
show_first_rows (gpointer data)
{
  new_model (data);
  await_rows (data, 0);
}

static void
jump (gpointer data)
{
  Bench *bench = data;

  await_rows (bench, bench->position);
  bench->position -= SCREENFUL; /* the next time to rows that are not there yet */
}

static void
run_bare (gpointer data)
{
  Bench *bench = data;
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (bench->handle, bench->sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (bench->handle));
  while (sqlite3_step (statement) == SQLITE_ROW)
    ;
  sqlite3_finalize (statement);
}

static void
measure_first_rows (Bench *bench, const char *row)
{
  double ours;

  show_first_rows (bench);
  await_whole_list (bench);
  ours = bench_median_ms (N_TIMES, show_first_rows, bench);
  run_bare (bench);
  bench_report (row, ours, bench_median_ms (N_TIMES, run_bare, bench));
  await_whole_list (bench);
}

static void
measure_jump (Bench *bench, const char *row, double where)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (bench->model));
  double ours;

  bench->position = (guint) ((n_items - SCREENFUL - 1) * where);
  ours = bench_median_ms (N_TIMES, jump, bench);
  bench_report (row, ours, bench_median_ms (N_TIMES, run_bare, bench));
}

int
main (int argc, char *argv[])
{
  g_autoptr (PqaClock) clock = pqa_clock_new_system ();
  g_autofree char *match = pqa_search_text_query (argv[2]);
  g_autofree char *search = g_strdup_printf (
      "SELECT rowid FROM request_search WHERE request_search MATCH '%s' ORDER BY rowid DESC LIMIT 40",
      match);
  Bench bench = {
    .database = pqa_database_open (argv[1], PQA_CONNECTION_NONE, clock, NULL),
    .handle = bench_open_bare (argv[1]),
    .filter = { .scope = PQA_REQUEST_SCOPE_ALL, .now = pqa_clock_now (clock) },
  };

  bench.sql = "SELECT * FROM request ORDER BY registered_at DESC, id DESC LIMIT 40";
  measure_first_rows (&bench, "first rows of the request list");
  bench.sql = "SELECT * FROM request WHERE id BETWEEN 500000 AND 500039";
  measure_jump (&bench, "jump to the middle", 0.5);
  measure_jump (&bench, "jump to the end", 1.0);
  bench.filter.text = argv[2];
  bench.sql = search;
  measure_first_rows (&bench, "search for a two-character Chinese word");

  g_clear_object (&bench.model);
  pqa_database_close (bench.database);
  g_object_unref (bench.database);
  sqlite3_close (bench.handle);
  return 0;
}

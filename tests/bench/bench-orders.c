/* bench-orders.c: the first rows of the request list in each order and through each filter, and
 * the opening of one request
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-orders DATABASE
 *
 * Of each order and filter the slowest direction or value counts.
 */
#include "bench.h"
#include "request/pqa-request-detail.h"
#include "request/pqa-request-list.h"

#define N_TIMES 5
#define N_OPENED 101
#define FIRST_ROWS 128 /* as many as the list asks for at first */
#define N_FILTERS_MAX 256

typedef struct
{
  PqaConnection *connection;
  sqlite3 *handle;
  const PqaRequestFilter *filter;
  const char *sql;
  gint64 id;
} Bench;

static const char *const SORTS[]
    = { "number", "registered", "kind", "category", "place", "state", "due", "handler" };

/* In the order of PqaRequestScope. */
static const char *const SCOPES[] = { "my open ones", "open",         "at risk", "overdue",
                                      "escalated",    "to follow up", "all" };

static void
read_first_rows (gpointer data)
{
  Bench *bench = data;
  g_autoptr (PqaListQuery) query = pqa_request_list_new (bench->filter);
  PqaRowCells *cells[FIRST_ROWS] = { NULL };
  g_autoptr (GArray) ids = pqa_list_query_read_ids (query, bench->connection, FIRST_ROWS, NULL);

  if (!pqa_list_query_read_rows (query, bench->connection, (gint64 *)ids->data, ids->len, cells,
                                 NULL))
    g_error ("the rows cannot be read");
  for (guint i = 0; i < ids->len; i++)
    pqa_row_cells_free (cells[i]);
}

static void
open_request (gpointer data)
{
  Bench *bench = data;
  g_autoptr (PqaRequestDetail) detail
      = pqa_request_detail_load (bench->connection, bench->id, NULL);

  if (detail == NULL)
    g_error ("a request cannot be read");
  bench->id += 7919; /* another one, far away */
}

static void
run_bare (gpointer data)
{
  Bench *bench = data;

  bench_execute (bench->handle, bench->sql);
}

static double
measure (Bench *bench, const PqaRequestFilter *filter)
{
  bench->filter = filter;
  return bench_median_ms (N_TIMES, read_first_rows, bench);
}

static void
report (Bench *bench, const char *what, const char *name, double ours)
{
  g_autofree char *row = g_strdup_printf ("%s%s", what, name);

  bench_report (row, ours, bench_median_ms (N_TIMES, run_bare, bench));
}

static void
measure_sorts (Bench *bench, PqaRequestFilter filter, const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (SORTS); i++)
    {
      double up, down;

      filter.sort = SORTS[i];
      filter.descending = FALSE;
      up = measure (bench, &filter);
      filter.descending = TRUE;
      down = measure (bench, &filter);
      report (bench, what, SORTS[i], MAX (up, down));
    }
}

static void
measure_codes (Bench *bench, PqaRequestFilter filter, const char **field, const char *column)
{
  g_autofree char *sql = g_strdup_printf ("SELECT DISTINCT %s FROM request", column);
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (bench->connection, sql, NULL);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  double worst = 0;

  while (pqa_statement_next (statement))
    g_ptr_array_add (codes, g_strdup (pqa_statement_get_text (statement, 0)));
  for (guint i = 0; i < codes->len; i++)
    {
      *field = codes->pdata[i];
      worst = MAX (worst, measure (bench, &filter));
    }
  *field = NULL;
  report (bench, "list filtered by ", column, worst);
}

static void
measure_ids (
    Bench *bench, PqaRequestFilter *filter, gint64 *field, const char *name, const char *sql)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (bench->connection, sql, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  double worst = 0;

  while (pqa_statement_next (statement) && ids->len < N_FILTERS_MAX)
    {
      gint64 id = pqa_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  pqa_statement_reset (statement);
  for (guint i = 0; i < ids->len; i++)
    {
      *field = g_array_index (ids, gint64, i);
      worst = MAX (worst, measure (bench, filter));
    }
  *field = 0;
  report (bench, "list filtered by ", name, worst);
}

static void
measure_scopes (Bench *bench, PqaRequestFilter filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (SCOPES); i++)
    {
      filter.scope = i;
      report (bench, "list of ", SCOPES[i], measure (bench, &filter));
    }
}

/* The slowest of several lengths, in the given orders. */
static void
measure_periods (Bench *bench,
                 PqaRequestFilter filter,
                 const char *const *sorts,
                 guint n_sorts,
                 const char *name)
{
  static const int days[] = { 1, 7, 30, 90, 365 };
  double worst = 0;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = 0; j < n_sorts; j++)
      {
        filter.from = filter.now - days[i] * G_GINT64_CONSTANT (86400);
        filter.sort = sorts[j];
        worst = MAX (worst, measure (bench, &filter));
      }
  report (bench, "list of a period", name, worst);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PqaClock) clock = pqa_clock_new_system ();
  PqaRequestFilter filter
      = { .scope = PQA_REQUEST_SCOPE_ALL, .person_id = 1, .now = pqa_clock_now (clock) };
  PqaRequestFilter open = filter;
  Bench bench = {
    .connection = bench_open (argv[1]),
    .handle = bench_open_bare (argv[1]),
    .sql = "SELECT * FROM request ORDER BY registered_at DESC, id DESC LIMIT 128",
    .id = 1,
  };

  measure_sorts (&bench, filter, "list sorted by ");
  open.scope = PQA_REQUEST_SCOPE_OPEN;
  measure_sorts (&bench, open, "open ones sorted by ");
  measure_scopes (&bench, filter);
  measure_codes (&bench, filter, &filter.kind, "kind");
  measure_codes (&bench, filter, &filter.severity, "severity");
  measure_codes (&bench, filter, &filter.channel, "channel");
  measure_codes (&bench, filter, &filter.state, "state");
  measure_ids (&bench, &filter, &filter.zone_id, "zone", "SELECT id FROM zone");
  measure_ids (&bench, &filter, &filter.building_id, "building", "SELECT id FROM building");
  measure_ids (&bench, &filter, &filter.category_id, "category", "SELECT id FROM category");
  measure_ids (&bench, &filter, &filter.owner_id, "owner", "SELECT id FROM staff");
  measure_periods (&bench, filter, SORTS + 1, 1, "");
  measure_periods (&bench, filter, SORTS, G_N_ELEMENTS (SORTS), " in the slowest order");
  bench.sql = "SELECT * FROM request WHERE id = 500000";
  report (&bench, "opening a request", "", bench_median_ms (N_OPENED, open_request, &bench));

  pqa_connection_close (bench.connection);
  sqlite3_close (bench.handle);
  return 0;
}

/* bench-analysis.c: the analysis of a year beside its bare SQL
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-analysis DATABASE PERIOD
 *
 * The floor is what SQLite alone takes for the statements that the analysis was seen to run.
 */
#include "analysis/pqa-analysis.h"
#include "bench.h"
#include "db/pqa-connection-private.h"
#include "office/pqa-office-store.h"

typedef struct
{
  PqaConnection *connection;
  sqlite3 *bare;
  PqaIndicatorScope scope;
  GPtrArray *statements;
} Bench;

static int
trace_cb (unsigned type, void *data, void *statement, void *unused)
{
  char *sql = sqlite3_expanded_sql (statement);

  g_ptr_array_add (((Bench *) data)->statements, g_strdup (sql));
  sqlite3_free (sql);
  return 0;
}

static void
analyse (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaAnalysisFigures) figures
      = pqa_analysis_figures_read (bench->connection, &bench->scope, &error);
  g_autoptr (PqaAnalysis) analysis = NULL;

  g_assert_no_error (error);
  analysis = pqa_analysis_new (figures);
}

static void
run_bare (gpointer data)
{
  Bench *bench = data;

  for (guint i = 0; i < bench->statements->len; i++)
    {
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (bench->bare, bench->statements->pdata[i], -1, &statement,
                                           NULL),
                       ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        ;
      g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
    }
}

/* Both find a warm cache. */
static void
warm_up (Bench *bench)
{
  sqlite3 *handle = pqa_connection_get_handle (bench->connection);

  sqlite3_trace_v2 (handle, SQLITE_TRACE_STMT, trace_cb, bench);
  analyse (bench);
  sqlite3_trace_v2 (handle, 0, NULL, NULL);
  run_bare (bench);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PqaConnection) connection = bench_open (argv[1]);
  g_autoptr (PqaOffice) office = pqa_office_load (connection, NULL);
  g_autoptr (PqaPeriod) period = pqa_period_parse (argv[2], office->zone, NULL);
  Bench bench = { connection, bench_open_bare (argv[1]),
                  pqa_indicator_scope (period, PQA_GROUPING_NONE),
                  g_ptr_array_new_with_free_func (g_free) };

  warm_up (&bench);
  bench_report ("analysis of a year", bench_median_ms (3, analyse, &bench),
                bench_median_ms (3, run_bare, &bench));
  g_ptr_array_unref (bench.statements);
  sqlite3_close (bench.bare);
  return 0;
}

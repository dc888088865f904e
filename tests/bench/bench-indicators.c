/* bench-indicators.c: the figures of one quarter beside their bare SQL
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-indicators DATABASE PERIOD
 */
#include "bench.h"
#include "indicator/pqa-indicator-query.h"
#include "indicator/pqa-indicator-store.h"
#include "office/pqa-office-store.h"

typedef struct
{
  PqaConnection *connection;
  PqaPeriod *period;
} Bench;

static void
read_ours (gpointer data)
{
  Bench *bench = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) figures = pqa_indicator_store_read (
      bench->connection, bench->period, PQA_GROUPING_NONE, NULL, &error);

  g_assert_no_error (error);
}

static void
step_all (Bench *bench, PqaStatement *statement)
{
  pqa_indicator_query_bind (bench->connection, statement, bench->period);
  g_assert_true (pqa_statement_run (statement, NULL));
}

static void
read_bare (gpointer data)
{
  Bench *bench = data;
  PqaIndicatorScope scope = pqa_indicator_scope (bench->period, PQA_GROUPING_NONE);
  guint n;
  const PqaIndicatorQuery *queries = pqa_indicator_query_get_all (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PqaStatement) statement = pqa_indicator_query_prepare (
          bench->connection, queries[i].name, queries[i].counted, &scope, NULL);

      step_all (bench, statement);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PqaStatement) durations = pqa_indicator_query_prepare_durations (
          bench->connection, i == 1, &scope, NULL);
      g_autoptr (PqaStatement) pauses
          = pqa_connection_query (bench->connection, "indicators/pauses", NULL);

      step_all (bench, durations);
      step_all (bench, pauses);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (PqaConnection) connection = bench_open (argv[1]);
  g_autoptr (PqaOffice) office = pqa_office_load (connection, NULL);
  g_autoptr (PqaPeriod) period = pqa_period_parse (argv[2], office->zone, NULL);
  Bench bench = { connection, period };

  read_bare (&bench); /* both find a warm cache */
  bench_report ("indicators of one quarter", bench_median_ms (5, read_ours, &bench),
                bench_median_ms (5, read_bare, &bench));
  return 0;
}

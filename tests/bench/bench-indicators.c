/* bench-indicators.c: the figures of one quarter beside their bare SQL
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: bench-indicators DATABASE PERIOD
 */
#include "bench.h"
#include "indicator/pqa-indicator-query.h"
#include "indicator/pqa-indicator-store.h"
#include "office/pqa-office-store.h"

/* Every query that pqa_indicator_store_read() runs. */
static const struct
{
  const char *name;
  PqaCounted counted;
} queries[] = {
  { "req-in", PQA_COUNTED_REQUESTS },          { "req-done", PQA_COUNTED_REQUESTS },
  { "req-open", PQA_COUNTED_REQUESTS },        { "resp-ontime", PQA_COUNTED_REQUESTS },
  { "arrive-ontime", PQA_COUNTED_REQUESTS },   { "complete-ontime", PQA_COUNTED_REQUESTS },
  { "followup-ontime", PQA_COUNTED_REQUESTS }, { "done-ontime", PQA_COUNTED_REQUESTS },
  { "resolve-rate", PQA_COUNTED_REQUESTS },    { "complaint-rate", PQA_COUNTED_REQUESTS },
  { "repeat-rate", PQA_COUNTED_REQUESTS },     { "rework-rate", PQA_COUNTED_REQUESTS },
  { "followup-rate", PQA_COUNTED_REQUESTS },   { "followup-sat", PQA_COUNTED_REQUESTS },
  { "insp-done", PQA_COUNTED_INSPECTIONS },    { "insp-score", PQA_COUNTED_INSPECTIONS },
  { "insp-pass", PQA_COUNTED_INSPECTIONS },    { "find-rate", PQA_COUNTED_INSPECTIONS },
  { "rect-ontime", PQA_COUNTED_FINDINGS },     { "recheck-pass", PQA_COUNTED_FINDINGS },
  { "csat", PQA_COUNTED_ANSWERS },             { "sat-index", PQA_COUNTED_ANSWERS },
  { "sat-mean", PQA_COUNTED_ANSWERS },         { "nps", PQA_COUNTED_ANSWERS },
  { "response-rate", PQA_COUNTED_SURVEYS },
};

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

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autoptr (PqaStatement) statement = pqa_indicator_query_prepare (
          bench->connection, queries[i].name, queries[i].counted, PQA_GROUPING_NONE, NULL);

      step_all (bench, statement);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (PqaStatement) durations = pqa_indicator_query_prepare_durations (
          bench->connection, i == 0 ? "respond" : "complete", i == 0 ? "responded" : "completed",
          PQA_GROUPING_NONE, NULL);
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

/* pqa-indicator-query.c: the SQL of an indicator, made for a grouping
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query files say {group} where the group stands and {group_by} where the rows are gathered.
 */
#include "indicator/pqa-indicator-query.h"

#include "time/pqa-local-time.h"

/* Which column of what is counted names the group; NULL where there is none. */
static const char *const group_columns[][PQA_GROUPING_QUESTION + 1] = {
  [PQA_COUNTED_REQUESTS] = { "NULL", "r.zone_id", "r.category_id", "r.department_id", NULL, NULL },
  [PQA_COUNTED_INSPECTIONS] = { "NULL", "i.zone_id", NULL, NULL, NULL, NULL },
  [PQA_COUNTED_FINDINGS] = { "NULL", "f.zone_id", NULL, "f.department_id", NULL, NULL },
  [PQA_COUNTED_ANSWERS] = { "NULL", "p.zone_id", NULL, NULL, "q.dimension_id", "q.id" },
  [PQA_COUNTED_SURVEYS] = { "NULL", NULL, NULL, NULL, NULL, NULL },
};

static char *
replace (char *text, const char *what, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  g_free (text);
  return g_strjoinv (with, parts);
}

static char *
compose (PqaConnection *connection,
         const char *name,
         PqaCounted counted,
         PqaGrouping grouping,
         GError **error)
{
  const char *text = pqa_connection_get_query (connection, name, error);
  char *sql;

  if (text == NULL)
    return NULL;

  sql = replace (g_strdup (text), "{group}", group_columns[counted][grouping]);
  sql = replace (sql, "{group_by}", grouping != PQA_GROUPING_NONE ? "GROUP BY 1" : "");
  return replace (sql, "{home_group}",
                  grouping == PQA_GROUPING_ZONE ? "b.zone_id = r.zone_id" : "1");
}

gboolean
pqa_indicator_query_can_group (PqaCounted counted, PqaGrouping grouping)
{
  return group_columns[counted][grouping] != NULL;
}

/* Prepares data/queries/indicators/@name for a grouping that it can have. */
PqaStatement *
pqa_indicator_query_prepare (PqaConnection *connection,
                             const char *name,
                             PqaCounted counted,
                             PqaGrouping grouping,
                             GError **error)
{
  g_autofree char *path = g_strconcat ("indicators/", name, NULL);
  g_autofree char *sql = compose (connection, path, counted, grouping, error);

  return sql != NULL ? pqa_connection_prepare (connection, sql, error) : NULL;
}

/* Prepares the rows that a duration is measured on: @target "respond" reached at "responded". */
PqaStatement *
pqa_indicator_query_prepare_durations (PqaConnection *connection,
                                       const char *target,
                                       const char *reached,
                                       PqaGrouping grouping,
                                       GError **error)
{
  char *sql = compose (connection, "indicators/durations", PQA_COUNTED_REQUESTS, grouping, error);
  g_autofree char *whole = NULL;

  if (sql == NULL)
    return NULL;
  whole = replace (replace (sql, "{target}", target), "{reached}", reached);
  return pqa_connection_prepare (connection, whole, error);
}

/* Gives the statement the period's edges and the present. */
void
pqa_indicator_query_bind (PqaConnection *connection,
                          PqaStatement *statement,
                          const PqaPeriod *period)
{
  gint64 now = pqa_connection_get_now (connection);
  g_autofree char *today = pqa_local_time_date (period->zone, now);
  g_autofree char *middle = pqa_period_middle_date (period);

  pqa_statement_bind_named (statement, ":from", period->from);
  pqa_statement_bind_named (statement, ":to", period->to);
  pqa_statement_bind_named (statement, ":now", now);
  pqa_statement_bind_named_text (statement, ":from_date", period->from_date);
  pqa_statement_bind_named_text (statement, ":to_date", period->to_date);
  pqa_statement_bind_named_text (statement, ":today", today);
  pqa_statement_bind_named_text (statement, ":middle", middle);
}

/* pqa-indicator-query.c: the SQL of an indicator, made for a grouping and a part of the office
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query files say {group} where the group stands, {group_by} where the rows are gathered and
 * {where} where the rows may be narrowed. Grouped by the rows themselves, the same query lists what
 * is behind a figure.
 */
#include "indicator/pqa-indicator-query.h"

#include <string.h>

#include "indicator/pqa-indicator-group.h"
#include "time/pqa-local-time.h"

static const PqaIndicatorQuery queries[] = {
  { "REQ_IN", "req-in", PQA_COUNTED_REQUESTS },
  { "REQ_DONE", "req-done", PQA_COUNTED_EPISODES },
  { "REQ_OPEN", "req-open", PQA_COUNTED_EPISODES },
  { "RESP_ONTIME", "resp-ontime", PQA_COUNTED_EPISODES },
  { "ARRIVE_ONTIME", "arrive-ontime", PQA_COUNTED_EPISODES },
  { "COMPLETE_ONTIME", "complete-ontime", PQA_COUNTED_EPISODES },
  { "FOLLOWUP_ONTIME", "followup-ontime", PQA_COUNTED_EPISODES },
  { "DONE_ONTIME", "done-ontime", PQA_COUNTED_EPISODES },
  { "RESOLVE_RATE", "resolve-rate", PQA_COUNTED_REQUESTS },
  { "COMPLAINT_RATE", "complaint-rate", PQA_COUNTED_REQUESTS },
  { "REPEAT_RATE", "repeat-rate", PQA_COUNTED_REQUESTS },
  { "REWORK_RATE", "rework-rate", PQA_COUNTED_EPISODES },
  { "FOLLOWUP_RATE", "followup-rate", PQA_COUNTED_EPISODES },
  { "FOLLOWUP_SAT", "followup-sat", PQA_COUNTED_FOLLOW_UPS },
  { "INSP_DONE", "insp-done", PQA_COUNTED_INSPECTIONS },
  { "INSP_SCORE", "insp-score", PQA_COUNTED_INSPECTIONS },
  { "INSP_PASS", "insp-pass", PQA_COUNTED_INSPECTIONS },
  { "FIND_RATE", "find-rate", PQA_COUNTED_INSPECTIONS },
  { "RECT_ONTIME", "rect-ontime", PQA_COUNTED_FINDINGS },
  { "RECHECK_PASS", "recheck-pass", PQA_COUNTED_FINDINGS },
  { "CSAT", "csat", PQA_COUNTED_ANSWERS },
  { "SAT_INDEX", "sat-index", PQA_COUNTED_ANSWERS },
  { "SAT_MEAN", "sat-mean", PQA_COUNTED_ANSWERS },
  { "NPS", "nps", PQA_COUNTED_ANSWERS },
  { "RESPONSE_RATE", "response-rate", PQA_COUNTED_SURVEYS },
};

static char *
replace (char *text, const char *what, const char *with)
{
  g_auto (GStrv) parts = g_strsplit (text, what, -1);

  g_free (text);
  return g_strjoinv (with, parts);
}

/* Homes have no other group than their zone. */
static char *
get_home_group (const PqaIndicatorScope *scope)
{
  if (scope->only[PQA_GROUPING_ZONE] > 0)
    return g_strdup_printf ("b.zone_id = %" G_GINT64_FORMAT, scope->only[PQA_GROUPING_ZONE]);
  return g_strdup (scope->grouping == PQA_GROUPING_ZONE ? "b.zone_id = r.zone_id" : "1");
}

static char *
compose (const char *text,
         PqaCounted counted,
         const PqaIndicatorScope *scope,
         const char *group,
         gboolean gathered)
{
  g_autofree char *where = pqa_indicator_group_get_condition (counted, scope);
  g_autofree char *home_group = get_home_group (scope);
  char *sql = replace (g_strdup (text), "{group}", group);

  sql = replace (sql, "{group_by}", gathered ? "GROUP BY 1" : "");
  sql = replace (sql, "{where}", where);
  return replace (sql, "{home_group}", home_group);
}

static char *
compose_figure (PqaConnection *connection,
                const char *name,
                PqaCounted counted,
                const PqaIndicatorScope *scope,
                GError **error)
{
  g_autofree char *path = g_strconcat ("indicators/", name, NULL);
  g_autofree char *group = pqa_indicator_group_get_sql (counted, scope->grouping, scope->period);
  const char *text = pqa_connection_get_query (connection, path, error);

  if (text == NULL)
    return NULL;
  return compose (text, counted, scope, group, scope->grouping != PQA_GROUPING_NONE);
}

static char *
set_target (char *durations, gboolean to_complete)
{
  char *sql = replace (durations, "{target}", to_complete ? "complete" : "respond");

  return replace (sql, "{reached}", to_complete ? "completed" : "responded");
}

/**
 * pqa_indicator_query_get_all:
 *
 * Returns: (array length=n): the indicators that one query answers
 */
const PqaIndicatorQuery *
pqa_indicator_query_get_all (guint *n)
{
  *n = G_N_ELEMENTS (queries);
  return queries;
}

/* Returns NULL if no query of its own answers the indicator. */
const PqaIndicatorQuery *
pqa_indicator_query_find (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    if (g_str_equal (queries[i].code, code))
      return &queries[i];
  return NULL;
}

/* Whether what is counted can be grouped and narrowed as @scope wants it. */
gboolean
pqa_indicator_query_can_count (PqaCounted counted, const PqaIndicatorScope *scope)
{
  gboolean of_requests = counted == PQA_COUNTED_REQUESTS || counted == PQA_COUNTED_EPISODES
                         || counted == PQA_COUNTED_FOLLOW_UPS;

  for (guint i = 0; i < PQA_N_GROUPINGS; i++)
    if (scope->only[i] != PQA_ANY_GROUP
        && (!of_requests || !pqa_indicator_group_exists (counted, i)))
      return FALSE;
  return pqa_indicator_group_exists (counted, scope->grouping);
}

/* Prepares data/queries/indicators/@name for a scope that it can count. */
PqaStatement *
pqa_indicator_query_prepare (PqaConnection *connection,
                             const char *name,
                             PqaCounted counted,
                             const PqaIndicatorScope *scope,
                             GError **error)
{
  g_autofree char *sql = compose_figure (connection, name, counted, scope, error);

  return sql != NULL ? pqa_connection_prepare (connection, sql, error) : NULL;
}

/* Prepares the rows that the time to respond or to complete is measured on. */
PqaStatement *
pqa_indicator_query_prepare_durations (PqaConnection *connection,
                                       gboolean to_complete,
                                       const PqaIndicatorScope *scope,
                                       GError **error)
{
  char *sql = compose_figure (connection, "durations", PQA_COUNTED_EPISODES, scope, error);
  g_autofree char *whole = NULL;

  if (sql == NULL)
    return NULL;
  whole = set_target (sql, to_complete);
  return pqa_connection_prepare (connection, whole, error);
}

/**
 * pqa_indicator_query_list_rows:
 * @code: an indicator that counts requests or episodes, or a time to respond or to complete
 *
 * Returns: (transfer full): SQL with :from, :to and :now for the rows behind the figure of @scope:
 *   the id of a request or an episode, and for a share whether the row is in its numerator
 */
char *
pqa_indicator_query_list_rows (const char *code, const PqaIndicatorScope *scope)
{
  const PqaIndicatorQuery *query = pqa_indicator_query_find (code);
  const char *name = query != NULL ? query->name : "durations";
  PqaCounted counted = query != NULL ? query->counted : PQA_COUNTED_EPISODES;
  g_autofree char *path = g_strconcat ("indicators/", name, NULL);
  g_autofree char *text = pqa_query_load_text (path, NULL);
  char *sql = compose (text, counted, scope, counted == PQA_COUNTED_REQUESTS ? "r.id" : "e.id",
                       query != NULL);

  return query != NULL ? sql : set_target (sql, g_str_has_prefix (code, "T_COMPLETE"));
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

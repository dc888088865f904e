/* pqa-hot-issue-store.c: troubles that grow faster than usual
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "warning/pqa-hot-issue-store.h"

#include "calendar/pqa-calendar-store.h"
#include "request/pqa-warning.h"
#include "settings/pqa-rule-store.h"
#include "time/pqa-local-time.h"

#define WEEK_DAYS 7

typedef struct
{
  gint64 least;
  gint64 n_weeks;
  gint64 from;   /* of the weeks before */
  gint64 recent; /* of the last days */
} Limits;

static gboolean
read_limits (PqaConnection *connection, Limits *limits, GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (connection, error);
  gint64 first;

  if (zone == NULL
      || !pqa_rule_store_get_int (connection, PQA_RULE_HOT_LEAST, &limits->least, error)
      || !pqa_rule_store_get_int (connection, PQA_RULE_HOT_WEEKS, &limits->n_weeks, error))
    return FALSE;
  first = pqa_local_time_days (zone, pqa_connection_get_now (connection)) - PQA_HOT_ISSUE_DAYS + 1;
  limits->recent = pqa_local_time_to_instant (zone, first, 0);
  limits->from = pqa_local_time_to_instant (zone, first - limits->n_weeks * WEEK_DAYS, 0);
  return TRUE;
}

static PqaHotIssue *
read_issue (PqaStatement *statement, gint64 n_weeks)
{
  PqaHotIssue *self = g_new0 (PqaHotIssue, 1);

  self->category_id = pqa_statement_get_int (statement, 0);
  self->category = pqa_statement_dup_text (statement, 1);
  self->zone_id = pqa_statement_get_int (statement, 2);
  self->zone = pqa_statement_dup_text (statement, 3);
  self->n_now = pqa_statement_get_int (statement, 4);
  self->n_before = pqa_statement_get_int (statement, 5);
  self->n_weeks = n_weeks;
  return self;
}

/**
 * pqa_hot_issue_store_read:
 *
 * Source: domain.md §3, "Hot issue". The days are those of the office, today being the last of
 * them, so that a list of requests "of the last seven days" shows what was counted.
 *
 * Returns: (transfer full) (element-type PqaHotIssue): the hot issues of the present, the one with
 *   most requests first
 */
GPtrArray *
pqa_hot_issue_store_read (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "warnings/hot-issues", error);
  g_autoptr (GPtrArray) issues
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_hot_issue_free);
  Limits limits;

  if (statement == NULL || !read_limits (connection, &limits, error))
    return NULL;
  pqa_statement_bind (statement, "iii", limits.from, limits.recent, limits.least);
  while (pqa_statement_next (statement))
    if (pqa_hot_issue_is_hot (pqa_statement_get_int (statement, 4),
                              pqa_statement_get_int (statement, 5), limits.n_weeks, limits.least))
      g_ptr_array_add (issues, read_issue (statement, limits.n_weeks));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&issues) : NULL;
}

void
pqa_hot_issue_free (PqaHotIssue *self)
{
  g_free (self->category);
  g_free (self->zone);
  g_free (self);
}

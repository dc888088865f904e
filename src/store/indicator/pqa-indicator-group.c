/* pqa-indicator-group.c: the SQL that names the group of what an indicator counts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A figure is grouped, and its rows are found again, by the same expression.
 */
#include "indicator/pqa-indicator-group.h"

#include "request/pqa-request-codes.h"
#include "time/pqa-local-time.h"

/* Stands where pqa_indicator_group_get_sql() makes the expression. */
#define MADE ""

#define OF_REQUEST                                                                                 \
  [PQA_GROUPING_NONE] = "NULL", [PQA_GROUPING_ZONE] = "r.zone_id",                                 \
  [PQA_GROUPING_CATEGORY] = "r.category_id",                                                       \
  [PQA_GROUPING_UPPER_CATEGORY]                                                                    \
      = "(SELECT ifnull (c.parent_id, c.id) FROM category c WHERE c.id = r.category_id)",          \
  [PQA_GROUPING_DEPARTMENT] = "r.department_id", [PQA_GROUPING_KIND] = MADE,                       \
  [PQA_GROUPING_CHANNEL] = MADE, [PQA_GROUPING_PERSON] = "r.first_responder_id",                   \
  [PQA_GROUPING_HOUR] = MADE

/* NULL where what is counted has no such group. */
static const char *const columns[][PQA_N_GROUPINGS] = {
  [PQA_COUNTED_REQUESTS] = { OF_REQUEST },
  [PQA_COUNTED_FOLLOW_UPS] = { OF_REQUEST },
  [PQA_COUNTED_EPISODES]
  = { OF_REQUEST,
      [PQA_GROUPING_CAUSE] = "(SELECT t.delay_cause_id FROM held_stock_take t"
                             " WHERE t.request_id = e.request_id"
                             " AND t.episode_number = e.number)" },
  [PQA_COUNTED_INSPECTIONS] = { [PQA_GROUPING_NONE] = "NULL", [PQA_GROUPING_ZONE] = "i.zone_id" },
  [PQA_COUNTED_FINDINGS] = { [PQA_GROUPING_NONE] = "NULL",
                             [PQA_GROUPING_ZONE] = "f.zone_id",
                             [PQA_GROUPING_DEPARTMENT] = "f.department_id" },
  [PQA_COUNTED_ANSWERS] = { [PQA_GROUPING_NONE] = "NULL",
                            [PQA_GROUPING_ZONE] = "p.zone_id",
                            [PQA_GROUPING_DIMENSION] = "q.dimension_id",
                            [PQA_GROUPING_QUESTION] = "q.id" },
  [PQA_COUNTED_SURVEYS] = { [PQA_GROUPING_NONE] = "NULL" },
};

/* The place of a code among its kind, from 1. */
static char *
get_place (const char *column, const char *(*get_code) (guint), guint n)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "CASE %s", column);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, " WHEN '%s' THEN %u", get_code (i), i + 1);
  g_string_append (sql, " END");
  return g_string_free (sql, FALSE);
}

static const char *
get_kind (guint kind)
{
  return pqa_request_kind_to_code (kind);
}

static const char *
get_channel (guint channel)
{
  return pqa_channel_to_code (channel);
}

/* How far the office's clock is ahead, which changes with daylight-saving time. */
static char *
get_offset (const PqaPeriod *period)
{
  GString *sql = g_string_new ("CASE");
  gint64 from = period->from;

  while (from < period->to)
    {
      gint64 change = pqa_time_zone_next_change (period->zone, from, period->to);

      g_string_append_printf (sql, " WHEN r.registered_at < %" G_GINT64_FORMAT " THEN %d", change,
                              pqa_time_zone_offset (period->zone, from));
      from = change;
    }
  g_string_append_printf (sql, " ELSE %d END", pqa_time_zone_offset (period->zone, period->to));
  return g_string_free (sql, FALSE);
}

/* The epoch was a Thursday: three days further the weeks begin on Monday. */
static char *
get_hour (const PqaPeriod *period)
{
  g_autofree char *offset = get_offset (period);

  return g_strdup_printf ("((r.registered_at + %s + 3 * 86400) %% 604800 / 3600 + 1)", offset);
}

gboolean
pqa_indicator_group_exists (PqaCounted counted, PqaGrouping grouping)
{
  return columns[counted][grouping] != NULL;
}

/**
 * pqa_indicator_group_get_sql:
 * @period: in which the rows are registered, for %PQA_GROUPING_HOUR
 *
 * Returns: (transfer full): the expression of the group's id
 */
char *
pqa_indicator_group_get_sql (PqaCounted counted, PqaGrouping grouping, const PqaPeriod *period)
{
  switch (grouping)
    {
    case PQA_GROUPING_KIND:
      return get_place ("r.kind", get_kind, pqa_request_kind_count ());
    case PQA_GROUPING_CHANNEL:
      return get_place ("r.channel", get_channel, pqa_channel_count ());
    case PQA_GROUPING_HOUR:
      return get_hour (period);
    default:
      return g_strdup (columns[counted][grouping]);
    }
}

/**
 * pqa_indicator_group_get_condition:
 *
 * Returns: (transfer full): what lets only the groups of @scope count, beginning with AND, or ""
 */
char *
pqa_indicator_group_get_condition (PqaCounted counted, const PqaIndicatorScope *scope)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < PQA_N_GROUPINGS; i++)
    {
      g_autofree char *group = NULL;

      if (scope->only[i] == PQA_ANY_GROUP)
        continue;
      group = pqa_indicator_group_get_sql (counted, i, scope->period);
      if (scope->only[i] == 0)
        g_string_append_printf (sql, " AND %s IS NULL", group);
      else
        g_string_append_printf (sql, " AND %s = %" G_GINT64_FORMAT, group, scope->only[i]);
    }
  return g_string_free (sql, FALSE);
}

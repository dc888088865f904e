/* pqa-indicator-store.c: the office's figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "indicator/pqa-indicator-store.h"

#include "indicator/pqa-duration-store.h"
#include "indicator/pqa-indicator-query.h"
#include "indicator/pqa-quantile.h"
#include "request/pqa-request-codes.h"

static const char *const group_names[] = {
  [PQA_GROUPING_NONE] = NULL,
  [PQA_GROUPING_ZONE] = "SELECT name FROM zone WHERE id = ?1",
  [PQA_GROUPING_CATEGORY] = "SELECT name FROM category WHERE id = ?1",
  [PQA_GROUPING_UPPER_CATEGORY] = "SELECT name FROM category WHERE id = ?1",
  [PQA_GROUPING_DEPARTMENT] = "SELECT name FROM department WHERE id = ?1",
  [PQA_GROUPING_PERSON] = "SELECT name FROM staff WHERE id = ?1",
  [PQA_GROUPING_CAUSE] = "SELECT name FROM delay_cause WHERE id = ?1",
  [PQA_GROUPING_HOUR] = NULL,
  [PQA_GROUPING_DIMENSION] = "SELECT name FROM dimension WHERE id = ?1",
  [PQA_GROUPING_QUESTION] = "SELECT lineage_key FROM question WHERE id = ?1",
};

typedef struct
{
  PqaConnection *connection;
  const PqaIndicatorScope *scope;
  const char *const *codes;
  GPtrArray *figures;
} Reading;

static gboolean
is_wanted (Reading *self, const char *code)
{
  return self->codes == NULL || g_strv_contains (self->codes, code);
}

static void
add_figure (Reading *self, const char *code, gint64 group_id, PqaRatio ratio, gint64 n)
{
  if (is_wanted (self, code))
    g_ptr_array_add (self->figures,
                     pqa_figure_new (pqa_indicator_find (code, NULL), group_id, ratio, n));
}

static gboolean
read_query (Reading *self, const PqaIndicatorQuery *query, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_indicator_query_prepare (
      self->connection, query->name, query->counted, self->scope, error);

  if (statement == NULL)
    return FALSE;

  pqa_indicator_query_bind (self->connection, statement, self->scope->period);
  while (pqa_statement_next (statement))
    add_figure (self, query->code, pqa_statement_get_int (statement, 0),
                pqa_ratio (pqa_statement_get_int (statement, 1),
                           pqa_statement_get_int (statement, 2)),
                pqa_statement_get_int (statement, 3));
  return pqa_statement_finish (statement, error);
}

static void
add_durations (Reading *self, const char *code, gint64 group_id, GArray *open, gint64 elapsed)
{
  const gint64 *seconds = (gint64 *) open->data;
  g_autofree char *median = g_strconcat (code, "_MEDIAN", NULL);
  g_autofree char *p90 = g_strconcat (code, "_P90", NULL);
  g_autofree char *by_the_clock = g_strconcat (code, "_ELAPSED", NULL);

  add_figure (self, code, group_id, pqa_quantile_mean (seconds, open->len), open->len);
  add_figure (self, median, group_id, pqa_quantile_median (seconds, open->len), open->len);
  add_figure (self, p90, group_id,
              open->len > 0 ? pqa_ratio (pqa_quantile_percentile (seconds, open->len, 90), 1)
                            : pqa_ratio (0, 0),
              open->len);
  add_figure (self, by_the_clock, group_id, pqa_ratio (elapsed, open->len), open->len);
}

static gboolean
read_durations (Reading *self, const char *code, gboolean to_complete, GError **error)
{
  g_autoptr (GPtrArray) groups
      = pqa_duration_store_read (self->connection, self->scope, to_complete, error);

  if (groups == NULL)
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    {
      PqaDurations *durations = groups->pdata[i];

      add_durations (self, code, durations->group_id, durations->open, durations->elapsed);
    }
  if (groups->len == 0 && self->scope->grouping == PQA_GROUPING_NONE)
    {
      g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));

      add_durations (self, code, 0, none, 0);
    }
  return TRUE;
}

static gboolean
wants_durations (Reading *self, const char *code)
{
  for (guint i = 0; self->codes != NULL && self->codes[i] != NULL; i++)
    if (g_str_has_prefix (self->codes[i], code))
      return TRUE;
  return self->codes == NULL;
}

static gboolean
name_groups (Reading *self, GError **error)
{
  if (self->scope->grouping == PQA_GROUPING_NONE)
    return TRUE;

  for (guint i = 0; i < self->figures->len; i++)
    {
      PqaFigure *figure = self->figures->pdata[i];
      GError *local_error = NULL;

      figure->group = pqa_indicator_store_read_name (self->connection, self->scope->grouping,
                                                     figure->group_id, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, local_error);
          return FALSE;
        }
      if (figure->group == NULL)
        figure->group = g_strdup ("");
    }
  return TRUE;
}

static gboolean
read_all (Reading *self, GError **error)
{
  guint n;
  const PqaIndicatorQuery *queries = pqa_indicator_query_get_all (&n);

  for (guint i = 0; i < n; i++)
    if (is_wanted (self, queries[i].code)
        && pqa_indicator_query_can_count (queries[i].counted, self->scope)
        && !read_query (self, &queries[i], error))
      return FALSE;

  if (pqa_indicator_query_can_count (PQA_COUNTED_EPISODES, self->scope)
      && ((wants_durations (self, "T_RESP") && !read_durations (self, "T_RESP", FALSE, error))
          || (wants_durations (self, "T_COMPLETE")
              && !read_durations (self, "T_COMPLETE", TRUE, error))))
    return FALSE;
  return name_groups (self, error);
}

static int
compare_figures (gconstpointer a, gconstpointer b)
{
  const PqaFigure *left = *(PqaFigure *const *) a;
  const PqaFigure *right = *(PqaFigure *const *) b;
  int order = left->indicator < right->indicator ? -1 : left->indicator > right->indicator;

  return order != 0 ? order : g_strcmp0 (left->group, right->group);
}

/**
 * pqa_indicator_store_read_scope:
 * @codes: (nullable) (array zero-terminated=1): which indicators; NULL for all that the stored
 *   data can give
 *
 * The one function behind every figure on screen, in charts, workbooks, print and the command
 * line. Indicators to which the groups of @scope mean nothing are left out. Source: domain.md §6.
 *
 * Returns: (transfer full) (element-type PqaFigure): the figures in the order of their definitions
 */
GPtrArray *
pqa_indicator_store_read_scope (PqaConnection *connection,
                                const PqaIndicatorScope *scope,
                                const char *const *codes,
                                GError **error)
{
  g_autoptr (GPtrArray) figures
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_figure_free);
  Reading reading = { connection, scope, codes, figures };

  g_return_val_if_fail (scope != NULL && scope->period != NULL, NULL);

  if (!read_all (&reading, error))
    return NULL;

  g_ptr_array_sort (figures, compare_figures);
  return g_steal_pointer (&figures);
}

/**
 * pqa_indicator_store_read:
 * @codes: (nullable) (array zero-terminated=1): as for pqa_indicator_store_read_scope()
 *
 * Returns: (transfer full) (element-type PqaFigure): the figures of the whole office
 */
GPtrArray *
pqa_indicator_store_read (PqaConnection *connection,
                          const PqaPeriod *period,
                          PqaGrouping grouping,
                          const char *const *codes,
                          GError **error)
{
  PqaIndicatorScope scope = pqa_indicator_scope (period, grouping);

  return pqa_indicator_store_read_scope (connection, &scope, codes, error);
}

/**
 * pqa_indicator_store_read_name:
 * @group_id: of @grouping
 *
 * Returns: (transfer full) (nullable): the group's name, of a kind or channel its code
 */
char *
pqa_indicator_store_read_name (PqaConnection *connection,
                               PqaGrouping grouping,
                               gint64 group_id,
                               GError **error)
{
  if (group_id > 0 && grouping == PQA_GROUPING_KIND)
    return g_strdup (pqa_request_kind_to_code (group_id - 1));
  if (group_id > 0 && grouping == PQA_GROUPING_CHANNEL)
    return g_strdup (pqa_channel_to_code (group_id - 1));
  if (group_names[grouping] == NULL)
    return NULL;
  return pqa_connection_read_text (connection, error, group_names[grouping], "i", group_id);
}

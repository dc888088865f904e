/* pqa-quarter-store.c: what a quarterly report tells beside the indicators
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/pqa-quarter-store.h"

#include "indicator/pqa-indicator-query.h"
#include "survey/pqa-survey-results.h"

/**
 * pqa_quarter_store_open_rows:
 * @name: of a query in data/queries/reports
 *
 * Returns: (transfer full): the query, bound to @period, before its first row
 */
PqaStatement *
pqa_quarter_store_open_rows (PqaConnection *connection,
                             const char *name,
                             const PqaPeriod *period,
                             GError **error)
{
  g_autofree char *path = g_strconcat ("reports/", name, NULL);
  PqaStatement *statement = pqa_connection_query (connection, path, error);

  if (statement != NULL)
    pqa_indicator_query_bind (connection, statement, period);
  return statement;
}

/**
 * pqa_quarter_store_read_plan:
 * @plan: (out caller-allocates): what became of the inspections planned for @period
 */
gboolean
pqa_quarter_store_read_plan (PqaConnection *connection,
                             const PqaPeriod *period,
                             PqaPlanExecution *plan,
                             GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_quarter_store_open_rows (connection, "plan-execution", period, error);

  if (statement == NULL)
    return FALSE;
  if (pqa_statement_next (statement))
    *plan = (PqaPlanExecution){
      .due = pqa_statement_get_int (statement, 0),
      .on_time = pqa_statement_get_int (statement, 1),
      .late = pqa_statement_get_int (statement, 2),
      .missed = pqa_statement_get_int (statement, 3),
      .to_come = pqa_statement_get_int (statement, 4),
    };
  return pqa_statement_finish (statement, error);
}

void
pqa_section_score_free (PqaSectionScore *self)
{
  g_free (self->group_code);
  g_free (self->section);
  g_free (self);
}

static PqaSectionScore *
get_section (PqaStatement *statement)
{
  PqaSectionScore *section = g_new0 (PqaSectionScore, 1);

  section->group_code = pqa_statement_dup_text (statement, 0);
  section->section = pqa_statement_dup_text (statement, 1);
  section->points
      = pqa_ratio (pqa_statement_get_int (statement, 2), pqa_statement_get_int (statement, 3));
  section->items = pqa_statement_get_int (statement, 4);
  return section;
}

void
pqa_finding_count_free (PqaFindingCount *self)
{
  g_free (self->severity);
  g_free (self);
}

static PqaFindingCount *
get_finding (PqaStatement *statement)
{
  PqaFindingCount *finding = g_new0 (PqaFindingCount, 1);

  finding->severity = pqa_statement_dup_text (statement, 0);
  finding->found = pqa_statement_get_int (statement, 1);
  finding->rectified = pqa_statement_get_int (statement, 2);
  finding->closed = pqa_statement_get_int (statement, 3);
  return finding;
}

typedef gpointer (*GetFunc) (PqaStatement *statement);

static GPtrArray *
read_rows (PqaConnection *connection,
           const char *name,
           const PqaPeriod *period,
           GetFunc get,
           GDestroyNotify destroy,
           GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (destroy);
  g_autoptr (PqaStatement) statement
      = pqa_quarter_store_open_rows (connection, name, period, error);

  if (statement == NULL)
    return NULL;
  while (pqa_statement_next (statement))
    g_ptr_array_add (rows, get (statement));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&rows) : NULL;
}

/**
 * pqa_quarter_store_read_sections:
 *
 * Returns: (transfer full) (element-type PqaSectionScore): in the order of the checklists
 */
GPtrArray *
pqa_quarter_store_read_sections (PqaConnection *connection, const PqaPeriod *period, GError **error)
{
  return read_rows (connection, "section-scores", period, (GetFunc)get_section,
                    (GDestroyNotify)pqa_section_score_free, error);
}

/**
 * pqa_quarter_store_read_findings:
 *
 * Returns: (transfer full) (element-type PqaFindingCount): worst first
 */
GPtrArray *
pqa_quarter_store_read_findings (PqaConnection *connection, const PqaPeriod *period, GError **error)
{
  return read_rows (connection, "findings-by-severity", period, (GetFunc)get_finding,
                    (GDestroyNotify)pqa_finding_count_free, error);
}

static GArray *
read_survey_ids (PqaConnection *connection, const PqaPeriod *period, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (PqaStatement) statement
      = pqa_quarter_store_open_rows (connection, "surveys", period, error);

  if (statement == NULL)
    return NULL;
  while (pqa_statement_next (statement))
    {
      gint64 id = pqa_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&ids) : NULL;
}

/**
 * pqa_quarter_store_read_surveys:
 *
 * Returns: (transfer full) (element-type PqaSurveyResults): the waves that end in @period
 */
GPtrArray *
pqa_quarter_store_read_surveys (PqaConnection *connection, const PqaPeriod *period, GError **error)
{
  g_autoptr (GArray) ids = read_survey_ids (connection, period, error);
  g_autoptr (GPtrArray) surveys
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_survey_results_free);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      PqaSurveyResults *results
          = pqa_survey_results_read (connection, g_array_index (ids, gint64, i), error);

      if (results == NULL)
        return NULL;
      g_ptr_array_add (surveys, results);
    }
  return g_steal_pointer (&surveys);
}

void
pqa_category_count_free (PqaCategoryCount *self)
{
  g_free (self->name);
  g_free (self);
}

static PqaCategoryCount *
add_root (GPtrArray *counts, gint64 id, const char *name)
{
  PqaCategoryCount *count;

  for (guint i = 0; i < counts->len; i++)
    if (((PqaCategoryCount *)counts->pdata[i])->id == id)
      return counts->pdata[i];
  count = g_new0 (PqaCategoryCount, 1);
  count->id = id;
  count->name = g_strdup (name);
  g_ptr_array_add (counts, count);
  return count;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const PqaCategoryCount *left = *(PqaCategoryCount *const *)a;
  const PqaCategoryCount *right = *(PqaCategoryCount *const *)b;

  if (left->registered != right->registered)
    return left->registered > right->registered ? -1 : 1;
  return strcmp (left->name, right->name);
}

/**
 * pqa_quarter_store_sum_categories:
 * @figures: (element-type PqaFigure): of REQ_IN by category, among others
 *
 * Returns: (transfer full) (element-type PqaCategoryCount): the requests of each category of the
 *   first level, most first; together as many as @figures have
 */
GPtrArray *
pqa_quarter_store_sum_categories (PqaConnection *connection,
                                  const GPtrArray *figures,
                                  GError **error)
{
  g_autoptr (GPtrArray) counts
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_category_count_free);
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "reports/category-roots", error);
  const PqaFigure *none = pqa_figures_find (figures, "REQ_IN", 0);

  if (statement == NULL)
    return NULL;
  if (none != NULL)
    add_root (counts, 0, "")->registered = none->ratio.numerator;
  while (pqa_statement_next (statement))
    {
      const PqaFigure *figure
          = pqa_figures_find (figures, "REQ_IN", pqa_statement_get_int (statement, 0));

      if (figure != NULL)
        add_root (counts, pqa_statement_get_int (statement, 1),
                  pqa_statement_get_text (statement, 2))
            ->registered
            += figure->ratio.numerator;
    }
  g_ptr_array_sort (counts, compare_counts);
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&counts) : NULL;
}

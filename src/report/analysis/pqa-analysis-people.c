/* pqa-analysis-people.c: how fast the first responders are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/pqa-analysis-private.h"

#include "pqa-i18n.h"

#define MAX_BARS 12
#define MINUTE 60.0

static const PqaAnalysisColumn columns[] = {
  { N_ ("Responses"), N_ ("Responded to, completed in the period"), "T_RESP", PQA_ANALYSIS_N,
    FALSE },
  { N_ ("Median"), N_ ("Responded to, completed in the period"), "T_RESP_MEDIAN",
    PQA_ANALYSIS_VALUE, FALSE },
  { N_ ("90th percentile"), N_ ("Responded to, completed in the period"), "T_RESP_P90",
    PQA_ANALYSIS_VALUE, FALSE },
  { N_ ("Due"), N_ ("Due to be responded to"), "RESP_ONTIME", PQA_ANALYSIS_N, FALSE },
  { N_ ("On time"), N_ ("Responded to on time"), "RESP_ONTIME", PQA_ANALYSIS_MET, FALSE },
  { N_ ("On time of due"), N_ ("Due to be responded to"), "RESP_ONTIME", PQA_ANALYSIS_VALUE,
    FALSE },
};

typedef struct
{
  const PqaAnalysisGroup *group;
  gint64 least_events;
} Ranking;

static const PqaFigure *
get_median (const Ranking *ranking, gint64 id)
{
  return pqa_figures_find (ranking->group->now, "T_RESP_MEDIAN", id);
}

/* Nobody in particular is not ranked, nor is who has too few events. */
static gboolean
is_ranked (const Ranking *ranking, gint64 id)
{
  const PqaFigure *median = get_median (ranking, id);

  return id != 0 && median != NULL && median->n >= ranking->least_events;
}

/* The fastest first, those without a rank behind. */
static int
compare_people (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Ranking *ranking = user_data;
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;
  gboolean x = is_ranked (ranking, left), y = is_ranked (ranking, right);

  if (x != y)
    return x ? -1 : 1;
  return x ? pqa_ratio_compare (get_median (ranking, left)->ratio,
                                get_median (ranking, right)->ratio)
           : 0;
}

static void
add_person (PqaAnalysis *self, PqaReportTable *table, gint64 id, guint rank)
{
  const PqaAnalysisGroup *group = &self->figures->parts[PQA_ANALYSIS_PEOPLE];
  g_autofree char *name = pqa_analysis_name_group (group, id);
  PqaCell cells[2 + G_N_ELEMENTS (columns)];

  cells[0] = rank > 0 ? pqa_cell_integer (rank) : pqa_cell_no_data ();
  cells[1] = pqa_cell_text (name);
  pqa_analysis_fill_cells (self, table, group, id, PQA_ANALYSIS_COLUMNS (columns, 2), cells);
  pqa_report_table_add_row (table, cells);
}

static void
add_table (PqaAnalysis *self, const Ranking *ranking, GArray *ids, guint n_ranked)
{
  PqaReportTable *table = pqa_report_table_new (_ ("Response by first responder"));
  g_autofree char *too_few = g_strdup_printf (
      ngettext ("Not enough data: fewer than %d response", "Not enough data: fewer than %d responses",
                (gulong) ranking->least_events),
      (int) ranking->least_events);

  pqa_report_table_add_column (table, _ ("Rank"), PQA_CELL_INTEGER, 0);
  pqa_report_table_add_column (table, _ ("First responder"), PQA_CELL_TEXT, 1);
  pqa_analysis_add_columns (self, table, PQA_ANALYSIS_COLUMNS (columns, 2));
  for (guint i = 0; i < ids->len; i++)
    {
      if (i == n_ranked)
        pqa_report_table_add_group (table, too_few);
      add_person (self, table, g_array_index (ids, gint64, i), i < n_ranked ? i + 1 : 0);
    }
  pqa_report_table_set_note (table, _ ("Ranked by the median. Counted is who first took the request, "
                                       "whoever did the work."));
  pqa_report_add_table (self->report, table);
}

static void
add_chart (PqaAnalysis *self, const Ranking *ranking, GArray *ids, guint n_ranked)
{
  PqaChartData *chart = pqa_analysis_chart_new (
      self, PQA_CHART_BAR_HORIZONTAL, _ ("Time to respond by first responder, fastest first"),
      pqa_analysis_get_total (ranking->group->now, "T_RESP"));
  g_autoptr (GArray) ranked = g_array_copy (ids);

  g_array_set_size (ranked, MIN (n_ranked, MAX_BARS));
  pqa_chart_data_set_unit (chart, _ ("min"), 1);
  pqa_chart_data_set_axis_titles (chart, NULL, _ ("Minutes of open time"));
  pqa_analysis_fill_chart (self, chart, ranking->group, ranked, MINUTE,
                           &(PqaAnalysisColumns){ columns + 1, 2, 0 });
  pqa_report_add_chart (self->report, chart);
}

/**
 * pqa_analysis_add_people:
 *
 * The speed of response per person. Source: domain.md §6, who has fewer than the least number of
 * events is not ranked.
 */
void
pqa_analysis_add_people (PqaAnalysis *self)
{
  Ranking ranking = { &self->figures->parts[PQA_ANALYSIS_PEOPLE], self->figures->least_events };
  g_autoptr (GArray) ids = pqa_analysis_sort_groups (ranking.group, "REQ_IN");
  guint n_ranked = 0;

  g_array_sort_with_data (ids, compare_people, &ranking);
  while (n_ranked < ids->len && is_ranked (&ranking, g_array_index (ids, gint64, n_ranked)))
    n_ranked++;
  pqa_report_add_heading (self->report, 1, _ ("First responders"));
  add_chart (self, &ranking, ids, n_ranked);
  add_table (self, &ranking, ids, n_ranked);
}

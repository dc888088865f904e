/* pqa-analysis-lateness.c: what is on time, and why the rest is late
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/pqa-analysis-private.h"

#include "pqa-i18n.h"
#include "quarterly/pqa-quarterly-cell.h"

/* The four targets, and what their rows are. */
static const struct
{
  const char *code;
  const char *due;
  const char *met;
  const char *missed;
} targets[] = {
  { "RESP_ONTIME", N_ ("Due to be responded to"), N_ ("Responded to on time"),
    N_ ("Not responded to on time") },
  { "ARRIVE_ONTIME", N_ ("Arrival due"), N_ ("Arrived on time"), N_ ("Not arrived on time") },
  { "COMPLETE_ONTIME", N_ ("Due to be completed"), N_ ("Completed on time"), N_ ("Late") },
  { "FOLLOWUP_ONTIME", N_ ("Follow-up due"), N_ ("Followed up on time"),
    N_ ("Not followed up on time") },
};

static const char *
get_name (guint target)
{
  return pqa_indicator_get_name (pqa_indicator_find (targets[target].code, NULL));
}

static void
fill_rates (PqaAnalysis *self, PqaChartData *chart, gboolean before)
{
  const PqaAnalysisGroup *whole = &self->figures->parts[PQA_ANALYSIS_WHOLE];
  const GPtrArray *figures = before ? whole->before : whole->now;
  PqaAnalysisColumn what = { .value = PQA_ANALYSIS_VALUE, .before = before };
  g_autofree char *name = pqa_analysis_name_column (self, &what);
  double values[G_N_ELEMENTS (targets)];

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      const PqaFigure *figure = pqa_figures_find (figures, targets[i].code, 0);

      what.code = targets[i].code;
      what.rows = targets[i].due;
      values[i] = pqa_figure_to_chart (figure);
      if (figure != NULL && figure->n > 0)
        pqa_analysis_add_rows (self, i, before, whole, 0, &what);
    }
  pqa_chart_data_add_series (chart, name, values);
}

static void
add_rate_chart (PqaAnalysis *self)
{
  const GPtrArray *figures = self->figures->parts[PQA_ANALYSIS_WHOLE].now;
  gint64 n = 0;
  PqaChartData *chart;

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    n += pqa_analysis_get_total (figures, targets[i].code);
  chart = pqa_analysis_chart_new (self, PQA_CHART_BAR, _ ("On time of all due"), n);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    pqa_chart_data_add_category (chart, get_name (i));
  pqa_chart_data_set_unit (chart, "%", 1);
  fill_rates (self, chart, FALSE);
  fill_rates (self, chart, TRUE);
  pqa_report_add_chart (self->report, chart);
}

static void
add_target_row (PqaAnalysis *self, PqaReportTable *table, guint target)
{
  const char *code = targets[target].code, *due = targets[target].due;
  const PqaAnalysisColumn columns[] = {
    { N_ ("Due"), due, code, PQA_ANALYSIS_N, FALSE },
    { N_ ("On time"), targets[target].met, code, PQA_ANALYSIS_MET, FALSE },
    { N_ ("Late"), targets[target].missed, code, PQA_ANALYSIS_MISSED, FALSE },
    { NULL, due, code, PQA_ANALYSIS_VALUE, FALSE },
    { NULL, due, code, PQA_ANALYSIS_VALUE, TRUE },
  };
  PqaCell cells[6] = { pqa_cell_text (get_name (target)) };

  if (target == 0)
    pqa_analysis_add_columns (self, table, PQA_ANALYSIS_COLUMNS (columns, 1));
  pqa_analysis_fill_cells (self, table, &self->figures->parts[PQA_ANALYSIS_WHOLE], 0,
                           PQA_ANALYSIS_COLUMNS (columns, 1), cells);
  pqa_report_table_add_row (table, cells);
}

static void
add_deadlines (PqaAnalysis *self)
{
  PqaReportTable *table = pqa_report_table_new (_ ("Deadlines that fall into the period"));

  pqa_report_add_heading (self->report, 2, _ ("Deadlines"));
  add_rate_chart (self);
  pqa_report_table_add_column (table, _ ("Target"), PQA_CELL_TEXT, 1);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    add_target_row (self, table, i);
  pqa_report_add_table (self->report, table);
}

/* Causes -----------------------------------------------------------------------------------------*/

static const PqaAnalysisColumn late
    = { N_ ("Late"), N_ ("Late"), "COMPLETE_ONTIME", PQA_ANALYSIS_MISSED, FALSE };

static gint64
count_late (const GPtrArray *figures, gint64 id)
{
  const PqaFigure *figure = pqa_figures_find (figures, late.code, id);

  return figure != NULL ? figure->ratio.denominator - figure->ratio.numerator : 0;
}

static int
compare_late (gconstpointer a, gconstpointer b, gpointer figures)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;
  gint64 x = count_late (figures, left), y = count_late (figures, right);

  /* What nobody has noted is no cause: it stands last. */
  if ((left == 0) != (right == 0))
    return left == 0 ? 1 : -1;
  return x > y ? -1 : x < y;
}

/* The causes of what is late, most frequent first. */
static GArray *
sort_causes (const PqaAnalysisGroup *group)
{
  GArray *ids = pqa_analysis_sort_groups (group, late.code);

  for (guint i = ids->len; i > 0; i--)
    if (count_late (group->now, g_array_index (ids, gint64, i - 1)) == 0)
      g_array_remove_index (ids, i - 1);
  g_array_sort_with_data (ids, compare_late, group->now);
  return ids;
}

static void
add_cause_table (PqaAnalysis *self, const PqaAnalysisGroup *group, GArray *ids, gint64 total)
{
  PqaReportTable *table = pqa_report_table_new (_ ("Late by cause of delay"));
  const PqaAnalysisColumns columns = { &late, 1, 1 };
  PqaCell cells[3];

  pqa_report_table_add_column (table, _ ("Cause of delay"), PQA_CELL_TEXT, 1);
  pqa_analysis_add_columns (self, table, &columns);
  pqa_report_table_add_column (table, _ ("Share"), PQA_CELL_RATIO, 0.2);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autofree char *name = pqa_analysis_name_group (group, id);

      cells[0] = pqa_cell_text (name);
      pqa_analysis_fill_cells (self, table, group, id, &columns, cells);
      cells[2] = pqa_cell_ratio (count_late (group->now, id), total);
      pqa_report_table_add_row (table, cells);
    }
  cells[0] = pqa_cell_text (_ ("Total"));
  pqa_analysis_fill_cells (self, table, &self->figures->parts[PQA_ANALYSIS_WHOLE], 0, &columns,
                           cells);
  cells[2] = pqa_cell_blank ();
  pqa_report_table_add_total (table, cells);
  pqa_report_add_table (self->report, table);
}

static void
add_causes (PqaAnalysis *self)
{
  const PqaAnalysisGroup *group = &self->figures->parts[PQA_ANALYSIS_CAUSES];
  g_autoptr (GArray) ids = sort_causes (group);
  gint64 total = count_late (self->figures->parts[PQA_ANALYSIS_WHOLE].now, 0);
  PqaChartData *chart = pqa_analysis_chart_new (
      self, PQA_CHART_BAR_HORIZONTAL, _ ("Late requests by cause of delay"), total);

  pqa_report_add_heading (self->report, 2, _ ("Causes of delay"));
  pqa_report_add_paragraph (self->report,
                            _ ("Completed late, or still open with the deadline over; the cause is "
                               "what the last stock-take of the request says."));
  pqa_analysis_fill_chart (self, chart, group, ids, 1, &(PqaAnalysisColumns){ &late, 1, 0 });
  pqa_report_add_chart (self->report, chart);
  if (ids->len > 0)
    add_cause_table (self, group, ids, total);
}

/**
 * pqa_analysis_add_lateness:
 *
 * The four targets, and the causes of delay.
 */
void
pqa_analysis_add_lateness (PqaAnalysis *self)
{
  pqa_report_add_heading (self->report, 1, _ ("Lateness"));
  add_deadlines (self);
  add_causes (self);
}

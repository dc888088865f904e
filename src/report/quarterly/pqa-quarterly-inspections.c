/* pqa-quarterly-inspections.c: the section about inspections and findings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quarterly/pqa-quarterly-sections.h"

#include "pqa-i18n.h"
#include "quarterly/pqa-quarterly-cell.h"
#include "request/pqa-request-codes.h"

#define MAX_BARS 20

static void
add_section_chart (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  PqaChartData *chart
      = pqa_chart_data_new (PQA_CHART_BAR_HORIZONTAL, _ ("Score by section of the checklists"));
  g_autofree double *scores = g_new (double, figures->sections->len + 1);

  for (guint i = 0; i < figures->sections->len; i++)
    {
      const PqaSectionScore *section = figures->sections->pdata[i];

      pqa_chart_data_add_category (chart, section->section);
      scores[i] = pqa_ratio_to_double (section->points) * 100;
    }
  pqa_chart_data_add_series (chart, _ ("Score"), scores);
  pqa_chart_data_set_unit (chart, NULL, 1);
  pqa_chart_data_set_maximum (chart, 100);
  pqa_chart_data_set_axis_titles (chart, NULL, _ ("Points reached of 100"));
  pqa_report_add_chart (report, chart);
}

static int
compare_scores (gconstpointer a, gconstpointer b)
{
  const PqaFigure *left = *(PqaFigure *const *)a, *right = *(PqaFigure *const *)b;
  int order = pqa_ratio_compare (left->ratio, right->ratio);

  return order != 0 ? order : g_strcmp0 (left->group, right->group);
}

/* The zones' scores, lowest first, of those with enough inspections to be compared. */
static GPtrArray *
rank_zones (const PqaQuarterlyFigures *figures, guint *n_unranked)
{
  GPtrArray *ranked = g_ptr_array_new ();

  *n_unranked = 0;
  for (guint i = 0; i < figures->zones->len; i++)
    {
      PqaFigure *figure = figures->zones->pdata[i];

      if (!g_str_equal (figure->indicator->code, "INSP_SCORE") || figure->group_id == 0)
        continue;
      if (figure->n >= figures->least_events)
        g_ptr_array_add (ranked, figure);
      else
        (*n_unranked)++;
    }
  g_ptr_array_sort (ranked, compare_scores);
  return ranked;
}

static void
add_zone_chart (PqaReport *report, GPtrArray *zones)
{
  PqaChartData *chart = pqa_chart_data_new (
      PQA_CHART_BAR_HORIZONTAL, zones->len > MAX_BARS
                                    ? _ ("Mean inspection score of the lowest zones")
                                    : _ ("Mean inspection score by zone, lowest first"));
  guint n = MIN (zones->len, MAX_BARS);
  double scores[MAX_BARS];

  for (guint i = 0; i < n; i++)
    {
      const PqaFigure *figure = zones->pdata[i];

      pqa_chart_data_add_category (chart, figure->group);
      scores[i] = pqa_figure_to_chart (figure);
    }
  pqa_chart_data_add_series (chart, _ ("Score"), scores);
  pqa_chart_data_set_unit (chart, NULL, 1);
  pqa_chart_data_set_maximum (chart, 100);
  pqa_report_add_chart (report, chart);
}

static void
add_zones (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  guint n_unranked;
  g_autoptr (GPtrArray) zones = rank_zones (figures, &n_unranked);
  g_autofree char *note = NULL;

  if (zones->len + n_unranked == 0)
    return;
  pqa_report_add_heading (report, 2, _ ("By zone"));
  if (zones->len > 0)
    add_zone_chart (report, zones);
  if (n_unranked == 0)
    return;
  note = g_strdup_printf (ngettext ("%u zone with fewer than %d inspections is not compared.",
                                    "%u zones with fewer than %d inspections are not compared.",
                                    n_unranked),
                          n_unranked, (int) figures->least_events);
  pqa_report_add_paragraph (report, note);
}

static void
add_plan (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  const PqaPlanExecution *plan = &figures->plan;
  const PqaCell cells[] = {
    pqa_cell_integer (plan->due),
    pqa_cell_integer (plan->on_time),
    pqa_cell_integer (plan->late),
    pqa_cell_integer (plan->missed),
    pqa_cell_mark_few (pqa_cell_ratio (plan->on_time, plan->due), plan->due < PQA_INDICATOR_FEW),
  };
  PqaReportTable *table;

  pqa_report_add_heading (report, 2, _ ("Plan execution"));
  if (plan->due == 0)
    {
      pqa_report_add_paragraph (report, _ ("No inspection was planned for the period."));
      return;
    }
  table = pqa_report_table_new (NULL);
  pqa_report_table_add_column (table, _ ("Planned"), PQA_CELL_INTEGER, 1);
  pqa_report_table_add_column (table, _ ("Done on time"), PQA_CELL_INTEGER, 1);
  pqa_report_table_add_column (table, _ ("Done late"), PQA_CELL_INTEGER, 1);
  pqa_report_table_add_column (table, _ ("Missed"), PQA_CELL_INTEGER, 1);
  pqa_report_table_add_column (table, _ ("Share on time"), PQA_CELL_RATIO, 1);
  pqa_report_table_add_row (table, cells);
  pqa_report_add_table (report, table);
}

static const char *
get_severity (const char *code)
{
  PqaSeverity severity;

  return pqa_severity_from_code (code, &severity, NULL) ? pqa_severity_to_label (severity) : code;
}

static void
add_findings (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  PqaReportTable *table;

  pqa_report_add_heading (report, 2, _ ("Findings"));
  if (figures->findings->len == 0)
    {
      pqa_report_add_paragraph (report, _ ("Nothing was found in the period."));
      return;
    }
  table = pqa_report_table_new (NULL);
  pqa_report_table_add_column (table, _ ("Severity"), PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, _ ("Found"), PQA_CELL_INTEGER, 1);
  pqa_report_table_add_column (table, _ ("Rectified since"), PQA_CELL_INTEGER, 1);
  pqa_report_table_add_column (table, _ ("Closed since"), PQA_CELL_INTEGER, 1);
  for (guint i = 0; i < figures->findings->len; i++)
    {
      const PqaFindingCount *count = figures->findings->pdata[i];
      const PqaCell cells[]
          = { pqa_cell_text (get_severity (count->severity)), pqa_cell_integer (count->found),
              pqa_cell_integer (count->rectified), pqa_cell_integer (count->closed) };

      pqa_report_table_add_row (table, cells);
    }
  pqa_report_add_table (report, table);
}

/**
 * pqa_quarterly_add_inspections:
 *
 * Scores by section and zone, plan execution, findings.
 */
void
pqa_quarterly_add_inspections (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  if (figures->sections->len > 0)
    pqa_report_add_page_break (report);
  pqa_report_add_heading (report, 1, _ ("Inspections"));
  if (figures->sections->len > 0)
    {
      pqa_report_add_heading (report, 2, _ ("By section"));
      add_section_chart (report, figures);
      add_zones (report, figures);
    }
  else
    pqa_report_add_paragraph (report, _ ("No inspection was done in the period."));
  add_plan (report, figures);
  add_findings (report, figures);
}

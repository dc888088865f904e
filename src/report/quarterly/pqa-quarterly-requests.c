/* pqa-quarterly-requests.c: the section about requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quarterly/pqa-quarterly-sections.h"

#include <math.h>

#include "pqa-i18n.h"
#include "quarterly/pqa-quarterly-cell.h"
#include "time/pqa-date.h"

#define MAX_BARS 10
#define MAX_PARETO 15
#define MAX_ROWS 20
#define HOUR 3600.0

static const char *
get_name (const PqaGroupRow *row)
{
  return row->name != NULL && *row->name != '\0' ? row->name : _ ("(none)");
}

static void
add_week_name (PqaChartData *chart, const PqaQuarterlyWeek *week)
{
  int month, day;
  g_autofree char *name = NULL;

  pqa_date_parse (week->from_date, NULL, &month, &day);
  /* Translators: month and day of the first day of a week, as short as possible */
  name = g_strdup_printf (C_ ("week", "%1$d/%2$d"), month, day);
  pqa_chart_data_add_category (chart, name);
}

static void
add_trend (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  PqaChartData *chart
      = pqa_chart_data_new (PQA_CHART_LINE, _ ("Requests registered and completed per week"));
  guint n = figures->weeks->len;
  g_autofree double *registered = g_new (double, n);
  g_autofree double *completed = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      const PqaQuarterlyWeek *week = figures->weeks->pdata[i];

      add_week_name (chart, week);
      registered[i] = week->registered;
      completed[i] = week->completed;
    }
  pqa_chart_data_add_series (chart, _ ("Registered"), registered);
  pqa_chart_data_add_series (chart, _ ("Completed"), completed);
  pqa_chart_data_set_axis_titles (
      chart, _ ("Week beginning (month/day); the first and the last may be shorter"), NULL);
  pqa_report_add_heading (report, 2, _ ("Trend by week"));
  pqa_report_add_chart (report, chart);
}

static void
add_pareto (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  GPtrArray *groups = figures->category_groups;
  g_autoptr (PqaChartData) bars
      = pqa_chart_data_new (PQA_CHART_BAR, _ ("Requests by category, with cumulative share"));
  g_autofree double *counts = g_new (double, groups->len + 1);

  for (guint i = 0; i < groups->len; i++)
    {
      const PqaCategoryCount *group = groups->pdata[i];

      pqa_chart_data_add_category (bars, *group->name != '\0' ? group->name : _ ("(none)"));
      counts[i] = group->registered;
    }
  pqa_chart_data_add_series (bars, _ ("Requests"), counts);
  pqa_report_add_chart (report, pqa_chart_data_to_pareto (bars, MAX_PARETO));
}

/* Requests, due, on time, share and median time of a group. */
static void
fill_cells (const PqaGroupRow *row, PqaCell *cells)
{
  const PqaFigure *on_time = row->figures[1];

  cells[0] = pqa_cell_text (get_name (row));
  cells[1]
      = row->figures[0] != NULL ? pqa_cell_from_figure (row->figures[0]) : pqa_cell_integer (0);
  cells[2] = pqa_cell_integer (on_time != NULL ? on_time->ratio.denominator : 0);
  cells[3] = pqa_cell_integer (on_time != NULL ? on_time->ratio.numerator : 0);
  cells[4] = pqa_cell_from_figure (on_time);
  cells[5] = pqa_cell_from_figure (row->figures[2]);
}

static void
add_columns (PqaReportTable *table, const char *title)
{
  pqa_report_table_add_column (table, title, PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, _ ("Registered"), PQA_CELL_INTEGER, 0.2);
  pqa_report_table_add_column (table, _ ("Due"), PQA_CELL_INTEGER, 0.2);
  pqa_report_table_add_column (table, _ ("On time"), PQA_CELL_INTEGER, 0.2);
  pqa_report_table_add_column (table, _ ("On time of due"), PQA_CELL_RATIO, 0.2);
  pqa_report_table_add_column (table, _ ("Median time to complete"), PQA_CELL_DURATION, 0.2);
}

/* What the groups that are too many for a page add up to. */
static void
add_others (PqaReportTable *table, GPtrArray *rows, guint first)
{
  gint64 registered = 0, due = 0, on_time = 0;
  guint n = rows->len - first;
  g_autofree char *name = g_strdup_printf (ngettext ("%u other", "%u others", n), n);

  for (guint i = first; i < rows->len; i++)
    {
      const PqaGroupRow *row = rows->pdata[i];

      registered += row->figures[0] != NULL ? row->figures[0]->ratio.numerator : 0;
      due += row->figures[1] != NULL ? row->figures[1]->ratio.denominator : 0;
      on_time += row->figures[1] != NULL ? row->figures[1]->ratio.numerator : 0;
    }
  pqa_report_table_add_row (table, (PqaCell[]){ pqa_cell_text (name), pqa_cell_integer (registered),
                                                pqa_cell_integer (due), pqa_cell_integer (on_time),
                                                pqa_cell_mark_few (pqa_cell_ratio (on_time, due),
                                                                   due < PQA_INDICATOR_FEW),
                                                pqa_cell_blank () });
}

static void
add_office_total (PqaReportTable *table, const PqaQuarterlyFigures *figures)
{
  const PqaFigure *parts[] = { pqa_quarterly_figures_get (figures, "REQ_IN"),
                               pqa_quarterly_figures_get (figures, "COMPLETE_ONTIME"),
                               pqa_quarterly_figures_get (figures, "T_COMPLETE_MEDIAN") };
  PqaGroupRow office = { 0, _ ("Whole office"), parts };
  PqaCell cells[6];

  fill_cells (&office, cells);
  pqa_report_table_add_total (table, cells);
}

static void
add_group_table (PqaReport *report,
                 const PqaQuarterlyFigures *figures,
                 GPtrArray *rows,
                 const char *caption,
                 const char *title)
{
  PqaReportTable *table = pqa_report_table_new (caption);
  guint shown = rows->len <= MAX_ROWS ? rows->len : MAX_ROWS - 1;
  PqaCell cells[6];

  add_columns (table, title);
  for (guint i = 0; i < shown; i++)
    {
      fill_cells (rows->pdata[i], cells);
      pqa_report_table_add_row (table, cells);
    }
  if (shown < rows->len)
    add_others (table, rows, shown);
  add_office_total (table, figures);
  pqa_report_add_table (report, table);
}

static void
add_on_time (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  static const char *const codes[]
      = { "RESP_ONTIME", "ARRIVE_ONTIME", "COMPLETE_ONTIME", "FOLLOWUP_ONTIME" };
  PqaChartData *chart = pqa_chart_data_new (PQA_CHART_BAR, _ ("On time of all due"));
  g_autofree char *now_name = pqa_period_format (figures->period);
  g_autofree char *before_name = pqa_period_format (figures->period_before);
  double now[G_N_ELEMENTS (codes)], before[G_N_ELEMENTS (codes)];

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const PqaIndicator *indicator = pqa_indicator_find (codes[i], NULL);

      pqa_chart_data_add_category (chart, pqa_indicator_get_name (indicator));
      now[i] = pqa_figure_to_chart (pqa_figures_find (figures->now, codes[i], 0));
      before[i] = pqa_figure_to_chart (pqa_figures_find (figures->before, codes[i], 0));
    }
  pqa_chart_data_add_series (chart, now_name, now);
  pqa_chart_data_add_series (chart, before_name, before);
  pqa_chart_data_set_unit (chart, "%", 1);
  pqa_report_add_heading (report, 2, _ ("Deadlines"));
  pqa_report_add_chart (report, chart);
}

/* The categories with most requests, by how long half of them take at most. */
static void
add_times (PqaReport *report, GPtrArray *rows)
{
  PqaChartData *chart = pqa_chart_data_new (
      PQA_CHART_BAR_HORIZONTAL, _ ("Median time to complete of the largest categories"));
  guint n = MIN (MAX_BARS, rows->len);
  double hours[MAX_BARS];

  for (guint i = 0; i < n; i++)
    {
      const PqaGroupRow *row = rows->pdata[i];

      pqa_chart_data_add_category (chart, get_name (row));
      hours[i] = pqa_figure_to_chart (row->figures[2]) / HOUR;
    }
  pqa_chart_data_add_series (chart, _ ("Median"), hours);
  pqa_chart_data_set_unit (chart, _ ("h"), 1);
  pqa_chart_data_set_axis_titles (chart, NULL, _ ("Hours of open time"));
  pqa_report_add_chart (report, chart);
}

static gboolean
has_requests (const PqaQuarterlyFigures *figures)
{
  for (guint i = 0; i < figures->weeks->len; i++)
    {
      const PqaQuarterlyWeek *week = figures->weeks->pdata[i];

      if (week->registered > 0 || week->completed > 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_groups (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  static const char *const codes[] = { "REQ_IN", "COMPLETE_ONTIME", "T_COMPLETE_MEDIAN", NULL };
  g_autoptr (GPtrArray) categories = pqa_group_rows_new (figures->categories, codes);
  g_autoptr (GPtrArray) departments = pqa_group_rows_new (figures->departments, codes);

  pqa_report_add_heading (report, 2, _ ("By department"));
  add_group_table (report, figures, departments, _ ("Requests and deadlines by department"),
                   _ ("Department"));
  pqa_report_add_heading (report, 2, _ ("Time to complete"));
  add_times (report, categories);
  add_group_table (report, figures, categories, _ ("Requests and deadlines by category"),
                   _ ("Category"));
}

/**
 * pqa_quarterly_add_requests:
 *
 * Trend, categories, deadlines, departments.
 */
void
pqa_quarterly_add_requests (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  if (has_requests (figures))
    pqa_report_add_page_break (report);
  pqa_report_add_heading (report, 1, _ ("Requests"));
  if (!has_requests (figures))
    {
      pqa_report_add_paragraph (report,
                                _ ("No request was registered or completed in the period."));
      return;
    }
  add_trend (report, figures);
  pqa_report_add_heading (report, 2, _ ("By category"));
  add_pareto (report, figures);
  add_on_time (report, figures);
  add_groups (report, figures);
}

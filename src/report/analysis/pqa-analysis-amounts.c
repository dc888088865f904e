/* pqa-analysis-amounts.c: how many requests there are of which category, zone and channel, and when
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/pqa-analysis-private.h"

#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

#define HOURS 24
#define WEEKDAYS 7

static const PqaAnalysisColumn registered[] = {
  { NULL, N_ ("Registered"), "REQ_IN", PQA_ANALYSIS_VALUE, FALSE },
  { NULL, N_ ("Registered"), "REQ_IN", PQA_ANALYSIS_VALUE, TRUE },
};

static const PqaAnalysisColumn amounts[] = {
  { NULL, N_ ("Registered"), "REQ_IN", PQA_ANALYSIS_VALUE, FALSE },
  { NULL, N_ ("Registered"), "REQ_IN", PQA_ANALYSIS_VALUE, TRUE },
  { N_ ("Growth"), NULL, "REQ_IN", PQA_ANALYSIS_GROWTH, FALSE },
  { N_ ("Due"), N_ ("Due to be completed"), "COMPLETE_ONTIME", PQA_ANALYSIS_N, FALSE },
  { N_ ("On time"), N_ ("Completed on time"), "COMPLETE_ONTIME", PQA_ANALYSIS_MET, FALSE },
  { N_ ("Late"), N_ ("Late"), "COMPLETE_ONTIME", PQA_ANALYSIS_MISSED, FALSE },
  { N_ ("On time of due"), N_ ("Due to be completed"), "COMPLETE_ONTIME", PQA_ANALYSIS_VALUE,
    FALSE },
};

/* The line of the shares leads where its bar leads. */
static void
add_pareto (PqaAnalysis *self)
{
  const PqaAnalysisGroup *group = &self->figures->parts[PQA_ANALYSIS_CATEGORIES];
  g_autoptr (GArray) ids = pqa_analysis_sort_groups (group, "REQ_IN");
  g_autoptr (PqaChartData) bars = pqa_analysis_chart_new (
      self, PQA_CHART_BAR, _ ("Requests by category, with cumulative share"),
      pqa_analysis_get_total (group->now, "REQ_IN"));
  const PqaAnalysisColumn requests
      = { N_ ("Requests"), N_ ("Registered"), "REQ_IN", PQA_ANALYSIS_VALUE, FALSE };

  while (ids->len > 0
         && pqa_analysis_figures_count (group->now, "REQ_IN",
                                        g_array_index (ids, gint64, ids->len - 1))
                == 0)
    g_array_set_size (ids, ids->len - 1);
  pqa_analysis_fill_chart (self, bars, group, ids, 1, &(PqaAnalysisColumns){ &requests, 1, 0 });
  for (guint i = 0; i < ids->len; i++)
    pqa_analysis_add_rows (self, i, 1, group, g_array_index (ids, gint64, i), &requests);
  pqa_report_add_chart (self->report, pqa_chart_data_to_pareto (bars, 0));
}

static void
add_bars (PqaAnalysis *self, PqaAnalysisPart part, const char *title)
{
  const PqaAnalysisGroup *group = &self->figures->parts[part];
  g_autoptr (GArray) ids = pqa_analysis_sort_groups (group, "REQ_IN");
  PqaChartData *chart = pqa_analysis_chart_new (self, PQA_CHART_BAR, title,
                                                pqa_analysis_get_total (group->now, "REQ_IN"));

  pqa_analysis_fill_chart (self, chart, group, ids, 1, PQA_ANALYSIS_COLUMNS (registered, 0));
  pqa_report_add_chart (self->report, chart);
}

/**
 * pqa_analysis_add_amounts:
 *
 * By category, by zone, by channel.
 */
void
pqa_analysis_add_amounts (PqaAnalysis *self)
{
  const PqaAnalysisGroup *categories = &self->figures->parts[PQA_ANALYSIS_CATEGORIES];

  pqa_report_add_heading (self->report, 1, _ ("Amounts"));
  pqa_report_add_heading (self->report, 2, _ ("By category"));
  add_pareto (self);
  pqa_analysis_add_group_table (self, categories, _ ("Requests and deadlines by category"),
                                _ ("Category"), PQA_ANALYSIS_COLUMNS (amounts, 1));
  pqa_report_add_heading (self->report, 2, _ ("By zone and channel"));
  add_bars (self, PQA_ANALYSIS_ZONES, _ ("Requests by zone"));
  add_bars (self, PQA_ANALYSIS_CHANNELS, _ ("Requests by channel"));
  pqa_analysis_add_group_table (self, &self->figures->parts[PQA_ANALYSIS_ZONES],
                                _ ("Requests and deadlines by zone"), _ ("Zone"),
                                PQA_ANALYSIS_COLUMNS (amounts, 1));
}

/* Hours ------------------------------------------------------------------------------------------*/

static void
add_weekday (PqaAnalysis *self, PqaChartData *chart, int weekday)
{
  const PqaAnalysisGroup *group = &self->figures->parts[PQA_ANALYSIS_HOURS];
  const PqaAnalysisColumn what
      = { NULL, N_ ("Registered"), "REQ_IN", PQA_ANALYSIS_VALUE, FALSE };
  double values[HOURS];

  for (int hour = 0; hour < HOURS; hour++)
    {
      gint64 id = weekday * HOURS + hour + 1;
      gint64 n = pqa_analysis_figures_count (group->now, "REQ_IN", id);

      values[hour] = n;
      if (n > 0)
        pqa_analysis_add_rows (self, hour, weekday, group, id, &what);
    }
  pqa_chart_data_add_series (chart, pqa_weekday_format (weekday + 1), values);
}

/**
 * pqa_analysis_add_hours:
 *
 * When requests come, by the office's clock.
 */
void
pqa_analysis_add_hours (PqaAnalysis *self)
{
  gint64 n = pqa_analysis_get_total (self->figures->parts[PQA_ANALYSIS_HOURS].now, "REQ_IN");
  PqaChartData *chart = pqa_analysis_chart_new (
      self, PQA_CHART_HEAT, _ ("Requests by weekday and hour of registration"), n);

  pqa_report_add_heading (self->report, 2, _ ("By weekday and hour"));
  for (int hour = 0; hour < HOURS; hour++)
    {
      /* Translators: an hour of the day, from and to, as short as possible: “9–10” */
      g_autofree char *name = g_strdup_printf (C_ ("hours", "%d–%d"), hour, hour + 1);

      pqa_chart_data_add_category (chart, name);
    }
  for (int weekday = 0; weekday < WEEKDAYS && n > 0; weekday++)
    add_weekday (self, chart, weekday);
  pqa_chart_data_set_axis_titles (chart, _ ("Hour of the day"), NULL);
  pqa_report_add_chart (self->report, chart);
}

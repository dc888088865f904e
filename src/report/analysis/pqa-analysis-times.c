/* pqa-analysis-times.c: how long it takes to respond and to complete
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/pqa-analysis-private.h"

#include "pqa-i18n.h"

#define MAX_BARS 12
#define MINUTE 60.0
#define HOUR 3600.0

#define TIMES(code, rows)                                                                          \
  { N_ ("Median"), rows, code "_MEDIAN", PQA_ANALYSIS_VALUE, FALSE },                              \
  {                                                                                                \
    N_ ("90th percentile"), rows, code "_P90", PQA_ANALYSIS_VALUE, FALSE                           \
  }

static const PqaAnalysisColumn to_respond[]
    = { TIMES ("T_RESP", N_ ("Responded to, completed in the period")) };
static const PqaAnalysisColumn to_complete[] = { TIMES ("T_COMPLETE", N_ ("Completed")) };

static const PqaAnalysisColumn response[] = {
  { N_ ("Responses"), N_ ("Responded to, completed in the period"), "T_RESP", PQA_ANALYSIS_N,
    FALSE },
  { N_ ("Mean"), N_ ("Responded to, completed in the period"), "T_RESP", PQA_ANALYSIS_VALUE,
    FALSE },
  TIMES ("T_RESP", N_ ("Responded to, completed in the period")),
};

static const PqaAnalysisColumn completion[] = {
  { N_ ("Completed"), N_ ("Completed"), "T_COMPLETE", PQA_ANALYSIS_N, FALSE },
  { N_ ("Mean"), N_ ("Completed"), "T_COMPLETE", PQA_ANALYSIS_VALUE, FALSE },
  TIMES ("T_COMPLETE", N_ ("Completed")),
};

static void
add_chart (PqaAnalysis *self, PqaAnalysisPart part, const char *title, gboolean complete)
{
  const PqaAnalysisGroup *group = &self->figures->parts[part];
  const char *code = complete ? "T_COMPLETE" : "T_RESP";
  g_autoptr (GArray) ids = pqa_analysis_sort_groups (group, "REQ_IN");
  PqaChartData *chart = pqa_analysis_chart_new (self, PQA_CHART_BAR_HORIZONTAL, title,
                                                pqa_analysis_get_total (group->now, code));

  g_array_set_size (ids, MIN (ids->len, MAX_BARS));
  pqa_chart_data_set_unit (chart, complete ? _ ("h") : _ ("min"), 1);
  pqa_chart_data_set_axis_titles (
      chart, NULL, complete ? _ ("Hours of open time") : _ ("Minutes of open time"));
  pqa_analysis_fill_chart (self, chart, group, ids, complete ? HOUR : MINUTE,
                           complete ? PQA_ANALYSIS_COLUMNS (to_complete, 0)
                                    : PQA_ANALYSIS_COLUMNS (to_respond, 0));
  pqa_report_add_chart (self->report, chart);
}

static void
add_tables (PqaAnalysis *self,
            PqaAnalysisPart part,
            const char *to_respond_caption,
            const char *to_complete_caption,
            const char *name_title)
{
  const PqaAnalysisGroup *group = &self->figures->parts[part];

  pqa_analysis_add_group_table (self, group, to_respond_caption, name_title,
                                PQA_ANALYSIS_COLUMNS (response, 1));
  pqa_analysis_add_group_table (self, group, to_complete_caption, name_title,
                                PQA_ANALYSIS_COLUMNS (completion, 1));
}

/**
 * pqa_analysis_add_times:
 *
 * Mean, median and 90th percentile by category and by zone, of the requests completed in the
 * period.
 */
void
pqa_analysis_add_times (PqaAnalysis *self)
{
  pqa_report_add_heading (self->report, 1, _ ("Times"));
  pqa_report_add_paragraph (self->report,
                            _ ("Open time on the calendar of each request, waiting taken out, of "
                               "what was completed in the period."));
  pqa_report_add_heading (self->report, 2, _ ("By category"));
  add_chart (self, PQA_ANALYSIS_CATEGORIES, _ ("Time to respond by category"), FALSE);
  add_chart (self, PQA_ANALYSIS_CATEGORIES, _ ("Time to complete by category"), TRUE);
  add_tables (self, PQA_ANALYSIS_CATEGORIES, _ ("Time to respond by category"),
              _ ("Time to complete by category"), _ ("Category"));
  pqa_report_add_heading (self->report, 2, _ ("By zone"));
  add_chart (self, PQA_ANALYSIS_ZONES, _ ("Time to respond by zone"), FALSE);
  add_chart (self, PQA_ANALYSIS_ZONES, _ ("Time to complete by zone"), TRUE);
  add_tables (self, PQA_ANALYSIS_ZONES, _ ("Time to respond by zone"),
              _ ("Time to complete by zone"), _ ("Zone"));
}

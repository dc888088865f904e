/* pqa-analysis.c: the analysis of requests as a report whose numbers lead to their rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/pqa-analysis-private.h"

#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

static gint64
get_place (guint block, guint row, guint column)
{
  return (gint64) block << 40 | (gint64) row << 16 | column;
}

static char *
describe_scope (const PqaAnalysisFigures *figures)
{
  g_autofree char *period = pqa_period_format (figures->period);

  if (*figures->scope_words == '\0')
    return g_steal_pointer (&period);
  return g_strconcat (period, " · ", figures->scope_words, NULL);
}

static PqaReport *
create_report (const PqaAnalysisFigures *figures)
{
  g_autofree char *scope = describe_scope (figures);
  g_autofree char *today = pqa_local_time_date (figures->zone, figures->made_at);
  g_autofree char *date = pqa_date_format (today);
  PqaReport *report = pqa_report_new (figures->office, _ ("Analysis of Requests"), scope,
                                      figures->zone);

  pqa_report_set_prepared (report, NULL, date, 0);
  pqa_report_set_plain (report);
  return report;
}

/**
 * pqa_analysis_new:
 *
 * Returns: (transfer full): summary, amounts, times, lateness and first responders
 */
PqaAnalysis *
pqa_analysis_new (const PqaAnalysisFigures *figures)
{
  PqaAnalysis *self = g_new0 (PqaAnalysis, 1);

  self->figures = figures;
  self->report = create_report (figures);
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                      (GDestroyNotify) pqa_request_rows_free);
  self->texts = g_string_chunk_new (1024);
  pqa_analysis_add_summary (self);
  pqa_analysis_add_amounts (self);
  pqa_analysis_add_hours (self);
  pqa_analysis_add_times (self);
  pqa_analysis_add_lateness (self);
  pqa_analysis_add_people (self);
  self->figures = NULL;
  return self;
}

void
pqa_analysis_free (PqaAnalysis *self)
{
  pqa_report_unref (self->report);
  g_hash_table_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/**
 * pqa_analysis_get_report:
 *
 * Returns: (transfer none): what is shown, printed and exported
 */
PqaReport *
pqa_analysis_get_report (PqaAnalysis *self)
{
  return self->report;
}

/**
 * pqa_analysis_find_rows:
 * @block: of the report
 * @row: of the table; the category of the chart
 * @column: of the table; the series of the chart
 *
 * Returns: (transfer none) (nullable): the rows behind the number there
 */
const PqaRequestRows *
pqa_analysis_find_rows (PqaAnalysis *self, guint block, guint row, guint column)
{
  gint64 place = get_place (block, row, column);

  return g_hash_table_lookup (self->rows, &place);
}

/* "Complaint · Zone A · Lifts · Registered · November 2026" */
static char *
describe_rows (PqaAnalysis *self,
               const PqaAnalysisGroup *group,
               gint64 id,
               const PqaAnalysisColumn *what)
{
  const PqaPeriod *period = what->before ? self->figures->before : self->figures->period;
  GString *words = g_string_new (self->figures->scope_words);
  g_autofree char *period_name = pqa_period_format (period);

  if (group->grouping != PQA_GROUPING_NONE)
    {
      g_autofree char *name = pqa_analysis_name_group (group, id);

      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", name);
    }
  g_string_append_printf (words, "%s%s · %s", words->len > 0 ? " · " : "", _ (what->rows),
                          period_name);
  return g_string_free (words, FALSE);
}

static PqaRequestPart
get_part (PqaAnalysisValue value)
{
  switch (value)
    {
    case PQA_ANALYSIS_MET:
      return PQA_REQUEST_PART_MET;
    case PQA_ANALYSIS_MISSED:
      return PQA_REQUEST_PART_MISSED;
    default:
      return PQA_REQUEST_PART_ALL;
    }
}

/**
 * pqa_analysis_add_rows:
 * @row: in the block that will be the next one of the report
 * @id: of @group
 *
 * Notes what stands behind a number.
 */
void
pqa_analysis_add_rows (PqaAnalysis *self,
                       guint row,
                       guint column,
                       const PqaAnalysisGroup *group,
                       gint64 id,
                       const PqaAnalysisColumn *what)
{
  gint64 place = get_place (pqa_report_get_n_blocks (self->report), row, column);
  PqaIndicatorScope scope = self->figures->scope;
  g_autofree char *title = describe_rows (self, group, id, what);

  scope.period = what->before ? self->figures->before : self->figures->period;
  if (group->grouping != PQA_GROUPING_NONE)
    scope.only[group->grouping] = id;
  g_hash_table_insert (self->rows, g_memdup2 (&place, sizeof place),
                       pqa_request_rows_new (&scope, what->code, get_part (what->value), title));
}

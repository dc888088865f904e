/* pqa-analysis-summary.c: the period in three sentences and its key figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/pqa-analysis-private.h"

#include "pqa-i18n.h"

static const PqaAnalysisGroup *
get_whole (PqaAnalysis *self)
{
  return &self->figures->parts[PQA_ANALYSIS_WHOLE];
}

static char *
get_count (const GPtrArray *figures, const char *code)
{
  return pqa_count_format (pqa_analysis_figures_count (figures, code, 0));
}

/* How many. */
static void
add_amount (PqaAnalysis *self)
{
  const PqaAnalysisGroup *whole = get_whole (self);
  g_autofree char *period = pqa_period_format (self->figures->period);
  g_autofree char *before = pqa_period_format (self->figures->before);
  g_autofree char *registered = get_count (whole->now, "REQ_IN");
  g_autofree char *completed = get_count (whole->now, "REQ_DONE");
  g_autofree char *open = get_count (whole->now, "REQ_OPEN");
  g_autofree char *registered_before = get_count (whole->before, "REQ_IN");
  g_autofree char *text = NULL;

  /* Translators: period, counts, the period before and its count */
  text = g_strdup_printf (_ ("%1$s: %2$s requests were registered (%5$s: %6$s), %3$s were "
                             "completed, %4$s were open at the end."),
                          period, registered, completed, open, before, registered_before);
  pqa_report_add_paragraph (self->report, text);
}

static gint64
get_growth (const PqaAnalysisGroup *group, gint64 id)
{
  return pqa_analysis_figures_count (group->now, "REQ_IN", id)
         - pqa_analysis_figures_count (group->before, "REQ_IN", id);
}

/* The index of the category that grew by most requests, or −1 if none grew. */
static int
find_growth (const PqaAnalysisGroup *group, GArray *ids)
{
  int found = -1;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 growth = get_growth (group, g_array_index (ids, gint64, i));

      if (growth > (found < 0 ? 0 : get_growth (group, g_array_index (ids, gint64, found))))
        found = i;
    }
  return found;
}

/* What grew. */
static void
add_growth (PqaAnalysis *self)
{
  const PqaAnalysisGroup *group = &self->figures->parts[PQA_ANALYSIS_CATEGORIES];
  g_autoptr (GArray) ids = pqa_analysis_sort_groups (group, "REQ_IN");
  int found = find_growth (group, ids);
  gint64 id = found < 0 ? 0 : g_array_index (ids, gint64, found);
  g_autofree char *name = pqa_analysis_name_group (group, id);
  g_autofree char *now
      = pqa_count_format (pqa_analysis_figures_count (group->now, "REQ_IN", id));
  g_autofree char *before
      = pqa_count_format (pqa_analysis_figures_count (group->before, "REQ_IN", id));
  g_autofree char *text = NULL;

  if (pqa_analysis_figures_count (get_whole (self)->before, "REQ_IN", 0) == 0)
    text = g_strdup (_ ("There is nothing before it to compare with."));
  else if (found < 0)
    text = g_strdup (_ ("No category has more requests than in the period before."));
  else
    /* Translators: a category and two counts */
    text = g_strdup_printf (_ ("“%1$s” grew most, from %2$s to %3$s requests."), name, before, now);
  pqa_report_add_paragraph (self->report, text);
}

static gint64
get_late (const GPtrArray *figures, gint64 id)
{
  const PqaFigure *figure = pqa_figures_find (figures, "COMPLETE_ONTIME", id);

  return figure != NULL ? figure->ratio.denominator - figure->ratio.numerator : 0;
}

/* What is late. */
static void
add_late (PqaAnalysis *self)
{
  const PqaFigure *due = pqa_figures_find (get_whole (self)->now, "COMPLETE_ONTIME", 0);
  gint64 late = get_late (get_whole (self)->now, 0);
  gint64 unnoted = get_late (self->figures->parts[PQA_ANALYSIS_CAUSES].now, 0);
  g_autofree char *due_count = pqa_count_format (due != NULL ? due->n : 0);
  g_autofree char *late_count = pqa_count_format (late);
  g_autofree char *unnoted_count = pqa_count_format (unnoted);
  g_autofree char *text = NULL;

  if (due == NULL || due->n == 0)
    text = g_strdup (_ ("Nothing was due to be completed."));
  else if (late == 0)
    /* Translators: a count */
    text = g_strdup_printf (_ ("All %s that were due were completed on time."), due_count);
  else
    /* Translators: counts */
    text = g_strdup_printf (_ ("Of %1$s that were due, %2$s are late; for %3$s of them no cause is "
                               "noted."),
                            due_count, late_count, unnoted_count);
  pqa_report_add_paragraph (self->report, text);
}

static void
add_count_row (PqaAnalysis *self, PqaReportTable *table, const char *code, const char *rows)
{
  const PqaAnalysisColumn columns[] = {
    { NULL, rows, code, PQA_ANALYSIS_VALUE, FALSE },
    { NULL, rows, code, PQA_ANALYSIS_VALUE, TRUE },
    { N_ ("Growth"), rows, code, PQA_ANALYSIS_GROWTH, FALSE },
  };
  PqaCell cells[4] = { pqa_cell_text (pqa_indicator_get_name (pqa_indicator_find (code, NULL))) };

  if (pqa_report_table_get_n_columns (table) == 1)
    pqa_analysis_add_columns (self, table, PQA_ANALYSIS_COLUMNS (columns, 1));
  pqa_analysis_fill_cells (self, table, get_whole (self), 0, PQA_ANALYSIS_COLUMNS (columns, 1),
                           cells);
  pqa_report_table_add_row (table, cells);
}

/**
 * pqa_analysis_add_summary:
 *
 * How many, what grew, what is late.
 */
void
pqa_analysis_add_summary (PqaAnalysis *self)
{
  PqaReportTable *table = pqa_report_table_new (_ ("Requests against the period before"));

  pqa_report_add_heading (self->report, 1, _ ("Summary"));
  add_amount (self);
  add_growth (self);
  add_late (self);
  pqa_report_table_add_column (table, _ ("Indicator"), PQA_CELL_TEXT, 1);
  add_count_row (self, table, "REQ_IN", N_ ("Registered"));
  add_count_row (self, table, "REQ_DONE", N_ ("Completed"));
  add_count_row (self, table, "REQ_OPEN", N_ ("Open at the end"));
  pqa_report_add_table (self->report, table);
}

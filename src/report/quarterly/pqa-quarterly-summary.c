/* pqa-quarterly-summary.c: the quarter at a glance, and what its figures mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quarterly/pqa-quarterly-sections.h"

#include "pqa-i18n.h"
#include "quarterly/pqa-quarterly-cell.h"

/* So that the table fits on a page: medians say more than means. A mean over questions of several
 * scales says nothing. */
static const char *const left_out[]
    = { "T_RESP", "T_RESP_ELAPSED", "T_COMPLETE", "T_COMPLETE_ELAPSED", "SAT_MEAN", NULL };

static char *
get_words (const PqaQuarterlyFigures *figures, const char *code)
{
  const PqaFigure *figure = pqa_quarterly_figures_get (figures, code);

  return figure != NULL ? pqa_figure_to_text (figure, PQA_FIGURE_SCREEN) : g_strdup (PQA_NO_FIGURE);
}

static gint64
get_count (const GPtrArray *figures, const char *code)
{
  const PqaFigure *figure = pqa_figures_find (figures, code, 0);

  return figure != NULL ? figure->ratio.numerator : 0;
}

static void
add_request_line (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  gint64 registered = get_count (figures->now, "REQ_IN");
  gint64 before = get_count (figures->before, "REQ_IN");
  g_autofree char *count = pqa_count_format (registered);
  g_autofree char *growth = pqa_growth_format (registered, before);
  g_autofree char *done = get_words (figures, "REQ_DONE");
  g_autofree char *open = get_words (figures, "REQ_OPEN");
  g_autofree char *on_time = get_words (figures, "COMPLETE_ONTIME");
  g_autofree char *line = NULL;

  if (before > 0)
    /* Translators: counts, the growth such as +4.2 %, counts, a percentage */
    line = g_strdup_printf (_ ("Requests: %s were registered (%s against the period before), %s "
                               "were completed, %s were open at the end. Of those due, %s were "
                               "completed on time."),
                            count, growth, done, open, on_time);
  else
    /* Translators: counts and a percentage */
    line = g_strdup_printf (_ ("Requests: %s were registered, %s were completed, %s were open at "
                               "the end. Of those due, %s were completed on time."),
                            count, done, open, on_time);
  pqa_report_add_paragraph (report, line);
}

static void
add_inspection_line (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  const PqaFigure *score = pqa_quarterly_figures_get (figures, "INSP_SCORE");
  g_autofree char *mean = get_words (figures, "INSP_SCORE");
  g_autofree char *passed = get_words (figures, "INSP_PASS");
  g_autofree char *rectified = get_words (figures, "RECT_ONTIME");
  g_autofree char *count = NULL, *line = NULL;

  if (score == NULL || score->n == 0)
    {
      pqa_report_add_paragraph (report, _ ("Inspections: none was done in the period."));
      return;
    }
  count = pqa_count_format (score->n);
  /* Translators: a count, a score, percentages */
  line = g_strdup_printf (_ ("Inspections: %s were done with a mean score of %s; %s of the items "
                             "passed. Of the findings due, %s were rectified on time."),
                          count, mean, passed, rectified);
  pqa_report_add_paragraph (report, line);
}

static void
add_satisfaction_line (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  g_autofree char *satisfied = get_words (figures, "CSAT");
  g_autofree char *nps = get_words (figures, "NPS");
  g_autofree char *line = NULL;

  if (figures->surveys->len == 0)
    {
      pqa_report_add_paragraph (report, _ ("Satisfaction: no survey ended in the period."));
      return;
    }
  /* Translators: a percentage and the net promoter score */
  line = g_strdup_printf (_ ("Satisfaction: %s of the answers are satisfied or very satisfied; the "
                             "net recommendation is %s."),
                          satisfied, nps);
  pqa_report_add_paragraph (report, line);
}

static PqaReportTable *
create_table (const PqaQuarterlyFigures *figures)
{
  PqaReportTable *table = pqa_report_table_new (_ ("Indicators"));
  g_autofree char *now = pqa_period_format (figures->period);
  g_autofree char *before = pqa_period_format (figures->period_before);
  g_autofree char *year_ago = pqa_period_format (figures->period_year_ago);

  pqa_report_table_add_column (table, _ ("Indicator"), PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, now, PQA_CELL_RATIO, 0.2);
  pqa_report_table_add_column (table, before, PQA_CELL_RATIO, 0.2);
  pqa_report_table_add_column (table, year_ago, PQA_CELL_RATIO, 0.2);
  pqa_report_table_add_column (table, _ ("n"), PQA_CELL_INTEGER, 0.1);
  return table;
}

static PqaCell
get_n (const PqaFigure *figure)
{
  return figure->indicator->unit == PQA_INDICATOR_UNIT_COUNT ? pqa_cell_blank ()
                                                             : pqa_cell_integer (figure->n);
}

static void
add_figure (PqaReportTable *table, const PqaQuarterlyFigures *figures, const PqaFigure *figure)
{
  const char *code = figure->indicator->code;
  const PqaCell cells[] = {
    pqa_cell_text (pqa_indicator_get_name (figure->indicator)),
    pqa_cell_from_figure (figure),
    pqa_cell_from_figure (pqa_figures_find (figures->before, code, 0)),
    pqa_cell_from_figure (pqa_figures_find (figures->year_ago, code, 0)),
    get_n (figure),
  };

  pqa_report_table_add_row (table, cells);
}

/* The indicators of one group under its name, if there are any. */
static void
add_group (PqaReportTable *table, const PqaQuarterlyFigures *figures, PqaIndicatorGroup group)
{
  gboolean named = FALSE;

  for (guint i = 0; i < figures->now->len; i++)
    {
      const PqaFigure *figure = figures->now->pdata[i];

      if (figure->indicator->group != group || g_strv_contains (left_out, figure->indicator->code))
        continue;
      if (!named)
        pqa_report_table_add_group (table, pqa_indicator_group_to_label (group));
      named = TRUE;
      add_figure (table, figures, figure);
    }
}

static void
add_table (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  PqaReportTable *table = create_table (figures);

  for (guint group = 0; group < pqa_indicator_group_count (); group++)
    add_group (table, figures, group);
  pqa_report_add_table (report, table);
}

/**
 * pqa_quarterly_add_summary:
 *
 * Three lines of text and the table of all indicators.
 */
void
pqa_quarterly_add_summary (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  pqa_report_add_heading (report, 1, _ ("Summary"));
  add_request_line (report, figures);
  add_inspection_line (report, figures);
  add_satisfaction_line (report, figures);
  add_table (report, figures);
}

/**
 * pqa_quarterly_add_definitions:
 *
 * What each indicator means, with the version of its definition.
 */
void
pqa_quarterly_add_definitions (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  pqa_report_add_page_break (report);
  pqa_report_add_heading (report, 1, _ ("Definitions"));
  pqa_report_add_paragraph (report,
                            _ ("A figure belongs to the period by the date that its "
                               "definition names. Where there is nothing to divide by, "
                               "there is no figure. n is the number of cases or answers that a "
                               "figure rests on."));
  for (guint i = 0; i < figures->now->len; i++)
    {
      const PqaFigure *figure = figures->now->pdata[i];
      g_autofree char *term = NULL;

      /* Translators: the name of an indicator and the version of its definition */
      term = g_strdup_printf (_ ("%s (v%d)"), pqa_indicator_get_name (figure->indicator),
                              figure->indicator->definition_version);
      pqa_report_add_definition (report, term, pqa_indicator_get_definition (figure->indicator));
    }
}

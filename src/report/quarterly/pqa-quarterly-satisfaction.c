/* pqa-quarterly-satisfaction.c: the section about satisfaction
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quarterly/pqa-quarterly-sections.h"

#include <math.h>

#include "pqa-i18n.h"
#include "quarterly/pqa-quarterly-cell.h"
#include "survey/pqa-survey-statistics.h"
#include "time/pqa-time-format.h"

#define MAX_QUESTIONS 8

/* One person's answers to several questions go together, so that the sample is never larger than
 * the number of people who answered. */
static PqaSurveyInterval
get_interval (const PqaSurveyResults *survey, const PqaSurveyTally *tally)
{
  PqaSurveyInterval interval = { NAN, NAN };
  gint64 n = MIN (tally->five_n, survey->answered), hits;
  double share, margin;

  if (!pqa_sampling_has_margin (survey->sampling) || n == 0)
    return interval;
  hits = pqa_ratio_round (pqa_ratio (tally->five_satisfied, tally->five_n), n);
  if (n < PQA_INDICATOR_FEW)
    return pqa_survey_wilson (hits, n);
  share = (double)tally->five_satisfied / tally->five_n;
  margin = pqa_survey_margin (hits, n, survey->population);
  return (PqaSurveyInterval){ MAX (0, share - margin), MIN (1, share + margin) };
}

static double
get_satisfied (const PqaSurveyTally *tally)
{
  return tally->five_n > 0 ? 100.0 * tally->five_satisfied / tally->five_n : NAN;
}

static int
compare_dimensions (gconstpointer a, gconstpointer b)
{
  const PqaDimensionResult *left = *(PqaDimensionResult *const *)a;
  const PqaDimensionResult *right = *(PqaDimensionResult *const *)b;
  PqaRatio x = pqa_survey_tally_csat (&left->tally), y = pqa_survey_tally_csat (&right->tally);

  /* Without answers there is nothing to be weak in. */
  if (pqa_ratio_is_defined (x) && pqa_ratio_is_defined (y))
    return pqa_ratio_compare (x, y);
  return pqa_ratio_is_defined (y) - pqa_ratio_is_defined (x);
}

static GPtrArray *
rank_dimensions (const PqaSurveyResults *survey)
{
  GPtrArray *ranked = g_ptr_array_copy (survey->dimensions, NULL, NULL);

  g_ptr_array_set_free_func (ranked, NULL);
  g_ptr_array_sort (ranked, compare_dimensions);
  return ranked;
}

static void
add_chart (PqaReport *report, const PqaSurveyResults *survey, GPtrArray *dimensions)
{
  PqaChartData *chart = pqa_chart_data_new (
      PQA_CHART_BAR_HORIZONTAL, _ ("Satisfied or very satisfied by dimension, weakest first"));
  guint n = dimensions->len;
  g_autofree double *values = g_new (double, n);
  g_autofree double *low = g_new (double, n);
  g_autofree double *high = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      const PqaDimensionResult *dimension = dimensions->pdata[i];
      PqaSurveyInterval interval = get_interval (survey, &dimension->tally);

      pqa_chart_data_add_category (chart, dimension->name);
      values[i] = get_satisfied (&dimension->tally);
      low[i] = interval.low * 100;
      high[i] = interval.high * 100;
    }
  pqa_chart_data_add_series (chart, _ ("Satisfied"), values);
  pqa_chart_data_set_margins (chart, 0, low, high);
  pqa_chart_data_set_unit (chart, "%", 1);
  pqa_report_add_chart (report, chart);
}

static PqaCell
get_share (PqaRatio ratio)
{
  return pqa_cell_mark_few (pqa_cell_ratio (ratio.numerator, ratio.denominator),
                            ratio.denominator < PQA_INDICATOR_FEW);
}

/* The interval as people write it, "81.2 – 86.0 %"; nothing where there may be none. */
static char *
format_interval (PqaSurveyInterval interval)
{
  g_autofree char *low = NULL, *high = NULL;

  if (isnan (interval.low))
    return NULL;
  low = pqa_figure_format (llround (interval.low * 1000), 1, PQA_FIGURE_SCREEN);
  high = pqa_figure_format (llround (interval.high * 1000), 1, PQA_FIGURE_SCREEN);
  /* Translators: lower and upper end of a margin of error in per cent */
  return g_strdup_printf (_ ("%s – %s %%"), low, high);
}

static void
add_tally (PqaReportTable *table,
           const PqaSurveyResults *survey,
           const char *name,
           const PqaSurveyTally *tally,
           gboolean total)
{
  g_autofree char *interval = format_interval (get_interval (survey, tally));
  PqaRatio satisfied = pqa_survey_tally_csat (tally);
  const PqaCell cells[] = {
    pqa_cell_text (name),
    get_share (satisfied),
    interval != NULL ? pqa_cell_text (interval) : pqa_cell_no_data (),
    pqa_cell_mark_few (pqa_cell_ratio (tally->index.numerator, tally->index.denominator),
                       tally->n < PQA_INDICATOR_FEW),
    pqa_cell_integer (tally->n),
  };

  if (total)
    pqa_report_table_add_total (table, cells);
  else
    pqa_report_table_add_row (table, cells);
}

static void
add_table (PqaReport *report, const PqaSurveyResults *survey, GPtrArray *dimensions)
{
  PqaReportTable *table = pqa_report_table_new (_ ("Satisfaction by dimension"));

  pqa_report_table_add_column (table, _ ("Dimension"), PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, _ ("Satisfied"), PQA_CELL_RATIO, 0.3);
  pqa_report_table_add_column (table, _ ("Margin (95 %)"), PQA_CELL_RATIO, 0.3);
  pqa_report_table_add_column (table, _ ("Index"), PQA_CELL_RATIO, 0.3);
  pqa_report_table_add_column (table, _ ("Answers"), PQA_CELL_INTEGER, 0.3);
  for (guint i = 0; i < dimensions->len; i++)
    {
      const PqaDimensionResult *dimension = dimensions->pdata[i];

      add_tally (table, survey, dimension->name, &dimension->tally, FALSE);
    }
  add_tally (table, survey, _ ("All questions"), &survey->tally, TRUE);
  if (!pqa_sampling_has_margin (survey->sampling))
    pqa_report_table_set_note (table, _ ("Margins of error are given for random samples only."));
  pqa_report_add_table (report, table);
}

static int
compare_questions (gconstpointer a, gconstpointer b)
{
  const PqaQuestionResult *left = *(PqaQuestionResult *const *)a;
  const PqaQuestionResult *right = *(PqaQuestionResult *const *)b;

  return pqa_ratio_compare (pqa_survey_tally_csat (&left->tally),
                            pqa_survey_tally_csat (&right->tally));
}

static GPtrArray *
find_weakest (const PqaSurveyResults *survey)
{
  GPtrArray *weakest = g_ptr_array_new ();

  for (guint i = 0; i < survey->questions->len; i++)
    {
      PqaQuestionResult *result = survey->questions->pdata[i];

      if (result->tally.five_n > 0)
        g_ptr_array_add (weakest, result);
    }
  g_ptr_array_sort (weakest, compare_questions);
  g_ptr_array_set_size (weakest, MIN (weakest->len, MAX_QUESTIONS));
  return weakest;
}

static void
add_question (PqaReportTable *table, const PqaQuestionResult *result)
{
  PqaRatio mean = pqa_question_result_mean (result);
  const PqaCell cells[] = {
    pqa_cell_text (result->question->text),
    get_share (pqa_survey_tally_csat (&result->tally)),
    pqa_cell_mark_few (pqa_cell_number (pqa_ratio_to_double (mean), 2),
                       result->tally.n < PQA_INDICATOR_FEW),
    pqa_cell_integer (result->tally.n),
  };

  pqa_report_table_add_row (table, cells);
}

static void
add_questions (PqaReport *report, const PqaSurveyResults *survey)
{
  g_autoptr (GPtrArray) weakest = find_weakest (survey);
  PqaReportTable *table;

  if (weakest->len == 0)
    return;
  table = pqa_report_table_new (_ ("Questions with the least satisfied answers"));
  pqa_report_table_add_column (table, _ ("Question"), PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, _ ("Satisfied"), PQA_CELL_RATIO, 0.1);
  pqa_report_table_add_column (table, _ ("Mean"), PQA_CELL_NUMBER, 0.1);
  pqa_report_table_add_column (table, _ ("Answers"), PQA_CELL_INTEGER, 0.1);
  for (guint i = 0; i < weakest->len; i++)
    add_question (table, weakest->pdata[i]);
  pqa_report_add_table (report, table);
}

static char *
describe_recommendation (const PqaSurveyResults *survey)
{
  const PqaRecommendation *given = &survey->recommendation;
  const PqaIndicator *indicator = pqa_indicator_find ("NPS", NULL);
  g_autofree char *nps
      = pqa_indicator_format (indicator, pqa_recommendation_nps (given), PQA_FIGURE_SCREEN);
  g_autofree char *n = pqa_count_format (given->n);
  g_autofree char *margin = NULL;

  if (!pqa_sampling_has_margin (survey->sampling))
    /* Translators: the net promoter score and the number of answers */
    return g_strdup_printf (_ ("Net recommendation: %s (%s answers)."), nps, n);
  margin = pqa_figure_format (
      llround (pqa_survey_nps_margin (given->promoters, given->detractors, given->n) * 10000), 2,
      PQA_FIGURE_SCREEN);
  /* Translators: the net promoter score, its margin of error, the number of answers */
  return g_strdup_printf (_ ("Net recommendation: %s ± %s (%s answers)."), nps, margin, n);
}

static void
add_introduction (PqaReport *report, const PqaSurveyResults *survey)
{
  g_autofree char *first = pqa_date_format (survey->starts_on);
  g_autofree char *last = pqa_date_format (survey->ends_on);
  g_autofree char *answered = pqa_count_format (survey->answered);
  g_autofree char *rate = pqa_ratio_format_percent (survey->response_rate, PQA_FIGURE_SCREEN);
  g_autofree char *recommendation = NULL, *line = NULL;

  if (pqa_ratio_is_defined (survey->response_rate))
    /* Translators: first and last day, number of forms, a percentage */
    line = g_strdup_printf (_ ("%s – %s: %s forms were answered, %s of those delivered."), first,
                            last, answered, rate);
  else
    /* Translators: first and last day, number of forms */
    line = g_strdup_printf (_ ("%s – %s: %s forms were answered."), first, last, answered);
  pqa_report_add_paragraph (report, line);
  if (survey->recommendation.n == 0)
    return;
  recommendation = describe_recommendation (survey);
  pqa_report_add_paragraph (report, recommendation);
}

static void
add_survey (PqaReport *report, const PqaSurveyResults *survey)
{
  g_autoptr (GPtrArray) dimensions = rank_dimensions (survey);

  pqa_report_add_heading (report, 2, survey->name);
  add_introduction (report, survey);
  if (survey->dimensions->len > 0)
    {
      add_chart (report, survey, dimensions);
      add_table (report, survey, dimensions);
    }
  add_questions (report, survey);
}

/**
 * pqa_quarterly_add_satisfaction:
 *
 * For each survey that ended in the period: response, recommendation, dimensions with margins,
 * weakest questions.
 */
void
pqa_quarterly_add_satisfaction (PqaReport *report, const PqaQuarterlyFigures *figures)
{
  if (figures->surveys->len > 0)
    pqa_report_add_page_break (report);
  pqa_report_add_heading (report, 1, _ ("Satisfaction"));
  if (figures->surveys->len == 0)
    pqa_report_add_paragraph (report, _ ("No survey ended in the period."));
  for (guint i = 0; i < figures->surveys->len; i++)
    add_survey (report, figures->surveys->pdata[i]);
}

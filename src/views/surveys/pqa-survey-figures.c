/* pqa-survey-figures.c: the results of a wave as words, charts and rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-survey-figures.h"

#include "chart/pqa-chart-view.h"
#include "indicator/pqa-indicator.h"
#include "pqa-i18n.h"

/* "82.2 %", and what the weights make of it where there are any. */
static char *
with_weighted (char *plain, const PqaSurveyResults *results, double part, double whole)
{
  g_autofree char *raw = plain;

  if (!results->weighted || whole <= 0)
    return g_steal_pointer (&raw);
  /* Translators: a figure and the same figure from weighted answers */
  return g_strdup_printf (_ ("%s (weighted %.1f)"), raw, part / whole * 100);
}

/* Margins of error say something about random samples only. */
static char *
with_margin (char *plain, const PqaSurveyResults *results, gint64 n, double margin)
{
  g_autofree char *figure = plain;

  if (n == 0 || !pqa_sampling_has_margin (results->sampling))
    return g_steal_pointer (&figure);
  /* Translators: a figure and its margin of error in percentage points */
  return g_strdup_printf (_ ("%s ± %.1f"), figure, margin * 100);
}

/* Each respondent counts once, however many questions there are. */
static double
csat_margin (const PqaSurveyResults *results)
{
  PqaRatio csat = pqa_survey_tally_csat (&results->tally);

  if (!pqa_ratio_is_defined (csat) || results->answered == 0)
    return 0;
  return pqa_survey_margin (pqa_ratio_round (csat, results->answered), results->answered,
                            results->population);
}

/**
 * pqa_survey_figures_csat:
 *
 * Returns: (transfer full): the share of satisfied answers
 */
char *
pqa_survey_figures_csat (const PqaSurveyResults *results)
{
  char *plain
      = pqa_ratio_format_percent (pqa_survey_tally_csat (&results->tally), PQA_FIGURE_SCREEN);

  return with_weighted (with_margin (plain, results, results->tally.five_n, csat_margin (results)),
                        results, results->tally.five_weighted_satisfied,
                        results->tally.five_weight);
}

/**
 * pqa_survey_figures_index:
 *
 * Returns: (transfer full): the satisfaction index by the survey's method
 */
char *
pqa_survey_figures_index (const PqaSurveyResults *results)
{
  PqaRatio index = results->tally.index;

  return with_weighted (
      pqa_ratio_format_decimal (pqa_ratio (index.numerator * 100, index.denominator), 1,
                                PQA_FIGURE_SCREEN),
      results, results->tally.weighted_index, results->tally.weighted_index_of);
}

/**
 * pqa_survey_figures_nps:
 *
 * Returns: (transfer full): the net promoter score
 */
char *
pqa_survey_figures_nps (const PqaSurveyResults *results)
{
  const PqaRecommendation *r = &results->recommendation;
  PqaRatio nps = pqa_recommendation_nps (r);
  char *plain = pqa_ratio_format_decimal (pqa_ratio (nps.numerator * 100, nps.denominator), 1,
                                          PQA_FIGURE_SCREEN);
  double margin = r->n > 0 ? pqa_survey_nps_margin (r->promoters, r->detractors, r->n) : 0;

  return with_weighted (with_margin (plain, results, r->n, margin), results,
                        r->weighted_promoters - r->weighted_detractors, r->weight);
}

/**
 * pqa_survey_figures_answered:
 *
 * Returns: (transfer full): how many answered, and which part that is
 */
char *
pqa_survey_figures_answered (const PqaSurveyResults *results)
{
  g_autofree char *count = pqa_count_format (results->answered);
  g_autofree char *rate = NULL;

  if (!pqa_ratio_is_defined (results->response_rate))
    return g_steal_pointer (&count);
  rate = pqa_ratio_format_percent (results->response_rate, PQA_FIGURE_SCREEN);
  /* Translators: a number of forms, and which part of those that were sent */
  return g_strdup_printf (_ ("%s (%s of those sent)"), count, rate);
}

static void
append_part (GString *line, const char *text)
{
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, text);
}

static void
append_counts (GString *line, const PqaSurveyResults *results, const PqaQuestionResult *question)
{
  g_autofree char *n = pqa_count_format (question->tally.n);
  g_autofree char *part = g_strdup_printf (_ ("n %s"), n);

  append_part (line, part);
  if (question->tally.n < PQA_INDICATOR_FEW)
    append_part (line, _ ("few answers"));
}

static void
append_mean (GString *line, const PqaSurveyResults *results, const PqaQuestionResult *question)
{
  PqaRatio mean = pqa_question_result_mean (question);
  g_autofree char *figure = NULL;
  g_autofree char *part = NULL;

  if (!pqa_ratio_is_defined (mean))
    return;
  figure = pqa_ratio_format_decimal (mean, 2, PQA_FIGURE_SCREEN);
  part = results->weighted ? g_strdup_printf (_ ("mean %s (weighted %.2f)"), figure,
                                              question->weighted_sum / question->tally.weight)
                           : g_strdup_printf (_ ("mean %s"), figure);
  append_part (line, part);
}

static void
append_missing (GString *line, const PqaQuestionResult *question)
{
  for (PqaMissing code = 0; code < PQA_N_MISSING; code++)
    if (question->missing[code] > 0)
      {
        g_autofree char *n = pqa_count_format (question->missing[code]);
        g_autofree char *part = g_strdup_printf ("%s %s", pqa_missing_to_label (code), n);

        append_part (line, part);
      }
}

/**
 * pqa_survey_figures_question:
 *
 * Returns: (transfer full): n, mean and missing answers of a question in one line
 */
char *
pqa_survey_figures_question (const PqaSurveyResults *results, const PqaQuestionResult *question)
{
  GString *line = g_string_new (NULL);

  append_counts (line, results, question);
  append_mean (line, results, question);
  append_missing (line, question);
  return g_string_free (line, FALSE);
}

/**
 * pqa_survey_figures_distribution:
 *
 * Returns: (transfer full): how often each answer was given, one to a line
 */
char *
pqa_survey_figures_distribution (const PqaQuestionResult *question)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < question->counts->len; i++)
    {
      g_autofree char *count = pqa_count_format (g_array_index (question->counts, gint64, i));
      g_autofree char *share = pqa_ratio_format_percent (
          pqa_ratio (g_array_index (question->counts, gint64, i), question->tally.n),
          PQA_FIGURE_SCREEN);
      int value = pqa_question_first_value (question->question) + (int)i;

      g_string_append_printf (lines, "%s%d", i > 0 ? "\n" : "", value);
      if (question->question->choices != NULL)
        g_string_append_printf (lines, " %s", question->question->choices[i]);
      g_string_append_printf (lines, ": %s (%s)", count, share);
    }
  return g_string_free (lines, FALSE);
}

/* Dimensions ------------------------------------------------------------------------------------*/

static void
set_margins (PqaChartData *chart, const PqaSurveyResults *results)
{
  guint n = results->dimensions->len;
  g_autofree double *low = g_new0 (double, n);
  g_autofree double *high = g_new0 (double, n);

  for (guint i = 0; i < n; i++)
    {
      const PqaDimensionResult *dimension = results->dimensions->pdata[i];
      PqaSurveyInterval interval
          = pqa_survey_wilson (dimension->tally.five_satisfied, dimension->tally.five_n);

      low[i] = interval.low * 100;
      high[i] = interval.high * 100;
    }
  pqa_chart_data_set_margins (chart, 0, low, high);
}

static PqaChartData *
make_chart (const PqaSurveyResults *results)
{
  PqaChartData *chart = pqa_chart_data_new (PQA_CHART_BAR_HORIZONTAL, NULL);
  g_autofree double *values = g_new0 (double, results->dimensions->len);

  for (guint i = 0; i < results->dimensions->len; i++)
    {
      const PqaDimensionResult *dimension = results->dimensions->pdata[i];
      PqaRatio csat = pqa_survey_tally_csat (&dimension->tally);

      pqa_chart_data_add_category (chart, dimension->name);
      values[i] = pqa_ratio_is_defined (csat) ? pqa_ratio_to_double (csat) * 100 : NAN;
    }
  pqa_chart_data_set_unit (chart, "%", 1);
  pqa_chart_data_add_series (chart, _ ("Satisfied"), values);
  if (pqa_sampling_has_margin (results->sampling))
    set_margins (chart, results);
  return chart;
}

/**
 * pqa_survey_figures_new_chart:
 *
 * Returns: (transfer floating): the satisfied share of each dimension, the weakest one first
 */
GtkWidget *
pqa_survey_figures_new_chart (const PqaSurveyResults *results)
{
  GtkWidget *view = pqa_chart_view_new ();
  g_autoptr (PqaChartData) chart = make_chart (results);

  pqa_chart_view_set_data (PQA_CHART_VIEW (view), chart);
  gtk_widget_set_size_request (view, -1, 60 + 34 * (int)results->dimensions->len);
  return view;
}

/* Questions -------------------------------------------------------------------------------------*/

/* Scales first, the weakest at the head; then the others as they stand on the form. */
static int
compare_questions (gconstpointer a, gconstpointer b)
{
  const PqaQuestionResult *x = *(PqaQuestionResult *const *)a;
  const PqaQuestionResult *y = *(PqaQuestionResult *const *)b;
  gboolean x_scaled = x->question->kind == PQA_QUESTION_SCALE && x->tally.n > 0;
  gboolean y_scaled = y->question->kind == PQA_QUESTION_SCALE && y->tally.n > 0;

  if (x_scaled && y_scaled)
    return pqa_ratio_compare (pqa_survey_tally_top_two (&x->tally),
                              pqa_survey_tally_top_two (&y->tally));
  return y_scaled - x_scaled;
}

/**
 * pqa_survey_figures_sort_questions:
 *
 * Returns: (transfer container) (element-type PqaQuestionResult): the questions, the weakest first
 */
GPtrArray *
pqa_survey_figures_sort_questions (const PqaSurveyResults *results)
{
  GPtrArray *questions = g_ptr_array_new ();

  for (guint i = 0; i < results->questions->len; i++)
    g_ptr_array_add (questions, results->questions->pdata[i]);
  g_ptr_array_sort (questions, compare_questions);
  return questions;
}

/* pqa-survey-statistics.c: satisfaction figures and how sure they are
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formulas: domain.md §6. Margins and intervals are for 95 % confidence, and mean something for
 * random and stratified samples only.
 */
#include "survey/pqa-survey-statistics.h"

#include <math.h>

#define Z 1.96

/**
 * pqa_survey_orient:
 * @value: an answer on the scale
 *
 * Returns: the answer on the same scale with high being good
 */
int
pqa_survey_orient (const PqaSurveyScale *scale, int value)
{
  return scale->reversed ? scale->minimum + scale->maximum - value : value;
}

/**
 * pqa_survey_is_satisfied:
 * @value: an answer on the scale
 *
 * Returns: whether it is one of the two best steps
 */
gboolean
pqa_survey_is_satisfied (const PqaSurveyScale *scale, int value)
{
  return pqa_survey_orient (scale, value) >= scale->maximum - 1;
}

/**
 * pqa_survey_is_promoter:
 * @value: a recommendation from 0 to 10
 */
gboolean
pqa_survey_is_promoter (int value)
{
  return value >= 9;
}

/**
 * pqa_survey_is_detractor:
 * @value: a recommendation from 0 to 10
 */
gboolean
pqa_survey_is_detractor (int value)
{
  return value <= 6;
}

/**
 * pqa_survey_index_a:
 * @sum: of the oriented answers
 * @answered: how many there are
 *
 * Returns: mean ÷ max, to be written as a percentage; not defined for none
 */
PqaRatio
pqa_survey_index_a (const PqaSurveyScale *scale, gint64 sum, gint64 answered)
{
  return pqa_ratio (sum, answered * scale->maximum);
}

/**
 * pqa_survey_index_b:
 * @sum: of the oriented answers
 * @answered: how many there are
 *
 * Returns: (mean − min) ÷ (max − min), to be written as a percentage; not defined for none
 */
PqaRatio
pqa_survey_index_b (const PqaSurveyScale *scale, gint64 sum, gint64 answered)
{
  return pqa_ratio (sum - answered * scale->minimum, answered * (scale->maximum - scale->minimum));
}

/**
 * pqa_survey_nps:
 *
 * Returns: promoters less detractors ÷ answered, to be written as a percentage; not defined for
 * none
 */
PqaRatio
pqa_survey_nps (gint64 promoters, gint64 detractors, gint64 answered)
{
  return pqa_ratio (promoters - detractors, answered);
}

/**
 * pqa_survey_margin:
 * @hits: answers of the kind that is counted
 * @answered: all answers, at least one
 * @population: of how many the sample was drawn; 0 if so many that it does not matter
 *
 * Returns: half the width of the interval around hits ÷ answered, as a share:
 *   1.96·√(p(1−p)/n · (N−n)/(N−1))
 */
double
pqa_survey_margin (gint64 hits, gint64 answered, gint64 population)
{
  double p, correction = 1;

  g_return_val_if_fail (answered > 0 && hits >= 0 && hits <= answered, NAN);

  p = (double)hits / answered;
  if (population > 0 && answered >= population)
    return 0;
  if (population > 0)
    correction = (double)(population - answered) / (population - 1);
  return Z * sqrt (p * (1 - p) / answered * correction);
}

/**
 * pqa_survey_nps_margin:
 * @answered: at least one
 *
 * Returns: half the width of the interval around the net promoter share: 1.96·√((p + d − (p −
 * d)²)/n)
 */
double
pqa_survey_nps_margin (gint64 promoters, gint64 detractors, gint64 answered)
{
  double p, d;

  g_return_val_if_fail (answered > 0, NAN);

  p = (double)promoters / answered;
  d = (double)detractors / answered;
  return Z * sqrt ((p + d - (p - d) * (p - d)) / answered);
}

/**
 * pqa_survey_wilson:
 * @hits: answers of the kind that is counted
 * @answered: all answers, maybe none
 *
 * Returns: the Wilson score interval, which stays true for few answers and for shares near 0 and 1;
 *   everything from 0 to 1 if nobody answered
 */
PqaSurveyInterval
pqa_survey_wilson (gint64 hits, gint64 answered)
{
  PqaSurveyInterval interval = { 0, 1 };
  double p, middle, half, base;

  g_return_val_if_fail (hits >= 0 && hits <= answered, interval);

  if (answered == 0)
    return interval;
  p = (double)hits / answered;
  base = 1 + Z * Z / answered;
  middle = (p + Z * Z / (2 * answered)) / base;
  half = Z * sqrt (p * (1 - p) / answered + Z * Z / (4.0 * answered * answered)) / base;
  interval.low = hits == 0 ? 0 : middle - half;
  interval.high = hits == answered ? 1 : middle + half;
  return interval;
}

/**
 * pqa_survey_sample_size:
 * @population: of how many the sample is drawn, at least one
 * @margin: the margin wanted for a share of one half, between 0 and 1
 *
 * Returns: the least number of answers that keeps the margin: n₀ ÷ (1 + (n₀−1)/N) with
 *   n₀ = 1.96²·¼/margin², rounded up
 */
gint64
pqa_survey_sample_size (gint64 population, double margin)
{
  double unlimited;

  g_return_val_if_fail (population > 0 && margin > 0 && margin < 1, 0);

  unlimited = Z * Z / 4 / (margin * margin);
  return MIN (population, (gint64)ceil (unlimited / (1 + (unlimited - 1) / population)));
}

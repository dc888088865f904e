/* pqa-survey-statistics.h: satisfaction figures and how sure they are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-ratio.h"

G_BEGIN_DECLS

/**
 * PqaSurveyScale:
 * @minimum: the lowest step
 * @maximum: the highest
 * @reversed: whether low is good
 */
typedef struct
{
  int minimum;
  int maximum;
  gboolean reversed;
} PqaSurveyScale;

/**
 * PqaSurveyInterval:
 * @low: a share
 * @high: a share not below @low
 */
typedef struct
{
  double low;
  double high;
} PqaSurveyInterval;

int pqa_survey_orient (const PqaSurveyScale *scale, int value);
gboolean pqa_survey_is_satisfied (const PqaSurveyScale *scale, int value);
gboolean pqa_survey_is_promoter (int value);
gboolean pqa_survey_is_detractor (int value);

PqaRatio pqa_survey_index_a (const PqaSurveyScale *scale, gint64 sum, gint64 answered);
PqaRatio pqa_survey_index_b (const PqaSurveyScale *scale, gint64 sum, gint64 answered);
PqaRatio pqa_survey_nps (gint64 promoters, gint64 detractors, gint64 answered);

double pqa_survey_margin (gint64 hits, gint64 answered, gint64 population);
double pqa_survey_nps_margin (gint64 promoters, gint64 detractors, gint64 answered);
PqaSurveyInterval pqa_survey_wilson (gint64 hits, gint64 answered);
gint64 pqa_survey_sample_size (gint64 population, double margin);

G_END_DECLS

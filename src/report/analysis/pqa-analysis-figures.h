/* pqa-analysis-figures.h: everything the analysis of requests says, as numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-indicator-store.h"

G_BEGIN_DECLS

/**
 * PqaAnalysisGroup:
 * @now: (element-type PqaFigure): of the period
 * @before: (element-type PqaFigure): of the period before; empty where it is not compared
 */
typedef struct
{
  PqaGrouping grouping;
  GPtrArray *now;
  GPtrArray *before;
} PqaAnalysisGroup;

/**
 * PqaAnalysisPart:
 * @PQA_ANALYSIS_CATEGORIES: upper categories, or those under the one that is looked into
 */
typedef enum
{
  PQA_ANALYSIS_WHOLE,
  PQA_ANALYSIS_CATEGORIES,
  PQA_ANALYSIS_ZONES,
  PQA_ANALYSIS_CHANNELS,
  PQA_ANALYSIS_HOURS,
  PQA_ANALYSIS_CAUSES,
  PQA_ANALYSIS_PEOPLE,
  PQA_N_ANALYSIS_PARTS,
} PqaAnalysisPart;

/**
 * PqaAnalysisFigures:
 * @before: what the period is compared with
 * @scope: the part of the office that is looked at; of no grouping
 * @scope_words: that part in words, "" for the whole office
 * @least_events: fewer events are not enough to rank a person
 */
typedef struct
{
  char *office;
  GTimeZone *zone;
  gint64 made_at;
  PqaPeriod *period;
  PqaPeriod *before;
  PqaIndicatorScope scope;
  char *scope_words;
  gint64 least_events;
  PqaAnalysisGroup parts[PQA_N_ANALYSIS_PARTS];
} PqaAnalysisFigures;

PqaAnalysisFigures *pqa_analysis_figures_read (PqaConnection *connection,
                                               const PqaIndicatorScope *scope,
                                               GError **error);
void pqa_analysis_figures_free (PqaAnalysisFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaAnalysisFigures, pqa_analysis_figures_free)

gint64 pqa_analysis_figures_count (const GPtrArray *figures, const char *code, gint64 group_id);

G_END_DECLS

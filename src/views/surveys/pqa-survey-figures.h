/* pqa-survey-figures.h: the results of a wave as words, charts and rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "survey/pqa-survey-results.h"

G_BEGIN_DECLS

char *pqa_survey_figures_csat (const PqaSurveyResults *results);
char *pqa_survey_figures_index (const PqaSurveyResults *results);
char *pqa_survey_figures_nps (const PqaSurveyResults *results);
char *pqa_survey_figures_answered (const PqaSurveyResults *results);
char *pqa_survey_figures_question (const PqaSurveyResults *results,
                                   const PqaQuestionResult *question);
char *pqa_survey_figures_distribution (const PqaQuestionResult *question);

GtkWidget *pqa_survey_figures_new_chart (const PqaSurveyResults *results);
GPtrArray *pqa_survey_figures_sort_questions (const PqaSurveyResults *results);

G_END_DECLS

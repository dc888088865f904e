/* pqa-figure.h: an indicator's value for a period and perhaps a group
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-indicator.h"

G_BEGIN_DECLS

/**
 * PqaGrouping:
 * @PQA_GROUPING_NONE: one figure for the whole office
 * @PQA_GROUPING_UPPER_CATEGORY: a category of the first level with those under it
 * @PQA_GROUPING_KIND: its value plus 1 is the group's id; so with channels
 * @PQA_GROUPING_PERSON: the first responder
 * @PQA_GROUPING_CAUSE: why the episode is late, as the newest stock-take says
 * @PQA_GROUPING_HOUR: when it was registered on the office's clock: 1 is Monday 0–1 h, 168 Sunday
 *   23–24 h
 * @PQA_GROUPING_QUESTION: the questions of surveys, named by their lineage keys
 */
typedef enum
{
  PQA_GROUPING_NONE,
  PQA_GROUPING_ZONE,
  PQA_GROUPING_CATEGORY,
  PQA_GROUPING_UPPER_CATEGORY,
  PQA_GROUPING_DEPARTMENT,
  PQA_GROUPING_KIND,
  PQA_GROUPING_CHANNEL,
  PQA_GROUPING_PERSON,
  PQA_GROUPING_CAUSE,
  PQA_GROUPING_HOUR,
  PQA_GROUPING_DIMENSION,
  PQA_GROUPING_QUESTION,
  PQA_N_GROUPINGS,
} PqaGrouping;

PQA_DECLARE_CODES (PqaGrouping, pqa_grouping)

/**
 * PqaFigure:
 * @group_id: the zone, category …; 0 when not grouped and for rows that have none
 * @group: its name, of a kind or channel the code; NULL when not grouped, "" for rows that have none
 * @ratio: for scores both parts are in millionths, since the scores themselves are fractions
 * @n: events or answers counted
 */
typedef struct
{
  const PqaIndicator *indicator;
  gint64 group_id;
  char *group;
  PqaRatio ratio;
  gint64 n;
} PqaFigure;

PqaFigure *pqa_figure_new (const PqaIndicator *indicator, gint64 group_id, PqaRatio ratio, gint64 n);
void pqa_figure_free (PqaFigure *self);

double pqa_figure_get_numerator (const PqaFigure *self);
double pqa_figure_get_denominator (const PqaFigure *self);
gboolean pqa_figure_get_value (const PqaFigure *self, double *value);
char *pqa_figure_to_text (const PqaFigure *self, PqaFigureStyle style);

const PqaFigure *pqa_figures_find (const GPtrArray *figures, const char *code, gint64 group_id);

G_END_DECLS

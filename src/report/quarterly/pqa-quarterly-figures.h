/* pqa-quarterly-figures.h: everything a quarterly evaluation says, as numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-figure.h"
#include "report/pqa-quarter-store.h"
#include "survey/pqa-survey-results.h"

G_BEGIN_DECLS

/**
 * PqaQuarterlyWeek:
 * @from_date: its first day in the period; a Monday but for the first
 * @last_date: its last day in the period
 */
typedef struct
{
  char *from_date;
  char *last_date;
  gint64 registered;
  gint64 completed;
} PqaQuarterlyWeek;

/**
 * PqaQuarterlyFigures:
 * @made_at: when the figures were read, UTC seconds
 * @now: (element-type PqaFigure): of the period
 * @before: (element-type PqaFigure): of the period before
 * @year_ago: (element-type PqaFigure): of the same period of the year before
 * @weeks: (element-type PqaQuarterlyWeek)
 * @category_groups: (element-type PqaCategoryCount): of the first level
 * @categories: (element-type PqaFigure): of the period by category
 * @departments: (element-type PqaFigure): of the period by department
 * @zones: (element-type PqaFigure): of the period by zone
 * @sections: (element-type PqaSectionScore)
 * @findings: (element-type PqaFindingCount)
 * @least_events: fewer inspections are not enough to compare a zone
 * @surveys: (element-type PqaSurveyResults): the waves that end in the period
 *
 * Screen, pages, workbook and JSON are all made from this.
 */
typedef struct
{
  char *office;
  GTimeZone *zone;
  gint64 made_at;
  PqaPeriod *period;
  PqaPeriod *period_before;
  PqaPeriod *period_year_ago;
  GPtrArray *now;
  GPtrArray *before;
  GPtrArray *year_ago;
  GPtrArray *weeks;
  GPtrArray *category_groups;
  GPtrArray *categories;
  GPtrArray *departments;
  GPtrArray *zones;
  PqaPlanExecution plan;
  GPtrArray *sections;
  GPtrArray *findings;
  gint64 least_events;
  GPtrArray *surveys;
} PqaQuarterlyFigures;

PqaQuarterlyFigures *
pqa_quarterly_figures_read (PqaConnection *connection, const PqaPeriod *period, GError **error);
void pqa_quarterly_figures_free (PqaQuarterlyFigures *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaQuarterlyFigures, pqa_quarterly_figures_free)

const PqaFigure *pqa_quarterly_figures_get (const PqaQuarterlyFigures *self, const char *code);
gboolean pqa_figure_rests_on_few (const PqaFigure *figure);

G_END_DECLS

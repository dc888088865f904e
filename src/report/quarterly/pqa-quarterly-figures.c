/* pqa-quarterly-figures.c: everything a quarterly evaluation says, as numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quarterly/pqa-quarterly-figures.h"

#include "indicator/pqa-indicator-store.h"
#include "office/pqa-office-store.h"
#include "settings/pqa-rule-store.h"
#include "time/pqa-date.h"

#define SUNDAY 7

static const char *const week_codes[] = { "REQ_IN", "REQ_DONE", NULL };
static const char *const category_codes[]
    = { "REQ_IN", "COMPLETE_ONTIME", "T_COMPLETE", "T_COMPLETE_MEDIAN", NULL };
static const char *const department_codes[]
    = { "REQ_IN", "REQ_DONE", "COMPLETE_ONTIME", "T_COMPLETE_MEDIAN", "REWORK_RATE", NULL };
static const char *const zone_codes[]
    = { "REQ_IN", "COMPLETE_ONTIME", "INSP_SCORE", "INSP_PASS", "CSAT", NULL };

static void
free_week (gpointer data)
{
  PqaQuarterlyWeek *week = data;

  g_free (week->from_date);
  g_free (week->last_date);
  g_free (week);
}

/**
 * pqa_quarterly_figures_free:
 */
void
pqa_quarterly_figures_free (PqaQuarterlyFigures *self)
{
  GPtrArray *arrays[] = { self->now,         self->before,  self->year_ago,       self->weeks,
                          self->categories,  self->zones,   self->sections,       self->findings,
                          self->departments, self->surveys, self->category_groups };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (&arrays[i], g_ptr_array_unref);
  g_clear_pointer (&self->period, pqa_period_free);
  g_clear_pointer (&self->period_before, pqa_period_free);
  g_clear_pointer (&self->period_year_ago, pqa_period_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self->office);
  g_free (self);
}

static gboolean
read_office (PqaQuarterlyFigures *self, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaOffice) office = pqa_office_load (connection, error);

  if (office == NULL)
    return FALSE;
  self->office = g_strdup (office->name);
  self->zone = g_time_zone_ref (office->zone);
  self->made_at = pqa_connection_get_now (connection);
  return pqa_rule_store_get_int (connection, PQA_RULE_LEAST_EVENTS, &self->least_events, error);
}

static gboolean
read_indicators (PqaQuarterlyFigures *self, PqaConnection *connection, GError **error)
{
  struct
  {
    GPtrArray **figures;
    const PqaPeriod *period;
    PqaGrouping grouping;
    const char *const *codes;
  } parts[] = {
    { &self->now, self->period, PQA_GROUPING_NONE, NULL },
    { &self->before, self->period_before, PQA_GROUPING_NONE, NULL },
    { &self->year_ago, self->period_year_ago, PQA_GROUPING_NONE, NULL },
    { &self->categories, self->period, PQA_GROUPING_CATEGORY, category_codes },
    { &self->departments, self->period, PQA_GROUPING_DEPARTMENT, department_codes },
    { &self->zones, self->period, PQA_GROUPING_ZONE, zone_codes },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      *parts[i].figures = pqa_indicator_store_read (connection, parts[i].period, parts[i].grouping,
                                                    parts[i].codes, error);
      if (*parts[i].figures == NULL)
        return FALSE;
    }
  return TRUE;
}

static char *
get_end_of_week (const PqaPeriod *period, const char *date)
{
  char *sunday = pqa_date_add_days (date, SUNDAY - pqa_date_weekday (date));

  if (strcmp (sunday, period->last_date) <= 0)
    return sunday;
  g_free (sunday);
  return g_strdup (period->last_date);
}

static gint64
get_count (const GPtrArray *figures, const char *code)
{
  const PqaFigure *figure = pqa_figures_find (figures, code, 0);

  return figure != NULL ? figure->ratio.numerator : 0;
}

static PqaQuarterlyWeek *
read_week (PqaQuarterlyFigures *self,
           PqaConnection *connection,
           const char *first,
           const char *last,
           GError **error)
{
  g_autoptr (PqaPeriod) period = pqa_period_new_range (first, last, self->zone);
  g_autoptr (GPtrArray) figures
      = pqa_indicator_store_read (connection, period, PQA_GROUPING_NONE, week_codes, error);
  PqaQuarterlyWeek *week;

  if (figures == NULL)
    return NULL;
  week = g_new0 (PqaQuarterlyWeek, 1);
  week->from_date = g_strdup (first);
  week->last_date = g_strdup (last);
  week->registered = get_count (figures, "REQ_IN");
  week->completed = get_count (figures, "REQ_DONE");
  return week;
}

static gboolean
read_weeks (PqaQuarterlyFigures *self, PqaConnection *connection, GError **error)
{
  g_autofree char *first = g_strdup (self->period->from_date);

  self->weeks = g_ptr_array_new_with_free_func (free_week);
  while (strcmp (first, self->period->to_date) < 0)
    {
      g_autofree char *last = get_end_of_week (self->period, first);
      PqaQuarterlyWeek *week = read_week (self, connection, first, last, error);

      if (week == NULL)
        return FALSE;
      g_ptr_array_add (self->weeks, week);
      g_free (first);
      first = pqa_date_add_days (last, 1);
    }
  return TRUE;
}

static gboolean
read_rest (PqaQuarterlyFigures *self, PqaConnection *connection, GError **error)
{
  self->category_groups = pqa_quarter_store_sum_categories (connection, self->categories, error);
  if (self->category_groups == NULL)
    return FALSE;
  if (!pqa_quarter_store_read_plan (connection, self->period, &self->plan, error))
    return FALSE;
  self->sections = pqa_quarter_store_read_sections (connection, self->period, error);
  if (self->sections == NULL)
    return FALSE;
  self->findings = pqa_quarter_store_read_findings (connection, self->period, error);
  if (self->findings == NULL)
    return FALSE;
  self->surveys = pqa_quarter_store_read_surveys (connection, self->period, error);
  return self->surveys != NULL;
}

/**
 * pqa_quarterly_figures_read:
 * @period: a quarter, or any other period
 *
 * Reads every figure of the report, once.
 *
 * Returns: (transfer full): the figures, or %NULL
 */
PqaQuarterlyFigures *
pqa_quarterly_figures_read (PqaConnection *connection, const PqaPeriod *period, GError **error)
{
  g_autoptr (PqaQuarterlyFigures) self = g_new0 (PqaQuarterlyFigures, 1);

  g_return_val_if_fail (connection != NULL && period != NULL, NULL);

  self->period = pqa_period_copy (period);
  self->period_before = pqa_period_previous (period);
  self->period_year_ago = pqa_period_year_before (period);
  if (!read_office (self, connection, error) || !read_indicators (self, connection, error)
      || !read_weeks (self, connection, error) || !read_rest (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * pqa_quarterly_figures_get:
 *
 * Returns: (nullable): the figure of @code for the period and the whole office
 */
const PqaFigure *
pqa_quarterly_figures_get (const PqaQuarterlyFigures *self, const char *code)
{
  return pqa_figures_find (self->now, code, 0);
}

/**
 * pqa_figure_rests_on_few:
 *
 * Returns: whether the reader must be told that the figure is uncertain (`domain.md` §6: n < 30)
 */
gboolean
pqa_figure_rests_on_few (const PqaFigure *figure)
{
  return figure->indicator->unit != PQA_INDICATOR_UNIT_COUNT && figure->n > 0
         && figure->n < PQA_INDICATOR_FEW;
}

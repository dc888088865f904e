/* pqa-analysis-figures.c: everything the analysis of requests says, as numbers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All figures are those of the indicators: late are the due ones that were not completed on time,
 * gathered by the cause that the stock-take notes.
 */
#include "analysis/pqa-analysis-figures.h"

#include "office/pqa-office-store.h"
#include "request/pqa-request-codes.h"
#include "settings/pqa-rule-store.h"

static const char *const whole_codes[]
    = { "REQ_IN",          "REQ_DONE",        "REQ_OPEN",         "RESP_ONTIME",
        "ARRIVE_ONTIME",   "COMPLETE_ONTIME", "FOLLOWUP_ONTIME",  "T_RESP",
        "T_RESP_MEDIAN",   "T_RESP_P90",      "T_COMPLETE",       "T_COMPLETE_MEDIAN",
        "T_COMPLETE_P90",  NULL };
static const char *const whole_before_codes[]
    = { "REQ_IN",        "REQ_DONE",        "REQ_OPEN",        "RESP_ONTIME",
        "ARRIVE_ONTIME", "COMPLETE_ONTIME", "FOLLOWUP_ONTIME", NULL };
static const char *const place_codes[]
    = { "REQ_IN",     "COMPLETE_ONTIME",   "T_RESP",         "T_RESP_MEDIAN", "T_RESP_P90",
        "T_COMPLETE", "T_COMPLETE_MEDIAN", "T_COMPLETE_P90", NULL };
static const char *const count_codes[] = { "REQ_IN", NULL };
static const char *const cause_codes[] = { "COMPLETE_ONTIME", NULL };
static const char *const people_codes[]
    = { "RESP_ONTIME", "T_RESP", "T_RESP_MEDIAN", "T_RESP_P90", NULL };

/* What is read of each part, now and of the period before. */
static const struct
{
  PqaGrouping grouping;
  const char *const *now;
  const char *const *before;
} parts[] = {
  [PQA_ANALYSIS_WHOLE] = { PQA_GROUPING_NONE, whole_codes, whole_before_codes },
  [PQA_ANALYSIS_CATEGORIES] = { PQA_GROUPING_UPPER_CATEGORY, place_codes, count_codes },
  [PQA_ANALYSIS_ZONES] = { PQA_GROUPING_ZONE, place_codes, count_codes },
  [PQA_ANALYSIS_CHANNELS] = { PQA_GROUPING_CHANNEL, count_codes, count_codes },
  [PQA_ANALYSIS_HOURS] = { PQA_GROUPING_HOUR, count_codes, NULL },
  [PQA_ANALYSIS_CAUSES] = { PQA_GROUPING_CAUSE, cause_codes, NULL },
  [PQA_ANALYSIS_PEOPLE] = { PQA_GROUPING_PERSON, people_codes, NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (parts) == PQA_N_ANALYSIS_PARTS);

void
pqa_analysis_figures_free (PqaAnalysisFigures *self)
{
  for (guint i = 0; i < PQA_N_ANALYSIS_PARTS; i++)
    {
      g_clear_pointer (&self->parts[i].now, g_ptr_array_unref);
      g_clear_pointer (&self->parts[i].before, g_ptr_array_unref);
    }
  g_clear_pointer (&self->period, pqa_period_free);
  g_clear_pointer (&self->before, pqa_period_free);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self->scope_words);
  g_free (self->office);
  g_free (self);
}

static gboolean
read_office (PqaAnalysisFigures *self, PqaConnection *connection, GError **error)
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
add_name (PqaAnalysisFigures *self,
          PqaConnection *connection,
          GPtrArray *words,
          PqaGrouping grouping,
          GError **error)
{
  GError *local_error = NULL;
  char *name;

  if (self->scope.only[grouping] == PQA_ANY_GROUP)
    return TRUE;
  name = pqa_indicator_store_read_name (connection, grouping, self->scope.only[grouping],
                                        &local_error);
  if (name != NULL)
    g_ptr_array_add (words, name);
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return local_error == NULL;
}

/* "Complaint · Zone A" */
static gboolean
read_words (PqaAnalysisFigures *self, PqaConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  gint64 kind = self->scope.only[PQA_GROUPING_KIND];

  if (kind > 0)
    g_ptr_array_add (words, g_strdup (pqa_request_kind_to_label (kind - 1)));
  if (!add_name (self, connection, words, PQA_GROUPING_ZONE, error)
      || !add_name (self, connection, words, PQA_GROUPING_UPPER_CATEGORY, error))
    return FALSE;
  g_ptr_array_add (words, NULL);
  self->scope_words = g_strjoinv (" · ", (char **) words->pdata);
  return TRUE;
}

static GPtrArray *
read_group (PqaAnalysisFigures *self,
            PqaConnection *connection,
            const PqaPeriod *period,
            PqaGrouping grouping,
            const char *const *codes,
            GError **error)
{
  PqaIndicatorScope scope = self->scope;

  if (codes == NULL)
    return g_ptr_array_new ();
  scope.period = period;
  scope.grouping = grouping;
  return pqa_indicator_store_read_scope (connection, &scope, codes, error);
}

/* Within one upper category, those under it are told apart. */
static PqaGrouping
get_grouping (const PqaAnalysisFigures *self, PqaAnalysisPart part)
{
  if (part == PQA_ANALYSIS_CATEGORIES
      && self->scope.only[PQA_GROUPING_UPPER_CATEGORY] != PQA_ANY_GROUP)
    return PQA_GROUPING_CATEGORY;
  return parts[part].grouping;
}

static gboolean
read_part (PqaAnalysisFigures *self,
           PqaConnection *connection,
           PqaAnalysisPart part,
           GError **error)
{
  PqaAnalysisGroup *group = &self->parts[part];

  group->grouping = get_grouping (self, part);
  group->now = read_group (self, connection, self->period, group->grouping, parts[part].now, error);
  if (group->now == NULL)
    return FALSE;
  group->before
      = read_group (self, connection, self->before, group->grouping, parts[part].before, error);
  return group->before != NULL;
}

/**
 * pqa_analysis_figures_read:
 * @scope: the period, and the kind, zone or upper category that is looked at
 *
 * Reads every figure of the analysis, once.
 *
 * Returns: (transfer full): the figures, or %NULL
 */
PqaAnalysisFigures *
pqa_analysis_figures_read (PqaConnection *connection,
                           const PqaIndicatorScope *scope,
                           GError **error)
{
  g_autoptr (PqaAnalysisFigures) self = g_new0 (PqaAnalysisFigures, 1);

  g_return_val_if_fail (connection != NULL && scope != NULL && scope->period != NULL, NULL);

  self->period = pqa_period_copy (scope->period);
  self->scope = *scope;
  self->scope.period = self->period;
  self->scope.grouping = PQA_GROUPING_NONE;
  self->before = pqa_period_to_compare (self->period, pqa_connection_get_now (connection));
  if (!read_office (self, connection, error) || !read_words (self, connection, error))
    return NULL;
  for (guint i = 0; i < PQA_N_ANALYSIS_PARTS; i++)
    if (!read_part (self, connection, i, error))
      return NULL;
  return g_steal_pointer (&self);
}

/**
 * pqa_analysis_figures_count:
 * @code: an indicator that counts
 *
 * Returns: how many there are of a group; 0 if it is not among @figures
 */
gint64
pqa_analysis_figures_count (const GPtrArray *figures, const char *code, gint64 group_id)
{
  const PqaFigure *figure = pqa_figures_find (figures, code, group_id);

  return figure != NULL ? figure->ratio.numerator : 0;
}

/* pqa-quarterly-json.c: the figures of the quarterly report for other programs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quarterly/pqa-quarterly-report.h"

#include <json-glib/json-glib.h>
#include <math.h>

static void
add_text (JsonBuilder *json, const char *member, const char *text)
{
  json_builder_set_member_name (json, member);
  if (text != NULL)
    json_builder_add_string_value (json, text);
  else
    json_builder_add_null_value (json);
}

static void
add_number (JsonBuilder *json, const char *member, double number)
{
  json_builder_set_member_name (json, member);
  if (!isfinite (number))
    json_builder_add_null_value (json);
  else if (number == floor (number) && fabs (number) < 1e15)
    json_builder_add_int_value (json, (gint64)number);
  else
    json_builder_add_double_value (json, number);
}

static void
add_ratio (JsonBuilder *json, const char *member, PqaRatio ratio, double factor)
{
  add_number (json, member,
              pqa_ratio_is_defined (ratio) ? pqa_ratio_to_double (ratio) * factor : NAN);
}

static void
add_figure (JsonBuilder *json, const PqaFigure *figure)
{
  double value;

  json_builder_begin_object (json);
  add_text (json, "code", figure->indicator->code);
  add_text (json, "group", figure->group);
  add_number (json, "numerator", pqa_figure_get_numerator (figure));
  add_number (json, "denominator", pqa_figure_get_denominator (figure));
  add_number (json, "value", pqa_figure_get_value (figure, &value) ? value : NAN);
  add_number (json, "n", figure->n);
  add_number (json, "definition_version", figure->indicator->definition_version);
  json_builder_end_object (json);
}

static void
add_figures (JsonBuilder *json, const char *member, const GPtrArray *figures)
{
  json_builder_set_member_name (json, member);
  json_builder_begin_array (json);
  for (guint i = 0; i < figures->len; i++)
    add_figure (json, figures->pdata[i]);
  json_builder_end_array (json);
}

static void
add_weeks (JsonBuilder *json, const GPtrArray *weeks)
{
  json_builder_set_member_name (json, "weeks");
  json_builder_begin_array (json);
  for (guint i = 0; i < weeks->len; i++)
    {
      const PqaQuarterlyWeek *week = weeks->pdata[i];

      json_builder_begin_object (json);
      add_text (json, "from", week->from_date);
      add_text (json, "last", week->last_date);
      add_number (json, "registered", week->registered);
      add_number (json, "completed", week->completed);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_category_groups (JsonBuilder *json, const GPtrArray *groups)
{
  json_builder_set_member_name (json, "category_groups");
  json_builder_begin_array (json);
  for (guint i = 0; i < groups->len; i++)
    {
      const PqaCategoryCount *group = groups->pdata[i];

      json_builder_begin_object (json);
      add_text (json, "group", group->name);
      add_number (json, "registered", group->registered);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_plan (JsonBuilder *json, const PqaPlanExecution *plan)
{
  json_builder_set_member_name (json, "plan");
  json_builder_begin_object (json);
  add_number (json, "due", plan->due);
  add_number (json, "on_time", plan->on_time);
  add_number (json, "late", plan->late);
  add_number (json, "missed", plan->missed);
  add_number (json, "to_come", plan->to_come);
  json_builder_end_object (json);
}

static void
add_sections (JsonBuilder *json, const GPtrArray *sections)
{
  json_builder_set_member_name (json, "sections");
  json_builder_begin_array (json);
  for (guint i = 0; i < sections->len; i++)
    {
      const PqaSectionScore *section = sections->pdata[i];

      json_builder_begin_object (json);
      add_text (json, "group", section->group_code);
      add_text (json, "section", section->section);
      add_ratio (json, "score", section->points, 100);
      add_number (json, "items", section->items);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_findings (JsonBuilder *json, const GPtrArray *findings)
{
  json_builder_set_member_name (json, "findings");
  json_builder_begin_array (json);
  for (guint i = 0; i < findings->len; i++)
    {
      const PqaFindingCount *count = findings->pdata[i];

      json_builder_begin_object (json);
      add_text (json, "severity", count->severity);
      add_number (json, "found", count->found);
      add_number (json, "rectified", count->rectified);
      add_number (json, "closed", count->closed);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_tally (JsonBuilder *json, const char *name, const PqaSurveyTally *tally)
{
  json_builder_begin_object (json);
  add_text (json, "name", name);
  add_number (json, "n", tally->n);
  add_ratio (json, "csat", pqa_survey_tally_csat (tally), 100);
  add_ratio (json, "index", tally->index, 100);
  json_builder_end_object (json);
}

static void
add_survey (JsonBuilder *json, const PqaSurveyResults *survey)
{
  json_builder_begin_object (json);
  add_text (json, "name", survey->name);
  add_text (json, "starts_on", survey->starts_on);
  add_text (json, "ends_on", survey->ends_on);
  add_number (json, "answered", survey->answered);
  add_ratio (json, "response_rate", survey->response_rate, 100);
  add_ratio (json, "csat", pqa_survey_tally_csat (&survey->tally), 100);
  add_ratio (json, "index", survey->tally.index, 100);
  add_ratio (json, "nps", pqa_recommendation_nps (&survey->recommendation), 100);
  json_builder_set_member_name (json, "dimensions");
  json_builder_begin_array (json);
  for (guint i = 0; i < survey->dimensions->len; i++)
    {
      const PqaDimensionResult *dimension = survey->dimensions->pdata[i];

      add_tally (json, dimension->name, &dimension->tally);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_surveys (JsonBuilder *json, const GPtrArray *surveys)
{
  json_builder_set_member_name (json, "surveys");
  json_builder_begin_array (json);
  for (guint i = 0; i < surveys->len; i++)
    add_survey (json, surveys->pdata[i]);
  json_builder_end_array (json);
}

/**
 * pqa_quarterly_figures_to_json:
 *
 * Shares are in per cent, durations in seconds; a value is null where there is nothing to divide
 * by.
 *
 * Returns: (transfer full): all figures as JSON text
 */
char *
pqa_quarterly_figures_to_json (const PqaQuarterlyFigures *figures)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (figures != NULL, NULL);

  json_builder_begin_object (json);
  add_text (json, "office", figures->office);
  add_text (json, "period", figures->period->code);
  add_text (json, "from", figures->period->from_date);
  add_text (json, "to", figures->period->to_date);
  add_figures (json, "indicators", figures->now);
  add_figures (json, "period_before", figures->before);
  add_figures (json, "year_ago", figures->year_ago);
  add_weeks (json, figures->weeks);
  add_category_groups (json, figures->category_groups);
  add_figures (json, "categories", figures->categories);
  add_figures (json, "departments", figures->departments);
  add_figures (json, "zones", figures->zones);
  add_plan (json, &figures->plan);
  add_sections (json, figures->sections);
  add_findings (json, figures->findings);
  add_surveys (json, figures->surveys);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, TRUE);
}

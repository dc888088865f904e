/* test-quarterly.c: the quarterly report of a small office, counted by hand
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "pages/pqa-paginator.h"
#include "pqa-test-office.h"
#include "quarterly/pqa-quarterly-report.h"
#include "time/pqa-local-time.h"
#include "workbook-reader.h"
#include "workbook/pqa-report-workbook.h"

/* 2023-07-01 00:00 UTC. The test office's present is 2023-11-14. */
#define JULY "1688169600"
#define DAY "86400"

/* Categories: two levels. Requests: 1 Lifts › Doors done in time, 2 Lifts › Cabin late,
 * 3 Water done in time, 4 Water void, 5 without category, still open. */
static const char requests[]
    = "INSERT INTO zone (id, name) VALUES (1, 'North');"
      "INSERT INTO department (id, name) VALUES (1, '=Engineering');"
      "INSERT INTO category (id, parent_id, name) VALUES (1, NULL, 'Lifts'), (2, 1, 'Doors'),"
      " (3, 1, 'Cabin'), (4, NULL, 'Water');"
      "INSERT INTO request (id, number, kind, category_id, severity, channel, state, zone_id,"
      " department_id, description, registered_at, recorded_at, void_reason) VALUES"
      " (1, 'R1', 'repair', 2, 'general', 'desk', 'closed', 1, 1, '=1+1', " JULY ", 1, NULL),"
      " (2, 'R2', 'repair', 3, 'general', 'desk', 'closed', 1, 1, '', " JULY " + " DAY ", 1, NULL),"
      " (3, 'R3', 'complaint', 4, 'general', 'desk', 'closed', 1, 1, '', " JULY " + 9 * " DAY
      ", 1, NULL),"
      " (4, 'R4', 'repair', 4, 'general', 'desk', 'void', 1, 1, '', " JULY ", 1, 'mistake'),"
      " (5, 'R5', 'repair', NULL, 'general', 'desk', 'assigned', 1, 1, '', " JULY " + 91 * " DAY
      ", 1, NULL);"
      "INSERT INTO episode (request_id, number, opened_at, complete_due_at, completed_at) VALUES"
      " (1, 1, " JULY ", " JULY " + 3 * " DAY ", " JULY " + 2 * " DAY "),"
      " (2, 1, " JULY " + " DAY ", " JULY " + 3 * " DAY ", " JULY " + 4 * " DAY "),"
      " (3, 1, " JULY " + 9 * " DAY ", " JULY " + 12 * " DAY ", " JULY " + 11 * " DAY "),"
      " (4, 1, " JULY ", " JULY " + " DAY ", NULL),"
      " (5, 1, " JULY " + 91 * " DAY ", " JULY " + 99 * " DAY ", NULL);";

/* Two inspections planned for the quarter, one done in time with 7 of 10 points, one missed. */
static const char inspections[]
    = "INSERT INTO standard (id, name) VALUES (1, 'Round');"
      "INSERT INTO standard_version (id, standard_id, number) VALUES (1, 1, 1);"
      "INSERT INTO standard_section (id, standard_version_id, position, name) VALUES"
      " (1, 1, 1, 'Cleaning'), (2, 1, 2, 'Lighting');"
      "INSERT INTO standard_item (id, standard_section_id, lineage_key, position, text, kind,"
      " weight, max_points) VALUES (1, 1, 'a', 1, 'Floors', 'points', 2, 4),"
      " (2, 2, 'b', 1, 'Lamps', 'points', 1, 2);"
      "INSERT INTO plan (id, name, standard_id, period_unit, anchor_on) VALUES"
      " (1, 'Daily', 1, 'day', '2023-07-01');"
      "INSERT INTO inspection (id, plan_id, nominal_on, planned_on, standard_version_id, state,"
      " zone_id, done_at, late, score_points, score_max, verdict) VALUES"
      " (1, 1, '2023-07-05', '2023-07-05', 1, 'done', 1, " JULY " + 4 * " DAY ", 0, 7, 10, 'pass'),"
      " (2, 1, '2023-07-06', '2023-07-06', 1, 'missed', 1, NULL, NULL, NULL, NULL, NULL);"
      "INSERT INTO inspection_result (inspection_id, item_id, lineage_key, position, group_code,"
      " field_code, section, text, kind, weight, max_points, answer, points, passed) VALUES"
      " (1, 1, 'a', 1, 'order', 'cleaning', 'Cleaning', 'Floors', 'points', 2, 4, 'scored', 3, 1),"
      " (1, 2, 'b', 2, 'equipment', 'lighting', 'Lighting', 'Lamps', 'points', 1, 2, 'scored', 1,"
      " 0);"
      "INSERT INTO finding (number, inspection_id, description, severity, state, found_at,"
      " recorded_at, closed_at) VALUES ('F1', 1, 'Lamp broken', 'urgent', 'closed', " JULY
      " + 4 * " DAY ", 1, 2), ('F2', 1, 'Dust', 'general', 'open', " JULY " + 4 * " DAY
      ", 1, NULL);";

/* A random sample of three: two of three satisfied with cleaning; 10, 9 and 3 recommend. */
static const char survey[]
    = "INSERT INTO dimension (id, code, name) VALUES (1, 'cleaning', 'Clean <&> tidy');"
      "INSERT INTO questionnaire (id, name) VALUES (1, 'Q');"
      "INSERT INTO questionnaire_version (id, questionnaire_id, number) VALUES (1, 1, 1);"
      "INSERT INTO question (id, questionnaire_version_id, lineage_key, position, text, kind,"
      " dimension_id, scale_min, scale_max) VALUES (1, 1, 'a', 1, 'Clean?', 'scale', 1, 1, 5),"
      " (2, 1, 'b', 2, 'Recommend?', 'recommendation', NULL, 0, 10);"
      "INSERT INTO survey (id, questionnaire_version_id, name, starts_on, ends_on, sampling,"
      " population, sent) VALUES (1, 1, 'Summer round', '2023-08-01', '2023-08-31', 'random',"
      " 1000, 4);"
      "INSERT INTO response (id, survey_id, respondent_key, answered_at, recorded_at) VALUES"
      " (1, 1, 'a', 1, 1), (2, 1, 'b', 1, 1), (3, 1, 'c', 1, 1);"
      "INSERT INTO answer (response_id, question_id, value, recorded_at) VALUES (1, 1, 5, 1),"
      " (2, 1, 4, 1), (3, 1, 2, 1), (1, 2, 10, 1), (2, 2, 9, 1), (3, 2, 3, 1);";

static PqaPeriod *
create_period (const char *code)
{
  g_autoptr (GTimeZone) zone = pqa_time_zone_new ("UTC", NULL);

  return pqa_period_parse (code, zone, NULL);
}

static void
fill (TestOffice *office, const char *sql)
{
  g_autoptr (GError) error = NULL;

  pqa_connection_execute (office->connection, sql, &error);
  g_assert_no_error (error);
}

static PqaQuarterlyFigures *
read_figures (TestOffice *office, const char *code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaPeriod) period = create_period (code);
  PqaQuarterlyFigures *figures;

  fill (office, "INSERT INTO office (id, name, time_zone, created_at) VALUES"
                " (1, 'Office & <Co>', 'UTC', 1)");
  figures = pqa_quarterly_figures_read (office->connection, period, &error);
  g_assert_no_error (error);
  return figures;
}

static PqaQuarterlyFigures *
read_full_office (TestOffice *office)
{
  fill (office, requests);
  fill (office, inspections);
  fill (office, survey);
  return read_figures (office, "2023-Q3");
}

static void
test_requests (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaQuarterlyFigures) figures = read_full_office (office);
  const PqaFigure *on_time = pqa_quarterly_figures_get (figures, "COMPLETE_ONTIME");
  const PqaQuarterlyWeek *first = figures->weeks->pdata[0];
  const PqaCategoryCount *lifts = figures->category_groups->pdata[0];
  gint64 registered = 0, counted = 0;

  g_assert_cmpint (pqa_quarterly_figures_get (figures, "REQ_IN")->ratio.numerator, ==, 4);
  g_assert_cmpint (on_time->ratio.numerator, ==, 2);
  g_assert_cmpint (on_time->ratio.denominator, ==, 3);
  g_assert_cmpstr (first->from_date, ==, "2023-07-01");
  g_assert_cmpstr (first->last_date, ==, "2023-07-02");
  g_assert_cmpint (first->registered, ==, 2);
  for (guint i = 0; i < figures->weeks->len; i++)
    registered += ((PqaQuarterlyWeek *)figures->weeks->pdata[i])->registered;
  g_assert_cmpint (registered, ==, 4);
  g_assert_cmpstr (lifts->name, ==, "Lifts");
  g_assert_cmpint (lifts->registered, ==, 2);
  for (guint i = 0; i < figures->category_groups->len; i++)
    counted += ((PqaCategoryCount *)figures->category_groups->pdata[i])->registered;
  g_assert_cmpint (counted, ==, 4);
}

static void
test_inspections (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaQuarterlyFigures) figures = read_full_office (office);
  const PqaSectionScore *cleaning = figures->sections->pdata[0];
  const PqaFindingCount *urgent = figures->findings->pdata[0];

  g_assert_cmpint (figures->plan.due, ==, 2);
  g_assert_cmpint (figures->plan.on_time, ==, 1);
  g_assert_cmpint (figures->plan.late, ==, 0);
  g_assert_cmpint (figures->plan.missed, ==, 1);
  g_assert_cmpuint (figures->sections->len, ==, 2);
  g_assert_cmpstr (cleaning->section, ==, "Cleaning");
  g_assert_cmpint (cleaning->points.numerator, ==, 6);
  g_assert_cmpint (cleaning->points.denominator, ==, 8);
  g_assert_cmpuint (figures->findings->len, ==, 2);
  g_assert_cmpstr (urgent->severity, ==, "urgent");
  g_assert_cmpint (urgent->closed, ==, 1);
}

static void
test_satisfaction (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaQuarterlyFigures) figures = read_full_office (office);
  const PqaSurveyResults *wave;

  g_assert_cmpuint (figures->surveys->len, ==, 1);
  wave = figures->surveys->pdata[0];
  g_assert_cmpint (pqa_survey_tally_csat (&wave->tally).numerator, ==, 2);
  g_assert_cmpint (pqa_survey_tally_csat (&wave->tally).denominator, ==, 3);
  g_assert_cmpint (pqa_recommendation_nps (&wave->recommendation).numerator, ==, 1);
}

static gboolean
has_text (GPtrArray *pages, const char *needle)
{
  for (guint i = 0; i < pages->len; i++)
    {
      PqaPage *page = pages->pdata[i];

      for (guint j = 0; j < page->items->len; j++)
        {
          const PqaPageItem *item = &g_array_index (page->items, PqaPageItem, j);

          if (item->text != NULL && strstr (pango_layout_get_text (item->text), needle) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

static void
test_pages (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaQuarterlyFigures) figures = read_full_office (office);
  g_autoptr (PqaReport) report = pqa_quarterly_report_new (figures, "Wang Fang");
  g_autoptr (GPtrArray) pages = pqa_paginate (report);
  const char *expected[] = {
    "Office & <Co>",
    "Quarterly Evaluation Report",
    "Q3 2023",
    "Wang Fang",
    "14 Nov 2023",
    "Draft, not signed",
    "Requests",
    "66.7 % *",
    "=Engineering",
    "Inspections",
    "50.0 % *",
    "Urgent",
    "Satisfaction",
    "Summer round",
    "Clean <&> tidy",
    "20.8 – 93.9 %",
    "33.33 ± ",
    "Definitions",
    "Registered (v1)",
    "Whole office",
    "1 zone with fewer than 10 inspections is not compared.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    if (!has_text (pages, expected[i]))
      g_error ("“%s” is not on the pages", expected[i]);
}

static void
test_empty_office (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaQuarterlyFigures) figures = read_figures (office, "2023-Q3");
  g_autoptr (PqaReport) report = pqa_quarterly_report_new (figures, NULL);
  g_autoptr (GPtrArray) pages = pqa_paginate (report);

  g_assert_true (has_text (pages, "No survey ended in the period."));
  g_assert_true (has_text (pages, "No inspection was done in the period."));
  g_assert_false (has_text (pages, "0.0 %"));
}

static void
test_workbook (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaQuarterlyFigures) figures = read_full_office (office);
  g_autoptr (PqaReport) report = pqa_quarterly_report_new (figures, NULL);
  g_autofree char *path = g_build_filename (office->folder, "report.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) rows = NULL;
  g_autoptr (GHashTable) answers = NULL;

  pqa_quarterly_report_add_rows (report, office->connection, figures->period);
  pqa_report_save_workbook (report, path, &error);
  g_assert_no_error (error);
  rows = workbook_read_sheet (path, 6);
  g_assert_cmpstr (workbook_get_cell (rows, "A1")->text, ==, "Number");
  g_assert_cmpstr (workbook_get_cell (rows, "A2")->text, ==, "R1");
  g_assert_cmpstr (workbook_get_cell (rows, "C2")->text, ==, "Repair");
  g_assert_cmpstr (workbook_get_cell (rows, "O2")->text, ==, "Yes");
  g_assert_cmpstr (workbook_get_cell (rows, "P2")->type, ==, "inlineStr");
  g_assert_cmpstr (workbook_get_cell (rows, "P2")->text, ==, "=1+1");
  g_assert_cmpstr (workbook_get_cell (rows, "J2")->type, ==, "n");
  answers = workbook_read_sheet (path, 8);
  g_assert_cmpstr (workbook_get_cell (answers, "F2")->text, ==, "5");
}

/* The JSON says what the store says. */
static void
test_json (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaQuarterlyFigures) figures = read_full_office (office);
  g_autofree char *text = pqa_quarterly_figures_to_json (figures);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *wave;
  JsonArray *indicators;

  json_parser_load_from_data (parser, text, -1, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "period"), ==, "2023-Q3");
  indicators = json_object_get_array_member (root, "indicators");
  g_assert_cmpuint (json_array_get_length (indicators), ==, figures->now->len);
  for (guint i = 0; i < figures->now->len; i++)
    {
      const PqaFigure *figure = figures->now->pdata[i];
      JsonObject *object = json_array_get_object_element (indicators, i);

      g_assert_cmpstr (json_object_get_string_member (object, "code"), ==, figure->indicator->code);
      g_assert_cmpint (json_object_get_int_member (object, "n"), ==, figure->n);
      g_assert_true (json_object_get_null_member (object, "value")
                     != pqa_ratio_is_defined (figure->ratio));
    }
  wave = json_array_get_object_element (json_object_get_array_member (root, "surveys"), 0);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (wave, "csat"), 200 / 3.0, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                            \
  g_test_add ("/report/quarterly/" name, TestOffice, NULL, test_office_set_up, func,               \
              test_office_tear_down)
  ADD ("requests", test_requests);
  ADD ("inspections", test_inspections);
  ADD ("satisfaction", test_satisfaction);
  ADD ("pages", test_pages);
  ADD ("empty-office", test_empty_office);
  ADD ("workbook", test_workbook);
  ADD ("json", test_json);
  return g_test_run ();
}

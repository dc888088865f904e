/* test-analysis.c: the analysis of requests: every number is the count of the rows it leads to
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/pqa-analysis.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "demo/pqa-demo.h"
#include "office/pqa-office-store.h"
#include "pages/pqa-report-pages.h"
#include "pqa-test-office.h"
#include "request/pqa-request-list.h"
#include "workbook-reader.h"
#include "workbook/pqa-report-workbook.h"

/* 2023-11-06 08:00 UTC, a Monday. The test office's present is 2023-11-14. */
#define MONDAY "1699257600"

/* Every request is responded to and completed on the same Monday; two of six late. Ann answers
 * after one and three minutes, Bob after two, four and five, Cleo once, after ten seconds. */
#define REQUEST(id, person, minutes, late)                                                         \
  "INSERT INTO request (id, number, kind, severity, channel, state, zone_id, category_id,"         \
  " first_responder_id, registered_at, recorded_at) VALUES (" #id ", '" #id "', 'repair',"         \
  " 'general', 'app', 'closed', 1, 2, " #person ", " MONDAY ", 1);"                                \
  "INSERT INTO episode (id, request_id, number, opened_at, respond_due_at, responded_at,"          \
  " complete_due_at, completed_at) VALUES (" #id ", " #id ", 1, " MONDAY ", " MONDAY " + 200,"     \
  " " MONDAY " + " #minutes " * 60, " MONDAY " + 3600, " MONDAY " + 3000 + " #late " * 7200);"

static const char office_rows[]
    = "INSERT INTO office (id, name, time_zone, created_at) VALUES (1, 'Test', 'UTC', 1);"
      "INSERT INTO staff (id, name) VALUES (1, 'Ann'), (2, 'Bob'), (3, 'Cleo');"
      "INSERT INTO zone (id, name) VALUES (1, 'North');"
      "INSERT INTO category (id, parent_id, name) VALUES (1, NULL, 'Lifts'), (2, 1, 'Doors');"
      "INSERT INTO delay_cause (id, name) VALUES (90, 'Parts');"
      "INSERT INTO setting (key, value) VALUES ('rule.least_events', '2');" REQUEST (
          1, 1, 1, 0) REQUEST (2, 1, 3, 0) REQUEST (3, 2, 2, 0) REQUEST (4, 2, 4, 1)
          REQUEST (5, 2, 5, 1) REQUEST (6, 3, 0.2, 0)
      "INSERT INTO stock_take (request_id, episode_number, delay_cause_id, noted_at)"
      " VALUES (4, 1, 90, 1);";

typedef struct
{
  TestOffice office;
  PqaPeriod *period;
  PqaAnalysisFigures *figures;
  PqaAnalysis *analysis;
} Test;

static void
analyse (Test *test, const char *code, GTimeZone *zone, gint64 category_id)
{
  g_autoptr (GError) error = NULL;
  PqaIndicatorScope scope;

  test->period = pqa_period_parse (code, zone, &error);
  g_assert_no_error (error);
  scope = pqa_indicator_scope (test->period, PQA_GROUPING_NONE);
  scope.only[PQA_GROUPING_UPPER_CATEGORY] = category_id;
  test->figures = pqa_analysis_figures_read (test->office.connection, &scope, &error);
  g_assert_no_error (error);
  test->analysis = pqa_analysis_new (test->figures);
}

static void
set_up (Test *test, gconstpointer unused)
{
  test_office_set_up (&test->office, NULL);
}

static void
set_up_small (Test *test, gconstpointer unused)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;

  set_up (test, NULL);
  pqa_connection_execute (test->office.connection, office_rows, &error);
  g_assert_no_error (error);
  analyse (test, "2023-11", zone, PQA_ANY_GROUP);
}

static void
tear_down (Test *test, gconstpointer unused)
{
  g_clear_pointer (&test->analysis, pqa_analysis_free);
  g_clear_pointer (&test->figures, pqa_analysis_figures_free);
  g_clear_pointer (&test->period, pqa_period_free);
  test_office_tear_down (&test->office, NULL);
}

/* Rows ------------------------------------------------------------------------------------------*/

static gint64
count_rows (Test *test, const PqaRequestRows *rows)
{
  PqaConnection *connection = test->office.connection;
  PqaRequestFilter filter = { .scope = PQA_REQUEST_SCOPE_ALL,
                              .rows = rows,
                              .now = pqa_connection_get_now (connection) };
  g_autoptr (PqaListQuery) query = pqa_request_list_new (&filter);
  g_autoptr (GError) error = NULL;
  gint64 count;

  pqa_list_query_count (query, connection, NULL, &count, &error);
  g_assert_no_error (error);
  return count;
}

/* A count is the count of its rows, a share rests on them, and so does a length of time. */
static void
check_cell (Test *test, const PqaCell *cell, const PqaRequestRows *rows)
{
  gint64 count = count_rows (test, rows);

  g_test_message ("%s", rows->title);
  if (cell->kind == PQA_CELL_INTEGER)
    g_assert_cmpint (count, ==, cell->integer);
  else if (cell->kind == PQA_CELL_RATIO)
    g_assert_cmpint (count, ==, cell->denominator);
  else
    g_assert_cmpint (count, >, 0);
}

static guint
check_table (Test *test, guint block, PqaReportTable *table)
{
  guint n_checked = 0;

  for (guint row = 0; row < pqa_report_table_get_n_rows (table); row++)
    for (guint column = 0; column < pqa_report_table_get_n_columns (table); column++)
      {
        const PqaCell *cell = pqa_report_table_get_cell (table, row, column);
        const PqaRequestRows *rows = pqa_analysis_find_rows (test->analysis, block, row, column);

        if (rows != NULL)
          {
            check_cell (test, cell, rows);
            n_checked++;
          }
        else if (column > 1 && cell->kind == PQA_CELL_INTEGER)
          g_assert_cmpint (cell->integer, ==, 0);
      }
  return n_checked;
}

static guint
check_chart (Test *test, guint block, PqaChartData *chart)
{
  guint n_checked = 0;

  for (guint s = 0; s < pqa_chart_data_get_n_series (chart); s++)
    for (guint c = 0; c < pqa_chart_data_get_n_categories (chart); c++)
      {
        double value = pqa_chart_data_get_value (chart, s, c);
        const PqaRequestRows *rows = pqa_analysis_find_rows (test->analysis, block, c, s);

        g_test_message ("%s: %u, %u", chart->title, s, c);
        if (rows == NULL)
          {
            g_assert_true (isnan (value) || value == 0);
            continue;
          }
        n_checked++;
        if (chart->unit == NULL)
          g_assert_cmpfloat (count_rows (test, rows), ==, value);
        else
          g_assert_cmpint (count_rows (test, rows), >, 0);
      }
  return n_checked;
}

static guint
check_report (Test *test)
{
  PqaReport *report = pqa_analysis_get_report (test->analysis);
  guint n_checked = 0;

  for (guint i = 0; i < pqa_report_get_n_blocks (report); i++)
    {
      const PqaReportBlock *block = pqa_report_get_block (report, i);

      if (block->kind == PQA_REPORT_TABLE)
        n_checked += check_table (test, i, block->table);
      else if (block->kind == PQA_REPORT_CHART)
        n_checked += check_chart (test, i, block->chart);
    }
  return n_checked;
}

static void
fill_demo (Test *test)
{
  PqaDemoOptions options = { .language = "en", .size = 1, .n_requests = 1500 };
  g_autoptr (GError) error = NULL;

  pqa_demo_fill (test->office.connection, &options, &error);
  g_assert_no_error (error);
}

static void
test_demo (Test *test, gconstpointer unused)
{
  g_autoptr (PqaOffice) office = NULL;

  fill_demo (test);
  office = pqa_office_load (test->office.connection, NULL);
  analyse (test, "2023", office->zone, PQA_ANY_GROUP);
  g_assert_cmpuint (check_report (test), >, 200);
}

/* Looked into, a category is told apart by those under it. */
static void
test_category (Test *test, gconstpointer unused)
{
  g_autoptr (PqaOffice) office = NULL;
  gint64 id;

  fill_demo (test);
  office = pqa_office_load (test->office.connection, NULL);
  pqa_connection_read_int (test->office.connection, &id, NULL,
                           "SELECT id FROM category WHERE parent_id IS NULL"
                           " ORDER BY (SELECT count (*) FROM request r JOIN category c"
                           " ON c.id = r.category_id WHERE c.parent_id = category.id) DESC",
                           NULL);
  analyse (test, "2023", office->zone, id);
  g_assert_cmpint (test->figures->parts[PQA_ANALYSIS_CATEGORIES].grouping, ==,
                   PQA_GROUPING_CATEGORY);
  g_assert_cmpstr (test->figures->scope_words, !=, "");
  g_assert_cmpuint (check_report (test), >, 100);
}

/* By hand ---------------------------------------------------------------------------------------*/

static const PqaReportBlock *
find_table (Test *test, const char *first_column)
{
  PqaReport *report = pqa_analysis_get_report (test->analysis);

  for (guint i = 0; i < pqa_report_get_n_blocks (report); i++)
    {
      const PqaReportBlock *block = pqa_report_get_block (report, i);

      if (block->kind == PQA_REPORT_TABLE
          && g_str_equal (pqa_report_table_get_column (block->table, 0)->title, first_column))
        return block;
    }
  g_assert_not_reached ();
}

static void
assert_row (PqaReportTable *table, guint row, const char *expected)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < pqa_report_table_get_n_columns (table); i++)
    {
      g_autofree char *text = pqa_cell_to_text (pqa_report_table_get_cell (table, row, i), zone);

      g_string_append_printf (words, "%s%s", i > 0 ? "|" : "", text);
    }
  g_assert_cmpstr (words->str, ==, expected);
}

/* Cleo is fastest, but one response is not enough to say so. */
static void
test_people (Test *test, gconstpointer unused)
{
  PqaReportTable *table = find_table (test, "Rank")->table;

  g_assert_cmpuint (pqa_report_table_get_n_rows (table), ==, 4);
  assert_row (table, 0, "1|Ann|2|2 min *|3 min *|2|2|100.0 % *");
  assert_row (table, 1, "2|Bob|3|4 min *|5 min *|3|1|33.3 % *");
  g_assert_cmpint (pqa_report_table_get_role (table, 2), ==, PQA_ROW_GROUP);
  assert_row (table, 3, "—|Cleo|1|12 s *|12 s *|1|1|100.0 % *");
  check_report (test);
}

static void
test_lateness (Test *test, gconstpointer unused)
{
  PqaReportTable *causes = find_table (test, "Cause of delay")->table;
  PqaReportTable *targets = find_table (test, "Target")->table;

  g_assert_cmpuint (pqa_report_table_get_n_rows (causes), ==, 3);
  assert_row (causes, 0, "Parts|1|50.0 %");
  assert_row (causes, 1, "No cause noted|1|50.0 %");
  assert_row (causes, 2, "Total|2|");
  assert_row (targets, 0, "Responded on time|6|4|2|66.7 % *|—");
  assert_row (targets, 1, "Arrived on time|0|0|0|—|—");
  assert_row (targets, 2, "Completed on time|6|4|2|66.7 % *|—");
}

static void
test_summary (Test *test, gconstpointer unused)
{
  static const char *const sentences[] = {
    "Nov 2023: 6 requests were registered (1 Oct 2023 – 14 Oct 2023: 0), 6 were completed, 0 were "
    "open at the end.",
    "There is nothing before it to compare with.",
    "Of 6 that were due, 2 are late; for 1 of them no cause is noted.",
  };
  PqaReport *report = pqa_analysis_get_report (test->analysis);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_assert_cmpstr (pqa_report_get_block (report, i + 1)->text, ==, sentences[i]);
}

static void
test_hours (Test *test, gconstpointer unused)
{
  PqaReport *report = pqa_analysis_get_report (test->analysis);

  for (guint i = 0; i < pqa_report_get_n_blocks (report); i++)
    {
      const PqaReportBlock *block = pqa_report_get_block (report, i);

      if (block->kind != PQA_REPORT_CHART || block->chart->kind != PQA_CHART_HEAT)
        continue;
      g_assert_cmpfloat (pqa_chart_data_get_value (block->chart, 0, 8), ==, 6);
      g_assert_cmpfloat (pqa_chart_data_get_value (block->chart, 1, 8), ==, 0);
      g_assert_nonnull (strstr (block->chart->title, "n = 6"));
      g_assert_cmpstr (pqa_analysis_find_rows (test->analysis, i, 8, 0)->title, ==,
                       "Mon 8–9 h · Registered · Nov 2023");
      return;
    }
  g_assert_not_reached ();
}

static void
test_nothing (Test *test, gconstpointer unused)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  pqa_connection_execute (test->office.connection,
                          "INSERT INTO office (id, name, time_zone, created_at)"
                          " VALUES (1, 'Test', 'UTC', 1)",
                          NULL);
  analyse (test, "2023-11", zone, PQA_ANY_GROUP);
  g_assert_cmpuint (check_report (test), ==, 0);
}

/* Files -----------------------------------------------------------------------------------------*/

static void
test_files (Test *test, gconstpointer unused)
{
  PqaReport *report = pqa_analysis_get_report (test->analysis);
  g_autoptr (PqaReportPages) pages = pqa_report_pages_new (report);
  g_autofree char *pdf = g_build_filename (test->office.folder, "analysis.pdf", NULL);
  g_autofree char *workbook = g_build_filename (test->office.folder, "analysis.xlsx", NULL);
  g_autofree char *amounts = NULL;
  g_autofree char *chart = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pqa_report_pages_save_pdf (pages, pdf, &error));
  g_assert_true (pqa_report_save_workbook (report, workbook, &error));
  g_assert_no_error (error);
  amounts = workbook_read_part (workbook, "xl/worksheets/sheet2.xml");
  g_assert_nonnull (strstr (amounts, "<colorScale>"));
  chart = workbook_read_part (workbook, "xl/charts/chart1.xml");
  g_assert_nonnull (chart);
  g_unlink (pdf);
  g_unlink (workbook);
}

#define ADD(name, set_up_, func)                                                                   \
  g_test_add ("/report/analysis/" name, Test, NULL, set_up_, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("demo", set_up, test_demo);
  ADD ("category", set_up, test_category);
  ADD ("people", set_up_small, test_people);
  ADD ("lateness", set_up_small, test_lateness);
  ADD ("summary", set_up_small, test_summary);
  ADD ("hours", set_up_small, test_hours);
  ADD ("nothing", set_up, test_nothing);
  ADD ("files", set_up_small, test_files);
  return g_test_run ();
}

/* test-report-workbook.c: a report as a workbook with live charts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <math.h>
#include <string.h>

#include "pqa-error.h"
#include "workbook-reader.h"
#include "workbook/pqa-report-workbook.h"

typedef struct
{
  char *folder;
  char *path;
  PqaReport *report;
} Fixture;

static PqaChartData *
create_chart (PqaChartKind kind)
{
  PqaChartData *chart = pqa_chart_data_new (kind, "=Title");
  const double values[] = { 30, NAN, 10 }, margins[] = { 1, NAN, 2 };

  pqa_chart_data_add_category (chart, "电梯");
  pqa_chart_data_add_category (chart, "=HYPERLINK(\"http://x\")");
  pqa_chart_data_add_category (chart, "Noise & <dust>\x01");
  pqa_chart_data_add_series (chart, "Requests", values);
  pqa_chart_data_set_margins (chart, 0, margins, margins);
  return chart;
}

static PqaReportTable *
create_table (void)
{
  PqaReportTable *table = pqa_report_table_new ("By department");
  PqaCell cells[] = { pqa_cell_text ("Engineering"), pqa_cell_ratio (3, 4) };
  PqaCell few[] = { pqa_cell_text ("Security"), pqa_cell_mark_few (pqa_cell_ratio (1, 2), TRUE) };

  pqa_report_table_add_column (table, "Department", PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, "On time", PQA_CELL_RATIO, 0);
  pqa_report_table_add_row (table, cells);
  pqa_report_table_add_row (table, few);
  pqa_report_table_add_total (table, cells);
  return table;
}

static gboolean
next_row (gpointer user_data, PqaCell *cells, GError **error)
{
  guint *row = user_data;

  if (*row >= 50)
    return FALSE;
  cells[0] = pqa_cell_integer ((*row)++);
  cells[1] = pqa_cell_instant (1795219200);
  return TRUE;
}

static gboolean
fail_at_third_row (gpointer user_data, PqaCell *cells, GError **error)
{
  guint *row = user_data;

  cells[0] = pqa_cell_integer ((*row)++);
  cells[1] = pqa_cell_blank ();
  if (*row < 3)
    return TRUE;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_BUSY, "busy");
  return FALSE;
}

static const PqaColumn columns[]
    = { { "Number", PQA_CELL_INTEGER, 0 }, { "Registered", PQA_CELL_INSTANT, 0 } };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");

  fixture->folder = g_dir_make_tmp ("pqa-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "report.xlsx", NULL);
  fixture->report = pqa_report_new ("锦绣花园物业服务中心", "Quarterly Evaluation Report",
                                    "3rd quarter 2026", zone);
  pqa_report_add_heading (fixture->report, 1, "Summary");
  pqa_report_add_paragraph (fixture->report, "=1+1 is not a sum");
  pqa_report_add_table (fixture->report, create_table ());
  pqa_report_add_heading (fixture->report, 1, "Requests / 报事");
  pqa_report_add_chart (fixture->report, create_chart (PQA_CHART_LINE));
  pqa_report_add_chart (fixture->report, create_chart (PQA_CHART_PARETO));
  pqa_report_add_heading (fixture->report, 1, "requests   报事");
  pqa_report_add_chart (fixture->report, create_chart (PQA_CHART_BAR));
  pqa_report_add_definition (fixture->report, "Registered", "Count");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  pqa_report_unref (fixture->report);
}

static void
save (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  pqa_report_save_workbook (fixture->report, fixture->path, &error);
  g_assert_no_error (error);
}

static gboolean
has_text (GHashTable *cells, const char *text)
{
  GHashTableIter iter;
  gpointer cell;

  g_hash_table_iter_init (&iter, cells);
  while (g_hash_table_iter_next (&iter, NULL, &cell))
    if (g_str_equal (((WorkbookCell *)cell)->text, text))
      return TRUE;
  return FALSE;
}

static void
test_sheets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) summary = NULL;
  g_autoptr (GHashTable) rows = NULL;
  g_autofree char *book = NULL;
  guint row = 0;

  pqa_report_add_sheet (fixture->report, "Rows", columns, 2, next_row, &row, NULL);
  save (fixture);
  summary = workbook_read_sheet (fixture->path, 1);
  g_assert_true (has_text (summary, "锦绣花园物业服务中心"));
  g_assert_true (has_text (summary, "Draft, not signed"));
  g_assert_true (has_text (summary, "=1+1 is not a sum"));
  g_assert_true (has_text (summary, "0.75"));
  g_assert_true (has_text (summary, "* rests on fewer than 30 cases"));
  rows = workbook_read_sheet (fixture->path, 4);
  g_assert_cmpstr (workbook_get_cell (rows, "A51")->text, ==, "49");
  g_assert_cmpstr (workbook_get_cell (rows, "A51")->type, ==, "n");
  book = workbook_read_part (fixture->path, "xl/workbook.xml");
  g_assert_nonnull (strstr (book, "name=\"Summary\""));
  g_assert_nonnull (strstr (book, "name=\"Requests   报事\""));
  g_assert_nonnull (strstr (book, "name=\"requests   报事 (2)\""));
}

static void
test_no_formula (Fixture *fixture, gconstpointer data)
{
  save (fixture);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *part = g_strdup_printf ("xl/worksheets/sheet%u.xml", i);
      g_autofree char *sheet = workbook_read_part (fixture->path, part);

      g_assert_null (strstr (sheet, "<f>"));
      g_assert_null (strstr (sheet, "<hyperlink"));
    }
}

/* Every part is XML that a strict reader takes, whatever the labels hold. */
static void
test_charts (Fixture *fixture, gconstpointer data)
{
  const char *needles[] = { "<c:lineChart>", "<c:barChart>", "<c:barChart>" };

  save (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (needles); i++)
    {
      g_autofree char *part = g_strdup_printf ("xl/charts/chart%u.xml", i + 1);
      g_autofree char *chart = workbook_read_part (fixture->path, part);
      xmlDoc *document = xmlReadMemory (chart, strlen (chart), part, NULL, 0);

      g_assert_nonnull (document);
      xmlFreeDoc (document);
      g_assert_nonnull (strstr (chart, needles[i]));
      g_assert_nonnull (strstr (chart, "'!$A$"));
      g_assert_nonnull (strstr (chart, "电梯"));
    }
}

static void
test_pareto_has_two_axes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *chart = NULL;
  g_autoptr (GHashTable) cells = NULL;

  save (fixture);
  chart = workbook_read_part (fixture->path, "xl/charts/chart2.xml");
  g_assert_nonnull (strstr (chart, "<c:barChart>"));
  g_assert_nonnull (strstr (chart, "<c:lineChart>"));
  g_assert_nonnull (strstr (chart, "<c:axPos val=\"r\"/>"));
  g_assert_nonnull (strstr (chart, "<c:idx val=\"1\"/>"));
  cells = workbook_read_sheet (fixture->path, 2);
  g_assert_true (has_text (cells, "0.75"));
  g_assert_true (has_text (cells, "Cumulative share"));
}

static void
test_target_line (Fixture *fixture, gconstpointer data)
{
  PqaChartData *chart = create_chart (PQA_CHART_BAR);
  g_autofree char *part = NULL;

  pqa_chart_data_set_unit (chart, "%", 1);
  pqa_chart_data_set_target (chart, 90);
  pqa_report_add_chart (fixture->report, chart);
  save (fixture);
  part = workbook_read_part (fixture->path, "xl/charts/chart4.xml");
  g_assert_nonnull (strstr (part, "<c:lineChart>"));
  g_assert_null (strstr (part, "<c:axPos val=\"r\"/>"));
  g_assert_nonnull (strstr (part, "<c:v>0.9</c:v>"));
}

static void
test_rows_fail (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint row = 0;

  pqa_report_add_sheet (fixture->report, "Rows", columns, 2, fail_at_third_row, &row, NULL);
  g_assert_false (pqa_report_save_workbook (fixture->report, fixture->path, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_BUSY);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Another program's opinion. */
static void
test_openpyxl (Fixture *fixture, gconstpointer data)
{
  const char *script = "import sys, openpyxl\n"
                       "book = openpyxl.load_workbook(sys.argv[1])\n"
                       "print([len(s._charts) for s in book], book['Summary'].max_row > 10)\n"
                       "print(any(c.data_type == 'f' for s in book for r in s for c in r))\n";
  const char *arguments[] = { "/usr/bin/python3", "-c", script, fixture->path, NULL };
  const char *probe[] = { "/usr/bin/python3", "-c", "import openpyxl", NULL };
  g_autofree char *output = NULL;
  int status = -1;

  if (!g_spawn_sync (NULL, (char **)probe, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                     &status, NULL)
      || status != 0)
    {
      g_test_skip ("openpyxl is not installed");
      return;
    }
  save (fixture);
  g_assert_true (
      g_spawn_sync (NULL, (char **)arguments, NULL, 0, NULL, NULL, &output, NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpstr (output, ==, "[0, 2, 1] True\nFalse\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                            \
  g_test_add ("/report/workbook/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("sheets", test_sheets);
  ADD ("no-formula", test_no_formula);
  ADD ("charts", test_charts);
  ADD ("pareto-has-two-axes", test_pareto_has_two_axes);
  ADD ("target-line", test_target_line);
  ADD ("rows-fail", test_rows_fail);
  ADD ("openpyxl", test_openpyxl);
  return g_test_run ();
}

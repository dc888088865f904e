/* test-report-cell.c: typed values as people read them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "pqa-report-table.h"

static void
assert_text (PqaCell cell, const char *expected)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  g_autofree char *text = pqa_cell_to_text (&cell, zone);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_values (void)
{
  assert_text (pqa_cell_blank (), "");
  assert_text (pqa_cell_text (NULL), "");
  assert_text (pqa_cell_text ("=1+1"), "=1+1");
  assert_text (pqa_cell_integer (31828), "31828");
  assert_text (pqa_cell_number (78.54, 1), "78.5");
  assert_text (pqa_cell_number (NAN, 1), "—");
  assert_text (pqa_cell_date ("2026-11-21"), "21 Nov 2026");
  assert_text (pqa_cell_instant (1795219200), "21 Nov 2026, 08:00");
  assert_text (pqa_cell_instant (G_MAXINT64), "—");
}

static void
test_ratios (void)
{
  assert_text (pqa_cell_ratio (15340, 19664), "78.0 %");
  assert_text (pqa_cell_ratio (0, 7), "0.0 %");
  assert_text (pqa_cell_ratio (5, 0), "—");
  /* Exactly halves: 0.05, 0.15 and 0.25 % in binary lie on either side. */
  assert_text (pqa_cell_ratio (1, 2000), "0.1 %");
  assert_text (pqa_cell_ratio (3, 2000), "0.2 %");
  assert_text (pqa_cell_ratio (5, 2000), "0.3 %");
  assert_text (pqa_cell_ratio (-5, 2000), "−0.3 %");
  assert_text (pqa_cell_ratio (1, 100000), "0.0 %");
}

static void
test_durations (void)
{
  assert_text (pqa_cell_duration (45), "45 s");
  assert_text (pqa_cell_duration (25 * 60), "25 min");
  assert_text (pqa_cell_duration (3 * 3600 + 20 * 60), "3 h 20 min");
}

static void
test_few (void)
{
  assert_text (pqa_cell_mark_few (pqa_cell_ratio (1, 4), TRUE), "25.0 % *");
  assert_text (pqa_cell_mark_few (pqa_cell_ratio (1, 4), FALSE), "25.0 %");
  assert_text (pqa_cell_mark_few (pqa_cell_ratio (1, 0), TRUE), "—");
}

/* The table keeps its own copies of texts. */
static void
test_table_copies (void)
{
  g_autoptr (PqaReportTable) table = pqa_report_table_new ("Caption");
  char name[] = "Lifts";
  PqaCell cells[] = { pqa_cell_text (name), pqa_cell_integer (3) };

  pqa_report_table_add_column (table, "Category", PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, "n", PQA_CELL_INTEGER, 0);
  pqa_report_table_add_row (table, cells);
  name[0] = 'X';
  pqa_report_table_add_total (table, cells);
  g_assert_cmpstr (pqa_report_table_get_cell (table, 0, 0)->text, ==, "Lifts");
  g_assert_cmpstr (pqa_report_table_get_cell (table, 1, 0)->text, ==, "Xifts");
  g_assert_cmpint (pqa_report_table_get_cell (table, 1, 1)->integer, ==, 3);
  g_assert_cmpint (pqa_report_table_get_role (table, 0), ==, PQA_ROW_PLAIN);
  g_assert_cmpint (pqa_report_table_get_role (table, 1), ==, PQA_ROW_TOTAL);
  g_assert_false (pqa_report_table_has_few (table));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/cell/values", test_values);
  g_test_add_func ("/report/cell/ratios", test_ratios);
  g_test_add_func ("/report/cell/durations", test_durations);
  g_test_add_func ("/report/cell/few", test_few);
  g_test_add_func ("/report/cell/table-copies", test_table_copies);
  return g_test_run ();
}

/* test-report-pages.c: a report on pages: nothing cut off, nothing parted, nothing lost
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "pages/pqa-paginator.h"
#include "pages/pqa-report-pages.h"
#include "pqa-error.h"

static PqaReport *
create_report (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Asia/Shanghai");
  PqaReport *report = pqa_report_new ("锦绣花园物业服务中心", "Quarterly Evaluation Report",
                                      "3rd quarter 2026", zone);

  pqa_report_set_prepared (report, "Wang Fang", "8 Oct 2026", 1);
  return report;
}

static PqaReportTable *
create_table (guint n_rows)
{
  PqaReportTable *table = pqa_report_table_new ("Completion by department");

  pqa_report_table_add_column (table, "Department", PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, "Registered", PQA_CELL_INTEGER, 0);
  pqa_report_table_add_column (table, "On time", PQA_CELL_RATIO, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("Dept%u", i + 1);
      PqaCell cells[] = { pqa_cell_text (name), pqa_cell_integer (i), pqa_cell_ratio (i, n_rows) };

      pqa_report_table_add_row (table, cells);
    }
  return table;
}

static PqaChartData *
create_chart (void)
{
  PqaChartData *chart = pqa_chart_data_new (PQA_CHART_BAR, "Requests by category");
  const double values[] = { 3, 2 };

  pqa_chart_data_add_category (chart, "Lifts");
  pqa_chart_data_add_category (chart, "Noise");
  pqa_chart_data_add_series (chart, "Requests", values);
  return chart;
}

static void
assert_on_page (const PqaPageItem *item)
{
  g_assert_cmpfloat (item->box.x, >=, PQA_PAGE_MARGIN - 0.5);
  g_assert_cmpfloat (item->box.x + item->box.width, <=, PQA_PAGE_WIDTH - PQA_PAGE_MARGIN + 0.5);
  g_assert_cmpfloat (item->box.y, >=, 30);
  g_assert_cmpfloat (item->box.y + item->box.height, <=, PQA_PAGE_HEIGHT - 30);
}

static void
assert_nothing_cut (GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      PqaPage *page = pages->pdata[i];

      for (guint j = 0; j < page->items->len; j++)
        assert_on_page (&g_array_index (page->items, PqaPageItem, j));
    }
}

/* How many lines of the texts that equal @text stand on all pages together. */
static guint
count_lines (GPtrArray *pages, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < pages->len; i++)
    {
      PqaPage *page = pages->pdata[i];

      for (guint j = 0; j < page->items->len; j++)
        {
          const PqaPageItem *item = &g_array_index (page->items, PqaPageItem, j);

          if (item->text != NULL && g_str_equal (pango_layout_get_text (item->text), text))
            n += item->end_line - item->first_line;
        }
    }
  return n;
}

static int
find_page (GPtrArray *pages, const char *text)
{
  for (guint i = 0; i < pages->len; i++)
    {
      PqaPage *page = pages->pdata[i];

      for (guint j = 0; j < page->items->len; j++)
        {
          const PqaPageItem *item = &g_array_index (page->items, PqaPageItem, j);

          if (item->text != NULL && g_str_equal (pango_layout_get_text (item->text), text))
            return i;
        }
    }
  return -1;
}

static int
find_chart_page (GPtrArray *pages)
{
  for (guint i = 0; i < pages->len; i++)
    {
      PqaPage *page = pages->pdata[i];

      for (guint j = 0; j < page->items->len; j++)
        if (g_array_index (page->items, PqaPageItem, j).chart != NULL)
          return i;
    }
  return -1;
}

static void
test_cover_only (void)
{
  g_autoptr (PqaReport) report = create_report ();
  g_autoptr (GPtrArray) pages = pqa_paginate (report);

  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpint (find_page (pages, "Quarterly Evaluation Report"), ==, 0);
  g_assert_cmpint (find_page (pages, "Draft, not signed"), ==, 0);
  assert_nothing_cut (pages);
}

static void
test_signed (void)
{
  g_autoptr (PqaReport) report = create_report ();
  g_autoptr (GPtrArray) pages = NULL;

  pqa_report_set_signed (report, "Li Na", "9 Oct 2026");
  pages = pqa_paginate (report);
  g_assert_cmpint (find_page (pages, "Li Na"), ==, 0);
  g_assert_cmpint (find_page (pages, "Draft, not signed"), ==, -1);
}

/* A list of the day is not a report to be signed. */
static void
test_plain (void)
{
  g_autoptr (PqaReport) report = create_report ();
  g_autoptr (GPtrArray) pages = NULL;

  pqa_report_set_plain (report);
  pqa_report_add_table (report, create_table (5));
  pages = pqa_paginate (report);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpint (find_page (pages, "Dept5"), ==, 0);
  g_assert_cmpint (find_page (pages, "Page 1 of 1"), ==, 0);
  g_assert_cmpint (find_page (pages, "Draft, not signed"), ==, -1);
}

static void
test_header_repeats (void)
{
  g_autoptr (PqaReport) report = create_report ();
  g_autoptr (GPtrArray) pages = NULL;

  pqa_report_add_table (report, create_table (150));
  pages = pqa_paginate (report);
  g_assert_cmpuint (pages->len, >=, 4);
  g_assert_cmpuint (count_lines (pages, "Department"), ==, pages->len - 1);
  g_assert_cmpuint (count_lines (pages, "Completion by department"), ==, 1);
  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *name = g_strdup_printf ("Dept%u", i + 1);

      g_assert_cmpuint (count_lines (pages, name), ==, 1);
    }
  assert_nothing_cut (pages);
}

/* A cell longer than a page goes on over as many pages as it needs, without losing a line. */
static void
test_endless_cell (void)
{
  g_autoptr (PqaReport) report = create_report ();
  g_autoptr (GPtrArray) pages = NULL;
  PqaReportTable *table = create_table (3);
  g_autoptr (GString) words = g_string_new (NULL);
  PqaCell cells[] = { pqa_cell_blank (), pqa_cell_integer (1), pqa_cell_ratio (1, 2) };
  guint lines = 0;

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (words, "%u\n", i);
  g_string_append (words, "高空抛物");
  cells[0] = pqa_cell_text (words->str);
  pqa_report_table_add_row (table, cells);
  pqa_report_add_table (report, table);
  pages = pqa_paginate (report);
  lines = count_lines (pages, words->str);
  g_assert_cmpuint (lines, ==, 401);
  g_assert_cmpuint (pages->len, >, 6);
  assert_nothing_cut (pages);
}

/* Wherever the page ends, a heading stands on the page of what it is over. */
static void
test_heading_stays (void)
{
  for (guint n_lines = 1; n_lines < 60; n_lines++)
    {
      g_autoptr (PqaReport) report = create_report ();
      g_autoptr (GPtrArray) pages = NULL;

      for (guint i = 0; i < n_lines; i++)
        pqa_report_add_paragraph (report, "A line.");
      pqa_report_add_heading (report, 1, "Over the chart");
      pqa_report_add_heading (report, 2, "Under it");
      pqa_report_add_chart (report, create_chart ());
      pqa_report_add_heading (report, 2, "Over the table");
      pqa_report_add_table (report, create_table (2));
      pages = pqa_paginate (report);
      g_assert_cmpint (find_page (pages, "Over the chart"), ==, find_chart_page (pages));
      g_assert_cmpint (find_page (pages, "Under it"), ==, find_chart_page (pages));
      g_assert_cmpint (find_page (pages, "Over the table"), ==, find_page (pages, "Dept1"));
      g_assert_cmpint (find_page (pages, "Completion by department"), ==,
                       find_page (pages, "Dept1"));
      assert_nothing_cut (pages);
    }
}

/* No paragraph leaves a single line behind or takes a single one along. */
static void
test_no_widows (void)
{
  g_autoptr (GString) words = g_string_new ("1");

  for (int i = 2; i <= 9; i++)
    g_string_append_printf (words, "\n%d", i);
  for (guint n_lines = 25; n_lines < 60; n_lines++)
    {
      g_autoptr (PqaReport) report = create_report ();
      g_autoptr (GPtrArray) pages = NULL;

      for (guint i = 0; i < n_lines; i++)
        pqa_report_add_paragraph (report, "A line.");
      pqa_report_add_paragraph (report, words->str);
      pages = pqa_paginate (report);
      g_assert_cmpuint (count_lines (pages, words->str), ==, 9);
      for (guint i = 0; i < pages->len; i++)
        {
          PqaPage *page = pages->pdata[i];

          for (guint j = 0; j < page->items->len; j++)
            {
              const PqaPageItem *item = &g_array_index (page->items, PqaPageItem, j);

              if (item->text != NULL && pango_layout_get_line_count (item->text) == 9)
                g_assert_cmpint (item->end_line - item->first_line, >=, 2);
            }
        }
    }
}

/* Column widths stay within the page however many columns and however long their words are. */
static void
test_many_columns (void)
{
  g_autoptr (PqaReport) report = create_report ();
  g_autoptr (GPtrArray) pages = NULL;
  PqaReportTable *table = pqa_report_table_new (NULL);
  PqaCell cells[20];

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      pqa_report_table_add_column (table, "Donaudampfschifffahrtsgesellschaft", PQA_CELL_TEXT, 1);
      cells[i] = pqa_cell_text ("高空抛物与不文明行为 extraordinarily");
    }
  pqa_report_table_add_row (table, cells);
  pqa_report_add_table (report, table);
  pages = pqa_paginate (report);
  assert_nothing_cut (pages);
}

static char *
save_pdf (PqaReport *report, const char *folder)
{
  g_autoptr (PqaReportPages) pages = pqa_report_pages_new (report);
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, "report.pdf", NULL);

  pqa_report_pages_save_pdf (pages, path, &error);
  g_assert_no_error (error);
  return path;
}

static char *
run (const char *program, const char *first, const char *second)
{
  const char *arguments[] = { program, first, second, NULL };
  char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                NULL, &error);
  g_assert_no_error (error);
  return output;
}

static void
test_pdf (void)
{
  g_autoptr (PqaReport) report = create_report ();
  g_autofree char *folder = NULL, *path = NULL, *text = NULL, *info = NULL;
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  if (program == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  pqa_report_add_heading (report, 1, "报事");
  pqa_report_add_chart (report, create_chart ());
  pqa_report_add_table (report, create_table (80));
  pqa_report_add_definition (report, "Registered", "Count, void and duplicates excluded");
  folder = g_dir_make_tmp ("pqa-XXXXXX", NULL);
  path = save_pdf (report, folder);
  text = run ("pdftotext", path, "-");
  info = run ("pdfinfo", path, NULL);
  g_assert_nonnull (strstr (text, "锦绣花园物业服务中心 · Quarterly Evaluation Report"));
  g_assert_nonnull (strstr (text, "报事"));
  g_assert_nonnull (strstr (text, "Requests by category"));
  g_assert_nonnull (strstr (text, "Dept80"));
  g_assert_nonnull (strstr (text, "Count, void and duplicates excluded"));
  g_assert_nonnull (strstr (text, "Page 4 of 4"));
  g_assert_nonnull (strstr (info, "Quarterly Evaluation Report · 3rd quarter 2026"));
  g_assert_nonnull (strstr (info, "A4"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_pdf_on_full_disk (void)
{
  g_autoptr (PqaReport) report = create_report ();
  g_autoptr (PqaReportPages) pages = pqa_report_pages_new (report);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("pqa-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  struct rlimit old, low;

  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &old);
  low = old;
  low.rlim_cur = 2000;
  setrlimit (RLIMIT_FSIZE, &low);
  g_assert_false (pqa_report_pages_save_pdf (pages, path, &error));
  setrlimit (RLIMIT_FSIZE, &old);
  g_assert_error (error, PQA_ERROR, PQA_ERROR_FULL);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/pages/cover-only", test_cover_only);
  g_test_add_func ("/report/pages/signed", test_signed);
  g_test_add_func ("/report/pages/plain", test_plain);
  g_test_add_func ("/report/pages/header-repeats", test_header_repeats);
  g_test_add_func ("/report/pages/endless-cell", test_endless_cell);
  g_test_add_func ("/report/pages/heading-stays", test_heading_stays);
  g_test_add_func ("/report/pages/no-widows", test_no_widows);
  g_test_add_func ("/report/pages/many-columns", test_many_columns);
  g_test_add_func ("/report/pages/pdf", test_pdf);
  g_test_add_func ("/report/pages/pdf-on-full-disk", test_pdf_on_full_disk);
  return g_test_run ();
}

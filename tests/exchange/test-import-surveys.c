/* test-import-surveys.c: real surveys, from text and from a workbook
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-support.h"

#define KCMO "kcmo-survey/kcmo_sep2021.csv"
#define R_CSV "r-survey/2019_en.csv"
#define R_XLSX "r-survey/2019_en.xlsx"

/* Figures of one question, scaled so that they are whole. */
static void
assert_question (TestOffice *office, const char *key, const char *figure, gint64 expected)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT %s FROM answer a JOIN question q ON q.id = a.question_id"
                         " WHERE q.lineage_key = '%s' AND a.superseded = 0",
                         figure, key);

  g_assert_cmpint (test_count (office, sql), ==, expected);
}

static void
test_kcmo (TestOffice *office, gconstpointer unused)
{
  const char *mean = "round (avg (value) * 10000)";
  const char *top = "round (10000.0 * sum (value >= 4) / count (value))";
  g_autoptr (PqaImportReport) report = test_import_shared (office, KCMO, "kcmo.json");
  g_autoptr (PqaImportReport) again = NULL;

  if (report == NULL)
    return;
  test_assert_counts (report, 1033, 0, 0);
  assert_question (office, "q2_01", "count (value)", 1018);
  assert_question (office, "q2_01", "sum (missing = 'dont_know')", 15);
  assert_question (office, "q2_01", mean, 31965);
  assert_question (office, "q2_01", top, 4666);
  assert_question (office, "q14_02", "count (value)", 914);
  assert_question (office, "q14_02", "round (avg (value) * 100)", 364);
  assert_question (office, "q14_02", top, 6357);
  assert_question (office, "q17_04", "count (value)", 775);
  assert_question (office, "q17_04", top, 5858);
  test_assert_text (office, "SELECT ends_on FROM survey", "2021-09-30");
  again = test_import_shared (office, KCMO, "kcmo.json");
  test_assert_counts (again, 0, 0, 1033);
}

static void
assert_r_figures (TestOffice *office)
{
  const char *nps = "round (10000.0 * (sum (value >= 9) - sum (value <= 6)) / count (value))";

  assert_question (office, "r_recommend", "count (value)", 1795);
  assert_question (office, "r_recommend", "sum (value >= 9)", 1386);
  assert_question (office, "r_recommend", "sum (value <= 6)", 58);
  assert_question (office, "r_recommend", nps, 7398);
  assert_question (office, "python_recommend", "count (value)", 1015);
  assert_question (office, "python_recommend", nps, 266);
}

/* The workbook says the same as the text file, answer by answer and second by second. */
static void
test_r (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaImportReport) report = test_import_shared (office, R_CSV, "r-survey.json");
  g_autoptr (PqaImportReport) again = NULL;

  if (report == NULL)
    return;
  test_assert_counts (report, 1838, 0, 0);
  assert_r_figures (office);
  again = test_import_shared (office, R_XLSX, "r-survey.json");
  test_assert_counts (again, 0, 0, 1838);
}

static void
test_r_workbook (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaImportReport) report = test_import_shared (office, R_XLSX, "r-survey.json");

  if (report == NULL)
    return;
  test_assert_counts (report, 1838, 0, 0);
  assert_r_figures (office);
  test_assert_text (office,
                    "SELECT datetime (min (answered_at), 'unixepoch', '-5 hours') FROM response",
                    "2019-12-13 09:50:30");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/kcmo", TestOffice, "America/Chicago", test_import_set_up, test_kcmo,
              test_office_tear_down);
  g_test_add ("/import/r", TestOffice, "America/New_York", test_import_set_up, test_r,
              test_office_tear_down);
  g_test_add ("/import/r-workbook", TestOffice, "America/New_York", test_import_set_up,
              test_r_workbook, test_office_tear_down);
  return g_test_run ();
}

/* test-import-cities.c: the service requests and inspections of real cities
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import-support.h"

#define BOSTON "boston311/requests_2011q3.csv"
#define TORONTO "toronto-buildings/evaluations_2017-2021.csv"

/* Quarter 3 of 2011 in Boston, and quarter 4 of 2019 in Toronto. */
#define IN_2011_Q3(column) column " >= 1309492800 AND " column " < 1317441600"
#define IN_2019_Q4(column) column " >= 1569902400 AND " column " < 1577854800"

static void
test_boston (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaImportReport) report = test_import_shared (office, BOSTON, "boston311.json");
  g_autoptr (PqaImportReport) again = NULL;

  if (report == NULL)
    return;
  test_assert_counts (report, 31828, 0, 0);
  g_assert_cmpint (report->n_disagreements, ==, 0);
  g_assert_cmpint (report->n_compared, ==,
                   test_count (office, "SELECT count (*) FROM episode"
                                       " WHERE source_on_time NOTNULL AND complete_due_at NOTNULL"
                                       " AND completed_at NOTNULL"));
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM request"
                                       " WHERE " IN_2011_Q3 ("registered_at")),
                   ==, 31828);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM request WHERE state = 'closed'"), ==,
                   30081);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM episode"
                                       " WHERE " IN_2011_Q3 ("completed_at")),
                   ==, 25076);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM episode"
                                       " WHERE " IN_2011_Q3 ("complete_due_at")),
                   ==, 19664);
  g_assert_cmpint (
      test_count (office,
                  "SELECT count (*) FROM episode"
                  " WHERE " IN_2011_Q3 ("complete_due_at") " AND completed_at <= complete_due_at"),
      ==, 15340);
  g_assert_cmpint (test_count (office, "SELECT count (DISTINCT category_id) FROM request"), ==,
                   129);
  test_assert_text (office, "SELECT name FROM category WHERE name LIKE 'New Sign%'",
                    "New Sign  Crosswalk or Pavement Marking");
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM zone"), ==, 22);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM request WHERE zone_id ISNULL"), ==,
                   1392);
  again = test_import_shared (office, BOSTON, "boston311.json");
  test_assert_counts (again, 0, 0, 31828);
}

static void
test_toronto (TestOffice *office, gconstpointer unused)
{
  g_autoptr (PqaImportReport) report = test_import_shared (office, TORONTO, "toronto.json");
  g_autoptr (PqaImportReport) again = NULL;

  if (report == NULL)
    return;
  test_assert_counts (report, 8744, 0, 0);
  g_assert_cmpint (report->n_compared, ==, 8743);
  g_assert_cmpint (report->n_disagreements, ==, 0);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM inspection"
                                       " WHERE " IN_2019_Q4 ("done_at")),
                   ==, 1569);
  g_assert_cmpint (test_count (office, "SELECT round (avg (100.0 * score_points / score_max) * 100)"
                                       " FROM inspection WHERE " IN_2019_Q4 ("done_at")),
                   ==, 7854);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM inspection i JOIN inspection_result r"
                                       " ON r.inspection_id = i.id WHERE r.answer = 'scored'"
                                       " AND " IN_2019_Q4 ("i.done_at")),
                   ==, 27854);
  g_assert_cmpint (test_count (office, "SELECT sum (r.passed) FROM inspection i"
                                       " JOIN inspection_result r ON r.inspection_id = i.id"
                                       " WHERE " IN_2019_Q4 ("i.done_at")),
                   ==, 26809);
  again = test_import_shared (office, TORONTO, "toronto.json");
  test_assert_counts (again, 0, 0, 8744);
  g_assert_cmpint (test_count (office, "SELECT count (*) FROM standard_version"), ==, 1);
}

/* Every file of the same list gives the same homes. */
static void
test_areas (TestOffice *office, gconstpointer unused)
{
  const char *names[] = { "utf8_bom", "gbk", "gbk_crlf", "gbk_semicolon" };
  g_autoptr (PqaImportReport) report
      = test_import_shared (office, "cn-encodings/cn_areas_utf8.csv", "cn-areas.json");

  if (report == NULL)
    return;
  test_assert_counts (report, 2978, 0, 0);
  test_assert_text (office, "SELECT note FROM home WHERE code = '110101'", "东城区");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strdup_printf ("cn-encodings/cn_areas_%s.csv", names[i]);
      g_autoptr (PqaImportReport) other = test_import_shared (office, file, "cn-areas.json");

      test_assert_counts (other, 0, 0, 2978);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/import/boston", TestOffice, "America/New_York", test_import_set_up, test_boston,
              test_office_tear_down);
  g_test_add ("/import/toronto", TestOffice, "America/Toronto", test_import_set_up, test_toronto,
              test_office_tear_down);
  g_test_add ("/import/areas", TestOffice, "Asia/Shanghai", test_import_set_up, test_areas,
              test_office_tear_down);
  return g_test_run ();
}

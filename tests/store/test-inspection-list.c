/* test-inspection-list.c: the lists of inspections, findings, plans and standards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection-support.h"

#include "inspection/pqa-inspection-list.h"

#define SET_UP                                                                                     \
  "INSERT INTO plan (id, name, standard_id, period_unit, anchor_on)"                               \
  " VALUES (1, 'Night 100%', 1, 'day', '2023-01-01');"                                             \
  "INSERT INTO inspection (id, plan_id, nominal_on, planned_on, standard_version_id, state,"       \
  " zone_id, place, done_at, score_points, score_max) VALUES"                                      \
  " (1, 1, '2023-11-13', '2023-11-13', 1, 'missed', 1, '', NULL, NULL, NULL),"                     \
  " (2, 1, '2023-11-14', '2023-11-14', 1, 'done', 1, '', 1, 9, 10),"                               \
  " (3, 1, '2023-11-15', '2023-11-15', 1, 'planned', 1, '', NULL, NULL, NULL),"                    \
  " (4, NULL, '2023-11-10', '2023-11-10', 1, 'done', 2, '地下车库', 1, 1, 2),"                 \
  " (5, NULL, '2023-11-11', '2023-11-11', 1, 'planned', 2, '', NULL, NULL, NULL);"                 \
  "INSERT INTO finding (id, number, description, severity, state, zone_id, found_at, recorded_at," \
  " responsible_id, rectify_due_at, closed_at) VALUES"                                             \
  " (1, 'F1', 'Leak', 'urgent', 'open', 1, 100, 100, NULL, 500, NULL),"                            \
  " (2, 'F2', 'Stain', 'general', 'assigned', 2, 200, 200, 2, 900, NULL),"                         \
  " (3, 'F3', 'Noise', 'general', 'rectified', 1, 300, 300, 2, 400, NULL),"                        \
  " (4, 'F4', 'Smell', 'important', 'closed', 1, 400, 400, 2, 450, 600);"

static void
set_up (Inspections *fixture, gconstpointer unused)
{
  inspections_set_up (fixture, NULL);
  inspections_run (fixture, SET_UP);
}

static void
expect (Inspections *fixture, PqaListQuery *query, const char *ids)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GArray) read = pqa_list_query_read_ids (query, fixture->office.connection, 0, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < read->len; i++)
    g_string_append_printf (found, "%s%d", i > 0 ? " " : "", (int)g_array_index (read, gint64, i));
  g_assert_cmpstr (found->str, ==, ids);

  for (guint i = 0; i < read->len; i++)
    {
      PqaRowCells *cells = NULL;

      pqa_list_query_read_rows (query, fixture->office.connection, &((gint64 *)read->data)[i], 1,
                                &cells, &error);
      g_assert_no_error (error);
      g_assert_nonnull (cells);
      pqa_row_cells_free (cells);
    }
  pqa_list_query_unref (query);
}

static void
expect_inspections (Inspections *fixture,
                    PqaInspectionFilter filter,
                    PqaListOrder order,
                    const char *ids)
{
  expect (fixture, pqa_inspection_list_query (&filter, order), ids);
}

static void
expect_findings (Inspections *fixture, PqaFindingFilter filter, PqaListOrder order, const char *ids)
{
  filter.now = 600;
  expect (fixture, pqa_finding_list_query (&filter, order), ids);
}

static void
test_inspections (Inspections *fixture, gconstpointer unused)
{
  PqaListOrder usual = { NULL, FALSE };

  expect_inspections (fixture, (PqaInspectionFilter){ 0 }, usual, "3 2 1 5 4");
  expect_inspections (fixture, (PqaInspectionFilter){ .show = PQA_INSPECTION_SHOW_DUE }, usual,
                      "5 3");
  expect_inspections (fixture, (PqaInspectionFilter){ .show = PQA_INSPECTION_SHOW_DONE }, usual,
                      "2 4");
  expect_inspections (fixture, (PqaInspectionFilter){ .show = PQA_INSPECTION_SHOW_MISSED }, usual,
                      "1");
  expect_inspections (fixture, (PqaInspectionFilter){ .zone_id = 2 }, usual, "5 4");
  expect_inspections (fixture, (PqaInspectionFilter){ .standard_id = 2 }, usual, "");
  expect_inspections (fixture, (PqaInspectionFilter){ .search = "车库" }, usual, "4");
  expect_inspections (fixture, (PqaInspectionFilter){ .search = "0%" }, usual, "3 2 1");
  expect_inspections (fixture, (PqaInspectionFilter){ .search = "_" }, usual, "");
}

static void
test_findings (Inspections *fixture, gconstpointer unused)
{
  PqaListOrder usual = { NULL, FALSE };

  expect_findings (fixture, (PqaFindingFilter){ 0 }, usual, "4 3 2 1");
  expect_findings (fixture, (PqaFindingFilter){ .show = PQA_FINDING_SHOW_OPEN }, usual, "3 1 2");
  expect_findings (fixture, (PqaFindingFilter){ .show = PQA_FINDING_SHOW_OVERDUE }, usual, "1");
  expect_findings (fixture, (PqaFindingFilter){ .show = PQA_FINDING_SHOW_TO_RECHECK }, usual, "3");
  expect_findings (fixture, (PqaFindingFilter){ .show = PQA_FINDING_SHOW_MINE, .person_id = CLERK },
                   usual, "3 2");
  expect_findings (fixture, (PqaFindingFilter){ .severity = "general", .zone_id = 2 }, usual, "2");
  expect_findings (fixture, (PqaFindingFilter){ .search = "leak" }, usual, "1");
}

/* Every order is one, and gives the same rows both ways. */
static void
test_orders (Inspections *fixture, gconstpointer unused)
{
  static const char *const inspections[]
      = { "planned", "name", "place", "inspector", "state", "done", "score", "findings" };
  static const char *const findings[]
      = { "number", "found", "due", "description", "severity", "state", "place", "responsible" };

  for (guint i = 0; i < G_N_ELEMENTS (inspections); i++)
    for (int descending = 0; descending < 2; descending++)
      {
        PqaInspectionFilter filter = { 0 };
        PqaListOrder order = { inspections[i], descending };
        g_autoptr (PqaListQuery) query = pqa_inspection_list_query (&filter, order);
        g_autoptr (GArray) ids
            = pqa_list_query_read_ids (query, fixture->office.connection, 0, NULL);

        g_assert_cmpuint (ids->len, ==, 5);
      }
  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      PqaFindingFilter filter = { 0 };
      PqaListOrder order = { findings[i], TRUE };
      g_autoptr (PqaListQuery) query = pqa_finding_list_query (&filter, order);
      g_autoptr (GArray) ids = pqa_list_query_read_ids (query, fixture->office.connection, 0, NULL);

      g_assert_cmpuint (ids->len, ==, 4);
    }
  expect_inspections (fixture, (PqaInspectionFilter){ .show = PQA_INSPECTION_SHOW_DONE },
                      (PqaListOrder){ "score", FALSE }, "4 2");
  expect_findings (fixture, (PqaFindingFilter){ 0 }, (PqaListOrder){ "severity", FALSE },
                   "1 4 3 2");
}

static void
test_plans_and_standards (Inspections *fixture, gconstpointer unused)
{
  PqaListOrder usual = { NULL, FALSE };

  expect (fixture, pqa_plan_list_query (PQA_PLAN_SHOW_RUNNING, TODAY, "night", usual), "1");
  expect (fixture, pqa_plan_list_query (PQA_PLAN_SHOW_ENDED, TODAY, NULL, usual), "");
  inspections_run (fixture, "UPDATE plan SET ends_on = '2023-11-14'");
  expect (fixture, pqa_plan_list_query (PQA_PLAN_SHOW_ENDED, TODAY, NULL, usual), "1");
  expect (fixture, pqa_plan_list_query (PQA_PLAN_SHOW_ALL, TODAY, NULL, usual), "1");
  expect (fixture, pqa_standard_list_query (NULL, usual), "1");
  expect (fixture, pqa_standard_list_query ("walls", usual), "1");
  expect (fixture, pqa_standard_list_query ("elsewhere", usual), "");
}

static void
expect_index (Inspections *fixture, PqaListQuery *query, const char *index)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *steps = pqa_list_query_explain (query, fixture->office.connection, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (steps, index));
  g_assert_null (strstr (steps, "TEMP B-TREE"));
  pqa_list_query_unref (query);
}

/* The lists in their own order read an index and sort nothing. */
static void
test_indexes (Inspections *fixture, gconstpointer unused)
{
  PqaListOrder usual = { NULL, FALSE };

  expect_index (fixture, pqa_inspection_list_query (&(PqaInspectionFilter){ 0 }, usual),
                "inspection_planned");
  for (PqaInspectionShow show = PQA_INSPECTION_SHOW_DUE; show <= PQA_INSPECTION_SHOW_MISSED; show++)
    expect_index (fixture,
                  pqa_inspection_list_query (&(PqaInspectionFilter){ .show = show }, usual),
                  "inspection_state");
  expect_index (fixture, pqa_finding_list_query (&(PqaFindingFilter){ 0 }, usual), "finding_found");
  for (PqaFindingShow show = PQA_FINDING_SHOW_OPEN; show <= PQA_FINDING_SHOW_TO_RECHECK; show++)
    expect_index (fixture, pqa_finding_list_query (&(PqaFindingFilter){ .show = show }, usual),
                  "finding_open");
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/inspection/list/" name, Inspections, NULL, set_up, func,                     \
              inspections_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("inspections", test_inspections);
  ADD ("findings", test_findings);
  ADD ("orders", test_orders);
  ADD ("plans-and-standards", test_plans_and_standards);
  ADD ("indexes", test_indexes);
  return g_test_run ();
}

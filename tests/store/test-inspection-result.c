/* test-inspection-result.c: entering results, finishing, scores
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection-support.h"

#include "inspection/pqa-standard-store.h"

static void
enter (Inspections *fixture, gint64 id, guint index, PqaResult result, double value)
{
  g_autoptr (GError) error = NULL;

  inspections_enter (fixture, id, index, result, value, &error);
  g_assert_no_error (error);
}

static void
fill (Inspections *fixture, gint64 id)
{
  enter (fixture, id, 0, PQA_RESULT_SCORED, 8);
  enter (fixture, id, 1, PQA_RESULT_SCORED, 3);
  enter (fixture, id, 2, PQA_RESULT_SCORED, 1);
  enter (fixture, id, 3, PQA_RESULT_SCORED, 15.5);
}

static void
finish (Inspections *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;

  inspections_finish (fixture, id, &error);
  g_assert_no_error (error);
}

static PqaInspectionSheet *
load (Inspections *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  PqaInspectionSheet *sheet = pqa_inspection_sheet_load (fixture->office.connection, id, &error);

  g_assert_no_error (error);
  return sheet;
}

static void
test_score (Inspections *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (fixture);
  g_autoptr (PqaInspectionSheet) sheet = NULL;

  fill (fixture, id);
  finish (fixture, id);
  sheet = load (fixture, id);
  g_assert_cmpint (sheet->state, ==, PQA_INSPECTION_STATE_DONE);
  g_assert_cmpint (sheet->score.numerator, ==, 8 + 2 * 3 + 3 + 1);
  g_assert_cmpint (sheet->score.denominator, ==, 10 + 2 * 5 + 3 + 1);
  g_assert_cmpint (sheet->verdict, ==, PQA_VERDICT_PASS);
  g_assert_false (sheet->late);
  g_assert_cmpint (sheet->inspector_id, ==, MANAGER);
  g_assert_cmpuint (sheet->sections->len, ==, 2);
}

/* Empty, not applicable and 0 are three different things. */
static void
test_empty_na_zero (Inspections *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  gint64 empty = inspections_begin (fixture);
  gint64 not_applicable = inspections_begin (fixture);
  gint64 zero = inspections_begin (fixture);
  g_autoptr (PqaInspectionSheet) without = NULL;
  g_autoptr (PqaInspectionSheet) with = NULL;

  fill (fixture, empty);
  enter (fixture, empty, 1, PQA_RESULT_EMPTY, 0);
  g_assert_false (inspections_finish (fixture, empty, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);

  fill (fixture, not_applicable);
  enter (fixture, not_applicable, 1, PQA_RESULT_NOT_APPLICABLE, 0);
  finish (fixture, not_applicable);
  without = load (fixture, not_applicable);
  g_assert_cmpint (without->score.numerator, ==, 12);
  g_assert_cmpint (without->score.denominator, ==, 14);

  fill (fixture, zero);
  enter (fixture, zero, 1, PQA_RESULT_SCORED, 0);
  finish (fixture, zero);
  with = load (fixture, zero);
  g_assert_cmpint (with->score.numerator, ==, 12);
  g_assert_cmpint (with->score.denominator, ==, 24);
}

static void
test_nothing_applies (Inspections *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (fixture);
  g_autoptr (PqaInspectionSheet) sheet = NULL;

  for (guint i = 0; i < N_ITEMS; i++)
    enter (fixture, id, i, PQA_RESULT_NOT_APPLICABLE, 0);
  finish (fixture, id);
  sheet = load (fixture, id);
  g_assert_false (pqa_ratio_is_defined (sheet->score));
  g_assert_cmpint (sheet->verdict, ==, PQA_VERDICT_NONE);
}

/* One that may stay empty does not count as 0. */
static void
test_random_scores (Inspections *fixture, gconstpointer unused)
{
  static const int maximum[N_ITEMS] = { 10, 5, 1, 40, 4 };

  for (int round = 0; round < 20; round++)
    {
      gint64 id = inspections_begin (fixture);
      g_autoptr (PqaInspectionSheet) sheet = NULL;

      for (guint i = 0; i < N_ITEMS; i++)
        enter (fixture, id, i,
               g_test_rand_int_range (0, 4) == 0 ? PQA_RESULT_NOT_APPLICABLE : PQA_RESULT_SCORED,
               g_test_rand_int_range (0, maximum[i] + 1));
      finish (fixture, id);
      sheet = load (fixture, id);
      g_assert_cmpint (sheet->score.numerator, >=, 0);
      g_assert_cmpint (sheet->score.numerator, <=, sheet->score.denominator);
    }
}

static void
test_critical (Inspections *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (fixture);
  g_autoptr (PqaInspectionSheet) sheet = NULL;

  fill (fixture, id);
  enter (fixture, id, 0, PQA_RESULT_SCORED, 10);
  enter (fixture, id, 1, PQA_RESULT_SCORED, 5);
  enter (fixture, id, 2, PQA_RESULT_SCORED, 0);
  finish (fixture, id);
  sheet = load (fixture, id);
  g_assert_cmpint (sheet->verdict, ==, PQA_VERDICT_FAIL);
}

static void
test_refused_values (Inspections *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (inspections_enter (fixture, id, 0, PQA_RESULT_SCORED, 11, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (inspections_enter (fixture, id, 2, PQA_RESULT_SCORED, 2, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static void
test_finished_is_frozen (Inspections *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaInspectionSheet) sheet = NULL;

  fill (fixture, id);
  finish (fixture, id);
  g_assert_false (inspections_enter (fixture, id, 0, PQA_RESULT_SCORED, 1, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (inspections_finish (fixture, id, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  sheet = load (fixture, id);
  g_assert_cmpint (sheet->score.numerator, ==, 18);
}

static void
test_late (Inspections *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (fixture);
  g_autoptr (PqaInspectionSheet) sheet = NULL;

  fill (fixture, id);
  inspections_set_day (fixture, "2023-11-16");
  finish (fixture, id);
  sheet = load (fixture, id);
  g_assert_true (sheet->late);
}

static gboolean
revise (PqaConnection *connection, gpointer data, GError **error)
{
  gint64 version_id;

  return pqa_standard_store_begin_version (connection, 1, &version_id, error)
         && pqa_connection_run (connection, error,
                                "UPDATE standard_item SET text = 'Other', weight = 9,"
                                " max_points = iif (kind = 'points', 100, 1), upper_limit = 11"
                                " WHERE standard_section_id IN (SELECT id FROM standard_section"
                                "  WHERE standard_version_id = ?1)",
                                "i", version_id)
         && pqa_standard_store_publish (connection, version_id, error);
}

/* A later edit of the standard changes neither an old score nor one that has begun. */
static void
test_standard_edited (Inspections *fixture, gconstpointer unused)
{
  gint64 done = inspections_begin (fixture);
  gint64 begun = inspections_begin (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaInspectionSheet) old = NULL;
  g_autoptr (PqaInspectionSheet) running = NULL;
  g_autoptr (PqaInspectionSheet) fresh = NULL;

  fill (fixture, done);
  finish (fixture, done);
  pqa_connection_transaction (fixture->office.connection, revise, NULL, &error);
  g_assert_no_error (error);
  fill (fixture, begun);
  finish (fixture, begun);

  old = load (fixture, done);
  running = load (fixture, begun);
  g_assert_cmpint (old->score.denominator, ==, 24);
  g_assert_cmpint (running->score.denominator, ==, 24);
  g_assert_cmpstr (((PqaInspectionResult *)old->results->pdata[0])->text, ==, "Floors");
  fresh = load (fixture, inspections_begin (fixture));
  g_assert_cmpstr (((PqaInspectionResult *)fresh->results->pdata[0])->text, ==, "Other");
}

static void
test_published_is_frozen (Inspections *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pqa_connection_run (fixture->office.connection, &error,
                                      "UPDATE standard_item SET weight = 7", NULL));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static gboolean
begin_twice (PqaConnection *connection, gpointer data, GError **error)
{
  gint64 *ids = data;

  return pqa_standard_store_begin_version (connection, 1, &ids[0], error)
         && pqa_standard_store_begin_version (connection, 1, &ids[1], error);
}

/* A new version keeps the lineage of its items, leaves out what was left out, and there is one
 * draft at the most. */
static void
test_new_version (Inspections *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  gint64 ids[2];

  pqa_connection_transaction (fixture->office.connection, begin_twice, ids, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ids[0], ==, ids[1]);
  g_assert_cmpint (inspections_read (fixture, "SELECT count (*) FROM standard_item a"
                                              " JOIN standard_item b USING (lineage_key, text)"
                                              " WHERE a.id < b.id"),
                   ==, N_ITEMS);

  inspections_run (fixture, "UPDATE standard_item SET left_out = 1 WHERE lineage_key = 'b2'"
                            " AND standard_section_id > 2");
  pqa_connection_transaction (fixture->office.connection, revise, NULL, &error);
  g_assert_no_error (error);
  inspections_begin (fixture);
  g_assert_cmpint (inspections_read (fixture, "SELECT count (*) FROM inspection_result"), ==,
                   N_ITEMS - 1);
  g_assert_cmpint (inspections_read (fixture, "SELECT count (*) FROM standard_version"
                                              " WHERE state = 'published'"),
                   ==, 1);
}

static gboolean
add_empty (PqaConnection *connection, gpointer data, GError **error)
{
  gint64 standard_id, version_id;

  return pqa_standard_store_add (connection, "Empty", &standard_id, error)
         && pqa_standard_store_begin_version (connection, standard_id, &version_id, error)
         && pqa_standard_store_publish (connection, version_id, error);
}

static void
test_empty_standard (Inspections *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pqa_connection_transaction (fixture->office.connection, add_empty, NULL, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

/* Results are for the manager and for the clerk who inspects; nobody else. */
static void
test_rights (Inspections *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (fixture);
  g_autoptr (GError) error = NULL;

  inspections_act_as (fixture, CLERK, PQA_ROLE_CLERK);
  g_assert_false (inspections_enter (fixture, id, 0, PQA_RESULT_SCORED, 5, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
  g_clear_error (&error);

  inspections_run (fixture, "UPDATE inspection SET inspector_id = 2");
  enter (fixture, id, 0, PQA_RESULT_SCORED, 5);

  inspections_act_as (fixture, CLERK, PQA_ROLE_DIRECTOR);
  g_assert_false (inspections_enter (fixture, id, 0, PQA_RESULT_SCORED, 5, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_DENIED);
}

static gboolean
enter_stale (PqaConnection *connection, gpointer id, GError **error)
{
  PqaResultDraft draft = { PQA_RESULT_SCORED, 1, 1, NULL };
  g_autoptr (PqaInspectionSheet) sheet
      = pqa_inspection_sheet_load (connection, *(gint64 *)id, error);
  PqaInspectionResult *result = sheet->results->pdata[0];

  return pqa_inspection_store_set_result (connection, result->id, result->row_version - 1, &draft,
                                          error);
}

static void
test_conflict (Inspections *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (fixture);
  g_autoptr (GError) error = NULL;

  enter (fixture, id, 0, PQA_RESULT_SCORED, 5);
  g_assert_false (
      pqa_connection_transaction (fixture->office.connection, enter_stale, &id, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONFLICT);
}

static gboolean
cancel (PqaConnection *connection, gpointer reason, GError **error)
{
  return pqa_inspection_store_cancel (connection, 1, 2, reason, error);
}

static void
test_cancel (Inspections *fixture, gconstpointer unused)
{
  gint64 id = inspections_begin (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      pqa_connection_transaction (fixture->office.connection, cancel, (char *)"  ", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_true (
      pqa_connection_transaction (fixture->office.connection, cancel, (char *)"rain", &error));
  g_assert_false (inspections_enter (fixture, id, 0, PQA_RESULT_SCORED, 5, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/inspection/result/" name, Inspections, NULL, inspections_set_up, func,       \
              inspections_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("score", test_score);
  ADD ("empty-na-zero", test_empty_na_zero);
  ADD ("nothing-applies", test_nothing_applies);
  ADD ("random-scores", test_random_scores);
  ADD ("critical", test_critical);
  ADD ("refused-values", test_refused_values);
  ADD ("finished-is-frozen", test_finished_is_frozen);
  ADD ("late", test_late);
  ADD ("standard-edited", test_standard_edited);
  ADD ("published-is-frozen", test_published_is_frozen);
  ADD ("new-version", test_new_version);
  ADD ("empty-standard", test_empty_standard);
  ADD ("rights", test_rights);
  ADD ("conflict", test_conflict);
  ADD ("cancel", test_cancel);
  return g_test_run ();
}

/* test-finding.c: entering findings, their life cycle and limits
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection-support.h"

#include "inspection/pqa-finding-store.h"
#include "inspection/pqa-finding.h"

typedef enum
{
  ASSIGN,
  RECTIFY,
  PASS,
  FAIL,
  N_STEPS,
} Step;

typedef struct
{
  gint64 id;
  Step step;
} Move;

static gboolean
add (PqaConnection *connection, gpointer draft, GError **error)
{
  gint64 id;

  return pqa_finding_store_add (connection, draft, &id, error);
}

/* Returns: the new finding */
static gint64
add_finding (Inspections *fixture, PqaFindingDraft *draft)
{
  g_autoptr (GError) error = NULL;

  pqa_connection_transaction (fixture->office.connection, add, draft, &error);
  g_assert_no_error (error);
  return inspections_read (fixture, "SELECT max (id) FROM finding");
}

static PqaFindingDraft *
make_draft (PqaSeverity severity)
{
  PqaFindingDraft *draft = pqa_finding_draft_new ();

  g_free (draft->description);
  draft->description = g_strdup ("Broken <b>tile</b> 地砖破损");
  draft->severity = severity;
  draft->zone_id = 1;
  return draft;
}

static PqaFinding *
load (Inspections *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  PqaFinding *finding = pqa_finding_load (fixture->office.connection, id, &error);

  g_assert_no_error (error);
  return finding;
}

static gboolean
move (PqaConnection *connection, gpointer data, GError **error)
{
  Move *step = data;
  g_autoptr (PqaFinding) finding = pqa_finding_load (connection, step->id, error);

  if (step->step == ASSIGN)
    return pqa_finding_store_assign (connection, step->id, finding->row_version, CLERK, 0, 0,
                                     error);
  if (step->step == RECTIFY)
    return pqa_finding_store_rectify (connection, step->id, finding->row_version, "done", 0, error);
  return pqa_finding_store_recheck (connection, step->id, finding->row_version, step->step == PASS,
                                    "note", 0, error);
}

static gboolean
take (Inspections *fixture, gint64 id, Step step, GError **error)
{
  Move data = { id, step };

  return pqa_connection_transaction (fixture->office.connection, move, &data, error);
}

static void
take_all (Inspections *fixture, gint64 id, const Step *steps, guint n_steps)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_steps; i++)
    {
      take (fixture, id, steps[i], &error);
      g_assert_no_error (error);
    }
}

static void
test_limits (Inspections *fixture, gconstpointer unused)
{
  g_autoptr (PqaFindingDraft) urgent = make_draft (PQA_SEVERITY_URGENT);
  g_autoptr (PqaFindingDraft) general = make_draft (PQA_SEVERITY_GENERAL);
  g_autoptr (PqaFinding) first = NULL;
  g_autoptr (PqaFinding) second = NULL;

  inspections_run (fixture, "INSERT INTO setting (key, value)"
                            " VALUES ('finding.general.rectify-seconds', '3600')");
  first = load (fixture, add_finding (fixture, urgent));
  g_assert_cmpint (first->respond_due_at, ==, TEST_NOW + 2 * 3600);
  g_assert_cmpint (first->rectify_due_at, ==, TEST_NOW + 24 * 3600);
  g_assert_cmpstr (first->number, ==, "F2023-0001");
  g_assert_cmpstr (first->description, ==, urgent->description);
  second = load (fixture, add_finding (fixture, general));
  g_assert_cmpint (second->respond_due_at, ==, TEST_NOW + 3 * 86400);
  g_assert_cmpint (second->rectify_due_at, ==, TEST_NOW + 3600);
  g_assert_cmpstr (second->number, ==, "F2023-0002");
}

static void
test_life_cycle (Inspections *fixture, gconstpointer unused)
{
  static const Step steps[] = { ASSIGN, ASSIGN, RECTIFY, FAIL, RECTIFY, PASS };
  g_autoptr (PqaFindingDraft) draft = make_draft (PQA_SEVERITY_IMPORTANT);
  gint64 id = add_finding (fixture, draft);
  g_autoptr (PqaFinding) finding = NULL;
  PqaFindingRound *first, *second;

  take_all (fixture, id, steps, G_N_ELEMENTS (steps));
  finding = load (fixture, id);
  g_assert_cmpint (finding->state, ==, PQA_FINDING_STATE_CLOSED);
  g_assert_cmpint (finding->closed_at, ==, TEST_NOW);
  g_assert_cmpint (finding->rectify_due_at, ==, TEST_NOW + 3 * 86400);
  g_assert_cmpuint (finding->rounds->len, ==, 2);
  first = finding->rounds->pdata[0];
  second = finding->rounds->pdata[1];
  g_assert_false (first->passed);
  g_assert_cmpstr (first->note, ==, "note");
  g_assert_cmpstr (second->assignee, ==, "Clerk");
  g_assert_true (second->passed);
}

/* No way through the life cycle but the allowed ones, tried at random. */
static void
test_random_moves (Inspections *fixture, gconstpointer unused)
{
  static const PqaFindingState after[] = { [ASSIGN] = PQA_FINDING_STATE_ASSIGNED,
                                           [RECTIFY] = PQA_FINDING_STATE_RECTIFIED,
                                           [PASS] = PQA_FINDING_STATE_CLOSED,
                                           [FAIL] = PQA_FINDING_STATE_ASSIGNED };
  static const gboolean allowed[][N_STEPS] = {
    [PQA_FINDING_STATE_OPEN] = { TRUE, FALSE, FALSE, FALSE },
    [PQA_FINDING_STATE_ASSIGNED] = { TRUE, TRUE, FALSE, FALSE },
    [PQA_FINDING_STATE_RECTIFIED] = { FALSE, FALSE, TRUE, TRUE },
    [PQA_FINDING_STATE_CLOSED] = { FALSE, FALSE, FALSE, FALSE },
  };
  g_autoptr (PqaFindingDraft) draft = make_draft (PQA_SEVERITY_GENERAL);
  gint64 id = add_finding (fixture, draft);

  for (int i = 0; i < 60; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PqaFinding) before = load (fixture, id);
      Step step = g_test_rand_int_range (0, N_STEPS);
      gboolean moved = take (fixture, id, step, &error);
      g_autoptr (PqaFinding) now = load (fixture, id);

      g_assert_cmpint (moved, ==, allowed[before->state][step]);
      g_assert_cmpint (now->state, ==, moved ? after[step] : before->state);
      g_assert_cmpint (now->round_number, ==, (int)MAX (now->rounds->len, 1));
      g_assert_cmpint (now->closed_at != 0, ==, now->state == PQA_FINDING_STATE_CLOSED);
      if (now->state == PQA_FINDING_STATE_CLOSED)
        id = add_finding (fixture, draft);
    }
}

static gboolean
fail_item (Inspections *fixture, gint64 id, PqaFindingDraft *draft)
{
  g_autoptr (PqaInspectionSheet) sheet = NULL;

  if (!inspections_enter (fixture, id, 0, PQA_RESULT_SCORED, 1, NULL))
    return FALSE;
  sheet = pqa_inspection_sheet_load (fixture->office.connection, id, NULL);
  draft->inspection_id = id;
  draft->result_id = ((PqaInspectionResult *)sheet->results->pdata[0])->id;
  return TRUE;
}

/* The same item at the same place within 90 days of closing is found again; elsewhere or later it
 * is something new. */
static void
test_found_again (Inspections *fixture, gconstpointer unused)
{
  static const Step steps[] = { ASSIGN, RECTIFY, PASS };
  g_autoptr (PqaFindingDraft) draft = make_draft (PQA_SEVERITY_GENERAL);
  gint64 first;
  g_autoptr (PqaFinding) again = NULL;
  g_autoptr (PqaFinding) elsewhere = NULL;
  g_autoptr (PqaFinding) later = NULL;

  g_assert_true (fail_item (fixture, inspections_begin (fixture), draft));
  first = add_finding (fixture, draft);
  take_all (fixture, first, steps, G_N_ELEMENTS (steps));

  pqa_clock_set (fixture->office.clock, TEST_NOW + 90 * 86400);
  g_assert_true (fail_item (fixture, inspections_begin (fixture), draft));
  again = load (fixture, add_finding (fixture, draft));
  g_assert_cmpint (again->earlier_id, ==, first);
  g_assert_cmpstr (again->earlier_number, ==, "F2023-0001");
  g_assert_cmpstr (again->item, ==, "Floors");

  draft->zone_id = 2;
  elsewhere = load (fixture, add_finding (fixture, draft));
  g_assert_cmpint (elsewhere->earlier_id, ==, 0);

  draft->zone_id = 1;
  pqa_clock_set (fixture->office.clock, TEST_NOW + 90 * 86400 + 1);
  later = load (fixture, add_finding (fixture, draft));
  g_assert_cmpint (later->earlier_id, ==, 0);
}

static void
expect_refused (Inspections *fixture, PqaFindingDraft *draft, PqaError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pqa_connection_transaction (fixture->office.connection, add, draft, &error));
  g_assert_error (error, PQA_ERROR, (int)code);
}

static void
test_refused (Inspections *fixture, gconstpointer unused)
{
  g_autoptr (PqaFindingDraft) empty = pqa_finding_draft_new ();
  g_autoptr (PqaFindingDraft) future = make_draft (PQA_SEVERITY_GENERAL);
  g_autoptr (PqaFindingDraft) dangerous = make_draft (PQA_SEVERITY_DANGER);
  g_autoptr (PqaFindingDraft) stray = make_draft (PQA_SEVERITY_GENERAL);

  expect_refused (fixture, empty, PQA_ERROR_CONSTRAINT);
  future->found_at = TEST_NOW + 1;
  expect_refused (fixture, future, PQA_ERROR_CONSTRAINT);
  expect_refused (fixture, dangerous, PQA_ERROR_INVALID);
  stray->result_id = 99;
  expect_refused (fixture, stray, PQA_ERROR_CONSTRAINT);
}

static void
test_rights (Inspections *fixture, gconstpointer unused)
{
  g_autoptr (PqaFindingDraft) free_one = make_draft (PQA_SEVERITY_GENERAL);
  g_autoptr (PqaFindingDraft) of_inspection = make_draft (PQA_SEVERITY_GENERAL);

  of_inspection->inspection_id = inspections_begin (fixture);
  inspections_act_as (fixture, CLERK, PQA_ROLE_CLERK);
  expect_refused (fixture, free_one, PQA_ERROR_DENIED);
  expect_refused (fixture, of_inspection, PQA_ERROR_DENIED);
  inspections_run (fixture, "UPDATE inspection SET inspector_id = 2");
  add_finding (fixture, of_inspection);
  inspections_act_as (fixture, 0, PQA_ROLE_DIRECTOR);
  expect_refused (fixture, free_one, PQA_ERROR_DENIED);
}

static gboolean
make_urgent (PqaConnection *connection, gpointer row_version, GError **error)
{
  g_autoptr (PqaFindingDraft) draft = make_draft (PQA_SEVERITY_URGENT);

  return pqa_finding_store_edit (connection, 1, GPOINTER_TO_INT (row_version), draft, error);
}

/* Another severity brings other limits; a row that was changed meanwhile is not overwritten. */
static void
test_edit (Inspections *fixture, gconstpointer unused)
{
  g_autoptr (PqaFindingDraft) draft = make_draft (PQA_SEVERITY_GENERAL);
  gint64 id = add_finding (fixture, draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaFinding) finding = NULL;

  pqa_connection_transaction (fixture->office.connection, make_urgent, GINT_TO_POINTER (1), &error);
  g_assert_no_error (error);
  finding = load (fixture, id);
  g_assert_cmpint (finding->rectify_due_at, ==, TEST_NOW + 24 * 3600);
  g_assert_false (pqa_connection_transaction (fixture->office.connection, make_urgent,
                                              GINT_TO_POINTER (1), &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONFLICT);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/finding/" name, Inspections, NULL, inspections_set_up, func,                 \
              inspections_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("limits", test_limits);
  ADD ("life-cycle", test_life_cycle);
  ADD ("random-moves", test_random_moves);
  ADD ("found-again", test_found_again);
  ADD ("refused", test_refused);
  ADD ("rights", test_rights);
  ADD ("edit", test_edit);
  return g_test_run ();
}

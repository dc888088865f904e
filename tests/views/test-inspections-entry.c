/* test-inspections-entry.c: what the keys mean on the result sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "inspections/pqa-sheet-entry.h"
#include "pqa-error.h"

static PqaScoreItem
make_item (PqaItemKind kind, gint64 maximum)
{
  return (PqaScoreItem){ .kind = kind, .weight = 1, .maximum = maximum, .lower = 10, .upper = NAN };
}

static PqaSheetAnswer
type (PqaSheetEntry *entry, const char *keys)
{
  PqaSheetAnswer answer = PQA_SHEET_IGNORED;

  for (; *keys != '\0'; keys++)
    answer = pqa_sheet_entry_type (entry, *keys, NULL);
  return answer;
}

static void
expect_points (gint64 maximum, const char *keys, PqaSheetAnswer answer, gint64 points)
{
  g_autoptr (PqaSheetEntry) entry = pqa_sheet_entry_new ();
  PqaScoreItem item = make_item (PQA_ITEM_POINTS, maximum);

  pqa_sheet_entry_begin (entry, &item);
  g_assert_cmpint (type (entry, keys), ==, answer);
  if (answer != PQA_SHEET_ENTERED)
    return;
  g_assert_cmpint (pqa_sheet_entry_get_item (entry)->result, ==, PQA_RESULT_SCORED);
  g_assert_cmpint (pqa_sheet_entry_get_item (entry)->points, ==, points);
}

/* One key is enough unless another digit may follow. */
static void
test_points (void)
{
  for (int points = 0; points <= 9; points++)
    {
      char keys[] = { '0' + points, '\0' };

      expect_points (9, keys, PQA_SHEET_ENTERED, points);
    }
  expect_points (5, "6", PQA_SHEET_REFUSED, 0);
  expect_points (10, "1", PQA_SHEET_PENDING, 0);
  expect_points (10, "10", PQA_SHEET_ENTERED, 10);
  expect_points (10, "0", PQA_SHEET_ENTERED, 0);
  expect_points (10, "2", PQA_SHEET_ENTERED, 2);
  expect_points (100, "85", PQA_SHEET_ENTERED, 85);
  expect_points (5, "p", PQA_SHEET_ENTERED, 5);
  expect_points (5, "F", PQA_SHEET_ENTERED, 0);
  expect_points (5, "x", PQA_SHEET_IGNORED, 0);
}

static void
test_accept_points (void)
{
  g_autoptr (PqaSheetEntry) entry = pqa_sheet_entry_new ();
  PqaScoreItem item = make_item (PQA_ITEM_POINTS, 10);

  pqa_sheet_entry_begin (entry, &item);
  g_assert_cmpint (pqa_sheet_entry_accept (entry, NULL), ==, PQA_SHEET_IGNORED);
  type (entry, "1");
  g_assert_cmpint (pqa_sheet_entry_accept (entry, NULL), ==, PQA_SHEET_ENTERED);
  g_assert_cmpint (pqa_sheet_entry_get_item (entry)->points, ==, 1);
}

static void
test_pass_fail (void)
{
  static const struct
  {
    const char *keys;
    PqaSheetAnswer answer;
    gint64 points;
  } cases[] = {
    { "p", PQA_SHEET_ENTERED, 1 }, { "P", PQA_SHEET_ENTERED, 1 }, { "f", PQA_SHEET_ENTERED, 0 },
    { "1", PQA_SHEET_ENTERED, 1 }, { "0", PQA_SHEET_ENTERED, 0 }, { "2", PQA_SHEET_IGNORED, 0 },
    { ".", PQA_SHEET_IGNORED, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PqaSheetEntry) entry = pqa_sheet_entry_new ();
      PqaScoreItem item = make_item (PQA_ITEM_PASS_FAIL, 1);

      pqa_sheet_entry_begin (entry, &item);
      g_assert_cmpint (type (entry, cases[i].keys), ==, cases[i].answer);
      if (cases[i].answer == PQA_SHEET_ENTERED)
        g_assert_cmpint (pqa_sheet_entry_get_item (entry)->points, ==, cases[i].points);
    }
}

static void
expect_measured (const char *keys, PqaSheetAnswer answer, double value, gboolean passes)
{
  g_autoptr (PqaSheetEntry) entry = pqa_sheet_entry_new ();
  g_autoptr (GError) error = NULL;
  PqaScoreItem item = make_item (PQA_ITEM_MEASURED, 1);

  pqa_sheet_entry_begin (entry, &item);
  type (entry, keys);
  g_assert_cmpint (pqa_sheet_entry_get_item (entry)->result, ==, PQA_RESULT_EMPTY);
  g_assert_cmpint (pqa_sheet_entry_accept (entry, &error), ==, answer);
  if (answer == PQA_SHEET_REFUSED)
    g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  if (answer != PQA_SHEET_ENTERED)
    return;
  g_assert_cmpfloat (pqa_sheet_entry_get_item (entry)->measured, ==, value);
  g_assert_cmpint (pqa_score_item_passes (pqa_sheet_entry_get_item (entry)), ==, passes);
}

static void
test_measured (void)
{
  expect_measured ("10", PQA_SHEET_ENTERED, 10, TRUE);
  expect_measured ("9,99", PQA_SHEET_ENTERED, 9.99, FALSE);
  expect_measured ("-3.5", PQA_SHEET_ENTERED, -3.5, FALSE);
  expect_measured ("1.2.3", PQA_SHEET_ENTERED, 1.23, FALSE);
  expect_measured ("-", PQA_SHEET_REFUSED, 0, FALSE);
  expect_measured (".", PQA_SHEET_REFUSED, 0, FALSE);
  expect_measured ("p", PQA_SHEET_IGNORED, 0, FALSE);
}

/* Not applicable, empty and 0 are told apart; erasing leads back. */
static void
test_not_applicable_and_erase (void)
{
  g_autoptr (PqaSheetEntry) entry = pqa_sheet_entry_new ();
  PqaScoreItem item = make_item (PQA_ITEM_POINTS, 50);

  pqa_sheet_entry_begin (entry, &item);
  g_assert_cmpint (pqa_sheet_entry_erase (entry), ==, PQA_SHEET_IGNORED);
  g_assert_cmpint (type (entry, "n"), ==, PQA_SHEET_ENTERED);
  g_assert_cmpint (pqa_sheet_entry_get_item (entry)->result, ==, PQA_RESULT_NOT_APPLICABLE);
  g_assert_cmpint (pqa_sheet_entry_erase (entry), ==, PQA_SHEET_ENTERED);
  g_assert_cmpint (pqa_sheet_entry_get_item (entry)->result, ==, PQA_RESULT_EMPTY);
  type (entry, "4");
  g_assert_cmpstr (pqa_sheet_entry_get_typed (entry), ==, "4");
  g_assert_cmpint (pqa_sheet_entry_erase (entry), ==, PQA_SHEET_PENDING);
  g_assert_cmpstr (pqa_sheet_entry_get_typed (entry), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/inspections/entry/points", test_points);
  g_test_add_func ("/views/inspections/entry/accept-points", test_accept_points);
  g_test_add_func ("/views/inspections/entry/pass-fail", test_pass_fail);
  g_test_add_func ("/views/inspections/entry/measured", test_measured);
  g_test_add_func ("/views/inspections/entry/not-applicable-and-erase",
                   test_not_applicable_and_erase);
  return g_test_run ();
}

/* test-care.c: what the staff notice before the residents do
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "care/pqa-care.h"
#include "pqa-error.h"
#include "time/pqa-local-time.h"

#define NOW 10000

static PqaCare
usual (void)
{
  return (PqaCare){ PQA_CARE_WINDOW, 1, "", "", NOW - 60, PQA_INSTANT_NONE };
}

static void
assert_refused (PqaCare care, PqaCarePart expected)
{
  g_autoptr (GError) error = NULL;
  PqaCarePart part;

  g_assert_false (pqa_care_check (&care, NOW, &part, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_cmpint (part, ==, expected);
}

static void
test_check (void)
{
  PqaCare care = usual ();
  g_autoptr (GError) error = NULL;

  g_assert_true (pqa_care_check (&care, NOW, NULL, &error));
  care.home_id = 0;
  assert_refused (care, PQA_CARE_PART_PLACE);
  care.place = "Garage";
  care.noticed_at = care.told_at = NOW;
  g_assert_true (pqa_care_check (&care, NOW, NULL, &error));
  care.told_at = NOW - 1;
  assert_refused (care, PQA_CARE_PART_TOLD);
  care.told_at = NOW + 1;
  assert_refused (care, PQA_CARE_PART_TOLD);
  care = usual ();
  care.noticed_at = NOW + 1;
  assert_refused (care, PQA_CARE_PART_NOTICED);
  care = usual ();
  care.kind = PQA_CARE_OTHER;
  assert_refused (care, PQA_CARE_PART_DESCRIPTION);
  g_assert_no_error (error);
}

static void
test_codes (void)
{
  for (guint i = 0; i < pqa_care_kind_count (); i++)
    {
      PqaCareKind kind;

      g_assert_true (pqa_care_kind_from_code (pqa_care_kind_to_code (i), &kind, NULL));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (pqa_care_kind_to_label (i), !=, "");
    }
  g_assert_cmpstr (pqa_care_kind_to_label (PQA_CARE_WINDOW), ==, "Window left open");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/care/check", test_check);
  g_test_add_func ("/care/codes", test_codes);
  return g_test_run ();
}

/* test-response-entry.c: what the keys mean while a form is typed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "surveys/pqa-response-entry.h"

typedef struct
{
  GPtrArray *questions;
  PqaResponseEntry *entry;
} Fixture;

static void
add_question (Fixture *fixture, PqaQuestionKind kind, int min, int max)
{
  PqaQuestion *question = pqa_question_new ();

  question->id = fixture->questions->len + 1;
  question->kind = kind;
  question->scale_min = min;
  question->scale_max = max;
  g_ptr_array_add (fixture->questions, question);
}

/* Text stands between the numbers on the form, but is typed at the end. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->questions = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_question_free);
  add_question (fixture, PQA_QUESTION_SCALE, 1, 5);
  add_question (fixture, PQA_QUESTION_TEXT, 0, 0);
  add_question (fixture, PQA_QUESTION_RECOMMENDATION, 0, 10);
  add_question (fixture, PQA_QUESTION_SCALE, 1, 5);
  fixture->entry = pqa_response_entry_new (fixture->questions, pqa_response_new (1));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pqa_response_entry_free (fixture->entry);
  g_ptr_array_unref (fixture->questions);
}

static void
type (Fixture *fixture, const char *digits)
{
  for (; *digits != '\0'; digits++)
    pqa_response_entry_type_digit (fixture->entry, *digits - '0');
}

static void
assert_value (Fixture *fixture, guint index, gint64 value)
{
  PqaSurveyAnswer *answer = pqa_response_entry_get_answer (fixture->entry, index);

  g_assert_cmpint (answer->kind, ==, PQA_SURVEY_ANSWER_VALUE);
  g_assert_cmpint (answer->value, ==, value);
}

static void
test_digits_move_on (Fixture *fixture, gconstpointer data)
{
  type (fixture, "493");
  assert_value (fixture, 0, 4);
  assert_value (fixture, 1, 9);
  assert_value (fixture, 2, 3);
  g_assert_cmpuint (pqa_response_entry_get_current (fixture->entry), ==, 3);
  g_assert_cmpint (pqa_response_entry_get_question (fixture->entry, 3)->kind, ==,
                   PQA_QUESTION_TEXT);
}

static void
test_ten_is_one_zero (Fixture *fixture, gconstpointer data)
{
  type (fixture, "41");
  g_assert_true (pqa_response_entry_is_pending (fixture->entry));
  assert_value (fixture, 1, 1);
  type (fixture, "0");
  assert_value (fixture, 1, 10);
  g_assert_false (pqa_response_entry_is_pending (fixture->entry));
  g_assert_cmpuint (pqa_response_entry_get_current (fixture->entry), ==, 2);
}

/* 1, then 5 of the next question. */
static void
test_one_stays_one (Fixture *fixture, gconstpointer data)
{
  type (fixture, "415");
  assert_value (fixture, 1, 1);
  assert_value (fixture, 2, 5);
}

/* Whatever is typed, values stay on their scales and the place never jumps back. */
static void
test_any_digits (Fixture *fixture, gconstpointer data)
{
  for (int run = 0; run < 300; run++)
    {
      guint before = 0;

      pqa_response_entry_set_current (fixture->entry, 0);
      for (int i = 0; i < 8; i++)
        {
          pqa_response_entry_type_digit (fixture->entry, g_test_rand_int_range (0, 10));
          g_assert_cmpuint (pqa_response_entry_get_current (fixture->entry), >=, before);
          before = pqa_response_entry_get_current (fixture->entry);
        }
      for (guint i = 0; i < 3; i++)
        g_assert_true (
            pqa_question_check_answer (pqa_response_entry_get_question (fixture->entry, i),
                                       pqa_response_entry_get_answer (fixture->entry, i), NULL));
    }
}

static void
test_wrong_digit_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_false (pqa_response_entry_type_digit (fixture->entry, 0));
  g_assert_false (pqa_response_entry_type_digit (fixture->entry, 6));
  g_assert_cmpuint (pqa_response_entry_get_current (fixture->entry), ==, 0);
  g_assert_cmpuint (pqa_response_entry_count_answered (fixture->entry), ==, 0);
}

static void
test_missing_and_blank (Fixture *fixture, gconstpointer data)
{
  pqa_response_entry_set_missing (fixture->entry, PQA_MISSING_DONT_KNOW);
  pqa_response_entry_set_text (fixture->entry, 3, "更多");
  pqa_response_entry_fill_blanks (fixture->entry);
  g_assert_cmpint (pqa_response_entry_get_answer (fixture->entry, 0)->missing, ==,
                   PQA_MISSING_DONT_KNOW);
  g_assert_cmpint (pqa_response_entry_get_answer (fixture->entry, 1)->missing, ==,
                   PQA_MISSING_BLANK);
  g_assert_cmpstr (pqa_response_entry_get_answer (fixture->entry, 3)->text, ==, "更多");
  pqa_response_entry_set_text (fixture->entry, 3, "");
  g_assert_cmpint (pqa_response_entry_get_answer (fixture->entry, 3)->kind, ==,
                   PQA_SURVEY_ANSWER_NONE);
}

static void
test_clear_and_move (Fixture *fixture, gconstpointer data)
{
  type (fixture, "4");
  g_assert_false (pqa_response_entry_move (fixture->entry, -2));
  g_assert_true (pqa_response_entry_move (fixture->entry, -1));
  pqa_response_entry_clear (fixture->entry);
  g_assert_cmpuint (pqa_response_entry_count_answered (fixture->entry), ==, 0);
  g_assert_true (pqa_response_entry_move (fixture->entry, 4));
  g_assert_true (pqa_response_entry_is_finished (fixture->entry));
  g_assert_false (pqa_response_entry_move (fixture->entry, 1));
  g_assert_false (pqa_response_entry_type_digit (fixture->entry, 4));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/views/response-entry/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("digits-move-on", test_digits_move_on);
  ADD ("ten-is-one-zero", test_ten_is_one_zero);
  ADD ("one-stays-one", test_one_stays_one);
  ADD ("any-digits", test_any_digits);
  ADD ("wrong-digit-changes-nothing", test_wrong_digit_changes_nothing);
  ADD ("missing-and-blank", test_missing_and_blank);
  ADD ("clear-and-move", test_clear_and_move);
  return g_test_run ();
}

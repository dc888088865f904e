/* test-call-entry.c: a follow-up call typed key by key, and the script read on the telephone
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-error.h"
#include "request/pqa-call-entry.h"
#include "request/pqa-call-script.h"

static const PqaFollowUpRules rules = { .attempts = 3, .bad_score = 2 };

/* Every character is a key. */
static void
type (PqaCallEntry *entry, const char *keys)
{
  for (; *keys != '\0'; keys++)
    g_assert_true (pqa_call_entry_press (entry, *keys));
}

static PqaFollowUp
answer_of (PqaCallEntry *entry)
{
  PqaFollowUp follow_up;

  pqa_call_entry_get_follow_up (entry, &follow_up);
  return follow_up;
}

static void
test_satisfied (void)
{
  g_autoptr (PqaCallEntry) entry = pqa_call_entry_new (FALSE);
  PqaFollowUp follow_up;

  type (entry, "5y4");
  g_assert_cmpint (pqa_call_entry_get_current (entry), ==, PQA_CALL_REMARK);
  g_assert_true (pqa_call_entry_is_complete (entry));
  follow_up = answer_of (entry);
  g_assert_true (follow_up.reached && follow_up.solved && follow_up.close);
  g_assert_cmpint (follow_up.score, ==, 5);
  g_assert_cmpint (follow_up.manner, ==, 4);
  g_assert_null (follow_up.charge_fair);
  g_assert_cmpint (pqa_follow_up_judge (&follow_up, &rules, 1), ==, PQA_FOLLOW_UP_GOOD);
}

static void
test_charge_is_asked (void)
{
  const struct
  {
    const char *keys;
    const char *fair;
  } cases[] = { { "5y5y", "yes" }, { "5y5N", "no" }, { "5y50", "none" }, { "5y5", "none" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PqaCallEntry) entry = pqa_call_entry_new (TRUE);

      type (entry, cases[i].keys);
      g_assert_cmpstr (answer_of (entry).charge_fair, ==, cases[i].fair);
    }
}

static void
test_nobody_reached (void)
{
  g_autoptr (PqaCallEntry) entry = pqa_call_entry_new (TRUE);
  PqaFollowUp follow_up;

  type (entry, "n");
  g_assert_cmpint (pqa_call_entry_get_current (entry), ==, PQA_CALL_REMARK);
  g_assert_true (pqa_call_entry_is_complete (entry));
  g_assert_false (pqa_call_entry_asks (entry, PQA_CALL_SOLVED));
  follow_up = answer_of (entry);
  g_assert_false (follow_up.reached);
  g_assert_null (follow_up.charge_fair);
  g_assert_cmpint (pqa_follow_up_judge (&follow_up, &rules, 2), ==, PQA_FOLLOW_UP_SILENT);
  g_assert_cmpint (pqa_follow_up_judge (&follow_up, &rules, 3), ==, PQA_FOLLOW_UP_GIVEN_UP);

  /* Somebody answers after all. */
  g_assert_true (pqa_call_entry_move (entry, -1));
  g_assert_cmpint (pqa_call_entry_get_current (entry), ==, PQA_CALL_SCORE);
  type (entry, "3n");
  g_assert_true (answer_of (entry).reached);
}

static void
test_bad_answers (void)
{
  const struct
  {
    const char *keys;
    PqaFollowUpOutcome outcome;
  } cases[] = {
    { "5n5", PQA_FOLLOW_UP_BAD },  { "2y5", PQA_FOLLOW_UP_BAD },  { "1y5", PQA_FOLLOW_UP_BAD },
    { "3y1", PQA_FOLLOW_UP_GOOD }, { "0y0", PQA_FOLLOW_UP_GOOD }, { "0n0", PQA_FOLLOW_UP_BAD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PqaCallEntry) entry = pqa_call_entry_new (FALSE);
      PqaFollowUp follow_up;

      type (entry, cases[i].keys);
      follow_up = answer_of (entry);
      g_assert_cmpint (pqa_follow_up_judge (&follow_up, &rules, 1), ==, cases[i].outcome);
    }
}

/* A key that is no answer changes nothing, whatever question it falls on. */
static void
test_wrong_keys (void)
{
  const char *const before[] = { "", "5", "5y", "5y5" };
  const char *const wrong[] = { "y6789x ", "0123456789x", "yn6789x", "123456789x" };

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    {
      g_autoptr (PqaCallEntry) entry = pqa_call_entry_new (TRUE);

      type (entry, before[i]);
      for (const char *key = wrong[i]; *key != '\0'; key++)
        g_assert_false (pqa_call_entry_press (entry, *key));
      g_assert_cmpint (pqa_call_entry_get_current (entry), ==, i);
      g_assert_cmpint (pqa_call_entry_get_answer (entry, i), ==, PQA_CALL_UNANSWERED);
    }
}

static void
test_taking_back (void)
{
  g_autoptr (PqaCallEntry) entry = pqa_call_entry_new (FALSE);

  g_assert_false (pqa_call_entry_is_touched (entry));
  type (entry, "4n");
  pqa_call_entry_take_back (entry);
  g_assert_cmpint (pqa_call_entry_get_current (entry), ==, PQA_CALL_SOLVED);
  g_assert_false (pqa_call_entry_is_complete (entry));
  type (entry, "y5");
  g_assert_true (answer_of (entry).solved);
  pqa_call_entry_take_back (entry);
  pqa_call_entry_take_back (entry);
  pqa_call_entry_take_back (entry);
  pqa_call_entry_take_back (entry);
  g_assert_false (pqa_call_entry_is_touched (entry));
  g_assert_cmpint (pqa_call_entry_get_current (entry), ==, PQA_CALL_SCORE);
  pqa_call_entry_set_remark (entry, "周末再打");
  g_assert_true (pqa_call_entry_is_touched (entry));
}

static void
test_missing (void)
{
  g_autoptr (PqaCallEntry) entry = pqa_call_entry_new (FALSE);

  g_assert_cmpint (pqa_call_entry_find_missing (entry), ==, PQA_CALL_SCORE);
  type (entry, "4");
  g_assert_cmpint (pqa_call_entry_find_missing (entry), ==, PQA_CALL_SOLVED);
  pqa_call_entry_set_current (entry, PQA_CALL_CHARGE);
  g_assert_cmpint (pqa_call_entry_get_current (entry), ==, PQA_CALL_SOLVED);
}

/* Whatever is typed, in whatever order: the present question is one that is asked, and what would
 * be saved passes the rules. */
static void
test_any_keys (void)
{
  const char keys[] = "0123456789ynx<^v";

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (PqaCallEntry) entry = pqa_call_entry_new (g_test_rand_bit ());

      for (guint i = 0; i < 30; i++)
        {
          char key = keys[g_test_rand_int_range (0, sizeof keys - 1)];
          PqaFollowUp follow_up;

          if (key == '<')
            pqa_call_entry_take_back (entry);
          else if (key == '^' || key == 'v')
            pqa_call_entry_move (entry, key == 'v' ? 1 : -1);
          else
            pqa_call_entry_press (entry, key);
          g_assert_true (pqa_call_entry_asks (entry, pqa_call_entry_get_current (entry)));
          follow_up = answer_of (entry);
          g_assert_true (pqa_follow_up_check (&follow_up, NULL));
        }
    }
}

static void
test_script (void)
{
  const PqaCallNames names = { "梧桐苑", "陈晨", "{number}先生", "20231115-001" };
  g_autofree char *said
      = pqa_call_script_fill ("{resident}您好，我是{office}{caller}：{number}{x}{", &names);
  g_autofree char *bare = pqa_call_script_fill ("{caller}!", &(PqaCallNames){ NULL });

  g_assert_cmpstr (said, ==, "{number}先生您好，我是梧桐苑陈晨：20231115-001{x}{");
  g_assert_cmpstr (bare, ==, "!");
  for (PqaCallLine line = 0; line < PQA_N_CALL_LINES; line++)
    g_assert_cmpint (g_utf8_strlen (pqa_call_script_get_preset (line), -1), >, 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/call-entry/satisfied", test_satisfied);
  g_test_add_func ("/call-entry/charge-is-asked", test_charge_is_asked);
  g_test_add_func ("/call-entry/nobody-reached", test_nobody_reached);
  g_test_add_func ("/call-entry/bad-answers", test_bad_answers);
  g_test_add_func ("/call-entry/wrong-keys", test_wrong_keys);
  g_test_add_func ("/call-entry/taking-back", test_taking_back);
  g_test_add_func ("/call-entry/missing", test_missing);
  g_test_add_func ("/call-entry/any-keys", test_any_keys);
  g_test_add_func ("/call-script/fill", test_script);
  return g_test_run ();
}

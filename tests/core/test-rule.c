/* test-rule.c: what an office may choose, and in which words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rules/pqa-rule.h"

#include "pqa-error.h"

static void
test_defaults_are_allowed (void)
{
  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    {
      g_assert_true (pqa_rule_check (rule, pqa_rule_get_default (rule), NULL));
      g_assert_true (pqa_rule_check (rule, pqa_rule_get_least (rule), NULL));
      g_assert_true (pqa_rule_check (rule, pqa_rule_get_greatest (rule), NULL));
    }
}

static void
test_defaults_are_those_of_the_rules (void)
{
  static const gint64 expected[PQA_N_RULES] = { 20, 7, 30, 3, 2, 4, 12, 10, 4, 24 };

  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    g_assert_cmpint (pqa_rule_get_default (rule), ==, expected[rule]);
}

static void
test_refused_in_words (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pqa_rule_check (PQA_RULE_WAITING_DAYS, 366, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, "“Longest waiting” has to be from 1 day to 365 days.");
  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    {
      g_assert_false (pqa_rule_check (rule, pqa_rule_get_least (rule) - 1, NULL));
      g_assert_false (pqa_rule_check (rule, pqa_rule_get_greatest (rule) + 1, NULL));
    }
}

static void
test_words (void)
{
  g_autofree char *share = pqa_rule_format (PQA_RULE_RISK_SHARE, 20);
  g_autofree char *hours = pqa_rule_format (PQA_RULE_HEAD_HOURS, 1);
  g_autofree char *least = pqa_rule_format (PQA_RULE_HOT_LEAST, 4);

  g_assert_cmpstr (share, ==, "20 %");
  g_assert_cmpstr (hours, ==, "1 hour");
  g_assert_cmpstr (least, ==, "4");
}

static void
test_codes_come_back (void)
{
  for (PqaRule rule = 0; rule < PQA_N_RULES; rule++)
    {
      PqaRule again;

      g_assert_true (pqa_rule_from_code (pqa_rule_to_code (rule), &again, NULL));
      g_assert_cmpint (again, ==, rule);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule/defaults-are-allowed", test_defaults_are_allowed);
  g_test_add_func ("/rule/defaults-are-those-of-the-rules", test_defaults_are_those_of_the_rules);
  g_test_add_func ("/rule/refused-in-words", test_refused_in_words);
  g_test_add_func ("/rule/words", test_words);
  g_test_add_func ("/rule/codes-come-back", test_codes_come_back);
  return g_test_run ();
}

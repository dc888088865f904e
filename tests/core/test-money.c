/* test-money.c: amounts and quantities written and read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "money/pqa-money.h"
#include "pqa-error.h"

static void
assert_reads (const char *text, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  gint64 cents = -1;

  g_assert_true (pqa_money_parse (text, &cents, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cents, ==, expected);
}

static void
assert_refused (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 cents;

  if (pqa_money_parse (text, &cents, &error))
    g_error ("“%s” was read as %" G_GINT64_FORMAT, text, cents);
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
}

static void
test_reading (void)
{
  assert_reads ("0", 0);
  assert_reads ("12", 1200);
  assert_reads ("12.5", 1250);
  assert_reads ("12.05", 1205);
  assert_reads ("00012.50", 1250);
  assert_reads (" 12.50 ", 1250);
  assert_reads ("¥12.50", 1250);
  assert_reads ("￥ 12.50", 1250);
  assert_reads ("12元", 1200);
  assert_reads ("１２", 1200);
  assert_reads ("１２．５０", 1250);
  assert_reads ("999999999.99", PQA_MONEY_MAX);
}

static void
test_refusing (void)
{
  const char *const wrong[] = {
    "",      " ",        "-3",   "−3",     "+3",         "1e9",
    "0x10",  "1.",       ".5",   "1.234",  "1..2",       "1.2.3",
    "12 50", "abc",      "12a",  "¥",      "元",         "¥¥1",
    "1,00",  "1,0000",   ",100", "1,,000", "12,34,567",  "1000,000",
    "NaN",   "inf",      "1/2",  "十二",   "1000000000", "999999999999999999999999999999",
    "1\n2",  "\xff\xfe",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_refused (wrong[i]);
}

static void
test_quantity (void)
{
  gint64 hundredths;
  g_autofree char *half = pqa_quantity_format (150);
  g_autofree char *two = pqa_quantity_format (200);
  g_autofree char *fine = pqa_quantity_format (105);

  g_assert_cmpstr (half, ==, "1.5");
  g_assert_cmpstr (two, ==, "2");
  g_assert_cmpstr (fine, ==, "1.05");
  g_assert_true (pqa_quantity_parse ("1.5", &hundredths, NULL));
  g_assert_cmpint (hundredths, ==, 150);
  g_assert_false (pqa_quantity_parse ("0", &hundredths, NULL));
  g_assert_false (pqa_quantity_parse ("0.001", &hundredths, NULL));
  g_assert_false (pqa_quantity_parse ("¥1", &hundredths, NULL));
}

static void
test_multiplying (void)
{
  g_autoptr (GError) error = NULL;
  gint64 cents;

  g_assert_true (pqa_money_multiply (1250, 150, &cents, NULL));
  g_assert_cmpint (cents, ==, 1875);
  g_assert_true (pqa_money_multiply (1, 50, &cents, NULL));
  g_assert_cmpint (cents, ==, 1);
  g_assert_true (pqa_money_multiply (1, 49, &cents, NULL));
  g_assert_cmpint (cents, ==, 0);
  g_assert_true (pqa_money_multiply (PQA_MONEY_MAX, 100, &cents, NULL));
  g_assert_cmpint (cents, ==, PQA_MONEY_MAX);
  g_assert_false (pqa_money_multiply (PQA_MONEY_MAX, 101, &cents, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_false (pqa_money_multiply (PQA_MONEY_MAX, PQA_MONEY_MAX, &cents, NULL));
}

static void
test_signs (void)
{
  g_autofree char *money = pqa_money_format (123450);
  g_autofree char *less = pqa_money_format (-5);
  g_autofree char *least = pqa_money_format_plain (G_MININT64);

  g_assert_true (g_str_has_prefix (money, "¥"));
  g_assert_true (g_str_has_prefix (less, "−¥0"));
  g_assert_true (g_str_has_prefix (least, "−"));
}

/* What is written is read as the same, in whatever locale. */
static void
test_round_trip (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      gint64 cents = (gint64)(g_test_rand_double () * (i % 2 ? 100000 : PQA_MONEY_MAX));
      g_autofree char *money = pqa_money_format (cents);
      g_autofree char *plain = pqa_money_format_plain (cents);
      g_autofree char *quantity = pqa_quantity_format (cents + 1);
      gint64 hundredths;

      assert_reads (money, cents);
      assert_reads (plain, cents);
      g_assert_true (pqa_quantity_parse (quantity, &hundredths, NULL));
      g_assert_cmpint (hundredths, ==, cents + 1);
    }
}

static void
test_locales (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));
  const char *const locales[] = { "en_US.UTF-8", "zh_CN.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *text = NULL;

      if (setlocale (LC_ALL, locales[i]) == NULL)
        {
          g_test_skip (locales[i]);
          break;
        }
      text = pqa_money_format (123456789);
      g_assert_cmpstr (text, ==, "¥1,234,567.89");
      assert_reads ("1,000.50", 100050);
      assert_reads ("１，０００．５０", 100050);
      test_refusing ();
      test_round_trip ();
    }
  setlocale (LC_ALL, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/reading", test_reading);
  g_test_add_func ("/money/refusing", test_refusing);
  g_test_add_func ("/money/quantity", test_quantity);
  g_test_add_func ("/money/multiplying", test_multiplying);
  g_test_add_func ("/money/signs", test_signs);
  g_test_add_func ("/money/round-trip", test_round_trip);
  g_test_add_func ("/money/locales", test_locales);
  return g_test_run ();
}

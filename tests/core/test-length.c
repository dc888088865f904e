/* test-length.c: lengths of time as they are typed, in both languages
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-length.h"

#include <libintl.h>
#include <locale.h>

#include "pqa-error.h"

#define HOUR 3600

static const PqaDayLength office = { 27000, FALSE };
static const PqaDayLength always = { 86400, TRUE };

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const PqaDayLength *day;
    gint64 seconds;
  } cases[] = {
    { "", &office, 0 },
    { "  ", &office, 0 },
    { "30 min", &office, 1800 },
    { "30min", &always, 1800 },
    { "2 h", &office, 2 * HOUR },
    { "1.5 hours", &office, 5400 },
    { "1 h 30 min", &office, 5400 },
    { "3 working days", &office, 81000 },
    { "1 Working Day", &office, 27000 },
    { "7 days", &always, 7 * 24 * HOUR },
    { "2 days", &office, 54000 },
    { "30分钟", &office, 1800 },
    { "半小时", &office, 1800 },
    { "2 小时", &office, 2 * HOUR },
    { "1小时30分钟", &office, 5400 },
    { "22.5个工作小时", &office, 81000 },
    { "３个工作日", &office, 81000 },
    { "7天", &always, 7 * 24 * HOUR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 seconds = -1;

      g_assert_true (pqa_length_parse (cases[i].text, cases[i].day, &seconds, &error));
      g_assert_no_error (error);
      g_assert_cmpint (seconds, ==, cases[i].seconds);
    }
}

static void
test_wrong (void)
{
  static const char *const cases[]
      = { "soon", "2", "-2 h", "0 h", "2 weeks", "h", "2 h 3", "99999999999 h", "1e300 h", "nan h",
          "367 days" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 seconds;

      g_assert_false (pqa_length_parse (cases[i], &always, &seconds, &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
    }
}

static void
assert_format (gint64 seconds, const PqaDayLength *day, const char *expected)
{
  g_autofree char *text = pqa_length_format (seconds, day);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  assert_format (0, &office, "");
  assert_format (300, &always, "5 min");
  assert_format (HOUR, &office, "1 h");
  assert_format (5400, &office, "1 h 30 min");
  assert_format (27000, &office, "1 working day");
  assert_format (81000, &office, "3 working days");
  assert_format (24 * HOUR, &always, "1 day");
  assert_format (24 * HOUR, &office, "24 h");
}

static void
test_chinese (void)
{
  assert_format (5400, &office, "1小时30分钟");
  assert_format (81000, &office, "3个工作日");
  assert_format (7 * 24 * HOUR, &always, "7天");
}

/* Whatever is shown can be typed. */
static void
test_round_trip (void)
{
  for (gint64 minutes = 1; minutes < 20000; minutes += 7)
    {
      const PqaDayLength *day = minutes % 2 ? &office : &always;
      g_autofree char *text = pqa_length_format (minutes * 60, day);
      gint64 seconds = 0;

      g_assert_true (pqa_length_parse (text, day, &seconds, NULL));
      g_assert_cmpint (seconds, ==, minutes * 60);
    }
}

static void
use_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "");
}

static void
in_chinese (void)
{
  use_language ("zh_CN");
  test_chinese ();
  test_round_trip ();
}

static void
in_english (void)
{
  use_language ("en");
  test_format ();
  test_round_trip ();
}

int
main (int argc, char *argv[])
{
  use_language ("zh_CN");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("PQA_LOCALEDIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/length/parse", test_parse);
  g_test_add_func ("/length/wrong", test_wrong);
  g_test_add_func ("/length/chinese", in_chinese);
  g_test_add_func ("/length/english", in_english);
  return g_test_run ();
}

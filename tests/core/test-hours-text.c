/* test-hours-text.c: opening hours as they are typed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-hours-text.h"
#include "pqa-error.h"

static void
test_hours (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "8:00-12:00", "08:00-12:00" },
    { " 13:00 – 17:30，8:00—12:00 ", "08:00-12:00, 13:00-17:30" },
    { "22:00-06:00", "22:00-06:00" },
    { "00:00-24:00", "00:00-24:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) hours = pqa_hours_parse (cases[i][0], &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = pqa_hours_format (hours);
      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_over_midnight (void)
{
  g_autoptr (GArray) hours = pqa_hours_parse ("22:00-06:00", NULL);

  g_assert_cmpint (g_array_index (hours, PqaHours, 0).from, ==, 1320);
  g_assert_cmpint (g_array_index (hours, PqaHours, 0).to, ==, 1800);
}

static void
test_wrong_hours (void)
{
  static const char *const cases[]
      = { "morning", "8-12", "25:00-26:00", "08:00-12:61", "08:00-12:00, 11:00-13:00", "8:00" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (pqa_hours_parse (cases[i], &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_INVALID);
    }
}

/* Whatever can be read is written so that it is read the same again. */
static void
test_round_trip (void)
{
  for (guint n = 0; n < 200; n++)
    {
      g_autoptr (GArray) hours = g_array_new (FALSE, FALSE, sizeof (PqaHours));
      g_autofree char *text = NULL;
      g_autoptr (GArray) again = NULL;
      int minute = 0;

      while ((minute += g_test_rand_int_range (1, 400)) < 1440)
        {
          PqaHours stretch = { minute, minute + g_test_rand_int_range (1, 400) };

          minute = stretch.to;
          g_array_append_val (hours, stretch);
        }
      text = pqa_hours_format (hours);
      again = pqa_hours_parse (text, NULL);
      g_assert_cmpmem (again->data, again->len * sizeof (PqaHours), hours->data,
                       hours->len * sizeof (PqaHours));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hours-text/hours", test_hours);
  g_test_add_func ("/hours-text/over-midnight", test_over_midnight);
  g_test_add_func ("/hours-text/wrong-hours", test_wrong_hours);
  g_test_add_func ("/hours-text/round-trip", test_round_trip);
  return g_test_run ();
}

/* test-indicator.c: the table of indicators, and quantiles
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "indicator/pqa-indicator.h"

#include <string.h>

#include "indicator/pqa-quantile.h"
#include "pqa-error.h"

static void
test_table (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize count, i;
  const PqaIndicator *indicators = pqa_indicator_get_all (&count);

  for (i = 0; i < count; i++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer)indicators[i].code));
      g_assert_cmpint (indicators[i].definition_version, >=, 1);
      g_assert_cmpuint (strlen (pqa_indicator_get_name (&indicators[i])), >, 2);
      g_assert_cmpuint (strlen (pqa_indicator_get_definition (&indicators[i])), >, 10);
      g_assert_nonnull (pqa_indicator_group_to_label (indicators[i].group));
      g_assert_nonnull (pqa_indicator_basis_to_label (indicators[i].basis));
      g_assert_true (pqa_indicator_find (indicators[i].code, NULL) == &indicators[i]);
    }
  g_assert_cmpuint (count, >=, 29);
}

static void
test_unknown (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pqa_indicator_find ("REQ_OUT", &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND);
  g_assert_null (pqa_indicator_find (NULL, NULL));
}

static void
assert_format (const char *code, gint64 n, gint64 d, const char *screen, const char *file)
{
  const PqaIndicator *indicator = pqa_indicator_find (code, NULL);
  g_autofree char *on_screen
      = pqa_indicator_format (indicator, pqa_ratio (n, d), PQA_FIGURE_SCREEN);
  g_autofree char *in_file = pqa_indicator_format (indicator, pqa_ratio (n, d), PQA_FIGURE_FILE);

  g_assert_cmpstr (on_screen, ==, screen);
  g_assert_cmpstr (in_file, ==, file);
}

static void
test_format (void)
{
  assert_format ("REQ_IN", 318, 0, "318", "318");
  assert_format ("COMPLETE_ONTIME", 15340, 19664, "78.0 %", "78.0");
  assert_format ("COMPLETE_ONTIME", 0, 0, "—", "");
  assert_format ("INSP_SCORE", 7854, 100, "78.54", "78.54");
  assert_format ("NPS", 1386 - 58, 1795, "73.98", "73.98");
  assert_format ("NPS", 0, 0, "—", "");
  assert_format ("COMPLAINT_RATE", 30, 2000, "1.5", "1.5");
  assert_format ("T_COMPLETE", 15000, 2, "2 h 5 min", "7500");
  assert_format ("T_COMPLETE", 0, 0, "—", "");
}

static void
test_number (void)
{
  const PqaIndicator *indicator = pqa_indicator_find ("COMPLETE_ONTIME", NULL);
  double number = 0;

  g_assert_true (pqa_indicator_to_number (indicator, pqa_ratio (1, 3), &number));
  g_assert_cmpfloat_with_epsilon (number, 33.3, 1e-9);
  g_assert_false (pqa_indicator_to_number (indicator, pqa_ratio (1, 0), &number));
}

static void
test_quantiles (void)
{
  gint64 values[] = { 50, 15, 35, 20, 40 };
  gint64 one[] = { 7 };
  gint64 two[] = { 3, 4 };

  pqa_quantile_sort (values, 5);
  g_assert_cmpint (pqa_quantile_percentile (values, 5, 5), ==, 15);
  g_assert_cmpint (pqa_quantile_percentile (values, 5, 30), ==, 20);
  g_assert_cmpint (pqa_quantile_percentile (values, 5, 40), ==, 20);
  g_assert_cmpint (pqa_quantile_percentile (values, 5, 50), ==, 35);
  g_assert_cmpint (pqa_quantile_percentile (values, 5, 90), ==, 50);
  g_assert_cmpint (pqa_quantile_percentile (values, 5, 100), ==, 50);
  g_assert_cmpint (pqa_quantile_percentile (one, 1, 1), ==, 7);
  g_assert_cmpint (pqa_ratio_round (pqa_quantile_median (values, 5), 1), ==, 35);
  g_assert_cmpint (pqa_ratio_round (pqa_quantile_median (two, 2), 10), ==, 35);
  g_assert_cmpint (pqa_ratio_round (pqa_quantile_mean (values, 5), 1), ==, 32);
  g_assert_false (pqa_ratio_is_defined (pqa_quantile_median (NULL, 0)));
  g_assert_false (pqa_ratio_is_defined (pqa_quantile_mean (NULL, 0)));
}

/* At least percent % of the values are at or below the percentile, and fewer below it. */
static void
test_random_percentiles (void)
{
  int round;

  for (round = 0; round < 2000; round++)
    {
      gint64 values[50];
      gsize count = g_test_rand_int_range (1, 51);
      int percent = g_test_rand_int_range (1, 101);
      gsize at_most = 0, below = 0, i;
      gint64 percentile;

      for (i = 0; i < count; i++)
        values[i] = g_test_rand_int_range (-20, 20);
      pqa_quantile_sort (values, count);
      percentile = pqa_quantile_percentile (values, count, percent);
      for (i = 0; i < count; i++)
        {
          at_most += values[i] <= percentile;
          below += values[i] < percentile;
        }
      g_assert_cmpuint (at_most * 100, >=, count * percent);
      g_assert_cmpuint (below * 100, <, count * percent);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/indicator/table", test_table);
  g_test_add_func ("/indicator/unknown", test_unknown);
  g_test_add_func ("/indicator/format", test_format);
  g_test_add_func ("/indicator/number", test_number);
  g_test_add_func ("/indicator/quantiles", test_quantiles);
  g_test_add_func ("/indicator/random-percentiles", test_random_percentiles);
  return g_test_run ();
}

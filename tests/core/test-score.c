/* test-score.c: scores and verdicts, also of public inspections
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-score.h"

#include <math.h>

#include "pqa-error.h"

static PqaScoreItem
points (gint64 weight, gint64 scored, gint64 maximum)
{
  PqaScoreItem item = { .kind = PQA_ITEM_POINTS,
                        .weight = weight,
                        .maximum = maximum,
                        .lower = NAN,
                        .upper = NAN,
                        .mandatory = TRUE,
                        .result = PQA_RESULT_SCORED,
                        .points = scored };

  return item;
}

static PqaScoreItem
measured (double value, double lower, double upper)
{
  PqaScoreItem item = points (1, 0, 1);

  item.kind = PQA_ITEM_MEASURED;
  item.measured = value;
  item.lower = lower;
  item.upper = upper;
  return item;
}

static PqaScoreItem
without_result (PqaResult result)
{
  PqaScoreItem item = points (3, 0, 5);

  item.result = result;
  return item;
}

static void
test_items (void)
{
  PqaScoreItem item = points (1, 3, 5);

  g_assert_true (pqa_score_item_passes (&item));
  item.points = 2;
  g_assert_false (pqa_score_item_passes (&item));
  item = measured (55, NAN, 55);
  g_assert_true (pqa_score_item_passes (&item));
  item = measured (55.01, NAN, 55);
  g_assert_false (pqa_score_item_passes (&item));
  item = measured (299, 300, NAN);
  g_assert_cmpint (pqa_score_item_get_points (&item), ==, 0);
  item = measured (0, NAN, NAN);
  g_assert_cmpint (pqa_score_item_get_points (&item), ==, 1);
  item = points (1, 0, 1);
  item.kind = PQA_ITEM_PASS_FAIL;
  g_assert_false (pqa_score_item_passes (&item));
}

static void
test_impossible_results (void)
{
  PqaScoreItem items[]
      = { points (1, 6, 5), points (1, -1, 5), measured (NAN, 0, 1), points (1, 2, 5) };
  gsize i;

  items[3].kind = PQA_ITEM_PASS_FAIL;
  for (i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (pqa_score_item_check (&items[i], &error));
      g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
    }
  items[0].result = PQA_RESULT_EMPTY;
  g_assert_true (pqa_score_item_check (&items[0], NULL));
}

/* Not applicable is out of the count, 0 is in it, empty is neither finished nor counted. */
static void
test_score (void)
{
  PqaScoreItem items[]
      = { points (2, 4, 5), points (1, 0, 5), without_result (PQA_RESULT_NOT_APPLICABLE),
          without_result (PQA_RESULT_EMPTY) };
  g_autoptr (GError) error = NULL;
  PqaRatio score = pqa_score_total (items, 4);

  g_assert_cmpint (score.numerator, ==, 8);
  g_assert_cmpint (score.denominator, ==, 15);
  g_assert_cmpint (pqa_score_pass_rate (items, 4).numerator, ==, 1);
  g_assert_cmpint (pqa_score_pass_rate (items, 4).denominator, ==, 2);
  g_assert_cmpint (pqa_score_judge (items, 4, 0, NULL, 0), ==, PQA_VERDICT_NONE);
  g_assert_false (pqa_score_check_finished (items, 4, &error));
  g_assert_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT);
  g_assert_cmpstr (error->message, ==, "1 item still has no result");
  items[3].mandatory = FALSE;
  g_assert_true (pqa_score_check_finished (items, 4, NULL));
  g_assert_false (pqa_ratio_is_defined (pqa_score_total (items + 2, 2)));
  g_assert_cmpint (pqa_score_judge (items + 2, 2, 0, NULL, 0), ==, PQA_VERDICT_NONE);
}

static void
test_verdict (void)
{
  PqaScoreItem items[] = { points (1, 4, 5), points (1, 3, 5), points (1, 5, 5) };
  int marks[] = { 70, 100, 90 };

  items[2].section = 1;
  /* 7/10, 5/5, none that applies; together 12/15. */
  g_assert_cmpint (pqa_score_judge (items, 3, 80, marks, 3), ==, PQA_VERDICT_PASS);
  g_assert_cmpint (pqa_score_judge (items, 3, 81, marks, 3), ==, PQA_VERDICT_FAIL);
  marks[0] = 71;
  g_assert_cmpint (pqa_score_judge (items, 3, 80, marks, 3), ==, PQA_VERDICT_FAIL);
  marks[0] = 0;
  items[1].critical = TRUE;
  g_assert_cmpint (pqa_score_judge (items, 3, 80, marks, 3), ==, PQA_VERDICT_PASS);
  items[1].points = 2;
  g_assert_cmpint (pqa_score_judge (items, 3, 0, marks, 1), ==, PQA_VERDICT_FAIL);
}

static void
test_random_scores_stay_in_range (void)
{
  int round;

  for (round = 0; round < 5000; round++)
    {
      PqaScoreItem items[20];
      gsize count = g_test_rand_int_range (1, G_N_ELEMENTS (items) + 1);
      PqaRatio total, sum = { 0, 0 };
      gsize i;

      for (i = 0; i < count; i++)
        {
          gint64 maximum = g_test_rand_int_range (1, 11);

          items[i] = points (g_test_rand_int_range (1, 10), g_test_rand_int_range (0, maximum + 1),
                             maximum);
          items[i].section = g_test_rand_int_range (0, 3);
          items[i].result = g_test_rand_int_range (0, 3);
        }
      total = pqa_score_total (items, count);
      for (i = 0; i < 3; i++)
        {
          PqaRatio section = pqa_score_section (items, count, i);

          sum.numerator += section.numerator;
          sum.denominator += section.denominator;
        }
      g_assert_cmpint (total.numerator, ==, sum.numerator);
      g_assert_cmpint (total.denominator, ==, sum.denominator);
      g_assert_true (total.numerator >= 0 && total.numerator <= total.denominator);
    }
}

/* One row of the Toronto file: its score, and its items where they are not blank. */
static gboolean
read_row (char **fields, gsize first_item, gsize last_item, PqaScoreItem *items, gsize *count)
{
  gsize i;

  *count = 0;
  for (i = first_item; i <= last_item; i++)
    if (*fields[i] != '\0')
      items[(*count)++] = points (1, g_ascii_strtoll (fields[i], NULL, 10), 5);
  return *count > 0;
}

static gsize
find_column (char **header, const char *name)
{
  gsize i;

  for (i = 0; header[i] != NULL; i++)
    if (g_str_equal (header[i], name))
      return i;
  g_error ("no column %s", name);
}

/* Cuts all but the last field off a CSV record and moves behind it; fields may be quoted, but none
 * of this file holds a quote. */
static char **
read_record (const char **text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean quoted = FALSE;
  const char *start = *text;
  const char *p;

  for (p = start; *p != '\0' && (quoted || *p != '\n'); p++)
    {
      if (*p == '"')
        quoted = !quoted;
      if (*p == ',' && !quoted)
        {
          g_autofree char *field = g_strndup (start, p - start);

          g_strv_builder_add (builder, field);
          start = p + 1;
        }
    }
  *text = *p == '\0' ? p : p + 1;
  return g_strv_builder_end (builder);
}

static void
test_toronto (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PQA_SHARED_DATA"), "toronto-buildings",
                                            "evaluations_2017-2021.csv", NULL);
  g_autofree char *text = NULL;
  const char *p;
  g_auto (GStrv) header = NULL;
  gsize score, first, last, checked = 0;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    {
      g_test_skip ("the public data set is not here");
      return;
    }
  p = text;
  header = read_record (&p);
  score = find_column (header, "SCORE");
  first = find_column (header, "ENTRANCE_LOBBY");
  last = find_column (header, "OTHER_FACILITIES");
  while (*p != '\0')
    {
      g_auto (GStrv) fields = read_record (&p);
      PqaScoreItem items[32];
      gsize count;

      if (!read_row (fields, first, last, items, &count))
        continue;
      g_assert_cmpint (pqa_ratio_round (pqa_score_total (items, count), 100), ==,
                       g_ascii_strtoll (fields[score], NULL, 10));
      checked++;
    }
  g_assert_cmpuint (checked, ==, 8743);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/items", test_items);
  g_test_add_func ("/score/impossible", test_impossible_results);
  g_test_add_func ("/score/score", test_score);
  g_test_add_func ("/score/verdict", test_verdict);
  g_test_add_func ("/score/random", test_random_scores_stay_in_range);
  g_test_add_func ("/score/toronto", test_toronto);
  return g_test_run ();
}

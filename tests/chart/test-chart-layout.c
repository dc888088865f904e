/* test-chart-layout.c: nothing of a chart is cut off or covers something else
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <string.h>

#include "pqa-chart-builder.h"
#include "pqa-chart-layout.h"
#include "pqa-chart-text.h"

#define TOLERANCE 1.0

static const PqaChartKind kinds[]
    = { PQA_CHART_BAR, PQA_CHART_BAR_HORIZONTAL, PQA_CHART_LINE, PQA_CHART_PARETO,
        PQA_CHART_HEAT };

static const char *const names[] = {
  "Lifts",
  "高空抛物与不文明行为专项整治工作",
  "Water supply and drainage of the southern buildings",
  "",
  "电梯",
  "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
  "W27",
  "a & <b>b</b>\nsecond line",
};

static PqaChartData *
create_random_data (GRand *rand, PqaChartKind kind)
{
  PqaChartData *data = pqa_chart_data_new (kind, "各类报事 · Requests by category");
  guint n = g_rand_int_range (rand, 1, 60), n_series = g_rand_int_range (rand, 1, 5);
  int lowest = kind == PQA_CHART_PARETO || g_rand_boolean (rand) ? 0 : -500;
  g_autofree double *values = g_new (double, n);

  for (guint i = 0; i < n; i++)
    pqa_chart_data_add_category (data, names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))]);
  for (guint s = 0; s < n_series; s++)
    {
      for (guint i = 0; i < n; i++)
        values[i]
            = g_rand_int_range (rand, 0, 10) == 0 ? NAN : g_rand_double_range (rand, lowest, 1000);
      pqa_chart_data_add_series (data, names[s], values);
    }
  pqa_chart_data_set_axis_titles (data, "类别", "Number of requests");
  if (g_rand_boolean (rand))
    pqa_chart_data_set_target (data, g_rand_double_range (rand, 1, 1000));
  return data;
}

static void
assert_inside (PqaChartLayout *layout, const PqaChartRect *box)
{
  g_assert_cmpfloat (box->x, >=, -0.5);
  g_assert_cmpfloat (box->y, >=, -0.5);
  g_assert_cmpfloat (box->x + box->width, <=, layout->width + 0.5);
  g_assert_cmpfloat (box->y + box->height, <=, layout->height + 0.5);
}

/* The four corners of a label that may be turned. */
static void
get_corners (const PqaChartLabel *label, PqaChartPoint corners[4])
{
  double angle = label->angle * G_PI / 180, width, height;

  pqa_chart_text_get_size (label->layout, &width, &height);
  for (guint i = 0; i < 4; i++)
    {
      double along = i == 1 || i == 2 ? width : 0, across = i >= 2 ? height : 0;

      corners[i].x = label->origin.x + along * cos (angle) - across * sin (angle);
      corners[i].y = label->origin.y + along * sin (angle) + across * cos (angle);
    }
}

static void
project (const PqaChartPoint corners[4], double angle, double *low, double *high)
{
  *low = INFINITY;
  *high = -INFINITY;
  for (guint i = 0; i < 4; i++)
    {
      double shadow = corners[i].x * cos (angle) + corners[i].y * sin (angle);

      *low = MIN (*low, shadow);
      *high = MAX (*high, shadow);
    }
}

/* Two rectangles are apart if their shadows are, on a line along a side of one of them. Line
 * spacing of the font may touch by @TOLERANCE, since no ink is there. */
static gboolean
are_apart (const PqaChartLabel *a, const PqaChartLabel *b)
{
  const double angles[] = { a->angle, a->angle + 90, b->angle, b->angle + 90 };
  PqaChartPoint first[4], second[4];

  get_corners (a, first);
  get_corners (b, second);
  for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
    {
      double low, high, other_low, other_high;

      project (first, angles[i] * G_PI / 180, &low, &high);
      project (second, angles[i] * G_PI / 180, &other_low, &other_high);
      if (high <= other_low + TOLERANCE || other_high <= low + TOLERANCE)
        return TRUE;
    }
  return FALSE;
}

static void
check_layout (PqaChartLayout *layout)
{
  for (guint i = 0; i < layout->labels->len; i++)
    {
      PqaChartLabel *label = layout->labels->pdata[i];

      assert_inside (layout, &label->box);
      g_assert_false (label->shortened && *label->text == '\0');
      for (guint j = 0; j < i; j++)
        {
          PqaChartLabel *other = layout->labels->pdata[j];

          if (!are_apart (other, label))
            g_error ("“%s” (%.1f %.1f %.1f %.1f) covers “%s” (%.1f %.1f %.1f %.1f) in a chart of "
                     "kind %d",
                     label->text, label->box.x, label->box.y, label->box.width, label->box.height,
                     other->text, other->box.x, other->box.y, other->box.width, other->box.height,
                     layout->data->kind);
        }
    }
  for (guint i = 0; i < layout->marks->len; i++)
    assert_inside (layout, &pqa_chart_layout_get_mark (layout, i)->box);
}

static void
test_random_charts (void)
{
  GRand *rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 200; i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      {
        g_autoptr (PqaChartData) data = create_random_data (rand, kinds[kind]);
        g_autoptr (PqaChartLayout) layout = pqa_chart_layout_new (
            data, pqa_chart_style_paper (), g_rand_double_range (rand, 220, 700),
            g_rand_double_range (rand, 200, 500));

        check_layout (layout);
      }
  g_rand_free (rand);
}

static PqaChartData *
create_data (PqaChartKind kind, const double *values, guint n)
{
  PqaChartData *data = pqa_chart_data_new (kind, "Title");

  for (guint i = 0; i < n; i++)
    pqa_chart_data_add_category (data, names[i]);
  pqa_chart_data_add_series (data, "Requests", values);
  return data;
}

static void
test_bars_start_at_zero (void)
{
  const double values[] = { 100, 50, -25 };
  g_autoptr (PqaChartData) data = create_data (PQA_CHART_BAR, values, 3);
  g_autoptr (PqaChartLayout) layout
      = pqa_chart_layout_new (data, pqa_chart_style_paper (), 400, 200);
  const PqaChartMark *first = pqa_chart_layout_get_mark (layout, 0);
  const PqaChartMark *second = pqa_chart_layout_get_mark (layout, 1);
  const PqaChartMark *third = pqa_chart_layout_get_mark (layout, 2);

  g_assert_cmpfloat_with_epsilon (first->box.height, 2 * second->box.height, 1e-6);
  g_assert_cmpfloat_with_epsilon (first->box.height, 4 * third->box.height, 1e-6);
  g_assert_cmpfloat_with_epsilon (first->box.y + first->box.height, third->box.y, 1e-6);
}

static void
test_hit (void)
{
  const double values[] = { 100, 50, NAN };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (PqaChartData) data = create_data (kinds[kind], values, 3);
      g_autoptr (PqaChartLayout) layout
          = pqa_chart_layout_new (data, pqa_chart_style_light (), 500, 300);
      const PqaChartMark *mark = pqa_chart_layout_get_mark (layout, 1);
      double x = mark->box.x + mark->box.width / 2, y = mark->box.y + mark->box.height - 1;

      g_assert_cmpint (pqa_chart_layout_hit (layout, x, y), ==, 1);
      g_assert_nonnull (strstr (pqa_chart_layout_get_tool_tip (layout, x, y), "Requests: 50"));
      g_assert_nonnull (strstr (pqa_chart_layout_get_mark (layout, 2)->text, "no data"));
      g_assert_cmpint (pqa_chart_layout_hit (layout, -50, -50), ==, -1);
      g_assert_null (pqa_chart_layout_get_tool_tip (layout, -50, -50));
    }
}

static void
test_shortened_name_in_tool_tip (void)
{
  const double values[] = { 100, 50, 20, 10, 5, 3 };
  g_autoptr (PqaChartData) data = create_data (PQA_CHART_BAR_HORIZONTAL, values, 6);
  g_autoptr (PqaChartLayout) layout
      = pqa_chart_layout_new (data, pqa_chart_style_paper (), 220, 160);
  guint n_shortened = 0;

  for (guint i = 0; i < layout->labels->len; i++)
    {
      PqaChartLabel *label = layout->labels->pdata[i];

      if (!label->shortened)
        continue;
      n_shortened++;
      g_assert_cmpstr (pqa_chart_layout_get_tool_tip (layout, label->box.x + label->box.width / 2,
                                                      label->box.y + label->box.height / 2),
                       ==, label->text);
    }
  g_assert_cmpuint (n_shortened, >, 0);
}

static void
test_no_data (void)
{
  const double values[] = { NAN, NAN };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    {
      g_autoptr (PqaChartData) data = create_data (kinds[kind], values, 2);
      g_autoptr (PqaChartLayout) layout
          = pqa_chart_layout_new (data, pqa_chart_style_paper (), 300, 200);
      PqaChartLabel *label = layout->labels->pdata[1];

      g_assert_cmpuint (layout->marks->len, ==, 0);
      g_assert_cmpstr (label->text, ==, "No data");
      check_layout (layout);
    }
}

/* The number of the highest bar is on the paper even where the bar reaches the top. */
static void
test_numbers_on_marks (void)
{
  const double values[] = { 100, 50, 7 };
  g_autoptr (PqaChartData) data = create_data (PQA_CHART_BAR, values, 3);
  g_autoptr (PqaChartLayout) layout
      = pqa_chart_layout_new (data, pqa_chart_style_paper (), 400, 200);
  guint found = 0;

  for (guint i = 0; i < layout->labels->len; i++)
    {
      PqaChartLabel *label = layout->labels->pdata[i];

      if (label->ink == PQA_CHART_INK_TEXT
          && (g_str_equal (label->text, "100") || g_str_equal (label->text, "7")))
        found++;
    }
  g_assert_cmpuint (found, ==, 2);
}

static PqaChartData *
create_week (double highest)
{
  static const char *const days[] = { "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日" };
  PqaChartData *data = pqa_chart_data_new (PQA_CHART_HEAT, "Registered by hour and weekday");
  double values[24] = { 0, highest / 2, highest, NAN };

  for (guint hour = 0; hour < G_N_ELEMENTS (values); hour++)
    {
      g_autofree char *name = g_strdup_printf ("%u", hour);

      pqa_chart_data_add_category (data, name);
    }
  for (guint day = 0; day < G_N_ELEMENTS (days); day++)
    pqa_chart_data_add_series (data, days[day], values);
  return data;
}

static const PqaChartLabel *
find_label (PqaChartLayout *layout, const char *text)
{
  for (guint i = 0; i < layout->labels->len; i++)
    if (g_str_equal (((PqaChartLabel *) layout->labels->pdata[i])->text, text))
      return layout->labels->pdata[i];
  return NULL;
}

static void
test_heat_map (void)
{
  g_autoptr (PqaChartData) data = create_week (188);
  g_autoptr (PqaChartLayout) layout
      = pqa_chart_layout_new (data, pqa_chart_style_paper (), 500, 200);
  const PqaChartMark *first = pqa_chart_layout_get_mark (layout, 0);
  const PqaChartMark *third = pqa_chart_layout_get_mark (layout, 2);
  const PqaChartMark *below = pqa_chart_layout_get_mark (layout, 24);

  check_layout (layout);
  g_assert_cmpuint (layout->marks->len, ==, 7 * 24);
  g_assert_cmpfloat (first->heat, ==, 0);
  g_assert_cmpfloat (third->heat, ==, 1);
  g_assert_cmpfloat (third->box.y, ==, first->box.y);
  g_assert_cmpfloat (below->box.y, >=, first->box.y + first->box.height);
  g_assert_false (find_label (layout, "星期日")->shortened);
  g_assert_nonnull (find_label (layout, "94"));
  g_assert_nonnull (strstr (pqa_chart_layout_get_mark (layout, 3)->text, "no data"));
}

/* Nothing at all is still a week of cells, none of them warm. */
static void
test_heat_map_of_zeros (void)
{
  g_autoptr (PqaChartData) data = create_week (0);
  g_autoptr (PqaChartLayout) layout
      = pqa_chart_layout_new (data, pqa_chart_style_paper (), 500, 200);

  check_layout (layout);
  for (guint i = 0; i < layout->marks->len; i++)
    g_assert_cmpfloat (pqa_chart_layout_get_mark (layout, i)->heat, ==, 0);
}

/* In grey, the order of the cells is still the order of their values. */
static void
test_heat_in_grey (void)
{
  const PqaChartStyle *styles[]
      = { pqa_chart_style_paper (), pqa_chart_style_light (), pqa_chart_style_dark () };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      double sign = styles[i] == pqa_chart_style_dark () ? 1 : -1, before = -1;

      for (double share = 0; share <= 1; share += 0.05)
        {
          PqaChartColor color = pqa_chart_style_get_heat (styles[i], share);
          double grey = 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue;

          if (before >= 0)
            g_assert_cmpfloat (sign * (grey - before), >, 0.01);
          before = grey;
        }
      g_assert_cmpint (pqa_chart_style_get_ink_on_heat (styles[i], 0), ==, PQA_CHART_INK_TEXT);
      g_assert_cmpint (pqa_chart_style_get_ink_on_heat (styles[i], 1), ==, PQA_CHART_INK_ON_MARK);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layout/random-charts", test_random_charts);
  g_test_add_func ("/chart/layout/bars-start-at-zero", test_bars_start_at_zero);
  g_test_add_func ("/chart/layout/hit", test_hit);
  g_test_add_func ("/chart/layout/shortened-name-in-tool-tip", test_shortened_name_in_tool_tip);
  g_test_add_func ("/chart/layout/no-data", test_no_data);
  g_test_add_func ("/chart/layout/numbers-on-marks", test_numbers_on_marks);
  g_test_add_func ("/chart/layout/heat-map", test_heat_map);
  g_test_add_func ("/chart/layout/heat-map-of-zeros", test_heat_map_of_zeros);
  g_test_add_func ("/chart/layout/heat-in-grey", test_heat_in_grey);
  return g_test_run ();
}

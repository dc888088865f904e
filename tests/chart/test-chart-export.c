/* test-chart-export.c: charts as picture files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "pqa-chart-export.h"

static PqaChartData *
create_data (PqaChartKind kind)
{
  PqaChartData *data = pqa_chart_data_new (kind, "Requests by category");
  const double values[] = { 12, 7, 3 };

  pqa_chart_data_add_category (data, "电梯");
  pqa_chart_data_add_category (data, "Noise");
  pqa_chart_data_add_category (data, "Parking");
  pqa_chart_data_add_series (data, "Requests", values);
  pqa_chart_data_add_series (data, "Last year", values);
  pqa_chart_data_set_target (data, 5);
  return data;
}

static void
assert_begins_with (GBytes *bytes, const char *signature)
{
  gsize size;
  const char *data;

  g_assert_nonnull (bytes);
  data = g_bytes_get_data (bytes, &size);
  g_assert_cmpuint (size, >, 500);
  g_assert_cmpmem (data, strlen (signature), signature, strlen (signature));
}

static void
test_formats (void)
{
  const PqaChartStyle *style = pqa_chart_style_paper ();

  for (PqaChartKind kind = PQA_CHART_BAR; kind <= PQA_CHART_HEAT; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PqaChartData) data = create_data (kind);
      g_autoptr (GBytes) png = pqa_chart_to_png (data, style, 300, 200, 2, &error);
      g_autoptr (GBytes) svg = pqa_chart_to_svg (data, style, 300, 200, &error);
      g_autoptr (GBytes) pdf = pqa_chart_to_pdf (data, style, 300, 200, &error);

      g_assert_no_error (error);
      assert_begins_with (png, "\x89PNG");
      assert_begins_with (svg, "<?xml");
      assert_begins_with (pdf, "%PDF-");
    }
}

/* The size of a PNG is in the header chunk, high byte first. */
static void
test_png_size (void)
{
  g_autoptr (PqaChartData) data = create_data (PQA_CHART_BAR);
  g_autoptr (GBytes) png = pqa_chart_to_png (data, pqa_chart_style_paper (), 300, 200, 2, NULL);
  const guint8 *bytes = g_bytes_get_data (png, NULL);

  g_assert_cmpuint (bytes[18] * 256 + bytes[19], ==, 600);
  g_assert_cmpuint (bytes[22] * 256 + bytes[23], ==, 400);
}

static void
test_too_big (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PqaChartData) data = create_data (PQA_CHART_BAR);

  g_assert_null (pqa_chart_to_png (data, pqa_chart_style_paper (), 1e5, 1e5, 1, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/export/formats", test_formats);
  g_test_add_func ("/chart/export/png-size", test_png_size);
  g_test_add_func ("/chart/export/too-big", test_too_big);
  return g_test_run ();
}

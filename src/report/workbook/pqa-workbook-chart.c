/* pqa-workbook-chart.c: live Excel charts over cells of a sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-workbook-chart.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "pqa-chart-style.h"
#include "pqa-i18n.h"
#include "workbook/pqa-workbook-combined.h"
#include "workbook/pqa-xlsx-text.h"

static gboolean
is_percentage (PqaChartData *data)
{
  return g_strcmp0 (data->unit, "%") == 0;
}

/**
 * pqa_workbook_chart_get_factor:
 *
 * Returns: by what the values are multiplied for the sheet, where 100 % is 1
 */
double
pqa_workbook_chart_get_factor (PqaChartData *data)
{
  return is_percentage (data) ? 0.01 : 1;
}

static lxw_color_t
to_rgb (const PqaChartColor *color)
{
  return (lxw_color_t)lround (color->red * 255) << 16
         | (lxw_color_t)lround (color->green * 255) << 8 | (lxw_color_t)lround (color->blue * 255);
}

static lxw_color_t
get_color (guint series)
{
  return to_rgb (pqa_chart_style_get_series (pqa_chart_style_paper (), series));
}

/**
 * pqa_workbook_chart_get_heat:
 *
 * The numbers stay dark, so the highest value has but the colour of the middle.
 *
 * Returns: (transfer full): what colours the cells of a heat map; free with g_free ()
 */
lxw_conditional_format *
pqa_workbook_chart_get_heat (void)
{
  lxw_conditional_format *scale = g_new0 (lxw_conditional_format, 1);
  PqaChartColor low = pqa_chart_style_get_heat (pqa_chart_style_paper (), 0);
  PqaChartColor high = pqa_chart_style_get_heat (pqa_chart_style_paper (), 0.5);

  scale->type = LXW_CONDITIONAL_2_COLOR_SCALE;
  scale->min_color = to_rgb (&low);
  scale->max_color = to_rgb (&high);
  return scale;
}

/* The library reads figures back for those who show a chart without calculating; from rows that
 * went to the disk it cannot, so they are given to it here. It frees them with free (). */
static void
cache_text (lxw_series_range *range, const char *text)
{
  lxw_series_data_point *point = calloc (1, sizeof *point);
  g_autofree char *escaped = pqa_xlsx_text_escape (text);

  point->is_string = LXW_TRUE;
  point->string = strdup (escaped);
  range->has_string_cache = LXW_TRUE;
  range->num_data_points++;
  STAILQ_INSERT_TAIL (range->data_cache, point, list_pointers);
}

static void
cache_number (lxw_series_range *range, double number)
{
  lxw_series_data_point *point = calloc (1, sizeof *point);

  point->no_data = !isfinite (number);
  point->number = point->no_data ? 0 : number;
  range->num_data_points++;
  STAILQ_INSERT_TAIL (range->data_cache, point, list_pointers);
}

static void
fill_caches (lxw_chart_series *series, PqaChartData *data, const double *values, double factor)
{
  for (guint i = 0; i < data->categories->len; i++)
    {
      cache_text (series->categories, pqa_chart_data_get_category (data, i));
      cache_number (series->values, values[i] * factor);
    }
}

static lxw_chart_series *
add_series (lxw_chart *chart,
            PqaChartData *data,
            const PqaChartCells *cells,
            guint column,
            const char *name,
            const double *values,
            double factor)
{
  guint first = PQA_CHART_FIRST_ROW (cells), last = first + data->categories->len - 1;
  lxw_chart_series *series = chart_add_series (chart, NULL, NULL);

  chart_series_set_categories (series, cells->sheet, first, 0, last, 0);
  chart_series_set_values (series, cells->sheet, first, column, last, column);
  chart_series_set_name_range (series, cells->sheet, PQA_CHART_HEADER_ROW (cells), column);
  cache_text (series->title.range, name);
  fill_caches (series, data, values, factor);
  return series;
}

static void
paint_line (lxw_chart_series *series, lxw_color_t color, gboolean dashed)
{
  lxw_chart_line line = { .color = color, .width = 2 };
  lxw_chart_fill fill = { .color = color };
  lxw_chart_line edge = { .color = color };

  if (dashed)
    line.dash_type = LXW_CHART_LINE_DASH_DASH;
  chart_series_set_line (series, &line);
  chart_series_set_marker_type (series, dashed ? LXW_CHART_MARKER_NONE : LXW_CHART_MARKER_CIRCLE);
  chart_series_set_marker_size (series, 5);
  chart_series_set_marker_fill (series, &fill);
  chart_series_set_marker_line (series, &edge);
}

static void
paint_series (lxw_chart_series *series, PqaChartData *data, guint index)
{
  lxw_chart_fill fill = { .color = get_color (index) };

  if (data->kind == PQA_CHART_LINE)
    paint_line (series, get_color (index), FALSE);
  else
    chart_series_set_fill (series, &fill);
  if (data->series->len == 1)
    chart_series_set_labels (series);
}

static uint8_t
get_type (PqaChartData *data)
{
  switch (data->kind)
    {
    case PQA_CHART_LINE:
      return LXW_CHART_LINE;
    case PQA_CHART_BAR_HORIZONTAL:
      return LXW_CHART_BAR;
    case PQA_CHART_BAR:
    case PQA_CHART_PARETO:
    default:
      return LXW_CHART_COLUMN;
    }
}

/* Lying bars have their categories on the upright axis; the first is to be on top, as on paper. */
static void
set_axes (lxw_chart *chart, PqaChartData *data)
{
  gboolean lying = data->kind == PQA_CHART_BAR_HORIZONTAL;
  lxw_chart_axis *names = lying ? chart->y_axis : chart->x_axis;
  lxw_chart_axis *values = lying ? chart->x_axis : chart->y_axis;
  lxw_chart_font grey = { .color = 0x606870 };
  lxw_chart_line grid = { .color = 0xDEE1E5, .width = 0.75 };

  if (lying)
    {
      chart_axis_set_reverse (names);
      chart_axis_set_label_position (values, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
    }
  chart_axis_set_num_format (values, is_percentage (data) ? "0%" : "#,##0");
  if (isfinite (data->maximum))
    chart_axis_set_max (values, data->maximum);
  chart_axis_major_gridlines_set_line (values, &grid);
  chart_axis_major_gridlines_set_visible (values, LXW_TRUE);
  chart_axis_major_gridlines_set_visible (names, LXW_FALSE);
  chart_axis_set_num_font (names, &grey);
  chart_axis_set_num_font (values, &grey);
}

static void
set_title (lxw_chart *chart, PqaChartData *data, const PqaChartCells *cells)
{
  lxw_chart_font font = { .size = 11, .bold = LXW_TRUE };

  chart_title_set_name_range (chart, cells->sheet, cells->title_row, 0);
  cache_text (chart->title.range, data->title != NULL ? data->title : "");
  chart_title_set_name_font (chart, &font);
}

static void
set_legend (lxw_chart *chart, PqaChartData *data)
{
  if (data->series->len > 1 || pqa_workbook_chart_has_target (data)
      || data->kind == PQA_CHART_PARETO)
    chart_legend_set_position (chart, LXW_CHART_LEGEND_BOTTOM);
  else
    chart_legend_set_position (chart, LXW_CHART_LEGEND_NONE);
}

static void
add_shares (lxw_workbook *workbook,
            lxw_chart *chart,
            PqaChartData *data,
            const PqaChartCells *cells)
{
  g_autofree double *shares = pqa_chart_data_cumulate (data);
  lxw_chart *line = pqa_workbook_combined_add_line (workbook, chart, TRUE);

  paint_line (add_series (line, data, cells, 2, pqa_workbook_chart_get_share_name (), shares, 0.01),
              get_color (5), FALSE);
}

/* Lying bars have none: Excel has no upright line to put over them. */
static void
add_target (lxw_workbook *workbook,
            lxw_chart *chart,
            PqaChartData *data,
            const PqaChartCells *cells)
{
  lxw_chart *line = chart;
  guint n = data->categories->len;
  g_autofree double *values = g_new (double, n);

  if (!pqa_workbook_chart_has_target (data))
    return;
  if (data->kind == PQA_CHART_BAR)
    line = pqa_workbook_combined_add_line (workbook, chart, FALSE);
  for (guint i = 0; i < n; i++)
    values[i] = data->target;
  paint_line (add_series (line, data, cells, data->series->len + 1,
                          pqa_workbook_chart_get_target_name (), values,
                          pqa_workbook_chart_get_factor (data)),
              get_color (5), TRUE);
}

const char *
pqa_workbook_chart_get_share_name (void)
{
  return _ ("Cumulative share");
}

const char *
pqa_workbook_chart_get_target_name (void)
{
  return _ ("Target");
}

/**
 * pqa_workbook_chart_has_target:
 *
 * Returns: whether the target is a line of the Excel chart, and a column of its figures
 */
gboolean
pqa_workbook_chart_has_target (PqaChartData *data)
{
  return isfinite (data->target) && (data->kind == PQA_CHART_BAR || data->kind == PQA_CHART_LINE);
}

/**
 * pqa_workbook_chart_new:
 * @data: what the cells hold; the cumulative shares of a Pareto chart, and the target, come after
 *   the series
 *
 * Returns: (transfer none): a chart to be put on a sheet; it belongs to @workbook
 */
lxw_chart *
pqa_workbook_chart_new (lxw_workbook *workbook, PqaChartData *data, const PqaChartCells *cells)
{
  lxw_chart *chart = workbook_add_chart (workbook, get_type (data));
  guint n_series = data->kind == PQA_CHART_PARETO ? 1 : data->series->len;

  for (guint i = 0; i < n_series; i++)
    {
      const PqaChartSeries *series = pqa_chart_data_get_series (data, i);

      paint_series (add_series (chart, data, cells, i + 1, series->name, series->values,
                                pqa_workbook_chart_get_factor (data)),
                    data, i);
    }
  if (data->kind == PQA_CHART_PARETO)
    add_shares (workbook, chart, data, cells);
  add_target (workbook, chart, data, cells);
  set_axes (chart, data);
  set_title (chart, data, cells);
  set_legend (chart, data);
  return chart;
}

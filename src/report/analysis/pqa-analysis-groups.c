/* pqa-analysis-groups.c: figures by category, zone and the like, as tables and charts
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "analysis/pqa-analysis-private.h"

#include <math.h>

#include "pqa-i18n.h"
#include "quarterly/pqa-quarterly-cell.h"
#include "request/pqa-request-codes.h"
#include "time/pqa-time-format.h"

#define HOURS 24

typedef struct
{
  const PqaAnalysisGroup *group;
  const char *code;
} Order;

static const PqaFigure *
find_figure (const PqaAnalysisGroup *group, gint64 id, const PqaAnalysisColumn *column)
{
  return pqa_figures_find (column->before ? group->before : group->now, column->code, id);
}

static const char *
find_name (const GPtrArray *figures, gint64 id)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const PqaFigure *figure = figures->pdata[i];

      if (figure->group_id == id && *figure->group != '\0')
        return figure->group;
    }
  return NULL;
}

static char *
name_hour (int hour_of_week)
{
  int weekday = hour_of_week / HOURS, hour = hour_of_week % HOURS;

  /* Translators: a weekday and an hour of it, from and to: “Mon 9–10 h” */
  return g_strdup_printf (C_ ("hours", "%s %d–%d h"), pqa_weekday_format (weekday + 1), hour,
                          hour + 1);
}

/**
 * pqa_analysis_name_group:
 *
 * Returns: (transfer full): what the group is called
 */
char *
pqa_analysis_name_group (const PqaAnalysisGroup *group, gint64 id)
{
  const char *name;

  if (group->grouping == PQA_GROUPING_CHANNEL && id > 0)
    return g_strdup (pqa_channel_to_label (id - 1));
  if (group->grouping == PQA_GROUPING_HOUR && id > 0)
    return name_hour (id - 1);
  if (group->grouping == PQA_GROUPING_CAUSE && id == 0)
    return g_strdup (_ ("No cause noted"));
  name = find_name (group->now, id);
  if (name == NULL)
    name = find_name (group->before, id);
  return g_strdup (name != NULL ? name : _ ("(none)"));
}

static void
add_ids (GArray *ids, const GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++)
    {
      gint64 id = ((const PqaFigure *) figures->pdata[i])->group_id;
      gboolean known = FALSE;

      for (guint j = 0; j < ids->len && !known; j++)
        known = g_array_index (ids, gint64, j) == id;
      if (!known)
        g_array_append_val (ids, id);
    }
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Order *order = user_data;
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;
  gint64 x = pqa_analysis_figures_count (order->group->now, order->code, left);
  gint64 y = pqa_analysis_figures_count (order->group->now, order->code, right);
  g_autofree char *left_name = NULL;
  g_autofree char *right_name = NULL;

  if (x != y)
    return x > y ? -1 : 1;
  left_name = pqa_analysis_name_group (order->group, left);
  right_name = pqa_analysis_name_group (order->group, right);
  return g_utf8_collate (left_name, right_name);
}

/**
 * pqa_analysis_sort_groups:
 * @code: an indicator that counts
 *
 * Returns: (transfer full) (element-type gint64): the groups, those with most of it first
 */
GArray *
pqa_analysis_sort_groups (const PqaAnalysisGroup *group, const char *code)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Order order = { group, code };

  add_ids (ids, group->now);
  add_ids (ids, group->before);
  g_array_sort_with_data (ids, compare_ids, &order);
  return ids;
}

/**
 * pqa_analysis_get_total:
 *
 * Returns: how many events @code rests on in all groups together
 */
gint64
pqa_analysis_get_total (const GPtrArray *figures, const char *code)
{
  gint64 total = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const PqaFigure *figure = figures->pdata[i];

      if (g_str_equal (figure->indicator->code, code))
        total += figure->n;
    }
  return total;
}

/**
 * pqa_analysis_name_column:
 *
 * Returns: (transfer full): what stands above the column
 */
char *
pqa_analysis_name_column (PqaAnalysis *self, const PqaAnalysisColumn *column)
{
  if (column->title != NULL)
    return g_strdup (_ (column->title));
  return pqa_period_format (column->before ? self->figures->before : self->figures->period);
}

static gboolean
is_count (const char *code)
{
  return pqa_indicator_find (code, NULL)->unit == PQA_INDICATOR_UNIT_COUNT;
}

static gint64
get_count (const PqaFigure *figure, PqaAnalysisValue value)
{
  if (figure == NULL)
    return 0;
  if (value == PQA_ANALYSIS_MET)
    return figure->ratio.numerator;
  if (value == PQA_ANALYSIS_MISSED)
    return figure->ratio.denominator - figure->ratio.numerator;
  return figure->n;
}

static PqaCell
get_growth (PqaAnalysis *self, const PqaAnalysisGroup *group, gint64 id, const char *code)
{
  g_autofree char *growth
      = pqa_growth_format (pqa_analysis_figures_count (group->now, code, id),
                           pqa_analysis_figures_count (group->before, code, id));

  return pqa_cell_text (g_string_chunk_insert (self->texts, growth));
}

static PqaCell
get_cell (const PqaFigure *figure, const PqaAnalysisColumn *column)
{
  if (column->value == PQA_ANALYSIS_VALUE && !is_count (column->code))
    return pqa_cell_from_figure (figure);
  return pqa_cell_integer (get_count (figure, column->value));
}

/**
 * pqa_analysis_fill_cells:
 * @table: the row will be its next one
 * @id: of @group
 * @cells: (inout): those of @columns are filled
 */
void
pqa_analysis_fill_cells (PqaAnalysis *self,
                         PqaReportTable *table,
                         const PqaAnalysisGroup *group,
                         gint64 id,
                         const PqaAnalysisColumns *columns,
                         PqaCell *cells)
{
  for (guint i = 0; i < columns->n; i++)
    {
      const PqaAnalysisColumn *column = &columns->columns[i];
      const PqaFigure *figure = find_figure (group, id, column);
      guint place = columns->first + i;

      if (column->value == PQA_ANALYSIS_GROWTH)
        {
          cells[place] = get_growth (self, group, id, column->code);
          continue;
        }
      cells[place] = get_cell (figure, column);
      if (get_count (figure, column->value) > 0)
        pqa_analysis_add_rows (self, pqa_report_table_get_n_rows (table), place, group, id, column);
    }
}

static PqaCellKind
get_kind (const PqaAnalysisColumn *column)
{
  if (column->value == PQA_ANALYSIS_GROWTH)
    return PQA_CELL_NUMBER;
  if (column->value != PQA_ANALYSIS_VALUE || is_count (column->code))
    return PQA_CELL_INTEGER;
  return pqa_indicator_find (column->code, NULL)->unit == PQA_INDICATOR_UNIT_PERCENT
             ? PQA_CELL_RATIO
             : PQA_CELL_DURATION;
}

void
pqa_analysis_add_columns (PqaAnalysis *self,
                          PqaReportTable *table,
                          const PqaAnalysisColumns *columns)
{
  for (guint i = 0; i < columns->n; i++)
    {
      g_autofree char *title = pqa_analysis_name_column (self, &columns->columns[i]);

      pqa_report_table_add_column (table, title, get_kind (&columns->columns[i]), 0.2);
    }
}

/**
 * pqa_analysis_add_group_table:
 * @name_title: what the groups are
 *
 * Adds a table with a row for each group, those with most requests first, and their total.
 */
void
pqa_analysis_add_group_table (PqaAnalysis *self,
                              const PqaAnalysisGroup *group,
                              const char *caption,
                              const char *name_title,
                              const PqaAnalysisColumns *columns)
{
  PqaReportTable *table = pqa_report_table_new (caption);
  const PqaAnalysisGroup *whole = &self->figures->parts[PQA_ANALYSIS_WHOLE];
  g_autoptr (GArray) ids = pqa_analysis_sort_groups (group, "REQ_IN");
  g_autofree PqaCell *cells = g_new0 (PqaCell, columns->n + 1);

  pqa_report_table_add_column (table, name_title, PQA_CELL_TEXT, 1);
  pqa_analysis_add_columns (self, table, columns);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autofree char *name = pqa_analysis_name_group (group, id);

      cells[0] = pqa_cell_text (name);
      pqa_analysis_fill_cells (self, table, group, id, columns, cells);
      pqa_report_table_add_row (table, cells);
    }
  cells[0] = pqa_cell_text (_ ("Total"));
  pqa_analysis_fill_cells (self, table, whole, 0, columns, cells);
  pqa_report_table_add_total (table, cells);
  pqa_report_add_table (self->report, table);
}

/**
 * pqa_analysis_chart_new:
 * @n: how many events the chart rests on
 *
 * Returns: (transfer full): a chart whose title says so
 */
PqaChartData *
pqa_analysis_chart_new (PqaAnalysis *self, PqaChartKind kind, const char *title, gint64 n)
{
  g_autofree char *count = pqa_count_format (n);
  /* Translators: the title of a chart, and how many cases it rests on */
  g_autofree char *whole = g_strdup_printf (C_ ("chart", "%s (n = %s)"), title, count);

  return pqa_chart_data_new (kind, whole);
}

static double
get_value (const PqaFigure *figure, const PqaAnalysisColumn *column, double divisor)
{
  if (column->value == PQA_ANALYSIS_VALUE && !is_count (column->code))
    return pqa_figure_to_chart (figure) / divisor;
  return get_count (figure, column->value);
}

static void
fill_series (PqaAnalysis *self,
             PqaChartData *chart,
             const PqaAnalysisGroup *group,
             GArray *ids,
             double divisor,
             const PqaAnalysisColumn *column)
{
  guint series = pqa_chart_data_get_n_series (chart);
  g_autofree double *values = g_new (double, ids->len + 1);
  g_autofree char *name = pqa_analysis_name_column (self, column);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      const PqaFigure *figure = find_figure (group, id, column);

      values[i] = get_value (figure, column, divisor);
      if (get_count (figure, column->value) > 0)
        pqa_analysis_add_rows (self, i, series, group, id, column);
    }
  pqa_chart_data_add_series (chart, name, values);
}

/**
 * pqa_analysis_fill_chart:
 * @chart: will be the report's next block
 * @ids: (element-type gint64): of @group
 * @divisor: from the unit of the figures to that of the chart
 */
void
pqa_analysis_fill_chart (PqaAnalysis *self,
                         PqaChartData *chart,
                         const PqaAnalysisGroup *group,
                         GArray *ids,
                         double divisor,
                         const PqaAnalysisColumns *columns)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *name = pqa_analysis_name_group (group, g_array_index (ids, gint64, i));

      pqa_chart_data_add_category (chart, name);
    }
  for (guint i = 0; i < columns->n; i++)
    fill_series (self, chart, group, ids, divisor, &columns->columns[i]);
}

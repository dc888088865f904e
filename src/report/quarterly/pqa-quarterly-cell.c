/* pqa-quarterly-cell.c: indicators' figures as cells and chart values
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "quarterly/pqa-quarterly-cell.h"

#include <math.h>

#include "quarterly/pqa-quarterly-figures.h"

#define SCORE_DECIMALS 2
#define RATE_DECIMALS 1

/* A number rounded as the indicator writes it, so that the cell shows what every screen shows. */
static PqaCell
get_number (const PqaFigure *figure, int decimals)
{
  double number;

  if (!pqa_indicator_to_number (figure->indicator, figure->ratio, &number))
    return pqa_cell_no_data ();
  return pqa_cell_number (number, decimals);
}

static PqaCell
get_cell (const PqaFigure *figure)
{
  switch (figure->indicator->unit)
    {
    case PQA_INDICATOR_UNIT_COUNT:
      return pqa_cell_integer (figure->ratio.numerator);
    case PQA_INDICATOR_UNIT_PERCENT:
      return pqa_cell_ratio (figure->ratio.numerator, figure->ratio.denominator);
    case PQA_INDICATOR_UNIT_DURATION:
      return pqa_ratio_is_defined (figure->ratio)
                 ? pqa_cell_duration (pqa_ratio_round (figure->ratio, 1))
                 : pqa_cell_no_data ();
    case PQA_INDICATOR_UNIT_PER_HUNDRED:
      return get_number (figure, RATE_DECIMALS);
    case PQA_INDICATOR_UNIT_POINTS:
    case PQA_INDICATOR_UNIT_SCORE:
    case PQA_INDICATOR_UNIT_MEAN:
    default:
      return get_number (figure, SCORE_DECIMALS);
    }
}

/**
 * pqa_cell_from_figure:
 * @figure: (nullable): %NULL gives a cell without data
 */
PqaCell
pqa_cell_from_figure (const PqaFigure *figure)
{
  if (figure == NULL)
    return pqa_cell_no_data ();
  return pqa_cell_mark_few (get_cell (figure), pqa_figure_rests_on_few (figure));
}

/**
 * pqa_figure_to_chart:
 * @figure: (nullable):
 *
 * Returns: the value in its unit, NAN for none
 */
double
pqa_figure_to_chart (const PqaFigure *figure)
{
  double value;

  return figure != NULL && pqa_figure_get_value (figure, &value) ? value : NAN;
}

static void
free_row (gpointer data)
{
  PqaGroupRow *row = data;

  g_free (row->figures);
  g_free (row);
}

static PqaGroupRow *
find_row (GHashTable *rows_by_id, GPtrArray *rows, const PqaFigure *figure, guint n_codes)
{
  PqaGroupRow *row = g_hash_table_lookup (rows_by_id, &figure->group_id);

  if (row != NULL)
    return row;
  row = g_new0 (PqaGroupRow, 1);
  row->id = figure->group_id;
  row->name = figure->group;
  row->figures = g_new0 (const PqaFigure *, n_codes);
  g_ptr_array_add (rows, row);
  g_hash_table_insert (rows_by_id, &row->id, row);
  return row;
}

/* Highest first figure first, as a count; equal ones by name. */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const PqaGroupRow *left = *(PqaGroupRow *const *)a, *right = *(PqaGroupRow *const *)b;
  gint64 x = left->figures[0] != NULL ? left->figures[0]->ratio.numerator : 0;
  gint64 y = right->figures[0] != NULL ? right->figures[0]->ratio.numerator : 0;

  return x != y ? (x > y ? -1 : 1) : g_strcmp0 (left->name, right->name);
}

/**
 * pqa_group_rows_new:
 * @figures: (element-type PqaFigure): grouped ones, which the rows point to
 * @codes: which of them, one column each
 *
 * Returns: (transfer full) (element-type PqaGroupRow): the groups, those with most of the first
 *   indicator first
 */
GPtrArray *
pqa_group_rows_new (const GPtrArray *figures, const char *const *codes)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GHashTable) rows_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint n_codes = g_strv_length ((char **)codes);

  for (guint i = 0; i < figures->len; i++)
    for (guint code = 0; code < n_codes; code++)
      {
        const PqaFigure *figure = figures->pdata[i];

        if (g_str_equal (figure->indicator->code, codes[code]))
          find_row (rows_by_id, rows, figure, n_codes)->figures[code] = figure;
      }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* pqa-page-columns.c: how wide the columns of a printed table are
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pages/pqa-paginator.h"

#define PADDING 10.0 /* left and right of a cell together */
#define MAX_NATURAL 220.0
#define MAX_NUMBER_HEADER 76.0 /* a longer title over numbers is broken into lines */

/* Least width without breaking a word or number, and width without breaking a line. */
typedef struct
{
  double least;
  double natural;
} Need;

static double
get_width (PangoLayout *text, double width)
{
  PangoRectangle logical;

  pango_layout_set_wrap (text, PANGO_WRAP_WORD);
  pango_layout_set_width (text, width < 0 ? -1 : (int)(width * PANGO_SCALE));
  pango_layout_get_extents (text, NULL, &logical);
  return (double)logical.width / PANGO_SCALE + PADDING + 0.5;
}

static void
widen (Need *need, PangoContext *context, PqaTextRole role, const char *words, gboolean breakable)
{
  g_autoptr (PangoLayout) text = pqa_page_create_text (context, role, words, -1);
  double natural = get_width (text, -1);
  double least = breakable ? get_width (text, 0) : natural;

  need->natural = MAX (need->natural, MIN (natural, MAX_NATURAL));
  need->least = MAX (need->least, MIN (least, MAX_NATURAL));
}

static void
measure (PqaReportTable *table, guint column, PangoContext *context, GTimeZone *zone, Need *need)
{
  const PqaColumn *head = pqa_report_table_get_column (table, column);

  *need = (Need){ 0, 0 };
  widen (need, context, PQA_TEXT_CELL_HEADER, head->title, TRUE);
  if (head->kind != PQA_CELL_TEXT)
    need->natural = MAX (need->least, MIN (need->natural, MAX_NUMBER_HEADER));
  for (guint row = 0; row < pqa_report_table_get_n_rows (table); row++)
    {
      const PqaCell *cell = pqa_report_table_get_cell (table, row, column);
      g_autofree char *words = pqa_cell_to_text (cell, zone);
      PqaRowRole row_role = pqa_report_table_get_role (table, row);
      PqaTextRole role = row_role == PQA_ROW_PLAIN ? PQA_TEXT_CELL : PQA_TEXT_CELL_TOTAL;

      if (row_role != PQA_ROW_GROUP)
        widen (need, context, role, words, cell->kind == PQA_CELL_TEXT);
    }
}

/* Everybody gets the least; what is left goes by need, and what is still left by weight. */
static void
share_out (PqaReportTable *table, const Need *needs, guint n, double width, double *widths)
{
  double least = 0, wish = 0, weight = 0, given, rest;

  for (guint i = 0; i < n; i++)
    {
      least += needs[i].least;
      wish += needs[i].natural - needs[i].least;
      weight += pqa_report_table_get_column (table, i)->weight;
    }
  given = CLAMP (width - least, 0, wish);
  rest = MAX (0, width - least - given);
  for (guint i = 0; i < n; i++)
    {
      double part = wish > 0 ? (needs[i].natural - needs[i].least) / wish : 0;
      double share = weight > 0 ? pqa_report_table_get_column (table, i)->weight / weight : 1.0 / n;

      widths[i] = needs[i].least * MIN (1, width / least) + given * part + rest * share;
    }
}

/**
 * pqa_table_fit_columns:
 * @width: of the whole table
 * @widths: (out caller-allocates): of the columns, @width together
 *
 * Numbers are never broken; texts give way to them.
 */
void
pqa_table_fit_columns (
    PqaReportTable *table, PangoContext *context, GTimeZone *zone, double width, double *widths)
{
  guint n = pqa_report_table_get_n_columns (table);
  g_autofree Need *needs = g_new (Need, n);

  for (guint i = 0; i < n; i++)
    measure (table, i, context, zone, &needs[i]);
  share_out (table, needs, n, width, widths);
}

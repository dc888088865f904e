/* pqa-quarterly-cell.h: indicators' figures as cells and chart values
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-figure.h"
#include "pqa-cell.h"

G_BEGIN_DECLS

PqaCell pqa_cell_from_figure (const PqaFigure *figure);
double pqa_figure_to_chart (const PqaFigure *figure);

/**
 * PqaGroupRow:
 *
 * The figures of one group side by side, in the order of the codes asked for.
 */
typedef struct
{
  gint64 id;
  const char *name;
  const PqaFigure **figures;
} PqaGroupRow;

GPtrArray *pqa_group_rows_new (const GPtrArray *figures, const char *const *codes);

G_END_DECLS

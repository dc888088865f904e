/* pqa-ratio.h: exact fractions, and how figures are rounded and written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands where there is no figure. */
#define PQA_NO_FIGURE "—"

/**
 * PqaRatio:
 * @numerator: any
 * @denominator: not negative; 0 if there is nothing to divide by
 */
typedef struct
{
  gint64 numerator;
  gint64 denominator;
} PqaRatio;

/**
 * PqaFigureStyle:
 * @PQA_FIGURE_SCREEN: as people read it, with the decimal point of their language
 * @PQA_FIGURE_FILE: for files and other programs: always a point, a plain minus and no sign or unit
 */
typedef enum
{
  PQA_FIGURE_SCREEN,
  PQA_FIGURE_FILE,
} PqaFigureStyle;

PqaRatio pqa_ratio (gint64 numerator, gint64 denominator);
gboolean pqa_ratio_is_defined (PqaRatio ratio);
gint64 pqa_ratio_round (PqaRatio ratio, gint64 scale);
double pqa_ratio_to_double (PqaRatio ratio);
int pqa_ratio_compare (PqaRatio a, PqaRatio b);

char *pqa_figure_format (gint64 value, int decimals, PqaFigureStyle style);
char *pqa_count_format (gint64 count);
char *pqa_ratio_format_decimal (PqaRatio ratio, int decimals, PqaFigureStyle style);
char *pqa_ratio_format_percent (PqaRatio ratio, PqaFigureStyle style);
char *pqa_ratio_format_difference (PqaRatio now, PqaRatio before);
char *pqa_growth_format (gint64 now, gint64 before);

G_END_DECLS

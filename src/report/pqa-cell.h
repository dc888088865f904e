/* pqa-cell.h: one typed value of a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaCellKind:
 * @PQA_CELL_BLANK: nothing belongs here
 * @PQA_CELL_NO_DATA: there is no value, as with a denominator of 0; shown as a dash
 * @PQA_CELL_TEXT: text; never understood as a formula, link or mark-up
 * @PQA_CELL_INTEGER: a count
 * @PQA_CELL_NUMBER: a number with decimals
 * @PQA_CELL_RATIO: numerator and denominator, shown in per cent
 * @PQA_CELL_DURATION: seconds, shown in hours and minutes
 * @PQA_CELL_DATE: a day as YYYY-MM-DD
 * @PQA_CELL_INSTANT: UTC seconds, shown in the office's time
 */
typedef enum
{
  PQA_CELL_BLANK,
  PQA_CELL_NO_DATA,
  PQA_CELL_TEXT,
  PQA_CELL_INTEGER,
  PQA_CELL_NUMBER,
  PQA_CELL_RATIO,
  PQA_CELL_DURATION,
  PQA_CELL_DATE,
  PQA_CELL_INSTANT,
} PqaCellKind;

/**
 * PqaCell:
 * @few: rests on so few cases that the reader must be warned
 * @decimals: of a number
 *
 * A plain value that owns nothing; whoever keeps it keeps its text too. Make it with the
 * functions below.
 */
typedef struct
{
  PqaCellKind kind;
  gboolean few;
  int decimals;
  union
  {
    const char *text;
    gint64 integer;
    double number;
  };
  gint64 denominator;
} PqaCell;

/**
 * PqaColumn:
 * @title: what the column holds
 * @kind: what most of its cells are; alignment and width follow from it
 * @weight: how much of the room that is left over the column gets
 */
typedef struct
{
  const char *title;
  PqaCellKind kind;
  double weight;
} PqaColumn;

/**
 * PqaRowFunc:
 * @cells: (out caller-allocates): as many as there are columns; texts must live until the next call
 *
 * Returns: %TRUE if @cells hold a row; %FALSE at the end, or with @error set
 */
typedef gboolean (*PqaRowFunc) (gpointer user_data, PqaCell *cells, GError **error);

PqaCell pqa_cell_blank (void);
PqaCell pqa_cell_no_data (void);
PqaCell pqa_cell_text (const char *text);
PqaCell pqa_cell_integer (gint64 value);
PqaCell pqa_cell_number (double value, int decimals);
PqaCell pqa_cell_ratio (gint64 numerator, gint64 denominator);
PqaCell pqa_cell_duration (gint64 seconds);
PqaCell pqa_cell_date (const char *date);
PqaCell pqa_cell_instant (gint64 instant);
PqaCell pqa_cell_mark_few (PqaCell cell, gboolean few);

gboolean pqa_cell_kind_is_numeric (PqaCellKind kind);
char *pqa_cell_to_text (const PqaCell *cell, GTimeZone *zone);

G_END_DECLS

/* pqa-table-column.h: what a table's column is called, how wide it is and where its text comes from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-context.h"

G_BEGIN_DECLS

/**
 * PqaTableColumnKind:
 * @PQA_TABLE_COLUMN_TEXT: text, aligned to the start and shortened with an ellipsis
 * @PQA_TABLE_COLUMN_NUMBER: figures of equal width, aligned to the end
 * @PQA_TABLE_COLUMN_TIME: a date or time in figures of equal width, aligned to the start
 * @PQA_TABLE_COLUMN_BADGE: a short word on a coloured ground
 */
typedef enum
{
  PQA_TABLE_COLUMN_TEXT,
  PQA_TABLE_COLUMN_NUMBER,
  PQA_TABLE_COLUMN_TIME,
  PQA_TABLE_COLUMN_BADGE,
} PqaTableColumnKind;

/**
 * PqaTableColumn:
 * @id: stable name; given by PqaTable::sort-changed
 * @title: what the header says, marked for translation
 * @kind: how the cells look
 * @width: width in average characters; the title always fits, and so does, in whatever language,
 *   a date in a time column of at least 10 and a date with a time in one of at least 15
 * @expand: whether the column takes spare room
 * @sortable: whether a click on the header sorts
 * @hidden: whether the column is shown only when chosen in the column menu
 * @text: returns (transfer full) (nullable) the cell's text; not asked while the row is not loaded
 * @css_class: (nullable): returns a style class for the cell ("late", "soon", "good", "dim-label"
 *   …, see data/style.css), or %NULL
 * @icon: (nullable): returns the name of an icon before the text, or %NULL
 *
 * One column of a #PqaTable. A table's columns are a static array that ends with {NULL}.
 */
typedef struct
{
  const char *id;
  const char *title;
  PqaTableColumnKind kind;
  int width;
  gboolean expand;
  gboolean sortable;
  gboolean hidden;
  char *(*text) (gpointer item, PqaContext *context);
  const char *(*css_class) (gpointer item, PqaContext *context);
  const char *(*icon) (gpointer item, PqaContext *context);
} PqaTableColumn;

G_END_DECLS

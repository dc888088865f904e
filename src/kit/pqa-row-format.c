/* pqa-row-format.c: the values of a list row as a cell shows them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-row-format.h"

#include "list/pqa-list-row.h"
#include "time/pqa-time-format.h"

/**
 * pqa_row_format_text:
 *
 * Returns: (transfer full) (nullable): a text; %NULL for none and while the row is not loaded
 */
char *
pqa_row_format_text (gpointer row, guint column)
{
  return pqa_list_row_is_null (row, column) ? NULL
                                            : g_strdup (pqa_list_row_get_text (row, column));
}

/**
 * pqa_row_format_date:
 *
 * Returns: (transfer full) (nullable): a date; %NULL for none and while the row is not loaded
 */
char *
pqa_row_format_date (gpointer row, guint column)
{
  return pqa_list_row_is_null (row, column)
             ? NULL
             : pqa_date_format (pqa_list_row_get_text (row, column));
}

/**
 * pqa_row_format_count:
 *
 * Returns: (transfer full) (nullable): a whole number; %NULL for none and while the row is not
 *   loaded
 */
char *
pqa_row_format_count (gpointer row, guint column)
{
  return pqa_list_row_is_null (row, column)
             ? NULL
             : g_strdup_printf ("%'" G_GINT64_FORMAT, pqa_list_row_get_int (row, column));
}

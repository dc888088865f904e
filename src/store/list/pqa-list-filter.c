/* pqa-list-filter.c: what a page asks of its list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list/pqa-list-filter.h"

/**
 * pqa_list_filter_sort:
 * @id: the SQL expression of the id, which makes the order one
 */
void
pqa_list_filter_sort (const PqaListFilter *self,
                      PqaListQuery *query,
                      const PqaListSorting *sortings,
                      const char *id)
{
  const PqaListSorting *chosen = sortings;
  const char *direction = self->descending ? "DESC" : "ASC";
  g_autoptr (GString) order = NULL;

  for (const PqaListSorting *sorting = sortings; sorting->id != NULL; sorting++)
    if (g_strcmp0 (sorting->id, self->sort) == 0)
      chosen = sorting;

  order = g_string_new (chosen->terms);
  g_string_replace (order, "%s", direction, 0);
  g_string_append_printf (order, ", %s %s", id, direction);
  pqa_list_query_order (query, order->str);
}

/**
 * pqa_list_filter_limit_to_state:
 * @end_column: the column with the first day without it
 */
void
pqa_list_filter_limit_to_state (const PqaListFilter *self,
                                PqaListQuery *query,
                                const char *end_column)
{
  g_autofree char *condition = NULL;

  if (g_strcmp0 (self->state, "open") == 0)
    condition = g_strdup_printf ("%1$s IS NULL OR %1$s > ?", end_column);
  else if (g_strcmp0 (self->state, "closed") == 0)
    condition = g_strdup_printf ("%s <= ?", end_column);
  if (condition != NULL)
    pqa_list_query_where (query, condition, "t", self->today);
}

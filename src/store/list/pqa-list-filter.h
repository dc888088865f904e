/* pqa-list-filter.h: what a page asks of its list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-query.h"

G_BEGIN_DECLS

/**
 * PqaListFilter:
 * @today: the present day
 * @state: (nullable): "open" for what is there on that day (people at work, homes in use), "closed"
 *   for what has ended; everything if %NULL
 * @text: (nullable): what was typed to search
 * @department_id: of this department only, 0 for all
 * @zone_id: of this zone only, 0 for all
 * @building_id: of this building only, 0 for all
 * @sort: (nullable): the column that gives the order
 * @descending: whether the order is turned round
 */
typedef struct
{
  const char *today;
  const char *state;
  const char *text;
  gint64 department_id;
  gint64 zone_id;
  gint64 building_id;
  const char *sort;
  gboolean descending;
} PqaListFilter;

/**
 * PqaListSorting:
 * @id: the column's name
 * @terms: SQL terms with %s for the direction
 *
 * One order of a list. The orders are a static array that ends with {NULL}; the first is the usual.
 */
typedef struct
{
  const char *id;
  const char *terms;
} PqaListSorting;

void pqa_list_filter_sort (const PqaListFilter *self,
                           PqaListQuery *query,
                           const PqaListSorting *sortings,
                           const char *id);
void pqa_list_filter_limit_to_state (const PqaListFilter *self,
                                     PqaListQuery *query,
                                     const char *end_column);

G_END_DECLS

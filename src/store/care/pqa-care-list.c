/* pqa-care-list.c: the list of what the staff noticed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "care/pqa-care-list.h"

#define CONTAINS                                                                                   \
  "c.description LIKE ? ESCAPE '\\' OR c.place LIKE ? ESCAPE '\\'"                                 \
  " OR c.told_whom LIKE ? ESCAPE '\\' OR c.outcome LIKE ? ESCAPE '\\'"                             \
  " OR (SELECT h.code FROM home h WHERE h.id = c.home_id) LIKE ? ESCAPE '\\'"

/**
 * pqa_care_list_new:
 * @filter: its state is "untold" for those of which nobody has been told yet; search and order
 * @kind: (nullable): code of the kind, %NULL for any
 * @from: noticed at or after it; 0 for ever
 * @to: noticed before it; 0 for no end
 *
 * Returns: (transfer full): the entries that were not taken back, the newest first; the rows have
 *   the columns PQA_CARE_ROW_…
 */
PqaListQuery *
pqa_care_list_new (const PqaListFilter *filter, const char *kind, gint64 from, gint64 to)
{
  static const char *const tables[]
      = { "care_entry", "home", "resident", "staff", "request", NULL };
  static const PqaListSorting sortings[] = {
    { "noticed", "c.noticed_at %s" },
    { "kind", "c.kind %s" },
    { "place", "coalesce ((SELECT code FROM home WHERE id = c.home_id), c.place) %s" },
    { "told", "c.told_at %s" },
    { NULL },
  };
  PqaListQuery *query = pqa_list_query_new ("care/row", "c.id", "care_entry c", tables);

  pqa_list_query_where (query, "c.removed_at IS NULL", NULL);
  if (g_strcmp0 (filter->state, "untold") == 0)
    pqa_list_query_where (query, "c.told_at IS NULL", NULL);
  if (kind != NULL)
    pqa_list_query_where (query, "c.kind = ?", "t", kind);
  if (from != 0)
    pqa_list_query_where (query, "c.noticed_at >= ?", "i", from);
  if (to != 0)
    pqa_list_query_where (query, "c.noticed_at < ?", "i", to);
  if (filter->text != NULL)
    pqa_list_query_where_contains (query, CONTAINS, filter->text);
  if (filter->sort == NULL)
    pqa_list_query_order (query, "c.noticed_at DESC, c.id DESC");
  else
    pqa_list_filter_sort (filter, query, sortings, "c.id");
  return query;
}

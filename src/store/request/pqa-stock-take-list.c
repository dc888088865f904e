/* pqa-stock-take-list.c: the open requests as they are gone through, under their owners
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who has the request whose deadline is the earliest comes first, and so does that request.
 */
#include "request/pqa-stock-take-list.h"

#include "text/pqa-search-text.h"

/* As the partial index of open requests says it, word for word. */
#define IS_OPEN "r.state IN ('registered', 'assigned', 'in_progress', 'waiting')"

#define OWNER "coalesce (r.handler_id, r.first_responder_id, 0)"

#define HELD_CAUSE \
  "(SELECT d.name FROM held_stock_take t JOIN delay_cause d ON d.id = t.delay_cause_id" \
  " WHERE t.request_id = r.id AND t.episode_number = r.episode_number)"
#define HELD_ON \
  "(SELECT t.next_step_on FROM held_stock_take t" \
  " WHERE t.request_id = r.id AND t.episode_number = r.episode_number)"
#define SAID_SINCE \
  "EXISTS (SELECT 1 FROM stock_take t WHERE t.request_id = r.id" \
  " AND t.episode_number = r.episode_number AND t.taken_back_at IS NULL AND t.noted_at >= ?)"

typedef struct
{
  const char *id;
  const char *term;
} Order;

static const Order ORDERS[] = {
  { "number", "r.number" },
  { "place", "coalesce ((SELECT code FROM home WHERE id = r.home_id), r.place)" },
  { "state", "r.state" },
  { "open", "(SELECT e.opened_at FROM episode e"
            " WHERE e.request_id = r.id AND e.number = r.episode_number)" },
  { "cause", HELD_CAUSE },
  { "on", HELD_ON },
  { "due", "r.next_due_at" },
};

static const char *const TABLES[]
    = { "request", "episode",  "request_pause", "stock_take", "delay_cause",
        "staff",   "category", "home",          "building",   "setting", NULL };

static void
add_order (PqaListQuery *query, const PqaStockTakeFilter *filter)
{
  const char *sort = filter->sort != NULL ? filter->sort : "due";
  g_autofree char *order = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    if (g_str_equal (ORDERS[i].id, sort))
      order = g_strdup_printf ("%s%s NULLS LAST, r.id", ORDERS[i].term,
                               filter->descending ? " DESC" : "");
  g_return_if_fail (order != NULL);
  pqa_list_query_order (query, order);
}

static void
add_owner (PqaListQuery *query, const PqaStockTakeFilter *filter)
{
  if (filter->department_id != 0)
    pqa_list_query_where (query,
                          "EXISTS (SELECT 1 FROM staff_membership m WHERE m.staff_id = " OWNER
                          " AND m.department_id = ? AND m.from_on <= ?"
                          " AND (m.to_on IS NULL OR m.to_on > ?))",
                          "itt", filter->department_id, filter->today, filter->today);
}

static void
add_filters (PqaListQuery *query, const PqaStockTakeFilter *filter)
{
  pqa_list_query_where (query, IS_OPEN, NULL);
  add_owner (query, filter);
  if (filter->zone_id != 0)
    pqa_list_query_where (query, "r.zone_id = ?", "i", filter->zone_id);
  if (filter->late)
    pqa_list_query_where (query, "r.next_due_at < ?", "i", filter->now);
  if (filter->unsaid)
    pqa_list_query_where (query, "NOT " SAID_SINCE, "i", filter->today_from);
  if (filter->said)
    pqa_list_query_where (query, SAID_SINCE, "i", filter->today_from);
}

/**
 * pqa_stock_take_list_new_plain:
 *
 * Returns: (transfer full): the open requests that @filter lets through without headings, to be
 *   counted or exported
 */
PqaListQuery *
pqa_stock_take_list_new_plain (const PqaStockTakeFilter *filter)
{
  g_autofree char *match = filter->text != NULL ? pqa_search_text_query (filter->text) : NULL;
  PqaListQuery *query = pqa_list_query_new ("stock-take/row", "r.id",
                                            "request r INDEXED BY request_open_owner", TABLES);

  if (match != NULL)
    pqa_list_query_where (
        query, "r.id IN (SELECT rowid FROM request_search WHERE request_search MATCH ?)", "t",
        match);
  else if (filter->text != NULL)
    pqa_list_query_where_contains (query, "r.description LIKE ? ESCAPE '\\'", filter->text);
  add_filters (query, filter);
  add_order (query, filter);
  return query;
}

/**
 * pqa_stock_take_list_new:
 *
 * Returns: (transfer full): the open requests that @filter lets through, each owner's under a
 *   heading; the rows have the columns PQA_STOCK_TAKE_ROW_…
 */
PqaListQuery *
pqa_stock_take_list_new (const PqaStockTakeFilter *filter)
{
  PqaListQuery *query = pqa_stock_take_list_new_plain (filter);

  pqa_list_query_group (query, OWNER);
  return query;
}

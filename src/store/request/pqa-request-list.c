/* pqa-request-list.c: lists of requests: which, in which order, and what a row shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The usual orders follow an index, so that the first rows of a million come at once. A search
 * gives the newest first, which is the order in which the full-text index finds them.
 */
#include "request/pqa-request-list.h"

#include <string.h>

#include "text/pqa-search-text.h"

/* As the partial indexes of open requests say it, word for word. */
#define IS_OPEN "r.state IN ('registered', 'assigned', 'in_progress', 'waiting')"
#define IS_TO_FOLLOW_UP "r.state = 'completed' AND r.next_due_at IS NOT NULL"

#define LIFE_CYCLE                                                                                 \
  "CASE r.state WHEN 'registered' THEN 0 WHEN 'assigned' THEN 1 WHEN 'in_progress' THEN 2"         \
  " WHEN 'waiting' THEN 3 WHEN 'completed' THEN 4 WHEN 'followed_up' THEN 5"                       \
  " WHEN 'closed' THEN 6 ELSE 7 END"

typedef struct
{
  const char *id;
  const char *ascending;
  const char *descending;
} Order;

static const Order ORDERS[] = {
  { "number", "r.number, r.id", "r.number DESC, r.id DESC" },
  { "registered", "r.registered_at, r.id", "r.registered_at DESC, r.id DESC" },
  { "kind", "r.kind, r.registered_at DESC, r.id", "r.kind DESC, r.registered_at DESC, r.id" },
  { "category", "(SELECT name FROM category WHERE id = r.category_id), r.id",
    "(SELECT name FROM category WHERE id = r.category_id) DESC, r.id" },
  { "place", "(SELECT code FROM home WHERE id = r.home_id), r.place, r.id",
    "(SELECT code FROM home WHERE id = r.home_id) DESC, r.place DESC, r.id" },
  { "state", LIFE_CYCLE ", r.id", LIFE_CYCLE " DESC, r.id" },
  { "due", "r.next_due_at ASC NULLS LAST, r.id", "r.next_due_at DESC NULLS LAST, r.id DESC" },
  { "handler", "(SELECT name FROM staff WHERE id = r.handler_id), r.id",
    "(SELECT name FROM staff WHERE id = r.handler_id) DESC, r.id" },
};

static const char *const TABLES[] = { "request",  "episode", "request_event", "category", "home",
                                      "building", "zone",    "staff",         NULL };

static gboolean
has_text (const PqaRequestFilter *filter)
{
  return filter->text != NULL && *filter->text != '\0';
}

static const char *
find_order (const char *id, gboolean descending)
{
  for (guint i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    if (g_str_equal (ORDERS[i].id, id))
      return descending ? ORDERS[i].descending : ORDERS[i].ascending;
  g_return_val_if_reached (ORDERS[1].descending);
}

static const char *
get_order (const PqaRequestFilter *filter, gboolean full_text)
{
  gboolean newest_first
      = filter->sort == NULL || (g_str_equal (filter->sort, "registered") && filter->descending);

  if (full_text && newest_first)
    return "s.rowid DESC";
  if (filter->sort != NULL)
    return find_order (filter->sort, filter->descending);
  return filter->scope == PQA_REQUEST_SCOPE_ALL ? find_order ("registered", TRUE)
                                                : find_order ("due", FALSE);
}

static void
add_scope (PqaListQuery *query, const PqaRequestFilter *filter)
{
  switch (filter->scope)
    {
    case PQA_REQUEST_SCOPE_MINE:
      pqa_list_query_where (query, IS_OPEN, NULL);
      pqa_list_query_where (query, "r.handler_id = ? OR r.first_responder_id = ?", "ii",
                            filter->person_id, filter->person_id);
      break;
    case PQA_REQUEST_SCOPE_OPEN:
      pqa_list_query_where (query, IS_OPEN, NULL);
      break;
    case PQA_REQUEST_SCOPE_OVERDUE:
      pqa_list_query_where (query, IS_OPEN, NULL);
      pqa_list_query_where (query, "r.next_due_at < ?", "i", filter->now);
      break;
    case PQA_REQUEST_SCOPE_TO_FOLLOW_UP:
      pqa_list_query_where (query, IS_TO_FOLLOW_UP, NULL);
      break;
    case PQA_REQUEST_SCOPE_ALL:
    default:
      break;
    }
}

static void
add_filters (PqaListQuery *query, const PqaRequestFilter *filter)
{
  if (filter->zone_id != 0)
    pqa_list_query_where (query, "r.zone_id = ?", "i", filter->zone_id);
  if (filter->category_id != 0)
    pqa_list_query_where (query,
                          "r.category_id IN (SELECT id FROM category"
                          " WHERE id = ? OR parent_id = ?)",
                          "ii", filter->category_id, filter->category_id);
  if (filter->kind != NULL)
    pqa_list_query_where (query, "r.kind = ?", "t", filter->kind);
  if (filter->from != 0)
    pqa_list_query_where (query, "r.registered_at >= ?", "i", filter->from);
  if (filter->to != 0)
    pqa_list_query_where (query, "r.registered_at < ?", "i", filter->to);
}

/* Without a word in it there is nothing to look up in the index; signs are found by reading. */
static void
add_signs (PqaListQuery *query, const char *text)
{
  g_autofree char *signs = g_strstrip (g_strdup (text));

  if (*signs != '\0')
    pqa_list_query_where (
        query, "instr (r.description || ' ' || r.place || ' ' || r.contact_name, ?)", "t", signs);
}

static gboolean
is_by_due (const PqaRequestFilter *filter)
{
  return filter->sort == NULL || g_str_equal (filter->sort, "due");
}

/* Without figures about the data SQLite would rather look up the states and then sort. */
static const char *
get_from (const PqaRequestFilter *filter, gboolean full_text)
{
  if (full_text)
    return "request_search s CROSS JOIN request r ON r.id = s.rowid";
  if (filter->scope == PQA_REQUEST_SCOPE_ALL || !is_by_due (filter))
    return "request r";
  return filter->scope == PQA_REQUEST_SCOPE_TO_FOLLOW_UP
             ? "request r INDEXED BY request_follow_up_due"
             : "request r INDEXED BY request_open_due";
}

/**
 * pqa_request_list_new:
 *
 * Returns: (transfer full): the requests that @filter lets through, in its order; each row has the
 *   columns PQA_REQUEST_ROW_…
 */
PqaListQuery *
pqa_request_list_new (const PqaRequestFilter *filter)
{
  g_autofree char *match = has_text (filter) ? pqa_search_text_query (filter->text) : NULL;
  PqaListQuery *query
      = pqa_list_query_new ("requests/row", "r.id", get_from (filter, match != NULL), TABLES);

  if (match != NULL)
    pqa_list_query_where (query, "request_search MATCH ?", "t", match);
  else if (has_text (filter))
    add_signs (query, filter->text);
  add_scope (query, filter);
  add_filters (query, filter);
  pqa_list_query_order (query, get_order (filter, match != NULL));
  return query;
}

/**
 * pqa_request_list_new_overdue:
 *
 * Returns: (transfer full): those of pqa_request_list_new() whose deadline is over, to be counted
 */
PqaListQuery *
pqa_request_list_new_overdue (const PqaRequestFilter *filter)
{
  PqaRequestFilter overdue = *filter;
  PqaListQuery *query;

  overdue.sort = NULL;
  if (filter->scope == PQA_REQUEST_SCOPE_ALL || filter->scope == PQA_REQUEST_SCOPE_OPEN)
    overdue.scope = PQA_REQUEST_SCOPE_OVERDUE;
  query = pqa_request_list_new (&overdue);
  if (overdue.scope != PQA_REQUEST_SCOPE_OVERDUE)
    pqa_list_query_where (query, "r.next_due_at < ?", "i", filter->now);
  return query;
}

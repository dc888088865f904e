/* pqa-request-list-order.c: in which order a list of requests stands, and which index gives it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The usual orders follow an index, so that the first rows of a million come at once. A search
 * gives the newest first, which is the order in which the full-text index finds them.
 */
#include "request/pqa-request-list-private.h"

#include <string.h>

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

static const char *
find_order (const char *id, gboolean descending)
{
  for (guint i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    if (g_str_equal (ORDERS[i].id, id))
      return descending ? ORDERS[i].descending : ORDERS[i].ascending;
  g_return_val_if_reached (ORDERS[1].descending);
}

/**
 * pqa_request_list_get_order:
 * @full_text: whether the full-text index is asked
 *
 * Returns: (transfer none): the SQL terms of the order that @filter asks for
 */
const char *
pqa_request_list_get_order (const PqaRequestFilter *filter, gboolean full_text)
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

static gboolean
is_by_due (const PqaRequestFilter *filter)
{
  return filter->sort == NULL || g_str_equal (filter->sort, "due");
}

/**
 * pqa_request_list_get_from:
 * @full_text: whether the full-text index is asked
 *
 * Without figures about the data SQLite would rather look up the states and then sort.
 *
 * Returns: (transfer none): the tables to read from, with the index that gives the order
 */
const char *
pqa_request_list_get_from (const PqaRequestFilter *filter, gboolean full_text)
{
  if (full_text)
    return "request_search s CROSS JOIN request r ON r.id = s.rowid";
  if (filter->scope == PQA_REQUEST_SCOPE_ALL || !is_by_due (filter))
    return "request r";
  return filter->scope == PQA_REQUEST_SCOPE_TO_FOLLOW_UP
             ? "request r INDEXED BY request_follow_up_due"
             : "request r INDEXED BY request_open_due";
}

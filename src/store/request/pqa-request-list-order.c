/* pqa-request-list-order.c: in which order a list of requests stands, and which index gives it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every order follows an index, so that the first rows of a million come at once. Where no single
 * index gives it (the names of categories, homes and people stand in other tables, the states in
 * the order of the life cycle) the list has several parts. A row without a value stands last in
 * either direction. A search gives the newest first, as the full-text index finds them.
 */
#include "request/pqa-request-list-private.h"

#include "request/pqa-request-state.h"

#define MAX_PARTS 8
#define NARROW_SECONDS (8 * 24 * 3600)

/* One part of a list: where its rows come from, which they are, and how they are sorted. */
typedef struct
{
  const char *from;
  const char *condition; /* NULL for all */
  const char *ascending;
  const char *descending;
} Part;

typedef struct
{
  const char *id;
  Part parts[MAX_PARTS]; /* up to the first without a from */
  const char *ascending; /* for few rows, which may as well be sorted; NULL: as the only part */
  const char *descending;
  gboolean turned_round; /* descending begins with the last part */
} Order;

#define BY_TIME "r.registered_at, r.id"
#define BY_TIME_DOWN "r.registered_at DESC, r.id DESC"
#define KIND(code)                                                                                 \
  {                                                                                                \
    "request r INDEXED BY request_kind", "r.kind = '" code "'", BY_TIME, BY_TIME_DOWN              \
  }
#define STATE(code)                                                                                \
  {                                                                                                \
    "request r INDEXED BY request_state", "r.state = '" code "'", BY_TIME, BY_TIME_DOWN            \
  }

#define KINDS                                                                                      \
  "CASE r.kind WHEN 'complaint' THEN 0 WHEN 'repair' THEN 1 WHEN 'enquiry' THEN 2"                 \
  " WHEN 'suggestion' THEN 3 ELSE 4 END"
#define LIFE_CYCLE                                                                                 \
  "CASE r.state WHEN 'registered' THEN 0 WHEN 'assigned' THEN 1 WHEN 'in_progress' THEN 2"         \
  " WHEN 'waiting' THEN 3 WHEN 'completed' THEN 4 WHEN 'followed_up' THEN 5"                       \
  " WHEN 'closed' THEN 6 ELSE 7 END"
#define CATEGORY_NAME "(SELECT name FROM category WHERE id = r.category_id)"
#define HOME_CODE "(SELECT code FROM home WHERE id = r.home_id)"
#define OTHER_PLACE "iif (r.home_id IS NULL, r.place, NULL)"
#define HANDLER_NAME "(SELECT name FROM staff WHERE id = r.handler_id)"

/* The names sort by their index (category_name …), within one of them the requests by time. */
#define BY_NAME "o.name, o.id, " BY_TIME
#define BY_NAME_DOWN "o.name DESC, o.id DESC, " BY_TIME_DOWN

static const Order ORDERS[] = {
  { "number", { { "request r", NULL, "r.number", "r.number DESC" } } },
  { "registered", { { "request r", NULL, BY_TIME, BY_TIME_DOWN } } },
  { "kind",
    { KIND ("complaint"), KIND ("repair"), KIND ("enquiry"), KIND ("suggestion"), KIND ("praise") },
    KINDS ", " BY_TIME,
    KINDS " DESC, " BY_TIME_DOWN,
    TRUE },
  { "category",
    { { "category o CROSS JOIN request r INDEXED BY request_category"
        " ON r.category_id = o.id",
        NULL, BY_NAME, BY_NAME_DOWN },
      { "request r", "r.category_id IS NULL", BY_TIME, BY_TIME_DOWN } },
    CATEGORY_NAME " NULLS LAST, r.category_id, " BY_TIME,
    CATEGORY_NAME " DESC NULLS LAST, r.category_id DESC, " BY_TIME_DOWN },
  { "place",
    { { "home o CROSS JOIN request r INDEXED BY request_home ON r.home_id = o.id", NULL,
        "o.code, " BY_TIME, "o.code DESC, " BY_TIME_DOWN },
      { "request r", "r.home_id IS NULL", "r.place, " BY_TIME, "r.place DESC, " BY_TIME_DOWN } },
    HOME_CODE " NULLS LAST, " OTHER_PLACE ", " BY_TIME,
    HOME_CODE " DESC NULLS LAST, " OTHER_PLACE " DESC, " BY_TIME_DOWN },
  { "state",
    { STATE ("registered"), STATE ("assigned"), STATE ("in_progress"), STATE ("waiting"),
      STATE ("completed"), STATE ("followed_up"), STATE ("closed"), STATE ("void") },
    LIFE_CYCLE ", " BY_TIME,
    LIFE_CYCLE " DESC, " BY_TIME_DOWN,
    TRUE },
  { "due",
    { { "request r", "r.next_due_at IS NOT NULL", "r.next_due_at, r.id",
        "r.next_due_at DESC, r.id DESC" },
      { "request r", "r.next_due_at IS NULL", "r.id", "r.id DESC" } },
    "r.next_due_at NULLS LAST, r.id",
    "r.next_due_at DESC NULLS LAST, r.id DESC" },
  { "handler",
    { { "staff o CROSS JOIN request r INDEXED BY request_handler ON r.handler_id = o.id", NULL,
        BY_NAME, BY_NAME_DOWN },
      { "request r", "r.handler_id IS NULL", BY_TIME, BY_TIME_DOWN } },
    HANDLER_NAME " NULLS LAST, r.handler_id, " BY_TIME,
    HANDLER_NAME " DESC NULLS LAST, r.handler_id DESC, " BY_TIME_DOWN },
};

#define NUMBER (&ORDERS[0])
#define REGISTERED (&ORDERS[1])
#define DUE (&ORDERS[6])

static const Order *
find_order (const PqaRequestFilter *filter)
{
  if (filter->sort == NULL)
    return filter->scope == PQA_REQUEST_SCOPE_ALL ? REGISTERED : DUE;
  for (guint i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    if (g_str_equal (ORDERS[i].id, filter->sort))
      return &ORDERS[i];
  g_return_val_if_reached (REGISTERED);
}

static gboolean
is_descending (const PqaRequestFilter *filter)
{
  return filter->sort != NULL ? filter->descending : filter->scope == PQA_REQUEST_SCOPE_ALL;
}

static gboolean
is_of_few_days (const PqaRequestFilter *filter)
{
  gint64 to = filter->to != 0 ? filter->to : filter->now;

  return filter->from != 0 && to - filter->from <= NARROW_SECONDS;
}

/* Whether so few rows are let through that looking through an order for them would take longer than
 * sorting them. */
static gboolean
is_narrow (const PqaRequestFilter *filter)
{
  PqaRequestState state = PQA_REQUEST_STATE_CLOSED;

  if (filter->state != NULL)
    pqa_request_state_from_code (filter->state, &state, NULL);
  return filter->scope != PQA_REQUEST_SCOPE_ALL || filter->building_id != 0 || filter->owner_id != 0
         || state < PQA_REQUEST_STATE_CLOSED || is_of_few_days (filter);
}

static guint
count_parts (const Order *order)
{
  guint n = 0;

  while (n < MAX_PARTS && order->parts[n].from != NULL)
    n++;
  return n;
}

static PqaListQuery *
new_part (const Part *part, gboolean descending)
{
  PqaListQuery *query = pqa_request_list_new_query (part->from);

  if (part->condition != NULL)
    pqa_list_query_where (query, part->condition, NULL);
  pqa_list_query_order (query, descending ? part->descending : part->ascending);
  return query;
}

static PqaListQuery *
new_in_parts (const Order *order, gboolean descending)
{
  guint n_parts = count_parts (order);
  gboolean backwards = descending && order->turned_round;
  PqaListQuery *query = new_part (&order->parts[backwards ? n_parts - 1 : 0], descending);

  for (guint i = 1; i < n_parts; i++)
    pqa_list_query_append (query,
                           new_part (&order->parts[backwards ? n_parts - 1 - i : i], descending));
  return query;
}

/* Without figures about the data SQLite would rather follow an index that needs no sorting, even if
 * it leads through all the years before the period. */
static const char *
get_table (const PqaRequestFilter *filter, const Order *order)
{
  if (filter->scope == PQA_REQUEST_SCOPE_ALL && filter->from != 0
      && (order == NUMBER || is_of_few_days (filter)))
    return "request r INDEXED BY request_registered";
  if (filter->scope == PQA_REQUEST_SCOPE_ALL || order != DUE)
    return "request r";
  return filter->scope == PQA_REQUEST_SCOPE_TO_FOLLOW_UP
             ? "request r INDEXED BY request_follow_up_due"
             : "request r INDEXED BY request_open_due";
}

static PqaListQuery *
new_sorted (const char *from, const Order *order, gboolean descending)
{
  Part part = { from, NULL, order->ascending, order->descending };

  if (part.ascending == NULL)
    {
      part.ascending = order->parts[0].ascending;
      part.descending = order->parts[0].descending;
    }
  return new_part (&part, descending);
}

/**
 * pqa_request_list_new_ordered:
 *
 * Returns: (transfer full): all requests in the order that @filter asks for, in the way that is
 *   quick for what @filter will leave of them
 */
PqaListQuery *
pqa_request_list_new_ordered (const PqaRequestFilter *filter)
{
  const Order *order = find_order (filter);
  gboolean descending = is_descending (filter);

  if (order->ascending == NULL || is_narrow (filter))
    return new_sorted (get_table (filter, order), order, descending);
  return new_in_parts (order, descending);
}

/**
 * pqa_request_list_new_found:
 * @match: what to look for in the full-text index
 *
 * Returns: (transfer full): the requests found, in the order that @filter asks for
 */
PqaListQuery *
pqa_request_list_new_found (const PqaRequestFilter *filter, const char *match)
{
  const Order *order = filter->sort != NULL ? find_order (filter) : REGISTERED;
  gboolean descending = filter->sort == NULL || filter->descending;
  PqaListQuery *query
      = new_sorted ("request_search s CROSS JOIN request r ON r.id = s.rowid", order, descending);

  pqa_list_query_where (query, "request_search MATCH ?", "t", match);
  if (order == REGISTERED && descending)
    pqa_list_query_order (query, "s.rowid DESC");
  return query;
}

/**
 * pqa_request_list_new_behind:
 * @match: (nullable): what to look for in the full-text index
 *
 * Returns: (transfer full): the requests behind a figure, in the order that @filter asks for
 */
PqaListQuery *
pqa_request_list_new_behind (const PqaRequestFilter *filter, const char *match)
{
  g_autofree char *rows = pqa_request_rows_get_from (filter->rows, filter->now);
  g_autofree char *from = g_strconcat (
      rows, match != NULL ? " JOIN request_search s ON s.rowid = r.id" : NULL, NULL);
  PqaListQuery *query = new_sorted (from, find_order (filter), is_descending (filter));

  if (match != NULL)
    pqa_list_query_where (query, "request_search MATCH ?", "t", match);
  return query;
}

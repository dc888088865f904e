/* pqa-call-list.c: the requests whose residents are to be called
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * These are few beside all others, and one partial index has them all.
 */
#include "request/pqa-call-list.h"

#include "text/pqa-search-text.h"

#define FROM                                                                                       \
  "request r INDEXED BY request_follow_up_due"                                                     \
  " JOIN episode e ON e.request_id = r.id AND e.number = r.episode_number"                         \
  " LEFT JOIN follow_up f ON f.episode_id = e.id AND f.attempt ="                                  \
  " (SELECT max (attempt) FROM follow_up WHERE episode_id = e.id AND withdrawn_at IS NULL)"

#define CALL_AT "coalesce (f.again_at, r.next_due_at)"

#define N_ATTEMPTS                                                                                 \
  "(SELECT count (*) FROM follow_up WHERE episode_id = e.id AND withdrawn_at IS NULL)"

#define DONE_BY "(SELECT name FROM staff WHERE id = e.completed_by_id)"

static const struct
{
  const char *id;
  const char *ascending;
  const char *descending;
} orders[] = {
  { "call", CALL_AT ", r.id", CALL_AT " DESC, r.id DESC" },
  { "number", "r.number, r.id", "r.number DESC, r.id DESC" },
  { "completed", "e.completed_at, r.id", "e.completed_at DESC, r.id DESC" },
  { "attempts", N_ATTEMPTS ", r.id", N_ATTEMPTS " DESC, r.id" },
  { "done-by", DONE_BY ", r.id", DONE_BY " DESC, r.id" },
};

static const char *const TABLES[]
    = { "request", "episode", "follow_up", "resident", "home", "staff", "zone", NULL };

static const char *
get_order (const PqaCallFilter *filter)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_strcmp0 (orders[i].id, filter->sort) == 0)
      return filter->descending ? orders[i].descending : orders[i].ascending;
  return orders[0].ascending;
}

static void
add_text (PqaListQuery *query, const char *text)
{
  g_autofree char *match = pqa_search_text_query (text);

  if (match != NULL)
    pqa_list_query_where (query,
                          "r.id IN (SELECT rowid FROM request_search WHERE request_search MATCH ?)",
                          "t", match);
  else
    pqa_list_query_where_contains (
        query, "r.description || ' ' || r.place || ' ' || r.contact_name LIKE ? ESCAPE '\\'", text);
}

/**
 * pqa_call_list_new:
 *
 * Returns: (transfer full): the requests that owe a call and that @filter lets through; each row
 *   has the columns PQA_CALL_ROW_…
 */
PqaListQuery *
pqa_call_list_new (const PqaCallFilter *filter)
{
  PqaListQuery *query = pqa_list_query_new ("requests/call-row", "r.id", FROM, TABLES);

  pqa_list_query_where (query, "r.state = 'completed' AND r.next_due_at IS NOT NULL", NULL);
  if (filter->scope == PQA_CALL_SCOPE_DUE)
    pqa_list_query_where (query, CALL_AT " < ?", "i", filter->before);
  if (filter->scope == PQA_CALL_SCOPE_MINE)
    pqa_list_query_where (query, "r.first_responder_id = ?", "i", filter->person_id);
  if (filter->zone_id != 0)
    pqa_list_query_where (query, "r.zone_id = ?", "i", filter->zone_id);
  if (filter->text != NULL && *filter->text != '\0')
    add_text (query, filter->text);
  pqa_list_query_order (query, get_order (filter));
  return query;
}

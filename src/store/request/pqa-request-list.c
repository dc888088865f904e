/* pqa-request-list.c: lists of requests: which, in which order, and what a row shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-list-private.h"

#include "text/pqa-search-text.h"

static const char *const TABLES[]
    = { "request",  "episode", "request_event", "category",   "home",
        "building", "zone",    "staff",         "stock_take", NULL };

static gboolean
has_text (const PqaRequestFilter *filter)
{
  return filter->text != NULL && *filter->text != '\0';
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

/**
 * pqa_request_list_new_query:
 * @from: the tables to read from, request as r among them
 *
 * Returns: (transfer full): a query whose rows are requests
 */
PqaListQuery *
pqa_request_list_new_query (const char *from)
{
  return pqa_list_query_new ("requests/row", "r.id", from, TABLES);
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
  PqaListQuery *query;

  if (filter->rows != NULL)
    query = pqa_request_list_new_behind (filter, match);
  else
    query = match != NULL ? pqa_request_list_new_found (filter, match)
                          : pqa_request_list_new_ordered (filter);
  if (match == NULL && has_text (filter))
    add_signs (query, filter->text);
  pqa_request_list_add_filters (query, filter);
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

/**
 * pqa_request_list_restrict:
 * @ids: (array length=n_ids): requests
 *
 * Leaves only these of the rows of @query, in its order.
 */
void
pqa_request_list_restrict (PqaListQuery *query, const gint64 *ids, guint n_ids)
{
  g_autoptr (GString) array = g_string_new ("[");

  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (array, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (array, ']');
  pqa_list_query_where (query, "r.id IN (SELECT value FROM json_each (?))", "t", array->str);
}

/* pqa-request-list-filter.c: which requests a list shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each condition compares a column of the request itself, so that an index may serve it.
 */
#include "request/pqa-request-list-private.h"

/* As the partial indexes of open requests say it, word for word. */
#define IS_OPEN "r.state IN ('registered', 'assigned', 'in_progress', 'waiting')"
#define IS_TO_FOLLOW_UP "r.state = 'completed' AND r.next_due_at IS NOT NULL"

/* At risk, but not over. */
#define IS_AT_RISK                                                                                 \
  "r.next_due_at >= ?"                                                                             \
  " AND (SELECT pqa_risk_at (n.due_at, n.calendar_version_id, n.seconds)"                          \
  "        FROM request_next_deadline n WHERE n.request_id = r.id) < ?"

/* Over for so long that it is before somebody as the head of a department or as a manager. The
 * director and the administrator see what the managers see. */
#define IS_BEFORE_MANAGER                                                                          \
  "r.next_due_at <= ? - 3600 * (SELECT pqa_rule ('manager_hours'))"                                \
  " AND (SELECT role FROM staff WHERE id = ?) IN ('manager', 'director', 'administrator')"
#define IS_BEFORE_HEAD                                                                             \
  "r.next_due_at <= ? - 3600 * (SELECT pqa_rule ('head_hours'))"                                   \
  " AND (SELECT h.head_id FROM request_head h WHERE h.request_id = r.id) = ?"

static void
add_escalated (PqaListQuery *query, const PqaRequestFilter *filter)
{
  pqa_list_query_where (query, IS_OPEN, NULL);
  pqa_list_query_where (query, "r.next_due_at < ?", "i", filter->now);
  pqa_list_query_where (query, IS_BEFORE_MANAGER " OR " IS_BEFORE_HEAD, "iiii", filter->now,
                        filter->person_id, filter->now, filter->person_id);
}

static void
add_scope (PqaListQuery *query, const PqaRequestFilter *filter)
{
  switch (filter->scope)
    {
    case PQA_REQUEST_SCOPE_MINE:
      pqa_list_query_where (query, IS_OPEN, NULL);
      pqa_list_query_where (query, "r.handler_id = ? OR r.first_responder_id = ?"
                            " OR r.addressed_to_id = ?",
                            "iii", filter->person_id, filter->person_id, filter->person_id);
      break;
    case PQA_REQUEST_SCOPE_OPEN:
      pqa_list_query_where (query, IS_OPEN, NULL);
      break;
    case PQA_REQUEST_SCOPE_OVERDUE:
      pqa_list_query_where (query, IS_OPEN, NULL);
      pqa_list_query_where (query, "r.next_due_at < ?", "i", filter->now);
      break;
    case PQA_REQUEST_SCOPE_RISK:
      pqa_list_query_where (query, IS_OPEN, NULL);
      pqa_list_query_where (query, IS_AT_RISK, "ii", filter->now, filter->now);
      break;
    case PQA_REQUEST_SCOPE_ESCALATED:
      add_escalated (query, filter);
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
add_codes (PqaListQuery *query, const PqaRequestFilter *filter)
{
  if (filter->kind != NULL)
    pqa_list_query_where (query, "r.kind = ?", "t", filter->kind);
  if (filter->severity != NULL)
    pqa_list_query_where (query, "r.severity = ?", "t", filter->severity);
  if (filter->channel != NULL)
    pqa_list_query_where (query, "r.channel = ?", "t", filter->channel);
  if (filter->state != NULL)
    pqa_list_query_where (query, "r.state = ?", "t", filter->state);
}

/* Who answers for a request: the handler if any, else the first responder. */
static void
add_references (PqaListQuery *query, const PqaRequestFilter *filter)
{
  if (filter->owner_id != 0)
    pqa_list_query_where (query, "ifnull (r.handler_id, r.first_responder_id) = ?", "i",
                          filter->owner_id);
  if (filter->zone_id != 0)
    pqa_list_query_where (query, "r.zone_id = ?", "i", filter->zone_id);
  if (filter->building_id != 0)
    pqa_list_query_where (query, "r.building_id = ?", "i", filter->building_id);
  if (filter->category_id != 0)
    pqa_list_query_where (query,
                          "r.category_id IN (SELECT id FROM category"
                          " WHERE id = ? OR parent_id = ?)",
                          "ii", filter->category_id, filter->category_id);
}

static void
add_period (PqaListQuery *query, const PqaRequestFilter *filter)
{
  if (filter->from != 0)
    pqa_list_query_where (query, "r.registered_at >= ?", "i", filter->from);
  if (filter->to != 0)
    pqa_list_query_where (query, "r.registered_at < ?", "i", filter->to);
}

/**
 * pqa_request_list_add_filters:
 *
 * Narrows @query to what @filter lets through; all its parts but the text.
 */
void
pqa_request_list_add_filters (PqaListQuery *query, const PqaRequestFilter *filter)
{
  add_scope (query, filter);
  add_references (query, filter);
  add_codes (query, filter);
  add_period (query, filter);
}

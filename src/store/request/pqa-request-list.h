/* pqa-request-list.h: lists of requests: which, in which order, and what a row shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-query.h"
#include "request/pqa-request-codes.h"
#include "request/pqa-request-rows.h"

G_BEGIN_DECLS

/**
 * PqaRequestScope:
 * @PQA_REQUEST_SCOPE_MINE: open, with a certain person as handler or first responder, or brought
 *   before that person after a bad answer
 * @PQA_REQUEST_SCOPE_OPEN: work is still owed
 * @PQA_REQUEST_SCOPE_RISK: open, and the next deadline is at risk
 * @PQA_REQUEST_SCOPE_OVERDUE: open, and the next deadline is over
 * @PQA_REQUEST_SCOPE_ESCALATED: over for so long that a certain person is warned as the head of the
 *   department or as a manager
 * @PQA_REQUEST_SCOPE_TO_FOLLOW_UP: completed, and the resident is to be called
 * @PQA_REQUEST_SCOPE_ALL: all, void ones included
 */
typedef enum
{
  PQA_REQUEST_SCOPE_MINE,
  PQA_REQUEST_SCOPE_OPEN,
  PQA_REQUEST_SCOPE_RISK,
  PQA_REQUEST_SCOPE_OVERDUE,
  PQA_REQUEST_SCOPE_ESCALATED,
  PQA_REQUEST_SCOPE_TO_FOLLOW_UP,
  PQA_REQUEST_SCOPE_ALL,
} PqaRequestScope;

/**
 * PqaRequestFilter:
 * @person_id: whose, for %PQA_REQUEST_SCOPE_MINE and %PQA_REQUEST_SCOPE_ESCALATED
 * @zone_id: 0 for any
 * @category_id: 0 for any; an upper category stands for those under it, too
 * @building_id: 0 for any
 * @owner_id: who answers for it: the handler if any, else the first responder; 0 for anybody
 * @kind: (nullable): a code, or %NULL for any
 * @severity: (nullable): a code, or %NULL for any
 * @channel: (nullable): a code, or %NULL for any
 * @state: (nullable): a code, or %NULL for any
 * @from: registered at or after it; 0 for ever
 * @to: registered before it; 0 for no end
 * @rows: (nullable): only those behind a figure
 * @text: (nullable): what was typed to search for
 * @now: the present, by which deadlines are over
 * @sort: (nullable): "number", "registered", "kind", "category", "place", "state", "due" or
 *   "handler"; %NULL for the order in which the scope is worked through
 * @descending: the other way round
 */
typedef struct
{
  PqaRequestScope scope;
  gint64 person_id;
  gint64 zone_id;
  gint64 category_id;
  gint64 building_id;
  gint64 owner_id;
  const char *kind;
  const char *severity;
  const char *channel;
  const char *state;
  gint64 from;
  gint64 to;
  const PqaRequestRows *rows;
  const char *text;
  gint64 now;
  const char *sort;
  gboolean descending;
} PqaRequestFilter;

/* The columns of a row. RISK_AT: when the next deadline comes to be at risk. */
enum
{
  PQA_REQUEST_ROW_ID,
  PQA_REQUEST_ROW_NUMBER,
  PQA_REQUEST_ROW_REGISTERED_AT,
  PQA_REQUEST_ROW_KIND,
  PQA_REQUEST_ROW_SEVERITY,
  PQA_REQUEST_ROW_CATEGORY,
  PQA_REQUEST_ROW_HOME,
  PQA_REQUEST_ROW_BUILDING,
  PQA_REQUEST_ROW_PLACE,
  PQA_REQUEST_ROW_DESCRIPTION,
  PQA_REQUEST_ROW_STATE,
  PQA_REQUEST_ROW_NEXT_DUE_AT,
  PQA_REQUEST_ROW_NEXT_TARGET,
  PQA_REQUEST_ROW_RISK_AT,
  PQA_REQUEST_ROW_HANDLER,
  PQA_REQUEST_ROW_FIRST_RESPONDER,
  PQA_REQUEST_ROW_ZONE,
  PQA_REQUEST_ROW_CONTACT_NAME,
  PQA_REQUEST_ROW_CONTACT_PHONE,
  PQA_REQUEST_ROW_CHANNEL,
  PQA_REQUEST_ROW_REPEAT_OF, /* the number of the earlier request */
  PQA_REQUEST_ROW_CHARGED,   /* in the office's money, a fraction */
};

PqaListQuery *pqa_request_list_new (const PqaRequestFilter *filter);
PqaListQuery *pqa_request_list_new_overdue (const PqaRequestFilter *filter);
void pqa_request_list_restrict (PqaListQuery *query, const gint64 *ids, guint n_ids);

G_END_DECLS

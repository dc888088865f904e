/* pqa-call-list.h: the requests whose residents are to be called
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-query.h"

G_BEGIN_DECLS

/**
 * PqaCallScope:
 * @PQA_CALL_SCOPE_DUE: to be called before a certain time
 * @PQA_CALL_SCOPE_MINE: of which a certain person is the first responder
 * @PQA_CALL_SCOPE_ALL: all that owe a call
 */
typedef enum
{
  PQA_CALL_SCOPE_DUE,
  PQA_CALL_SCOPE_MINE,
  PQA_CALL_SCOPE_ALL,
} PqaCallScope;

/**
 * PqaCallFilter:
 * @before: by when, for %PQA_CALL_SCOPE_DUE
 * @person_id: whose, for %PQA_CALL_SCOPE_MINE
 * @zone_id: 0 for any
 * @text: (nullable): what was typed to search for
 * @sort: (nullable): "call", "number", "completed", "attempts" or "done-by"; %NULL for what is due
 *   first
 */
typedef struct
{
  PqaCallScope scope;
  gint64 before;
  gint64 person_id;
  gint64 zone_id;
  const char *text;
  const char *sort;
  gboolean descending;
} PqaCallFilter;

/* The columns of a row. CALL_AT: when the call is due, or due again. */
enum
{
  PQA_CALL_ROW_ID,
  PQA_CALL_ROW_NUMBER,
  PQA_CALL_ROW_RESIDENT,
  PQA_CALL_ROW_PHONE,
  PQA_CALL_ROW_HOME,
  PQA_CALL_ROW_BUILDING,
  PQA_CALL_ROW_PLACE,
  PQA_CALL_ROW_CATEGORY,
  PQA_CALL_ROW_DESCRIPTION,
  PQA_CALL_ROW_COMPLETED_AT,
  PQA_CALL_ROW_COMPLETED_BY_ID,
  PQA_CALL_ROW_COMPLETED_BY,
  PQA_CALL_ROW_N_ATTEMPTS,
  PQA_CALL_ROW_CALL_AT,
  PQA_CALL_ROW_CHARGED_CENTS,
  PQA_CALL_ROW_ZONE,
  PQA_CALL_ROW_KIND,
};

PqaListQuery *pqa_call_list_new (const PqaCallFilter *filter);

G_END_DECLS

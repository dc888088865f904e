/* pqa-stock-take-list.h: the open requests as they are gone through, under their owners
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-query.h"

G_BEGIN_DECLS

/**
 * PqaStockTakeFilter:
 * @today: the present day
 * @today_from: its first instant
 * @now: the present, by which deadlines are over
 * @department_id: of the owner on that day, 0 for any
 * @zone_id: 0 for any
 * @late: only those whose deadline is over
 * @unsaid: only those of which nothing was said on that day
 * @said: only those of which something was said on that day
 * @text: (nullable): what was typed to search for
 * @sort: (nullable): the order within a group: "number", "place", "state", "open", "cause" or "on";
 *   %NULL for the earliest deadline first
 * @descending: the other way round
 */
typedef struct
{
  const char *today;
  gint64 today_from;
  gint64 now;
  gint64 department_id;
  gint64 zone_id;
  gboolean late;
  gboolean unsaid;
  gboolean said;
  const char *text;
  const char *sort;
  gboolean descending;
} PqaStockTakeFilter;

/* The columns of a row. WAITING_DAYS: how long a request may wait. Of a heading there are ID, which is negative, OWNER, N_OPEN and N_LATE: of
 * all that the owner has, whatever is shown. */
enum
{
  PQA_STOCK_TAKE_ROW_ID,
  PQA_STOCK_TAKE_ROW_OWNER,
  PQA_STOCK_TAKE_ROW_NUMBER,
  PQA_STOCK_TAKE_ROW_KIND,
  PQA_STOCK_TAKE_ROW_CATEGORY,
  PQA_STOCK_TAKE_ROW_HOME,
  PQA_STOCK_TAKE_ROW_BUILDING,
  PQA_STOCK_TAKE_ROW_PLACE,
  PQA_STOCK_TAKE_ROW_DESCRIPTION,
  PQA_STOCK_TAKE_ROW_STATE,
  PQA_STOCK_TAKE_ROW_NEXT_DUE_AT,
  PQA_STOCK_TAKE_ROW_NEXT_TARGET,
  PQA_STOCK_TAKE_ROW_RISK_AT,
  PQA_STOCK_TAKE_ROW_OPENED_AT,
  PQA_STOCK_TAKE_ROW_WAITING_SINCE,
  PQA_STOCK_TAKE_ROW_EPISODE_NUMBER,
  PQA_STOCK_TAKE_ROW_HELD_ID,
  PQA_STOCK_TAKE_ROW_CAUSE_ID,
  PQA_STOCK_TAKE_ROW_CAUSE,
  PQA_STOCK_TAKE_ROW_NEXT_STEP,
  PQA_STOCK_TAKE_ROW_NEXT_STEP_ON,
  PQA_STOCK_TAKE_ROW_NOTED_AT,
  PQA_STOCK_TAKE_ROW_NOTED_BY,
  PQA_STOCK_TAKE_ROW_N_OPEN,
  PQA_STOCK_TAKE_ROW_N_LATE,
  PQA_STOCK_TAKE_ROW_ZONE,
  PQA_STOCK_TAKE_ROW_WAITING_DAYS,
};

PqaListQuery *pqa_stock_take_list_new (const PqaStockTakeFilter *filter);
PqaListQuery *pqa_stock_take_list_new_plain (const PqaStockTakeFilter *filter);

G_END_DECLS

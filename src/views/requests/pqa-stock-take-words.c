/* pqa-stock-take-words.c: a row of the stock-take told in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-stock-take-words.h"

#include "pqa-i18n.h"
#include "request/pqa-request-state.h"
#include "request/pqa-stock-take-list.h"
#include "request/pqa-stock-take.h"
#include "time/pqa-local-time.h"

/**
 * pqa_stock_take_words_is_heading:
 *
 * Returns: whether the row stands for an owner, and not for a request
 */
gboolean
pqa_stock_take_words_is_heading (PqaListRow *row)
{
  return pqa_list_row_get_id (row) < 0;
}

/**
 * pqa_stock_take_words_owner:
 * @name: of the owner, "" for none
 *
 * Returns: who answers for the requests below
 */
const char *
pqa_stock_take_words_owner (const char *name)
{
  return *name != '\0' ? name : _ ("Nobody yet");
}

static gint64
get_waiting_since (PqaListRow *row)
{
  return pqa_list_row_is_null (row, PQA_STOCK_TAKE_ROW_WAITING_SINCE)
             ? PQA_INSTANT_NONE
             : pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_WAITING_SINCE);
}

/**
 * pqa_stock_take_words_state:
 *
 * Returns: (transfer full) (nullable): the state of a request, and how long it waits
 */
char *
pqa_stock_take_words_state (PqaListRow *row, gint64 now)
{
  PqaRequestState state;

  if (!pqa_request_state_from_code (pqa_list_row_get_text (row, PQA_STOCK_TAKE_ROW_STATE), &state,
                                    NULL))
    return NULL;
  return pqa_stock_take_format_state (state, get_waiting_since (row), now,
                                      pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_WAITING_DAYS));
}

/**
 * pqa_stock_take_words_waits_long:
 *
 * Returns: whether the request waits for longer than the office lets it
 */
gboolean
pqa_stock_take_words_waits_long (PqaListRow *row, gint64 now)
{
  return pqa_list_row_is_loaded (row)
         && pqa_stock_take_waits_long (
             get_waiting_since (row), now,
             pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_WAITING_DAYS));
}

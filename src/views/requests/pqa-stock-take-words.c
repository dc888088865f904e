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

/**
 * pqa_stock_take_words_counts:
 *
 * Returns: (transfer full): "12 open · 3 late"
 */
char *
pqa_stock_take_words_counts (gint64 n_open, gint64 n_late)
{
  g_autofree char *open
      = g_strdup_printf (ngettext ("%'d open", "%'d open", (gulong)n_open), (int)n_open);
  g_autofree char *late
      = g_strdup_printf (ngettext ("%'d late", "%'d late", (gulong)n_late), (int)n_late);

  return g_strdup_printf ("%s · %s", open, late);
}

/**
 * pqa_stock_take_words_state:
 * @code: of the request's state
 * @waiting_since: when the pause began that still runs, %PQA_INSTANT_NONE if there is none
 *
 * Returns: (transfer full) (nullable): the state; of a request that waits, for how long
 */
char *
pqa_stock_take_words_state (const char *code, gint64 waiting_since, gint64 now)
{
  PqaRequestState state;
  gint64 n;

  if (!pqa_request_state_from_code (code, &state, NULL))
    return NULL;
  n = waiting_since != PQA_INSTANT_NONE ? (now - waiting_since) / PQA_DAY_SECONDS : 0;
  if (state != PQA_REQUEST_STATE_WAITING || n < 1)
    return g_strdup (pqa_request_state_to_label (state));
  return g_strdup_printf (ngettext ("Waiting for %d day", "Waiting for %d days", (gulong)n),
                          (int)n);
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
         && !pqa_list_row_is_null (row, PQA_STOCK_TAKE_ROW_WAITING_SINCE)
         && pqa_stock_take_waits_long (
             pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_WAITING_SINCE), now,
             PQA_STOCK_TAKE_WAITING_DAYS);
}

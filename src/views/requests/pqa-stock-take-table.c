/* pqa-stock-take-table.c: the columns of the stock-take, on screen and exported
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In a row that stands for an owner the first column holds the name and the second how much there
 * is to do; the others are empty.
 */
#include "requests/pqa-stock-take-table.h"

#include "list/pqa-list-row.h"
#include "pqa-i18n.h"
#include "request/pqa-request-state.h"
#include "request/pqa-stock-take-list.h"
#include "request/pqa-stock-take.h"
#include "requests/pqa-request-due.h"
#include "requests/pqa-request-words.h"
#include "requests/pqa-stock-take-words.h"
#include "time/pqa-time-format.h"

static const PqaRequestDueColumns DUE = { PQA_STOCK_TAKE_ROW_NEXT_DUE_AT,
                                          PQA_STOCK_TAKE_ROW_NEXT_TARGET,
                                          PQA_STOCK_TAKE_ROW_RISK_AT };

static const char *
get_text (gpointer row, guint column)
{
  return pqa_list_row_get_text (row, column);
}

static char *
number_text (gpointer row, PqaContext *context)
{
  if (pqa_stock_take_words_is_heading (row))
    return g_strdup (pqa_stock_take_words_owner (get_text (row, PQA_STOCK_TAKE_ROW_OWNER)));
  return g_strdup (get_text (row, PQA_STOCK_TAKE_ROW_NUMBER));
}

static const char *
number_class (gpointer row, PqaContext *context)
{
  return pqa_stock_take_words_is_heading (row) ? "heading" : NULL;
}

static char *
due_text (gpointer row, PqaContext *context)
{
  if (pqa_stock_take_words_is_heading (row))
    return pqa_stock_take_format_counts (pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_N_OPEN),
                                        pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_N_LATE));
  return pqa_request_due_to_text (row, &DUE, pqa_context_now (context));
}

/* Of an owner: late as soon as one request is. */
static PqaDeadlineStatus
get_status (gpointer row, PqaContext *context)
{
  if (!pqa_stock_take_words_is_heading (row))
    return pqa_request_due_get_status (row, &DUE, pqa_context_now (context));
  return pqa_list_row_is_loaded (row) && pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_N_LATE) > 0
             ? PQA_DEADLINE_BREACHED
             : PQA_DEADLINE_NONE;
}

static const char *
due_class (gpointer row, PqaContext *context)
{
  return pqa_request_due_get_class (get_status (row, context));
}

static const char *
due_icon (gpointer row, PqaContext *context)
{
  return pqa_request_due_get_icon (get_status (row, context));
}

static char *
state_text (gpointer row, PqaContext *context)
{
  return pqa_stock_take_words_state (row, pqa_context_now (context));
}

static const char *
state_class (gpointer row, PqaContext *context)
{
  const char *code = get_text (row, PQA_STOCK_TAKE_ROW_STATE);
  PqaRequestState state;

  if (pqa_stock_take_words_waits_long (row, pqa_context_now (context)))
    return "late";
  return pqa_request_state_from_code (code, &state, NULL)
             ? pqa_request_words_state_class (state)
             : NULL;
}

static const char *
state_icon (gpointer row, PqaContext *context)
{
  return pqa_stock_take_words_waits_long (row, pqa_context_now (context))
             ? "dialog-warning-symbolic"
             : NULL;
}

static char *
place_text (gpointer row, PqaContext *context)
{
  return pqa_request_words_place (get_text (row, PQA_STOCK_TAKE_ROW_HOME),
                                  get_text (row, PQA_STOCK_TAKE_ROW_BUILDING),
                                  get_text (row, PQA_STOCK_TAKE_ROW_PLACE));
}

static char *
description_text (gpointer row, PqaContext *context)
{
  return pqa_request_words_first_line (get_text (row, PQA_STOCK_TAKE_ROW_DESCRIPTION));
}

static char *
open_text (gpointer row, PqaContext *context)
{
  if (pqa_list_row_is_null (row, PQA_STOCK_TAKE_ROW_OPENED_AT))
    return NULL;
  return g_strdup_printf ("%d", (int)pqa_stock_take_get_days_open (
                                    pqa_context_get_time_zone (context),
                                    pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_OPENED_AT),
                                    pqa_context_now (context)));
}

static char *
cause_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_STOCK_TAKE_ROW_CAUSE));
}

static char *
step_text (gpointer row, PqaContext *context)
{
  return pqa_request_words_first_line (get_text (row, PQA_STOCK_TAKE_ROW_NEXT_STEP));
}

static char *
on_text (gpointer row, PqaContext *context)
{
  const char *on = get_text (row, PQA_STOCK_TAKE_ROW_NEXT_STEP_ON);

  return *on != '\0' ? pqa_date_format (on) : NULL;
}

static char *
noted_text (gpointer row, PqaContext *context)
{
  g_autofree char *time = NULL;
  const char *person = get_text (row, PQA_STOCK_TAKE_ROW_NOTED_BY);

  if (pqa_list_row_is_null (row, PQA_STOCK_TAKE_ROW_NOTED_AT))
    return NULL;
  time = pqa_request_words_time (pqa_context_get_time_zone (context),
                                 pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_NOTED_AT),
                                 pqa_context_now (context));
  return *person != '\0' ? g_strdup_printf ("%s · %s", time, person) : g_steal_pointer (&time);
}

static char *
zone_text (gpointer row, PqaContext *context)
{
  return g_strdup (get_text (row, PQA_STOCK_TAKE_ROW_ZONE));
}

static const PqaTableColumn COLUMNS[] = {
  { .id = "number",
    .title = N_ ("Owner, Number"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 14,
    .sortable = TRUE,
    .text = number_text,
    .css_class = number_class },
  { .id = "due",
    .title = N_ ("Deadline"),
    .width = 20,
    .sortable = TRUE,
    .text = due_text,
    .css_class = due_class,
    .icon = due_icon },
  { .id = "state",
    .title = N_ ("State"),
    .kind = PQA_TABLE_COLUMN_BADGE,
    .width = 15,
    .sortable = TRUE,
    .text = state_text,
    .css_class = state_class,
    .icon = state_icon },
  { .id = "place", .title = N_ ("Place"), .width = 9, .sortable = TRUE, .text = place_text },
  { .id = "description",
    .title = N_ ("Description"),
    .width = 12,
    .expand = TRUE,
    .text = description_text },
  { .id = "open",
    .title = N_ ("Days Open"),
    .kind = PQA_TABLE_COLUMN_NUMBER,
    .width = 4,
    .sortable = TRUE,
    .text = open_text },
  { .id = "cause",
    .title = N_ ("Cause of Delay"),
    .width = 12,
    .sortable = TRUE,
    .text = cause_text },
  { .id = "step", .title = N_ ("Next Step"), .width = 12, .expand = TRUE, .text = step_text },
  { .id = "on",
    .title = N_ ("When"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 10,
    .sortable = TRUE,
    .text = on_text },
  { .id = "noted", .title = N_ ("Noted"), .width = 20, .hidden = TRUE, .text = noted_text },
  { .id = "zone", .title = N_ ("Zone"), .width = 12, .hidden = TRUE, .text = zone_text },
  { NULL },
};

static const char *
state_label (const char *code)
{
  PqaRequestState state;

  return pqa_request_state_from_code (code, &state, NULL) ? pqa_request_state_to_label (state)
                                                          : code;
}

static const PqaExportColumn EXPORT[] = {
  { N_ ("Owner"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_OWNER, NULL },
  { N_ ("Number"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_NUMBER, NULL },
  { N_ ("Category"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_CATEGORY, NULL },
  { N_ ("Zone"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_ZONE, NULL },
  { N_ ("Home"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_HOME, NULL },
  { N_ ("Place"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_PLACE, NULL },
  { N_ ("Description"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_DESCRIPTION, NULL },
  { N_ ("State"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_STATE, state_label },
  { N_ ("Open Since"), PQA_CELL_INSTANT, PQA_STOCK_TAKE_ROW_OPENED_AT, NULL },
  { N_ ("Waiting Since"), PQA_CELL_INSTANT, PQA_STOCK_TAKE_ROW_WAITING_SINCE, NULL },
  { N_ ("Deadline"), PQA_CELL_INSTANT, PQA_STOCK_TAKE_ROW_NEXT_DUE_AT, NULL },
  { N_ ("Cause of Delay"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_CAUSE, NULL },
  { N_ ("Next Step"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_NEXT_STEP, NULL },
  { N_ ("When"), PQA_CELL_DATE, PQA_STOCK_TAKE_ROW_NEXT_STEP_ON, NULL },
  { N_ ("Noted"), PQA_CELL_INSTANT, PQA_STOCK_TAKE_ROW_NOTED_AT, NULL },
  { N_ ("Noted By"), PQA_CELL_TEXT, PQA_STOCK_TAKE_ROW_NOTED_BY, NULL },
};

/**
 * pqa_stock_take_table_get_columns:
 *
 * Returns: (transfer none): for pqa_list_page_set_columns(); the ids are those of
 *   PqaStockTakeFilter.sort
 */
const PqaTableColumn *
pqa_stock_take_table_get_columns (void)
{
  return COLUMNS;
}

/**
 * pqa_stock_take_table_get_export:
 *
 * Returns: (transfer none) (array length=n_columns): for pqa_export_list()
 */
const PqaExportColumn *
pqa_stock_take_table_get_export (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (EXPORT);
  return EXPORT;
}

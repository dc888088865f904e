/* pqa-call-table.c: the columns of the list of calls, on screen, exported and printed
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-call-table.h"

#include "list/pqa-list-row.h"
#include "money/pqa-money.h"
#include "pqa-i18n.h"
#include "request/pqa-call-list.h"
#include "requests/pqa-request-words.h"
#include "time/pqa-time-format.h"

static char *
dup_text (gpointer row, guint column)
{
  return g_strdup (pqa_list_row_get_text (row, column));
}

static char *
format_day (gpointer row, guint column, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (row) || pqa_list_row_is_null (row, column))
    return NULL;
  return pqa_request_words_day (pqa_context_get_time_zone (context),
                                pqa_list_row_get_int (row, column), pqa_context_now (context));
}

static char *
call_text (gpointer row, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (row))
    return NULL;
  return pqa_remaining_format (pqa_list_row_get_int (row, PQA_CALL_ROW_CALL_AT),
                               pqa_context_now (context));
}

static gboolean
is_late (gpointer row, PqaContext *context)
{
  return pqa_list_row_is_loaded (row)
         && pqa_list_row_get_int (row, PQA_CALL_ROW_CALL_AT) < pqa_context_now (context);
}

static const char *
call_class (gpointer row, PqaContext *context)
{
  return is_late (row, context) ? "late" : NULL;
}

static const char *
call_icon (gpointer row, PqaContext *context)
{
  return is_late (row, context) ? "dialog-warning-symbolic" : NULL;
}

static char *
attempts_text (gpointer row, PqaContext *context)
{
  gint64 n;

  if (!pqa_list_row_is_loaded (row))
    return NULL;
  n = pqa_list_row_get_int (row, PQA_CALL_ROW_N_ATTEMPTS);
  /* Translators: which attempt the next call is */
  return n == 0 ? NULL : g_strdup_printf (_ ("attempt %d"), (int)n + 1);
}

static char *
resident_text (gpointer row, PqaContext *context)
{
  return dup_text (row, PQA_CALL_ROW_RESIDENT);
}

static char *
phone_text (gpointer row, PqaContext *context)
{
  return dup_text (row, PQA_CALL_ROW_PHONE);
}

static char *
place_text (gpointer row, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (row))
    return NULL;
  return pqa_request_words_place (pqa_list_row_get_text (row, PQA_CALL_ROW_HOME),
                                  pqa_list_row_get_text (row, PQA_CALL_ROW_BUILDING),
                                  pqa_list_row_get_text (row, PQA_CALL_ROW_PLACE));
}

static char *
description_text (gpointer row, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (row))
    return NULL;
  return pqa_request_words_first_line (pqa_list_row_get_text (row, PQA_CALL_ROW_DESCRIPTION));
}

/* Whoever did the work should not be the one who asks about it. */
static gboolean
is_own (gpointer row, PqaContext *context)
{
  gint64 person_id = pqa_context_get_person_id (context);

  return pqa_list_row_is_loaded (row) && person_id != 0
         && pqa_list_row_get_int (row, PQA_CALL_ROW_COMPLETED_BY_ID) == person_id;
}

static char *
done_by_text (gpointer row, PqaContext *context)
{
  return is_own (row, context) ? g_strdup (_ ("You yourself"))
                               : dup_text (row, PQA_CALL_ROW_COMPLETED_BY);
}

static const char *
done_by_class (gpointer row, PqaContext *context)
{
  return is_own (row, context) ? "soon" : NULL;
}

static char *
completed_text (gpointer row, PqaContext *context)
{
  return format_day (row, PQA_CALL_ROW_COMPLETED_AT, context);
}

static char *
charged_text (gpointer row, PqaContext *context)
{
  if (!pqa_list_row_is_loaded (row) || pqa_list_row_is_null (row, PQA_CALL_ROW_CHARGED_CENTS))
    return NULL;
  return pqa_money_format (pqa_list_row_get_int (row, PQA_CALL_ROW_CHARGED_CENTS));
}

static char *
number_text (gpointer row, PqaContext *context)
{
  return dup_text (row, PQA_CALL_ROW_NUMBER);
}

static char *
category_text (gpointer row, PqaContext *context)
{
  return dup_text (row, PQA_CALL_ROW_CATEGORY);
}

static char *
zone_text (gpointer row, PqaContext *context)
{
  return dup_text (row, PQA_CALL_ROW_ZONE);
}

static const PqaTableColumn COLUMNS[] = {
  { .id = "call",
    .title = N_ ("Call"),
    .width = 15,
    .sortable = TRUE,
    .text = call_text,
    .css_class = call_class,
    .icon = call_icon },
  { .id = "attempts",
    .title = N_ ("Attempt"),
    .kind = PQA_TABLE_COLUMN_BADGE,
    .width = 9,
    .sortable = TRUE,
    .text = attempts_text },
  { .id = "resident", .title = N_ ("Resident"), .width = 9, .text = resident_text },
  { .id = "phone",
    .title = N_ ("Telephone"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 12,
    .text = phone_text },
  { .id = "place", .title = N_ ("Place"), .width = 9, .text = place_text },
  { .id = "description",
    .title = N_ ("Description"),
    .width = 14,
    .expand = TRUE,
    .text = description_text },
  { .id = "done-by",
    .title = N_ ("Done By"),
    .width = 9,
    .sortable = TRUE,
    .text = done_by_text,
    .css_class = done_by_class },
  { .id = "completed",
    .title = N_ ("Completed"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 12,
    .sortable = TRUE,
    .text = completed_text },
  { .id = "charged",
    .title = N_ ("Charged"),
    .kind = PQA_TABLE_COLUMN_NUMBER,
    .width = 9,
    .text = charged_text },
  { .id = "number",
    .title = N_ ("Number"),
    .kind = PQA_TABLE_COLUMN_TIME,
    .width = 13,
    .sortable = TRUE,
    .hidden = TRUE,
    .text = number_text },
  { .id = "category",
    .title = N_ ("Category"),
    .width = 11,
    .hidden = TRUE,
    .text = category_text },
  { .id = "zone", .title = N_ ("Zone"), .width = 12, .hidden = TRUE, .text = zone_text },
  { NULL },
};

static const PqaExportColumn EXPORT[] = {
  { N_ ("Number"), PQA_CELL_TEXT, PQA_CALL_ROW_NUMBER, NULL },
  { N_ ("Resident"), PQA_CELL_TEXT, PQA_CALL_ROW_RESIDENT, NULL },
  { N_ ("Telephone"), PQA_CELL_TEXT, PQA_CALL_ROW_PHONE, NULL },
  { N_ ("Home"), PQA_CELL_TEXT, PQA_CALL_ROW_HOME, NULL },
  { N_ ("Place"), PQA_CELL_TEXT, PQA_CALL_ROW_PLACE, NULL },
  { N_ ("Zone"), PQA_CELL_TEXT, PQA_CALL_ROW_ZONE, NULL },
  { N_ ("Category"), PQA_CELL_TEXT, PQA_CALL_ROW_CATEGORY, NULL },
  { N_ ("Description"), PQA_CELL_TEXT, PQA_CALL_ROW_DESCRIPTION, NULL },
  { N_ ("Done By"), PQA_CELL_TEXT, PQA_CALL_ROW_COMPLETED_BY, NULL },
  { N_ ("Completed"), PQA_CELL_INSTANT, PQA_CALL_ROW_COMPLETED_AT, NULL },
  { N_ ("Calls So Far"), PQA_CELL_INTEGER, PQA_CALL_ROW_N_ATTEMPTS, NULL },
  { N_ ("Call Due"), PQA_CELL_INSTANT, PQA_CALL_ROW_CALL_AT, NULL },
};

/**
 * pqa_call_table_get_columns:
 *
 * Returns: (transfer none): for pqa_list_page_set_columns(); the ids are those of
 *   PqaCallFilter.sort
 */
const PqaTableColumn *
pqa_call_table_get_columns (void)
{
  return COLUMNS;
}

/**
 * pqa_call_table_get_export:
 *
 * Returns: (transfer none) (array length=n_columns): for pqa_export_list()
 */
const PqaExportColumn *
pqa_call_table_get_export (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (EXPORT);
  return EXPORT;
}

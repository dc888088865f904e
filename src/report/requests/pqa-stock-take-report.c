/* pqa-stock-take-report.c: the morning's stock-take on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-stock-take-report.h"

#include <string.h>

#include "office/pqa-office-store.h"
#include "pqa-i18n.h"
#include "request/pqa-deadline.h"
#include "request/pqa-stock-take-list.h"
#include "request/pqa-stock-take.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

#define DESCRIPTION_CHARS 60

typedef struct
{
  PqaReportTable *table;
  GTimeZone *zone;
  gint64 now;
  guint n_requests;
} Sheet;

static const char *
get_text (const PqaRowCells *row, guint column)
{
  return pqa_row_cells_get_text (row, column);
}

/* Where it is, and the beginning of what was said. */
static char *
describe (const PqaRowCells *row)
{
  const char *home = get_text (row, PQA_STOCK_TAKE_ROW_HOME);
  const char *building = get_text (row, PQA_STOCK_TAKE_ROW_BUILDING);
  const char *place = get_text (row, PQA_STOCK_TAKE_ROW_PLACE);
  const char *what = get_text (row, PQA_STOCK_TAKE_ROW_DESCRIPTION);
  g_autofree char *beginning = g_utf8_substring (
      what, 0, MIN (g_utf8_strlen (what, -1), DESCRIPTION_CHARS));
  GString *text = g_string_new (*home != '\0' ? home : building);

  g_strdelimit (beginning, "\r\n", ' ');
  if (*place != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", place);
  g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "", beginning,
                          strlen (beginning) < strlen (what) ? "…" : "");
  return g_string_free (text, FALSE);
}

static char *
tell_state (const Sheet *self, const PqaRowCells *row)
{
  gint64 since = pqa_row_cells_is_null (row, PQA_STOCK_TAKE_ROW_WAITING_SINCE)
                     ? PQA_INSTANT_NONE
                     : pqa_row_cells_get_int (row, PQA_STOCK_TAKE_ROW_WAITING_SINCE);
  PqaRequestState state;

  if (!pqa_request_state_from_code (get_text (row, PQA_STOCK_TAKE_ROW_STATE), &state, NULL))
    return g_strdup ("");
  return pqa_stock_take_format_state (
      state, since, self->now, pqa_row_cells_get_int (row, PQA_STOCK_TAKE_ROW_WAITING_DAYS));
}

/* The deadline; under it, or in its place, the state. */
static char *
tell_deadline (const Sheet *self, const PqaRowCells *row)
{
  g_autofree char *state = tell_state (self, row);
  g_autofree char *left = NULL;
  PqaDeadlineTarget target;

  if (pqa_row_cells_is_null (row, PQA_STOCK_TAKE_ROW_NEXT_DUE_AT)
      || !pqa_deadline_target_from_code (get_text (row, PQA_STOCK_TAKE_ROW_NEXT_TARGET), &target,
                                         NULL))
    return g_steal_pointer (&state);
  left = pqa_remaining_format (pqa_row_cells_get_int (row, PQA_STOCK_TAKE_ROW_NEXT_DUE_AT),
                               self->now);
  return g_strdup_printf ("%s: %s\n%s", pqa_deadline_target_to_label (target), left, state);
}

static char *
tell_next_step (const PqaRowCells *row)
{
  const char *on = get_text (row, PQA_STOCK_TAKE_ROW_NEXT_STEP_ON);
  const char *step = get_text (row, PQA_STOCK_TAKE_ROW_NEXT_STEP);
  g_autofree char *day = *on != '\0' ? pqa_date_format (on) : NULL;

  return day != NULL ? g_strdup_printf ("%s\n%s", step, day) : g_strdup (step);
}

static void
add_request (Sheet *self, const PqaRowCells *row)
{
  g_autofree char *what = describe (row);
  g_autofree char *deadline = tell_deadline (self, row);
  g_autofree char *step = tell_next_step (row);
  PqaCell cells[]
      = { pqa_cell_text (get_text (row, PQA_STOCK_TAKE_ROW_NUMBER)),
          pqa_cell_text (what),
          pqa_cell_text (deadline),
          pqa_cell_integer (pqa_stock_take_get_days_open (
              self->zone, pqa_row_cells_get_int (row, PQA_STOCK_TAKE_ROW_OPENED_AT), self->now)),
          pqa_cell_text (get_text (row, PQA_STOCK_TAKE_ROW_CAUSE)),
          pqa_cell_text (step) };

  pqa_report_table_add_row (self->table, cells);
  self->n_requests++;
}

static void
add_owner (Sheet *self, const PqaRowCells *row)
{
  const char *owner = get_text (row, PQA_STOCK_TAKE_ROW_OWNER);
  g_autofree char *counts
      = pqa_stock_take_format_counts (pqa_row_cells_get_int (row, PQA_STOCK_TAKE_ROW_N_OPEN),
                                      pqa_row_cells_get_int (row, PQA_STOCK_TAKE_ROW_N_LATE));
  g_autofree char *name
      = g_strdup_printf ("%s · %s", *owner != '\0' ? owner : _ ("Nobody yet"), counts);

  pqa_report_table_add_group (self->table, name);
}

static PqaReportTable *
new_table (void)
{
  PqaReportTable *table = pqa_report_table_new (NULL);

  pqa_report_table_add_column (table, _ ("Number"), PQA_CELL_TEXT, 0);
  pqa_report_table_add_column (table, _ ("Description"), PQA_CELL_TEXT, 2);
  pqa_report_table_add_column (table, _ ("Deadline"), PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, _ ("Days Open"), PQA_CELL_INTEGER, 0);
  pqa_report_table_add_column (table, _ ("Cause of Delay"), PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, _ ("Next Step"), PQA_CELL_TEXT, 2);
  return table;
}

static gboolean
add_rows (Sheet *self, PqaConnection *connection, PqaListQuery *query, GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (PqaRowCells) row = NULL;

      if (!pqa_list_query_read_rows (query, connection, &g_array_index (ids, gint64, i), 1, &row,
                                     error))
        return FALSE;
      if (row == NULL)
        continue;
      if (pqa_row_cells_get_int (row, PQA_STOCK_TAKE_ROW_ID) < 0)
        add_owner (self, row);
      else
        add_request (self, row);
    }
  return TRUE;
}

static GArray *
read_ids (PqaConnection *connection, PqaListQuery *query, GError **error)
{
  g_autoptr (GArray) ids = pqa_list_query_read_ids (query, connection, 0, error);

  if (ids == NULL || ids->len <= PQA_STOCK_TAKE_REPORT_MAX_ROWS)
    return g_steal_pointer (&ids);
  g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
               _ ("These are too many requests for paper. Choose a department or a zone first."));
  return NULL;
}

static void
add_signature (PqaReport *report)
{
  pqa_report_add_paragraph (report, "");
  pqa_report_add_paragraph (
      report, _ ("Gone through by: ______________________      Date: ____________________"));
}

static PqaReport *
compose (const PqaOffice *office, Sheet *self)
{
  g_autofree char *time = pqa_local_time_format (self->zone, self->now);
  g_autofree char *number = g_strdup_printf (
      ngettext ("%'u request", "%'u requests", self->n_requests), self->n_requests);
  PqaReport *report = pqa_report_new (office->name, _ ("Daily Stock-Take"), time, self->zone);

  pqa_report_set_plain (report);
  pqa_report_add_heading (report, 1, _ ("Daily Stock-Take"));
  pqa_report_add_paragraph (report, number);
  pqa_report_add_table (report, g_steal_pointer (&self->table));
  add_signature (report);
  return report;
}

/**
 * pqa_stock_take_report_new:
 * @query: as pqa_stock_take_list_new() makes it
 *
 * Returns: (transfer full): the requests under their owners, to be printed; %NULL with TOO_BIG when
 *   they are more than anybody prints
 */
PqaReport *
pqa_stock_take_report_new (PqaConnection *connection, PqaListQuery *query, GError **error)
{
  g_autoptr (PqaOffice) office = pqa_office_load (connection, error);
  g_autoptr (GArray) ids = office != NULL ? read_ids (connection, query, error) : NULL;
  g_autoptr (PqaReportTable) table = ids != NULL ? new_table () : NULL;
  Sheet sheet = { .table = table, .now = pqa_connection_get_now (connection) };

  if (table == NULL)
    return NULL;
  sheet.zone = office->zone;
  if (!add_rows (&sheet, connection, query, ids, error))
    return NULL;
  g_steal_pointer (&table);
  return compose (office, &sheet);
}

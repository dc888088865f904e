/* pqa-call-report.c: the list of residents to call, on paper
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * With room to note the answers, for whoever calls away from the desk.
 */
#include "requests/pqa-call-report.h"

#include "office/pqa-office-store.h"
#include "pqa-i18n.h"
#include "request/pqa-call-list.h"
#include "time/pqa-time-format.h"

static const char *
get_text (const PqaRowCells *row, guint column)
{
  return pqa_row_cells_get_text (row, column);
}

static char *
describe_place (const PqaRowCells *row)
{
  const char *home = get_text (row, PQA_CALL_ROW_HOME);

  return g_strdup_printf ("%s %s", *home != '\0' ? home : get_text (row, PQA_CALL_ROW_BUILDING),
                          get_text (row, PQA_CALL_ROW_PLACE));
}

static void
add_row (PqaReportTable *table, const PqaRowCells *row)
{
  g_autofree char *place = describe_place (row);
  g_autofree char *who = g_strdup_printf ("%s\n%s", get_text (row, PQA_CALL_ROW_RESIDENT),
                                          get_text (row, PQA_CALL_ROW_PHONE));
  g_autofree char *what
      = g_strdup_printf ("%s\n%s", g_strstrip (place), get_text (row, PQA_CALL_ROW_DESCRIPTION));
  PqaCell cells[] = { pqa_cell_text (get_text (row, PQA_CALL_ROW_NUMBER)),
                      pqa_cell_text (who),
                      pqa_cell_text (what),
                      pqa_cell_text (get_text (row, PQA_CALL_ROW_COMPLETED_BY)),
                      pqa_cell_integer (pqa_row_cells_get_int (row, PQA_CALL_ROW_N_ATTEMPTS) + 1),
                      pqa_cell_text ("1 2 3 4 5"),
                      pqa_cell_text ("□  □"),
                      pqa_cell_text ("____________________") };

  pqa_report_table_add_row (table, cells);
}

static PqaReportTable *
new_table (void)
{
  PqaReportTable *table = pqa_report_table_new (NULL);

  pqa_report_table_add_column (table, _ ("Number"), PQA_CELL_TEXT, 0);
  pqa_report_table_add_column (table, _ ("Resident"), PQA_CELL_TEXT, 1);
  pqa_report_table_add_column (table, _ ("Description"), PQA_CELL_TEXT, 2);
  pqa_report_table_add_column (table, _ ("Done By"), PQA_CELL_TEXT, 0);
  pqa_report_table_add_column (table, _ ("Attempt"), PQA_CELL_INTEGER, 0);
  pqa_report_table_add_column (table, _ ("Score"), PQA_CELL_TEXT, 0);
  /* Translators: two boxes to tick on paper: solved, not solved */
  pqa_report_table_add_column (table, _ ("Solved Y/N"), PQA_CELL_TEXT, 0);
  pqa_report_table_add_column (table, _ ("Remark"), PQA_CELL_TEXT, 2);
  return table;
}

static gboolean
fill (PqaReportTable *table,
      PqaConnection *connection,
      PqaListQuery *query,
      GArray *ids,
      GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (PqaRowCells) row = NULL;

      if (!pqa_list_query_read_rows (query, connection, &g_array_index (ids, gint64, i), 1, &row,
                                     error))
        return FALSE;
      if (row != NULL)
        add_row (table, row);
    }
  return TRUE;
}

static GArray *
read_ids (PqaConnection *connection, PqaListQuery *query, GError **error)
{
  g_autoptr (GArray) ids = pqa_list_query_read_ids (query, connection, 0, error);

  if (ids == NULL || ids->len <= PQA_CALL_REPORT_MAX_ROWS)
    return g_steal_pointer (&ids);
  g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
               _ ("These are too many calls for paper. Choose a zone first."));
  return NULL;
}

static PqaReport *
compose (PqaConnection *connection, const PqaOffice *office, PqaReportTable *table)
{
  g_autofree char *time = pqa_local_time_format (office->zone, pqa_connection_get_now (connection));
  PqaReport *report = pqa_report_new (office->name, _ ("Follow-Up Calls"), time, office->zone);

  pqa_report_set_plain (report);
  pqa_report_add_heading (report, 1, _ ("Follow-Up Calls"));
  pqa_report_add_table (report, table);
  return report;
}

/**
 * pqa_call_report_new:
 * @query: as pqa_call_list_new() makes it
 *
 * Returns: (transfer full): the calls with room for the answers, to be printed; %NULL with TOO_BIG
 *   when they are more than anybody makes
 */
PqaReport *
pqa_call_report_new (PqaConnection *connection, PqaListQuery *query, GError **error)
{
  g_autoptr (PqaOffice) office = pqa_office_load (connection, error);
  g_autoptr (GArray) ids = office != NULL ? read_ids (connection, query, error) : NULL;
  g_autoptr (PqaReportTable) table = ids != NULL ? new_table () : NULL;

  if (table == NULL || !fill (table, connection, query, ids, error))
    return NULL;
  return compose (connection, office, g_steal_pointer (&table));
}

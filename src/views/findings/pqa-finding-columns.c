/* pqa-finding-columns.c: what the list of findings shows and exports
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "findings/pqa-finding-columns.h"

#include "estate/pqa-place.h"
#include "inspection/pqa-finding-state.h"
#include "inspection/pqa-inspection-list.h"
#include "pqa-i18n.h"
#include "request/pqa-request-codes.h"
#include "time/pqa-time-format.h"

static PqaFindingState
get_state (gpointer item)
{
  PqaFindingState state = PQA_FINDING_STATE_OPEN;

  pqa_finding_state_from_code (pqa_list_row_get_text (item, PQA_FINDING_ROW_STATE), &state, NULL);
  return state;
}

static PqaSeverity
get_severity (gpointer item)
{
  PqaSeverity severity = PQA_SEVERITY_GENERAL;

  pqa_severity_from_code (pqa_list_row_get_text (item, PQA_FINDING_ROW_SEVERITY), &severity, NULL);
  return severity;
}

static char *
number_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_FINDING_ROW_NUMBER));
}

/* One line, however many were typed. */
static char *
description_text (gpointer item, PqaContext *context)
{
  char *text = g_strdup (pqa_list_row_get_text (item, PQA_FINDING_ROW_DESCRIPTION));

  return text != NULL ? g_strdelimit (text, "\n\r\t", ' ') : NULL;
}

static const char *
again_icon (gpointer item, PqaContext *context)
{
  return pqa_list_row_is_null (item, PQA_FINDING_ROW_FOUND_AGAIN_OF) ? NULL
                                                                     : "view-refresh-symbolic";
}

static char *
severity_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_severity_to_label (get_severity (item)));
}

static const char *
severity_class (gpointer item, PqaContext *context)
{
  PqaSeverity severity = get_severity (item);

  return severity == PQA_SEVERITY_URGENT      ? "late"
         : severity == PQA_SEVERITY_IMPORTANT ? "soon"
                                              : NULL;
}

static char *
state_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_finding_state_to_label (get_state (item)));
}

static const char *
state_class (gpointer item, PqaContext *context)
{
  PqaFindingState state = get_state (item);

  return state == PQA_FINDING_STATE_CLOSED      ? "dim-label"
         : state == PQA_FINDING_STATE_RECTIFIED ? "good"
         : state == PQA_FINDING_STATE_ASSIGNED  ? "info"
                                                : NULL;
}

static char *
place_text (gpointer item, PqaContext *context)
{
  return pqa_place_format (pqa_list_row_get_text (item, PQA_FINDING_ROW_ZONE),
                           pqa_list_row_get_text (item, PQA_FINDING_ROW_BUILDING),
                           pqa_list_row_get_text (item, PQA_FINDING_ROW_PLACE));
}

static char *
responsible_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_FINDING_ROW_RESPONSIBLE));
}

static char *
found_text (gpointer item, PqaContext *context)
{
  return pqa_local_time_format (pqa_context_get_time_zone (context),
                                pqa_list_row_get_int (item, PQA_FINDING_ROW_FOUND_AT));
}

static gboolean
is_running (gpointer item)
{
  PqaFindingState state = get_state (item);

  return !pqa_list_row_is_null (item, PQA_FINDING_ROW_RECTIFY_DUE_AT)
         && (state == PQA_FINDING_STATE_OPEN || state == PQA_FINDING_STATE_ASSIGNED);
}

static char *
due_text (gpointer item, PqaContext *context)
{
  if (!is_running (item))
    return NULL;
  return pqa_remaining_format (pqa_list_row_get_int (item, PQA_FINDING_ROW_RECTIFY_DUE_AT),
                               pqa_context_now (context));
}

static gboolean
is_overdue (gpointer item, PqaContext *context)
{
  return pqa_finding_state_is_overdue (get_state (item),
                                       pqa_list_row_get_int (item, PQA_FINDING_ROW_RECTIFY_DUE_AT),
                                       pqa_context_now (context));
}

/* Less than a fifth of the time is left. */
static gboolean
is_at_risk (gpointer item, PqaContext *context)
{
  gint64 found = pqa_list_row_get_int (item, PQA_FINDING_ROW_FOUND_AT);
  gint64 due = pqa_list_row_get_int (item, PQA_FINDING_ROW_RECTIFY_DUE_AT);

  return is_running (item) && (due - pqa_context_now (context)) * 5 < due - found;
}

static const char *
due_class (gpointer item, PqaContext *context)
{
  return is_overdue (item, context) ? "late" : is_at_risk (item, context) ? "soon" : NULL;
}

static const char *
due_icon (gpointer item, PqaContext *context)
{
  return is_overdue (item, context) ? "dialog-warning-symbolic" : NULL;
}

static char *
round_text (gpointer item, PqaContext *context)
{
  return g_strdup_printf ("%d", (int)pqa_list_row_get_int (item, PQA_FINDING_ROW_ROUND));
}

static char *
department_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_FINDING_ROW_DEPARTMENT));
}

static const PqaTableColumn columns[] = {
  { "number", N_ ("Number"), PQA_TABLE_COLUMN_TIME, 10, FALSE, TRUE, FALSE, number_text },
  { "description", N_ ("Finding"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, TRUE, FALSE, description_text,
    NULL, again_icon },
  { "severity", N_ ("Severity"), PQA_TABLE_COLUMN_BADGE, 9, FALSE, TRUE, FALSE, severity_text,
    severity_class },
  { "due", N_ ("Rectify by"), PQA_TABLE_COLUMN_TIME, 12, FALSE, TRUE, FALSE, due_text, due_class,
    due_icon },
  { "state", N_ ("State"), PQA_TABLE_COLUMN_BADGE, 10, FALSE, TRUE, FALSE, state_text,
    state_class },
  { "responsible", N_ ("Responsible"), PQA_TABLE_COLUMN_TEXT, 10, FALSE, TRUE, FALSE,
    responsible_text },
  { "place", N_ ("Place"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, TRUE, FALSE, place_text },
  { "department", N_ ("Department"), PQA_TABLE_COLUMN_TEXT, 12, FALSE, FALSE, TRUE,
    department_text },
  { "round", N_ ("Round"), PQA_TABLE_COLUMN_NUMBER, 6, FALSE, FALSE, TRUE, round_text },
  { "found", N_ ("Found"), PQA_TABLE_COLUMN_TIME, 17, FALSE, TRUE, TRUE, found_text },
  { NULL },
};

static const char *
label_severity (const char *code)
{
  PqaSeverity severity = PQA_SEVERITY_GENERAL;

  pqa_severity_from_code (code, &severity, NULL);
  return pqa_severity_to_label (severity);
}

static const char *
label_state (const char *code)
{
  PqaFindingState state = PQA_FINDING_STATE_OPEN;

  pqa_finding_state_from_code (code, &state, NULL);
  return pqa_finding_state_to_label (state);
}

static const PqaExportColumn export_columns[] = {
  { N_ ("Number"), PQA_CELL_TEXT, PQA_FINDING_ROW_NUMBER },
  { N_ ("Finding"), PQA_CELL_TEXT, PQA_FINDING_ROW_DESCRIPTION },
  { N_ ("Severity"), PQA_CELL_TEXT, PQA_FINDING_ROW_SEVERITY, label_severity },
  { N_ ("State"), PQA_CELL_TEXT, PQA_FINDING_ROW_STATE, label_state },
  { N_ ("Zone"), PQA_CELL_TEXT, PQA_FINDING_ROW_ZONE },
  { N_ ("Building"), PQA_CELL_TEXT, PQA_FINDING_ROW_BUILDING },
  { N_ ("Place"), PQA_CELL_TEXT, PQA_FINDING_ROW_PLACE },
  { N_ ("Department"), PQA_CELL_TEXT, PQA_FINDING_ROW_DEPARTMENT },
  { N_ ("Responsible"), PQA_CELL_TEXT, PQA_FINDING_ROW_RESPONSIBLE },
  { N_ ("Found"), PQA_CELL_INSTANT, PQA_FINDING_ROW_FOUND_AT },
  { N_ ("Respond by"), PQA_CELL_INSTANT, PQA_FINDING_ROW_RESPOND_DUE_AT },
  { N_ ("Rectify by"), PQA_CELL_INSTANT, PQA_FINDING_ROW_RECTIFY_DUE_AT },
  { N_ ("Round"), PQA_CELL_INTEGER, PQA_FINDING_ROW_ROUND },
  { N_ ("Closed at"), PQA_CELL_INSTANT, PQA_FINDING_ROW_CLOSED_AT },
};

/**
 * pqa_finding_columns_get:
 *
 * Returns: (transfer none): the columns over rows of queries/inspections/finding-row.sql
 */
const PqaTableColumn *
pqa_finding_columns_get (void)
{
  return columns;
}

/**
 * pqa_finding_columns_get_export:
 *
 * Returns: (transfer none) (array length=n_columns): the columns of the exported list
 */
const PqaExportColumn *
pqa_finding_columns_get_export (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (export_columns);
  return export_columns;
}

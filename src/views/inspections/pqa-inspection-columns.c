/* pqa-inspection-columns.c: what the list of inspections shows and exports
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-inspection-columns.h"

#include "estate/pqa-place.h"
#include "inspection/pqa-inspection-list.h"
#include "inspection/pqa-inspection-state.h"
#include "inspection/pqa-score.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

static PqaInspectionState
get_state (gpointer item)
{
  PqaInspectionState state = PQA_INSPECTION_STATE_PLANNED;

  pqa_inspection_state_from_code (pqa_list_row_get_text (item, PQA_INSPECTION_ROW_STATE), &state,
                                  NULL);
  return state;
}

/* Not done, and the last day is over. */
static gboolean
is_overdue (gpointer item, PqaContext *context)
{
  PqaInspectionState state = get_state (item);
  g_autofree char *today
      = pqa_local_time_date (pqa_context_get_time_zone (context), pqa_context_now (context));

  return (state == PQA_INSPECTION_STATE_PLANNED || state == PQA_INSPECTION_STATE_IN_PROGRESS)
         && g_strcmp0 (pqa_list_row_get_text (item, PQA_INSPECTION_ROW_DUE_ON), today) < 0;
}

static char *
planned_text (gpointer item, PqaContext *context)
{
  return pqa_date_format (pqa_list_row_get_text (item, PQA_INSPECTION_ROW_PLANNED_ON));
}

static const char *
planned_class (gpointer item, PqaContext *context)
{
  return is_overdue (item, context) ? "late" : NULL;
}

static const char *
planned_icon (gpointer item, PqaContext *context)
{
  return is_overdue (item, context) ? "dialog-warning-symbolic" : NULL;
}

static char *
name_text (gpointer item, PqaContext *context)
{
  if (!pqa_list_row_is_null (item, PQA_INSPECTION_ROW_PLAN))
    return g_strdup (pqa_list_row_get_text (item, PQA_INSPECTION_ROW_PLAN));
  return g_strdup (pqa_list_row_get_text (item, PQA_INSPECTION_ROW_STANDARD));
}

static char *
standard_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_INSPECTION_ROW_STANDARD));
}

static char *
place_text (gpointer item, PqaContext *context)
{
  return pqa_place_format (pqa_list_row_get_text (item, PQA_INSPECTION_ROW_ZONE),
                           pqa_list_row_get_text (item, PQA_INSPECTION_ROW_BUILDING),
                           pqa_list_row_get_text (item, PQA_INSPECTION_ROW_PLACE));
}

static char *
inspector_text (gpointer item, PqaContext *context)
{
  return g_strdup (pqa_list_row_get_text (item, PQA_INSPECTION_ROW_INSPECTOR));
}

/* Done and late, not done and late: both have to be said. */
static char *
state_text (gpointer item, PqaContext *context)
{
  PqaInspectionState state = get_state (item);

  if (state == PQA_INSPECTION_STATE_DONE && pqa_list_row_get_int (item, PQA_INSPECTION_ROW_LATE))
    return g_strdup (_ ("Done late"));
  if (state == PQA_INSPECTION_STATE_PLANNED && is_overdue (item, context))
    return g_strdup (_ ("Overdue"));
  return g_strdup (pqa_inspection_state_to_label (state));
}

static const char *
state_class (gpointer item, PqaContext *context)
{
  switch (get_state (item))
    {
    case PQA_INSPECTION_STATE_IN_PROGRESS:
      return "info";
    case PQA_INSPECTION_STATE_DONE:
      return pqa_list_row_get_int (item, PQA_INSPECTION_ROW_LATE) ? "soon" : "good";
    case PQA_INSPECTION_STATE_MISSED:
      return "late";
    case PQA_INSPECTION_STATE_CANCELLED:
      return "dim-label";
    case PQA_INSPECTION_STATE_PLANNED:
    default:
      return is_overdue (item, context) ? "late" : NULL;
    }
}

static char *
score_text (gpointer item, PqaContext *context)
{
  if (get_state (item) != PQA_INSPECTION_STATE_DONE)
    return NULL;
  return pqa_ratio_format_percent (
      pqa_ratio (pqa_list_row_get_int (item, PQA_INSPECTION_ROW_SCORE_POINTS),
                 pqa_list_row_get_int (item, PQA_INSPECTION_ROW_SCORE_MAX)),
      PQA_FIGURE_SCREEN);
}

static PqaVerdict
get_verdict (gpointer item)
{
  PqaVerdict verdict = PQA_VERDICT_NONE;

  if (!pqa_list_row_is_null (item, PQA_INSPECTION_ROW_VERDICT))
    pqa_verdict_from_code (pqa_list_row_get_text (item, PQA_INSPECTION_ROW_VERDICT), &verdict,
                           NULL);
  return verdict;
}

static char *
verdict_text (gpointer item, PqaContext *context)
{
  PqaVerdict verdict = get_verdict (item);

  return verdict != PQA_VERDICT_NONE ? g_strdup (pqa_verdict_to_label (verdict)) : NULL;
}

static const char *
verdict_class (gpointer item, PqaContext *context)
{
  PqaVerdict verdict = get_verdict (item);

  return verdict == PQA_VERDICT_FAIL ? "late" : verdict == PQA_VERDICT_PASS ? "good" : NULL;
}

static char *
findings_text (gpointer item, PqaContext *context)
{
  gint64 n = pqa_list_row_get_int (item, PQA_INSPECTION_ROW_N_FINDINGS);

  return n > 0 ? pqa_count_format (n) : NULL;
}

static char *
done_text (gpointer item, PqaContext *context)
{
  if (pqa_list_row_is_null (item, PQA_INSPECTION_ROW_DONE_AT))
    return NULL;
  return pqa_local_time_format (pqa_context_get_time_zone (context),
                                pqa_list_row_get_int (item, PQA_INSPECTION_ROW_DONE_AT));
}

static const PqaTableColumn columns[] = {
  { "planned", N_ ("Planned"), PQA_TABLE_COLUMN_TIME, 13, FALSE, TRUE, FALSE, planned_text,
    planned_class, planned_icon },
  { "name", N_ ("Inspection"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, TRUE, FALSE, name_text },
  { "state", N_ ("State"), PQA_TABLE_COLUMN_BADGE, 10, FALSE, TRUE, FALSE, state_text,
    state_class },
  { "score", N_ ("Score"), PQA_TABLE_COLUMN_NUMBER, 7, FALSE, TRUE, FALSE, score_text },
  { "verdict", N_ ("Verdict"), PQA_TABLE_COLUMN_TEXT, 7, FALSE, FALSE, FALSE, verdict_text,
    verdict_class },
  { "findings", N_ ("Findings"), PQA_TABLE_COLUMN_NUMBER, 8, FALSE, TRUE, FALSE, findings_text },
  { "place", N_ ("Place"), PQA_TABLE_COLUMN_TEXT, 16, TRUE, TRUE, FALSE, place_text },
  { "inspector", N_ ("Inspector"), PQA_TABLE_COLUMN_TEXT, 12, FALSE, TRUE, FALSE, inspector_text },
  { "standard", N_ ("Standard"), PQA_TABLE_COLUMN_TEXT, 18, FALSE, FALSE, TRUE, standard_text },
  { "done", N_ ("Done"), PQA_TABLE_COLUMN_TIME, 17, FALSE, TRUE, TRUE, done_text },
  { NULL },
};

static const char *
label_state (const char *code)
{
  PqaInspectionState state = PQA_INSPECTION_STATE_PLANNED;

  pqa_inspection_state_from_code (code, &state, NULL);
  return pqa_inspection_state_to_label (state);
}

static const char *
label_verdict (const char *code)
{
  PqaVerdict verdict = PQA_VERDICT_NONE;

  pqa_verdict_from_code (code, &verdict, NULL);
  return pqa_verdict_to_label (verdict);
}

static const PqaExportColumn export_columns[] = {
  { N_ ("Planned"), PQA_CELL_DATE, PQA_INSPECTION_ROW_PLANNED_ON },
  { N_ ("Last day"), PQA_CELL_DATE, PQA_INSPECTION_ROW_DUE_ON },
  { N_ ("Plan"), PQA_CELL_TEXT, PQA_INSPECTION_ROW_PLAN },
  { N_ ("Standard"), PQA_CELL_TEXT, PQA_INSPECTION_ROW_STANDARD },
  { N_ ("State"), PQA_CELL_TEXT, PQA_INSPECTION_ROW_STATE, label_state },
  { N_ ("Zone"), PQA_CELL_TEXT, PQA_INSPECTION_ROW_ZONE },
  { N_ ("Building"), PQA_CELL_TEXT, PQA_INSPECTION_ROW_BUILDING },
  { N_ ("Place"), PQA_CELL_TEXT, PQA_INSPECTION_ROW_PLACE },
  { N_ ("Inspector"), PQA_CELL_TEXT, PQA_INSPECTION_ROW_INSPECTOR },
  { N_ ("Done"), PQA_CELL_INSTANT, PQA_INSPECTION_ROW_DONE_AT },
  { N_ ("Late"), PQA_CELL_INTEGER, PQA_INSPECTION_ROW_LATE },
  { N_ ("Points"), PQA_CELL_INTEGER, PQA_INSPECTION_ROW_SCORE_POINTS },
  { N_ ("Maximum"), PQA_CELL_INTEGER, PQA_INSPECTION_ROW_SCORE_MAX },
  { N_ ("Verdict"), PQA_CELL_TEXT, PQA_INSPECTION_ROW_VERDICT, label_verdict },
  { N_ ("Findings"), PQA_CELL_INTEGER, PQA_INSPECTION_ROW_N_FINDINGS },
};

/**
 * pqa_inspection_columns_get:
 *
 * Returns: (transfer none): the columns over rows of queries/inspections/inspection-row.sql
 */
const PqaTableColumn *
pqa_inspection_columns_get (void)
{
  return columns;
}

/**
 * pqa_inspection_columns_get_export:
 *
 * Returns: (transfer none) (array length=n_columns): the columns of the exported list
 */
const PqaExportColumn *
pqa_inspection_columns_get_export (guint *n_columns)
{
  *n_columns = G_N_ELEMENTS (export_columns);
  return export_columns;
}

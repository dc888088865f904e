/* pqa-inspection-finish.c: entering the results of an inspection and finishing it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-inspection-private.h"
#include "inspection/pqa-inspection-sheet.h"
#include "inspection/pqa-inspection-store.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

static gboolean
require_in_progress (PqaConnection *connection, gint64 id, GError **error)
{
  g_autofree char *state = pqa_connection_read_text (
      connection, error, "SELECT state FROM inspection WHERE id = ?1", "i", id);

  if (g_strcmp0 (state, "in_progress") == 0)
    return TRUE;
  if (error == NULL || *error == NULL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 _ ("Results can only be entered while the inspection is in progress."));
  return FALSE;
}

/* The item's kind, maximum and limits with what is to be entered. */
static gboolean
read_item (PqaConnection *connection,
           gint64 result_id,
           const PqaResultDraft *draft,
           PqaScoreItem *item,
           GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (
      connection,
      "SELECT kind, max_points, ifnull (lower_limit, -9e999), ifnull (upper_limit, 9e999)"
      " FROM inspection_result WHERE id = ?1",
      error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", result_id);
  if (!pqa_statement_next (statement))
    {
      if (pqa_statement_finish (statement, error))
        g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("The item is not there."));
      return FALSE;
    }
  item->maximum = pqa_statement_get_int (statement, 1);
  item->lower = pqa_statement_get_double (statement, 2);
  item->upper = pqa_statement_get_double (statement, 3);
  item->result = draft->result;
  item->points = draft->points;
  item->measured = draft->measured;
  return pqa_item_kind_from_code (pqa_statement_get_text (statement, 0), &item->kind, error)
         && pqa_score_item_check (item, error);
}

static gboolean
write_result (PqaConnection *connection,
              gint64 result_id,
              gint64 row_version,
              const PqaScoreItem *item,
              const char *note,
              GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/set-result", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iitnnnt", result_id, row_version,
                      pqa_result_to_code (item->result), note);
  if (item->result == PQA_RESULT_SCORED)
    {
      pqa_statement_bind_int (statement, 4, pqa_score_item_get_points (item));
      if (item->kind == PQA_ITEM_MEASURED)
        pqa_statement_bind_double (statement, 5, item->measured);
      pqa_statement_bind_int (statement, 6, pqa_score_item_passes (item));
    }
  return pqa_inspection_run_guarded (statement, error);
}

/**
 * pqa_inspection_store_set_result:
 * @row_version: of the result's row, which goes up by one
 *
 * Enters, changes or clears what was found at one item of an inspection in progress.
 *
 * Returns: FALSE with DENIED, CONSTRAINT for points that cannot be and for an inspection that is
 *   not in progress, or CONFLICT
 */
gboolean
pqa_inspection_store_set_result (PqaConnection *connection,
                                 gint64 result_id,
                                 gint64 row_version,
                                 const PqaResultDraft *draft,
                                 GError **error)
{
  PqaScoreItem item = { 0 };
  gint64 inspection_id;

  return pqa_connection_read_int (connection, &inspection_id, error,
                                  "SELECT inspection_id FROM inspection_result WHERE id = ?1", "i",
                                  result_id)
         && pqa_inspection_require_team (connection, inspection_id, error)
         && require_in_progress (connection, inspection_id, error)
         && read_item (connection, result_id, draft, &item, error)
         && write_result (connection, result_id, row_version, &item,
                          draft->note != NULL ? draft->note : "", error);
}

static gboolean
write_outcome (PqaConnection *connection,
               PqaInspectionSheet *sheet,
               gint64 row_version,
               gint64 done_at,
               const char *remark,
               GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/finish-inspection", error);
  g_autofree PqaScoreItem *items = pqa_inspection_sheet_dup_items (sheet);
  g_autofree char *day = pqa_inspection_local_date (connection, done_at, error);
  PqaRatio score = pqa_score_total (items, sheet->results->len);
  PqaVerdict verdict = pqa_inspection_sheet_judge (sheet);

  if (statement == NULL || day == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iiiiiitt", sheet->id, row_version, done_at,
                      (gint64)pqa_inspection_is_late (sheet->planned_on, sheet->days_allowed, day),
                      score.numerator, score.denominator,
                      verdict != PQA_VERDICT_NONE ? pqa_verdict_to_code (verdict) : NULL, remark);
  return pqa_inspection_run_guarded (statement, error);
}

/**
 * pqa_inspection_store_finish:
 * @done_at: when the round was over, 0 for now
 *
 * Computes score and verdict and closes the inspection for good.
 *
 * Returns: FALSE with DENIED, CONSTRAINT while a mandatory item is empty, or CONFLICT
 */
gboolean
pqa_inspection_store_finish (PqaConnection *connection,
                             gint64 id,
                             gint64 row_version,
                             gint64 done_at,
                             const char *remark,
                             GError **error)
{
  g_autoptr (PqaInspectionSheet) sheet = NULL;
  g_autofree PqaScoreItem *items = NULL;

  if (!pqa_inspection_require_team (connection, id, error)
      || !require_in_progress (connection, id, error)
      || !pqa_inspection_settle_instant (connection, &done_at, G_MININT64, error))
    return FALSE;
  sheet = pqa_inspection_sheet_load (connection, id, error);
  if (sheet == NULL)
    return FALSE;

  items = pqa_inspection_sheet_dup_items (sheet);
  return pqa_score_check_finished (items, sheet->results->len, error)
         && write_outcome (connection, sheet, row_version, done_at, remark, error);
}

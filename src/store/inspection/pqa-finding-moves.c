/* pqa-finding-moves.c: leading a finding through assignment, rectification and re-check
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-finding-store.h"

#include "inspection/pqa-finding-state.h"
#include "inspection/pqa-inspection-private.h"
#include "pqa-i18n.h"

/* Where a finding stands. */
typedef struct
{
  PqaFindingState state;
  gint64 round;
  gint64 responsible_id;
  gint64 department_id;
  gint64 since; /* when its last step happened */
} Standing;

#define STANDING                                                                                   \
  "SELECT f.state, f.round_number, f.responsible_id, f.department_id,"                             \
  "       max (f.found_at, ifnull (r.assigned_at, 0), ifnull (r.rectified_at, 0))"                 \
  "  FROM finding f LEFT JOIN finding_round r"                                                     \
  "       ON r.finding_id = f.id AND r.number = f.round_number"                                    \
  " WHERE f.id = ?1"

static gboolean
read_standing (PqaConnection *connection, gint64 id, Standing *standing, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (connection, STANDING, error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", id);
  if (!pqa_statement_next (statement))
    {
      if (pqa_statement_finish (statement, error))
        g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("The finding is not there."));
      return FALSE;
    }
  standing->round = pqa_statement_get_int (statement, 1);
  standing->responsible_id = pqa_statement_get_int (statement, 2);
  standing->department_id = pqa_statement_get_int (statement, 3);
  standing->since = pqa_statement_get_int (statement, 4);
  return pqa_finding_state_from_code (pqa_statement_get_text (statement, 0), &standing->state,
                                      error);
}

/* Whether the finding may go to @to at @at, by the rules, the rights and the clock. */
static gboolean
prepare_move (PqaConnection *connection,
              gint64 id,
              PqaFindingState to,
              gint64 *at,
              Standing *standing,
              GError **error)
{
  return pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error)
         && read_standing (connection, id, standing, error)
         && pqa_finding_state_check_move (standing->state, to, error)
         && pqa_inspection_settle_instant (connection, at, standing->since, error);
}

static gboolean
move (PqaConnection *connection,
      gint64 id,
      gint64 row_version,
      const Standing *standing,
      PqaFindingState to,
      gint64 closed_at,
      GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/move-finding", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iittiooo", id, row_version,
                      pqa_finding_state_to_code (standing->state), pqa_finding_state_to_code (to),
                      standing->round, standing->responsible_id, standing->department_id,
                      closed_at);
  return pqa_inspection_run_guarded (statement, error);
}

static gboolean
assign_round (PqaConnection *connection,
              gint64 id,
              const Standing *standing,
              gint64 assigned_at,
              GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/assign-round", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iiio", id, standing->round, assigned_at,
                      standing->responsible_id);
  return pqa_statement_run (statement, error);
}

/**
 * pqa_finding_store_assign:
 * @assignee_id: who is to put it right
 * @department_id: whose department, 0 for none
 * @assigned_at: when, 0 for now
 *
 * Hands the finding to somebody, or from one person to another. The time of the first assignment
 * in a round stays.
 *
 * Returns: FALSE with DENIED, CONSTRAINT for a move the life cycle has not, or CONFLICT
 */
gboolean
pqa_finding_store_assign (PqaConnection *connection,
                          gint64 id,
                          gint64 row_version,
                          gint64 assignee_id,
                          gint64 department_id,
                          gint64 assigned_at,
                          GError **error)
{
  Standing standing;

  if (!prepare_move (connection, id, PQA_FINDING_STATE_ASSIGNED, &assigned_at, &standing, error))
    return FALSE;
  if (assignee_id == 0 || standing.state == PQA_FINDING_STATE_RECTIFIED)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                   assignee_id == 0 ? _ ("Say who is to put it right.")
                                    : _ ("It is to be checked again before it is handed on."));
      return FALSE;
    }

  standing.responsible_id = assignee_id;
  standing.department_id = department_id;
  return move (connection, id, row_version, &standing, PQA_FINDING_STATE_ASSIGNED, 0, error)
         && assign_round (connection, id, &standing, assigned_at, error);
}

/**
 * pqa_finding_store_rectify:
 * @measure: what was done
 * @rectified_at: when, 0 for now
 *
 * Notes that the person responsible has put the finding right; it is now to be checked again.
 *
 * Returns: FALSE with DENIED, CONSTRAINT or CONFLICT
 */
gboolean
pqa_finding_store_rectify (PqaConnection *connection,
                           gint64 id,
                           gint64 row_version,
                           const char *measure,
                           gint64 rectified_at,
                           GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;
  Standing standing;

  if (!prepare_move (connection, id, PQA_FINDING_STATE_RECTIFIED, &rectified_at, &standing, error)
      || !move (connection, id, row_version, &standing, PQA_FINDING_STATE_RECTIFIED, 0, error))
    return FALSE;
  statement = pqa_connection_query (connection, "inspections/rectify-round", error);
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iiiot", id, standing.round, rectified_at, standing.responsible_id,
                      measure);
  return pqa_statement_run (statement, error);
}

static gboolean
recheck_round (PqaConnection *connection,
               gint64 id,
               gint64 round,
               gint64 rechecked_at,
               gboolean passed,
               const char *note,
               GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/recheck-round", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iiioit", id, round, rechecked_at,
                      pqa_connection_get_actor_id (connection), (gint64)passed, note);
  return pqa_statement_run (statement, error);
}

static gboolean
begin_next_round (PqaConnection *connection,
                  gint64 id,
                  gint64 row_version,
                  Standing *standing,
                  gint64 at,
                  GError **error)
{
  standing->round++;
  return move (connection, id, row_version, standing, PQA_FINDING_STATE_ASSIGNED, 0, error)
         && assign_round (connection, id, standing, at, error);
}

/**
 * pqa_finding_store_recheck:
 * @passed: whether it has really been put right
 * @rechecked_at: when, 0 for now
 *
 * Closes the finding, or sends it back to the person responsible with a new round. What was due
 * stays due.
 *
 * Returns: FALSE with DENIED, CONSTRAINT or CONFLICT
 */
gboolean
pqa_finding_store_recheck (PqaConnection *connection,
                           gint64 id,
                           gint64 row_version,
                           gboolean passed,
                           const char *note,
                           gint64 rechecked_at,
                           GError **error)
{
  Standing standing;

  if (!prepare_move (connection, id, PQA_FINDING_STATE_CLOSED, &rechecked_at, &standing, error)
      || !recheck_round (connection, id, standing.round, rechecked_at, passed, note, error))
    return FALSE;
  if (!passed)
    return begin_next_round (connection, id, row_version, &standing, rechecked_at, error);
  return move (connection, id, row_version, &standing, PQA_FINDING_STATE_CLOSED, rechecked_at,
               error);
}

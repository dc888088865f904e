/* pqa-finding-state.c: the life cycle of a finding
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-finding-state.h"

#include "pqa-error.h"
#include "pqa-i18n.h"

#define BIT(state) (1u << PQA_FINDING_STATE_##state)

static const PqaCode STATES[] = {
  [PQA_FINDING_STATE_OPEN] = { "open", NC_ ("finding state", "Open") },
  [PQA_FINDING_STATE_ASSIGNED] = { "assigned", NC_ ("finding state", "Assigned") },
  [PQA_FINDING_STATE_RECTIFIED] = { "rectified", NC_ ("finding state", "To re-check") },
  [PQA_FINDING_STATE_CLOSED] = { "closed", NC_ ("finding state", "Closed") },
};

/* Assigning anew hands the work to somebody else; a re-check that fails gives a new round. */
static const guint successors[] = {
  [PQA_FINDING_STATE_OPEN] = BIT (ASSIGNED),
  [PQA_FINDING_STATE_ASSIGNED] = BIT (ASSIGNED) | BIT (RECTIFIED),
  [PQA_FINDING_STATE_RECTIFIED] = BIT (ASSIGNED) | BIT (CLOSED),
  [PQA_FINDING_STATE_CLOSED] = 0,
};

PQA_DEFINE_CODES (PqaFindingState, pqa_finding_state, STATES, "finding state")

/**
 * pqa_finding_state_may_become:
 *
 * Source: domain.md §4.
 *
 * Returns: whether a finding in the state @from may get the state @to
 */
gboolean
pqa_finding_state_may_become (PqaFindingState from, PqaFindingState to)
{
  g_return_val_if_fail (from < G_N_ELEMENTS (successors), FALSE);

  return (successors[from] & (1u << to)) != 0;
}

/**
 * pqa_finding_state_check_move:
 *
 * Returns: FALSE with CONSTRAINT when pqa_finding_state_may_become() does not allow the move
 */
gboolean
pqa_finding_state_check_move (PqaFindingState from, PqaFindingState to, GError **error)
{
  if (pqa_finding_state_may_become (from, to))
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("A finding that is “%s” cannot become “%s”."), pqa_finding_state_to_label (from),
               pqa_finding_state_to_label (to));
  return FALSE;
}

/**
 * pqa_finding_state_is_overdue:
 * @rectify_due_at: by when it is to be put right, 0 for no limit
 *
 * Returns: whether nobody has put it right in time
 */
gboolean
pqa_finding_state_is_overdue (PqaFindingState state, gint64 rectify_due_at, gint64 now)
{
  return (state == PQA_FINDING_STATE_OPEN || state == PQA_FINDING_STATE_ASSIGNED)
         && rectify_due_at != 0 && rectify_due_at < now;
}

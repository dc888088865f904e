/* pqa-finding-state.h: the life cycle of a finding
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-codes.h"

G_BEGIN_DECLS

/**
 * PqaFindingState:
 * @PQA_FINDING_STATE_OPEN: found, nobody has been told to put it right
 * @PQA_FINDING_STATE_ASSIGNED: somebody is to put it right
 * @PQA_FINDING_STATE_RECTIFIED: said to be put right, to be checked again
 * @PQA_FINDING_STATE_CLOSED: the re-check was passed
 */
typedef enum
{
  PQA_FINDING_STATE_OPEN,
  PQA_FINDING_STATE_ASSIGNED,
  PQA_FINDING_STATE_RECTIFIED,
  PQA_FINDING_STATE_CLOSED,
} PqaFindingState;

PQA_DECLARE_CODES (PqaFindingState, pqa_finding_state)

gboolean pqa_finding_state_may_become (PqaFindingState from, PqaFindingState to);
gboolean pqa_finding_state_check_move (PqaFindingState from, PqaFindingState to, GError **error);
gboolean pqa_finding_state_is_overdue (PqaFindingState state, gint64 rectify_due_at, gint64 now);

G_END_DECLS

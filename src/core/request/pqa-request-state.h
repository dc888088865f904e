/* pqa-request-state.h: the life cycle of a request
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-codes.h"

G_BEGIN_DECLS

typedef enum
{
  PQA_REQUEST_STATE_REGISTERED,
  PQA_REQUEST_STATE_ASSIGNED,
  PQA_REQUEST_STATE_IN_PROGRESS,
  PQA_REQUEST_STATE_WAITING,
  PQA_REQUEST_STATE_COMPLETED,
  PQA_REQUEST_STATE_FOLLOWED_UP,
  PQA_REQUEST_STATE_CLOSED,
  PQA_REQUEST_STATE_VOID,
} PqaRequestState;

PQA_DECLARE_CODES (PqaRequestState, pqa_request_state)

gboolean pqa_request_state_is_open (PqaRequestState state);
gboolean
pqa_request_state_may_become (PqaRequestKind kind, PqaRequestState from, PqaRequestState to);
gboolean pqa_request_state_check_move (PqaRequestKind kind,
                                       PqaRequestState from,
                                       PqaRequestState to,
                                       GError **error);
gboolean pqa_request_state_is_reopening (PqaRequestState from, PqaRequestState to);

G_END_DECLS

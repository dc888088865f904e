/* pqa-request-order.h: a step with all that it needs, to be carried out by the writing thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-context.h"
#include "request/pqa-request-store.h"
#include "requests/pqa-request-step.h"

G_BEGIN_DECLS

/**
 * PqaRequestOrder:
 * @row_version: of the request as it was read
 * @occurred_at: 0 for now
 * @note: remark or reason
 * @person_id: the handler, who completed it, or the new first responder
 * @department_id: for assigning
 * @other_id: the request that stays, for a duplicate; the one that is repeated
 */
typedef struct
{
  PqaRequestStepKind kind;
  gint64 request_id;
  gint64 row_version;
  gint64 occurred_at;
  char *note;
  gint64 person_id;
  gint64 department_id;
  PqaWaiting waiting;
  PqaVoid void_reason;
  gint64 other_id;
  PqaFollowUp follow_up;
} PqaRequestOrder;

PqaRequestOrder *pqa_request_order_new (PqaRequestStepKind kind, const PqaRequestDetail *request);
PqaRequestOrder *
pqa_request_order_new_for (PqaRequestStepKind kind, gint64 request_id, gint64 row_version);
void pqa_request_order_free (PqaRequestOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRequestOrder, pqa_request_order_free)

gboolean pqa_request_order_run (PqaConnection *connection, gpointer order, GError **error);

G_END_DECLS

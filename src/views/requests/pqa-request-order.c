/* pqa-request-order.c: a step with all that it needs, to be carried out by the writing thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-request-order.h"

#include "request/pqa-request-store.h"

/**
 * pqa_request_order_new_for:
 *
 * Returns: (transfer full): an order with nothing filled in
 */
PqaRequestOrder *
pqa_request_order_new_for (PqaRequestStepKind kind, gint64 request_id, gint64 row_version)
{
  PqaRequestOrder *self = g_new0 (PqaRequestOrder, 1);

  self->kind = kind;
  self->request_id = request_id;
  self->row_version = row_version;
  self->note = g_strdup ("");
  return self;
}

/**
 * pqa_request_order_new:
 *
 * Returns: (transfer full): an order for @request as it was read
 */
PqaRequestOrder *
pqa_request_order_new (PqaRequestStepKind kind, const PqaRequestDetail *request)
{
  return pqa_request_order_new_for (kind, request->id, request->row_version);
}

void
pqa_request_order_free (PqaRequestOrder *self)
{
  g_free (self->note);
  g_free (self);
}

/**
 * pqa_request_order_run:
 * @order: a #PqaRequestOrder
 *
 * A #PqaTransactionFunc.
 */
gboolean
pqa_request_order_run (PqaConnection *connection, gpointer order, GError **error)
{
  const PqaRequestOrder *self = order;
  PqaRequestStep step = { self->request_id, self->row_version, self->occurred_at, self->note };

  switch (self->kind)
    {
    case PQA_REQUEST_STEP_ASSIGN:
      return pqa_request_store_assign (connection, &step, self->person_id, self->department_id,
                                       error);
    case PQA_REQUEST_STEP_RESPOND:
      return pqa_request_store_respond (connection, &step, error);
    case PQA_REQUEST_STEP_ARRIVE:
      return pqa_request_store_arrive (connection, &step, error);
    case PQA_REQUEST_STEP_START:
      return pqa_request_store_start (connection, &step, error);
    case PQA_REQUEST_STEP_WAIT:
      return pqa_request_store_wait (connection, &step, self->waiting, error);
    case PQA_REQUEST_STEP_RESUME:
      return pqa_request_store_resume (connection, &step, error);
    case PQA_REQUEST_STEP_COMPLETE:
      return pqa_request_store_complete (connection, &step, self->person_id, error);
    case PQA_REQUEST_STEP_FOLLOW_UP:
      return pqa_request_store_follow_up (connection, &step, &self->follow_up, error);
    case PQA_REQUEST_STEP_CLOSE:
      return pqa_request_store_close (connection, &step, error);
    case PQA_REQUEST_STEP_REOPEN:
      return pqa_request_store_reopen (connection, &step, error);
    case PQA_REQUEST_STEP_NOTE:
      return pqa_request_store_add_note (connection, &step, error);
    case PQA_REQUEST_STEP_FIRST_RESPONDER:
      return pqa_request_store_change_first_responder (connection, &step, self->person_id, error);
    case PQA_REQUEST_STEP_APPLY_POLICY:
      return pqa_request_store_apply_policy (connection, &step, error);
    case PQA_REQUEST_STEP_VOID:
      return pqa_request_store_void (connection, &step, self->void_reason, self->other_id, error);
    case PQA_REQUEST_STEP_MARK_REPEAT:
      return pqa_request_store_mark_repeat (connection, &step, self->other_id, error);
    case PQA_REQUEST_STEP_UNMARK_REPEAT:
      return pqa_request_store_unmark_repeat (connection, &step, error);
    case PQA_REQUEST_STEP_CHANGE_TIME:
    case PQA_REQUEST_STEP_NONE:
    default:
      g_return_val_if_reached (FALSE);
    }
}

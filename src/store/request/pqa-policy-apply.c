/* pqa-policy-apply.c: the limits now in force for requests that were registered before
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Source: domain.md §3, "Deadlines": editing a policy does not touch open requests; applying it
 * again does, visibly logged. What is over, met or late, stays as it is.
 */
#include "request/pqa-policy-apply.h"

#include "request/pqa-request-change.h"
#include "request/pqa-request-store.h"

void
pqa_policy_effect_free (PqaPolicyEffect *self)
{
  g_free (self->number);
  g_free (self->what);
  g_free (self);
}

static PqaPolicyEffect *
find_effect (PqaConnection *connection, PqaStatement *statement, GError **error)
{
  g_auto (PqaRequestChange) request = { 0 };
  g_autoptr (PqaPolicyEffect) effect = g_new0 (PqaPolicyEffect, 1);

  effect->request_id = pqa_statement_get_int (statement, 0);
  effect->number = pqa_statement_dup_text (statement, 1);
  effect->what = pqa_statement_dup_text (statement, 2);
  if (!pqa_request_change_look (&request, connection, effect->request_id, error)
      || !pqa_request_change_renew_deadlines (&request, &effect->change, error))
    return NULL;
  return g_steal_pointer (&effect);
}

/**
 * pqa_policy_apply_preview:
 *
 * Works out what pqa_policy_apply_to() would do, and writes nothing.
 *
 * Returns: (transfer full) (element-type PqaPolicyEffect): the open requests whose deadlines would
 *   change, the oldest first; %NULL with CONSTRAINT when a calendar is never open
 */
GPtrArray *
pqa_policy_apply_preview (PqaConnection *connection, GCancellable *cancellable, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "requests/all-open", error);
  g_autoptr (GPtrArray) effects
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_policy_effect_free);

  if (statement == NULL)
    return NULL;
  while (pqa_statement_next (statement))
    {
      g_autoptr (PqaPolicyEffect) effect = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      effect = find_effect (connection, statement, error);
      if (effect == NULL)
        return NULL;
      if (pqa_deadline_change_is_any (&effect->change))
        g_ptr_array_add (effects, g_steal_pointer (&effect));
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&effects) : NULL;
}

/* What was completed or voided since it was looked at needs no new deadlines. */
static gboolean
is_open (PqaConnection *connection, gint64 request_id, gboolean *open, GError **error)
{
  g_auto (PqaRequestChange) request = { 0 };

  if (!pqa_request_change_look (&request, connection, request_id, error))
    return FALSE;
  *open = pqa_request_state_is_open (request.head.state);
  return TRUE;
}

/**
 * pqa_policy_apply_to:
 * @reason: why, for each request's log
 * @n_applied: (inout): grows by how many requests were given new deadlines
 *
 * Gives these requests the limits now in force; those that are not open any more are left out.
 * Needs a write transaction; of many requests some at a time should be taken, so that others can
 * work in between.
 *
 * Returns: FALSE with DENIED, NOT_FOUND or CONSTRAINT
 */
gboolean
pqa_policy_apply_to (PqaConnection *connection,
                     const gint64 *request_ids,
                     gsize n_requests,
                     const char *reason,
                     guint *n_applied,
                     GError **error)
{
  for (gsize i = 0; i < n_requests; i++)
    {
      const PqaRequestStep step = { .request_id = request_ids[i], .note = reason };
      gboolean open = FALSE;

      if (!is_open (connection, request_ids[i], &open, error))
        return FALSE;
      if (!open)
        continue;
      if (!pqa_request_store_apply_policy (connection, &step, error))
        return FALSE;
      ++*n_applied;
    }
  return TRUE;
}

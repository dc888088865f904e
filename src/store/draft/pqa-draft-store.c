/* pqa-draft-store.c: what somebody was typing when the program ended
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only rows that are ever deleted: as soon as a form has been saved or given up, nobody wants
 * its draft any more. Drafts are no part of the audit log, and no list follows them.
 */
#include "draft/pqa-draft-store.h"

/**
 * pqa_draft_store_keep:
 * @kind: which form
 * @payload: a JSON object
 *
 * Keeps what stands in a form, in place of what the same person kept of it before. Needs a write
 * transaction.
 *
 * Returns: FALSE with CONSTRAINT when @payload is no JSON
 */
gboolean
pqa_draft_store_keep (PqaConnection *connection,
                      const char *kind,
                      const char *payload,
                      GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "drafts/keep", error);

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "otti", pqa_connection_get_actor_id (connection), kind, payload,
                      pqa_connection_get_now (connection));
  return pqa_statement_run (statement, error);
}

/**
 * pqa_draft_store_drop:
 *
 * Forgets what the person who works kept of the form @kind, if there is anything. Needs a write
 * transaction.
 */
gboolean
pqa_draft_store_drop (PqaConnection *connection, const char *kind, GError **error)
{
  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  return pqa_connection_run (connection, error,
                             "DELETE FROM draft WHERE staff_id IS ?1 AND kind = ?2", "ot",
                             pqa_connection_get_actor_id (connection), kind);
}

static PqaDraft *
read_draft (PqaStatement *statement, GError **error)
{
  g_autoptr (PqaDraft) self = NULL;

  if (pqa_statement_next (statement))
    {
      self = g_new0 (PqaDraft, 1);
      self->kind = pqa_statement_dup_text (statement, 0);
      self->payload = pqa_statement_dup_text (statement, 1);
      self->saved_at = pqa_statement_get_int (statement, 2);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * pqa_draft_store_find:
 *
 * Returns: (transfer full) (nullable): what @staff_id kept of the form @kind; %NULL also if there
 *   is nothing, so look at @error
 */
PqaDraft *
pqa_draft_store_find (PqaConnection *connection,
                      gint64 staff_id,
                      const char *kind,
                      GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "drafts/find", error);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "ot", staff_id, kind);
  return read_draft (statement, error);
}

/**
 * pqa_draft_store_find_newest:
 * @form: "request" finds "request" and "request:12"
 *
 * Returns: (transfer full) (nullable): what @staff_id left last; %NULL also if there is nothing, so
 *   look at @error
 */
PqaDraft *
pqa_draft_store_find_newest (PqaConnection *connection,
                             gint64 staff_id,
                             const char *form,
                             GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "drafts/newest", error);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "ot", staff_id, form);
  return read_draft (statement, error);
}

void
pqa_draft_free (PqaDraft *self)
{
  g_free (self->kind);
  g_free (self->payload);
  g_free (self);
}

/* pqa-request-bulk.c: the same step for many requests, each answered for
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules refuse for one request does not hold up the others: it is undone by itself and its
 * reason is given. What is no rule, such as a full disk, ends the whole and is undone by the
 * transaction, which all of this needs.
 */
#include "request/pqa-request-bulk.h"

#include "pqa-i18n.h"
#include "request/pqa-request-change.h"
#include "request/pqa-request-event.h"

typedef gboolean (*StepFunc) (PqaConnection *connection,
                              const PqaRequestStep *step,
                              gint64 handler_id,
                              GError **error);

static void
outcome_free (gpointer data)
{
  PqaBulkOutcome *self = data;

  g_free (self->number);
  g_free (self->refusal);
  g_free (self);
}

/**
 * pqa_bulk_outcomes_new:
 *
 * Returns: (transfer full) (element-type PqaBulkOutcome): none yet
 */
GPtrArray *
pqa_bulk_outcomes_new (void)
{
  return g_ptr_array_new_with_free_func (outcome_free);
}

static gboolean
is_refusal (const GError *error)
{
  return g_error_matches (error, PQA_ERROR, PQA_ERROR_CONSTRAINT)
         || g_error_matches (error, PQA_ERROR, PQA_ERROR_CONFLICT)
         || g_error_matches (error, PQA_ERROR, PQA_ERROR_NOT_FOUND)
         || g_error_matches (error, PQA_ERROR, PQA_ERROR_DENIED);
}

/* What is known of the request at present. */
static gboolean
read_request (PqaConnection *connection, PqaBulkOutcome *outcome, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (
      connection, "SELECT number, handler_id, row_version FROM request WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind_int (statement, 1, outcome->request_id);
  if (pqa_statement_next (statement))
    {
      g_free (outcome->number);
      outcome->number = pqa_statement_dup_text (statement, 0);
      outcome->old_handler_id = pqa_statement_get_int (statement, 1);
      outcome->row_version = pqa_statement_get_int (statement, 2);
    }
  return pqa_statement_finish (statement, error);
}

static gboolean
read_version (PqaConnection *connection, PqaBulkOutcome *outcome, GError **error)
{
  return pqa_connection_read_int (connection, &outcome->row_version, error,
                                  "SELECT row_version FROM request WHERE id = ?1", "i",
                                  outcome->request_id);
}

/* Takes the step, or takes back what a refused one has written already. */
static gboolean
take_step (PqaConnection *connection,
           const PqaRequestStep *step,
           gint64 handler_id,
           StepFunc func,
           PqaBulkOutcome *outcome,
           GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!pqa_connection_execute (connection, "SAVEPOINT bulk_step", error))
    return FALSE;
  if (func (connection, step, handler_id, &failure))
    return pqa_connection_execute (connection, "RELEASE bulk_step", error)
           && read_version (connection, outcome, error);
  if (!is_refusal (failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  outcome->refusal = g_strdup (failure->message);
  return pqa_connection_execute (connection, "ROLLBACK TO bulk_step; RELEASE bulk_step", error);
}

/* Assigning -------------------------------------------------------------------------------------*/

static gboolean
assign (PqaConnection *connection, const PqaRequestStep *step, gint64 handler_id, GError **error)
{
  return pqa_request_store_assign (connection, step, handler_id, 0, error);
}

static gboolean
assign_one (PqaConnection *connection,
            PqaBulkOutcome *outcome,
            gint64 handler_id,
            const char *note,
            GError **error)
{
  PqaRequestStep step = { .request_id = outcome->request_id, .note = note };

  if (!read_request (connection, outcome, error))
    return FALSE;
  if (outcome->old_handler_id == handler_id)
    {
      outcome->refusal = g_strdup (_ ("This person has it already."));
      return TRUE;
    }
  return take_step (connection, &step, handler_id, assign, outcome, error);
}

/**
 * pqa_request_bulk_assign:
 * @ids: (array length=n_ids): the requests
 * @handler_id: who is to do the work
 * @note: (nullable): what is to be said about it
 * @outcomes: (element-type PqaBulkOutcome): one for each request is added
 *
 * Gives every one of the requests to the same person. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or if it could not be written at all
 */
gboolean
pqa_request_bulk_assign (PqaConnection *connection,
                         const gint64 *ids,
                         guint n_ids,
                         gint64 handler_id,
                         const char *note,
                         GPtrArray *outcomes,
                         GError **error)
{
  if (!pqa_connection_require (connection, PQA_PERMISSION_REQUEST_WORK, error))
    return FALSE;
  for (guint i = 0; i < n_ids; i++)
    {
      PqaBulkOutcome *outcome = g_new0 (PqaBulkOutcome, 1);

      outcome->request_id = ids[i];
      g_ptr_array_add (outcomes, outcome);
      if (!assign_one (connection, outcome, handler_id, note, error))
        return FALSE;
    }
  return TRUE;
}

/* Taking back -----------------------------------------------------------------------------------*/

/* The life cycle has no way back; but nothing has happened since, as the row version shows. */
static gboolean
unassign (PqaConnection *connection, const PqaRequestStep *step, GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  PqaRequestEvent event = { .kind = "moved", .from = "assigned", .to = "registered" };

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error))
    return FALSE;
  event.request_id = change.head.id;
  event.episode_number = change.head.episode_number;
  event.occurred_at = change.occurred_at;
  event.note = change.note;
  change.head.handler_id = 0;
  change.head.state = PQA_REQUEST_STATE_REGISTERED;
  return pqa_request_event_write (connection, &event, error)
         && pqa_request_change_finish (&change, error);
}

static gboolean
give_back (PqaConnection *connection, const PqaRequestStep *step, gint64 handler_id, GError **error)
{
  return handler_id != 0 ? pqa_request_store_assign (connection, step, handler_id, 0, error)
                         : unassign (connection, step, error);
}

/**
 * pqa_request_bulk_take_back:
 * @done: (element-type PqaBulkOutcome): what pqa_request_bulk_assign() did
 * @first: where in it to begin
 * @n: how many of it
 * @note: (nullable): what is to be said about it
 * @outcomes: (element-type PqaBulkOutcome): one for each that had been assigned is added
 *
 * Gives them back to whom they had, unless something has happened to them since. Needs a write
 * transaction.
 */
gboolean
pqa_request_bulk_take_back (PqaConnection *connection,
                            const GPtrArray *done,
                            guint first,
                            guint n,
                            const char *note,
                            GPtrArray *outcomes,
                            GError **error)
{
  for (guint i = first; i < first + n; i++)
    {
      const PqaBulkOutcome *old = done->pdata[i];
      PqaRequestStep step
          = { .request_id = old->request_id, .row_version = old->row_version, .note = note };
      PqaBulkOutcome *outcome;

      if (old->refusal != NULL)
        continue;
      outcome = g_new0 (PqaBulkOutcome, 1);
      outcome->request_id = old->request_id;
      outcome->number = g_strdup (old->number);
      g_ptr_array_add (outcomes, outcome);
      if (!take_step (connection, &step, old->old_handler_id, give_back, outcome, error))
        return FALSE;
    }
  return TRUE;
}

/* pqa-stock-take-store.c: why open requests are still open, entry by entry
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entries are added, never altered. Whoever wants to know what holds reads the view
 * held_stock_take, which has at most one row for each episode.
 */
#include "request/pqa-stock-take-store.h"

#include "calendar/pqa-calendar-store.h"
#include "pqa-i18n.h"
#include "request/pqa-request-state.h"
#include "request/pqa-request-store.h"
#include "time/pqa-local-time.h"

/* What has to be known of a request before something is said about it. */
typedef struct
{
  char *number;
  PqaRequestState state;
  gint64 episode_number;
  gint64 held_id;
  char *held_by;
} Subject;

static void
subject_clear (Subject *self)
{
  g_free (self->number);
  g_free (self->held_by);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Subject, subject_clear)

static gboolean
load_subject (PqaConnection *connection, gint64 request_id, Subject *self, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "stock-take/subject", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "i", request_id);
  if (pqa_statement_next (statement))
    {
      self->number = pqa_statement_dup_text (statement, 0);
      self->episode_number = pqa_statement_get_int (statement, 2);
      self->held_id = pqa_statement_get_int (statement, 3);
      self->held_by = pqa_statement_dup_text (statement, 4);
      return pqa_request_state_from_code (pqa_statement_get_text (statement, 1), &self->state,
                                          error);
    }
  if (pqa_statement_finish (statement, error))
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no such request."));
  return FALSE;
}

static gboolean
check_subject (const Subject *self, const PqaStockTakeEntry *entry, GError **error)
{
  if (!pqa_request_state_is_open (self->state))
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 /* Translators: a request's number */
                 _ ("Request %s is not open any more."), self->number);
  else if (self->episode_number != entry->episode_number)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONFLICT,
                 /* Translators: a request's number */
                 _ ("Request %s was reopened meanwhile. Nothing was overwritten."), self->number);
  else if (self->held_id != entry->seen_id)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONFLICT,
                 /* Translators: a person's name and a request's number */
                 _ ("%1$s has gone through request %2$s meanwhile. Nothing was overwritten."),
                 self->held_by != NULL ? self->held_by : _ ("Somebody else"), self->number);
  else
    return TRUE;
  return FALSE;
}

/* A cause that was closed may stand where it stood, but is not given anew. */
static gboolean
check_cause (PqaConnection *connection, gint64 cause_id, const char *today, GError **error)
{
  gint64 n = 0;

  if (cause_id == 0)
    return TRUE;
  if (!pqa_connection_read_int (connection, &n, error,
                                "SELECT count (*) FROM delay_cause"
                                " WHERE id = ?1 AND (closed_on IS NULL OR closed_on > ?2)",
                                "it", cause_id, today))
    return FALSE;
  if (n == 0)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 _ ("This cause of delay is not in use any more."));
  return n != 0;
}

static gboolean
write_entry (PqaConnection *connection, const PqaStockTakeEntry *entry, GError **error)
{
  const PqaStockTake *said = &entry->said;
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "stock-take/add", error);
  const char *on = said->next_step_on;

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "iiottio", entry->request_id, entry->episode_number,
                      said->delay_cause_id, said->next_step != NULL ? said->next_step : "",
                      on != NULL && *on != '\0' ? on : NULL, pqa_connection_get_now (connection),
                      pqa_connection_get_actor_id (connection));
  return pqa_statement_run (statement, error);
}

/**
 * pqa_stock_take_store_add:
 * @id: (out) (optional): of the entry
 *
 * Says why a request is still open and what happens next; that holds until something else is said.
 * Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONSTRAINT, or CONFLICT when something was said, or the
 *   request was reopened, since it was read
 */
gboolean
pqa_stock_take_store_add (PqaConnection *connection,
                          const PqaStockTakeEntry *entry,
                          gint64 *id,
                          GError **error)
{
  g_auto (Subject) subject = { NULL };
  g_autofree char *today = NULL;
  GTimeZone *zone;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_REQUEST_WORK, error))
    return FALSE;
  zone = pqa_calendar_store_get_zone (connection, error);
  if (zone == NULL)
    return FALSE;
  today = pqa_local_time_date (zone, pqa_connection_get_now (connection));
  if (!pqa_stock_take_check (&entry->said, today, NULL, error)
      || !load_subject (connection, entry->request_id, &subject, error)
      || !check_subject (&subject, entry, error)
      || !check_cause (connection, entry->said.delay_cause_id, today, error)
      || !write_entry (connection, entry, error))
    return FALSE;
  if (id != NULL)
    *id = pqa_connection_get_last_id (connection);
  return TRUE;
}

/**
 * pqa_stock_take_store_take_back:
 * @id: an entry
 *
 * Takes an entry back that holds and was made just now; what held before holds again. Needs a write
 * transaction.
 *
 * Returns: FALSE with DENIED or CONSTRAINT
 */
gboolean
pqa_stock_take_store_take_back (PqaConnection *connection, gint64 id, GError **error)
{
  gint64 now = pqa_connection_get_now (connection);
  gint64 n = 0;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_REQUEST_WORK, error)
      || !pqa_connection_read_int (connection, &n, error,
                                   "SELECT count (*) FROM held_stock_take"
                                   " WHERE id = ?1 AND noted_at >= ?2",
                                   "ii", id, now - PQA_REQUEST_TAKE_BACK_SECONDS))
    return FALSE;
  if (n == 0)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                   _ ("This can no longer be taken back; say anew what holds."));
      return FALSE;
    }
  return pqa_connection_run (connection, error,
                             "UPDATE stock_take SET taken_back_at = ?2 WHERE id = ?1", "ii", id,
                             now);
}

/* pqa-request-repeat.c: keeps what requests repeat in step with the rule, and takes decisions by
 * hand SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody has decided by hand (repeat_set_by is 'hand', with or without a link) stays,
 * whatever the rule finds.
 */
#include "request/pqa-request-repeat.h"

#include "pqa-i18n.h"
#include "request/pqa-repeat.h"
#include "request/pqa-request-change.h"
#include "settings/pqa-rule-store.h"
#include "time/pqa-local-time.h"

/* Binds the request ?1 and the seconds ?2 within which the same trouble is a repeat. */
static PqaStatement *
ask (PqaConnection *connection, const char *query, gint64 request_id, GError **error)
{
  PqaStatement *statement;
  gint64 days;

  if (!pqa_rule_store_get_int (connection, PQA_RULE_REPEAT_DAYS, &days, error))
    return NULL;
  statement = pqa_connection_query (connection, query, error);
  if (statement != NULL)
    pqa_statement_bind (statement, "ii", request_id, days * PQA_DAY_SECONDS);
  return statement;
}

static gboolean
find_repeated (PqaConnection *connection, gint64 request_id, gint64 *repeated_id, GError **error)
{
  g_autoptr (PqaStatement) statement = ask (connection, "requests/repeat-of", request_id, error);

  *repeated_id = 0;
  if (statement == NULL)
    return FALSE;
  if (pqa_statement_next (statement))
    *repeated_id = pqa_statement_get_int (statement, 0);
  return pqa_statement_finish (statement, error);
}

/* Has the rule look at one request; adds to @n_changed if that brings another link. */
static gboolean
update_one (PqaConnection *connection, gint64 request_id, guint *n_changed, GError **error)
{
  gint64 repeated_id;
  g_autoptr (PqaStatement) statement = NULL;

  if (!find_repeated (connection, request_id, &repeated_id, error))
    return FALSE;
  statement = pqa_connection_query (connection, "requests/set-repeat", error);
  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "io", request_id, repeated_id);
  while (pqa_statement_next (statement))
    (*n_changed)++;
  return pqa_statement_finish (statement, error);
}

static GArray *
read_ids (PqaStatement *statement, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (pqa_statement_next (statement))
    {
      gint64 id = pqa_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&ids) : NULL;
}

static gboolean
update_each (PqaConnection *connection, const GArray *ids, guint *n_changed, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    if (!update_one (connection, g_array_index (ids, gint64, i), n_changed, error))
      return FALSE;
  return TRUE;
}

/**
 * pqa_request_repeat_update:
 * @request_id: a request that is new, or of which changed what the rule looks at: home, place,
 *   category, kind, when it came in, when it was completed, whether it is void
 *
 * Links it with what it repeats, and with it those that repeat it. Needs a write transaction.
 */
gboolean
pqa_request_repeat_update (PqaConnection *connection, gint64 request_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = ask (connection, "requests/repeat-followers", request_id, error);
  g_autoptr (GArray) followers = NULL;
  guint n_changed = 0;

  if (statement == NULL)
    return FALSE;
  followers = read_ids (statement, error);
  return followers != NULL && update_one (connection, request_id, &n_changed, error)
         && update_each (connection, followers, &n_changed, error);
}

/**
 * pqa_request_repeat_update_all:
 * @n_changed: (out): how many requests have another link than before
 *
 * Has the rule look at every request anew, for data that came from elsewhere. Takes a manager and a
 * write transaction.
 */
gboolean
pqa_request_repeat_update_all (PqaConnection *connection, guint *n_changed, GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;
  g_autoptr (GArray) ids = NULL;

  *n_changed = 0;
  if (!pqa_connection_require (connection, PQA_PERMISSION_REQUEST_OVERRIDE, error))
    return FALSE;
  statement = pqa_connection_prepare (
      connection, "SELECT id FROM request WHERE repeat_set_by IS NOT 'hand'", error);
  ids = statement != NULL ? read_ids (statement, error) : NULL;
  return ids != NULL && update_each (connection, ids, n_changed, error);
}

/* By hand ---------------------------------------------------------------------------------------*/

static gboolean
check_counts (const PqaRequestHead *head, GError **error)
{
  if (head->state == PQA_REQUEST_STATE_VOID)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 _ ("A void request is not changed any more."));
  else if (!pqa_repeat_counts_for (head->kind))
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 _ ("Only complaints and repairs count as repeats."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
refuse_repeated (const char *text, const char *number, GError **error)
{
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, text, number);
  return FALSE;
}

/* What is repeated must be there, count itself, and have come in before. */
static gboolean
check_repeated (const PqaRequestHead *head,
                PqaConnection *connection,
                gint64 repeated_id,
                GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (
      connection,
      "SELECT number, state = 'void', (registered_at, id) >= (?2, ?3) FROM request WHERE id = ?1",
      error);
  g_autofree char *number = NULL;
  gboolean is_void, is_later;

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "iii", repeated_id, head->registered_at, head->id);
  if (!pqa_statement_next (statement))
    {
      if (pqa_statement_finish (statement, error))
        g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no such request."));
      return FALSE;
    }
  number = pqa_statement_dup_text (statement, 0);
  is_void = pqa_statement_get_int (statement, 1) != 0;
  is_later = pqa_statement_get_int (statement, 2) != 0;
  if (is_void)
    return refuse_repeated (_ ("Request %s is void, so it cannot be repeated."), number, error);
  if (is_later)
    return refuse_repeated (_ ("Request %s did not come in before this one, so it cannot be "
                               "repeated by it."),
                            number, error);
  return TRUE;
}

static gboolean
set_by_hand (PqaRequestChange *change, gint64 repeated_id, const char *detail, GError **error)
{
  return pqa_request_change_add_event (change, "edited", detail, error)
         && pqa_connection_run (change->connection, error,
                                "UPDATE request SET repeat_of_id = ?2, repeat_set_by = 'hand'"
                                " WHERE id = ?1",
                                "io", change->head.id, repeated_id)
         && pqa_request_change_finish (change, error);
}

/**
 * pqa_request_store_mark_repeat:
 * @repeated_id: the earlier request whose trouble came back
 *
 * Links the request by hand; the rule does not touch that any more. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT or CONSTRAINT
 */
gboolean
pqa_request_store_mark_repeat (PqaConnection *connection,
                               const PqaRequestStep *step,
                               gint64 repeated_id,
                               GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  g_autofree char *detail
      = g_strdup_printf ("{\"repeat\":\"yes\",\"repeat_of_id\":%" G_GINT64_FORMAT "}", repeated_id);

  return pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error)
         && check_counts (&change.head, error)
         && check_repeated (&change.head, connection, repeated_id, error)
         && set_by_hand (&change, repeated_id, detail, error);
}

/**
 * pqa_request_store_unmark_repeat:
 *
 * Takes the link away by hand; the rule does not bring it back. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT, or CONSTRAINT when it is no repeat
 */
gboolean
pqa_request_store_unmark_repeat (PqaConnection *connection,
                                 const PqaRequestStep *step,
                                 GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  g_autofree char *detail = NULL;
  gint64 repeated_id;

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error)
      || !check_counts (&change.head, error)
      || !pqa_connection_read_int (connection, &repeated_id, error,
                                   "SELECT repeat_of_id FROM request WHERE id = ?1", "i",
                                   change.head.id))
    return FALSE;
  if (repeated_id == 0)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("The request is not a repeat."));
      return FALSE;
    }
  detail
      = g_strdup_printf ("{\"repeat\":\"no\",\"repeat_of_id\":%" G_GINT64_FORMAT "}", repeated_id);
  return set_by_hand (&change, 0, detail, error);
}

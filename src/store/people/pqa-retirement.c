/* pqa-retirement.c: somebody leaves and hands their work over
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever leaves is retired, never deleted. Every open request keeps somebody who answers for it
 * (domain.md §3), so nobody leaves before theirs have been handed over.
 */
#include "people/pqa-retirement.h"

#include "people/pqa-membership-store.h"
#include "pqa-i18n.h"
#include "request/pqa-request-store.h"
#include "time/pqa-date.h"

typedef struct
{
  gint64 request_id;
  gboolean answers_for;
  gboolean works_on;
} Work;

static GArray *
read_work (PqaConnection *connection, gint64 staff_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "people/open-work", error);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Work));

  if (statement == NULL)
    return NULL;
  pqa_statement_bind_int (statement, 1, staff_id);
  while (pqa_statement_next (statement))
    {
      Work work = { .request_id = pqa_statement_get_int (statement, 0),
                    .answers_for = pqa_statement_get_int (statement, 1),
                    .works_on = pqa_statement_get_int (statement, 2) };

      g_array_append_val (found, work);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&found) : NULL;
}

/**
 * pqa_retirement_count_work:
 * @n_answers_for: (out): open requests of which they are the first responder
 * @n_works_on: (out): unfinished requests of which they are the handler
 */
gboolean
pqa_retirement_count_work (PqaConnection *connection,
                           gint64 staff_id,
                           guint *n_answers_for,
                           guint *n_works_on,
                           GError **error)
{
  g_autoptr (GArray) work = read_work (connection, staff_id, error);

  *n_answers_for = 0;
  *n_works_on = 0;
  for (guint i = 0; work != NULL && i < work->len; i++)
    {
      *n_answers_for += g_array_index (work, Work, i).answers_for;
      *n_works_on += g_array_index (work, Work, i).works_on;
    }
  return work != NULL;
}

static gboolean
check_successor (PqaConnection *connection, const PqaRetirement *retirement, GError **error)
{
  g_autofree char *reason = g_strstrip (g_strdup (retirement->reason != NULL ? retirement->reason
                                                                             : ""));
  gint64 works_here;

  if (!pqa_connection_read_int (connection, &works_here, error,
                                "SELECT count (*) FROM staff"
                                " WHERE id = ?1 AND id <> ?2 AND (left_on IS NULL OR left_on > ?3)",
                                "iit", retirement->successor_id, retirement->staff_id,
                                retirement->left_on))
    return FALSE;
  if (works_here == 0)
    g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                         _ ("The work can only go to somebody else who works here."));
  else if (*reason == '\0')
    g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                         _ ("Say why the first responder changes."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
hand_over_request (PqaConnection *connection,
                   const Work *work,
                   const PqaRetirement *retirement,
                   GError **error)
{
  PqaRequestStep step = { .request_id = work->request_id, .note = retirement->reason };

  return (!work->answers_for
          || pqa_request_store_change_first_responder (connection, &step,
                                                       retirement->successor_id, error))
         && (!work->works_on
             || pqa_request_store_assign (connection, &step, retirement->successor_id, 0, error));
}

/**
 * pqa_retirement_hand_over:
 * @retirement: who hands over to whom and why; the work is the same whenever they leave
 * @n_requests: (out): how many requests were handed over
 *
 * Makes the successor first responder of the open requests and handler of the unfinished ones, each
 * with its event. Takes a manager and a write transaction.
 */
gboolean
pqa_retirement_hand_over (PqaConnection *connection,
                          const PqaRetirement *retirement,
                          guint *n_requests,
                          GError **error)
{
  g_autoptr (GArray) work = NULL;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  *n_requests = 0;
  if (!pqa_connection_require (connection, PQA_PERMISSION_REQUEST_OVERRIDE, error)
      || !check_successor (connection, retirement, error))
    return FALSE;
  work = read_work (connection, retirement->staff_id, error);
  for (guint i = 0; work != NULL && i < work->len; i++)
    if (!hand_over_request (connection, &g_array_index (work, Work, i), retirement, error))
      return FALSE;
  *n_requests = work != NULL ? work->len : 0;
  return work != NULL;
}

static gboolean
check_no_work (PqaConnection *connection, gint64 staff_id, GError **error)
{
  g_autoptr (GArray) work = read_work (connection, staff_id, error);

  if (work == NULL)
    return FALSE;
  if (work->len == 0)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               ngettext ("%u open request has to be handed over first.",
                         "%u open requests have to be handed over first.", work->len),
               work->len);
  return FALSE;
}

static gboolean
check_day (PqaConnection *connection, const PqaRetirement *retirement, GError **error)
{
  g_autofree char *hired_on = NULL;
  g_autoptr (GError) problem = NULL;

  if (!pqa_date_check (retirement->left_on, error))
    return FALSE;
  hired_on = pqa_connection_read_text (connection, &problem,
                                       "SELECT hired_on FROM staff WHERE id = ?1", "i",
                                       retirement->staff_id);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (hired_on == NULL || g_strcmp0 (hired_on, retirement->left_on) <= 0)
    return TRUE;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                       _ ("Nobody leaves before they have been hired."));
  return FALSE;
}

/**
 * pqa_retirement_run:
 *
 * Hands the person's work over if there is a successor, ends all that they are, and notes the day.
 * Takes a manager and a write transaction.
 *
 * Returns: FALSE with DENIED, INVALID for no date, or CONSTRAINT while they have open requests
 */
gboolean
pqa_retirement_run (PqaConnection *connection, const PqaRetirement *retirement, GError **error)
{
  guint n_requests;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  return pqa_connection_require (connection, PQA_PERMISSION_STAFF_EDIT, error)
         && check_day (connection, retirement, error)
         && (retirement->successor_id == 0
             || pqa_retirement_hand_over (connection, retirement, &n_requests, error))
         && check_no_work (connection, retirement->staff_id, error)
         && pqa_membership_store_end (connection, retirement->staff_id, retirement->left_on,
                                      error)
         && pqa_connection_run (connection, error,
                                "UPDATE staff SET left_on = ?2, row_version = row_version + 1"
                                " WHERE id = ?1",
                                "it", retirement->staff_id, retirement->left_on);
}

/**
 * pqa_retirement_take_back:
 *
 * Somebody is back, or had not left. What they are from now on is to be entered anew. Needs a
 * write transaction.
 */
gboolean
pqa_retirement_take_back (PqaConnection *connection, gint64 staff_id, GError **error)
{
  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  return pqa_connection_require (connection, PQA_PERMISSION_STAFF_EDIT, error)
         && pqa_connection_run (connection, error,
                                "UPDATE staff SET left_on = NULL, row_version = row_version + 1"
                                " WHERE id = ?1",
                                "i", staff_id);
}

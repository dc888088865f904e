/* pqa-verify.c: is the database whole?
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <inttypes.h>

#include "db/pqa-verify.h"

#include "db/pqa-audit.h"
#include "pqa-i18n.h"

static gboolean
check_pages (PqaConnection *connection, GError **error)
{
  g_autofree char *answer
      = pqa_connection_read_text (connection, error, "PRAGMA integrity_check (1)", NULL);

  if (answer == NULL)
    return FALSE;
  if (g_str_equal (answer, "ok"))
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT, _ ("The file is damaged: %s"), answer);
  return FALSE;
}

static gboolean
check_references (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_prepare (connection, "PRAGMA foreign_key_check", error);

  if (statement == NULL)
    return FALSE;
  if (!pqa_statement_next (statement))
    return pqa_statement_finish (statement, error);

  g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT,
               _ ("Row %" PRId64 " of table “%s” refers to a row of “%s” that is not there."),
               pqa_statement_get_int (statement, 1), pqa_statement_get_text (statement, 0),
               pqa_statement_get_text (statement, 2));
  return FALSE;
}

/* The full-text indexes must say the same as the texts it was made from. */
static gboolean
check_search (PqaConnection *connection, GError **error)
{
  if (pqa_connection_begin (connection, error)
      && pqa_connection_execute (connection,
                                 "INSERT INTO request_search (request_search, rank)"
                                 " VALUES ('integrity-check', 1);"
                                 "INSERT INTO home_search (home_search, rank)"
                                 " VALUES ('integrity-check', 1)",
                                 error))
    return pqa_connection_commit (connection, error);

  pqa_connection_rollback (connection);
  return FALSE;
}

/**
 * pqa_verify:
 * @connection: one that may write
 *
 * Checks the file's pages, the references between rows, the full-text indexes and the chain of the
 * audit log.
 *
 * Returns: (transfer full): what was checked, or NULL with CORRUPT saying what is wrong
 */
PqaVerification *
pqa_verify (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaVerification) self = g_new0 (PqaVerification, 1);

  if (!check_pages (connection, error) || !check_references (connection, error)
      || !check_search (connection, error)
      || !pqa_audit_verify (connection, &self->n_audit_entries, &self->audit_head, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pqa_verification_free (PqaVerification *self)
{
  g_free (self->audit_head);
  g_free (self);
}

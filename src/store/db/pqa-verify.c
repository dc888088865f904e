/* pqa-verify.c: is the database whole?
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <inttypes.h>

#include "db/pqa-verify.h"

#include "attachment/pqa-attachment-store.h"
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
 * Checks the file's pages, the references between rows, the full-text indexes, the chain of the
 * audit log and every attached file.
 *
 * Returns: (transfer full): what was checked, or NULL with CORRUPT saying what is wrong
 */
PqaVerification *
pqa_verify (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaVerification) self = g_new0 (PqaVerification, 1);

  if (!check_pages (connection, error) || !check_references (connection, error)
      || !check_search (connection, error)
      || !pqa_audit_verify (connection, &self->n_audit_entries, &self->audit_head, error)
      || !pqa_attachment_store_verify (connection, &self->n_attachments, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pqa_verification_free (PqaVerification *self)
{
  g_free (self->audit_head);
  g_free (self);
}

typedef struct
{
  char *path;
  PqaClock *clock;
} File;

static void
file_free (File *file)
{
  g_free (file->path);
  g_object_unref (file->clock);
  g_free (file);
}

static void
verify_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  File *file = data;
  GError *error = NULL;
  g_autoptr (PqaConnection) connection
      = pqa_connection_open (file->path, PQA_CONNECTION_NONE, file->clock, &error);
  PqaVerification *verification = connection != NULL ? pqa_verify (connection, &error) : NULL;

  if (verification != NULL)
    g_task_return_pointer (task, verification, (GDestroyNotify) pqa_verification_free);
  else
    g_task_return_error (task, error);
}

/**
 * pqa_verify_file_async:
 * @path: the database file, which may be in use
 *
 * See pqa_verify(). Runs on a thread of its own with a connection of its own.
 */
void
pqa_verify_file_async (const char *path,
                       PqaClock *clock,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  File *file = g_new (File, 1);

  file->path = g_strdup (path);
  file->clock = g_object_ref (clock);
  g_task_set_task_data (task, file, (GDestroyNotify) file_free);
  g_task_run_in_thread (task, verify_file);
}

/**
 * pqa_verify_file_finish:
 *
 * Returns: (transfer full): see pqa_verify()
 */
PqaVerification *
pqa_verify_file_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

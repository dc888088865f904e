/* pqa-attachment-store.c: which files belong to what
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "attachment/pqa-attachment-store.h"

#include <glib/gstdio.h>

#include "attachment/pqa-attachment-import.h"
#include "pqa-i18n.h"

static PqaPermission
get_permission (const char *owner_table)
{
  return g_str_equal (owner_table, "request") ? PQA_PERMISSION_REQUEST_WORK
                                              : PQA_PERMISSION_INSPECTION_RESULT;
}

/* The size is that of the file, whatever somebody kept of it. */
static gboolean
find_copy (PqaConnection *connection, PqaAttachment *attachment, GError **error)
{
  g_autofree char *path = pqa_attachment_make_path (pqa_connection_get_path (connection),
                                                    attachment->sha256);
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
                   _ ("The file of “%s” is missing from the office’s folder. Take it out, or add "
                      "it again."),
                   attachment->name);
      return FALSE;
    }
  attachment->size = status.st_size;
  return TRUE;
}

static gboolean
find_row (PqaConnection *connection, PqaAttachment *attachment, GError **error)
{
  return pqa_connection_run (connection, error,
                             "INSERT INTO attachment (sha256, size, media_type, created_at)"
                             " VALUES (?1, ?2, ?3, ?4) ON CONFLICT (sha256) DO NOTHING",
                             "titi", attachment->sha256, attachment->size, attachment->media_type,
                             pqa_connection_get_now (connection))
         && pqa_connection_read_int (connection, &attachment->id, error,
                                     "SELECT id FROM attachment WHERE sha256 = ?1", "t",
                                     attachment->sha256);
}

/**
 * pqa_attachment_store_add:
 * @attachment: its content has been imported; gets its rows
 * @owner_table: "request", "inspection_result" or "finding"
 *
 * Lets an imported file belong to a row. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or NOT_FOUND when the copy has gone
 */
gboolean
pqa_attachment_store_add (PqaConnection *connection,
                          PqaAttachment *attachment,
                          const char *owner_table,
                          gint64 owner_id,
                          GError **error)
{
  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, get_permission (owner_table), error)
      || !find_copy (connection, attachment, error) || !find_row (connection, attachment, error)
      || !pqa_connection_run (connection, error,
                              "INSERT INTO attachment_link"
                              " (attachment_id, owner_table, owner_id, name, added_at)"
                              " VALUES (?1, ?2, ?3, ?4, ?5)",
                              "ititi", attachment->id, owner_table, owner_id, attachment->name,
                              pqa_connection_get_now (connection)))
    return FALSE;
  attachment->link_id = pqa_connection_get_last_id (connection);
  return TRUE;
}

static gboolean
set_removed (PqaConnection *connection, gint64 link_id, gint64 removed_at, GError **error)
{
  g_autofree char *owner_table = NULL;
  gint64 n_changed;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  owner_table = pqa_connection_read_text (
      connection, error, "SELECT owner_table FROM attachment_link WHERE id = ?1", "i", link_id);
  if (owner_table == NULL
      || !pqa_connection_require (connection, get_permission (owner_table), error)
      || !pqa_connection_run (connection, error,
                              "UPDATE attachment_link"
                              " SET removed_at = ?2, row_version = row_version + 1"
                              " WHERE id = ?1 AND (removed_at IS NULL) = (?2 IS NOT NULL)",
                              "io", link_id, removed_at)
      || !pqa_connection_read_int (connection, &n_changed, error, "SELECT changes ()", NULL))
    return FALSE;
  if (n_changed == 0)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONFLICT, _ ("Somebody else did this meanwhile."));
  return n_changed > 0;
}

/**
 * pqa_attachment_store_remove:
 * @attachment: one that belongs to something
 *
 * From now on it does not belong there any more; the file stays. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONFLICT when it has been removed already
 */
gboolean
pqa_attachment_store_remove (PqaConnection *connection,
                             const PqaAttachment *attachment,
                             GError **error)
{
  return set_removed (connection, attachment->link_id, pqa_connection_get_now (connection), error);
}

/**
 * pqa_attachment_store_restore:
 *
 * Takes a removal back. Needs a write transaction.
 */
gboolean
pqa_attachment_store_restore (PqaConnection *connection,
                              const PqaAttachment *attachment,
                              GError **error)
{
  return set_removed (connection, attachment->link_id, 0, error);
}

static PqaAttachment *
read_row (PqaStatement *statement)
{
  PqaAttachment *self = pqa_attachment_new (
      pqa_statement_get_text (statement, 3), pqa_statement_get_text (statement, 4),
      pqa_statement_get_int (statement, 5), pqa_statement_get_text (statement, 6));

  self->link_id = pqa_statement_get_int (statement, 0);
  self->row_version = pqa_statement_get_int (statement, 1);
  self->id = pqa_statement_get_int (statement, 2);
  return self;
}

/**
 * pqa_attachment_store_list:
 *
 * Returns: (transfer full) (element-type PqaAttachment): what belongs to the row, oldest first
 */
GPtrArray *
pqa_attachment_store_list (PqaConnection *connection,
                           const char *owner_table,
                           gint64 owner_id,
                           GError **error)
{
  g_autoptr (GPtrArray) list
      = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_attachment_free);
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "attachments/of-owner", error);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "ti", owner_table, owner_id);
  while (pqa_statement_next (statement))
    g_ptr_array_add (list, read_row (statement));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&list) : NULL;
}

/**
 * pqa_attachment_store_verify:
 * @n_checked: (out): how many files were looked at
 *
 * Reads every attached file, also those that belong to nothing any more.
 *
 * Returns: FALSE with CORRUPT, naming the first that is missing or changed
 */
gboolean
pqa_attachment_store_verify (PqaConnection *connection, gint64 *n_checked, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "attachments/all", error);

  *n_checked = 0;
  if (statement == NULL)
    return FALSE;
  while (pqa_statement_next (statement))
    {
      if (!pqa_attachment_verify (pqa_connection_get_path (connection),
                                  pqa_statement_get_text (statement, 0),
                                  pqa_statement_get_int (statement, 1), error))
        return FALSE;
      (*n_checked)++;
    }
  return pqa_statement_finish (statement, error);
}

/* pqa-delay-cause-store.c: the causes of delay that the office tells apart
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-delay-cause-store.h"

#include "pqa-i18n.h"

static void
cause_free (gpointer data)
{
  PqaDelayCause *self = data;

  g_free (self->name);
  g_free (self->closed_on);
  g_free (self);
}

/**
 * pqa_delay_cause_store_read_all:
 *
 * Returns: (transfer full) (element-type PqaDelayCause): all causes in the order in which they are
 *   offered, closed ones too
 */
GPtrArray *
pqa_delay_cause_store_read_all (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "settings/delay-causes", error);
  g_autoptr (GPtrArray) causes = g_ptr_array_new_with_free_func (cause_free);

  if (statement == NULL)
    return NULL;
  while (pqa_statement_next (statement))
    {
      PqaDelayCause *cause = g_new0 (PqaDelayCause, 1);

      cause->id = pqa_statement_get_int (statement, 0);
      cause->name = pqa_statement_dup_text (statement, 1);
      cause->closed_on = pqa_statement_dup_text (statement, 2);
      g_ptr_array_add (causes, cause);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&causes) : NULL;
}

/* Two of the same name could not be told apart in the figures. */
static gboolean
check_name (PqaConnection *connection, PqaRecord *cause, GError **error)
{
  gint64 n;

  if (!pqa_connection_read_int (connection, &n, error,
                                "SELECT count (*) FROM delay_cause WHERE name = ?1 AND id <> ?2",
                                "ti", pqa_record_get_text (cause, "name"),
                                pqa_record_get_id (cause)))
    return FALSE;
  if (n > 0)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 _ ("There is a cause of delay with this name already."));
  return n == 0;
}

/**
 * pqa_delay_cause_store_save:
 *
 * Saves a new cause, which comes last, or a changed one. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, CONFLICT or CONSTRAINT
 */
gboolean
pqa_delay_cause_store_save (PqaConnection *connection, PqaRecord *cause, GError **error)
{
  gint64 position;

  if (!check_name (connection, cause, error))
    return FALSE;
  if (pqa_record_get_id (cause) == 0)
    {
      if (!pqa_connection_read_int (connection, &position, error,
                                    "SELECT ifnull (max (position) + 1, 0) FROM delay_cause", NULL))
        return FALSE;
      pqa_record_set_int (cause, "position", position);
    }
  return pqa_record_save (connection, cause, error);
}

static int
find (GPtrArray *causes, gint64 id)
{
  for (guint i = 0; i < causes->len; i++)
    if (((PqaDelayCause *)causes->pdata[i])->id == id)
      return i;
  return -1;
}

static gboolean
write_order (PqaConnection *connection, GPtrArray *causes, GError **error)
{
  for (guint i = 0; i < causes->len; i++)
    if (!pqa_connection_run (connection, error,
                             "UPDATE delay_cause SET position = ?2, row_version = row_version + 1"
                             " WHERE id = ?1 AND position <> ?2",
                             "ii", ((PqaDelayCause *)causes->pdata[i])->id, (gint64)i))
      return FALSE;
  return TRUE;
}

/**
 * pqa_delay_cause_store_move:
 * @by: how many places down, or up if it is negative; no further than to the end
 *
 * Offers a cause earlier or later. Needs a write transaction.
 *
 * Returns: FALSE with DENIED or NOT_FOUND
 */
gboolean
pqa_delay_cause_store_move (PqaConnection *connection, gint64 id, int by, GError **error)
{
  g_autoptr (GPtrArray) causes = NULL;
  gpointer moved;
  int place;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error))
    return FALSE;
  causes = pqa_delay_cause_store_read_all (connection, error);
  if (causes == NULL)
    return FALSE;
  place = find (causes, id);
  if (place < 0)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no such cause of delay."));
      return FALSE;
    }
  moved = g_ptr_array_steal_index (causes, place);
  g_ptr_array_insert (causes, CLAMP (place + by, 0, (int)causes->len), moved);
  return write_order (connection, causes, error);
}

/* pqa-demo-bulk.c: fills large tables without their triggers and indexes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A million requests are ten million rows. Within one transaction the triggers and indexes of the
 * large tables are taken away, and afterwards made again from the very text they had. What the
 * triggers would have done is then done at once; the audit log gets one entry for all of it, the
 * import_run row of the demo. SQLite builds a temporary table for every CHECK (x IN (…)) of every
 * row, so the rows' own checks rest meanwhile, too; the tests make them up.
 */
#include "demo/pqa-demo-bulk.h"

/* With more memory for the time being, an index is written in fewer, larger pieces. */
#define REBUILD_SEARCH                                                                             \
  "INSERT INTO %1$s (%1$s, rank) VALUES ('hashsize', 67108864);"                                   \
  "INSERT INTO %1$s (%1$s) VALUES ('rebuild');"                                                    \
  "INSERT INTO %1$s (%1$s, rank) VALUES ('hashsize', 1048576);"

struct _PqaDemoBulk
{
  PqaConnection *connection;
  GPtrArray *definitions;
};

static gboolean
execute_all (PqaConnection *connection, GPtrArray *statements, GError **error)
{
  for (guint i = 0; i < statements->len; i++)
    if (!pqa_connection_execute (connection, statements->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * pqa_demo_bulk_begin:
 * @connection: in a transaction
 *
 * Takes away the triggers and indexes.
 *
 * Returns: (transfer full): what is needed to bring them back
 */
PqaDemoBulk *
pqa_demo_bulk_begin (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaDemoBulk) self = g_new0 (PqaDemoBulk, 1);
  g_autoptr (GPtrArray) drops = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "demo/bulk-definitions", error);

  self->connection = connection;
  self->definitions = g_ptr_array_new_with_free_func (g_free);
  if (statement == NULL)
    return NULL;

  while (pqa_statement_next (statement))
    {
      g_ptr_array_add (drops,
                       g_strdup_printf ("DROP %s \"%s\"", pqa_statement_get_text (statement, 0),
                                        pqa_statement_get_text (statement, 1)));
      g_ptr_array_add (self->definitions, pqa_statement_dup_text (statement, 2));
    }
  if (!pqa_statement_finish (statement, error) || !execute_all (connection, drops, error)
      || !pqa_connection_execute (connection, "PRAGMA ignore_check_constraints = ON", error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
rebuild_searches (PqaConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PqaStatement) tables = pqa_connection_query (connection, "demo/search-tables", error);

  if (tables == NULL)
    return FALSE;

  while (pqa_statement_next (tables))
    g_ptr_array_add (statements,
                     g_strdup_printf (REBUILD_SEARCH, pqa_statement_get_text (tables, 0)));
  return pqa_statement_finish (tables, error) && execute_all (connection, statements, error);
}

/**
 * pqa_demo_bulk_end:
 *
 * Makes the triggers and indexes again, and the search indexes from what is there now.
 */
gboolean
pqa_demo_bulk_end (PqaDemoBulk *self, GError **error)
{
  return execute_all (self->connection, self->definitions, error)
         && rebuild_searches (self->connection, error);
}

/* Whether it has come to an end or failed: from now on every row is checked again. */
void
pqa_demo_bulk_free (PqaDemoBulk *self)
{
  pqa_connection_execute (self->connection, "PRAGMA ignore_check_constraints = OFF", NULL);
  g_ptr_array_unref (self->definitions);
  g_free (self);
}

/* pqa-connection.c: one connection to the office's database file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-connection-private.h"

#include <string.h>

#include "db/pqa-audit.h"
#include "db/pqa-migrator.h"
#include "db/pqa-sql-functions.h"
#include "pqa-data-resources.h"
#include "pqa-i18n.h"

#define QUERY_PATH "/com/example/PropertyQA/queries/"
#define BUSY_TIMEOUT_MS 5000

#define PRAGMAS                                                                                    \
  "PRAGMA foreign_keys = ON;"                                                                      \
  "PRAGMA synchronous = FULL;"                                                                     \
  "PRAGMA temp_store = MEMORY;"                                                                    \
  "PRAGMA trusted_schema = ON;"

/* Pages kept in memory, in KiB. There are several readers, and the system's cache stands behind
 * them; an import or a migration touches much at a time. */
#define READER_CACHE "PRAGMA cache_size = -3072"
#define WRITER_CACHE "PRAGMA cache_size = -16384"

struct _PqaConnection
{
  sqlite3 *handle;
  char *path;
  PqaClock *clock;
  PqaAudit *audit;
  GHashTable *statements;     /* SQL text → PqaStatement */
  GHashTable *queries;        /* query name → SQL text */
  GHashTable *changed_tables; /* interned names, since the last commit was reported */
  gint64 actor_id;
  char *actor_name;
  PqaRole role;
  GData *data;
};

static PqaError
error_code_from_sqlite (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return PQA_ERROR_CONSTRAINT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return PQA_ERROR_BUSY;
    case SQLITE_FULL:
      return PQA_ERROR_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return PQA_ERROR_CORRUPT;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      return PQA_ERROR_READ_ONLY;
    case SQLITE_TOOBIG:
      return PQA_ERROR_TOO_BIG;
    default:
      return PQA_ERROR_FAILED;
    }
}

static const char *
explain_error (PqaError code)
{
  switch (code)
    {
    case PQA_ERROR_CONSTRAINT:
      return _ ("The data break a rule of the database. Nothing was saved.");
    case PQA_ERROR_BUSY:
      return _ ("Another program is writing to the database. Nothing was saved; try again.");
    case PQA_ERROR_FULL:
      return _ ("The disk is full. Nothing was saved; free some space and try again.");
    case PQA_ERROR_CORRUPT:
      return _ ("The file is damaged or is not a PropertyQA database.");
    case PQA_ERROR_READ_ONLY:
      return _ ("The database file or its folder cannot be opened for writing.");
    case PQA_ERROR_TOO_BIG:
      return _ ("A text is too long for the database.");
    default:
      return _ ("The database could not do it.");
    }
}

/* Turns what SQLite said last into a GError of our domain. */
void
pqa_sqlite_set_error (GError **error, sqlite3 *handle, int code)
{
  PqaError pqa_code = error_code_from_sqlite (code);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("Cancelled"));
  else
    g_set_error (error, PQA_ERROR, pqa_code, "%s (%s)", explain_error (pqa_code),
                 handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (code));
}

sqlite3 *
pqa_connection_get_handle (PqaConnection *self)
{
  return self->handle;
}

/* Nobody follows the log, the search index and what somebody is still typing. */
static gboolean
is_followed (const char *table)
{
  return !g_str_equal (table, "audit_entry") && !g_str_equal (table, "draft")
         && strstr (table, "_search_") == NULL;
}

static void
table_changed_cb (void *user_data,
                  int operation,
                  const char *database,
                  const char *table,
                  sqlite3_int64 row_id)
{
  PqaConnection *self = user_data;

  if (is_followed (table))
    g_hash_table_add (self->changed_tables, (gpointer) g_intern_string (table));
}

/* SQLite's own bookkeeping of memory takes a lock at every allocation, and nobody reads it. */
static void
set_up_sqlite (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&done, 1);
    }
}

static gboolean
open_handle (PqaConnection *self, PqaConnectionFlags flags, GError **error)
{
  int open_flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code;

  if (flags & PQA_CONNECTION_READ_ONLY)
    open_flags |= SQLITE_OPEN_READONLY;
  else
    open_flags |= SQLITE_OPEN_READWRITE | (flags & PQA_CONNECTION_CREATE ? SQLITE_OPEN_CREATE : 0);

  set_up_sqlite ();
  if (!(flags & PQA_CONNECTION_CREATE) && !g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no database at “%s”."),
                   self->path);
      return FALSE;
    }

  code = sqlite3_open_v2 (self->path, &self->handle, open_flags, NULL);
  if (code != SQLITE_OK)
    pqa_sqlite_set_error (error, self->handle, code);
  return code == SQLITE_OK;
}

static gboolean
prepare_handle (PqaConnection *self, PqaConnectionFlags flags, GError **error)
{
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_update_hook (self->handle, table_changed_cb, self);
  pqa_sql_functions_register (self);
  self->audit = pqa_audit_new (self);

  /* The journal mode is written into the file, so the file has to be known as ours first. */
  return pqa_connection_execute (self, PRAGMAS, error)
         && pqa_connection_execute (
             self, flags & PQA_CONNECTION_READ_ONLY ? READER_CACHE : WRITER_CACHE, error)
         && pqa_migrator_run (self, flags, error)
         && ((flags & PQA_CONNECTION_READ_ONLY)
             || pqa_connection_execute (self, "PRAGMA journal_mode = WAL", error));
}

/**
 * pqa_connection_open:
 * @path: the database file
 * @clock: where "now" comes from
 *
 * Opens the file and, unless it is opened read-only, brings it to the newest schema. The
 * connection belongs to the thread that uses it; it starts with the rights of nobody.
 *
 * Returns: (transfer full): a connection, or NULL with NOT_FOUND, CORRUPT, READ_ONLY, TOO_NEW,
 *   BUSY or FULL
 */
PqaConnection *
pqa_connection_open (const char *path, PqaConnectionFlags flags, PqaClock *clock, GError **error)
{
  g_autoptr (PqaConnection) self = g_new0 (PqaConnection, 1);

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (PQA_IS_CLOCK (clock), NULL);

  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);
  self->statements
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                               (GDestroyNotify) pqa_statement_free);
  self->queries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->changed_tables = g_hash_table_new (NULL, NULL);
  self->actor_name = g_strdup ("");
  g_datalist_init (&self->data);

  if (!open_handle (self, flags, error) || !prepare_handle (self, flags, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * pqa_connection_close:
 *
 * Closes and frees the connection; an open transaction is rolled back.
 */
void
pqa_connection_close (PqaConnection *self)
{
  g_datalist_clear (&self->data);
  g_clear_pointer (&self->audit, pqa_audit_free);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->queries, g_hash_table_unref);
  g_clear_pointer (&self->changed_tables, g_hash_table_unref);
  sqlite3_close (self->handle);
  g_clear_object (&self->clock);
  g_free (self->actor_name);
  g_free (self->path);
  g_free (self);
}

const char *
pqa_connection_get_path (PqaConnection *self)
{
  return self->path;
}

/**
 * pqa_connection_get_now:
 *
 * Returns: the present instant of the connection's clock, UTC seconds
 */
gint64
pqa_connection_get_now (PqaConnection *self)
{
  return pqa_clock_now (self->clock);
}

PqaClock *
pqa_connection_get_clock (PqaConnection *self)
{
  return self->clock;
}

/**
 * pqa_connection_interrupt:
 *
 * Ends what the connection is doing with G_IO_ERROR_CANCELLED. May be called from any thread.
 */
void
pqa_connection_interrupt (PqaConnection *self)
{
  sqlite3_interrupt (self->handle);
}

/**
 * pqa_connection_set_actor:
 * @staff_id: who acts from now on; 0 for somebody who is not on the roster
 * @name: as it will stand in the audit log
 * @role: whose rights the connection has
 */
void
pqa_connection_set_actor (PqaConnection *self, gint64 staff_id, const char *name, PqaRole role)
{
  self->actor_id = staff_id;
  g_free (self->actor_name);
  self->actor_name = g_strdup (name);
  self->role = role;
}

gint64
pqa_connection_get_actor_id (PqaConnection *self)
{
  return self->actor_id;
}

const char *
pqa_connection_get_actor_name (PqaConnection *self)
{
  return self->actor_name;
}

/**
 * pqa_connection_require:
 *
 * Returns: FALSE with DENIED when the acting person has not @permission
 */
gboolean
pqa_connection_require (PqaConnection *self, PqaPermission permission, GError **error)
{
  if (pqa_role_may (self->role, permission))
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_DENIED,
               _ ("Your role (%s) does not allow this. Nothing was changed."),
               pqa_role_get_label (self->role));
  return FALSE;
}

/**
 * pqa_connection_set_data:
 * @key: a static string
 * @destroy: frees @data when the connection is closed or other data are set
 *
 * Keeps what is worth reading only once for as long as the connection lasts.
 */
void
pqa_connection_set_data (PqaConnection *self,
                         const char *key,
                         gpointer data,
                         GDestroyNotify destroy)
{
  g_datalist_id_set_data_full (&self->data, g_quark_from_static_string (key), data, destroy);
}

/**
 * pqa_connection_get_data:
 *
 * Returns: (transfer none) (nullable): what pqa_connection_set_data() was given last
 */
gpointer
pqa_connection_get_data (PqaConnection *self, const char *key)
{
  return g_datalist_get_data (&self->data, key);
}

/**
 * pqa_connection_prepare:
 * @sql: one statement
 *
 * Statements are compiled once and kept. The caller has this one for itself until it is released.
 *
 * Returns: (transfer full): a statement to bind and step, or NULL
 */
PqaStatement *
pqa_connection_prepare (PqaConnection *self, const char *sql, GError **error)
{
  PqaStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL && pqa_statement_take (statement))
    return statement;
  if (statement != NULL)
    return pqa_statement_new (self, sql, error);

  statement = pqa_statement_new (self, sql, error);
  if (statement != NULL)
    {
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
      pqa_statement_take (statement);
    }
  return statement;
}

/**
 * pqa_query_load_text:
 * @name: a file of data/queries without its ending, "requests/list"
 *
 * Returns: (transfer full): the text of that file
 */
char *
pqa_query_load_text (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (QUERY_PATH, name, ".sql", NULL);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (pqa_data_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/**
 * pqa_connection_get_query:
 * @name: a file of data/queries without its ending, "requests/list"
 *
 * Returns: (transfer none): the text of that file
 */
const char *
pqa_connection_get_query (PqaConnection *self, const char *name, GError **error)
{
  const char *sql = g_hash_table_lookup (self->queries, name);
  char *text;

  if (sql != NULL)
    return sql;

  text = pqa_query_load_text (name, error);
  if (text != NULL)
    g_hash_table_insert (self->queries, g_strdup (name), text);
  return text;
}

/**
 * pqa_connection_query:
 * @name: a file of data/queries without its ending, "requests/list"
 *
 * Returns: (transfer full): the statement of that file
 */
PqaStatement *
pqa_connection_query (PqaConnection *self, const char *name, GError **error)
{
  const char *sql = pqa_connection_get_query (self, name, error);

  return sql != NULL ? pqa_connection_prepare (self, sql, error) : NULL;
}

/**
 * pqa_connection_execute:
 * @sql: any number of statements without parameters
 */
gboolean
pqa_connection_execute (PqaConnection *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    pqa_sqlite_set_error (error, self->handle, code);
  return code == SQLITE_OK;
}

/**
 * pqa_connection_run:
 * @sql: one statement whose rows do not matter
 * @types: the kinds of the arguments, see pqa_statement_bind_va()
 */
gboolean
pqa_connection_run (PqaConnection *self,
                    GError **error,
                    const char *sql,
                    const char *types,
                    ...)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (self, sql, error);
  va_list arguments;

  if (statement == NULL)
    return FALSE;

  va_start (arguments, types);
  pqa_statement_bind_va (statement, types, arguments);
  va_end (arguments);
  return pqa_statement_run (statement, error);
}

/**
 * pqa_connection_read_int:
 * @value: (out): the first column of the first row; 0 when it is NULL or there is no row
 * @types: the kinds of the arguments, see pqa_statement_bind_va()
 */
gboolean
pqa_connection_read_int (PqaConnection *self,
                         gint64 *value,
                         GError **error,
                         const char *sql,
                         const char *types,
                         ...)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (self, sql, error);
  va_list arguments;

  *value = 0;
  if (statement == NULL)
    return FALSE;

  va_start (arguments, types);
  pqa_statement_bind_va (statement, types, arguments);
  va_end (arguments);
  if (pqa_statement_next (statement))
    *value = pqa_statement_get_int (statement, 0);
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_connection_read_text:
 * @types: the kinds of the arguments, see pqa_statement_bind_va()
 *
 * Returns: (transfer full) (nullable): the first column of the first row; NULL when it is NULL,
 *   when there is no row, and with @error set when it failed
 */
char *
pqa_connection_read_text (PqaConnection *self,
                          GError **error,
                          const char *sql,
                          const char *types,
                          ...)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (self, sql, error);
  g_autofree char *text = NULL;
  va_list arguments;

  if (statement == NULL)
    return NULL;

  va_start (arguments, types);
  pqa_statement_bind_va (statement, types, arguments);
  va_end (arguments);
  if (pqa_statement_next (statement))
    text = pqa_statement_dup_text (statement, 0);
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&text) : NULL;
}

gint64
pqa_connection_get_last_id (PqaConnection *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

/**
 * pqa_connection_begin:
 *
 * Begins a write transaction; fails with BUSY when another program keeps writing.
 */
gboolean
pqa_connection_begin (PqaConnection *self, GError **error)
{
  if (!pqa_connection_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (pqa_audit_begin (self->audit, error))
    return TRUE;

  pqa_connection_rollback (self);
  return FALSE;
}

/* See request_search_change in the schema. */
static gboolean
update_search (PqaConnection *self, GError **error)
{
  gint64 changed;

  if (!pqa_connection_read_int (self, &changed, error,
                                "SELECT EXISTS (SELECT 1 FROM request_search_change)", NULL))
    return FALSE;
  return !changed
         || (pqa_connection_run (self, error,
                                 "INSERT INTO request_search (request_search, rowid, text)"
                                 " SELECT 'delete', request_id, old_text"
                                 "   FROM request_search_change WHERE old_text IS NOT NULL",
                                 NULL)
             && pqa_connection_run (self, error,
                                    "INSERT INTO request_search (rowid, text)"
                                    " SELECT t.id, t.text FROM request_search_change c"
                                    "   JOIN request_search_text t ON t.id = c.request_id",
                                    NULL)
             && pqa_connection_run (self, error, "DELETE FROM request_search_change", NULL));
}

/**
 * pqa_connection_commit:
 *
 * Makes the transaction durable. When that fails it is rolled back, and nothing of it is kept.
 */
gboolean
pqa_connection_commit (PqaConnection *self, GError **error)
{
  if (update_search (self, error) && pqa_connection_execute (self, "COMMIT", error))
    return TRUE;

  pqa_connection_rollback (self);
  return FALSE;
}

void
pqa_connection_rollback (PqaConnection *self)
{
  if (pqa_connection_in_transaction (self))
    pqa_connection_execute (self, "ROLLBACK", NULL);
  g_hash_table_remove_all (self->changed_tables);
}

gboolean
pqa_connection_in_transaction (PqaConnection *self)
{
  return !sqlite3_get_autocommit (self->handle);
}

/**
 * pqa_connection_transaction:
 * @func: what to do; returns FALSE with an error to undo it all
 *
 * Runs @func in one write transaction: all of it is kept, or nothing.
 */
gboolean
pqa_connection_transaction (PqaConnection *self,
                            PqaTransactionFunc func,
                            gpointer data,
                            GError **error)
{
  if (!pqa_connection_begin (self, error))
    return FALSE;
  if (func (self, data, error))
    return pqa_connection_commit (self, error);

  pqa_connection_rollback (self);
  return FALSE;
}

/**
 * pqa_connection_take_changed_tables:
 *
 * Returns: (transfer full): the names of the tables written since the last call
 */
GStrv
pqa_connection_take_changed_tables (PqaConnection *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GHashTableIter iterator;
  gpointer table;

  g_hash_table_iter_init (&iterator, self->changed_tables);
  while (g_hash_table_iter_next (&iterator, &table, NULL))
    g_strv_builder_add (builder, table);
  g_hash_table_remove_all (self->changed_tables);
  return g_strv_builder_end (builder);
}

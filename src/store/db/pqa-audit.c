/* pqa-audit.c: the log of every change, written by the database itself and chained by hashes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Triggers on every table call pqa_audit (table, action, row, values…), which writes one
 * audit_entry. The triggers are made from the tables, so that no column is ever forgotten.
 */
#include <inttypes.h>

#include "db/pqa-audit.h"

#include <sodium.h>
#include <string.h>

#include "db/pqa-connection-private.h"
#include "pqa-i18n.h"

#define HASH_SIZE crypto_hash_sha256_BYTES
#define N_FIXED_ARGUMENTS 3

#define INSERT_ENTRY                                                                               \
  "INSERT INTO audit_entry (at, actor_id, actor, table_name, row_id, action, before, after, hash)" \
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"

#define AUDITED_TABLES                                                                             \
  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"               \
  " AND name NOT LIKE '%\\_search%' ESCAPE '\\' AND name NOT IN ('audit_entry', 'draft')"

struct _PqaAudit
{
  PqaConnection *connection; /* unowned */
  GHashTable *columns;       /* table → GStrv of column names */
  sqlite3_stmt *insert;
  GString *before;
  GString *after;
  guint8 last_hash[HASH_SIZE];
};

/* One entry's content, for hashing. */
typedef struct
{
  gint64 at;
  gint64 actor_id;
  const char *actor;
  const char *table;
  gint64 row_id;
  const char *action;
  const char *before;
  const char *after;
} Entry;

static void
hash_int (crypto_hash_sha256_state *state, gint64 value)
{
  gint64 little = GINT64_TO_LE (value);

  crypto_hash_sha256_update (state, (const guint8 *) &little, sizeof little);
}

/* Lengths go in first, so that no two entries can run together to the same bytes. */
static void
hash_text (crypto_hash_sha256_state *state, const char *text)
{
  gsize length = text != NULL ? strlen (text) : 0;

  hash_int (state, text != NULL ? (gint64) length : -1);
  crypto_hash_sha256_update (state, (const guint8 *) text, length);
}

static void
hash_entry (const guint8 previous[HASH_SIZE], const Entry *entry, guint8 hash[HASH_SIZE])
{
  crypto_hash_sha256_state state;

  crypto_hash_sha256_init (&state);
  crypto_hash_sha256_update (&state, previous, HASH_SIZE);
  hash_int (&state, entry->at);
  hash_int (&state, entry->actor_id);
  hash_text (&state, entry->actor);
  hash_text (&state, entry->table);
  hash_int (&state, entry->row_id);
  hash_text (&state, entry->action);
  hash_text (&state, entry->before);
  hash_text (&state, entry->after);
  crypto_hash_sha256_final (&state, hash);
}

/* Copies runs of plain bytes at once; this runs for every change of the database. */
static void
append_json_text (GString *json, const char *text, gsize length)
{
  gsize start = 0;

  g_string_append_c (json, '"');
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] < 0x20 || text[i] == '"' || text[i] == '\\')
      {
        g_string_append_len (json, text + start, i - start);
        g_string_append_printf (json, "\\u%04x", (guint) (guchar) text[i]);
        start = i + 1;
      }
  g_string_append_len (json, text + start, length - start);
  g_string_append_c (json, '"');
}

static void
append_json_value (GString *json, sqlite3_value *value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (sqlite3_value_type (value))
    {
    case SQLITE_INTEGER:
      g_snprintf (number, sizeof number, "%" G_GINT64_FORMAT, (gint64) sqlite3_value_int64 (value));
      g_string_append (json, number);
      break;
    case SQLITE_FLOAT:
      g_string_append (json, g_ascii_dtostr (number, sizeof number, sqlite3_value_double (value)));
      break;
    case SQLITE_NULL:
      g_string_append (json, "null");
      break;
    default:
      append_json_text (json, (const char *) sqlite3_value_text (value),
                        sqlite3_value_bytes (value));
      break;
    }
}

static void
append_json_member (GString *json, const char *name, sqlite3_value *value)
{
  g_string_append_c (json, json->len == 0 ? '{' : ',');
  append_json_text (json, name, strlen (name));
  g_string_append_c (json, ':');
  append_json_value (json, value);
}

static gboolean
values_equal (sqlite3_value *a, sqlite3_value *b)
{
  int type = sqlite3_value_type (a);

  if (type != sqlite3_value_type (b))
    return FALSE;
  if (type == SQLITE_NULL)
    return TRUE;
  if (type == SQLITE_INTEGER)
    return sqlite3_value_int64 (a) == sqlite3_value_int64 (b);
  if (type == SQLITE_FLOAT)
    return sqlite3_value_double (a) == sqlite3_value_double (b);
  return sqlite3_value_bytes (a) == sqlite3_value_bytes (b)
         && memcmp (sqlite3_value_text (a), sqlite3_value_text (b), sqlite3_value_bytes (a)) == 0;
}

static GStrv
get_columns (PqaAudit *self, const char *table)
{
  GStrv columns = g_hash_table_lookup (self->columns, table);
  g_autoptr (GStrvBuilder) builder = NULL;
  g_autoptr (PqaStatement) statement = NULL;

  if (columns != NULL)
    return columns;

  statement = pqa_connection_prepare (self->connection, "SELECT name FROM pragma_table_info (?1)",
                                      NULL);
  if (statement == NULL)
    return NULL;

  builder = g_strv_builder_new ();
  pqa_statement_bind (statement, "t", table);
  while (pqa_statement_next (statement))
    g_strv_builder_add (builder, pqa_statement_get_text (statement, 0));
  columns = g_strv_builder_end (builder);
  g_hash_table_insert (self->columns, g_strdup (table), columns);
  return columns;
}

/* For an update the values are old and new of each column in turn, else one of each. */
static void
compose (PqaAudit *self, GStrv columns, gboolean update, int n_values, sqlite3_value **values)
{
  g_string_truncate (self->before, 0);
  g_string_truncate (self->after, 0);

  if (!update)
    for (int i = 0; i < n_values; i++)
      append_json_member (self->after, columns[i], values[i]);
  else
    for (int i = 0; i + 1 < n_values; i += 2)
      if (!values_equal (values[i], values[i + 1]))
        {
          append_json_member (self->before, columns[i / 2], values[i]);
          append_json_member (self->after, columns[i / 2], values[i + 1]);
        }

  if (self->before->len > 0)
    g_string_append_c (self->before, '}');
  if (self->after->len > 0)
    g_string_append_c (self->after, '}');
}

static int
write_entry (PqaAudit *self, const Entry *entry)
{
  guint8 hash[HASH_SIZE];
  sqlite3_stmt *insert = self->insert;
  int code;

  hash_entry (self->last_hash, entry, hash);
  sqlite3_bind_int64 (insert, 1, entry->at);
  if (entry->actor_id != 0)
    sqlite3_bind_int64 (insert, 2, entry->actor_id);
  else
    sqlite3_bind_null (insert, 2);
  sqlite3_bind_text (insert, 3, entry->actor, -1, SQLITE_STATIC);
  sqlite3_bind_text (insert, 4, entry->table, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (insert, 5, entry->row_id);
  sqlite3_bind_text (insert, 6, entry->action, -1, SQLITE_STATIC);
  sqlite3_bind_text (insert, 7, entry->before, -1, SQLITE_STATIC);
  sqlite3_bind_text (insert, 8, entry->after, -1, SQLITE_STATIC);
  sqlite3_bind_blob (insert, 9, hash, HASH_SIZE, SQLITE_STATIC);
  sqlite3_step (insert);
  code = sqlite3_reset (insert);
  if (code == SQLITE_OK)
    memcpy (self->last_hash, hash, HASH_SIZE);
  return code;
}

static gboolean
prepare_insert (PqaAudit *self)
{
  if (self->insert == NULL)
    sqlite3_prepare_v3 (pqa_connection_get_handle (self->connection), INSERT_ENTRY, -1,
                        SQLITE_PREPARE_PERSISTENT, &self->insert, NULL);
  return self->insert != NULL;
}

static void
audit_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  PqaAudit *self = sqlite3_user_data (context);
  const char *table = (const char *) sqlite3_value_text (values[0]);
  const char *action = (const char *) sqlite3_value_text (values[1]);
  GStrv columns = get_columns (self, table);
  Entry entry = { 0 };
  int code;

  if (columns == NULL || !prepare_insert (self))
    {
      sqlite3_result_error (context, "the audit log cannot be written", -1);
      return;
    }

  compose (self, columns, g_str_equal (action, "update"), n_values - N_FIXED_ARGUMENTS,
           values + N_FIXED_ARGUMENTS);
  entry.at = pqa_connection_get_now (self->connection);
  entry.actor_id = pqa_connection_get_actor_id (self->connection);
  entry.actor = pqa_connection_get_actor_name (self->connection);
  entry.table = table;
  entry.row_id = sqlite3_value_int64 (values[2]);
  entry.action = action;
  entry.before = self->before->len > 0 ? self->before->str : NULL;
  entry.after = self->after->len > 0 ? self->after->str : NULL;

  code = write_entry (self, &entry);
  if (code != SQLITE_OK)
    sqlite3_result_error_code (context, code);
}

/* Makes the audit of @connection, which registers the function that the triggers call. */
PqaAudit *
pqa_audit_new (PqaConnection *connection)
{
  PqaAudit *self = g_new0 (PqaAudit, 1);

  self->connection = connection;
  self->columns
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  self->before = g_string_new (NULL);
  self->after = g_string_new (NULL);
  sqlite3_create_function (pqa_connection_get_handle (connection), "pqa_audit", -1, SQLITE_UTF8,
                           self, audit_cb, NULL, NULL);
  return self;
}

void
pqa_audit_free (PqaAudit *self)
{
  sqlite3_finalize (self->insert);
  g_hash_table_unref (self->columns);
  g_string_free (self->before, TRUE);
  g_string_free (self->after, TRUE);
  g_free (self);
}

/**
 * pqa_audit_begin:
 *
 * Takes up the chain where the last committed entry, perhaps another program's, left it. Called
 * at the start of every write transaction.
 */
gboolean
pqa_audit_begin (PqaAudit *self, GError **error)
{
  sqlite3 *handle = pqa_connection_get_handle (self->connection);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (handle, "SELECT hash FROM audit_entry ORDER BY id DESC LIMIT 1",
                                 -1, &statement, NULL);

  memset (self->last_hash, 0, HASH_SIZE);
  if (code == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW
      && sqlite3_column_bytes (statement, 0) == HASH_SIZE)
    memcpy (self->last_hash, sqlite3_column_blob (statement, 0), HASH_SIZE);
  code = code == SQLITE_OK ? sqlite3_reset (statement) : code;
  sqlite3_finalize (statement);
  if (code != SQLITE_OK)
    pqa_sqlite_set_error (error, handle, code);
  return code == SQLITE_OK;
}

static char *
make_values (GStrv columns, gboolean update)
{
  GString *values = g_string_new (NULL);

  for (guint i = 0; columns[i] != NULL; i++)
    if (update)
      g_string_append_printf (values, ", OLD.\"%s\", NEW.\"%s\"", columns[i], columns[i]);
    else
      g_string_append_printf (values, ", NEW.\"%s\"", columns[i]);
  return g_string_free (values, FALSE);
}

static gboolean
install_table_triggers (PqaConnection *connection, const char *table, GError **error)
{
  g_autofree char *inserted = NULL;
  g_autofree char *updated = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) columns = NULL;
  g_autoptr (PqaStatement) statement
      = pqa_connection_prepare (connection, "SELECT name FROM pragma_table_info (?1)", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "t", table);
  while (pqa_statement_next (statement))
    g_strv_builder_add (builder, pqa_statement_get_text (statement, 0));
  columns = g_strv_builder_end (builder);

  inserted = make_values (columns, FALSE);
  updated = make_values (columns, TRUE);
  sql = g_strdup_printf (
      "DROP TRIGGER IF EXISTS audit_%1$s_insert;"
      "DROP TRIGGER IF EXISTS audit_%1$s_update;"
      "DROP TRIGGER IF EXISTS keep_%1$s;"
      "CREATE TRIGGER audit_%1$s_insert AFTER INSERT ON %1$s BEGIN"
      " SELECT pqa_audit ('%1$s', 'insert', NEW.rowid%2$s); END;"
      "CREATE TRIGGER audit_%1$s_update AFTER UPDATE ON %1$s BEGIN"
      " SELECT pqa_audit ('%1$s', 'update', NEW.rowid%3$s); END;"
      "CREATE TRIGGER keep_%1$s BEFORE DELETE ON %1$s BEGIN"
      " SELECT RAISE (ABORT, 'nothing with history is deleted'); END;",
      table, inserted, updated);
  return pqa_connection_execute (connection, sql, error);
}

static gboolean
install_log_guards (PqaConnection *connection, GError **error)
{
  return pqa_connection_execute (
      connection,
      "DROP TRIGGER IF EXISTS keep_audit_entry;"
      "DROP TRIGGER IF EXISTS freeze_audit_entry;"
      "CREATE TRIGGER keep_audit_entry BEFORE DELETE ON audit_entry BEGIN"
      " SELECT RAISE (ABORT, 'the audit log is append-only'); END;"
      "CREATE TRIGGER freeze_audit_entry BEFORE UPDATE ON audit_entry BEGIN"
      " SELECT RAISE (ABORT, 'the audit log is append-only'); END;",
      error);
}

/**
 * pqa_audit_install_triggers:
 *
 * Makes the triggers that log every insert and update of every table, and those that refuse
 * deleting. Run after each migration.
 */
gboolean
pqa_audit_install_triggers (PqaConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (connection, AUDITED_TABLES, error);

  if (statement == NULL)
    return FALSE;
  while (pqa_statement_next (statement))
    g_ptr_array_add (tables, pqa_statement_dup_text (statement, 0));
  if (!pqa_statement_finish (statement, error))
    return FALSE;

  for (guint i = 0; i < tables->len; i++)
    if (!install_table_triggers (connection, tables->pdata[i], error))
      return FALSE;
  return install_log_guards (connection, error);
}

static void
read_entry (PqaStatement *statement, Entry *entry)
{
  entry->at = pqa_statement_get_int (statement, 1);
  entry->actor_id = pqa_statement_get_int (statement, 2);
  entry->actor = pqa_statement_get_text (statement, 3);
  entry->table = pqa_statement_get_text (statement, 4);
  entry->row_id = pqa_statement_get_int (statement, 5);
  entry->action = pqa_statement_get_text (statement, 6);
  entry->before = pqa_statement_get_text (statement, 7);
  entry->after = pqa_statement_get_text (statement, 8);
}

static gboolean
hash_matches (const guint8 hash[HASH_SIZE], const char *stored_hex, char hex[HASH_SIZE * 2 + 1])
{
  sodium_bin2hex (hex, HASH_SIZE * 2 + 1, hash, HASH_SIZE);
  return g_strcmp0 (hex, stored_hex) == 0;
}

/**
 * pqa_audit_verify:
 * @n_entries: (out): how many entries were checked
 * @head: (out) (transfer full): the last entry's hash in hexadecimal; written down elsewhere it
 *   shows later that the log's end was not cut off
 *
 * Computes the chain anew.
 *
 * Returns: FALSE with CORRUPT naming the first entry that was changed, added or removed
 */
gboolean
pqa_audit_verify (PqaConnection *connection, gint64 *n_entries, char **head, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "audit/all", error);
  guint8 hash[HASH_SIZE] = { 0 };
  char hex[HASH_SIZE * 2 + 1] = "";

  *n_entries = 0;
  if (statement == NULL)
    return FALSE;

  while (pqa_statement_next (statement))
    {
      Entry entry;

      read_entry (statement, &entry);
      hash_entry (hash, &entry, hash);
      if (pqa_statement_get_int (statement, 0) != ++*n_entries
          || !hash_matches (hash, pqa_statement_get_text (statement, 9), hex))
        {
          g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT,
                       _ ("The audit log was changed from outside at entry %" PRId64 "."),
                       pqa_statement_get_int (statement, 0));
          return FALSE;
        }
    }
  *head = g_strdup (hex);
  return pqa_statement_finish (statement, error);
}

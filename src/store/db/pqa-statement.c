/* pqa-statement.c: a prepared SQL statement, borrowed from its connection
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-connection-private.h"

#include "time/pqa-local-time.h"

struct _PqaStatement
{
  PqaConnection *connection;
  sqlite3_stmt *handle;
  gboolean in_use;
  gboolean cached;
  int result;
};

/* Opens a statement that belongs to the connection's cache, not to the caller. */
PqaStatement *
pqa_statement_new (PqaConnection *connection, const char *sql, GError **error)
{
  sqlite3 *handle = pqa_connection_get_handle (connection);
  sqlite3_stmt *statement = NULL;
  PqaStatement *self;
  int code = sqlite3_prepare_v3 (handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

  if (code != SQLITE_OK)
    {
      pqa_sqlite_set_error (error, handle, code);
      return NULL;
    }

  self = g_new0 (PqaStatement, 1);
  self->connection = connection;
  self->handle = statement;
  return self;
}

void
pqa_statement_free (PqaStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

/* Marks a cached statement as lent; FALSE when it is lent already. */
gboolean
pqa_statement_take (PqaStatement *self)
{
  if (self->in_use)
    return FALSE;

  self->in_use = TRUE;
  self->cached = TRUE;
  return TRUE;
}

/**
 * pqa_statement_release:
 *
 * Gives the statement back to its connection. g_autoptr() does it.
 */
void
pqa_statement_release (PqaStatement *self)
{
  if (!self->cached)
    {
      pqa_statement_free (self);
      return;
    }

  pqa_statement_reset (self);
  self->in_use = FALSE;
}

/**
 * pqa_statement_bind_va:
 * @types: a letter for each parameter from the first: `i` gint64, `o` an id or instant
 *   that may be absent, see pqa_statement_bind_optional(), `t` text or NULL, `d` double, `n` NULL
 *   (no argument)
 */
void
pqa_statement_bind_va (PqaStatement *self, const char *types, va_list arguments)
{
  for (int i = 1; types != NULL && types[i - 1] != '\0'; i++)
    switch (types[i - 1])
      {
      case 'i':
        pqa_statement_bind_int (self, i, va_arg (arguments, gint64));
        break;
      case 'o':
        pqa_statement_bind_optional (self, i, va_arg (arguments, gint64));
        break;
      case 't':
        pqa_statement_bind_text (self, i, va_arg (arguments, const char *));
        break;
      case 'd':
        pqa_statement_bind_double (self, i, va_arg (arguments, double));
        break;
      case 'n':
        pqa_statement_bind_null (self, i);
        break;
      default:
        g_assert_not_reached ();
      }
}

/**
 * pqa_statement_bind:
 * @types: see pqa_statement_bind_va()
 */
void
pqa_statement_bind (PqaStatement *self, const char *types, ...)
{
  va_list arguments;

  va_start (arguments, types);
  pqa_statement_bind_va (self, types, arguments);
  va_end (arguments);
}

void
pqa_statement_bind_int (PqaStatement *self, int index, gint64 value)
{
  sqlite3_bind_int64 (self->handle, index, value);
}

/**
 * pqa_statement_bind_optional:
 * @value: an id or an instant; 0 and %PQA_INSTANT_NONE are written as NULL
 */
void
pqa_statement_bind_optional (PqaStatement *self, int index, gint64 value)
{
  if (value != 0 && value != PQA_INSTANT_NONE)
    sqlite3_bind_int64 (self->handle, index, value);
  else
    sqlite3_bind_null (self->handle, index);
}

void
pqa_statement_bind_double (PqaStatement *self, int index, double value)
{
  sqlite3_bind_double (self->handle, index, value);
}

/**
 * pqa_statement_bind_text:
 * @text: (nullable): UTF-8, copied
 */
void
pqa_statement_bind_text (PqaStatement *self, int index, const char *text)
{
  sqlite3_bind_text (self->handle, index, text, -1, SQLITE_TRANSIENT);
}

void
pqa_statement_bind_null (PqaStatement *self, int index)
{
  sqlite3_bind_null (self->handle, index);
}

/**
 * pqa_statement_bind_column:
 * @source: another statement, standing on a row
 * @column: the column of it whose value, of whatever kind, is bound
 */
void
pqa_statement_bind_column (PqaStatement *self, int index, PqaStatement *source, int column)
{
  sqlite3_bind_value (self->handle, index, sqlite3_column_value (source->handle, column));
}

/**
 * pqa_statement_bind_named:
 * @name: with its colon, ":from"; a name the statement does not use is ignored
 */
void
pqa_statement_bind_named (PqaStatement *self, const char *name, gint64 value)
{
  int index = sqlite3_bind_parameter_index (self->handle, name);

  if (index > 0)
    pqa_statement_bind_int (self, index, value);
}

/**
 * pqa_statement_bind_named_text:
 * @name: with its colon, ":from"; a name the statement does not use is ignored
 */
void
pqa_statement_bind_named_text (PqaStatement *self, const char *name, const char *text)
{
  int index = sqlite3_bind_parameter_index (self->handle, name);

  if (index > 0)
    pqa_statement_bind_text (self, index, text);
}

/**
 * pqa_statement_next:
 *
 * Steps to the next row. An error ends the rows and is kept for pqa_statement_finish(), so that
 * the usual use is `while (pqa_statement_next (s)) …; return pqa_statement_finish (s, error);`.
 *
 * Returns: whether there is a row
 */
gboolean
pqa_statement_next (PqaStatement *self)
{
  self->result = sqlite3_step (self->handle);
  return self->result == SQLITE_ROW;
}

/**
 * pqa_statement_finish:
 *
 * Returns: FALSE with @error when a step failed
 */
gboolean
pqa_statement_finish (PqaStatement *self, GError **error)
{
  int result = self->result;

  if (result != SQLITE_ROW && result != SQLITE_DONE && result != SQLITE_OK)
    pqa_sqlite_set_error (error, pqa_connection_get_handle (self->connection), result);
  sqlite3_reset (self->handle);
  self->result = SQLITE_OK;
  return result == SQLITE_ROW || result == SQLITE_DONE || result == SQLITE_OK;
}

/**
 * pqa_statement_run:
 *
 * Runs the statement to its end, forgets its rows and makes it ready for the next values.
 */
gboolean
pqa_statement_run (PqaStatement *self, GError **error)
{
  while (pqa_statement_next (self))
    ;
  return pqa_statement_finish (self, error);
}

void
pqa_statement_reset (PqaStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->result = SQLITE_OK;
}

int
pqa_statement_get_n_columns (PqaStatement *self)
{
  return sqlite3_column_count (self->handle);
}

const char *
pqa_statement_get_column_name (PqaStatement *self, int column)
{
  return sqlite3_column_name (self->handle, column);
}

/**
 * pqa_statement_get_kind:
 *
 * Returns: what the column holds in this row
 */
PqaColumnKind
pqa_statement_get_kind (PqaStatement *self, int column)
{
  switch (sqlite3_column_type (self->handle, column))
    {
    case SQLITE_NULL:
      return PQA_COLUMN_NULL;
    case SQLITE_INTEGER:
      return PQA_COLUMN_INT;
    case SQLITE_FLOAT:
      return PQA_COLUMN_DOUBLE;
    default:
      return PQA_COLUMN_TEXT;
    }
}

gboolean
pqa_statement_is_null (PqaStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gint64
pqa_statement_get_int (PqaStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

double
pqa_statement_get_double (PqaStatement *self, int column)
{
  return sqlite3_column_double (self->handle, column);
}

/**
 * pqa_statement_get_text:
 *
 * Returns: (transfer none) (nullable): valid until the next step; NULL for NULL
 */
const char *
pqa_statement_get_text (PqaStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * pqa_statement_dup_text:
 *
 * Returns: (transfer full) (nullable): the column's text, NULL for NULL
 */
char *
pqa_statement_dup_text (PqaStatement *self, int column)
{
  return g_strdup (pqa_statement_get_text (self, column));
}

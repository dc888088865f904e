/* pqa-record.c: one row of a table as somebody edits it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record remembers what was read and what was set. Saving writes the columns that differ, and
 * only if nobody changed the row meanwhile. It serves the tables whose rows carry no rules beyond
 * those of the schema; requests, inspections and the like have stores of their own.
 */
#include "record/pqa-record.h"

#include <string.h>

#include "pqa-i18n.h"

typedef enum
{
  KIND_NULL,
  KIND_INT,
  KIND_DOUBLE,
  KIND_TEXT,
} Kind;

typedef struct
{
  Kind kind;
  gint64 number;
  double real;
  char *text;
  gboolean changed;
} Value;

struct _PqaRecord
{
  const char *table; /* interned */
  gint64 id;
  gint64 row_version;
  GHashTable *values; /* column → Value */
};

/* Whose right it takes to write which table by hand. */
static const struct
{
  const char *table;
  PqaPermission permission;
} editable[] = {
  { "office", PQA_PERMISSION_SETTINGS },
  { "calendar", PQA_PERMISSION_SETTINGS },
  { "category", PQA_PERMISSION_SETTINGS },
  { "delay_cause", PQA_PERMISSION_SETTINGS },
  { "care_entry", PQA_PERMISSION_REQUEST_WORK },
  { "price_item", PQA_PERMISSION_SETTINGS },
  { "dimension", PQA_PERMISSION_SETTINGS },
  { "department", PQA_PERMISSION_STAFF_EDIT },
  { "post", PQA_PERMISSION_STAFF_EDIT },
  { "staff", PQA_PERMISSION_STAFF_EDIT },
  { "staff_membership", PQA_PERMISSION_STAFF_EDIT },
  { "zone", PQA_PERMISSION_STAFF_EDIT },
  { "building", PQA_PERMISSION_STAFF_EDIT },
  { "home", PQA_PERMISSION_HOME_EDIT },
  { "resident", PQA_PERMISSION_HOME_EDIT },
  { "standard", PQA_PERMISSION_INSPECTION_EDIT },
  { "standard_version", PQA_PERMISSION_INSPECTION_EDIT },
  { "standard_section", PQA_PERMISSION_INSPECTION_EDIT },
  { "standard_item", PQA_PERMISSION_INSPECTION_EDIT },
  { "plan", PQA_PERMISSION_INSPECTION_EDIT },
  { "questionnaire", PQA_PERMISSION_SURVEY_EDIT },
  { "questionnaire_version", PQA_PERMISSION_SURVEY_EDIT },
  { "question", PQA_PERMISSION_SURVEY_EDIT },
  { "survey", PQA_PERMISSION_SURVEY_EDIT },
};

/* Columns that take another right than the rest of their table. */
static const struct
{
  const char *table;
  const char *column;
  PqaPermission permission;
} guarded[] = {
  { "staff", "role", PQA_PERMISSION_ACCOUNTS },
};

G_DEFINE_BOXED_TYPE (PqaRecord, pqa_record, pqa_record_ref, pqa_record_unref)

static void
free_value (Value *value)
{
  g_free (value->text);
  g_free (value);
}

static Value *
copy_value (const Value *value)
{
  Value *copy = g_memdup2 (value, sizeof *value);

  copy->text = g_strdup (value->text);
  return copy;
}

static gboolean
values_equal (const Value *a, const Value *b)
{
  return a->kind == b->kind && a->number == b->number && a->real == b->real
         && g_strcmp0 (a->text, b->text) == 0;
}

static const Value *
get_value (PqaRecord *self, const char *column)
{
  static const Value none = { KIND_NULL };
  const Value *value = g_hash_table_lookup (self->values, column);

  return value != NULL ? value : &none;
}

static void
set_value (PqaRecord *self, const char *column, Value new_value)
{
  Value *value = g_hash_table_lookup (self->values, column);

  if (value != NULL && values_equal (value, &new_value))
    return;

  new_value.changed = TRUE;
  g_hash_table_replace (self->values, g_strdup (column), copy_value (&new_value));
}

static void
clear (gpointer data)
{
  PqaRecord *self = data;

  g_hash_table_unref (self->values);
}

/**
 * pqa_record_new:
 *
 * Returns: (transfer full): a row that @table has not got yet
 */
PqaRecord *
pqa_record_new (const char *table)
{
  PqaRecord *self = g_atomic_rc_box_new0 (PqaRecord);

  self->table = g_intern_string (table);
  self->values
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_value);
  return self;
}

/**
 * pqa_record_copy:
 *
 * Returns: (transfer full): a record of the same row that can be edited apart from this one
 */
PqaRecord *
pqa_record_copy (PqaRecord *self)
{
  PqaRecord *copy = pqa_record_new (self->table);
  GHashTableIter iterator;
  gpointer column, value;

  copy->id = self->id;
  copy->row_version = self->row_version;
  g_hash_table_iter_init (&iterator, self->values);
  while (g_hash_table_iter_next (&iterator, &column, &value))
    g_hash_table_insert (copy->values, g_strdup (column), copy_value (value));
  return copy;
}

PqaRecord *
pqa_record_ref (PqaRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
pqa_record_unref (PqaRecord *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *
pqa_record_get_table (PqaRecord *self)
{
  return self->table;
}

/**
 * pqa_record_get_id:
 *
 * Returns: the row's id, 0 before it is saved for the first time
 */
gint64
pqa_record_get_id (PqaRecord *self)
{
  return self->id;
}

/**
 * pqa_record_is_changed:
 *
 * Returns: whether saving would write anything
 */
gboolean
pqa_record_is_changed (PqaRecord *self)
{
  GHashTableIter iterator;
  gpointer value;

  g_hash_table_iter_init (&iterator, self->values);
  while (g_hash_table_iter_next (&iterator, NULL, &value))
    if (((Value *) value)->changed)
      return TRUE;
  return FALSE;
}

gboolean
pqa_record_is_null (PqaRecord *self, const char *column)
{
  return get_value (self, column)->kind == KIND_NULL;
}

/**
 * pqa_record_get_int:
 *
 * Returns: the column's number, 0 for NULL
 */
gint64
pqa_record_get_int (PqaRecord *self, const char *column)
{
  return get_value (self, column)->number;
}

double
pqa_record_get_double (PqaRecord *self, const char *column)
{
  const Value *value = get_value (self, column);

  return value->kind == KIND_INT ? (double) value->number : value->real;
}

/**
 * pqa_record_get_text:
 *
 * Returns: (transfer none) (nullable): the column's text, NULL for NULL
 */
const char *
pqa_record_get_text (PqaRecord *self, const char *column)
{
  return get_value (self, column)->text;
}

void
pqa_record_set_int (PqaRecord *self, const char *column, gint64 value)
{
  set_value (self, column, (Value){ .kind = KIND_INT, .number = value });
}

/**
 * pqa_record_set_optional:
 * @value: an id or an instant, 0 for none
 */
void
pqa_record_set_optional (PqaRecord *self, const char *column, gint64 value)
{
  if (value != 0)
    pqa_record_set_int (self, column, value);
  else
    pqa_record_set_null (self, column);
}

void
pqa_record_set_double (PqaRecord *self, const char *column, double value)
{
  set_value (self, column, (Value){ .kind = KIND_DOUBLE, .real = value });
}

/**
 * pqa_record_set_text:
 * @value: (nullable): NULL for NULL
 */
void
pqa_record_set_text (PqaRecord *self, const char *column, const char *value)
{
  set_value (self, column, (Value){ .kind = value != NULL ? KIND_TEXT : KIND_NULL,
                                    .text = (char *) value });
}

void
pqa_record_set_null (PqaRecord *self, const char *column)
{
  set_value (self, column, (Value){ .kind = KIND_NULL });
}

/**
 * pqa_record_restore:
 * @before: a record of the same row as it was read earlier
 *
 * Sets every column as it was; to be saved.
 */
void
pqa_record_restore (PqaRecord *self, PqaRecord *before)
{
  GHashTableIter iterator;
  gpointer column, value;

  g_return_if_fail (self->id == before->id);

  g_hash_table_iter_init (&iterator, before->values);
  while (g_hash_table_iter_next (&iterator, &column, &value))
    set_value (self, column, *(Value *) value);
}

static Value *
read_value (PqaStatement *statement, int column)
{
  Value *value = g_new0 (Value, 1);

  switch (pqa_statement_get_kind (statement, column))
    {
    case PQA_COLUMN_INT:
      value->kind = KIND_INT;
      value->number = pqa_statement_get_int (statement, column);
      break;
    case PQA_COLUMN_DOUBLE:
      value->kind = KIND_DOUBLE;
      value->real = pqa_statement_get_double (statement, column);
      break;
    case PQA_COLUMN_TEXT:
      value->kind = KIND_TEXT;
      value->text = pqa_statement_dup_text (statement, column);
      break;
    case PQA_COLUMN_NULL:
    default:
      break;
    }
  return value;
}

static void
read_values (PqaRecord *self, PqaStatement *statement)
{
  for (int i = 0; i < pqa_statement_get_n_columns (statement); i++)
    {
      const char *name = pqa_statement_get_column_name (statement, i);

      if (g_str_equal (name, "id"))
        self->id = pqa_statement_get_int (statement, i);
      else if (g_str_equal (name, "row_version"))
        self->row_version = pqa_statement_get_int (statement, i);
      else
        g_hash_table_insert (self->values, g_strdup (name), read_value (statement, i));
    }
}

/**
 * pqa_record_load:
 *
 * Returns: (transfer full): the row as it is now, or NULL with NOT_FOUND
 */
PqaRecord *
pqa_record_load (PqaConnection *connection, const char *table, gint64 id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s WHERE id = ?1", table);
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (connection, sql, error);
  g_autoptr (PqaRecord) self = NULL;

  if (statement == NULL)
    return NULL;

  pqa_statement_bind (statement, "i", id);
  self = pqa_record_new (table);
  if (pqa_statement_next (statement))
    read_values (self, statement);
  if (!pqa_statement_finish (statement, error))
    return NULL;
  if (self->id != 0)
    return g_steal_pointer (&self);

  g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("The entry is not there any more."));
  return NULL;
}

static PqaPermission
find_permission (const char *table, const char *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (guarded); i++)
    if (g_str_equal (guarded[i].table, table) && g_str_equal (guarded[i].column, column))
      return guarded[i].permission;
  for (guint i = 0; i < G_N_ELEMENTS (editable); i++)
    if (g_str_equal (editable[i].table, table))
      return editable[i].permission;
  g_return_val_if_reached (PQA_PERMISSION_ACCOUNTS);
}

static gboolean
require_permissions (PqaConnection *connection, PqaRecord *self, GPtrArray *columns, GError **error)
{
  for (guint i = 0; i < columns->len; i++)
    if (!pqa_connection_require (connection, find_permission (self->table, columns->pdata[i]),
                                 error))
      return FALSE;
  return TRUE;
}

static void
bind_value (PqaStatement *statement, int index, const Value *value)
{
  switch (value->kind)
    {
    case KIND_INT:
      pqa_statement_bind_int (statement, index, value->number);
      break;
    case KIND_DOUBLE:
      pqa_statement_bind_double (statement, index, value->real);
      break;
    case KIND_TEXT:
      pqa_statement_bind_text (statement, index, value->text);
      break;
    case KIND_NULL:
    default:
      pqa_statement_bind_null (statement, index);
      break;
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The columns to write in a fixed order, so that the same edit is the same statement. */
static GPtrArray *
list_changed_columns (PqaRecord *self)
{
  GPtrArray *columns = g_ptr_array_new ();
  GHashTableIter iterator;
  gpointer column, value;

  g_hash_table_iter_init (&iterator, self->values);
  while (g_hash_table_iter_next (&iterator, &column, &value))
    if (((Value *) value)->changed)
      g_ptr_array_add (columns, column);
  g_ptr_array_sort (columns, compare_names);
  return columns;
}

static char *
compose_insert (PqaRecord *self, GPtrArray *columns)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", (char *) columns->pdata[i]);
      g_string_append_printf (marks, "%s?%u", i > 0 ? ", " : "", i + 1);
    }
  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s) RETURNING id, row_version", self->table,
                          names->str, marks->str);
}

static char *
compose_update (PqaRecord *self, GPtrArray *columns)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "UPDATE %s SET ", self->table);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, "%s = ?%u, ", (char *) columns->pdata[i], i + 1);
  g_string_append_printf (sql,
                          "row_version = row_version + 1 WHERE id = ?%u AND row_version = ?%u"
                          " RETURNING id, row_version",
                          columns->len + 1, columns->len + 2);
  return g_string_free (sql, FALSE);
}

static void
mark_saved (PqaRecord *self, gint64 id, gint64 row_version)
{
  GHashTableIter iterator;
  gpointer value;

  self->id = id;
  self->row_version = row_version;
  g_hash_table_iter_init (&iterator, self->values);
  while (g_hash_table_iter_next (&iterator, NULL, &value))
    ((Value *) value)->changed = FALSE;
}

/**
 * pqa_record_save:
 *
 * Inserts a new row, or updates the columns that were set. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, CONSTRAINT, or CONFLICT when somebody changed the row since it was
 *   read; then nothing is written and the record keeps what was set
 */
gboolean
pqa_record_save (PqaConnection *connection, PqaRecord *self, GError **error)
{
  g_autoptr (GPtrArray) columns = list_changed_columns (self);
  g_autofree char *sql = NULL;
  g_autoptr (PqaStatement) statement = NULL;
  gboolean found;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!require_permissions (connection, self, columns, error))
    return FALSE;
  if (columns->len == 0)
    return TRUE;

  sql = self->id == 0 ? compose_insert (self, columns) : compose_update (self, columns);
  statement = pqa_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < columns->len; i++)
    bind_value (statement, i + 1, get_value (self, columns->pdata[i]));
  if (self->id != 0)
    {
      pqa_statement_bind_int (statement, columns->len + 1, self->id);
      pqa_statement_bind_int (statement, columns->len + 2, self->row_version);
    }

  found = pqa_statement_next (statement);
  if (found)
    mark_saved (self, pqa_statement_get_int (statement, 0), pqa_statement_get_int (statement, 1));
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  if (!found)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONFLICT,
                 _ ("Somebody else changed this entry meanwhile. Nothing was overwritten."));
  return found;
}

/* Asynchronous twins ----------------------------------------------------------------------------*/

typedef struct
{
  const char *table;
  gint64 id;
} Key;

static gpointer
load (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Key *key = data;

  return pqa_record_load (connection, key->table, key->id, error);
}

/**
 * pqa_record_load_async:
 *
 * See pqa_record_load().
 */
void
pqa_record_load_async (PqaDatabase *database,
                       const char *table,
                       gint64 id,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  Key *key = g_new (Key, 1);

  key->table = g_intern_string (table);
  key->id = id;
  pqa_database_read_async (database, PQA_LANE_LIST, load, key, g_free,
                           (GDestroyNotify) pqa_record_unref, cancellable, callback, user_data);
}

/**
 * pqa_record_load_finish:
 *
 * Returns: (transfer full): see pqa_record_load()
 */
PqaRecord *
pqa_record_load_finish (GAsyncResult *result, GError **error)
{
  return pqa_database_read_finish (result, error);
}

static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  return pqa_record_save (connection, data, error);
}

/* The copy was written; the record learns so only now that it is durable. */
static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PqaRecord *self = g_object_get_data (G_OBJECT (task), "record");
  PqaRecord *written = g_task_get_task_data (task);
  GError *error = NULL;

  if (!pqa_database_write_finish (result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  mark_saved (self, written->id, written->row_version);
  g_task_return_boolean (task, TRUE);
}

/**
 * pqa_record_save_async:
 *
 * See pqa_record_save(). The record must be left alone until the answer comes.
 */
void
pqa_record_save_async (PqaDatabase *database,
                       PqaRecord *self,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  GTask *task = g_task_new (database, cancellable, callback, user_data);
  PqaRecord *copy = pqa_record_copy (self);

  g_object_set_data_full (G_OBJECT (task), "record", pqa_record_ref (self),
                          (GDestroyNotify) pqa_record_unref);
  g_task_set_task_data (task, copy, (GDestroyNotify) pqa_record_unref);
  pqa_database_write_async (database, save, pqa_record_ref (copy),
                            (GDestroyNotify) pqa_record_unref, cancellable, saved_cb, task);
}

gboolean
pqa_record_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

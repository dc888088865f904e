/* pqa-import-record.c: the columns of one database row, to be added or brought up to date
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An empty cell never erases anything: what a file does not say stays as it is.
 */
#include "import/pqa-import-record.h"

#include "time/pqa-local-time.h"

static PqaImportValue *
add (PqaImportRecord *self, PqaImportValueType type)
{
  PqaImportValue *value = &self->values[self->n++];

  g_assert (self->n <= PQA_IMPORT_MAX_COLUMNS);
  value->type = type;
  return value;
}

void
pqa_import_record_add_unknown (PqaImportRecord *self)
{
  add (self, PQA_IMPORT_VALUE_UNKNOWN);
}

void
pqa_import_record_add_null (PqaImportRecord *self)
{
  add (self, PQA_IMPORT_VALUE_NULL);
}

void
pqa_import_record_add_int (PqaImportRecord *self, gint64 value)
{
  add (self, PQA_IMPORT_VALUE_INT)->integer = value;
}

/**
 * pqa_import_record_add_id:
 * @id: the row that is meant; 0 when it is not known
 */
void
pqa_import_record_add_id (PqaImportRecord *self, gint64 id)
{
  add (self, id != 0 ? PQA_IMPORT_VALUE_INT : PQA_IMPORT_VALUE_UNKNOWN)->integer = id;
}

/**
 * pqa_import_record_add_instant:
 * @instant: %PQA_INSTANT_NONE when it is not known
 */
void
pqa_import_record_add_instant (PqaImportRecord *self, gint64 instant)
{
  add (self, instant != PQA_INSTANT_NONE ? PQA_IMPORT_VALUE_INT : PQA_IMPORT_VALUE_UNKNOWN)->integer
      = instant;
}

void
pqa_import_record_add_real (PqaImportRecord *self, double value)
{
  add (self, PQA_IMPORT_VALUE_REAL)->real = value;
}

/**
 * pqa_import_record_add_text:
 * @text: (transfer none) (nullable): kept in use until the record is written; %NULL when it is not
 *   known
 */
void
pqa_import_record_add_text (PqaImportRecord *self, const char *text)
{
  add (self, text != NULL ? PQA_IMPORT_VALUE_TEXT : PQA_IMPORT_VALUE_UNKNOWN)->text = text;
}

static void
bind (const PqaImportValue *value, PqaStatement *statement, int index)
{
  switch (value->type)
    {
    case PQA_IMPORT_VALUE_UNKNOWN:
    case PQA_IMPORT_VALUE_NULL:
      pqa_statement_bind_null (statement, index);
      break;
    case PQA_IMPORT_VALUE_INT:
      pqa_statement_bind_int (statement, index, value->integer);
      break;
    case PQA_IMPORT_VALUE_REAL:
      pqa_statement_bind_double (statement, index, value->real);
      break;
    case PQA_IMPORT_VALUE_TEXT:
      pqa_statement_bind_text (statement, index, value->text);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * pqa_import_record_insert:
 * @add: takes the values as ?1 and following; what comes after them is bound by the caller
 *
 * Adds a row.
 */
gboolean
pqa_import_record_insert (const PqaImportRecord *self, PqaStatement *add, GError **error)
{
  for (int i = 0; i < self->n; i++)
    bind (&self->values[i], add, i + 1);
  return pqa_statement_run (add, error);
}

static gboolean
equals (const PqaImportValue *value, PqaStatement *found, int column)
{
  if (value->type == PQA_IMPORT_VALUE_UNKNOWN)
    return TRUE;
  if (pqa_statement_is_null (found, column))
    return value->type == PQA_IMPORT_VALUE_NULL;
  if (value->type == PQA_IMPORT_VALUE_INT)
    return pqa_statement_get_int (found, column) == value->integer;
  if (value->type == PQA_IMPORT_VALUE_REAL)
    return pqa_statement_get_double (found, column) == value->real;
  return value->type == PQA_IMPORT_VALUE_TEXT
         && g_strcmp0 (pqa_statement_get_text (found, column), value->text) == 0;
}

static gboolean
equals_all (const PqaImportRecord *self, PqaStatement *found)
{
  for (int i = 0; i < self->n; i++)
    {
      if (!equals (&self->values[i], found, i + 1))
        return FALSE;
    }
  return TRUE;
}

/**
 * pqa_import_record_update:
 * @found: standing on the present row: its id, then the columns in the order of the values
 * @update: takes the values as ?1 and following, then the id
 * @change: (out): whether anything differed
 *
 * Writes the row if a known value differs from what it has.
 */
gboolean
pqa_import_record_update (const PqaImportRecord *self,
                          PqaStatement *found,
                          PqaStatement *update,
                          PqaImportChange *change,
                          GError **error)
{
  if (equals_all (self, found))
    {
      *change = PQA_IMPORT_UNCHANGED;
      return TRUE;
    }
  for (int i = 0; i < self->n; i++)
    {
      if (self->values[i].type == PQA_IMPORT_VALUE_UNKNOWN)
        pqa_statement_bind_column (update, i + 1, found, i + 1);
      else
        bind (&self->values[i], update, i + 1);
    }
  pqa_statement_bind_int (update, self->n + 1, pqa_statement_get_int (found, 0));
  *change = PQA_IMPORT_CHANGED;
  return pqa_statement_run (update, error);
}

/**
 * pqa_import_record_save:
 * @find_add_update: a query that looks for the row, with its parameters bound, and those of
 *   pqa_import_record_insert() and pqa_import_record_update()
 * @id: (out): the row
 *
 * Adds the row or brings it up to date.
 */
gboolean
pqa_import_record_save (const PqaImportRecord *self,
                        PqaConnection *connection,
                        PqaStatement *const find_add_update[3],
                        gint64 *id,
                        PqaImportChange *change,
                        GError **error)
{
  PqaStatement *find = find_add_update[0];
  gboolean done;

  if (!pqa_statement_next (find))
    {
      *change = PQA_IMPORT_ADDED;
      done = pqa_statement_finish (find, error)
             && pqa_import_record_insert (self, find_add_update[1], error);
      *id = pqa_connection_get_last_id (connection);
      return done;
    }
  *id = pqa_statement_get_int (find, 0);
  done = pqa_import_record_update (self, find, find_add_update[2], change, error);
  pqa_statement_reset (find);
  return done;
}

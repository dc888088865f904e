/* pqa-standard-version.c: a version of a standard with its items, as it is read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-standard-version.h"

#include <math.h>

#include "pqa-i18n.h"

static void
free_section (PqaStandardSection *section)
{
  g_free (section->name);
  g_free (section->group);
  g_free (section);
}

static void
free_item (PqaStandardItem *item)
{
  g_free (item->text);
  g_free (item->unit);
  g_free (item);
}

void
pqa_standard_version_free (PqaStandardVersion *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static gboolean
load_head (PqaStandardVersion *self, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_prepare (connection,
                                "SELECT v.standard_id, s.name, v.number, v.state = 'draft',"
                                " v.pass_mark FROM standard_version v"
                                " JOIN standard s ON s.id = v.standard_id WHERE v.id = ?1",
                                error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", self->id);
  if (pqa_statement_next (statement))
    {
      self->standard_id = pqa_statement_get_int (statement, 0);
      self->name = pqa_statement_dup_text (statement, 1);
      self->number = pqa_statement_get_int (statement, 2);
      self->draft = pqa_statement_get_int (statement, 3) != 0;
      self->pass_mark = pqa_statement_get_int (statement, 4);
    }
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  if (self->standard_id == 0)
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("The standard is not there."));
  return self->standard_id != 0;
}

/* The rows come section by section. */
static void
read_section (PqaStandardVersion *self, PqaStatement *statement)
{
  gint64 id = pqa_statement_get_int (statement, 0);
  PqaStandardSection *last
      = self->sections->len > 0 ? self->sections->pdata[self->sections->len - 1] : NULL;
  PqaStandardSection *section;

  if (last != NULL && last->id == id)
    return;
  section = g_new0 (PqaStandardSection, 1);
  section->id = id;
  section->name = pqa_statement_dup_text (statement, 1);
  section->group = pqa_statement_dup_text (statement, 2);
  section->pass_mark = pqa_statement_get_int (statement, 3);
  g_ptr_array_add (self->sections, section);
}

static double
read_limit (PqaStatement *statement, int column)
{
  return pqa_statement_is_null (statement, column) ? NAN
                                                   : pqa_statement_get_double (statement, column);
}

static gboolean
read_item (PqaStandardVersion *self, PqaStatement *statement, GError **error)
{
  PqaStandardItem *item;

  if (pqa_statement_is_null (statement, 4))
    return TRUE;
  item = g_new0 (PqaStandardItem, 1);
  g_ptr_array_add (self->items, item);
  item->id = pqa_statement_get_int (statement, 4);
  item->section = self->sections->len - 1;
  item->text = pqa_statement_dup_text (statement, 5);
  item->unit = pqa_statement_dup_text (statement, 9);
  item->rule.section = item->section;
  item->rule.weight = pqa_statement_get_int (statement, 7);
  item->rule.maximum = pqa_statement_get_int (statement, 8);
  item->rule.lower = read_limit (statement, 10);
  item->rule.upper = read_limit (statement, 11);
  item->rule.critical = pqa_statement_get_int (statement, 12) != 0;
  item->rule.mandatory = pqa_statement_get_int (statement, 13) != 0;
  return pqa_item_kind_from_code (pqa_statement_get_text (statement, 6), &item->rule.kind, error);
}

static gboolean
load_items (PqaStandardVersion *self, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/standard-items", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", self->id);
  while (pqa_statement_next (statement))
    {
      read_section (self, statement);
      if (!read_item (self, statement, error))
        return FALSE;
    }
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_standard_version_load:
 *
 * Returns: (transfer full): the version with its items, or NULL with NOT_FOUND
 */
PqaStandardVersion *
pqa_standard_version_load (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaStandardVersion) self = g_new0 (PqaStandardVersion, 1);

  self->id = id;
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify)free_section);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)free_item);
  if (!load_head (self, connection, error) || !load_items (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gpointer
load (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_standard_version_load (connection, *(gint64 *)data, error);
}

/**
 * pqa_standard_version_load_async:
 *
 * See pqa_standard_version_load().
 */
void
pqa_standard_version_load_async (PqaDatabase *database,
                                 gint64 id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  pqa_database_read_async (database, PQA_LANE_LIST, load, g_memdup2 (&id, sizeof id), g_free,
                           (GDestroyNotify)pqa_standard_version_free, cancellable, callback,
                           user_data);
}

PqaStandardVersion *
pqa_standard_version_load_finish (GAsyncResult *result, GError **error)
{
  return pqa_database_read_finish (result, error);
}

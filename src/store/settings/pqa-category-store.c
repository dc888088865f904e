/* pqa-category-store.c: the two levels of categories of requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-category-store.h"

#include "pqa-i18n.h"
#include "text/pqa-pinyin.h"

static void
category_free (gpointer data)
{
  PqaCategory *self = data;

  g_free (self->name);
  g_free (self->department);
  g_free (self->closed_on);
  g_free (self);
}

static PqaCategory *
read_category (PqaStatement *statement)
{
  PqaCategory *self = g_new0 (PqaCategory, 1);

  self->id = pqa_statement_get_int (statement, 0);
  self->parent_id = pqa_statement_get_int (statement, 1);
  self->name = pqa_statement_dup_text (statement, 2);
  self->department = pqa_statement_dup_text (statement, 3);
  self->severity = PQA_SEVERITY_GENERAL;
  pqa_severity_from_code (pqa_statement_get_text (statement, 4), &self->severity, NULL);
  self->closed_on = pqa_statement_dup_text (statement, 5);
  return self;
}

/**
 * pqa_category_store_read_all:
 *
 * Returns: (transfer full) (element-type PqaCategory): all categories, each after its upper one
 */
GPtrArray *
pqa_category_store_read_all (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "settings/categories", error);
  g_autoptr (GPtrArray) categories = g_ptr_array_new_with_free_func (category_free);

  if (statement == NULL)
    return NULL;
  while (pqa_statement_next (statement))
    g_ptr_array_add (categories, read_category (statement));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&categories) : NULL;
}

static gboolean
refuse (const char *message, GError **error)
{
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, message);
  return FALSE;
}

/* There are two levels and no more. */
static gboolean
check_levels (PqaConnection *connection, PqaRecord *category, GError **error)
{
  gint64 id = pqa_record_get_id (category);
  gint64 parent_id = pqa_record_get_int (category, "parent_id");
  gint64 n;

  if (parent_id == 0)
    return TRUE;
  if (parent_id == id)
    return refuse (_ ("A category cannot be under itself."), error);
  if (!pqa_connection_read_int (connection, &n, error,
                                "SELECT (SELECT count (*) FROM category WHERE parent_id = ?1)"
                                " + (SELECT parent_id IS NOT NULL FROM category WHERE id = ?2)",
                                "ii", id, parent_id))
    return FALSE;
  return n == 0 || refuse (_ ("There are two levels of categories and no more."), error);
}

static gboolean
check_closing (PqaConnection *connection, PqaRecord *category, GError **error)
{
  const char *closed_on = pqa_record_get_text (category, "closed_on");
  gint64 n_open;

  if (closed_on == NULL || pqa_record_get_id (category) == 0)
    return TRUE;
  if (!pqa_connection_read_int (connection, &n_open, error,
                                "SELECT count (*) FROM category WHERE parent_id = ?1"
                                " AND (closed_on IS NULL OR closed_on > ?2)",
                                "it", pqa_record_get_id (category), closed_on))
    return FALSE;
  return n_open == 0
         || refuse (_ ("There are categories under this one. Close or move them first."), error);
}

/**
 * pqa_category_store_save:
 *
 * Saves a new or changed category, with the initials by which it is found. Needs a write
 * transaction.
 *
 * Returns: FALSE with DENIED, CONFLICT or CONSTRAINT
 */
gboolean
pqa_category_store_save (PqaConnection *connection, PqaRecord *category, GError **error)
{
  g_autofree char *initials = pqa_pinyin_initials (pqa_record_get_text (category, "name"));

  if (!check_levels (connection, category, error) || !check_closing (connection, category, error))
    return FALSE;
  pqa_record_set_text (category, "initials", initials);
  return pqa_record_save (connection, category, error);
}

/* pqa-standard-store.c: inspection standards and their versions
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A standard is edited as a draft. Once published, a version never changes: whoever wants to
 * change it begins a new one, which starts as a copy. Sections and items of a draft are edited as
 * records.
 */
#include "inspection/pqa-standard-store.h"

#include "pqa-i18n.h"

static gboolean
copy_section (PqaConnection *connection, gint64 version, gint64 section, GError **error)
{
  g_autoptr (PqaStatement) copy
      = pqa_connection_query (connection, "inspections/copy-section", error);
  g_autoptr (PqaStatement) copy_items
      = pqa_connection_query (connection, "inspections/copy-section-items", error);

  if (copy == NULL || copy_items == NULL)
    return FALSE;

  pqa_statement_bind (copy, "ii", version, section);
  if (!pqa_statement_run (copy, error))
    return FALSE;
  pqa_statement_bind (copy_items, "ii", pqa_connection_get_last_id (connection), section);
  return pqa_statement_run (copy_items, error);
}

static gboolean
copy_sections (PqaConnection *connection, gint64 from, gint64 to, GError **error)
{
  g_autoptr (PqaStatement) sections = pqa_connection_prepare (
      connection, "SELECT id FROM standard_section WHERE standard_version_id = ?1", error);

  if (sections == NULL)
    return FALSE;

  pqa_statement_bind (sections, "i", from);
  while (pqa_statement_next (sections))
    if (!copy_section (connection, to, pqa_statement_get_int (sections, 0), error))
      return FALSE;
  return pqa_statement_finish (sections, error);
}

/**
 * pqa_standard_store_add:
 * @standard_id: (out): the new standard, whose first version is an empty draft
 */
gboolean
pqa_standard_store_add (PqaConnection *connection,
                        const char *name,
                        gint64 *standard_id,
                        GError **error)
{
  if (!pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error)
      || !pqa_connection_run (connection, error, "INSERT INTO standard (name) VALUES (?1)", "t",
                              name))
    return FALSE;

  *standard_id = pqa_connection_get_last_id (connection);
  return pqa_connection_run (connection, error,
                             "INSERT INTO standard_version (standard_id, number) VALUES (?1, 1)",
                             "i", *standard_id);
}

/**
 * pqa_standard_store_edit:
 * @version_id: a draft
 * @name: what the standard is called, in all its versions
 * @pass_mark: what an inspection by this version must reach, in percent
 *
 * Returns: FALSE with DENIED, or CONSTRAINT for no name and when the version has been published
 */
gboolean
pqa_standard_store_edit (
    PqaConnection *connection, gint64 version_id, const char *name, int pass_mark, GError **error)
{
  return pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error)
         && pqa_connection_run (connection, error,
                                "UPDATE standard SET name = ?2, row_version = row_version + 1"
                                " WHERE name <> ?2 AND id = (SELECT standard_id"
                                "  FROM standard_version WHERE id = ?1)",
                                "it", version_id, name)
         && pqa_connection_run (connection, error,
                                "UPDATE standard_version SET pass_mark = ?2,"
                                " row_version = row_version + 1 WHERE id = ?1 AND pass_mark <> ?2",
                                "ii", version_id, (gint64)pass_mark);
}

static gboolean
add_version (PqaConnection *connection, gint64 standard_id, gint64 *version_id, GError **error)
{
  gint64 newest;

  if (!pqa_connection_read_int (connection, &newest, error,
                                "SELECT id FROM standard_version WHERE standard_id = ?1"
                                " ORDER BY number DESC LIMIT 1",
                                "i", standard_id)
      || !pqa_connection_run (connection, error,
                              "INSERT INTO standard_version (standard_id, number, pass_mark)"
                              " SELECT standard_id, number + 1, pass_mark"
                              " FROM standard_version WHERE id = ?1",
                              "i", newest))
    return FALSE;

  *version_id = pqa_connection_get_last_id (connection);
  return copy_sections (connection, newest, *version_id, error);
}

/**
 * pqa_standard_store_begin_version:
 * @version_id: (out): the draft to edit
 *
 * Copies the newest version into a new draft, unless there is a draft already.
 */
gboolean
pqa_standard_store_begin_version (PqaConnection *connection,
                                  gint64 standard_id,
                                  gint64 *version_id,
                                  GError **error)
{
  if (!pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error)
      || !pqa_connection_read_int (connection, version_id, error,
                                   "SELECT id FROM standard_version WHERE standard_id = ?1"
                                   " AND state = 'draft' ORDER BY number DESC LIMIT 1",
                                   "i", standard_id))
    return FALSE;

  return *version_id != 0 || add_version (connection, standard_id, version_id, error);
}

static gboolean
read_next_position (
    PqaConnection *connection, const char *sql, gint64 parent_id, PqaRecord *record, GError **error)
{
  gint64 position;

  if (!pqa_connection_read_int (connection, &position, error, sql, "i", parent_id))
    return FALSE;
  pqa_record_set_int (record, "position", position);
  return TRUE;
}

/**
 * pqa_standard_store_save_section:
 * @section: a "standard_section" of a draft; a new one comes last
 *
 * Returns: FALSE with DENIED, CONFLICT, or CONSTRAINT when the version has been published
 */
gboolean
pqa_standard_store_save_section (PqaConnection *connection, PqaRecord *section, GError **error)
{
  return (pqa_record_get_id (section) != 0
          || read_next_position (connection,
                                 "SELECT ifnull (max (position), -1) + 1 FROM standard_section"
                                 " WHERE standard_version_id = ?1",
                                 pqa_record_get_int (section, "standard_version_id"), section,
                                 error))
         && pqa_record_save (connection, section, error);
}

/**
 * pqa_standard_store_save_item:
 * @item: a "standard_item" of a draft; a new one comes last in its section and begins a lineage
 *
 * Returns: FALSE with DENIED, CONFLICT, or CONSTRAINT for an item that cannot be and when the
 *   version has been published
 */
gboolean
pqa_standard_store_save_item (PqaConnection *connection, PqaRecord *item, GError **error)
{
  if (pqa_record_get_id (item) == 0)
    {
      g_autofree char *lineage = g_uuid_string_random ();

      pqa_record_set_text (item, "lineage_key", lineage);
      if (!read_next_position (connection,
                               "SELECT ifnull (max (position), -1) + 1 FROM standard_item"
                               " WHERE standard_section_id = ?1",
                               pqa_record_get_int (item, "standard_section_id"), item, error))
        return FALSE;
    }
  return pqa_record_save (connection, item, error);
}

static gboolean
check_has_items (PqaConnection *connection, gint64 version_id, GError **error)
{
  gint64 n_items;

  if (!pqa_connection_read_int (connection, &n_items, error,
                                "SELECT count (*) FROM standard_section c JOIN standard_item t"
                                " ON t.standard_section_id = c.id"
                                " WHERE c.standard_version_id = ?1 AND t.left_out = 0",
                                "i", version_id))
    return FALSE;
  if (n_items > 0)
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("A standard without items cannot be published."));
  return FALSE;
}

/**
 * pqa_standard_store_publish:
 * @version_id: a draft
 *
 * Freezes the version for ever; the one that was published before retires. Inspections that have
 * not begun take the new version when they are started.
 *
 * Returns: FALSE with CONSTRAINT when the version has no items, NOT_FOUND when it is no draft
 */
gboolean
pqa_standard_store_publish (PqaConnection *connection, gint64 version_id, GError **error)
{
  gint64 standard_id;

  if (!pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error)
      || !pqa_connection_read_int (connection, &standard_id, error,
                                   "SELECT standard_id FROM standard_version"
                                   " WHERE id = ?1 AND state = 'draft'",
                                   "i", version_id))
    return FALSE;
  if (standard_id == 0)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no such draft."));
      return FALSE;
    }

  return check_has_items (connection, version_id, error)
         && pqa_connection_run (connection, error,
                                "UPDATE standard_version SET state = 'retired',"
                                " row_version = row_version + 1"
                                " WHERE standard_id = ?1 AND state = 'published'",
                                "i", standard_id)
         && pqa_connection_run (connection, error,
                                "UPDATE standard_version SET state = 'published',"
                                " published_at = ?2, row_version = row_version + 1 WHERE id = ?1",
                                "ii", version_id, pqa_connection_get_now (connection));
}

/**
 * pqa_standard_store_find_published:
 * @version_id: (out): the version to inspect by
 *
 * Returns: FALSE with NOT_FOUND when the standard has no published version
 */
gboolean
pqa_standard_store_find_published (PqaConnection *connection,
                                   gint64 standard_id,
                                   gint64 *version_id,
                                   GError **error)
{
  if (!pqa_connection_read_int (connection, version_id, error,
                                "SELECT id FROM standard_version WHERE standard_id = ?1"
                                " AND state = 'published' ORDER BY number DESC LIMIT 1",
                                "i", standard_id))
    return FALSE;
  if (*version_id != 0)
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
               _ ("The standard has not been published yet."));
  return FALSE;
}

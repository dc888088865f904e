/* pqa-import-standard.c: the standard that the items of a mapping belong to
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A published version never changes. If the mapping's items are those of the newest version it is
 * used; if not, they become a new version.
 */
#include "import/pqa-import-standard.h"

#include <math.h>

#include "pqa-i18n.h"

typedef struct
{
  gint64 id;
  gint64 published; /* newest published version, 0 for none */
  gint64 newest_number;
} Standard;

static gboolean
find_standard (PqaImportContext *context, Standard *standard, GError **error)
{
  g_autoptr (PqaStatement) find
      = pqa_connection_query (context->connection, "import/find-standard", error);

  if (find == NULL)
    return FALSE;
  pqa_statement_bind_text (find, 1, context->mapping->standard.key);
  if (pqa_statement_next (find))
    {
      standard->id = pqa_statement_get_int (find, 0);
      standard->published = pqa_statement_get_int (find, 1);
      standard->newest_number = pqa_statement_get_int (find, 2);
    }
  return pqa_statement_finish (find, error);
}

static gboolean
same_limit (PqaStatement *row, int column, double limit)
{
  if (pqa_statement_is_null (row, column))
    return isnan (limit);
  return pqa_statement_get_double (row, column) == limit;
}

static gboolean
same_text (PqaStatement *row, int column, const char *text)
{
  return g_strcmp0 (pqa_statement_get_text (row, column), text) == 0;
}

static gboolean
same_item (PqaStatement *row, const PqaMappingItem *item, gint64 pass_mark)
{
  return same_text (row, 1, item->key) && same_text (row, 2, item->text)
         && same_text (row, 3, item->kind) && pqa_statement_get_int (row, 4) == item->weight
         && pqa_statement_get_int (row, 5) == item->max && same_text (row, 6, item->unit)
         && same_limit (row, 7, item->lower) && same_limit (row, 8, item->upper)
         && pqa_statement_get_int (row, 9) == item->critical && same_text (row, 10, item->section)
         && same_text (row, 11, item->group) && same_text (row, 12, item->field)
         && pqa_statement_get_int (row, 13) == pass_mark;
}

/* Fills @item_ids and sets @same if the version has exactly the mapping's items. */
static gboolean
compare_version (
    PqaImportContext *context, gint64 version, gint64 *item_ids, gboolean *same, GError **error)
{
  GPtrArray *items = context->mapping->items;
  g_autoptr (PqaStatement) list
      = pqa_connection_query (context->connection, "import/list-items", error);
  guint n = 0;

  if (list == NULL)
    return FALSE;
  *same = TRUE;
  pqa_statement_bind_int (list, 1, version);
  for (; pqa_statement_next (list); n++)
    {
      *same = *same && n < items->len
              && same_item (list, items->pdata[n], context->mapping->standard.pass_mark);
      if (*same)
        item_ids[n] = pqa_statement_get_int (list, 0);
    }
  *same = *same && n == items->len;
  return pqa_statement_finish (list, error);
}

static gboolean
may_create (PqaImportContext *context, GError **error)
{
  if (pqa_mapping_creates (context->mapping, "standard"))
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
               _ ("There is no published standard “%s” with exactly the mapping's items, and the"
                  " mapping does not create it."),
               context->mapping->standard.key);
  return FALSE;
}

static gboolean
add_item (PqaImportContext *context,
          gint64 section,
          gint64 position,
          const PqaMappingItem *item,
          gint64 *id,
          GError **error)
{
  g_autoptr (PqaStatement) add
      = pqa_connection_query (context->connection, "import/add-standard-item", error);

  if (add == NULL)
    return FALSE;
  pqa_statement_bind (add, "iitttiitnni", section, position, item->key, item->text, item->kind,
                      item->weight, item->max, item->unit, (gint64)item->critical);
  if (!isnan (item->lower))
    pqa_statement_bind_double (add, 9, item->lower);
  if (!isnan (item->upper))
    pqa_statement_bind_double (add, 10, item->upper);
  if (!pqa_statement_run (add, error))
    return FALSE;
  *id = pqa_connection_get_last_id (context->connection);
  return TRUE;
}

static gboolean
starts_section (const PqaMappingItem *before, const PqaMappingItem *item)
{
  return before == NULL || g_strcmp0 (before->section, item->section) != 0
         || g_strcmp0 (before->group, item->group) != 0
         || g_strcmp0 (before->field, item->field) != 0;
}

/* Items that follow each other with the same section stand in one. */
static gboolean
add_items (PqaImportContext *context, gint64 version, gint64 *item_ids, GError **error)
{
  GPtrArray *items = context->mapping->items;
  const PqaMappingItem *before = NULL;
  gint64 section = 0;
  gint64 n_sections = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PqaMappingItem *item = items->pdata[i];

      if (starts_section (before, item)
          && !pqa_import_run (context, &section, error, "preset/add-standard-section", "iittti",
                              version, ++n_sections, item->group, item->field, item->section,
                              (gint64)0))
        return FALSE;
      if (!add_item (context, section, i + 1, item, &item_ids[i], error))
        return FALSE;
      before = item;
    }
  return TRUE;
}

static gboolean
create_version (PqaImportContext *context,
                Standard *standard,
                gint64 *version,
                gint64 *item_ids,
                GError **error)
{
  const PqaMappingStandard *wanted = &context->mapping->standard;
  gint64 ignored;

  if (!may_create (context, error)
      || !pqa_connection_require (context->connection, PQA_PERMISSION_INSPECTION_EDIT, error))
    return FALSE;
  if (standard->id == 0
      && !pqa_import_run (context, &standard->id, error, "preset/add-standard", "tt", wanted->key,
                          wanted->name))
    return FALSE;
  if (!pqa_import_run (context, version, error, "import/add-standard-version", "iii", standard->id,
                       standard->newest_number + 1, wanted->pass_mark)
      || !add_items (context, *version, item_ids, error)
      || !pqa_import_run (context, &ignored, error, "import/publish-standard-version", "ii",
                          *version, context->now))
    return FALSE;
  pqa_import_report_count_created (context->report, NC_ ("created", "standard"));
  return TRUE;
}

/**
 * pqa_import_standard_open:
 * @version: (out): the version of the standard to pin inspections to
 * @item_ids: (out): a row for each item of the mapping
 *
 * Finds the published standard with the mapping's items, or publishes it if the mapping says so.
 */
gboolean
pqa_import_standard_open (PqaImportContext *context,
                          gint64 *version,
                          gint64 *item_ids,
                          GError **error)
{
  Standard standard = { 0 };
  gboolean same = FALSE;

  if (!find_standard (context, &standard, error))
    return FALSE;
  if (standard.published != 0
      && !compare_version (context, standard.published, item_ids, &same, error))
    return FALSE;
  *version = standard.published;
  return same || create_version (context, &standard, version, item_ids, error);
}

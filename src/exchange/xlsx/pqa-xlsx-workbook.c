/* pqa-xlsx-workbook.c: a workbook's table of contents
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "xlsx/pqa-xlsx-workbook.h"

#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "xlsx/pqa-xlsx-xml.h"

typedef struct
{
  char *id;
  char *type;
  char *part;
} Relationship;

typedef struct
{
  const char *source_part;
  GPtrArray *found;
} RelationshipList;

typedef struct
{
  PqaXlsxWorkbook *workbook;
  const char *wanted; /* nullable */
  char *sheet_id;
  GPtrArray *names;
} Contents;

static void
relationship_free (gpointer data)
{
  Relationship *self = data;

  g_free (self->id);
  g_free (self->type);
  g_free (self->part);
  g_free (self);
}

static void
relationship_cb (const char *name,
                 const PqaXlsxAttributes *attributes,
                 gpointer data,
                 GError **error)
{
  RelationshipList *list = data;
  g_autofree char *target = pqa_xlsx_attributes_dup (attributes, "Target");
  Relationship *found;

  if (strcmp (name, "Relationship") != 0 || target == NULL)
    return;
  found = g_new0 (Relationship, 1);
  found->id = pqa_xlsx_attributes_dup (attributes, "Id");
  found->type = pqa_xlsx_attributes_dup (attributes, "Type");
  found->part = pqa_xlsx_package_resolve (list->source_part, target);
  g_ptr_array_add (list->found, found);
}

/* Returns %NULL without an error when the part has no relationships. */
static GPtrArray *
read_relationships (PqaXlsxPackage *package,
                    const char *source_part,
                    GCancellable *cancellable,
                    GError **error)
{
  static const PqaXlsxHandler handler = { relationship_cb, NULL, NULL };
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (relationship_free);
  g_autofree char *folder = g_path_get_dirname (source_part);
  g_autofree char *base = *source_part != '\0' ? g_path_get_basename (source_part) : g_strdup ("");
  g_autofree char *file = g_strconcat (base, ".rels", NULL);
  g_autofree char *target = g_build_filename (folder, "_rels", file, NULL);
  g_autofree char *part = pqa_xlsx_package_resolve ("", target);
  RelationshipList list = { source_part, found };

  if (!pqa_xlsx_package_has (package, part))
    return NULL;
  if (!pqa_xlsx_xml_read_part (package, part, &handler, &list, cancellable, error))
    return NULL;
  return g_steal_pointer (&found);
}

/* The type's namespace differs between the two variants of the standard; its tail does not. */
static const char *
find_by_type (GPtrArray *relationships, const char *tail)
{
  for (guint i = 0; relationships != NULL && i < relationships->len; i++)
    {
      Relationship *relationship = g_ptr_array_index (relationships, i);

      if (relationship->type != NULL && g_str_has_suffix (relationship->type, tail))
        return relationship->part;
    }
  return NULL;
}

static const char *
find_by_id (GPtrArray *relationships, const char *id)
{
  for (guint i = 0; relationships != NULL && i < relationships->len; i++)
    {
      Relationship *relationship = g_ptr_array_index (relationships, i);

      if (g_strcmp0 (relationship->id, id) == 0)
        return relationship->part;
    }
  return NULL;
}

static void
contents_cb (const char *name, const PqaXlsxAttributes *attributes, gpointer data, GError **error)
{
  Contents *contents = data;

  if (strcmp (name, "workbookPr") == 0)
    contents->workbook->epoch_1904 = pqa_xlsx_attributes_get_flag (attributes, "date1904");
  if (strcmp (name, "sheet") == 0)
    {
      char *sheet = pqa_xlsx_attributes_dup (attributes, "name");

      g_ptr_array_add (contents->names, sheet != NULL ? sheet : g_strdup (""));
      if (contents->sheet_id == NULL
          && (contents->wanted == NULL || g_strcmp0 (contents->wanted, sheet) == 0))
        contents->sheet_id = pqa_xlsx_attributes_dup (attributes, "id");
    }
}

static gboolean
fail_no_sheet (PqaXlsxPackage *package, const Contents *contents, GError **error)
{
  g_autofree char *names = NULL;

  g_ptr_array_add (contents->names, NULL);
  names = g_strjoinv (", ", (char **)contents->names->pdata);
  if (contents->wanted != NULL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                 _ ("The workbook “%s” has no sheet “%s”. It has: %s."),
                 pqa_xlsx_package_get_name (package), contents->wanted, names);
  else
    g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("The workbook “%s” has no sheet."),
                 pqa_xlsx_package_get_name (package));
  return FALSE;
}

static gboolean
fill_parts (PqaXlsxPackage *package,
            const char *workbook_part,
            const Contents *contents,
            GCancellable *cancellable,
            GError **error)
{
  PqaXlsxWorkbook *workbook = contents->workbook;
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) relationships
      = read_relationships (package, workbook_part, cancellable, &local);
  const char *sheet_part;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  sheet_part = find_by_id (relationships, contents->sheet_id);
  if (contents->sheet_id == NULL || sheet_part == NULL)
    return fail_no_sheet (package, contents, error);
  workbook->sheet_part = g_strdup (sheet_part);
  workbook->strings_part = g_strdup (find_by_type (relationships, "/sharedStrings"));
  workbook->styles_part = g_strdup (find_by_type (relationships, "/styles"));
  return TRUE;
}

static gboolean
read_contents (PqaXlsxPackage *package,
               const char *workbook_part,
               Contents *contents,
               GCancellable *cancellable,
               GError **error)
{
  static const PqaXlsxHandler handler = { contents_cb, NULL, NULL };

  return pqa_xlsx_xml_read_part (package, workbook_part, &handler, contents, cancellable, error)
         && fill_parts (package, workbook_part, contents, cancellable, error);
}

static char *
find_workbook_part (PqaXlsxPackage *package, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GPtrArray) relationships = read_relationships (package, "", cancellable, &local);
  const char *part = find_by_type (relationships, "/officeDocument");

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (part == NULL || !g_str_has_suffix (part, ".xml")
           || !pqa_xlsx_package_has (package, part))
    g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("“%s” is not an Excel workbook (.xlsx)."),
                 pqa_xlsx_package_get_name (package));
  else
    return g_strdup (part);
  return NULL;
}

/**
 * pqa_xlsx_workbook_read:
 * @sheet: (nullable): the sheet wanted, %NULL for the first
 *
 * Finds the parts that belong to a sheet by following the package's relationships.
 *
 * Fails with %PQA_ERROR_INVALID when the archive is no workbook or has no such sheet.
 *
 * Returns: (transfer full): what was found
 */
PqaXlsxWorkbook *
pqa_xlsx_workbook_read (PqaXlsxPackage *package,
                        const char *sheet,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (PqaXlsxWorkbook) self = g_new0 (PqaXlsxWorkbook, 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *part = find_workbook_part (package, cancellable, error);
  Contents contents = { self, sheet, NULL, names };
  gboolean found;

  if (part == NULL)
    return NULL;
  found = read_contents (package, part, &contents, cancellable, error);
  g_free (contents.sheet_id);
  return found ? g_steal_pointer (&self) : NULL;
}

void
pqa_xlsx_workbook_free (PqaXlsxWorkbook *self)
{
  if (self == NULL)
    return;
  g_free (self->sheet_part);
  g_free (self->strings_part);
  g_free (self->styles_part);
  g_free (self);
}

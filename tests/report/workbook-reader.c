/* workbook-reader.c: reads cells back out of a workbook, as another program would
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook-reader.h"

#include <libxml/tree.h>
#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

static void
free_cell (gpointer data)
{
  WorkbookCell *cell = data;

  g_free (cell->type);
  g_free (cell->text);
  g_free (cell);
}

/* The text of a part, or NULL if the workbook has no such part. */
char *
workbook_read_part (const char *path, const char *part)
{
  zip_t *archive = zip_open (path, ZIP_RDONLY, NULL);
  zip_stat_t status;
  zip_file_t *file;
  char *contents;

  g_assert_nonnull (archive);
  if (zip_stat (archive, part, 0, &status) != 0)
    {
      zip_discard (archive);
      return NULL;
    }
  contents = g_malloc0 (status.size + 1);
  file = zip_fopen (archive, part, 0);
  g_assert_cmpint (zip_fread (file, contents, status.size), ==, (zip_int64_t)status.size);
  g_assert_cmpint (zip_fclose (file), ==, 0);
  zip_discard (archive);
  return contents;
}

/* ECMA-376 part 1, 22.4.2.4: _xHHHH_ stands for the character of that number. */
static gboolean
is_escape (const char *text)
{
  return strlen (text) >= 7 && text[0] == '_' && text[1] == 'x'
         && strspn (text + 2, "0123456789abcdefABCDEF") == 4 && text[6] == '_';
}

static char *
unescape (const char *text)
{
  GString *plain = g_string_new (NULL);

  while (*text != '\0')
    {
      if (is_escape (text))
        {
          g_string_append_unichar (plain, strtoul (text + 2, NULL, 16));
          text += 7;
        }
      else
        g_string_append_c (plain, *text++);
    }
  return g_string_free (plain, FALSE);
}

static xmlNode *
find_child (xmlNode *node, const char *name)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (g_strcmp0 ((const char *)child->name, name) == 0)
      return child;
  return NULL;
}

static char *
read_text (xmlNode *cell, const char *type)
{
  xmlNode *holder = find_child (cell, g_str_equal (type, "inlineStr") ? "is" : "v");
  xmlChar *content;
  char *text;

  if (holder == NULL)
    return g_strdup ("");
  content = xmlNodeGetContent (holder);
  text = unescape ((const char *)content);
  xmlFree (content);
  return text;
}

static void
read_cell (GHashTable *cells, xmlNode *node)
{
  WorkbookCell *cell = g_new0 (WorkbookCell, 1);
  xmlChar *name = xmlGetProp (node, (const xmlChar *)"r");
  xmlChar *type = xmlGetProp (node, (const xmlChar *)"t");

  cell->type = g_strdup (find_child (node, "f") != NULL ? "f"
                         : type != NULL                 ? (const char *)type
                                                        : "n");
  cell->text = read_text (node, cell->type);
  g_hash_table_insert (cells, g_strdup ((const char *)name), cell);
  xmlFree (name);
  if (type != NULL)
    xmlFree (type);
}

/* All cells of the sheet of that number, from 1, by name. */
GHashTable *
workbook_read_sheet (const char *path, guint sheet)
{
  g_autofree char *part = g_strdup_printf ("xl/worksheets/sheet%u.xml", sheet);
  g_autofree char *contents = workbook_read_part (path, part);
  GHashTable *cells = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_cell);
  xmlDoc *document;
  xmlNode *data;

  g_assert_nonnull (contents);
  document = xmlReadMemory (contents, strlen (contents), part, NULL, XML_PARSE_HUGE);
  g_assert_nonnull (document);
  data = find_child (xmlDocGetRootElement (document), "sheetData");
  for (xmlNode *row = data->children; row != NULL; row = row->next)
    for (xmlNode *cell = row->children; cell != NULL; cell = cell->next)
      read_cell (cells, cell);
  xmlFreeDoc (document);
  return cells;
}

const WorkbookCell *
workbook_get_cell (GHashTable *cells, const char *name)
{
  const WorkbookCell *cell = g_hash_table_lookup (cells, name);

  if (cell == NULL)
    g_error ("The sheet has no cell %s", name);
  return cell;
}

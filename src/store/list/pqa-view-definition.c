/* pqa-view-definition.c: how a list is looked at: filters, search text, order and columns
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stored as a JSON object. Another version of the program may have written it: what is not known
 * here is left out and named, and what is known holds.
 */
#include "list/pqa-view-definition.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

#define MAX_WIDTH 4000

static void
column_free (gpointer data)
{
  g_free (((PqaViewColumn *)data)->id);
  g_free (data);
}

/* Reading ---------------------------------------------------------------------------------------*/

static gboolean
is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_boolean (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN;
}

static void
read_filter (JsonObject *object, const char *group, JsonNode *node, gpointer user_data)
{
  PqaViewDefinition *self = user_data;

  if (is_text (node))
    g_hash_table_insert (self->filters, g_strdup (group), g_strdup (json_node_get_string (node)));
  else
    pqa_view_definition_add_unknown (self, group);
}

static void
read_column (JsonArray *array, guint index, JsonNode *node, gpointer user_data)
{
  PqaViewDefinition *self = user_data;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *id = object != NULL ? json_object_get_member (object, "id") : NULL;

  if (id == NULL || !is_text (id))
    pqa_view_definition_add_unknown (self, "columns");
  else
    pqa_view_definition_add_column (
        self, json_node_get_string (id),
        json_object_get_boolean_member_with_default (object, "shown", TRUE),
        (int)CLAMP (json_object_get_int_member_with_default (object, "width", 0), 0, MAX_WIDTH));
}

static void
read_member (JsonObject *object, const char *name, JsonNode *node, gpointer user_data)
{
  PqaViewDefinition *self = user_data;

  if (g_str_equal (name, "filters") && JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), read_filter, self);
  else if (g_str_equal (name, "columns") && JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), read_column, self);
  else if (g_str_equal (name, "search") && is_text (node))
    self->search = g_strdup (json_node_get_string (node));
  else if (g_str_equal (name, "sort") && is_text (node))
    self->sort = g_strdup (json_node_get_string (node));
  else if (g_str_equal (name, "descending") && is_boolean (node))
    self->descending = json_node_get_boolean (node);
  else
    pqa_view_definition_add_unknown (self, name);
}

/* Writing ---------------------------------------------------------------------------------------*/

static void
write_filters (JsonBuilder *builder, GHashTable *filters)
{
  g_autoptr (GList) groups = g_list_sort (g_hash_table_get_keys (filters), (GCompareFunc)strcmp);

  json_builder_set_member_name (builder, "filters");
  json_builder_begin_object (builder);
  for (GList *l = groups; l != NULL; l = l->next)
    {
      json_builder_set_member_name (builder, l->data);
      json_builder_add_string_value (builder, g_hash_table_lookup (filters, l->data));
    }
  json_builder_end_object (builder);
}

static void
write_column (JsonBuilder *builder, const PqaViewColumn *column)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, column->id);
  json_builder_set_member_name (builder, "shown");
  json_builder_add_boolean_value (builder, column->shown);
  if (column->width > 0)
    {
      json_builder_set_member_name (builder, "width");
      json_builder_add_int_value (builder, column->width);
    }
  json_builder_end_object (builder);
}

static void
write_columns (JsonBuilder *builder, GPtrArray *columns)
{
  json_builder_set_member_name (builder, "columns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < columns->len; i++)
    write_column (builder, columns->pdata[i]);
  json_builder_end_array (builder);
}

static void
write_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/**
 * pqa_view_definition_new:
 *
 * Returns: (transfer full): the list as it is without any choice
 */
PqaViewDefinition *
pqa_view_definition_new (void)
{
  PqaViewDefinition *self = g_new0 (PqaViewDefinition, 1);

  self->filters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
pqa_view_definition_free (PqaViewDefinition *self)
{
  g_hash_table_unref (self->filters);
  g_free (self->search);
  g_free (self->sort);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->unknown);
  g_free (self);
}

/**
 * pqa_view_definition_from_json:
 * @json: what pqa_view_definition_to_json() wrote, of this version or another
 *
 * Returns: (transfer full) (nullable): what it says; %NULL with INVALID if it is no JSON object
 */
PqaViewDefinition *
pqa_view_definition_from_json (const char *json, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  PqaViewDefinition *self;
  JsonNode *root;

  root = json_parser_load_from_data (parser, json, -1, NULL) ? json_parser_get_root (parser) : NULL;
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, PQA_ERROR, PQA_ERROR_INVALID,
                           _ ("What was kept of this list cannot be read."));
      return NULL;
    }
  self = pqa_view_definition_new ();
  json_object_foreach_member (json_node_get_object (root), read_member, self);
  return self;
}

/**
 * pqa_view_definition_to_json:
 *
 * Returns: (transfer full): a JSON object; the same for definitions that mean the same
 */
char *
pqa_view_definition_to_json (const PqaViewDefinition *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  write_filters (builder, self->filters);
  write_text (builder, "search", self->search);
  write_text (builder, "sort", self->sort);
  if (self->sort != NULL && self->descending)
    {
      json_builder_set_member_name (builder, "descending");
      json_builder_add_boolean_value (builder, TRUE);
    }
  write_columns (builder, self->columns);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/**
 * pqa_view_definition_add_column:
 * @id: a column; one that is there already keeps its place
 * @width: in pixels, 0 for as wide as the list finds right
 */
void
pqa_view_definition_add_column (PqaViewDefinition *self, const char *id, gboolean shown, int width)
{
  PqaViewColumn *column;

  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (((PqaViewColumn *)self->columns->pdata[i])->id, id))
      return;
  column = g_new (PqaViewColumn, 1);
  column->id = g_strdup (id);
  column->shown = shown;
  column->width = width;
  g_ptr_array_add (self->columns, column);
}

/**
 * pqa_view_definition_add_unknown:
 * @part: what is not known here
 */
void
pqa_view_definition_add_unknown (PqaViewDefinition *self, const char *part)
{
  for (guint i = 0; i < self->unknown->len; i++)
    if (g_str_equal (self->unknown->pdata[i], part))
      return;
  g_ptr_array_add (self->unknown, g_strdup (part));
}

/**
 * pqa_view_definition_describe_unknown:
 *
 * Returns: (transfer full) (nullable): what could not be heeded, in words; %NULL if all was
 */
char *
pqa_view_definition_describe_unknown (const PqaViewDefinition *self)
{
  g_autoptr (GString) parts = g_string_new (NULL);

  if (self->unknown->len == 0)
    return NULL;
  for (guint i = 0; i < self->unknown->len; i++)
    g_string_append_printf (parts, "%s%s", i > 0 ? ", " : "", (char *)self->unknown->pdata[i]);
  /* Translators: %s names filters or columns, as they are stored */
  return g_strdup_printf (_ ("Not known here and left out: %s"), parts->str);
}

/* pqa-mapping-node.c: strict reading of a mapping file's JSON
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mapping/pqa-mapping-node.h"

#include <inttypes.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

void
pqa_mapping_node_clear (PqaMappingNode *self)
{
  g_clear_pointer (&self->path, g_free);
}

static char *
join_path (const PqaMappingNode *self, const char *name)
{
  if (name == NULL)
    return g_strdup (self->path);
  return *self->path != '\0' ? g_strconcat (self->path, ".", name, NULL) : g_strdup (name);
}

/**
 * pqa_mapping_node_fail:
 * @name: (nullable): the member that is wrong; %NULL for the object itself
 * @format: what is wrong with it
 *
 * Notes an error that names file and place, unless there is one already.
 */
void
pqa_mapping_node_fail (const PqaMappingNode *self, const char *name, const char *format, ...)
{
  g_autofree char *path = join_path (self, name);
  g_autofree char *message = NULL;
  va_list arguments;

  if (self->reader->error != NULL)
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (&self->reader->error, PQA_ERROR, PQA_ERROR_INVALID, "%s: %s%s%s", self->reader->file,
               path, *path != '\0' ? ": " : "", message);
}

/**
 * pqa_mapping_node_expect:
 * @known: the members that may be there
 *
 * Notes an error when there is any other, so that a mistyped one is never silently without effect.
 */
void
pqa_mapping_node_expect (const PqaMappingNode *self, const char *const *known)
{
  g_autoptr (GList) names = json_object_get_members (self->object);

  for (GList *item = names; item != NULL; item = item->next)
    {
      g_autofree char *all = g_strjoinv (", ", (char **)known);

      if (!g_strv_contains (known, item->data))
        pqa_mapping_node_fail (self, item->data, _ ("not known here; known are: %s"), all);
    }
}

gboolean
pqa_mapping_node_has (const PqaMappingNode *self, const char *name)
{
  return json_object_has_member (self->object, name);
}

static const char *
text_of (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? json_node_get_string (node)
             : NULL;
}

/**
 * pqa_mapping_node_dup_text:
 *
 * Returns: (transfer full) (nullable): the text; %NULL when it is absent or no text
 */
char *
pqa_mapping_node_dup_text (const PqaMappingNode *self, const char *name)
{
  JsonNode *node = json_object_get_member (self->object, name);

  if (node != NULL && text_of (node) == NULL)
    pqa_mapping_node_fail (self, name, _ ("must be a text"));
  return node != NULL ? g_strdup (text_of (node)) : NULL;
}

/**
 * pqa_mapping_node_dup_texts:
 *
 * Returns: (transfer full) (nullable): an array of texts, or one text as an array; %NULL when it is
 *   absent
 */
char **
pqa_mapping_node_dup_texts (const PqaMappingNode *self, const char *name)
{
  JsonNode *node = json_object_get_member (self->object, name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;

  if (node == NULL)
    return NULL;
  if (text_of (node) != NULL)
    g_strv_builder_add (builder, text_of (node));
  else if (!JSON_NODE_HOLDS_ARRAY (node))
    pqa_mapping_node_fail (self, name, _ ("must be a text or an array of texts"));
  else
    {
      array = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          const char *text = text_of (json_array_get_element (array, i));

          if (text == NULL)
            pqa_mapping_node_fail (self, name, _ ("element %u must be a text"), i + 1);
          else
            g_strv_builder_add (builder, text);
        }
    }
  return g_strv_builder_end (builder);
}

/**
 * pqa_mapping_node_dup_dictionary:
 *
 * Returns: (transfer full) (nullable): an object whose members are all texts; %NULL when it is
 *   absent
 */
GHashTable *
pqa_mapping_node_dup_dictionary (const PqaMappingNode *self, const char *name)
{
  g_auto (PqaMappingNode) child = { 0 };
  g_autoptr (GList) names = NULL;
  GHashTable *dictionary;

  if (!pqa_mapping_node_get_child (self, name, &child))
    return NULL;
  dictionary = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  names = json_object_get_members (child.object);
  for (GList *item = names; item != NULL; item = item->next)
    g_hash_table_insert (dictionary, g_strdup (item->data),
                         pqa_mapping_node_dup_text (&child, item->data));
  return dictionary;
}

gboolean
pqa_mapping_node_get_flag (const PqaMappingNode *self, const char *name, gboolean fallback)
{
  JsonNode *node = json_object_get_member (self->object, name);

  if (node == NULL)
    return fallback;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  pqa_mapping_node_fail (self, name, _ ("must be true or false"));
  return fallback;
}

gint64
pqa_mapping_node_get_int (
    const PqaMappingNode *self, const char *name, gint64 fallback, gint64 min, gint64 max)
{
  JsonNode *node = json_object_get_member (self->object, name);

  if (node == NULL)
    return fallback;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64
      && json_node_get_int (node) >= min && json_node_get_int (node) <= max)
    return json_node_get_int (node);
  pqa_mapping_node_fail (self, name, _ ("must be a whole number from %" PRId64 " to %" PRId64), min,
                         max);
  return fallback;
}

double
pqa_mapping_node_get_number (const PqaMappingNode *self, const char *name, double fallback)
{
  JsonNode *node = json_object_get_member (self->object, name);
  GType type = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node)
                                                            : G_TYPE_INVALID;

  if (node == NULL)
    return fallback;
  if (type == G_TYPE_INT64 || type == G_TYPE_DOUBLE)
    return json_node_get_double (node);
  pqa_mapping_node_fail (self, name, _ ("must be a number"));
  return fallback;
}

/**
 * pqa_mapping_node_get_child:
 * @child: (out): the object inside, to be cleared by the caller
 *
 * Returns: whether there is one
 */
gboolean
pqa_mapping_node_get_child (const PqaMappingNode *self, const char *name, PqaMappingNode *child)
{
  JsonNode *node = json_object_get_member (self->object, name);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      pqa_mapping_node_fail (self, name, _ ("must be an object"));
      return FALSE;
    }
  *child = (PqaMappingNode){ self->reader, json_node_get_object (node), join_path (self, name) };
  return TRUE;
}

/**
 * pqa_mapping_node_get_length:
 *
 * Returns: how many elements the array has; 0 when it is absent
 */
guint
pqa_mapping_node_get_length (const PqaMappingNode *self, const char *name)
{
  JsonNode *node = json_object_get_member (self->object, name);

  if (node == NULL)
    return 0;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_length (json_node_get_array (node));
  pqa_mapping_node_fail (self, name, _ ("must be an array"));
  return 0;
}

/**
 * pqa_mapping_node_get_element:
 * @element: (out): an object in an array, to be cleared by the caller
 *
 * Returns: whether the element is an object
 */
gboolean
pqa_mapping_node_get_element (const PqaMappingNode *self,
                              const char *name,
                              guint index,
                              PqaMappingNode *element)
{
  JsonArray *array = json_object_get_array_member (self->object, name);
  JsonNode *node = json_array_get_element (array, index);
  g_autofree char *place = g_strdup_printf ("%s[%u]", name, index + 1);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      pqa_mapping_node_fail (self, place, _ ("must be an object"));
      return FALSE;
    }
  *element = (PqaMappingNode){ self->reader, json_node_get_object (node), join_path (self, place) };
  return TRUE;
}

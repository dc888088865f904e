/* pqa-preset-file.c: reads the preset files and writes their rows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "preset/pqa-preset-private.h"

#include "pqa-data-resources.h"

#define PRESET_PATH "/com/example/PropertyQA/presets/"

/**
 * pqa_preset_load:
 * @language: (nullable): a language that has presets, NULL for what all share
 * @name: the file's name without its ending
 *
 * Returns: (transfer full): the object in the file
 */
JsonObject *
pqa_preset_load (const char *language, const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (PRESET_PATH, language != NULL ? language : "",
                                       language != NULL ? "/" : "", name, ".json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (pqa_data_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL
      || !json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), error))
    return NULL;
  return json_object_ref (json_node_get_object (json_parser_get_root (parser)));
}

/**
 * pqa_preset_run:
 * @query: a file of data/queries
 * @types: the kinds of the arguments, see pqa_statement_bind_va()
 *
 * Runs a query that gives no rows.
 */
gboolean
pqa_preset_run (
    PqaConnection *connection, GError **error, const char *query, const char *types, ...)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, query, error);
  va_list arguments;

  if (statement == NULL)
    return FALSE;

  va_start (arguments, types);
  pqa_statement_bind_va (statement, types, arguments);
  va_end (arguments);
  return pqa_statement_run (statement, error);
}

/* pqa-mapping.c: how the columns of a file become rows of the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mapping/pqa-mapping.h"

#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

#define MAX_FILE_SIZE (4 * 1024 * 1024)
#define MAX_DEPTH 64

static const char *const common_keys[]
    = { "note",  "kind",   "file",   "time_zone", "date_formats", "trim", "collapse",
        "blank", "create", "fields", NULL };

static void
read_file_options (PqaMapping *self, const PqaMappingNode *root)
{
  static const char *const keys[]
      = { "encoding", "delimiter", "comment", "sheet", "skip_rows", "csv_apostrophe", NULL };
  g_auto (PqaMappingNode) node = { 0 };
  g_autofree char *delimiter = NULL;
  g_autofree char *comment = NULL;

  if (!pqa_mapping_node_get_child (root, "file", &node))
    return;
  pqa_mapping_node_expect (&node, keys);
  delimiter = pqa_mapping_node_dup_text (&node, "delimiter");
  comment = pqa_mapping_node_dup_text (&node, "comment");
  if ((delimiter != NULL && strlen (delimiter) != 1) || (comment != NULL && strlen (comment) != 1))
    pqa_mapping_node_fail (&node, NULL, _ ("delimiter and comment are one ASCII character each"));
  self->table.delimiter = delimiter != NULL ? *delimiter : '\0';
  self->table.comment = comment != NULL ? *comment : '\0';
  self->table.encoding = pqa_mapping_node_dup_text (&node, "encoding");
  self->table.sheet = pqa_mapping_node_dup_text (&node, "sheet");
  self->table.skip_rows = pqa_mapping_node_get_int (&node, "skip_rows", 0, 0, 1000);
  self->table.csv_apostrophe = pqa_mapping_node_get_flag (&node, "csv_apostrophe", FALSE);
}

static void
read_zone (PqaMapping *self, const PqaMappingNode *root)
{
  g_autofree char *name = pqa_mapping_node_dup_text (root, "time_zone");
  g_autoptr (GError) error = NULL;

  if (name == NULL)
    return;
  self->zone = pqa_time_zone_new (name, &error);
  if (error != NULL)
    pqa_mapping_node_fail (root, "time_zone", "%s", error->message);
}

static void
read_create (PqaMapping *self, const PqaMappingNode *root)
{
  const char *const *creatable = pqa_import_kind_get_creatable (self->kind);

  self->create = pqa_mapping_node_dup_texts (root, "create");
  for (char **what = self->create; what != NULL && *what != NULL; what++)
    {
      g_autofree char *known = g_strjoinv (", ", (char **)creatable);

      if (!g_strv_contains (creatable, *what))
        pqa_mapping_node_fail (root, "create", _ ("“%s” is not known here; known are: %s"), *what,
                               known);
    }
}

static PqaMappingSource *
read_field (const PqaMappingNode *fields, const char *name, const PqaMappingSource *defaults)
{
  static const char *const keys[] = { PQA_MAPPING_SOURCE_KEYS, NULL };
  JsonNode *member = json_object_get_member (fields->object, name);
  g_auto (PqaMappingNode) node = { 0 };

  if (member == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_VALUE (member))
    {
      g_autofree char *column = pqa_mapping_node_dup_text (fields, name);

      return column != NULL ? pqa_mapping_source_new (column, defaults) : NULL;
    }
  if (!pqa_mapping_node_get_child (fields, name, &node))
    return NULL;
  pqa_mapping_node_expect (&node, keys);
  return pqa_mapping_source_read (&node, defaults);
}

/* A translation to a code that does not exist would otherwise show up once per row. */
static void
check_codes (const PqaMappingNode *fields, const PqaFieldInfo *info, const PqaMappingSource *source)
{
  const char *single[] = { source->constant, source->otherwise, source->fallback };
  g_autofree char *known = g_strjoinv (", ", (char **)info->codes);
  GHashTableIter iter;
  gpointer value;

  for (gsize i = 0; i < G_N_ELEMENTS (single); i++)
    {
      if (single[i] != NULL && *single[i] != '\0' && !g_strv_contains (info->codes, single[i]))
        pqa_mapping_node_fail (fields, info->name, _ ("“%s” must be one of: %s"), single[i], known);
    }
  if (source->values == NULL)
    return;
  g_hash_table_iter_init (&iter, source->values);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      if (value != NULL && *(char *)value != '\0' && !g_strv_contains (info->codes, value))
        pqa_mapping_node_fail (fields, info->name, _ ("“%s” must be one of: %s"), (char *)value,
                               known);
    }
}

static void
read_fields (PqaMapping *self, const PqaMappingNode *root, const PqaMappingSource *defaults)
{
  g_auto (PqaMappingNode) node = { 0 };
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) known = NULL;
  guint n;
  const PqaFieldInfo *infos = pqa_import_kind_get_fields (self->kind, &n);

  if (!pqa_mapping_node_get_child (root, "fields", &node))
    {
      pqa_mapping_node_fail (root, "fields", _ ("is missing"));
      return;
    }
  for (guint i = 0; i < n; i++)
    g_strv_builder_add (names, infos[i].name);
  known = g_strv_builder_end (names);
  pqa_mapping_node_expect (&node, (const char *const *)known);
  for (guint i = 0; i < n; i++)
    {
      self->fields[i] = read_field (&node, infos[i].name, defaults);
      if (self->fields[i] == NULL && infos[i].required)
        pqa_mapping_node_fail (&node, infos[i].name, _ ("is missing"));
      if (self->fields[i] != NULL && infos[i].codes != NULL)
        check_codes (&node, &infos[i], self->fields[i]);
    }
}

static void
read_deadlines (PqaMapping *self, const PqaMappingNode *root)
{
  g_autofree char *deadlines = pqa_mapping_node_dup_text (root, "deadlines");

  self->deadlines_by_policy = g_strcmp0 (deadlines, "policy") == 0;
  if (deadlines != NULL && !self->deadlines_by_policy && strcmp (deadlines, "file") != 0)
    pqa_mapping_node_fail (root, "deadlines", _ ("must be one of: %s"), "file, policy");
}

static void
expect_keys (const PqaMapping *self, const PqaMappingNode *root)
{
  static const char *const inspection_keys[] = { "standard", "items", "item_defaults", NULL };
  static const char *const response_keys[] = { "survey", "questions", "question_defaults", NULL };
  static const char *const request_keys[] = { "deadlines", NULL };
  static const char *const no_keys[] = { NULL };
  const char *const *more = self->kind == PQA_IMPORT_INSPECTIONS ? inspection_keys
                            : self->kind == PQA_IMPORT_RESPONSES ? response_keys
                            : self->kind == PQA_IMPORT_REQUESTS  ? request_keys
                                                                 : no_keys;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) known = NULL;

  g_strv_builder_addv (builder, (const char **)common_keys);
  g_strv_builder_addv (builder, (const char **)more);
  known = g_strv_builder_end (builder);
  pqa_mapping_node_expect (root, (const char *const *)known);
}

static gboolean
read_kind (PqaMapping *self, const PqaMappingNode *root)
{
  g_autofree char *kind = pqa_mapping_node_dup_text (root, "kind");

  if (kind != NULL && pqa_import_kind_from_code (kind, &self->kind))
    return TRUE;
  pqa_mapping_node_fail (root, "kind", _ ("must be one of: %s"),
                         "homes, staff, requests, inspections, responses");
  return FALSE;
}

static void
read_root (PqaMapping *self, const PqaMappingNode *root)
{
  PqaMappingSource *defaults;

  if (!read_kind (self, root))
    return;
  defaults = pqa_mapping_source_new ("", NULL);
  expect_keys (self, root);
  pqa_mapping_source_read_rules (defaults, root);
  read_file_options (self, root);
  read_zone (self, root);
  read_create (self, root);
  read_deadlines (self, root);
  read_fields (self, root, defaults);
  if (self->kind == PQA_IMPORT_INSPECTIONS)
    {
      self->items = pqa_mapping_items_read (root, defaults);
      pqa_mapping_standard_read (&self->standard, root);
    }
  if (self->kind == PQA_IMPORT_RESPONSES)
    {
      self->questions = pqa_mapping_questions_read (root, defaults);
      pqa_mapping_survey_read (&self->survey, root);
    }
  pqa_mapping_source_free (defaults);
}

/* The JSON parser recurses as deep as the file is nested. Brackets in texts may be counted along. */
static gboolean
is_too_deep (const char *json, gsize len)
{
  int depth = 0;

  for (gsize i = 0; i < len && depth <= MAX_DEPTH; i++)
    depth += (json[i] == '{' || json[i] == '[') - (json[i] == '}' || json[i] == ']');
  return depth > MAX_DEPTH;
}

/**
 * pqa_mapping_parse:
 * @file_name: for messages
 *
 * Reads a mapping from memory. Fails with %PQA_ERROR_INVALID naming the file and the place in it.
 *
 * Returns: (transfer full): the mapping
 */
PqaMapping *
pqa_mapping_parse (const char *file_name, const char *json, gssize len, GError **error)
{
  g_autoptr (PqaMapping) self = g_new0 (PqaMapping, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) json_error = NULL;
  PqaMappingReader reader = { file_name, NULL };
  JsonNode *root;

  self->file_name = g_strdup (file_name);
  if (is_too_deep (json, len >= 0 ? (gsize)len : strlen (json)))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("%s: nested too deeply for a mapping"),
                   file_name);
      return NULL;
    }
  if (!json_parser_load_from_data (parser, json, len, &json_error))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("%s: not valid JSON: %s"), file_name,
                   json_error->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("%s: must be a JSON object"), file_name);
      return NULL;
    }
  read_root (self, &(PqaMappingNode){ &reader, json_node_get_object (root), (char *)"" });
  if (reader.error == NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, reader.error);
  return NULL;
}

/**
 * pqa_mapping_load:
 *
 * Reads a mapping file. Fails as pqa_mapping_parse() does, and with %PQA_ERROR_NOT_FOUND.
 *
 * Returns: (transfer full): the mapping
 */
PqaMapping *
pqa_mapping_load (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *json = NULL;
  g_autoptr (GError) file_error = NULL;
  gsize len;

  if (!g_file_get_contents (path, &json, &len, &file_error))
    {
      gboolean absent = g_error_matches (file_error, G_FILE_ERROR, G_FILE_ERROR_NOENT);

      g_set_error_literal (error, PQA_ERROR, absent ? PQA_ERROR_NOT_FOUND : PQA_ERROR_FAILED,
                           file_error->message);
      return NULL;
    }
  if (len > MAX_FILE_SIZE)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG, _ ("%s: too big for a mapping"), name);
      return NULL;
    }
  return pqa_mapping_parse (name, json, len, error);
}

static char *
own_path (PqaImportKind kind)
{
  return g_strdup_printf ("/com/example/PropertyQA/mappings/%s.json",
                          pqa_import_kind_to_code (kind));
}

/**
 * pqa_mapping_has_own:
 *
 * Returns: whether this program exports files of that kind, so that pqa_mapping_load_own() knows
 *   how to read them
 */
gboolean
pqa_mapping_has_own (PqaImportKind kind)
{
  g_autofree char *path = own_path (kind);

  return g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

/**
 * pqa_mapping_load_own:
 *
 * Reads the mapping for files that this program's own export wrote. Fails with
 * %PQA_ERROR_NOT_FOUND for a kind that is not exported.
 *
 * Returns: (transfer full): the mapping
 */
PqaMapping *
pqa_mapping_load_own (PqaImportKind kind, GError **error)
{
  g_autofree char *name = g_strconcat (pqa_import_kind_to_code (kind), ".json", NULL);
  g_autofree char *path = own_path (kind);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("A mapping is needed to import %s."),
                   pqa_import_kind_to_code (kind));
      return NULL;
    }
  return pqa_mapping_parse (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
}

/**
 * pqa_mapping_load_for:
 * @kind: what is to be imported
 * @path: (nullable): a mapping file, or %NULL for a file of this program's own export
 *
 * Reads the mapping for an import. Fails with %PQA_ERROR_INVALID if it is for another kind, and
 * as pqa_mapping_load() and pqa_mapping_load_own() do. Blocks.
 *
 * Returns: (transfer full): the mapping
 */
PqaMapping *
pqa_mapping_load_for (PqaImportKind kind, const char *path, GError **error)
{
  g_autoptr (PqaMapping) mapping
      = path != NULL ? pqa_mapping_load (path, error) : pqa_mapping_load_own (kind, error);

  if (mapping == NULL || mapping->kind == kind)
    return g_steal_pointer (&mapping);
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("%s: is a mapping for %s, not for %s"),
               mapping->file_name, pqa_import_kind_to_code (mapping->kind),
               pqa_import_kind_to_code (kind));
  return NULL;
}

void
pqa_mapping_free (PqaMapping *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < PQA_IMPORT_MAX_FIELDS; i++)
    pqa_mapping_source_free (self->fields[i]);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  pqa_mapping_survey_clear (&self->survey);
  pqa_mapping_standard_clear (&self->standard);
  g_free ((char *)self->table.encoding);
  g_free ((char *)self->table.sheet);
  g_strfreev (self->create);
  g_free (self->file_name);
  g_free (self);
}

/**
 * pqa_mapping_creates:
 * @what: such as "zones"
 *
 * Returns: whether what is missing is to be created
 */
gboolean
pqa_mapping_creates (const PqaMapping *self, const char *what)
{
  return self->create != NULL && g_strv_contains ((const char *const *)self->create, what);
}

static gboolean
fail_columns (const char *format, GPtrArray *names, GError **error)
{
  g_autofree char *list = NULL;
  g_autofree char *message = NULL;

  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **)names->pdata);
  message = g_strconcat (format, list, NULL);
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_INVALID, message);
  return FALSE;
}

/**
 * pqa_mapping_bind:
 * @header: the column names of a file
 *
 * Finds the mapping's columns in a file. Fails with %PQA_ERROR_INVALID naming all that are missing,
 * or those that the file has twice.
 */
gboolean
pqa_mapping_bind (PqaMapping *self, const char *const *header, GError **error)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autoptr (GPtrArray) ambiguous = g_ptr_array_new ();

  for (gsize i = 0; i < PQA_IMPORT_MAX_FIELDS; i++)
    {
      if (self->fields[i] != NULL)
        pqa_mapping_source_bind (self->fields[i], header, missing, ambiguous);
    }
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    pqa_mapping_source_bind (((PqaMappingItem *)self->items->pdata[i])->source, header, missing,
                             ambiguous);
  for (guint i = 0; self->questions != NULL && i < self->questions->len; i++)
    pqa_mapping_source_bind (((PqaMappingQuestion *)self->questions->pdata[i])->source, header,
                             missing, ambiguous);
  if (missing->len > 0)
    return fail_columns (_ ("The file lacks these columns of the mapping: "), missing, error);
  if (ambiguous->len > 0)
    return fail_columns (_ ("The file has more than one column called: "), ambiguous, error);
  return TRUE;
}

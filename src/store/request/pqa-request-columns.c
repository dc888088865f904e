/* pqa-request-columns.c: where the fields of a request stand in its table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-columns.h"

#include "pqa-i18n.h"

typedef enum
{
  FIELD_KIND,
  FIELD_SEVERITY,
  FIELD_CHANNEL,
  FIELD_ID,
  FIELD_TEXT,
} FieldType;

typedef struct
{
  const char *column;
  FieldType type;
  gsize offset;
} Field;

#define FIELD(column, type)                                                                        \
  {                                                                                                \
#column, type, G_STRUCT_OFFSET(PqaRequestFields, column)                                       \
  }

/* In the order in which the queries name them. */
static const Field FIELDS[] = {
  FIELD (kind, FIELD_KIND),          FIELD (category_id, FIELD_ID),
  FIELD (severity, FIELD_SEVERITY),  FIELD (channel, FIELD_CHANNEL),
  FIELD (zone_id, FIELD_ID),         FIELD (building_id, FIELD_ID),
  FIELD (home_id, FIELD_ID),         FIELD (place, FIELD_TEXT),
  FIELD (resident_id, FIELD_ID),     FIELD (contact_name, FIELD_TEXT),
  FIELD (contact_phone, FIELD_TEXT), FIELD (description, FIELD_TEXT),
  FIELD (department_id, FIELD_ID),
};

static gint64
get_id (const PqaRequestFields *fields, const Field *field)
{
  return G_STRUCT_MEMBER (gint64, fields, field->offset);
}

/* The text or code of a field that is not an id. */
static const char *
get_text (const PqaRequestFields *fields, const Field *field)
{
  switch (field->type)
    {
    case FIELD_KIND:
      return pqa_request_kind_to_code (fields->kind);
    case FIELD_SEVERITY:
      return pqa_severity_to_code (fields->severity);
    case FIELD_CHANNEL:
      return pqa_channel_to_code (fields->channel);
    case FIELD_TEXT:
      return G_STRUCT_MEMBER (const char *, fields, field->offset);
    case FIELD_ID:
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
read_field (PqaStatement *statement,
            int column,
            PqaRequestFields *fields,
            const Field *field,
            GError **error)
{
  const char *text = pqa_statement_get_text (statement, column);

  switch (field->type)
    {
    case FIELD_KIND:
      return pqa_request_kind_from_code (text, &fields->kind, error);
    case FIELD_SEVERITY:
      return pqa_severity_from_code (text, &fields->severity, error);
    case FIELD_CHANNEL:
      return pqa_channel_from_code (text, &fields->channel, error);
    case FIELD_ID:
      G_STRUCT_MEMBER (gint64, fields, field->offset) = pqa_statement_get_int (statement, column);
      return TRUE;
    case FIELD_TEXT:
    default:
      pqa_request_fields_set_text (&G_STRUCT_MEMBER (char *, fields, field->offset), text);
      return TRUE;
    }
}

/**
 * pqa_request_columns_read:
 * @first_column: where the columns begin in @statement's row
 */
gboolean
pqa_request_columns_read (PqaStatement *statement,
                          int first_column,
                          PqaRequestFields *fields,
                          GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (!read_field (statement, first_column + i, fields, &FIELDS[i], error))
      return FALSE;
  return TRUE;
}

/**
 * pqa_request_columns_bind:
 * @first_index: the parameter of the first column
 */
void
pqa_request_columns_bind (PqaStatement *statement, int first_index, const PqaRequestFields *fields)
{
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (FIELDS[i].type == FIELD_ID)
      pqa_statement_bind_optional (statement, first_index + i, get_id (fields, &FIELDS[i]));
    else
      pqa_statement_bind_text (statement, first_index + i, get_text (fields, &FIELDS[i]));
}

static gboolean
is_same (const PqaRequestFields *a, const PqaRequestFields *b, const Field *field)
{
  return field->type == FIELD_ID ? get_id (a, field) == get_id (b, field)
                                 : g_str_equal (get_text (a, field), get_text (b, field));
}

static void
add_value (JsonBuilder *builder, const PqaRequestFields *fields, const Field *field)
{
  if (field->type != FIELD_ID)
    json_builder_add_string_value (builder, get_text (fields, field));
  else if (get_id (fields, field) != 0)
    json_builder_add_int_value (builder, get_id (fields, field));
  else
    json_builder_add_null_value (builder);
}

static void
add_change (JsonBuilder *builder,
            const Field *field,
            const PqaRequestFields *old_fields,
            const PqaRequestFields *new_fields)
{
  json_builder_set_member_name (builder, field->column);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "from");
  add_value (builder, old_fields, field);
  json_builder_set_member_name (builder, "to");
  add_value (builder, new_fields, field);
  json_builder_end_object (builder);
}

/**
 * pqa_request_columns_diff:
 *
 * Returns: (transfer full): a JSON object with what changed, {"place":{"from":"…","to":"…"}}
 */
char *
pqa_request_columns_diff (const PqaRequestFields *old_fields, const PqaRequestFields *new_fields)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (!is_same (old_fields, new_fields, &FIELDS[i]))
      add_change (builder, &FIELDS[i], old_fields, new_fields);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/**
 * pqa_request_columns_write:
 *
 * Adds a member for each field to the object that @builder is in.
 */
void
pqa_request_columns_write (JsonBuilder *builder, const PqaRequestFields *fields)
{
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    {
      json_builder_set_member_name (builder, FIELDS[i].column);
      add_value (builder, fields, &FIELDS[i]);
    }
}

static gboolean
take_text (const char *text, PqaRequestFields *fields, const Field *field, GError **error)
{
  switch (field->type)
    {
    case FIELD_KIND:
      return pqa_request_kind_from_code (text, &fields->kind, error);
    case FIELD_SEVERITY:
      return pqa_severity_from_code (text, &fields->severity, error);
    case FIELD_CHANNEL:
      return pqa_channel_from_code (text, &fields->channel, error);
    case FIELD_TEXT:
      pqa_request_fields_set_text (&G_STRUCT_MEMBER (char *, fields, field->offset), text);
      return TRUE;
    case FIELD_ID:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
take_value (JsonNode *node, PqaRequestFields *fields, const Field *field, GError **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (field->type == FIELD_ID && (type == G_TYPE_INT64 || JSON_NODE_HOLDS_NULL (node)))
    {
      G_STRUCT_MEMBER (gint64, fields, field->offset)
          = type == G_TYPE_INT64 ? json_node_get_int (node) : 0;
      return TRUE;
    }
  if (field->type != FIELD_ID && type == G_TYPE_STRING)
    return take_text (json_node_get_string (node), fields, field, error);
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("“%s” has a value of the wrong kind."),
               field->column);
  return FALSE;
}

/**
 * pqa_request_columns_take:
 * @object: as pqa_request_columns_write() made it; a field that is missing stays as it was
 *
 * Returns: FALSE with INVALID when something in it cannot be a field of a request
 */
gboolean
pqa_request_columns_take (JsonObject *object, PqaRequestFields *fields, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    {
      JsonNode *node = json_object_get_member (object, FIELDS[i].column);

      if (node != NULL && !take_value (node, fields, &FIELDS[i], error))
        return FALSE;
    }
  return TRUE;
}

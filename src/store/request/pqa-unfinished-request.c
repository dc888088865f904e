/* pqa-unfinished-request.c: a request as it is kept while it is being written
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As a text it is a JSON object. It may have been cut off or written by a stranger, so nothing in
 * it is believed before it has been looked at.
 */
#include "request/pqa-unfinished-request.h"

#include <json-glib/json-glib.h>

#include "pqa-i18n.h"
#include "request/pqa-request-columns.h"

#define FORM "request"

/**
 * pqa_unfinished_request_new:
 *
 * Returns: (transfer full): a request without anything in it, also without @now
 */
PqaUnfinishedRequest *
pqa_unfinished_request_new (void)
{
  PqaUnfinishedRequest *self = g_new0 (PqaUnfinishedRequest, 1);

  self->photos = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_attachment_free);
  return self;
}

void
pqa_unfinished_request_free (PqaUnfinishedRequest *self)
{
  g_clear_pointer (&self->original, pqa_request_fields_free);
  g_clear_pointer (&self->now, pqa_request_fields_free);
  g_ptr_array_unref (self->photos);
  g_free (self->home);
  g_free (self->category);
  g_free (self->occurred);
  g_free (self);
}

static void
add_fields (JsonBuilder *builder, const char *name, const PqaRequestFields *fields)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  pqa_request_columns_write (builder, fields);
  json_builder_end_object (builder);
}

static void
add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value != NULL ? value : "");
}

static void
add_photo (JsonBuilder *builder, const PqaAttachment *photo)
{
  json_builder_begin_object (builder);
  add_text (builder, "name", photo->name);
  add_text (builder, "sha256", photo->sha256);
  add_text (builder, "media_type", photo->media_type);
  add_int (builder, "size", photo->size);
  json_builder_end_object (builder);
}

/**
 * pqa_unfinished_request_to_text:
 *
 * Returns: (transfer full): a JSON object
 */
char *
pqa_unfinished_request_to_text (const PqaUnfinishedRequest *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  if (self->original != NULL)
    add_fields (builder, "original", self->original);
  add_fields (builder, "now", self->now);
  add_int (builder, "handler_id", self->handler_id);
  add_int (builder, "by_hand", self->by_hand);
  add_text (builder, "home", self->home);
  add_text (builder, "category", self->category);
  add_text (builder, "occurred", self->occurred);
  json_builder_set_member_name (builder, "photos");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->photos->len; i++)
    add_photo (builder, self->photos->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* The value of a member if it is there and of this type. */
static JsonNode *
get_value (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
             ? node
             : NULL;
}

static gint64
get_int (JsonObject *object, const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_INT64);

  return node != NULL ? MAX (json_node_get_int (node), 0) : 0;
}

static const char *
get_text (JsonObject *object, const char *name)
{
  JsonNode *node = get_value (object, name, G_TYPE_STRING);

  return node != NULL ? json_node_get_string (node) : "";
}

/* What cannot be a photo is left out. */
static void
take_photo (JsonArray *array, guint index, JsonNode *node, gpointer user_data)
{
  PqaUnfinishedRequest *self = user_data;
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object != NULL && pqa_attachment_is_sha256 (get_text (object, "sha256")))
    g_ptr_array_add (self->photos, pqa_attachment_new (get_text (object, "name"),
                                                       get_text (object, "sha256"),
                                                       get_int (object, "size"),
                                                       get_text (object, "media_type")));
}

static gboolean
take_fields (JsonObject *object, const char *name, PqaRequestFields **fields, GError **error)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL)
    return TRUE;
  *fields = pqa_request_fields_new ();
  if (JSON_NODE_HOLDS_OBJECT (node))
    return pqa_request_columns_take (json_node_get_object (node), *fields, error);
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("“%s” has a value of the wrong kind."), name);
  return FALSE;
}

static gboolean
take_object (PqaUnfinishedRequest *self, JsonObject *object, GError **error)
{
  JsonNode *photos = json_object_get_member (object, "photos");

  if (!take_fields (object, "original", &self->original, error)
      || !take_fields (object, "now", &self->now, error))
    return FALSE;
  if (self->now == NULL)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("There is no request in it."));
      return FALSE;
    }
  self->handler_id = get_int (object, "handler_id");
  self->by_hand = get_int (object, "by_hand");
  self->home = g_strdup (get_text (object, "home"));
  self->category = g_strdup (get_text (object, "category"));
  self->occurred = g_strdup (get_text (object, "occurred"));
  if (photos != NULL && JSON_NODE_HOLDS_ARRAY (photos))
    json_array_foreach_element (json_node_get_array (photos), take_photo, self);
  return TRUE;
}

/**
 * pqa_unfinished_request_from_text:
 * @text: as pqa_unfinished_request_to_text() made it, or anything at all
 *
 * Returns: (transfer full): the request, or NULL with INVALID
 */
PqaUnfinishedRequest *
pqa_unfinished_request_from_text (const char *text, GError **error)
{
  g_autoptr (PqaUnfinishedRequest) self = pqa_unfinished_request_new ();
  g_autoptr (GError) reason = NULL;
  g_autoptr (JsonNode) root
      = g_utf8_validate (text, -1, NULL) ? json_from_string (text, &reason) : NULL;

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root)
      && take_object (self, json_node_get_object (root), &reason))
    return g_steal_pointer (&self);
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("The unfinished request cannot be read: %s"),
               reason != NULL ? reason->message : _ ("It is no request."));
  return NULL;
}

/**
 * pqa_unfinished_request_make_kind:
 * @request_id: the request that is edited, 0 for a new one
 *
 * Returns: (transfer full): the kind of its draft
 */
char *
pqa_unfinished_request_make_kind (gint64 request_id)
{
  return request_id != 0 ? g_strdup_printf (FORM ":%" G_GINT64_FORMAT, request_id)
                         : g_strdup (FORM);
}

/**
 * pqa_unfinished_request_read_kind:
 *
 * Returns: the request that is edited, 0 for a new one
 */
gint64
pqa_unfinished_request_read_kind (const char *kind)
{
  return g_str_has_prefix (kind, FORM ":") ? g_ascii_strtoll (kind + strlen (FORM ":"), NULL, 10)
                                           : 0;
}

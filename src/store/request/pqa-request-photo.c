/* pqa-request-photo.c: photos that come to a request later, or are taken out of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Photos that came with the request are no news; what happens to photos after that is logged. It
 * changes nothing that somebody else may be editing.
 */
#include "request/pqa-request-photo.h"

#include <json-glib/json-glib.h>

#include "attachment/pqa-attachment-store.h"
#include "request/pqa-request-change.h"

static char *
describe (const char *what, const PqaAttachment *photo)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();

  json_object_set_string_member (object, "photo", what);
  json_object_set_string_member (object, "name", photo->name);
  json_node_set_object (root, object);
  return json_to_string (root, FALSE);
}

static gboolean
log_photo (PqaConnection *connection,
           gint64 request_id,
           const char *what,
           const PqaAttachment *photo,
           GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  g_autofree char *detail = describe (what, photo);

  return pqa_request_change_look (&change, connection, request_id, error)
         && pqa_request_change_add_event (&change, "edited", detail, error);
}

/**
 * pqa_request_store_add_photo:
 * @photo: its content has been imported; gets its rows
 *
 * Adds a photo to a request that has been registered before. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or NOT_FOUND when the request or the copy is not there
 */
gboolean
pqa_request_store_add_photo (PqaConnection *connection,
                             gint64 request_id,
                             PqaAttachment *photo,
                             GError **error)
{
  return pqa_attachment_store_add (connection, photo, "request", request_id, error)
         && log_photo (connection, request_id, "added", photo, error);
}

/**
 * pqa_request_store_remove_photo:
 *
 * Takes a photo out of the request; its file stays. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONFLICT when it has been taken out already
 */
gboolean
pqa_request_store_remove_photo (PqaConnection *connection,
                                gint64 request_id,
                                const PqaAttachment *photo,
                                GError **error)
{
  return pqa_attachment_store_remove (connection, photo, error)
         && log_photo (connection, request_id, "removed", photo, error);
}

/**
 * pqa_request_store_restore_photo:
 *
 * Puts a photo back that was taken out. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONFLICT when it is there already
 */
gboolean
pqa_request_store_restore_photo (PqaConnection *connection,
                                 gint64 request_id,
                                 const PqaAttachment *photo,
                                 GError **error)
{
  return pqa_attachment_store_restore (connection, photo, error)
         && log_photo (connection, request_id, "restored", photo, error);
}

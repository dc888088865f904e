/* pqa-request-photo.h: photos that come to a request later, or are taken out of it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "attachment/pqa-attachment.h"
#include "db/pqa-connection.h"

G_BEGIN_DECLS

gboolean pqa_request_store_add_photo (PqaConnection *connection,
                                      gint64 request_id,
                                      PqaAttachment *photo,
                                      GError **error);
gboolean pqa_request_store_remove_photo (PqaConnection *connection,
                                         gint64 request_id,
                                         const PqaAttachment *photo,
                                         GError **error);
gboolean pqa_request_store_restore_photo (PqaConnection *connection,
                                          gint64 request_id,
                                          const PqaAttachment *photo,
                                          GError **error);

G_END_DECLS

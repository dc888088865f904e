/* pqa-attachment-store.h: which files belong to what
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "attachment/pqa-attachment.h"
#include "db/pqa-connection.h"

G_BEGIN_DECLS

gboolean pqa_attachment_store_add (PqaConnection *connection,
                                   PqaAttachment *attachment,
                                   const char *owner_table,
                                   gint64 owner_id,
                                   GError **error);
gboolean pqa_attachment_store_remove (PqaConnection *connection,
                                      const PqaAttachment *attachment,
                                      GError **error);
gboolean pqa_attachment_store_restore (PqaConnection *connection,
                                       const PqaAttachment *attachment,
                                       GError **error);
GPtrArray *pqa_attachment_store_list (PqaConnection *connection,
                                      const char *owner_table,
                                      gint64 owner_id,
                                      GError **error);
gboolean
pqa_attachment_store_verify (PqaConnection *connection, gint64 *n_checked, GError **error);

G_END_DECLS

/* pqa-attachment-import.h: copies a file into the office's folder
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "attachment/pqa-attachment.h"

G_BEGIN_DECLS

/**
 * PqaAttachmentCheck:
 * @path: a copy of the whole content
 * @media_type: (out): "image/jpeg" or the like
 *
 * Says whether the content is what it should be; called on another thread.
 */
typedef gboolean (*PqaAttachmentCheck) (const char *path, char **media_type, GError **error);

/**
 * PqaAttachmentRules:
 * @limit: how many bytes at most, which is looked at before anything is read
 * @check: whether the content is what it should be
 * @name: (nullable): what it is called, %NULL for the file's own name
 */
typedef struct
{
  gint64 limit;
  PqaAttachmentCheck check;
  const char *name;
} PqaAttachmentRules;

PqaAttachment *pqa_attachment_import (const char *database_path,
                                      GFile *source,
                                      const PqaAttachmentRules *rules,
                                      GFileProgressCallback progress,
                                      gpointer progress_data,
                                      GCancellable *cancellable,
                                      GError **error);
gboolean pqa_attachment_verify (const char *database_path,
                                const char *sha256,
                                gint64 size,
                                GError **error);

G_END_DECLS

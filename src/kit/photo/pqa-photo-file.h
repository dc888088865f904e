/* pqa-photo-file.h: photos on the disk: are they photos, and how they look
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "attachment/pqa-attachment-import.h"

G_BEGIN_DECLS

/* What a camera or a screen makes; nothing larger is opened. */
#define PQA_PHOTO_LIMIT (25 * G_GINT64_CONSTANT (1000000))

gboolean pqa_photo_check (const char *path, char **media_type, GError **error);

void pqa_photo_load_async (const char *path,
                           int size,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GdkTexture *pqa_photo_load_finish (GAsyncResult *result, GError **error);

void pqa_photo_import_async (const char *database_path,
                             GObject *source,
                             const char *name,
                             GFileProgressCallback progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
PqaAttachment *pqa_photo_import_finish (GAsyncResult *result, GError **error);

G_END_DECLS

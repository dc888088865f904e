/* pqa-text-source.h: a file's text as UTF-8, piece by piece
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _PqaTextSource PqaTextSource;

PqaTextSource *pqa_text_source_open (
    const char *path, const char *encoding, gsize skip, GCancellable *cancellable, GError **error);
void pqa_text_source_free (PqaTextSource *self);
gboolean pqa_text_source_read (
    PqaTextSource *self, const char **text, gsize *len, GCancellable *cancellable, GError **error);
goffset pqa_text_source_get_offset (PqaTextSource *self);
goffset pqa_text_source_get_size (PqaTextSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaTextSource, pqa_text_source_free)

G_END_DECLS

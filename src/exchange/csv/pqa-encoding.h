/* pqa-encoding.h: finds out in which encoding a text file is
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * PqaEncoding:
 * @name: a name that iconv knows
 * @bom: length of the byte order mark at the beginning, in bytes
 */
typedef struct
{
  const char *name;
  gsize bom;
} PqaEncoding;

gboolean pqa_encoding_detect (const char *path,
                              const char *override,
                              PqaEncoding *encoding,
                              GCancellable *cancellable,
                              GError **error);

G_END_DECLS

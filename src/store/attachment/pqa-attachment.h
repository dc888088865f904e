/* pqa-attachment.h: a file that belongs to something in the office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaAttachment:
 * @id: the row of the file, 0 before it has one
 * @link_id: the row that says what it belongs to, 0 before it belongs to anything
 * @row_version: of the link
 * @name: what the person called it
 * @sha256: of its content, 64 hexadecimal digits
 * @size: in bytes
 * @media_type: "image/jpeg" or the like
 */
typedef struct
{
  gint64 id;
  gint64 link_id;
  gint64 row_version;
  char *name;
  char *sha256;
  gint64 size;
  char *media_type;
} PqaAttachment;

PqaAttachment *
pqa_attachment_new (const char *name, const char *sha256, gint64 size, const char *media_type);
PqaAttachment *pqa_attachment_copy (const PqaAttachment *self);
void pqa_attachment_free (PqaAttachment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaAttachment, pqa_attachment_free)

gboolean pqa_attachment_is_sha256 (const char *text);
char *pqa_attachment_make_path (const char *database_path, const char *sha256);

G_END_DECLS

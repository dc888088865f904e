/* pqa-attachment.c: a file that belongs to something in the office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "attachment/pqa-attachment.h"

#include <string.h>

#define SHA256_DIGITS 64

/**
 * pqa_attachment_new:
 *
 * Returns: (transfer full): an attachment that is not in the database yet
 */
PqaAttachment *
pqa_attachment_new (const char *name, const char *sha256, gint64 size, const char *media_type)
{
  PqaAttachment *self = g_new0 (PqaAttachment, 1);

  self->name = g_strdup (name);
  self->sha256 = g_strdup (sha256);
  self->size = size;
  self->media_type = g_strdup (media_type);
  return self;
}

/**
 * pqa_attachment_copy:
 *
 * Returns: (transfer full): an attachment of its own
 */
PqaAttachment *
pqa_attachment_copy (const PqaAttachment *self)
{
  PqaAttachment *copy
      = pqa_attachment_new (self->name, self->sha256, self->size, self->media_type);

  copy->id = self->id;
  copy->link_id = self->link_id;
  copy->row_version = self->row_version;
  return copy;
}

void
pqa_attachment_free (PqaAttachment *self)
{
  g_free (self->name);
  g_free (self->sha256);
  g_free (self->media_type);
  g_free (self);
}

/**
 * pqa_attachment_is_sha256:
 *
 * Returns: whether @text can be part of a path: 64 hexadecimal digits in lower case
 */
gboolean
pqa_attachment_is_sha256 (const char *text)
{
  return text != NULL && strlen (text) == SHA256_DIGITS
         && strspn (text, "0123456789abcdef") == SHA256_DIGITS;
}

/**
 * pqa_attachment_make_path:
 * @database_path: the office's file
 *
 * Returns: (transfer full): where the content with this hash stands, beside the office's file:
 *   "office.pqa.attachments/ab/abcd…"
 */
char *
pqa_attachment_make_path (const char *database_path, const char *sha256)
{
  g_return_val_if_fail (pqa_attachment_is_sha256 (sha256), NULL);

  return g_strdup_printf ("%s.attachments/%.2s/%s", database_path, sha256, sha256);
}

/* pqa-attachment-import.c: copies a file into the office's folder
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The content is hashed while it is copied; the copy appears whole, under its hash, or not at all.
 * The same content is there once, however often and under whatever names it comes.
 */
#include "attachment/pqa-attachment-import.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "pqa-output-file.h"

#define BLOCK (256 * 1024)

typedef struct
{
  GFile *source;
  char *name; /* for people */
  const PqaAttachmentRules *rules;
  GFileProgressCallback progress;
  gpointer progress_data;
  GCancellable *cancellable;
  GChecksum *checksum;
  gint64 total; /* as announced */
  gint64 done;
} Copying;

static gboolean
refuse_size (const Copying *self, gint64 size, GError **error)
{
  g_autofree char *has = g_format_size (size);
  g_autofree char *may = g_format_size (self->rules->limit);

  /* Translators: a file's name, its size, the largest size allowed */
  g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG, _ ("“%s” has %s; the limit is %s."), self->name,
               has, may);
  return FALSE;
}

static PqaError
code_of (const GError *reason)
{
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return PQA_ERROR_NOT_FOUND;
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return PQA_ERROR_DENIED;
  return PQA_ERROR_FAILED;
}

/* What the disk says, in words that name the file; cancelling stays cancelling. */
static gboolean
explain (const Copying *self, GError *reason, GError **error)
{
  g_autoptr (GError) owned = reason;

  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (code_of (reason) == PQA_ERROR_NOT_FOUND)
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("“%s” is not there any more."),
                 self->name);
  else if (code_of (reason) == PQA_ERROR_DENIED)
    g_set_error (error, PQA_ERROR, PQA_ERROR_DENIED,
                 _ ("“%s” was not added: you may not read it. Everything else is as it was. Ask "
                    "whoever owns it for a copy, then add that."),
                 self->name);
  else
    g_set_error (error, PQA_ERROR, code_of (reason), _ ("“%s” cannot be read: %s"), self->name,
                 reason->message);
  return FALSE;
}

/* Where the copy was to be says nothing to anybody; what to do does. */
static gboolean
explain_folder (const Copying *self, GError *reason, GError **error)
{
  g_autoptr (GError) owned = reason;

  if (g_error_matches (reason, PQA_ERROR, PQA_ERROR_FULL))
    g_set_error (error, PQA_ERROR, PQA_ERROR_FULL,
                 _ ("“%s” was not added: the office’s disk is full. Everything else is as it was. "
                    "Make room, then add it again."),
                 self->name);
  else
    g_set_error (error, PQA_ERROR, PQA_ERROR_READ_ONLY,
                 _ ("“%s” was not added: the office’s folder cannot be written to. Everything else "
                    "is as it was. Tell whoever looks after the computer, then add it again."),
                 self->name);
  return FALSE;
}

static gboolean
look_at_source (Copying *self, GError **error)
{
  GError *reason = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (
      self->source,
      G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                                     "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME,
      G_FILE_QUERY_INFO_NONE, self->cancellable, &reason);

  if (info == NULL)
    return explain (self, reason, error);
  g_free (self->name);
  self->name = g_strdup (self->rules->name != NULL ? self->rules->name
                                                   : g_file_info_get_display_name (info));
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("“%s” is not a file."), self->name);
      return FALSE;
    }
  self->total = g_file_info_get_size (info);
  return self->total <= self->rules->limit || refuse_size (self, self->total, error);
}

static gboolean
copy_block (Copying *self, PqaOutputFile *copy, const void *block, gssize size, GError **error)
{
  GError *reason = NULL;

  self->done += size;
  if (self->done > self->rules->limit)
    return refuse_size (self, self->done, error);
  g_checksum_update (self->checksum, block, size);
  if (!pqa_output_file_write (copy, block, size, &reason))
    return explain_folder (self, reason, error);
  if (self->progress != NULL)
    self->progress (self->done, MAX (self->total, self->done), self->progress_data);
  return TRUE;
}

static gboolean
copy_content (Copying *self, PqaOutputFile *copy, GError **error)
{
  GError *reason = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (self->source, self->cancellable, &reason);
  g_autofree char *block = g_malloc (BLOCK);
  gssize size;

  if (stream == NULL)
    return explain (self, reason, error);
  while ((size = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK, self->cancellable,
                                      &reason))
         > 0)
    if (!copy_block (self, copy, block, size, error))
      return FALSE;
  return size == 0 || explain (self, reason, error);
}

static gboolean
make_folder_of (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  pqa_output_file_set_error (path, errno, error);
  return FALSE;
}

static PqaOutputFile *
new_copy (const Copying *self, const char *database_path, GError **error)
{
  g_autofree char *path = g_strconcat (database_path, ".attachments/new", NULL);
  GError *reason = NULL;
  PqaOutputFile *copy = make_folder_of (path, &reason) ? pqa_output_file_new (path, &reason) : NULL;

  if (copy == NULL)
    explain_folder (self, reason, error);
  return copy;
}

static gboolean
commit (const Copying *self, PqaOutputFile *copy, const char *path, GError **error)
{
  GError *reason = NULL;

  pqa_output_file_set_path (copy, path);
  return (make_folder_of (path, &reason) && pqa_output_file_commit (copy, &reason))
         || explain_folder (self, reason, error);
}

static PqaAttachment *
put_in_place (Copying *self, PqaOutputFile *copy, const char *database_path, GError **error)
{
  const char *sha256 = g_checksum_get_string (self->checksum);
  g_autofree char *path = pqa_attachment_make_path (database_path, sha256);
  g_autofree char *media_type = NULL;

  if (!self->rules->check (pqa_output_file_get_temporary_path (copy), &media_type, error))
    {
      g_prefix_error (error, _ ("“%s” was not added. "), self->name);
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
      || !commit (self, copy, path, error))
    return NULL;
  return pqa_attachment_new (self->name, sha256, self->done, media_type);
}

static PqaAttachment *
import (Copying *self, const char *database_path, GError **error)
{
  g_autoptr (PqaOutputFile) copy = NULL;

  if (!look_at_source (self, error))
    return NULL;
  copy = new_copy (self, database_path, error);
  if (copy == NULL || !copy_content (self, copy, error))
    return NULL;
  return put_in_place (self, copy, database_path, error);
}

/**
 * pqa_attachment_import:
 * @database_path: the office's file
 * @progress: (nullable): called on this thread
 *
 * Copies @source beside the office's file. It takes as long as the disks do, so it has a thread of
 * its own. The database does not know of the copy yet; an unused one does no harm.
 *
 * Returns: (transfer full): what was copied, or NULL with TOO_BIG, INVALID (also from the check),
 *   NOT_FOUND, DENIED, FULL, READ_ONLY or cancelled; the office's folder is as before then
 */
PqaAttachment *
pqa_attachment_import (const char *database_path,
                       GFile *source,
                       const PqaAttachmentRules *rules,
                       GFileProgressCallback progress,
                       gpointer progress_data,
                       GCancellable *cancellable,
                       GError **error)
{
  Copying self = { .source = source,
                   .name = g_file_get_basename (source),
                   .rules = rules,
                   .progress = progress,
                   .progress_data = progress_data,
                   .cancellable = cancellable,
                   .checksum = g_checksum_new (G_CHECKSUM_SHA256) };
  PqaAttachment *attachment = import (&self, database_path, error);

  g_free (self.name);
  g_checksum_free (self.checksum);
  return attachment;
}

static char *
hash_file (const char *path, gint64 *size, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *block = g_malloc (BLOCK);
  gssize n;

  *size = 0;
  if (stream == NULL)
    return NULL;
  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), block, BLOCK, NULL, error)) > 0)
    {
      g_checksum_update (checksum, (guchar *)block, n);
      *size += n;
    }
  return n == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/**
 * pqa_attachment_verify:
 *
 * Reads the whole copy.
 *
 * Returns: whether it is there and unchanged; else FALSE with CORRUPT
 */
gboolean
pqa_attachment_verify (const char *database_path,
                       const char *sha256,
                       gint64 size,
                       GError **error)
{
  g_autofree char *path = pqa_attachment_is_sha256 (sha256)
                              ? pqa_attachment_make_path (database_path, sha256)
                              : NULL;
  gint64 found_size;
  g_autofree char *found = path != NULL ? hash_file (path, &found_size, NULL) : NULL;

  if (found == NULL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT, _ ("The attached file %s is missing."),
                 sha256);
  else if (found_size != size || !g_str_equal (found, sha256))
    g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT,
                 _ ("The attached file %s is not what was attached."), sha256);
  else
    return TRUE;
  return FALSE;
}

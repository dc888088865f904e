/* pqa-output-file.c: a file that appears whole or not at all
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

struct _PqaOutputFile
{
  char *path;
  char *folder;
  char *temporary_path;
  int fd;
};

static PqaError
code_of (int error_number)
{
  switch (error_number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return PQA_ERROR_FULL;
    case ENOENT:
    case ENOTDIR:
      return PQA_ERROR_NOT_FOUND;
    case EACCES:
    case EPERM:
    case EROFS:
    case EISDIR:
      return PQA_ERROR_READ_ONLY;
    default:
      return PQA_ERROR_FAILED;
    }
}

/**
 * pqa_output_file_set_error:
 * @error_number: an errno
 *
 * Says in words why @path cannot be written.
 */
void
pqa_output_file_set_error (const char *path, int error_number, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (code_of (error_number) == PQA_ERROR_FULL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_FULL,
                 _ ("“%s” could not be saved: the disk is full. Nothing was changed."), name);
  else
    g_set_error (error, PQA_ERROR, code_of (error_number), _ ("“%s” could not be saved: %s"), name,
                 g_strerror (error_number));
}

/* Folders cannot be replaced, and devices must not be, although an administrator could. */
static gboolean
can_be_replaced (const char *path, GError **error)
{
  g_autofree char *name = NULL;
  GStatBuf status;

  if (g_stat (path, &status) != 0 || S_ISREG (status.st_mode))
    return TRUE;
  name = g_filename_display_name (path);
  if (S_ISDIR (status.st_mode))
    pqa_output_file_set_error (path, EISDIR, error);
  else
    g_set_error (error, PQA_ERROR, PQA_ERROR_READ_ONLY,
                 _ ("“%s” could not be saved: %s"), name, _ ("It is not an ordinary file"));
  return FALSE;
}

/* A file that is replaced keeps its permissions; a new one has those the umask leaves. */
static void
keep_mode (int fd, const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) == 0 && fchmod (fd, status.st_mode & 0777) != 0)
    g_debug ("The permissions of %s could not be kept: %s", path, g_strerror (errno));
}

/**
 * pqa_output_file_new:
 * @path: where the file shall appear; what is there now stays until the commit
 *
 * Returns: (transfer full): an empty file beside @path, or %NULL
 */
PqaOutputFile *
pqa_output_file_new (const char *path, GError **error)
{
  g_autoptr (PqaOutputFile) self = g_new0 (PqaOutputFile, 1);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%.100s.XXXXXX", name);

  self->path = g_strdup (path);
  self->folder = g_path_get_dirname (path);
  self->fd = -1;
  if (!can_be_replaced (path, error))
    return NULL;
  self->temporary_path = g_build_filename (self->folder, hidden, NULL);
  self->fd = g_mkstemp_full (self->temporary_path, O_RDWR | O_CLOEXEC, 0666);
  if (self->fd < 0)
    {
      pqa_output_file_set_error (path, errno, error);
      g_clear_pointer (&self->temporary_path, g_free);
      return NULL;
    }
  keep_mode (self->fd, path);
  return g_steal_pointer (&self);
}

/**
 * pqa_output_file_free:
 *
 * Removes what was not committed.
 */
void
pqa_output_file_free (PqaOutputFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary_path != NULL)
    g_unlink (self->temporary_path);
  g_free (self->temporary_path);
  g_free (self->folder);
  g_free (self->path);
  g_free (self);
}

const char *
pqa_output_file_get_path (PqaOutputFile *self)
{
  return self->path;
}

/**
 * pqa_output_file_get_temporary_path:
 *
 * Returns: (transfer none): for libraries that write to a path of their own
 */
const char *
pqa_output_file_get_temporary_path (PqaOutputFile *self)
{
  return self->temporary_path;
}

/**
 * pqa_output_file_get_folder:
 *
 * Returns: (transfer none): where the file will be, and where other temporary files are best kept
 */
const char *
pqa_output_file_get_folder (PqaOutputFile *self)
{
  return self->folder;
}

/**
 * pqa_output_file_set_path:
 * @path: another place on the same disk
 *
 * For a file whose name depends on its content: it will appear there instead.
 */
void
pqa_output_file_set_path (PqaOutputFile *self, const char *path)
{
  g_free (self->path);
  self->path = g_strdup (path);
}

/**
 * pqa_output_file_write:
 *
 * Appends to the file.
 */
gboolean
pqa_output_file_write (PqaOutputFile *self, const void *data, gsize size, GError **error)
{
  const char *next = data;

  while (size > 0)
    {
      ssize_t written = write (self->fd, next, size);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          pqa_output_file_set_error (self->path, errno, error);
          return FALSE;
        }
      next += written;
      size -= written;
    }
  return TRUE;
}

/**
 * pqa_output_file_commit:
 *
 * Brings the file safely to the disk and puts it in its place. Done once.
 */
gboolean
pqa_output_file_commit (PqaOutputFile *self, GError **error)
{
  g_return_val_if_fail (self->temporary_path != NULL, FALSE);

  if (fsync (self->fd) != 0 || g_rename (self->temporary_path, self->path) != 0)
    {
      pqa_output_file_set_error (self->path, errno, error);
      return FALSE;
    }
  g_clear_pointer (&self->temporary_path, g_free);
  return TRUE;
}

/* pqa-photo-file.c: photos on the disk: are they photos, and how they look
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever takes long is done on threads of its own. What a file is called says nothing about what
 * it is: it is a photo if it can be shown.
 */
#include "photo/pqa-photo-file.h"

#include <glib/gstdio.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

/* A small file can unpack to more than there is memory. */
#define MAX_PIXELS (G_GINT64_CONSTANT (200) * 1000 * 1000)
#define PROBE_SIZE 64

static gboolean
check_size (int width, int height, GError **error)
{
  if (width > 0 && height > 0 && (gint64)width * height <= MAX_PIXELS)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
               /* Translators: width and height of a picture in pixels */
               _ ("The picture is too large: %d × %d."), width, height);
  return FALSE;
}

/**
 * pqa_photo_check:
 * @media_type: (out): of the picture
 *
 * A #PqaAttachmentCheck: whether the file can be shown.
 */
gboolean
pqa_photo_check (const char *path, char **media_type, GError **error)
{
  int width = 0, height = 0;
  GdkPixbufFormat *format = gdk_pixbuf_get_file_info (path, &width, &height);
  g_auto (GStrv) types = NULL;
  g_autoptr (GdkPixbuf) shown = NULL;

  if (format != NULL && !check_size (width, height, error))
    return FALSE;
  if (format != NULL)
    shown = gdk_pixbuf_new_from_file_at_scale (path, PROBE_SIZE, PROBE_SIZE, TRUE, NULL);
  if (shown == NULL)
    {
      g_set_error_literal (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("It is not a photo."));
      return FALSE;
    }
  types = gdk_pixbuf_format_get_mime_types (format);
  *media_type = g_strdup (types != NULL && types[0] != NULL ? types[0] : "image/*");
  return TRUE;
}

/* Showing ---------------------------------------------------------------------------------------*/

typedef struct
{
  char *path;
  int size;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_free (load->path);
  g_free (load);
}

static void
set_missing (GTask *task)
{
  g_task_return_new_error (task, PQA_ERROR, PQA_ERROR_NOT_FOUND, "%s",
                           _ ("The file is missing from the office’s folder."));
}

/* A small picture is not blown up. */
static int
get_longer_side (const char *path, int size)
{
  int width = 0, height = 0;

  if (gdk_pixbuf_get_file_info (path, &width, &height) == NULL)
    return size;
  return CLAMP (MAX (width, height), 1, size);
}

static void
load_photo (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Load *load = data;
  GError *error = NULL;
  g_autoptr (GdkPixbuf) raw = NULL;
  int size;

  if (!g_file_test (load->path, G_FILE_TEST_EXISTS))
    {
      set_missing (task);
      return;
    }
  size = get_longer_side (load->path, load->size);
  raw = gdk_pixbuf_new_from_file_at_scale (load->path, size, size, TRUE, &error);
  if (raw != NULL)
    g_task_return_pointer (task, gdk_pixbuf_apply_embedded_orientation (raw), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * pqa_photo_load_async:
 * @size: the longer side of what is wanted, in pixels
 */
void
pqa_photo_load_async (const char *path,
                      int size,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Load *load = g_new (Load, 1);

  load->path = g_strdup (path);
  load->size = size;
  g_task_set_task_data (task, load, load_free);
  g_task_run_in_thread (task, load_photo);
}

/**
 * pqa_photo_load_finish:
 *
 * Returns: (transfer full): the photo the right way up, or NULL with NOT_FOUND when its file has
 *   gone
 */
GdkTexture *
pqa_photo_load_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = g_task_propagate_pointer (G_TASK (result), error);

  return pixbuf != NULL ? gdk_texture_new_for_pixbuf (pixbuf) : NULL;
}

/* Taking over -----------------------------------------------------------------------------------*/

typedef struct
{
  char *database_path;
  GObject *source;
  char *name;
  GFileProgressCallback progress;
  gpointer progress_data;
} Import;

static void
import_free (gpointer data)
{
  Import *self = data;

  g_free (self->database_path);
  g_object_unref (self->source);
  g_free (self->name);
  g_free (self);
}

static PqaAttachment *
import_file (const Import *self, GFile *file, GCancellable *cancellable, GError **error)
{
  const PqaAttachmentRules rules = { PQA_PHOTO_LIMIT, pqa_photo_check, self->name };

  return pqa_attachment_import (self->database_path, file, &rules, self->progress,
                                self->progress_data, cancellable, error);
}

static gboolean
write_png (GBytes *png, GIOStream *stream, GCancellable *cancellable, GError **error)
{
  return g_output_stream_write_all (g_io_stream_get_output_stream (stream),
                                    g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL,
                                    cancellable, error)
         && g_io_stream_close (stream, cancellable, error);
}

/* A picture from the clipboard becomes a file first. */
static PqaAttachment *
import_texture (const Import *self, GdkTexture *texture, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("photo-XXXXXX.png", &stream, error);
  g_autoptr (GBytes) png = file != NULL ? gdk_texture_save_to_png_bytes (texture) : NULL;
  PqaAttachment *attachment = NULL;

  if (file == NULL || !write_png (png, G_IO_STREAM (stream), cancellable, error))
    g_prefix_error (error, _ ("“%s” was not added. "), self->name);
  else
    attachment = import_file (self, file, cancellable, error);
  if (file != NULL)
    g_file_delete (file, NULL, NULL);
  return attachment;
}

static void
import_photo (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Import *self = data;
  GError *error = NULL;
  PqaAttachment *attachment
      = GDK_IS_TEXTURE (self->source)
            ? import_texture (self, GDK_TEXTURE (self->source), cancellable, &error)
            : import_file (self, G_FILE (self->source), cancellable, &error);

  if (attachment == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, attachment, (GDestroyNotify)pqa_attachment_free);
}

/**
 * pqa_photo_import_async:
 * @database_path: the office's file
 * @source: a #GFile or a #GdkTexture
 * @name: (nullable): what it is called, %NULL for the file's own name
 * @progress: (nullable): called on another thread
 *
 * Copies a photo into the office's folder; see pqa_attachment_import().
 */
void
pqa_photo_import_async (const char *database_path,
                        GObject *source,
                        const char *name,
                        GFileProgressCallback progress,
                        gpointer progress_data,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Import *self = g_new (Import, 1);

  g_return_if_fail (G_IS_FILE (source) || GDK_IS_TEXTURE (source));

  self->database_path = g_strdup (database_path);
  self->source = g_object_ref (source);
  self->name = g_strdup (name);
  self->progress = progress;
  self->progress_data = progress_data;
  g_task_set_task_data (task, self, import_free);
  g_task_run_in_thread (task, import_photo);
}

/**
 * pqa_photo_import_finish:
 *
 * Returns: (transfer full): what was copied
 */
PqaAttachment *
pqa_photo_import_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* pqa-text-source.c: a file's text as UTF-8, piece by piece
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "csv/pqa-text-source.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

#include "pqa-error.h"
#include "pqa-exchange-error.h"
#include "pqa-i18n.h"

#define IN_SIZE (64 * 1024)
/* No supported encoding makes more than four bytes of UTF-8 from one byte. */
#define OUT_SIZE (4 * IN_SIZE + 16)

struct _PqaTextSource
{
  char *path;
  char *encoding;
  GFileInputStream *stream;
  GIConv conv;
  goffset size;
  goffset offset; /* of the first byte in @in */
  gsize in_len;
  gboolean ended;
  char in[IN_SIZE];
  char out[OUT_SIZE];
};

static gboolean
fail_at (PqaTextSource *self, goffset offset, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  self->offset = offset;
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
               _ ("“%s” is not %s text: byte %" PRId64 " does not belong there."), name,
               self->encoding, offset);
  return FALSE;
}

static gboolean
open_stream (PqaTextSource *self, gsize skip, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFileInfo) info = NULL;
  GError *io_error = NULL;

  self->stream = g_file_read (file, cancellable, &io_error);
  if (self->stream != NULL)
    info = g_file_input_stream_query_info (self->stream, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                           cancellable, &io_error);
  if (info == NULL
      || !g_seekable_seek (G_SEEKABLE (self->stream), skip, G_SEEK_SET, cancellable, &io_error))
    {
      pqa_exchange_take_io_error (error, io_error, self->path);
      return FALSE;
    }
  self->size = g_file_info_get_size (info);
  self->offset = skip;
  return TRUE;
}

/**
 * pqa_text_source_open:
 * @encoding: a name that iconv knows
 * @skip: bytes to leave out at the beginning (a byte order mark)
 *
 * Fails with %PQA_ERROR_INVALID when the encoding is not known.
 *
 * Returns: (transfer full): the source
 */
PqaTextSource *
pqa_text_source_open (
    const char *path, const char *encoding, gsize skip, GCancellable *cancellable, GError **error)
{
  g_autoptr (PqaTextSource) self = g_new0 (PqaTextSource, 1);

  self->path = g_strdup (path);
  self->encoding = g_strdup (encoding);
  self->conv = g_iconv_open ("UTF-8", encoding);
  if (self->conv == (GIConv)-1)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("There is no encoding called “%s”."),
                   encoding);
      return NULL;
    }
  if (!open_stream (self, skip, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pqa_text_source_free (PqaTextSource *self)
{
  if (self == NULL)
    return;
  if (self->conv != (GIConv)-1)
    g_iconv_close (self->conv);
  g_clear_object (&self->stream);
  g_free (self->path);
  g_free (self->encoding);
  g_free (self);
}

static gboolean
fill (PqaTextSource *self, GCancellable *cancellable, GError **error)
{
  GError *io_error = NULL;
  gssize n = g_input_stream_read (G_INPUT_STREAM (self->stream), self->in + self->in_len,
                                  IN_SIZE - self->in_len, cancellable, &io_error);

  if (n < 0)
    {
      pqa_exchange_take_io_error (error, io_error, self->path);
      return FALSE;
    }
  self->in_len += n;
  self->ended = n == 0;
  return TRUE;
}

/* Where in @in, which became text with a NUL in it, the NUL is. */
static gsize
find_nul (PqaTextSource *self)
{
  gsize width = g_str_has_prefix (self->encoding, "UTF-16") ? 2 : 1;

  for (gsize i = 0; i + width <= self->in_len; i += width)
    {
      if (self->in[i] == '\0' && self->in[i + width - 1] == '\0')
        return i;
    }
  return 0;
}

/* Decodes what is in @in and keeps the beginning of a character that is not all there yet. */
static gboolean
decode (PqaTextSource *self, gsize *len, GError **error)
{
  char *in = self->in;
  char *out = self->out;
  gsize in_left = self->in_len;
  gsize out_left = OUT_SIZE;
  gsize result = g_iconv (self->conv, &in, &in_left, &out, &out_left);
  gboolean cut = result == (gsize)-1 && errno == EINVAL;

  if ((result == (gsize)-1 && !cut) || (cut && self->ended))
    return fail_at (self, self->offset + (in - self->in), error);
  if (self->ended)
    g_iconv (self->conv, NULL, NULL, &out, &out_left);
  *len = out - self->out;
  if (memchr (self->out, '\0', *len) != NULL)
    return fail_at (self, self->offset + find_nul (self), error);
  memmove (self->in, in, in_left);
  self->offset += self->in_len - in_left;
  self->in_len = in_left;
  return TRUE;
}

/**
 * pqa_text_source_read:
 * @text: (out) (transfer none): the next piece, valid until the next call
 * @len: (out): its length in bytes, 0 at the end
 *
 * Reads and decodes. A character never falls apart between two pieces. Fails with
 * %PQA_ERROR_INVALID at a byte that does not belong to the encoding, and at a NUL;
 * pqa_text_source_get_offset() then tells where that byte is.
 */
gboolean
pqa_text_source_read (
    PqaTextSource *self, const char **text, gsize *len, GCancellable *cancellable, GError **error)
{
  *text = self->out;
  *len = 0;
  while (*len == 0 && !self->ended)
    {
      if (!fill (self, cancellable, error) || !decode (self, len, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * pqa_text_source_get_offset:
 *
 * Returns: the number of bytes read from the file; after a failure, the position of the bad byte
 */
goffset
pqa_text_source_get_offset (PqaTextSource *self)
{
  return self->offset;
}

goffset
pqa_text_source_get_size (PqaTextSource *self)
{
  return self->size;
}

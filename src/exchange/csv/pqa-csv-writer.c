/* pqa-csv-writer.c: writes a table as CSV
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "csv/pqa-csv-writer.h"

#include <string.h>

#include "csv/pqa-csv-escape.h"
#include "pqa-exchange-error.h"
#include "pqa-output-file.h"

#define FLUSH_SIZE (64 * 1024)
#define STREAM_NAME "CSV"

struct _PqaCsvWriter
{
  GOutputStream *stream; /* one of the two */
  PqaOutputFile *file;
  GString *buffer;
};

static PqaCsvWriter *
new_writer (GOutputStream *stream, PqaOutputFile *file, gboolean with_bom)
{
  PqaCsvWriter *self = g_new0 (PqaCsvWriter, 1);

  self->stream = stream;
  self->file = file;
  self->buffer = g_string_new (with_bom ? "\xef\xbb\xbf" : NULL);
  return self;
}

static gboolean
write_to_stream (PqaCsvWriter *self, GCancellable *cancellable, GError **error)
{
  GError *io_error = NULL;

  if (g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL,
                                 cancellable, &io_error))
    return TRUE;
  pqa_exchange_take_io_error (error, io_error, STREAM_NAME);
  return FALSE;
}

static gboolean
flush (PqaCsvWriter *self, GCancellable *cancellable, GError **error)
{
  gboolean written
      = self->file != NULL
            ? pqa_output_file_write (self->file, self->buffer->str, self->buffer->len, error)
            : write_to_stream (self, cancellable, error);

  if (!written)
    return FALSE;
  g_string_truncate (self->buffer, 0);
  return TRUE;
}

/* @alone: the row has no other cell; without quotes it would be an empty line, which is no row. */
static gboolean
needs_quotes (const char *text, gboolean alone)
{
  gsize len = strlen (text);

  if (len == 0)
    return alone;
  return text[0] == ' ' || text[len - 1] == ' ' || strpbrk (text, "\",;|\t\r\n") != NULL;
}

static void
append_cell (GString *buffer, const char *text, gboolean alone)
{
  const char *escape = pqa_csv_escape_needed (text) ? "'" : "";
  const char *quote;

  if (!needs_quotes (text, alone))
    {
      g_string_append (buffer, escape);
      g_string_append (buffer, text);
      return;
    }
  g_string_append_c (buffer, '"');
  g_string_append (buffer, escape);
  for (; (quote = strchr (text, '"')) != NULL; text = quote + 1)
    {
      g_string_append_len (buffer, text, quote - text + 1);
      g_string_append_c (buffer, '"');
    }
  g_string_append (buffer, text);
  g_string_append_c (buffer, '"');
}

/**
 * pqa_csv_writer_new:
 * @stream: where to write to
 * @with_bom: begin with a byte order mark, without which Excel does not read UTF-8
 *
 * Returns: (transfer full): a writer of UTF-8 with CRLF lines (RFC 4180)
 */
PqaCsvWriter *
pqa_csv_writer_new (GOutputStream *stream, gboolean with_bom)
{
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);
  return new_writer (g_object_ref (stream), NULL, with_bom);
}

/**
 * pqa_csv_writer_open:
 *
 * Like pqa_csv_writer_new() for a file. The file takes the place of an older one only when
 * pqa_csv_writer_close() succeeds.
 *
 * Returns: (transfer full): the writer, or %NULL with #PQA_ERROR
 */
PqaCsvWriter *
pqa_csv_writer_open (const char *path, gboolean with_bom, GError **error)
{
  PqaOutputFile *file = pqa_output_file_new (path, error);

  return file != NULL ? new_writer (NULL, file, with_bom) : NULL;
}

void
pqa_csv_writer_free (PqaCsvWriter *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->stream);
  g_clear_pointer (&self->file, pqa_output_file_free);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

/**
 * pqa_csv_writer_write_row:
 * @cells: the texts, ended by %NULL; any UTF-8, line ends are kept as they are
 *
 * Writes one row. Text that a spreadsheet would take for a formula gets an apostrophe in front,
 * which pqa_csv_unescape() takes off exactly.
 */
gboolean
pqa_csv_writer_write_row (PqaCsvWriter *self,
                          const char *const *cells,
                          GCancellable *cancellable,
                          GError **error)
{
  for (gsize i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (self->buffer, ',');
      append_cell (self->buffer, cells[i], cells[1] == NULL);
    }
  g_string_append (self->buffer, "\r\n");
  return self->buffer->len < FLUSH_SIZE || flush (self, cancellable, error);
}

/**
 * pqa_csv_writer_close:
 *
 * Writes what is left and closes the stream. A file stands in its place only after this.
 */
gboolean
pqa_csv_writer_close (PqaCsvWriter *self, GCancellable *cancellable, GError **error)
{
  GError *io_error = NULL;

  if (!flush (self, cancellable, error))
    return FALSE;
  if (self->file != NULL)
    return pqa_output_file_commit (self->file, error);
  if (g_output_stream_close (self->stream, cancellable, &io_error))
    return TRUE;
  pqa_exchange_take_io_error (error, io_error, STREAM_NAME);
  return FALSE;
}

/* pqa-csv-reader.c: reads CSV and TSV files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "csv/pqa-csv-reader.h"

#include <string.h>

#include "csv/pqa-csv-dialect.h"
#include "csv/pqa-csv-escape.h"
#include "csv/pqa-csv-parser.h"
#include "csv/pqa-encoding.h"
#include "csv/pqa-text-source.h"

struct _PqaCsvReader
{
  PqaTableReader parent_instance;

  PqaTextSource *source;
  PqaCsvParser *parser;
  const char *text;
  const char *end;
  gboolean ended;
  gboolean unescape;
  PqaTableRow *unescaped;
};

G_DEFINE_FINAL_TYPE (PqaCsvReader, pqa_csv_reader, PQA_TYPE_TABLE_READER)

static gboolean
fill (PqaCsvReader *self, GCancellable *cancellable, GError **error)
{
  gsize len;

  if (!pqa_text_source_read (self->source, &self->text, &len, cancellable, error))
    return FALSE;
  self->end = self->text + len;
  self->ended = len == 0;
  return TRUE;
}

static PqaCsvResult
read_row (PqaCsvReader *self, GCancellable *cancellable, GError **error)
{
  PqaCsvResult result = pqa_csv_parser_feed (self->parser, &self->text, self->end, error);

  while (result == PQA_CSV_MORE && !self->ended)
    {
      if (!fill (self, cancellable, error))
        return PQA_CSV_ERROR;
      if (self->ended)
        return pqa_csv_parser_finish (self->parser, error);
      result = pqa_csv_parser_feed (self->parser, &self->text, self->end, error);
    }
  return result;
}

static const PqaTableRow *
unescape_row (PqaCsvReader *self, const PqaTableRow *row, GError **error)
{
  pqa_table_row_clear (self->unescaped, row->line);
  for (guint i = 0; i < pqa_table_row_get_n_cells (row); i++)
    {
      const char *text = pqa_csv_unescape (pqa_table_row_get_cell (row, i));

      if (!pqa_table_row_begin_cell (self->unescaped, error)
          || !pqa_table_row_append (self->unescaped, text, strlen (text), error))
        return NULL;
    }
  return self->unescaped;
}

static gboolean
pqa_csv_reader_next (PqaTableReader *reader,
                     const PqaTableRow **row,
                     GCancellable *cancellable,
                     GError **error)
{
  PqaCsvReader *self = PQA_CSV_READER (reader);
  PqaCsvResult result = read_row (self, cancellable, error);

  if (result != PQA_CSV_ROW)
    return result == PQA_CSV_MORE;
  *row = pqa_csv_parser_get_row (self->parser);
  if (self->unescape)
    *row = unescape_row (self, *row, error);
  return *row != NULL;
}

static double
pqa_csv_reader_get_progress (PqaTableReader *reader)
{
  PqaCsvReader *self = PQA_CSV_READER (reader);
  goffset size = pqa_text_source_get_size (self->source);

  return size > 0 ? (double)pqa_text_source_get_offset (self->source) / size : 1;
}

static void
pqa_csv_reader_finalize (GObject *object)
{
  PqaCsvReader *self = PQA_CSV_READER (object);

  g_clear_pointer (&self->source, pqa_text_source_free);
  g_clear_pointer (&self->parser, pqa_csv_parser_free);
  g_clear_pointer (&self->unescaped, pqa_table_row_free);
  G_OBJECT_CLASS (pqa_csv_reader_parent_class)->finalize (object);
}

static void
pqa_csv_reader_class_init (PqaCsvReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_csv_reader_finalize;
  PQA_TABLE_READER_CLASS (klass)->next = pqa_csv_reader_next;
  PQA_TABLE_READER_CLASS (klass)->get_progress = pqa_csv_reader_get_progress;
}

static void
pqa_csv_reader_init (PqaCsvReader *self)
{
  self->unescaped = pqa_table_row_new ();
}

/**
 * pqa_csv_reader_new:
 *
 * Opens a text table. Encoding and delimiter are found out unless @options say them. Use
 * pqa_table_reader_open(), which also reads the header.
 *
 * Returns: (transfer full): the reader, or %NULL with #PQA_ERROR
 */
PqaTableReader *
pqa_csv_reader_new (const char *path,
                    const PqaTableOptions *options,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (PqaCsvReader) self = g_object_new (PQA_TYPE_CSV_READER, NULL);
  char delimiter = options->delimiter;
  PqaEncoding encoding;

  if (!pqa_encoding_detect (path, options->encoding, &encoding, cancellable, error))
    return NULL;
  self->source = pqa_text_source_open (path, encoding.name, encoding.bom, cancellable, error);
  if (self->source == NULL || !fill (self, cancellable, error))
    return NULL;
  if (delimiter == '\0')
    delimiter
        = pqa_csv_dialect_guess_delimiter (self->text, self->end - self->text, options->comment);
  self->parser = pqa_csv_parser_new (delimiter, options->comment);
  self->unescape = options->csv_apostrophe;
  return PQA_TABLE_READER (g_steal_pointer (&self));
}

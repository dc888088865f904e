/* pqa-csv-parser.c: cuts text into the cells of a delimited table
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RFC 4180, and beyond it what real files need: lines may end in CR, LF or CRLF; a quotation mark
 * inside an unquoted cell is a character; inside a quoted cell a single one is a character too
 * unless a delimiter or the end of the line follows it.
 */
#include "csv/pqa-csv-parser.h"

#include <inttypes.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

typedef enum
{
  STATE_ROW_START,
  STATE_COMMENT,
  STATE_CELL_START,
  STATE_PLAIN,
  STATE_QUOTED,
  STATE_QUOTE, /* one was seen inside a quoted cell; the next character says what it means */
} State;

struct _PqaCsvParser
{
  PqaTableRow *row;
  State state;
  char delimiter;
  char comment;
  gboolean after_cr;
  gint64 line;
  gint64 quote_line;
};

PqaCsvParser *
pqa_csv_parser_new (char delimiter, char comment)
{
  PqaCsvParser *self = g_new0 (PqaCsvParser, 1);

  self->row = pqa_table_row_new ();
  self->delimiter = delimiter;
  self->comment = comment;
  self->line = 1;
  return self;
}

void
pqa_csv_parser_free (PqaCsvParser *self)
{
  if (self == NULL)
    return;
  pqa_table_row_free (self->row);
  g_free (self);
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Counts a line end; CRLF counts once. */
static void
count_line (PqaCsvParser *self, char c)
{
  if (c == '\r' || !self->after_cr)
    self->line++;
  self->after_cr = c == '\r';
}

static const char *
start_row (PqaCsvParser *self, const char *p)
{
  if (is_line_end (*p))
    {
      count_line (self, *p);
      return p + 1;
    }
  self->after_cr = FALSE;
  pqa_table_row_clear (self->row, self->line);
  self->state = *p == self->comment && self->comment != '\0' ? STATE_COMMENT : STATE_CELL_START;
  return p;
}

static const char *
skip_comment (PqaCsvParser *self, const char *p, const char *end)
{
  while (p < end && !is_line_end (*p))
    p++;
  if (p < end)
    self->state = STATE_ROW_START;
  return p;
}

static const char *
start_cell (PqaCsvParser *self, const char *p, GError **error)
{
  if (!pqa_table_row_begin_cell (self->row, error))
    return NULL;
  if (*p != '"')
    {
      self->state = STATE_PLAIN;
      return p;
    }
  self->state = STATE_QUOTED;
  self->quote_line = self->line;
  return p + 1;
}

/* After a cell: at a delimiter the next one begins, at a line end the row is over. */
static const char *
end_cell (PqaCsvParser *self, const char *p)
{
  if (*p == self->delimiter)
    {
      self->state = STATE_CELL_START;
      return p + 1;
    }
  count_line (self, *p);
  self->state = STATE_ROW_START;
  return p + 1;
}

static const char *
read_plain (PqaCsvParser *self, const char *p, const char *end, GError **error)
{
  const char *start = p;

  while (p < end && *p != self->delimiter && !is_line_end (*p))
    p++;
  if (!pqa_table_row_append (self->row, start, p - start, error))
    return NULL;
  return p < end ? end_cell (self, p) : p;
}

static const char *
read_quoted (PqaCsvParser *self, const char *p, const char *end, GError **error)
{
  const char *start = p;

  for (; p < end && *p != '"'; p++)
    {
      if (is_line_end (*p))
        count_line (self, *p);
      else
        self->after_cr = FALSE;
    }
  if (!pqa_table_row_append (self->row, start, p - start, error))
    return NULL;
  if (p == end)
    return p;
  self->after_cr = FALSE;
  self->state = STATE_QUOTE;
  return p + 1;
}

static const char *
read_after_quote (PqaCsvParser *self, const char *p, GError **error)
{
  if (*p == self->delimiter || is_line_end (*p))
    return end_cell (self, p);
  if (!pqa_table_row_append (self->row, "\"", 1, error))
    return NULL;
  self->state = STATE_QUOTED;
  return *p == '"' ? p + 1 : p;
}

static const char *
step (PqaCsvParser *self, const char *p, const char *end, GError **error)
{
  switch (self->state)
    {
    case STATE_ROW_START:
      return start_row (self, p);
    case STATE_COMMENT:
      return skip_comment (self, p, end);
    case STATE_CELL_START:
      return start_cell (self, p, error);
    case STATE_PLAIN:
      return read_plain (self, p, end, error);
    case STATE_QUOTED:
      return read_quoted (self, p, end, error);
    case STATE_QUOTE:
      return read_after_quote (self, p, error);
    default:
      g_assert_not_reached ();
    }
}

/**
 * pqa_csv_parser_feed:
 * @text: (inout): where to go on; moved behind what was used
 * @end: the end of the text
 *
 * Returns: %PQA_CSV_ROW when pqa_csv_parser_get_row() holds a whole row, %PQA_CSV_MORE when all
 *   text is used up, or %PQA_CSV_ERROR with %PQA_ERROR_TOO_BIG
 */
PqaCsvResult
pqa_csv_parser_feed (PqaCsvParser *self, const char **text, const char *end, GError **error)
{
  const char *p = *text;

  while (p < end)
    {
      gboolean in_row = self->state > STATE_COMMENT;

      p = step (self, p, end, error);
      if (p == NULL)
        return PQA_CSV_ERROR;
      if (in_row && self->state == STATE_ROW_START)
        {
          *text = p;
          return PQA_CSV_ROW;
        }
    }
  *text = p;
  return PQA_CSV_MORE;
}

/**
 * pqa_csv_parser_finish:
 *
 * Tells the parser that there is no more text.
 *
 * Returns: %PQA_CSV_ROW when a last row without line end was left, %PQA_CSV_MORE when there is
 *   nothing, %PQA_CSV_ERROR with %PQA_ERROR_INVALID when a quotation mark is missing
 */
PqaCsvResult
pqa_csv_parser_finish (PqaCsvParser *self, GError **error)
{
  State state = self->state;

  if (state == STATE_QUOTED)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                   _ ("The quotation mark opened in line %" PRId64 " is never closed."),
                   self->quote_line);
      return PQA_CSV_ERROR;
    }
  if (state == STATE_CELL_START && !pqa_table_row_begin_cell (self->row, error))
    return PQA_CSV_ERROR;
  self->state = STATE_ROW_START;
  return state > STATE_COMMENT ? PQA_CSV_ROW : PQA_CSV_MORE;
}

/**
 * pqa_csv_parser_get_row:
 *
 * Returns: (transfer none): the row last completed, valid until the next feed
 */
const PqaTableRow *
pqa_csv_parser_get_row (PqaCsvParser *self)
{
  return self->row;
}

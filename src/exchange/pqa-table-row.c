/* pqa-table-row.c: the cells of one row, in one piece of memory that is used again
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-table-row.h"

#include <inttypes.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

static gsize
start_of (const PqaTableRow *self, guint column)
{
  return g_array_index (self->starts, gsize, column);
}

PqaTableRow *
pqa_table_row_new (void)
{
  PqaTableRow *self = g_new0 (PqaTableRow, 1);

  self->text = g_string_sized_new (512);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  return self;
}

void
pqa_table_row_free (PqaTableRow *self)
{
  if (self == NULL)
    return;
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

/**
 * pqa_table_row_clear:
 * @line: where the next row begins in its file, counted from 1
 *
 * Empties the row but keeps its memory.
 */
void
pqa_table_row_clear (PqaTableRow *self, gint64 line)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->starts, 0);
  self->line = line;
}

/**
 * pqa_table_row_begin_cell:
 *
 * Begins the next cell, empty so far. Fails with %PQA_ERROR_TOO_BIG beyond
 * %PQA_TABLE_MAX_COLUMNS.
 */
gboolean
pqa_table_row_begin_cell (PqaTableRow *self, GError **error)
{
  gsize start;

  if (self->starts->len == PQA_TABLE_MAX_COLUMNS)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
                   _ ("Line %" PRId64 " has more than %d cells."), self->line,
                   PQA_TABLE_MAX_COLUMNS);
      return FALSE;
    }
  if (self->starts->len > 0)
    g_string_append_c (self->text, '\0');
  start = self->text->len;
  g_array_append_val (self->starts, start);
  return TRUE;
}

static gboolean
refuse_length (PqaTableRow *self, gsize cell_len, GError **error)
{
  if (cell_len > PQA_TABLE_MAX_CELL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
                 _ ("Line %" PRId64 ", cell %u: longer than %d MB. Perhaps a quotation mark"
                    " is missing."),
                 self->line, self->starts->len, PQA_TABLE_MAX_CELL / (1024 * 1024));
  else
    g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
                 _ ("Line %" PRId64 ": the row is longer than %d MB."), self->line,
                 PQA_TABLE_MAX_ROW / (1024 * 1024));
  return FALSE;
}

/**
 * pqa_table_row_append:
 *
 * Adds text to the cell begun last. Fails with %PQA_ERROR_TOO_BIG over the limits of a cell
 * or a row.
 */
gboolean
pqa_table_row_append (PqaTableRow *self, const char *text, gsize len, GError **error)
{
  gsize cell_len = self->text->len - start_of (self, self->starts->len - 1) + len;

  if (cell_len > PQA_TABLE_MAX_CELL || self->text->len + len > PQA_TABLE_MAX_ROW)
    return refuse_length (self, cell_len, error);
  g_string_append_len (self->text, text, len);
  return TRUE;
}

/**
 * pqa_table_row_pad:
 *
 * Adds empty cells until there are @n_cells.
 */
gboolean
pqa_table_row_pad (PqaTableRow *self, guint n_cells, GError **error)
{
  while (self->starts->len < n_cells)
    {
      if (!pqa_table_row_begin_cell (self, error))
        return FALSE;
    }
  return TRUE;
}

guint
pqa_table_row_get_n_cells (const PqaTableRow *self)
{
  return self->starts->len;
}

/**
 * pqa_table_row_get_cell:
 *
 * Returns: the text of the cell, "" beyond the row's end. Valid until the row is cleared.
 */
const char *
pqa_table_row_get_cell (const PqaTableRow *self, guint column)
{
  return column < self->starts->len ? self->text->str + start_of (self, column) : "";
}

/**
 * pqa_table_row_is_blank:
 *
 * Returns: whether no cell has any text
 */
gboolean
pqa_table_row_is_blank (const PqaTableRow *self)
{
  guint n = self->starts->len;

  return n == 0 || self->text->len == n - 1;
}

/**
 * pqa_table_row_dup_cells:
 *
 * Returns: (transfer full): the cells as a string array
 */
char **
pqa_table_row_dup_cells (const PqaTableRow *self)
{
  guint n = self->starts->len;
  char **cells = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    cells[i] = g_strdup (pqa_table_row_get_cell (self, i));
  return cells;
}

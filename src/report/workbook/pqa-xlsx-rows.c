/* pqa-xlsx-rows.c: rows of typed cells one below the other on a sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-xlsx-rows.h"

#include "workbook/pqa-xlsx-text.h"

#define MIN_WIDTH 8
#define MAX_WIDTH 60
#define LINE_HEIGHT 15.0
#define MAX_HEADER_HEIGHT 120.0
#define MAX_HEADER_WIDTH 24 /* longer titles are broken into lines */
#define N_MEASURED 200      /* rows; those below are seldom wider, and measuring costs time */

struct _PqaXlsxRows
{
  PqaXlsxFile *file;
  lxw_worksheet *sheet;
  guint next;
  GArray *widths;
};

/**
 * pqa_xlsx_rows_new:
 * @file: outlives the rows
 *
 * Returns: (transfer full): the rows of @sheet, of which there are none yet
 */
PqaXlsxRows *
pqa_xlsx_rows_new (PqaXlsxFile *file, lxw_worksheet *sheet)
{
  PqaXlsxRows *self = g_new0 (PqaXlsxRows, 1);

  self->file = file;
  self->sheet = sheet;
  self->widths = g_array_new (FALSE, TRUE, sizeof (guint));
  return self;
}

void
pqa_xlsx_rows_free (PqaXlsxRows *self)
{
  g_array_unref (self->widths);
  g_free (self);
}

guint
pqa_xlsx_rows_get_next (PqaXlsxRows *self)
{
  return self->next;
}

void
pqa_xlsx_rows_skip (PqaXlsxRows *self, guint n_rows)
{
  self->next += n_rows;
}

/**
 * pqa_xlsx_rows_widen:
 * @width: in digits' widths
 *
 * Makes a column at least so wide.
 */
void
pqa_xlsx_rows_widen (PqaXlsxRows *self, guint column, guint width)
{
  guint *widest;

  if (self->widths->len <= column)
    g_array_set_size (self->widths, column + 1);
  widest = &g_array_index (self->widths, guint, column);
  *widest = MAX (*widest, width);
}

static void
measure (PqaXlsxRows *self, guint column, const PqaCell *cell, guint limit)
{
  g_autofree char *words = pqa_cell_to_text (cell, pqa_xlsx_file_get_zone (self->file));

  if (g_utf8_validate (words, -1, NULL))
    pqa_xlsx_rows_widen (self, column, MIN (pqa_xlsx_text_get_width (words) + 2, limit));
}

static PqaXlsxLook
get_header_look (PqaCellKind kind)
{
  return pqa_cell_kind_is_numeric (kind) ? PQA_XLSX_NUMBER_HEADER : PQA_XLSX_HEADER;
}

/* Not every program makes a row as high as its broken lines. */
static void
set_header_height (PqaXlsxRows *self, const PqaColumn *columns, guint n_columns)
{
  guint lines = 1;

  for (guint i = 0; i < n_columns; i++)
    lines = MAX (lines, 1 + pqa_xlsx_text_get_width (columns[i].title) / MAX_HEADER_WIDTH);
  if (lines > 1)
    worksheet_set_row (self->sheet, self->next, MIN (lines * LINE_HEIGHT, MAX_HEADER_HEIGHT), NULL);
}

/**
 * pqa_xlsx_rows_add_header:
 *
 * Adds the titles of the columns.
 */
gboolean
pqa_xlsx_rows_add_header (PqaXlsxRows *self,
                          const PqaColumn *columns,
                          guint n_columns,
                          GError **error)
{
  set_header_height (self, columns, n_columns);
  for (guint i = 0; i < n_columns; i++)
    {
      PqaCell title = pqa_cell_text (columns[i].title);

      measure (self, i, &title, MAX_HEADER_WIDTH);
      if (!pqa_xlsx_file_write_cell (self->file, self->sheet, self->next, i, &title,
                                     get_header_look (columns[i].kind), error))
        return FALSE;
    }
  self->next++;
  return TRUE;
}

/**
 * pqa_xlsx_rows_add:
 *
 * Adds a row; blank cells stay empty unless the row has a look of its own.
 */
gboolean
pqa_xlsx_rows_add (
    PqaXlsxRows *self, const PqaCell *cells, guint n_cells, PqaXlsxLook look, GError **error)
{
  gboolean measured = self->next < N_MEASURED;

  for (guint i = 0; i < n_cells; i++)
    {
      if (measured)
        measure (self, i, &cells[i], MAX_WIDTH);
      if (!pqa_xlsx_file_write_cell (self->file, self->sheet, self->next, i, &cells[i], look,
                                     error))
        return FALSE;
    }
  self->next++;
  return TRUE;
}

/**
 * pqa_xlsx_rows_add_text:
 *
 * Adds a row with one text that may run over the cells beside it and widens no column.
 */
gboolean
pqa_xlsx_rows_add_text (PqaXlsxRows *self, const char *text, PqaXlsxLook look, GError **error)
{
  PqaCell cell = pqa_cell_text (text);

  return pqa_xlsx_file_write_cell (self->file, self->sheet, self->next++, 0, &cell, look, error);
}

/**
 * pqa_xlsx_rows_add_pair:
 * @look: of @value
 *
 * Adds a row with a name and what it stands for, which widens no column.
 */
gboolean
pqa_xlsx_rows_add_pair (
    PqaXlsxRows *self, const char *name, const char *value, PqaXlsxLook look, GError **error)
{
  PqaCell name_cell = pqa_cell_text (name), value_cell = pqa_cell_text (value);
  guint row = self->next++;

  return pqa_xlsx_file_write_cell (self->file, self->sheet, row, 0, &name_cell, PQA_XLSX_WRAPPED,
                                   error)
         && pqa_xlsx_file_write_cell (self->file, self->sheet, row, 1, &value_cell, look, error);
}

/**
 * pqa_xlsx_rows_set_widths:
 *
 * Makes the columns as wide as what they hold, within reason.
 */
void
pqa_xlsx_rows_set_widths (PqaXlsxRows *self)
{
  for (guint i = 0; i < self->widths->len; i++)
    worksheet_set_column (self->sheet, i, i,
                          MAX (g_array_index (self->widths, guint, i), MIN_WIDTH), NULL);
}

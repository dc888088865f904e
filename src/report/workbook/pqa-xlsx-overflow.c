/* pqa-xlsx-overflow.c: texts that are longer than a cell, kept whole on a sheet of their own
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-xlsx-overflow.h"

#include <string.h>

#include "pqa-i18n.h"
#include "pqa-shortened-text.h"
#include "workbook/pqa-xlsx-text.h"

/* Room in a cell for the words that say where the text goes on. */
#define POINTER_ROOM 200

typedef struct
{
  char *place;
  guint part;
  char *text;
} Part;

struct _PqaXlsxOverflow
{
  GArray *parts;
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_free (part->place);
  g_free (part->text);
}

PqaXlsxOverflow *
pqa_xlsx_overflow_new (void)
{
  PqaXlsxOverflow *self = g_new0 (PqaXlsxOverflow, 1);

  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  return self;
}

void
pqa_xlsx_overflow_free (PqaXlsxOverflow *self)
{
  g_array_unref (self->parts);
  g_free (self);
}

static void
keep_parts (PqaXlsxOverflow *self, const char *place, const char *text)
{
  for (guint number = 1; *text != '\0'; number++)
    {
      g_autoptr (GString) cell = g_string_new (NULL);
      Part part = { g_strdup (place), number, NULL };

      text += pqa_xlsx_text_take (text, PQA_XLSX_MAX_TEXT, cell);
      part.text = g_string_free (g_steal_pointer (&cell), FALSE);
      g_array_append_val (self->parts, part);
    }
}

/**
 * pqa_xlsx_overflow_fit:
 * @text: valid UTF-8 of any length
 *
 * Keeps all of a text that is too long for a cell, in as many parts as needed.
 *
 * Returns: (transfer full): what goes into the cell: the escaped text, or its beginning and where
 *   the whole is to be found
 */
char *
pqa_xlsx_overflow_fit (
    PqaXlsxOverflow *self, const char *sheet, guint row, guint column, const char *text)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  char name[LXW_MAX_CELL_NAME_LENGTH];
  g_autofree char *place = NULL;

  if (text[pqa_xlsx_text_take (text, PQA_XLSX_MAX_TEXT, cell)] == '\0')
    return g_string_free (g_steal_pointer (&cell), FALSE);
  lxw_rowcol_to_cell (name, row, column);
  place = g_strdup_printf ("%s!%s", sheet, name);
  keep_parts (self, place, text);
  g_string_truncate (cell, 0);
  pqa_xlsx_text_take (text, PQA_XLSX_MAX_TEXT - POINTER_ROOM, cell);
  g_string_append_printf (cell, _ ("… [too long for a cell; the whole text is on the sheet “%s”]"),
                          pqa_xlsx_overflow_get_sheet_name ());
  g_string_append (cell, PQA_SHORTENED_TEXT_MARK);
  return g_string_free (g_steal_pointer (&cell), FALSE);
}

gboolean
pqa_xlsx_overflow_is_empty (PqaXlsxOverflow *self)
{
  return self->parts->len == 0;
}

const char *
pqa_xlsx_overflow_get_sheet_name (void)
{
  return _ ("Long texts");
}

/**
 * pqa_xlsx_overflow_write:
 *
 * Writes where each long text belongs, the number of the part and the part.
 */
lxw_error
pqa_xlsx_overflow_write (PqaXlsxOverflow *self, lxw_worksheet *sheet)
{
  const char *titles[] = { _ ("Cell"), _ ("Part"), _ ("Text") };
  lxw_error code = LXW_NO_ERROR;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    worksheet_write_string (sheet, 0, i, titles[i], NULL);
  for (guint i = 0; i < self->parts->len && code == LXW_NO_ERROR; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      worksheet_write_string (sheet, i + 1, 0, part->place, NULL);
      worksheet_write_number (sheet, i + 1, 1, part->part, NULL);
      code = worksheet_write_string (sheet, i + 1, 2, part->text, NULL);
    }
  worksheet_set_column (sheet, 0, 0, 30, NULL);
  worksheet_set_column (sheet, 2, 2, 100, NULL);
  return code;
}

/* pqa-xlsx-sheet.c: the rows of a workbook's sheet
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The XML is pushed through piece by piece; the few rows that one piece completes wait in a queue.
 */
#include "xlsx/pqa-xlsx-sheet.h"

#include <inttypes.h>
#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "xlsx/pqa-xlsx-xml.h"

#define MAX_ROWS 1048576

struct _PqaXlsxSheet
{
  PqaXlsxStrings *strings;
  PqaXlsxStyles *styles;
  gboolean epoch_1904;
  PqaXlsxXml *xml;
  gboolean ended;
  GQueue ready;

  PqaTableRow *row; /* being read; NULL between rows */
  gint64 line;
  guint column;
  char *type;
  guint64 style;
  gboolean in_cell;
  gboolean in_value;
  guint phonetic;
  GString *value;
};

static void
start_row (PqaXlsxSheet *self, const PqaXlsxAttributes *attributes, GError **error)
{
  guint64 line;

  if (!pqa_xlsx_attributes_get_uint (attributes, "r", &line))
    line = self->line + 1;
  if ((gint64)line <= self->line || line > MAX_ROWS)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT,
                   _ ("The workbook is damaged: row %" PRIu64 " is out of order."), line);
      return;
    }
  self->line = line;
  self->column = 0;
  g_clear_pointer (&self->row, pqa_table_row_free);
  self->row = pqa_table_row_new ();
  pqa_table_row_clear (self->row, line);
}

/* The column, counted from 1, of a reference such as "AB12"; 0 if it is none. */
static guint
read_column (const char *reference)
{
  guint column = 0;

  for (; g_ascii_isalpha (*reference) && column <= PQA_TABLE_MAX_COLUMNS; reference++)
    column = 26 * column + (g_ascii_toupper (*reference) - 'A' + 1);
  return column;
}

static void
start_cell (PqaXlsxSheet *self, const PqaXlsxAttributes *attributes, GError **error)
{
  g_autofree char *reference = pqa_xlsx_attributes_dup (attributes, "r");
  guint column = reference != NULL ? read_column (reference) : self->column + 1;

  if (column <= self->column || column > PQA_TABLE_MAX_COLUMNS)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT,
                   _ ("The workbook is damaged: cell %s is out of order."),
                   reference != NULL ? reference : "");
      return;
    }
  self->column = column;
  self->in_cell = TRUE;
  self->phonetic = 0;
  g_free (self->type);
  self->type = pqa_xlsx_attributes_dup (attributes, "t");
  if (!pqa_xlsx_attributes_get_uint (attributes, "s", &self->style))
    self->style = 0;
  g_string_truncate (self->value, 0);
}

static gboolean
is_inline (PqaXlsxSheet *self)
{
  return g_strcmp0 (self->type, "inlineStr") == 0;
}

static void
start_cb (const char *name, const PqaXlsxAttributes *attributes, gpointer data, GError **error)
{
  PqaXlsxSheet *self = data;

  if (strcmp (name, "row") == 0)
    start_row (self, attributes, error);
  else if (strcmp (name, "c") == 0 && self->row != NULL)
    start_cell (self, attributes, error);
  else if (strcmp (name, "rPh") == 0)
    self->phonetic++;
  else if (self->in_cell)
    self->in_value = is_inline (self) ? strcmp (name, "t") == 0 && self->phonetic == 0
                                      : strcmp (name, "v") == 0;
}

static const char *
get_shared (PqaXlsxSheet *self, GError **error)
{
  guint64 index;
  const char *text = NULL;

  if (g_ascii_string_to_unsigned (self->value->str, 10, 0, G_MAXUINT32, &index, NULL))
    text = pqa_xlsx_strings_get (self->strings, index);
  if (text == NULL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT,
                 _ ("The workbook is damaged: row %" PRId64 " uses a text that is not"
                    " there."),
                 self->line);
  return text;
}

/* Turns "2020-01-31T10:00:00Z" of strict workbooks into our own form. */
static void
clean_iso_date (GString *value)
{
  char *t = strchr (value->str, 'T');
  char *tail = value->str + strcspn (value->str, ".Z");

  if (t != NULL)
    *t = ' ';
  g_string_truncate (value, tail - value->str);
}

static void
format_number (PqaXlsxSheet *self)
{
  g_autofree char *text = pqa_xlsx_value_format_number (
      self->value->str, pqa_xlsx_styles_get (self->styles, self->style), self->epoch_1904);

  if (text != NULL)
    g_string_assign (self->value, text);
}

static const char *
get_text (PqaXlsxSheet *self, GError **error)
{
  const char *type = self->type != NULL ? self->type : "n";

  if (strcmp (type, "s") == 0)
    return get_shared (self, error);
  if (strcmp (type, "b") == 0)
    return strcmp (self->value->str, "0") == 0 ? "FALSE" : "TRUE";
  if (strcmp (type, "n") == 0)
    format_number (self);
  else if (strcmp (type, "d") == 0)
    clean_iso_date (self->value);
  else
    pqa_xlsx_value_unescape (self->value);
  return self->value->str;
}

static void
end_cell (PqaXlsxSheet *self, GError **error)
{
  const char *text;

  self->in_cell = FALSE;
  if (self->value->len == 0)
    return;
  text = get_text (self, error);
  if (text != NULL && pqa_table_row_pad (self->row, self->column, error))
    pqa_table_row_append (self->row, text, strlen (text), error);
}

static void
end_row (PqaXlsxSheet *self)
{
  if (!pqa_table_row_is_blank (self->row))
    g_queue_push_tail (&self->ready, g_steal_pointer (&self->row));
  g_clear_pointer (&self->row, pqa_table_row_free);
}

static void
end_cb (const char *name, gpointer data, GError **error)
{
  PqaXlsxSheet *self = data;

  self->in_value = FALSE;
  if (strcmp (name, "c") == 0 && self->in_cell)
    end_cell (self, error);
  else if (strcmp (name, "row") == 0 && self->row != NULL)
    end_row (self);
  else if (strcmp (name, "rPh") == 0 && self->phonetic > 0)
    self->phonetic--;
}

static void
text_cb (const char *text, gsize len, gpointer data, GError **error)
{
  PqaXlsxSheet *self = data;

  if (!self->in_value)
    return;
  g_string_append_len (self->value, text, len);
  if (self->value->len > PQA_TABLE_MAX_CELL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_BIG,
                 _ ("Line %" PRId64 " has a cell longer than %d MB."), self->line,
                 PQA_TABLE_MAX_CELL / (1024 * 1024));
}

/**
 * pqa_xlsx_sheet_open:
 * @strings: (transfer none): kept in use until the sheet is freed
 * @styles: (transfer none): kept in use until the sheet is freed
 *
 * Returns: (transfer full): the sheet, or %NULL with #PQA_ERROR
 */
PqaXlsxSheet *
pqa_xlsx_sheet_open (PqaXlsxPackage *package,
                     const char *part_name,
                     PqaXlsxStrings *strings,
                     PqaXlsxStyles *styles,
                     gboolean epoch_1904,
                     GError **error)
{
  static const PqaXlsxHandler handler = { start_cb, end_cb, text_cb };
  g_autoptr (PqaXlsxSheet) self = g_new0 (PqaXlsxSheet, 1);

  g_queue_init (&self->ready);
  self->strings = strings;
  self->styles = styles;
  self->epoch_1904 = epoch_1904;
  self->value = g_string_new (NULL);
  self->xml = pqa_xlsx_xml_new (package, part_name, &handler, self, error);
  return self->xml != NULL ? g_steal_pointer (&self) : NULL;
}

void
pqa_xlsx_sheet_free (PqaXlsxSheet *self)
{
  if (self == NULL)
    return;
  pqa_xlsx_xml_free (self->xml);
  g_queue_clear_full (&self->ready, (GDestroyNotify)pqa_table_row_free);
  pqa_table_row_free (self->row);
  g_string_free (self->value, TRUE);
  g_free (self->type);
  g_free (self);
}

/**
 * pqa_xlsx_sheet_next:
 * @row: (out) (transfer full) (nullable): the next row that has a filled cell; %NULL at the end
 *
 * Reads on until a row is complete. Cells stand in their columns, whatever the file leaves out
 * between them.
 */
gboolean
pqa_xlsx_sheet_next (PqaXlsxSheet *self,
                     PqaTableRow **row,
                     GCancellable *cancellable,
                     GError **error)
{
  while (g_queue_is_empty (&self->ready) && !self->ended)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !pqa_xlsx_xml_step (self->xml, &self->ended, error))
        return FALSE;
    }
  *row = g_queue_pop_head (&self->ready);
  return TRUE;
}

double
pqa_xlsx_sheet_get_progress (PqaXlsxSheet *self)
{
  return pqa_xlsx_xml_get_progress (self->xml);
}

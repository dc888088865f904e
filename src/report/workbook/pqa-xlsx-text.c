/* pqa-xlsx-text.c: any text as the contents of a cell, without losing a character
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-xlsx-text.h"

#include <string.h>

#define MAX_SHEET_NAME 31
#define LENGTH_OF_ESCAPE 7 /* _xHHHH_ */

/* Whether the text begins with _xHHHH_, which a reader would take for an escape (ECMA-376 part 1,
 * 22.4.2.4, bstr). */
static gboolean
is_escape (const char *text)
{
  return text[0] == '_' && text[1] == 'x' && g_ascii_isxdigit (text[2])
         && g_ascii_isxdigit (text[3]) && g_ascii_isxdigit (text[4]) && g_ascii_isxdigit (text[5])
         && text[6] == '_';
}

/* XML 1.0 carries neither most control characters nor U+FFFE and U+FFFF; a carriage return it
 * would turn into a line feed. */
static gboolean
needs_escape (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF;
}

/**
 * pqa_xlsx_text_is_plain:
 * @text: valid UTF-8
 *
 * Returns: whether @text can be a cell just as it is; quick, since it is for most
 */
gboolean
pqa_xlsx_text_is_plain (const char *text)
{
  const guchar *next = (const guchar *)text;

  for (; *next != '\0'; next++)
    if ((*next < 0x20 && *next != '\t' && *next != '\n') || (*next == '_' && next[1] == 'x')
        || (*next == 0xEF && next[1] == 0xBF && next[2] >= 0xBE))
      return FALSE;
  return next - (const guchar *)text <= PQA_XLSX_MAX_TEXT;
}

/* Returns: how many UTF-16 units were added. */
static guint
append_character (const char *text, GString *cell)
{
  gunichar c = g_utf8_get_char (text);

  if (needs_escape (c))
    {
      g_string_append_printf (cell, "_x%04X_", c);
      return LENGTH_OF_ESCAPE;
    }
  if (is_escape (text))
    {
      g_string_append (cell, "_x005F_");
      return LENGTH_OF_ESCAPE;
    }
  g_string_append_unichar (cell, c);
  return c > 0xFFFF ? 2 : 1;
}

/**
 * pqa_xlsx_text_take:
 * @text: valid UTF-8
 * @max_units: room in the cell, in UTF-16 units, escapes included
 * @cell: what goes into the cell is appended here
 *
 * Escapes what XML cannot carry as _xHHHH_, and what only looks like such an escape too.
 *
 * Returns: how many bytes of @text found room
 */
gsize
pqa_xlsx_text_take (const char *text, gsize max_units, GString *cell)
{
  const char *next = text;
  gsize units = 0;

  while (*next != '\0')
    {
      gsize length = cell->len;

      units += append_character (next, cell);
      if (units > max_units)
        {
          g_string_truncate (cell, length);
          break;
        }
      next = g_utf8_next_char (next);
    }
  return next - text;
}

/**
 * pqa_xlsx_text_escape:
 *
 * Returns: (transfer full): all of @text escaped, at most as long as a cell may be
 */
char *
pqa_xlsx_text_escape (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *cell = g_string_new (NULL);

  pqa_xlsx_text_take (valid, PQA_XLSX_MAX_TEXT, cell);
  return g_string_free (cell, FALSE);
}

/**
 * pqa_xlsx_text_get_width:
 *
 * Returns: the width of the longest line in digits' widths; a Chinese character takes two
 */
guint
pqa_xlsx_text_get_width (const char *text)
{
  guint width = 0, widest = 0;

  for (const char *next = text; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar c = g_utf8_get_char (next);

      if (c == '\n')
        width = 0;
      else
        width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
      widest = MAX (widest, width);
    }
  return widest;
}

/* Excel's rules: none of []:*?/\, no control characters, no apostrophe at either end. */
static char *
clean_sheet_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  for (char *next = valid; *next != '\0'; next++)
    if (strchr ("[]:*?/\\'", *next) != NULL || g_ascii_iscntrl (*next))
      *next = ' ';
  g_strstrip (valid);
  return g_strdup (*valid == '\0' || g_ascii_strcasecmp (valid, "History") == 0 ? "Sheet" : valid);
}

/**
 * pqa_xlsx_sheet_name:
 * @name: what the sheet should be called
 * @number: 1, or more to tell it from others of the same name
 *
 * Returns: (transfer full): a name that Excel accepts
 */
char *
pqa_xlsx_sheet_name (const char *name, guint number)
{
  g_autofree char *clean = clean_sheet_name (name);
  g_autofree char *suffix = number > 1 ? g_strdup_printf (" (%u)", number) : g_strdup ("");
  g_autoptr (GString) result = g_string_new (NULL);

  pqa_xlsx_text_take (clean, MAX_SHEET_NAME - strlen (suffix), result);
  g_strchomp (result->str);
  result->len = strlen (result->str);
  g_string_append (result, suffix);
  return g_string_free (g_steal_pointer (&result), FALSE);
}

/* pqa-csv-escape.c: keeps text in CSV files from becoming a spreadsheet formula
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text that begins with = + - @ tab or CR gets an apostrophe in front (domain.md §9). So that this
 * can be undone exactly, text which already begins with apostrophes and then one of these
 * characters gets one more:
 *
 *     =1+1  → '=1+1        '=1+1 → ''=1+1        'tis → 'tis
 *
 * Undoing takes one apostrophe off whatever begins with apostrophes and one of these characters.
 */
#include "csv/pqa-csv-escape.h"

#include <string.h>

static gboolean
is_formula_start (char c)
{
  return c != '\0' && strchr ("=+-@\t\r", c) != NULL;
}

/**
 * pqa_csv_escape_needed:
 *
 * Returns: whether @text gets an apostrophe in front when it is written to a CSV file
 */
gboolean
pqa_csv_escape_needed (const char *text)
{
  return is_formula_start (text[strspn (text, "'")]);
}

/**
 * pqa_csv_unescape:
 * @text: a cell of a file that pqa_csv_writer_write_row() wrote
 *
 * Returns: (transfer none): the text as it was before, a tail of @text
 */
const char *
pqa_csv_unescape (const char *text)
{
  return *text == '\'' && pqa_csv_escape_needed (text) ? text + 1 : text;
}

/* workbook-reader.h: reads cells back out of a workbook, as another program would
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

/**
 * WorkbookCell:
 * @type: "inlineStr", "s", "n", or "f" for a formula
 * @text: unescaped
 */
typedef struct
{
  char *type;
  char *text;
} WorkbookCell;

char *workbook_read_part (const char *path, const char *part);
GHashTable *workbook_read_sheet (const char *path, guint sheet);
const WorkbookCell *workbook_get_cell (GHashTable *cells, const char *name);

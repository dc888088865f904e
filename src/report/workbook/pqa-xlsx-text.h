/* pqa-xlsx-text.h: any text as the contents of a cell, without losing a character
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Excel's limit for one cell, in UTF-16 units. */
#define PQA_XLSX_MAX_TEXT 32767

gboolean pqa_xlsx_text_is_plain (const char *text);
gsize pqa_xlsx_text_take (const char *text, gsize max_units, GString *cell);
char *pqa_xlsx_text_escape (const char *text);
guint pqa_xlsx_text_get_width (const char *text);
char *pqa_xlsx_sheet_name (const char *name, guint number);

G_END_DECLS

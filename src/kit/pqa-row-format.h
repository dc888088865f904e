/* pqa-row-format.h: the values of a list row as a cell shows them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pqa_row_format_text (gpointer row, guint column);
char *pqa_row_format_date (gpointer row, guint column);
char *pqa_row_format_count (gpointer row, guint column);

G_END_DECLS

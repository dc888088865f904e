/* pqa-stock-take-words.h: a row of the stock-take told in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-row.h"

G_BEGIN_DECLS

gboolean pqa_stock_take_words_is_heading (PqaListRow *row);
const char *pqa_stock_take_words_owner (const char *name);
char *pqa_stock_take_words_state (PqaListRow *row, gint64 now);
gboolean pqa_stock_take_words_waits_long (PqaListRow *row, gint64 now);

G_END_DECLS

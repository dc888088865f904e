/* pqa-stock-take-bar.h: why a request is still open and what happens next, entered under the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "list/pqa-list-row.h"
#include "pqa-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PQA_TYPE_STOCK_TAKE_BAR (pqa_stock_take_bar_get_type ())
G_DECLARE_FINAL_TYPE (PqaStockTakeBar, pqa_stock_take_bar, PQA, STOCK_TAKE_BAR, GtkBox)

PqaStockTakeBar *pqa_stock_take_bar_new (PqaContext *context);
void pqa_stock_take_bar_set_row (PqaStockTakeBar *self, PqaListRow *row);
void pqa_stock_take_bar_ask (PqaStockTakeBar *self);
gboolean pqa_stock_take_bar_is_open (PqaStockTakeBar *self);

G_END_DECLS

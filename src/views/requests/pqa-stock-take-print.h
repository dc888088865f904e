/* pqa-stock-take-print.h: the stock-take as pages to look at and to print
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "list/pqa-list-query.h"
#include "pqa-context.h"

G_BEGIN_DECLS

void pqa_stock_take_print (GtkWidget *near, PqaContext *context, PqaListQuery *query);

G_END_DECLS

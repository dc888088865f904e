/* pqa-stock-take-order.h: what is to be said of a request, on its way to the writing thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "list/pqa-list-row.h"
#include "pqa-context.h"

G_BEGIN_DECLS

/**
 * PqaStockTakeOrder:
 * @number: of the request
 * @seen_id: the entry that held when it was read
 * @entry_id: the new entry, as soon as there is one
 */
typedef struct
{
  char *number;
  gint64 request_id;
  gint64 episode_number;
  gint64 seen_id;
  gint64 delay_cause_id;
  char *next_step;
  char *next_step_on;
  gint64 entry_id;
} PqaStockTakeOrder;

PqaStockTakeOrder *pqa_stock_take_order_new (PqaListRow *row);
PqaStockTakeOrder *pqa_stock_take_order_ref (PqaStockTakeOrder *self);
void pqa_stock_take_order_unref (PqaStockTakeOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaStockTakeOrder, pqa_stock_take_order_unref)

gboolean pqa_stock_take_order_run (PqaConnection *connection, gpointer order, GError **error);
void pqa_stock_take_order_offer_undo (PqaStockTakeOrder *self,
                                      GtkWidget *near,
                                      PqaContext *context);

G_END_DECLS

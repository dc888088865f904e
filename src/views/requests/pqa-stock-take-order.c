/* pqa-stock-take-order.c: what is to be said of a request, on its way to the writing thread
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "requests/pqa-stock-take-order.h"

#include "pqa-i18n.h"
#include "pqa-undo.h"
#include "request/pqa-stock-take-list.h"
#include "request/pqa-stock-take-store.h"

/**
 * pqa_stock_take_order_new:
 * @row: the request as it was read
 *
 * Returns: (transfer full): an order in which nothing is said yet
 */
PqaStockTakeOrder *
pqa_stock_take_order_new (PqaListRow *row)
{
  PqaStockTakeOrder *self = g_atomic_rc_box_new0 (PqaStockTakeOrder);

  self->request_id = pqa_list_row_get_id (row);
  self->number = g_strdup (pqa_list_row_get_text (row, PQA_STOCK_TAKE_ROW_NUMBER));
  self->episode_number = pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_EPISODE_NUMBER);
  self->seen_id = pqa_list_row_get_int (row, PQA_STOCK_TAKE_ROW_HELD_ID);
  return self;
}

PqaStockTakeOrder *
pqa_stock_take_order_ref (PqaStockTakeOrder *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PqaStockTakeOrder *self = data;

  g_free (self->number);
  g_free (self->next_step);
  g_free (self->next_step_on);
}

void
pqa_stock_take_order_unref (PqaStockTakeOrder *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * pqa_stock_take_order_run:
 * @order: a #PqaStockTakeOrder
 *
 * A #PqaTransactionFunc.
 */
gboolean
pqa_stock_take_order_run (PqaConnection *connection, gpointer order, GError **error)
{
  PqaStockTakeOrder *self = order;
  PqaStockTakeEntry entry
      = { .request_id = self->request_id,
          .episode_number = self->episode_number,
          .seen_id = self->seen_id,
          .said = { self->delay_cause_id, self->next_step, self->next_step_on } };

  return pqa_stock_take_store_add (connection, &entry, &self->entry_id, error);
}

static gboolean
take_back (PqaConnection *connection, gpointer entry_id, GError **error)
{
  return pqa_stock_take_store_take_back (connection, *(gint64 *)entry_id, error);
}

/**
 * pqa_stock_take_order_offer_undo:
 * @near: a widget of the window
 *
 * Says that it was saved, with a button to take it back.
 */
void
pqa_stock_take_order_offer_undo (PqaStockTakeOrder *self, GtkWidget *near, PqaContext *context)
{
  /* Translators: a request's number */
  g_autofree char *done = g_strdup_printf (_ ("%s has been gone through"), self->number);

  pqa_offer_undo (near, context, done, take_back,
                  g_memdup2 (&self->entry_id, sizeof self->entry_id), g_free, _ ("Taken back"));
}

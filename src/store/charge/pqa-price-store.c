/* pqa-price-store.c: the price list of repairs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "charge/pqa-charge-store.h"

#include "money/pqa-money.h"
#include "pqa-i18n.h"

static void
free_item (gpointer data)
{
  PqaPriceItem *self = data;

  g_free (self->code);
  g_free (self->name);
  g_free (self->unit);
  g_free (self->closed_on);
  g_free (self);
}

static PqaPriceItem *
read_item (PqaStatement *statement)
{
  PqaPriceItem *self = g_new0 (PqaPriceItem, 1);

  self->id = pqa_statement_get_int (statement, 0);
  self->code = pqa_statement_dup_text (statement, 1);
  self->name = pqa_statement_dup_text (statement, 2);
  self->unit = pqa_statement_dup_text (statement, 3);
  self->unit_cents = pqa_statement_get_int (statement, 4);
  self->closed_on = pqa_statement_dup_text (statement, 5);
  return self;
}

/**
 * pqa_price_store_read_all:
 *
 * Returns: (transfer full) (element-type PqaPriceItem): the price list, closed items at its end
 */
GPtrArray *
pqa_price_store_read_all (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "charges/price-items", error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);

  if (statement == NULL)
    return NULL;
  while (pqa_statement_next (statement))
    g_ptr_array_add (items, read_item (statement));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&items) : NULL;
}

/**
 * pqa_price_store_save:
 *
 * Saves a new or changed item; bills that were written keep their names and prices. Needs a write
 * transaction.
 *
 * Returns: FALSE with DENIED, CONFLICT or CONSTRAINT
 */
gboolean
pqa_price_store_save (PqaConnection *connection, PqaRecord *item, GError **error)
{
  gint64 unit_cents = pqa_record_get_int (item, "unit_cents");

  if (unit_cents >= 0 && unit_cents <= PQA_MONEY_MAX)
    return pqa_record_save (connection, item, error);
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("A price is neither below zero nor beyond measure."));
  return FALSE;
}

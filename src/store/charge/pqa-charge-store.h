/* pqa-charge-store.h: what residents are told and asked to pay for repairs
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "money/pqa-bill.h"
#include "record/pqa-record.h"
#include "request/pqa-request-store.h"

G_BEGIN_DECLS

/**
 * PqaPriceItem:
 * @code: (nullable): the office's own number of it
 * @closed_on: (nullable): the first day without it
 */
typedef struct
{
  gint64 id;
  char *code;
  char *name;
  char *unit;
  gint64 unit_cents;
  char *closed_on;
} PqaPriceItem;

GPtrArray *pqa_price_store_read_all (PqaConnection *connection, GError **error);
gboolean pqa_price_store_save (PqaConnection *connection, PqaRecord *item, GError **error);

GPtrArray *pqa_charge_store_list (PqaConnection *connection, gint64 request_id, GError **error);
PqaBill *pqa_charge_store_load (PqaConnection *connection, gint64 request_id, GError **error);
gboolean pqa_charge_store_save (PqaConnection *connection,
                                const PqaRequestStep *step,
                                const PqaBill *bill,
                                GError **error);

G_END_DECLS

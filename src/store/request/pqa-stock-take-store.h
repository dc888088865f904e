/* pqa-stock-take-store.h: why open requests are still open, entry by entry
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-stock-take.h"

G_BEGIN_DECLS

/**
 * PqaStockTakeEntry:
 * @episode_number: of the request as it was read
 * @seen_id: the entry that held when it was read, 0 for none
 * @said: what is to hold from now on
 */
typedef struct
{
  gint64 request_id;
  gint64 episode_number;
  gint64 seen_id;
  PqaStockTake said;
} PqaStockTakeEntry;

gboolean pqa_stock_take_store_add (PqaConnection *connection,
                                   const PqaStockTakeEntry *entry,
                                   gint64 *id,
                                   GError **error);
gboolean pqa_stock_take_store_take_back (PqaConnection *connection, gint64 id, GError **error);

G_END_DECLS

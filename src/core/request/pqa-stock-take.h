/* pqa-stock-take.h: what is said of an open request when the work in hand is gone through
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-state.h"

G_BEGIN_DECLS

/* In characters: it is read in a table and printed in one. */
#define PQA_STOCK_TAKE_MAX_STEP 500

/**
 * PqaStockTake:
 * @delay_cause_id: why it is late, 0 for no cause
 * @next_step: (nullable): what happens next
 * @next_step_on: (nullable): when
 */
typedef struct
{
  gint64 delay_cause_id;
  const char *next_step;
  const char *next_step_on;
} PqaStockTake;

typedef enum
{
  PQA_STOCK_TAKE_CAUSE,
  PQA_STOCK_TAKE_STEP,
  PQA_STOCK_TAKE_ON,
} PqaStockTakePart;

gboolean pqa_stock_take_check (const PqaStockTake *self,
                               const char *today,
                               PqaStockTakePart *part,
                               GError **error);
gint64 pqa_stock_take_get_days_open (GTimeZone *zone, gint64 opened_at, gint64 now);
gboolean pqa_stock_take_waits_long (gint64 waiting_since, gint64 now, gint64 limit_days);

char *pqa_stock_take_format_counts (gint64 n_open, gint64 n_late);
char *pqa_stock_take_format_state (PqaRequestState state,
                                   gint64 waiting_since,
                                   gint64 now,
                                   gint64 limit_days);

G_END_DECLS

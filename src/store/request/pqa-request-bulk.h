/* pqa-request-bulk.h: the same step for many requests, each answered for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-store.h"

G_BEGIN_DECLS

/* As many as one transaction takes, so that others may write in between. */
#define PQA_REQUEST_BULK_BATCH 500

/**
 * PqaBulkOutcome:
 * @number: of the request
 * @old_handler_id: who had it before, 0 for nobody
 * @row_version: of the request after the step, by which it can be taken back
 * @refusal: (nullable): why the step was not taken; %NULL if it was
 */
typedef struct
{
  gint64 request_id;
  char *number;
  gint64 old_handler_id;
  gint64 row_version;
  char *refusal;
} PqaBulkOutcome;

GPtrArray *pqa_bulk_outcomes_new (void);

gboolean pqa_request_bulk_assign (PqaConnection *connection,
                                  const gint64 *ids,
                                  guint n_ids,
                                  gint64 handler_id,
                                  const char *note,
                                  GPtrArray *outcomes,
                                  GError **error);
gboolean pqa_request_bulk_take_back (PqaConnection *connection,
                                     const GPtrArray *done,
                                     guint first,
                                     guint n,
                                     const char *note,
                                     GPtrArray *outcomes,
                                     GError **error);

G_END_DECLS

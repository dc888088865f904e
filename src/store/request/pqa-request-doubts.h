/* pqa-request-doubts.h: what a request names and what is not there any more
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-request-fields.h"

G_BEGIN_DECLS

/**
 * PqaRequestDoubts:
 * @home: (nullable): that it will be another home
 * @category: (nullable): why it cannot be this category
 * @handler: (nullable): why it cannot be this person
 *
 * In words.
 */
typedef struct
{
  char *home;
  char *category;
  char *handler;
} PqaRequestDoubts;

PqaRequestDoubts *pqa_request_doubts_load (PqaConnection *connection,
                                         const PqaRequestFields *original,
                                         const PqaRequestFields *fields,
                                         gint64 handler_id,
                                         GError **error);
void pqa_request_doubts_free (PqaRequestDoubts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRequestDoubts, pqa_request_doubts_free)

G_END_DECLS

/* pqa-unfinished-request.h: a request as it is kept while it is being written
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "attachment/pqa-attachment.h"
#include "request/pqa-request-fields.h"

G_BEGIN_DECLS

/**
 * PqaUnfinishedRequest:
 * @original: (nullable): the request as it was before, %NULL for a new one
 * @now: as it is written
 * @handler_id: to whom a new one goes, 0 for nobody
 * @by_hand: what has been written by hand, as the form counts it
 * @home: what is typed for the home without one being chosen, else ""
 * @category: what is typed for the category without one being chosen, else ""
 * @occurred: what is typed for the time, "" for now
 * @photos: (element-type PqaAttachment): photos that are to belong to it
 */
typedef struct
{
  PqaRequestFields *original;
  PqaRequestFields *now;
  gint64 handler_id;
  guint by_hand;
  char *home;
  char *category;
  char *occurred;
  GPtrArray *photos;
} PqaUnfinishedRequest;

PqaUnfinishedRequest *pqa_unfinished_request_new (void);
void pqa_unfinished_request_free (PqaUnfinishedRequest *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaUnfinishedRequest, pqa_unfinished_request_free)

char *pqa_unfinished_request_to_text (const PqaUnfinishedRequest *self);
PqaUnfinishedRequest *pqa_unfinished_request_from_text (const char *text, GError **error);

char *pqa_unfinished_request_make_kind (gint64 request_id);
gint64 pqa_unfinished_request_read_kind (const char *kind);

G_END_DECLS

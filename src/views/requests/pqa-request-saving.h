/* pqa-request-saving.h: a written request on its way to the writing thread and back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "request/pqa-request-store.h"

G_BEGIN_DECLS

/* By which channel a person's last request came in; the next one probably does, too. */
#define PQA_REQUEST_CHANNEL_SETTING "request.channel"

/**
 * PqaRequestSaving:
 * @fields: as written
 * @handler_id: for a new request
 * @occurred_at: when a new request came in, 0 for now
 * @request_id: 0 for a new request; the new one's id afterwards
 * @row_version: of an edited request as it was read
 * @photos: (element-type PqaAttachment): for a new request
 * @number: (nullable): the new request's number afterwards
 *
 * Two threads have it in turn: the dialog fills it in, the writing thread saves it, the dialog
 * reads what came of it.
 */
typedef struct
{
  PqaRequestFields *fields;
  gint64 handler_id;
  gint64 occurred_at;
  gint64 request_id;
  gint64 row_version;
  GPtrArray *photos;
  char *number;
} PqaRequestSaving;

PqaRequestSaving *pqa_request_saving_new (const PqaRequestFields *fields);
PqaRequestSaving *pqa_request_saving_ref (PqaRequestSaving *self);
void pqa_request_saving_unref (PqaRequestSaving *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaRequestSaving, pqa_request_saving_unref)

gboolean pqa_request_saving_run (PqaConnection *connection, gpointer saving, GError **error);

G_END_DECLS

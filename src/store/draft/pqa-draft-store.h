/* pqa-draft-store.h: what somebody was typing when the program ended
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaDraft:
 * @kind: which form: "request" for a new request, "request:12" for a change of number 12
 * @payload: what stood in it, a JSON object
 */
typedef struct
{
  char *kind;
  char *payload;
  gint64 saved_at;
} PqaDraft;

gboolean pqa_draft_store_keep (PqaConnection *connection,
                               const char *kind,
                               const char *payload,
                               GError **error);
gboolean pqa_draft_store_drop (PqaConnection *connection, const char *kind, GError **error);
PqaDraft *pqa_draft_store_find (PqaConnection *connection,
                                gint64 staff_id,
                                const char *kind,
                                GError **error);
PqaDraft *pqa_draft_store_find_newest (PqaConnection *connection,
                                       gint64 staff_id,
                                       const char *form,
                                       GError **error);
void pqa_draft_free (PqaDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaDraft, pqa_draft_free)

G_END_DECLS

/* pqa-policy-apply.h: the limits now in force for requests that were registered before
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "request/pqa-deadline-change.h"

G_BEGIN_DECLS

/**
 * PqaPolicyEffect:
 * @number: the request's
 * @what: its category, or what was described
 * @change: what applying the limits would do to its deadlines
 */
typedef struct
{
  gint64 request_id;
  char *number;
  char *what;
  PqaDeadlineChange change;
} PqaPolicyEffect;

void pqa_policy_effect_free (PqaPolicyEffect *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaPolicyEffect, pqa_policy_effect_free)

GPtrArray *pqa_policy_apply_preview (PqaConnection *connection,
                                     GCancellable *cancellable,
                                     GError **error);
gboolean pqa_policy_apply_to (PqaConnection *connection,
                              const gint64 *request_ids,
                              gsize n_requests,
                              const char *reason,
                              guint *n_applied,
                              GError **error);

G_END_DECLS

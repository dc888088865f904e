/* pqa-retirement.h: somebody leaves and hands their work over
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaRetirement:
 * @staff_id: who leaves
 * @left_on: the first day without them
 * @successor_id: who takes over their open requests, 0 for nobody
 * @reason: (nullable): why the first responder changes; needed if there is a successor
 */
typedef struct
{
  gint64 staff_id;
  const char *left_on;
  gint64 successor_id;
  const char *reason;
} PqaRetirement;

gboolean pqa_retirement_count_work (PqaConnection *connection,
                                    gint64 staff_id,
                                    guint *n_answers_for,
                                    guint *n_works_on,
                                    GError **error);
gboolean pqa_retirement_run (PqaConnection *connection,
                             const PqaRetirement *retirement,
                             GError **error);
gboolean pqa_retirement_hand_over (PqaConnection *connection,
                                   const PqaRetirement *retirement,
                                   guint *n_requests,
                                   GError **error);
gboolean pqa_retirement_take_back (PqaConnection *connection, gint64 staff_id, GError **error);

G_END_DECLS

/* pqa-duration-store.h: how long requests took, in open time
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "indicator/pqa-indicator-scope.h"

G_BEGIN_DECLS

/**
 * PqaDurations:
 * @open: (element-type gint64): seconds of open time, pauses taken out, ascending
 * @elapsed: seconds by the clock on the wall, summed
 */
typedef struct
{
  gint64 group_id;
  GArray *open;
  gint64 elapsed;
} PqaDurations;

GPtrArray *pqa_duration_store_read (PqaConnection *connection,
                                    const PqaIndicatorScope *scope,
                                    gboolean to_complete,
                                    GError **error);

G_END_DECLS

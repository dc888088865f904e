/* pqa-indicator-store.h: the office's figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "indicator/pqa-indicator-scope.h"

G_BEGIN_DECLS

GPtrArray *pqa_indicator_store_read (PqaConnection *connection,
                                     const PqaPeriod *period,
                                     PqaGrouping grouping,
                                     const char *const *codes,
                                     GError **error);

GPtrArray *pqa_indicator_store_read_scope (PqaConnection *connection,
                                           const PqaIndicatorScope *scope,
                                           const char *const *codes,
                                           GError **error);

char *pqa_indicator_store_read_name (PqaConnection *connection,
                                     PqaGrouping grouping,
                                     gint64 group_id,
                                     GError **error);

G_END_DECLS

/* pqa-indicator-store.h: the office's figures
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "indicator/pqa-figure.h"
#include "period/pqa-period.h"

G_BEGIN_DECLS

GPtrArray *pqa_indicator_store_read (PqaConnection *connection,
                                     const PqaPeriod *period,
                                     PqaGrouping grouping,
                                     const char *const *codes,
                                     GError **error);

G_END_DECLS

/* pqa-analysis-period.h: the periods to choose from for an analysis
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "period/pqa-period.h"

G_BEGIN_DECLS

/* The period that is shown at first, and the one whose days the person says. */
#define PQA_ANALYSIS_PERIOD_THIS_MONTH "month"
#define PQA_ANALYSIS_PERIOD_OWN "own"

GListModel *pqa_analysis_period_list (void);
PqaPeriod *pqa_analysis_period_find (const char *id, gint64 now, GTimeZone *zone);

G_END_DECLS

/* pqa-indicator-scope.h: which part of the office's events a figure is for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-figure.h"
#include "period/pqa-period.h"

G_BEGIN_DECLS

/* Every group of a grouping counts. */
#define PQA_ANY_GROUP (-1)

/**
 * PqaIndicatorScope:
 * @period: what falls into it counts
 * @grouping: a figure for each group of it
 * @only: of each grouping the one group that counts, 0 for what has none, or %PQA_ANY_GROUP
 *
 * A plain value; @period is borrowed.
 */
typedef struct
{
  const PqaPeriod *period;
  PqaGrouping grouping;
  gint64 only[PQA_N_GROUPINGS];
} PqaIndicatorScope;

PqaIndicatorScope pqa_indicator_scope (const PqaPeriod *period, PqaGrouping grouping);
gboolean pqa_indicator_scope_is_narrowed (const PqaIndicatorScope *self);

G_END_DECLS

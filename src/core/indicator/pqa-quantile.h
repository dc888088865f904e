/* pqa-quantile.h: mean, median and percentiles of durations
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "indicator/pqa-ratio.h"

G_BEGIN_DECLS

void pqa_quantile_sort (gint64 *values, gsize count);
gint64 pqa_quantile_percentile (const gint64 *sorted, gsize count, int percent);
PqaRatio pqa_quantile_median (const gint64 *sorted, gsize count);
PqaRatio pqa_quantile_mean (const gint64 *values, gsize count);

G_END_DECLS

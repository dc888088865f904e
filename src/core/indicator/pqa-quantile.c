/* pqa-quantile.c: mean, median and percentiles of durations
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "indicator/pqa-quantile.h"

#include <stdlib.h>

static int
compare (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a;
  gint64 y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

/**
 * pqa_quantile_sort:
 * @values: (array length=count): sorted in place, ascending
 */
void
pqa_quantile_sort (gint64 *values, gsize count)
{
  if (count > 1)
    qsort (values, count, sizeof *values, compare);
}

/**
 * pqa_quantile_percentile:
 * @sorted: (array length=count): ascending, at least one
 * @percent: above 0, up to 100
 *
 * Returns: the nearest-rank percentile: the ⌈percent/100 · count⌉-th smallest
 */
gint64
pqa_quantile_percentile (const gint64 *sorted, gsize count, int percent)
{
  g_return_val_if_fail (count > 0 && percent > 0 && percent <= 100, 0);

  return sorted[(count * percent + 99) / 100 - 1];
}

/**
 * pqa_quantile_median:
 * @sorted: (array length=count): ascending
 *
 * Returns: the one in the middle, or the mean of the two; not defined for none
 */
PqaRatio
pqa_quantile_median (const gint64 *sorted, gsize count)
{
  if (count == 0)
    return pqa_ratio (0, 0);
  if (count % 2 == 1)
    return pqa_ratio (sorted[count / 2], 1);
  return pqa_ratio (sorted[count / 2 - 1] + sorted[count / 2], 2);
}

/**
 * pqa_quantile_mean:
 * @values: (array length=count): in any order
 *
 * Returns: their mean; not defined for none
 */
PqaRatio
pqa_quantile_mean (const gint64 *values, gsize count)
{
  gint64 sum = 0;
  gsize i;

  for (i = 0; i < count; i++)
    sum += values[i];
  return pqa_ratio (sum, count);
}

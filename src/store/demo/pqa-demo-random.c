/* pqa-demo-random.c: chance that falls the same way on every machine
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014), and whole
 * numbers throughout, because the last digit of a floating-point function may differ by machine.
 */
#include "demo/pqa-demo-random.h"

#define GOLDEN_GAMMA G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
#define FNV_OFFSET G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define FNV_PRIME G_GUINT64_CONSTANT (0x100000001b3)

static guint64
next (PqaDemoRandom *self)
{
  guint64 z = self->state += GOLDEN_GAMMA;

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/**
 * pqa_demo_random_init:
 * @seed: any text; one text, one sequence
 */
void
pqa_demo_random_init (PqaDemoRandom *self, const char *seed)
{
  self->state = FNV_OFFSET;
  for (const char *p = seed; *p != '\0'; p++)
    self->state = (self->state ^ (guchar)*p) * FNV_PRIME;
}

/**
 * pqa_demo_random_below:
 *
 * Returns: a number from 0 to @n − 1
 */
guint
pqa_demo_random_below (PqaDemoRandom *self, guint n)
{
  g_assert (n > 0);
  return (guint)(((next (self) >> 32) * n) >> 32);
}

/**
 * pqa_demo_random_between:
 *
 * Returns: a number from @from to @to, both of them possible; @from when @to is before it
 */
gint64
pqa_demo_random_between (PqaDemoRandom *self, gint64 from, gint64 to)
{
  return to <= from ? from : from + (gint64)(next (self) % (guint64)(to - from + 1));
}

gboolean
pqa_demo_random_chance (PqaDemoRandom *self, guint permille)
{
  return pqa_demo_random_below (self, 1000) < permille;
}

/**
 * pqa_demo_random_weighted:
 * @cumulative: running sums of the weights; the last one is more than 0
 *
 * Returns: the index of an entry, as often as its weight says
 */
guint
pqa_demo_random_weighted (PqaDemoRandom *self, const guint *cumulative, guint n)
{
  guint target = pqa_demo_random_below (self, cumulative[n - 1]);
  guint low = 0;
  guint high = n - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (cumulative[middle] > target)
        high = middle;
      else
        low = middle + 1;
    }
  return low;
}

/**
 * pqa_demo_random_quantile:
 * @quantiles: equally spaced quantiles of a distribution, the least and the greatest included
 *
 * Returns: a value of that distribution, straight lines between the quantiles
 */
gint64
pqa_demo_random_quantile (PqaDemoRandom *self, const guint *quantiles, guint n)
{
  guint index = pqa_demo_random_below (self, n - 1);

  return pqa_demo_random_between (self, quantiles[index], quantiles[index + 1]);
}

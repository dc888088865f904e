/* pqa-chart-scale.c: the round numbers along an axis
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chart-scale.h"

#include <math.h>

/* Guards floor () and ceil () against values that miss a multiple of the step by rounding only. */
#define SLACK 1e-9

/* The smallest round step that is not under @raw. */
static double
round_step (double raw, gboolean whole_numbers)
{
  static const double factors[] = { 1, 2, 2.5, 5, 10 };
  double power = pow (10, floor (log10 (raw)));

  if (whole_numbers && raw <= 1)
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      double step = factors[i] * power;

      if (step >= raw * (1 - SLACK) && (!whole_numbers || step == floor (step)))
        return step;
    }
  return 10 * power;
}

static void
spread (PqaChartScale *self, double lowest, double highest, double step)
{
  double first = floor (lowest / step + SLACK);
  double last = ceil (highest / step - SLACK);

  self->step = step;
  self->min = first * step;
  self->max = last * step;
  self->n_ticks = (guint)(last - first) + 1;
}

/**
 * pqa_chart_scale_init:
 * @lowest: lowest value to show, finite
 * @highest: highest value to show, finite; an empty range is widened
 * @max_ticks: most ticks wanted, at least 3
 * @whole_numbers: whether the values are counts, so that no tick may be a fraction
 */
void
pqa_chart_scale_init (
    PqaChartScale *self, double lowest, double highest, guint max_ticks, gboolean whole_numbers)
{
  double step;

  g_return_if_fail (self != NULL && max_ticks >= 3);
  g_return_if_fail (isfinite (lowest) && isfinite (highest) && lowest <= highest);

  if (highest - lowest < 1e-12 * MAX (1, fabs (highest)))
    highest = lowest + MAX (1, fabs (lowest) * 1e-3);
  step = round_step ((highest - lowest) / (max_ticks - 1), whole_numbers);
  spread (self, lowest, highest, step);
  while (self->n_ticks > max_ticks)
    {
      step = round_step (step * 1.01, whole_numbers);
      spread (self, lowest, highest, step);
    }
}

double
pqa_chart_scale_get_tick (const PqaChartScale *self, guint tick)
{
  return self->min + tick * self->step;
}

/**
 * pqa_chart_scale_get_fraction:
 *
 * Returns: where @value lies between the ends, 0 at the lower, 1 at the upper
 */
double
pqa_chart_scale_get_fraction (const PqaChartScale *self, double value)
{
  return (value - self->min) / (self->max - self->min);
}

/**
 * pqa_chart_scale_get_decimals:
 *
 * Returns: the decimal places that tell the ticks apart
 */
int
pqa_chart_scale_get_decimals (const PqaChartScale *self)
{
  int decimals = 0;
  double step = self->step;

  while (decimals < 6 && fabs (step - round (step)) > 1e-6 * step)
    {
      step *= 10;
      decimals++;
    }
  return decimals;
}

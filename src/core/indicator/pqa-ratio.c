/* pqa-ratio.c: exact fractions, and how figures are rounded and written
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain.md §6: percentages keep one decimal, rounded half away from zero from the exact fraction;
 * where the denominator is 0 there is no figure; growth from 0 is "new".
 */
#include "indicator/pqa-ratio.h"

#include <langinfo.h>

#include "pqa-i18n.h"

#define MINUS "−"

/* Wide enough for any numerator times any scale. */
typedef __int128 Wide;

static gint64
divide_half_away (Wide dividend, Wide divisor)
{
  Wide half = divisor / 2;
  Wide result = (dividend < 0 ? dividend - half : dividend + half) / divisor;

  /* An odd divisor has no halves, so it does not matter that its half is cut. */
  return (gint64)CLAMP (result, (Wide)G_MININT64, (Wide)G_MAXINT64);
}

static gint64
power_of_ten (int exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/**
 * pqa_ratio:
 *
 * Returns: the fraction
 */
PqaRatio
pqa_ratio (gint64 numerator, gint64 denominator)
{
  PqaRatio ratio = { numerator, denominator };

  return ratio;
}

/**
 * pqa_ratio_is_defined:
 *
 * Returns: whether the denominator is not 0
 */
gboolean
pqa_ratio_is_defined (PqaRatio ratio)
{
  return ratio.denominator > 0;
}

/**
 * pqa_ratio_round:
 * @ratio: a defined fraction
 * @scale: what to multiply it with first: 1000 gives tenths of a percent
 *
 * Returns: the nearest whole number, halves away from zero
 */
gint64
pqa_ratio_round (PqaRatio ratio, gint64 scale)
{
  g_return_val_if_fail (pqa_ratio_is_defined (ratio), 0);

  return divide_half_away ((Wide)ratio.numerator * scale, ratio.denominator);
}

/**
 * pqa_ratio_to_double:
 * @ratio: a defined fraction
 *
 * Returns: about its value, for charts
 */
double
pqa_ratio_to_double (PqaRatio ratio)
{
  g_return_val_if_fail (pqa_ratio_is_defined (ratio), 0);

  return (double)ratio.numerator / ratio.denominator;
}

/**
 * pqa_ratio_compare:
 * @a: a defined fraction
 * @b: another
 *
 * Returns: below, at or above 0 as @a is less than, equal to or more than @b, exactly
 */
int
pqa_ratio_compare (PqaRatio a, PqaRatio b)
{
  Wide x = (Wide)a.numerator * b.denominator;
  Wide y = (Wide)b.numerator * a.denominator;

  return (x > y) - (x < y);
}

/**
 * pqa_figure_format:
 * @value: in units of the last decimal: 780 with one decimal is 78.0
 * @decimals: how many
 *
 * Returns: (transfer full): the figure
 */
char *
pqa_figure_format (gint64 value, int decimals, PqaFigureStyle style)
{
  gboolean on_screen = style == PQA_FIGURE_SCREEN;
  const char *sign = value >= 0 ? "" : on_screen ? MINUS : "-";
  guint64 size = value < 0 ? -(guint64)value : (guint64)value;
  guint64 unit = power_of_ten (decimals);
  g_autofree char *whole
      = g_strdup_printf (on_screen ? "%'" G_GUINT64_FORMAT : "%" G_GUINT64_FORMAT, size / unit);

  if (decimals == 0)
    return g_strconcat (sign, whole, NULL);
  return g_strdup_printf ("%s%s%s%0*" G_GUINT64_FORMAT, sign, whole,
                          on_screen ? nl_langinfo (RADIXCHAR) : ".", decimals, size % unit);
}

/**
 * pqa_count_format:
 *
 * Returns: (transfer full): a whole number with the separators of the language: "31,828"
 */
char *
pqa_count_format (gint64 count)
{
  return pqa_figure_format (count, 0, PQA_FIGURE_SCREEN);
}

static char *
format_nothing (PqaFigureStyle style)
{
  return g_strdup (style == PQA_FIGURE_SCREEN ? PQA_NO_FIGURE : "");
}

/**
 * pqa_ratio_format_decimal:
 * @decimals: how many
 *
 * Returns: (transfer full): the value itself: 157/2 with two decimals is "78.50"; on the screen "—"
 * and in files nothing if it is not defined
 */
char *
pqa_ratio_format_decimal (PqaRatio ratio, int decimals, PqaFigureStyle style)
{
  if (!pqa_ratio_is_defined (ratio))
    return format_nothing (style);
  return pqa_figure_format (pqa_ratio_round (ratio, power_of_ten (decimals)), decimals, style);
}

/**
 * pqa_ratio_format_percent:
 *
 * Returns: (transfer full): on the screen "78.0 %", or "—" if not defined; in files "78.0" or
 * nothing
 */
char *
pqa_ratio_format_percent (PqaRatio ratio, PqaFigureStyle style)
{
  g_autofree char *figure = NULL;

  if (!pqa_ratio_is_defined (ratio))
    return format_nothing (style);
  figure = pqa_figure_format (pqa_ratio_round (ratio, 1000), 1, style);
  /* Translators: a percentage; in Chinese without the space */
  return style == PQA_FIGURE_SCREEN ? g_strdup_printf (C_ ("percentage", "%s %%"), figure)
                                    : g_steal_pointer (&figure);
}

static char *
format_signed (gint64 tenths)
{
  g_autofree char *figure = pqa_figure_format (tenths, 1, PQA_FIGURE_SCREEN);

  return g_strconcat (tenths > 0 ? "+" : "", figure, NULL);
}

/* The difference in tenths of a percent, exactly, as (a·d − c·b) ÷ (b·d). */
static gint64
subtract (PqaRatio a, PqaRatio b)
{
  Wide numerator = (Wide)a.numerator * b.denominator - (Wide)b.numerator * a.denominator;

  return divide_half_away (numerator * 1000, (Wide)a.denominator * b.denominator);
}

/**
 * pqa_ratio_format_difference:
 * @now: a share
 * @before: the same of an earlier period
 *
 * Numerators and denominators are counts, so they are taken to stay below 10¹².
 *
 * Returns: (transfer full): the difference in percentage points: "+2.3 pts", "—" if one is not
 * defined
 */
char *
pqa_ratio_format_difference (PqaRatio now, PqaRatio before)
{
  g_autofree char *figure = NULL;

  if (!pqa_ratio_is_defined (now) || !pqa_ratio_is_defined (before))
    return format_nothing (PQA_FIGURE_SCREEN);
  figure = format_signed (subtract (now, before));
  /* Translators: a difference of two percentages, in percentage points */
  return g_strdup_printf (C_ ("percentage points", "%s pts"), figure);
}

/**
 * pqa_growth_format:
 * @now: a count
 * @before: the same of an earlier period, not negative
 *
 * Returns: (transfer full): the growth: "+12.5 %"; "new" from 0, "—" from 0 to 0
 */
char *
pqa_growth_format (gint64 now, gint64 before)
{
  g_autofree char *figure = NULL;

  if (before == 0)
    return now == 0 ? format_nothing (PQA_FIGURE_SCREEN) : g_strdup (C_ ("growth from 0", "new"));
  figure = format_signed (pqa_ratio_round (pqa_ratio (now - before, before), 1000));
  return g_strdup_printf (C_ ("percentage", "%s %%"), figure);
}

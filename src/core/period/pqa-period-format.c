/* pqa-period-format.c: periods as people write them, in the language of the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "period/pqa-period.h"

#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-time-format.h"

static char *
format_quarter (int year, int quarter)
{
  /* Whole phrases, since Chinese numbers quarters in characters. */
  static const char *const PHRASES[] = { N_ ("Q1 %d"), N_ ("Q2 %d"), N_ ("Q3 %d"), N_ ("Q4 %d") };

  return g_strdup_printf (_ (PHRASES[quarter]), year);
}

static char *
format_range (const PqaPeriod *self)
{
  g_autofree char *first = pqa_date_format (self->from_date);
  g_autofree char *last = pqa_date_format (self->last_date);

  if (g_str_equal (self->from_date, self->last_date))
    return g_steal_pointer (&first);
  /* Translators: from the first to the last day of a period */
  return g_strdup_printf (C_ ("date range", "%s – %s"), first, last);
}

/**
 * pqa_period_format:
 *
 * Returns: (transfer full): the period as people write it: "Q3 2011", 2011年第三季度
 */
char *
pqa_period_format (const PqaPeriod *self)
{
  int year, month;

  g_return_val_if_fail (self != NULL, NULL);

  pqa_date_parse (self->from_date, &year, &month, NULL);
  switch (self->kind)
    {
    case PQA_PERIOD_MONTH:
      return pqa_month_format (year, month);
    case PQA_PERIOD_QUARTER:
      return format_quarter (year, (month - 1) / 3);
    case PQA_PERIOD_HALF_YEAR:
      return g_strdup_printf (month == 1 ? _ ("First half of %d") : _ ("Second half of %d"), year);
    case PQA_PERIOD_YEAR:
      /* Translators: a year on its own */
      return g_strdup_printf (C_ ("year", "%d"), year);
    case PQA_PERIOD_RANGE:
    default:
      return format_range (self);
    }
}

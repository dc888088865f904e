/* pqa-date.c: calendar dates as YYYY-MM-DD text
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates of the Gregorian calendar from 0001-01-01 to 9999-12-31. Counted days begin with 0 on
 * 1970-01-01.
 */
#include "time/pqa-date.h"

#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

#define EPOCH_JULIAN 719163
#define DATE_LENGTH 10

static gboolean
read_digits (const char *text, int count, int *value)
{
  int i;

  *value = 0;
  for (i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (text[i]);
    }
  return TRUE;
}

/**
 * pqa_date_parse:
 * @date: (nullable): text
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, 1 to 12
 * @day: (out) (optional): the day of the month
 *
 * Returns: whether @date is exactly a YYYY-MM-DD that exists
 */
gboolean
pqa_date_parse (const char *date, int *year, int *month, int *day)
{
  int y, m, d;

  if (date == NULL || strlen (date) != DATE_LENGTH || date[4] != '-' || date[7] != '-')
    return FALSE;
  if (!read_digits (date, 4, &y) || !read_digits (date + 5, 2, &m)
      || !read_digits (date + 8, 2, &d))
    return FALSE;
  if (y < 1 || !g_date_valid_dmy (d, m, y))
    return FALSE;
  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = d;
  return TRUE;
}

/**
 * pqa_date_is_valid:
 * @date: (nullable): text
 *
 * Returns: whether @date is exactly a YYYY-MM-DD that exists
 */
gboolean
pqa_date_is_valid (const char *date)
{
  return pqa_date_parse (date, NULL, NULL, NULL);
}

/**
 * pqa_date_check:
 * @date: (nullable): text
 * @error: set to %PQA_ERROR_INVALID with a sentence for the person who wrote it
 *
 * Returns: whether @date is exactly a YYYY-MM-DD that exists
 */
gboolean
pqa_date_check (const char *date, GError **error)
{
  if (pqa_date_is_valid (date))
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
               _ ("“%s” is not a date written as year-month-day, like 2026-11-21"),
               date != NULL ? date : "");
  return FALSE;
}

/**
 * pqa_date_new:
 *
 * Returns: (transfer full) (nullable): the date as text, or %NULL if there is no such day
 */
char *
pqa_date_new (int year, int month, int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1
      || day > pqa_days_in_month (year, month))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * pqa_date_to_days:
 * @date: a valid date
 *
 * Returns: the days from 1970-01-01 to @date
 */
gint64
pqa_date_to_days (const char *date)
{
  int year, month, day;
  GDate converted;

  g_return_val_if_fail (pqa_date_parse (date, &year, &month, &day), 0);

  g_date_clear (&converted, 1);
  g_date_set_dmy (&converted, day, month, year);
  return (gint64)g_date_get_julian (&converted) - EPOCH_JULIAN;
}

/**
 * pqa_date_from_days:
 * @days: days since 1970-01-01, taken to the nearest that has a four-digit year
 *
 * Returns: (transfer full): the date as text
 */
char *
pqa_date_from_days (gint64 days)
{
  GDate date;

  days = CLAMP (days, PQA_DATE_MIN_DAYS, PQA_DATE_MAX_DAYS);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, days + EPOCH_JULIAN);
  return pqa_date_new (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * pqa_days_weekday:
 * @days: days since 1970-01-01
 *
 * Returns: the weekday, 1 Monday to 7 Sunday
 */
int
pqa_days_weekday (gint64 days)
{
  /* 1970-01-01 was a Thursday. */
  return ((days + 3) % 7 + 7) % 7 + 1;
}

/**
 * pqa_date_weekday:
 * @date: a valid date
 *
 * Returns: the weekday, 1 Monday to 7 Sunday
 */
int
pqa_date_weekday (const char *date)
{
  return pqa_days_weekday (pqa_date_to_days (date));
}

/**
 * pqa_days_in_month:
 * @month: 1 to 12
 *
 * Returns: how many days the month has
 */
int
pqa_days_in_month (int year, int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return g_date_get_days_in_month (month, year);
}

/**
 * pqa_date_add_days:
 * @date: a valid date
 *
 * Returns: (transfer full): the date so many days later, or earlier if negative
 */
char *
pqa_date_add_days (const char *date, gint64 days)
{
  return pqa_date_from_days (pqa_date_to_days (date) + days);
}

/**
 * pqa_date_add_months:
 * @date: a valid date
 *
 * A day that the month does not have becomes its last: 31 January and one month is 28 February.
 * Years beyond four digits are taken to the nearest that has them.
 *
 * Returns: (transfer full): the date so many months later, or earlier if negative
 */
char *
pqa_date_add_months (const char *date, int months)
{
  int year, month, day;
  gint64 index;

  g_return_val_if_fail (pqa_date_parse (date, &year, &month, &day), NULL);

  index = CLAMP ((gint64)year * 12 + month - 1 + months, 12, 9999 * 12 + 11);
  year = index / 12;
  month = index % 12 + 1;
  return pqa_date_new (year, month, MIN (day, pqa_days_in_month (year, month)));
}

/**
 * pqa_date_days_between:
 *
 * Returns: the days from @from to @to, negative if @to is earlier
 */
gint64
pqa_date_days_between (const char *from, const char *to)
{
  return pqa_date_to_days (to) - pqa_date_to_days (from);
}

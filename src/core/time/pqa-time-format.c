/* pqa-time-format.c: dates, times and durations as people write them, in the language of the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of months and weekdays come from the program's own translations, so that a sentence never
 * mixes two languages where the locale's are set apart.
 */
#include "time/pqa-time-format.h"

#include <langinfo.h>

#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define MINUTE 60
#define HOUR 3600
#define DAY PQA_DAY_SECONDS

static const char *
get_month (int month)
{
  /* Translators: months in dates; in Chinese their numbers */
  static const char *const NAMES[] = {
    NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
    NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
    NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "month", NAMES[month - 1]);
}

/**
 * pqa_weekday_format:
 * @weekday: 1 Monday to 7 Sunday
 *
 * Returns: its short name
 */
const char *
pqa_weekday_format (int weekday)
{
  static const char *const NAMES[] = {
    NC_ ("weekday", "Mon"), NC_ ("weekday", "Tue"), NC_ ("weekday", "Wed"), NC_ ("weekday", "Thu"),
    NC_ ("weekday", "Fri"), NC_ ("weekday", "Sat"), NC_ ("weekday", "Sun"),
  };

  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", NAMES[weekday - 1]);
}

/**
 * pqa_weekday_initial:
 * @weekday: 1 Monday to 7 Sunday
 *
 * Returns: one or two letters for the head of a narrow column
 */
const char *
pqa_weekday_initial (int weekday)
{
  /* Translators: heads of the columns of a small calendar; in Chinese 一 to 日 */
  static const char *const NAMES[] = {
    NC_ ("weekday initial", "Mo"), NC_ ("weekday initial", "Tu"), NC_ ("weekday initial", "We"),
    NC_ ("weekday initial", "Th"), NC_ ("weekday initial", "Fr"), NC_ ("weekday initial", "Sa"),
    NC_ ("weekday initial", "Su"),
  };

  g_return_val_if_fail (weekday >= 1 && weekday <= 7, "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday initial", NAMES[weekday - 1]);
}

/**
 * pqa_date_format:
 * @date: a valid date
 *
 * Returns: (transfer full): "21 Nov 2026", 2026年11月21日
 */
char *
pqa_date_format (const char *date)
{
  int year, month, day;

  g_return_val_if_fail (pqa_date_parse (date, &year, &month, &day), NULL);

  /* Translators: day, month, year; in Chinese %3$d年%2$s月%1$d日 */
  return g_strdup_printf (C_ ("date", "%1$d %2$s %3$d"), day, get_month (month), year);
}

/**
 * pqa_date_format_with_weekday:
 * @date: a valid date
 *
 * Returns: (transfer full): "Sat 21 Nov 2026", 2026年11月21日 周六
 */
char *
pqa_date_format_with_weekday (const char *date)
{
  g_autofree char *day = pqa_date_format (date);

  /* Translators: weekday, date; in Chinese %2$s %1$s */
  return g_strdup_printf (C_ ("weekday and date", "%1$s %2$s"),
                          pqa_weekday_format (pqa_date_weekday (date)), day);
}

/**
 * pqa_first_weekday:
 *
 * Returns: the weekday with which weeks begin in calendars of this locale, 1 Monday to 7 Sunday
 */
int
pqa_first_weekday (void)
{
  /* The C library counts from a day that is either Sunday 30 November 1997, or the Monday after. */
  gint64 origin = (gint64) (gsize) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];

  return (first - 1 + (origin == 19971201 ? 0 : 6)) % 7 + 1;
}

/**
 * pqa_month_format:
 * @month: 1 to 12
 *
 * Returns: (transfer full): "Nov 2026", 2026年11月
 */
char *
pqa_month_format (int year, int month)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  /* Translators: month, year; in Chinese %2$d年%1$s月 */
  return g_strdup_printf (C_ ("date", "%1$s %2$d"), get_month (month), year);
}

/**
 * pqa_local_time_format_clock:
 *
 * Returns: (transfer full): "16:40"
 */
char *
pqa_local_time_format_clock (GTimeZone *zone, gint64 instant)
{
  int seconds = pqa_local_time_seconds (zone, instant);

  return g_strdup_printf ("%02d:%02d", seconds / HOUR, seconds / MINUTE % 60);
}

/**
 * pqa_local_time_format:
 *
 * Returns: (transfer full): "21 Nov 2026, 16:40", 2026年11月21日 16:40
 */
char *
pqa_local_time_format (GTimeZone *zone, gint64 instant)
{
  g_autofree char *iso = pqa_local_time_date (zone, instant);
  g_autofree char *date = pqa_date_format (iso);
  g_autofree char *clock = pqa_local_time_format_clock (zone, instant);

  /* Translators: date, time of day */
  return g_strdup_printf (C_ ("date and time", "%s, %s"), date, clock);
}

/**
 * pqa_local_time_format_weekday:
 *
 * Returns: (transfer full): "Sat 16:40", 周六 16:40; for instants within a week
 */
char *
pqa_local_time_format_weekday (GTimeZone *zone, gint64 instant)
{
  int weekday = pqa_days_weekday (pqa_local_time_days (zone, instant));
  g_autofree char *clock = pqa_local_time_format_clock (zone, instant);

  return g_strdup_printf ("%s %s", pqa_weekday_format (weekday), clock);
}

static char *
join (char *large, char *small)
{
  /* Translators: a duration in two units: “2 h”, “30 min” */
  char *both = g_strdup_printf (C_ ("duration", "%s %s"), large, small);

  g_free (large);
  g_free (small);
  return both;
}

static char *
format_minutes (int count)
{
  return g_strdup_printf (ngettext ("%d min", "%d min", count), count);
}

static char *
format_hours (int count)
{
  return g_strdup_printf (ngettext ("%d h", "%d h", count), count);
}

static char *
format_days (int count)
{
  return g_strdup_printf (ngettext ("%d day", "%d days", count), count);
}

/**
 * pqa_duration_format:
 * @seconds: a length of time; its sign is dropped
 *
 * Cuts to whole minutes below a day and to whole hours above.
 *
 * Returns: (transfer full): "45 s", "25 min", "2 h 5 min", "1 day 3 h"
 */
char *
pqa_duration_format (gint64 seconds)
{
  gint64 length = ABS (CLAMP (seconds, -G_MAXINT32, G_MAXINT32));

  if (length < MINUTE)
    return g_strdup_printf (ngettext ("%d s", "%d s", length), (int)length);
  if (length < HOUR)
    return format_minutes (length / MINUTE);
  if (length < DAY && length % HOUR < MINUTE)
    return format_hours (length / HOUR);
  if (length < DAY)
    return join (format_hours (length / HOUR), format_minutes (length % HOUR / MINUTE));
  if (length % DAY < HOUR)
    return format_days (length / DAY);
  return join (format_days (length / DAY), format_hours (length % DAY / HOUR));
}

static char *
format_left (int count, int unit)
{
  switch (unit)
    {
    case MINUTE:
      return g_strdup_printf (ngettext ("%d min left", "%d min left", count), count);
    case HOUR:
      return g_strdup_printf (ngettext ("%d h left", "%d h left", count), count);
    default:
      return g_strdup_printf (ngettext ("%d day left", "%d days left", count), count);
    }
}

static char *
format_late (int count, int unit)
{
  switch (unit)
    {
    case MINUTE:
      return g_strdup_printf (ngettext ("%d min late", "%d min late", count), count);
    case HOUR:
      return g_strdup_printf (ngettext ("%d h late", "%d h late", count), count);
    default:
      return g_strdup_printf (ngettext ("%d day late", "%d days late", count), count);
    }
}

/**
 * pqa_remaining_format:
 * @due: when it is due
 * @now: the present
 *
 * Cuts to the largest unit that is full, days from two on.
 *
 * Returns: (transfer full): "25 min left", "2 h late", "3 days left", or "due now" in the minute
 *   around it
 */
char *
pqa_remaining_format (gint64 due, gint64 now)
{
  gint64 left = CLAMP (due - now, -G_MAXINT32, G_MAXINT32);
  gint64 length = ABS (left);
  int unit = length < HOUR ? MINUTE : length < 2 * DAY ? HOUR : DAY;

  if (length < MINUTE)
    return g_strdup (_ ("due now"));
  return left > 0 ? format_left (length / unit, unit) : format_late (length / unit, unit);
}

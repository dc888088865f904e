/* pqa-local-time.c: instants and what a clock on the office's wall shows
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Instants are UTC seconds. Where the clock is put back, a local time that comes twice means the
 * first of the two; where it is put forward, a local time that is skipped means the instant of the
 * change. So is the start of a day whose midnight is skipped.
 */
#include "time/pqa-local-time.h"

#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "time/pqa-date.h"

#define DATE_LENGTH 10

static gint64
divide_down (gint64 value, gint64 divisor)
{
  return value / divisor - (value % divisor < 0);
}

static gint64
clamp_instant (gint64 instant)
{
  return CLAMP (instant, PQA_INSTANT_MIN, PQA_INSTANT_MAX);
}

/* The first instant in (@before, @after] that has the offset of @after. */
static gint64
find_change (GTimeZone *zone, gint64 before, gint64 after)
{
  int offset = pqa_time_zone_offset (zone, after);

  while (after - before > 1)
    {
      gint64 middle = before + (after - before) / 2;

      if (pqa_time_zone_offset (zone, middle) == offset)
        after = middle;
      else
        before = middle;
    }
  return after;
}

/**
 * pqa_time_zone_new:
 * @name: an IANA name such as "Asia/Shanghai"
 * @error: set to %PQA_ERROR_INVALID if there is no such zone
 *
 * Returns: (transfer full) (nullable): the zone
 */
GTimeZone *
pqa_time_zone_new (const char *name, GError **error)
{
  GTimeZone *zone = name != NULL && *name != '\0' ? g_time_zone_new_identifier (name) : NULL;

  if (zone == NULL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                 _ ("There is no time zone “%s”; names are like Asia/Shanghai"),
                 name != NULL ? name : "");
  return zone;
}

/**
 * pqa_time_zone_offset:
 *
 * Returns: how many seconds local time is ahead of UTC at @instant
 */
int
pqa_time_zone_offset (GTimeZone *zone, gint64 instant)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);

  return g_time_zone_get_offset (zone, MAX (interval, 0));
}

/**
 * pqa_time_zone_next_change:
 *
 * Returns: the first instant after @from and before @to from which the clock shows another offset
 *   than at @from, or @to if it never does
 */
gint64
pqa_time_zone_next_change (GTimeZone *zone, gint64 from, gint64 to)
{
  int offset = pqa_time_zone_offset (zone, from);

  g_return_val_if_fail (zone != NULL, to);

  for (gint64 day = from; day < to; day += PQA_DAY_SECONDS)
    {
      gint64 next = MIN (day + PQA_DAY_SECONDS, to);

      if (pqa_time_zone_offset (zone, next) != offset)
        return MIN (find_change (zone, day, next), to);
    }
  return to;
}

/**
 * pqa_local_time_to_instant:
 * @days: local date as days since 1970-01-01
 * @seconds: what the clock shows, as seconds since the midnight that begins the date; may go beyond
 *   the day
 *
 * Returns: the instant; for a time that comes twice the first, for one that is skipped the change
 */
gint64
pqa_local_time_to_instant (GTimeZone *zone, gint64 days, gint64 seconds)
{
  gint64 local, earlier, later;

  g_return_val_if_fail (zone != NULL, 0);

  days = CLAMP (days, PQA_DATE_MIN_DAYS - 1, PQA_DATE_MAX_DAYS + 1);
  local = days * PQA_DAY_SECONDS + seconds;
  earlier = local - pqa_time_zone_offset (zone, local - PQA_DAY_SECONDS);
  later = local - pqa_time_zone_offset (zone, local + PQA_DAY_SECONDS);
  if (earlier + pqa_time_zone_offset (zone, earlier) == local)
    return earlier;
  if (later + pqa_time_zone_offset (zone, later) == local)
    return later;
  return find_change (zone, later, earlier);
}

/**
 * pqa_local_time_day_start:
 * @date: a valid date
 *
 * Returns: the first instant of the local day
 */
gint64
pqa_local_time_day_start (GTimeZone *zone, const char *date)
{
  return pqa_local_time_to_instant (zone, pqa_date_to_days (date), 0);
}

/**
 * pqa_local_time_days:
 *
 * Returns: the local date at @instant as days since 1970-01-01
 */
gint64
pqa_local_time_days (GTimeZone *zone, gint64 instant)
{
  g_return_val_if_fail (zone != NULL, 0);

  instant = clamp_instant (instant);
  return divide_down (instant + pqa_time_zone_offset (zone, instant), PQA_DAY_SECONDS);
}

/**
 * pqa_local_time_seconds:
 *
 * Returns: what the clock shows at @instant, as seconds since 00:00:00 on the clock
 */
int
pqa_local_time_seconds (GTimeZone *zone, gint64 instant)
{
  gint64 local;

  g_return_val_if_fail (zone != NULL, 0);

  instant = clamp_instant (instant);
  local = instant + pqa_time_zone_offset (zone, instant);
  return local - divide_down (local, PQA_DAY_SECONDS) * PQA_DAY_SECONDS;
}

/**
 * pqa_local_time_date:
 *
 * Returns: (transfer full): the local date at @instant as YYYY-MM-DD
 */
char *
pqa_local_time_date (GTimeZone *zone, gint64 instant)
{
  return pqa_date_from_days (pqa_local_time_days (zone, instant));
}

/**
 * pqa_local_time_text:
 *
 * Returns: (transfer full): the local date and time at @instant as "YYYY-MM-DD HH:MM:SS", for files
 */
char *
pqa_local_time_text (GTimeZone *zone, gint64 instant)
{
  g_autofree char *date = pqa_local_time_date (zone, instant);
  int seconds = pqa_local_time_seconds (zone, instant);

  return g_strdup_printf ("%s %02d:%02d:%02d", date, seconds / 3600, seconds / 60 % 60,
                          seconds % 60);
}

/* Two digits of a clock below @limit; moves @text behind them. */
static gboolean
read_part (const char **text, int limit, int *value)
{
  const char *p = *text;

  if (!g_ascii_isdigit (p[0]) || !g_ascii_isdigit (p[1]))
    return FALSE;
  *value = g_ascii_digit_value (p[0]) * 10 + g_ascii_digit_value (p[1]);
  *text = p + 2;
  return *value < limit;
}

static gboolean
read_clock (const char *text, int *seconds)
{
  int hour = 0, minute = 0, second = 0;

  if (!read_part (&text, 24, &hour) || *text++ != ':' || !read_part (&text, 60, &minute))
    return FALSE;
  if (*text == ':')
    {
      text++;
      if (!read_part (&text, 60, &second))
        return FALSE;
    }
  *seconds = hour * 3600 + minute * 60 + second;
  return *text == '\0';
}

static gboolean
read_local (const char *text, gint64 *days, int *seconds)
{
  g_autofree char *date = g_strndup (text, DATE_LENGTH);
  const char *rest = text + strlen (date);

  if (!pqa_date_is_valid (date))
    return FALSE;
  *days = pqa_date_to_days (date);
  *seconds = 0;
  if (*rest == '\0')
    return TRUE;
  return (*rest == ' ' || *rest == 'T') && read_clock (rest + 1, seconds);
}

/**
 * pqa_local_time_parse:
 * @text: (nullable): "YYYY-MM-DD", "YYYY-MM-DD HH:MM" or "YYYY-MM-DD HH:MM:SS", with a space or a T
 * @instant: (out): the instant; a date alone is its first instant
 * @error: set to %PQA_ERROR_INVALID
 *
 * Returns: whether @text is a local time
 */
gboolean
pqa_local_time_parse (GTimeZone *zone, const char *text, gint64 *instant, GError **error)
{
  gint64 days;
  int seconds;

  g_return_val_if_fail (zone != NULL && instant != NULL, FALSE);

  if (text == NULL || !read_local (text, &days, &seconds))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                   _ ("“%s” is not a date and time like 2026-11-21 16:40"),
                   text != NULL ? text : "");
      return FALSE;
    }
  *instant = pqa_local_time_to_instant (zone, days, seconds);
  return TRUE;
}

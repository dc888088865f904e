/* pqa-date-parser.c: dates and times as other programs write them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "mapping/pqa-date-parser.h"

#include <locale.h>
#include <string.h>
#include <time.h>

#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

static const char *const default_formats[] = {
  "%Y-%m-%d %H:%M:%S",   "%Y-%m-%d",          "%Y-%m-%d %H:%M",
  "%Y-%m-%dT%H:%M:%S%z", "%Y-%m-%dT%H:%M:%S", NULL,
};

/* Names of months are English, whatever the program's own language is. */
static locale_t
get_locale (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize)newlocale (LC_ALL_MASK, "C", (locale_t)0));
  return (locale_t)once;
}

static gboolean
match (const char *format, const char *text, struct tm *fields)
{
  const char *end;

  memset (fields, 0, sizeof *fields);
  fields->tm_mday = 1;
  end = strptime_l (text, format, fields, get_locale ());
  return end != NULL && *end == '\0' && fields->tm_year >= -1899 && fields->tm_year <= 8099
         && fields->tm_mday <= pqa_days_in_month (fields->tm_year + 1900, fields->tm_mon + 1);
}

static const char *
find_format (const char *const *formats, const char *text, struct tm *fields)
{
  if (formats == NULL)
    formats = default_formats;
  for (; *formats != NULL; formats++)
    {
      if (match (*formats, text, fields))
        return *formats;
    }
  return NULL;
}

/**
 * pqa_date_parser_check_format:
 *
 * Returns: whether @format has at least a year, a month and a day
 */
gboolean
pqa_date_parser_check_format (const char *format)
{
  gboolean day = strstr (format, "%d") != NULL || strstr (format, "%e") != NULL;
  gboolean month = strstr (format, "%m") != NULL || strstr (format, "%b") != NULL
                   || strstr (format, "%B") != NULL;
  gboolean year = strstr (format, "%Y") != NULL || strstr (format, "%y") != NULL;

  return (day && month && year) || strstr (format, "%F") != NULL || strstr (format, "%D") != NULL;
}

/**
 * pqa_date_parser_parse_instant:
 * @formats: (nullable): formats of strptime(3), tried in turn; %NULL for ISO 8601
 * @text: the whole text must match
 * @zone: whose local time it is, unless the format has %z
 *
 * A text without a time of day means the beginning of the day. For local times that the clocks
 * repeat or skip see pqa_local_time_to_instant().
 *
 * Returns: whether a format matched
 */
gboolean
pqa_date_parser_parse_instant (const char *const *formats,
                               const char *text,
                               GTimeZone *zone,
                               gint64 *instant)
{
  struct tm fields;
  const char *format = find_format (formats, text, &fields);
  g_autofree char *date = NULL;
  gint64 days;
  int seconds;

  if (format == NULL)
    return FALSE;
  date = pqa_date_new (fields.tm_year + 1900, fields.tm_mon + 1, fields.tm_mday);
  days = pqa_date_to_days (date);
  seconds = fields.tm_hour * 3600 + fields.tm_min * 60 + fields.tm_sec;
  if (strstr (format, "%z") != NULL)
    *instant = days * PQA_DAY_SECONDS + seconds - fields.tm_gmtoff;
  else
    *instant = pqa_local_time_to_instant (zone, days, seconds);
  return TRUE;
}

/**
 * pqa_date_parser_parse_date:
 * @formats: (nullable): as in pqa_date_parser_parse_instant()
 *
 * Returns: (transfer full) (nullable): the local date; a time of day beside it is left out
 */
char *
pqa_date_parser_parse_date (const char *const *formats, const char *text)
{
  struct tm fields;

  if (find_format (formats, text, &fields) == NULL)
    return NULL;
  return pqa_date_new (fields.tm_year + 1900, fields.tm_mon + 1, fields.tm_mday);
}

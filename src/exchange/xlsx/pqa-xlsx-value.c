/* pqa-xlsx-value.c: what a workbook's raw numbers and texts mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Number formats and serial dates are described in ECMA-376 part 1, §18.8.30, §18.8.31 and
 * §18.17.4.
 */
#include "xlsx/pqa-xlsx-value.h"

#include <math.h>
#include <string.h>

#define SECONDS_PER_DAY 86400
/* Day 0 of the 1900 system as it counts from March 1900 on, and of the 1904 system. */
#define EPOCH_1900 693594
#define EPOCH_1904 695056
/* The 1900 system has a 29 February 1900, which never was. */
#define LEAP_BUG_SERIAL 60
#define LAST_SERIAL 2958465

/**
 * pqa_xlsx_format_from_id:
 * @id: number of a built-in format, including those of Chinese, Japanese and Korean workbooks
 */
PqaXlsxFormat
pqa_xlsx_format_from_id (guint id)
{
  if (id == 22)
    return PQA_XLSX_FORMAT_DATE_TIME;
  if (id == 46)
    return PQA_XLSX_FORMAT_ELAPSED;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55
      || id == 56)
    return PQA_XLSX_FORMAT_TIME;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return PQA_XLSX_FORMAT_DATE;
  return PQA_XLSX_FORMAT_PLAIN;
}

static const char *
skip_quoted (const char *p)
{
  const char *end = strchr (p + 1, '"');

  return end != NULL ? end + 1 : p + strlen (p);
}

/* [h], [mm] and [ss] count time that has passed; other brackets are colours and conditions. */
static const char *
skip_bracket (const char *p, gboolean *elapsed)
{
  const char *end = strchr (p, ']');
  gsize n = strspn (p + 1, "hHmMsS");

  *elapsed |= n > 0 && p + 1 + n == end;
  return end != NULL ? end + 1 : p + strlen (p);
}

static const char *
skip_literal (const char *p)
{
  return p[1] != '\0' ? p + 2 : p + 1;
}

static gboolean
is_am_pm (const char *p)
{
  return g_ascii_strncasecmp (p, "AM/PM", 5) == 0 || g_ascii_strncasecmp (p, "A/P", 3) == 0;
}

/**
 * pqa_xlsx_format_from_code:
 * @code: a number format such as `yyyy-mm-dd hh:mm` or `[Red]#,##0.00`
 *
 * Looks at the first section only. An m alone is a month, beside hours or seconds a minute.
 */
PqaXlsxFormat
pqa_xlsx_format_from_code (const char *code)
{
  gboolean day = FALSE;
  gboolean time = FALSE;
  gboolean month_or_minute = FALSE;
  gboolean elapsed = FALSE;

  for (const char *p = code; *p != '\0' && *p != ';';)
    {
      if (*p == '"')
        p = skip_quoted (p);
      else if (*p == '[')
        p = skip_bracket (p, &elapsed);
      else if (*p == '\\' || *p == '_' || *p == '*')
        p = skip_literal (p);
      else
        {
          time |= is_am_pm (p) || strchr ("hHsS", *p) != NULL;
          day |= strchr ("yYdD", *p) != NULL;
          month_or_minute |= strchr ("mM", *p) != NULL;
          p += is_am_pm (p) ? 3 : 1;
        }
    }
  if (elapsed)
    return PQA_XLSX_FORMAT_ELAPSED;
  if (day || (month_or_minute && !time))
    return time ? PQA_XLSX_FORMAT_DATE_TIME : PQA_XLSX_FORMAT_DATE;
  return time ? PQA_XLSX_FORMAT_TIME : PQA_XLSX_FORMAT_PLAIN;
}

static char *
format_time (gint64 seconds)
{
  return g_strdup_printf ("%02d:%02d:%02d", (int)(seconds / 3600), (int)(seconds / 60 % 60),
                          (int)(seconds % 60));
}

static char *
format_day (gint64 serial, gboolean epoch_1904)
{
  GDate date;

  if (!epoch_1904 && serial == LEAP_BUG_SERIAL)
    return g_strdup ("1900-02-29");
  if (!epoch_1904 && serial < LEAP_BUG_SERIAL)
    serial++;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, serial + (epoch_1904 ? EPOCH_1904 : EPOCH_1900));
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

static char *
format_date (double serial, PqaXlsxFormat format, gboolean epoch_1904)
{
  gint64 seconds = llround (serial * SECONDS_PER_DAY);
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (format == PQA_XLSX_FORMAT_ELAPSED || (seconds < SECONDS_PER_DAY && !epoch_1904))
    return format_time (seconds);
  if (format == PQA_XLSX_FORMAT_TIME && seconds < SECONDS_PER_DAY)
    return format_time (seconds);
  day = format_day (seconds / SECONDS_PER_DAY, epoch_1904);
  if (format == PQA_XLSX_FORMAT_DATE)
    return g_steal_pointer (&day);
  time = format_time (seconds % SECONDS_PER_DAY);
  return g_strdup_printf ("%s %s", day, time);
}

static char *
format_plain (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean whole = value == floor (value) && fabs (value) < 1e15;

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, whole ? "%.0f" : "%.15g", value));
}

/**
 * pqa_xlsx_value_format_number:
 * @raw: a number as it stands in the file
 * @epoch_1904: whether days count from 1904
 *
 * Writes a number as people see it: numbers with up to fifteen digits, as Excel keeps them; dates
 * as local "YYYY-MM-DD", times as "HH:MM:SS", both as "YYYY-MM-DD HH:MM:SS" rounded to the second.
 * A time-only style on a number with whole days gives both, so that no day is lost.
 *
 * Returns: (transfer full) (nullable): the text; %NULL when @raw is no number
 */
char *
pqa_xlsx_value_format_number (const char *raw, PqaXlsxFormat format, gboolean epoch_1904)
{
  char *end;
  double value = g_ascii_strtod (raw, &end);

  if (end == raw || *end != '\0' || !isfinite (value))
    return NULL;
  if (format == PQA_XLSX_FORMAT_PLAIN || value < 0 || value >= LAST_SERIAL + 1.0)
    return format_plain (value);
  return format_date (value, format, epoch_1904);
}

/* The character that "_x0041_" stands for, 0 if @p does not begin with such an escape. */
static gunichar
read_escape (const char *p)
{
  gunichar code = 0;

  if (p[0] != '_' || p[1] != 'x')
    return 0;
  for (int i = 2; i < 6; i++)
    {
      if (!g_ascii_isxdigit (p[i]))
        return 0;
      code = 16 * code + g_ascii_xdigit_value (p[i]);
    }
  return p[6] == '_' ? code : 0;
}

static gsize
read_escaped_character (const char *p, gunichar *character)
{
  gunichar low;

  *character = read_escape (p);
  if (*character < 0xd800 || *character > 0xdfff)
    return *character != 0 ? 7 : 0;
  low = read_escape (p + 7);
  if (*character > 0xdbff || low < 0xdc00 || low > 0xdfff)
    return 0;
  *character = 0x10000 + ((*character - 0xd800) << 10) + (low - 0xdc00);
  return 14;
}

/**
 * pqa_xlsx_value_unescape:
 *
 * Turns the `_xHHHH_` escapes of workbooks (ECMA-376 part 1, §22.9.2.19) into the characters that
 * they stand for. A NUL, which no text can hold, stays escaped.
 */
void
pqa_xlsx_value_unescape (GString *text)
{
  char *read = strstr (text->str, "_x");
  char *write = read;

  if (read == NULL)
    return;
  while (*read != '\0')
    {
      gunichar character;
      gsize n = read_escaped_character (read, &character);

      if (n > 0)
        write += g_unichar_to_utf8 (character, write);
      else
        *write++ = *read++;
      read += n;
    }
  g_string_truncate (text, write - text->str);
}

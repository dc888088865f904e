/* pqa-cell.c: one typed value of a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-cell.h"

#include <math.h>

#include "pqa-chart-text.h"
#include "pqa-i18n.h"

PqaCell
pqa_cell_blank (void)
{
  return (PqaCell){ .kind = PQA_CELL_BLANK };
}

PqaCell
pqa_cell_no_data (void)
{
  return (PqaCell){ .kind = PQA_CELL_NO_DATA };
}

/**
 * pqa_cell_text:
 * @text: (nullable): not copied; %NULL gives a blank cell
 */
PqaCell
pqa_cell_text (const char *text)
{
  return text == NULL ? pqa_cell_blank () : (PqaCell){ .kind = PQA_CELL_TEXT, .text = text };
}

PqaCell
pqa_cell_integer (gint64 value)
{
  return (PqaCell){ .kind = PQA_CELL_INTEGER, .integer = value };
}

/**
 * pqa_cell_number:
 * @value: NAN gives a cell without data
 */
PqaCell
pqa_cell_number (double value, int decimals)
{
  if (!isfinite (value))
    return pqa_cell_no_data ();
  return (PqaCell){ .kind = PQA_CELL_NUMBER, .number = value, .decimals = decimals };
}

/**
 * pqa_cell_ratio:
 * @denominator: 0 gives a cell without data, never 0 %
 */
PqaCell
pqa_cell_ratio (gint64 numerator, gint64 denominator)
{
  if (denominator <= 0)
    return pqa_cell_no_data ();
  return (PqaCell){ .kind = PQA_CELL_RATIO, .integer = numerator, .denominator = denominator };
}

PqaCell
pqa_cell_duration (gint64 seconds)
{
  return (PqaCell){ .kind = PQA_CELL_DURATION, .integer = seconds };
}

/**
 * pqa_cell_date:
 * @date: (nullable): YYYY-MM-DD, not copied
 */
PqaCell
pqa_cell_date (const char *date)
{
  return date == NULL ? pqa_cell_blank () : (PqaCell){ .kind = PQA_CELL_DATE, .text = date };
}

PqaCell
pqa_cell_instant (gint64 instant)
{
  return (PqaCell){ .kind = PQA_CELL_INSTANT, .integer = instant };
}

/**
 * pqa_cell_mark_few:
 *
 * Returns: @cell with the warning that it rests on few cases, if @few
 */
PqaCell
pqa_cell_mark_few (PqaCell cell, gboolean few)
{
  cell.few = few && cell.kind != PQA_CELL_NO_DATA && cell.kind != PQA_CELL_BLANK;
  return cell;
}

/**
 * pqa_cell_kind_is_numeric:
 *
 * Returns: whether such cells stand below each other by their last digit
 */
gboolean
pqa_cell_kind_is_numeric (PqaCellKind kind)
{
  return kind == PQA_CELL_INTEGER || kind == PQA_CELL_NUMBER || kind == PQA_CELL_RATIO
         || kind == PQA_CELL_DURATION;
}

/**
 * pqa_format_ratio:
 *
 * Rounds half away from zero from the exact fraction, not from its binary neighbour (`domain.md`
 * §6).
 *
 * Returns: (transfer full): per cent with one decimal, or a dash if @denominator is 0
 */
char *
pqa_format_ratio (gint64 numerator, gint64 denominator)
{
  guint64 magnitude = numerator < 0 ? -(guint64)numerator : (guint64)numerator;
  guint64 tenths;

  if (denominator <= 0)
    return g_strdup (_ ("—"));
  tenths = (magnitude * 2000 + denominator) / (2 * (guint64)denominator);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%" G_GUINT64_FORMAT "%%",
                          numerator < 0 && tenths > 0 ? "\xe2\x88\x92" : "", tenths / 10,
                          tenths % 10);
}

/**
 * pqa_format_duration:
 *
 * Says hours where others say days, since a working day is no 24 hours.
 *
 * Returns: (transfer full): "45 s", "25 min", "3 h 20 min", "312 h"
 */
char *
pqa_format_duration (gint64 seconds)
{
  gint64 minutes = (seconds + 30) / 60;

  if (seconds < 60)
    return g_strdup_printf (_ ("%d s"), (int)MAX (0, seconds));
  if (minutes < 60)
    return g_strdup_printf (_ ("%d min"), (int)minutes);
  if (minutes < 100 * 60)
    return g_strdup_printf (_ ("%d h %02d min"), (int)(minutes / 60), (int)(minutes % 60));
  return g_strdup_printf (_ ("%d h"), (int)((seconds + 1800) / 3600));
}

/**
 * pqa_format_date:
 *
 * Returns: (transfer full): the day as people write it
 */
char *
pqa_format_date (GDateTime *date)
{
  /* Translators: a date in a report, such as "21 Nov 2026" */
  return g_date_time_format (date, _ ("%-d %b %Y"));
}

static char *
format_day (const char *date)
{
  g_autofree char *instant = g_strconcat (date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (instant, NULL);

  return day == NULL ? g_strdup (date) : pqa_format_date (day);
}

static char *
format_instant (gint64 instant, GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant);
  g_autoptr (GDateTime) local = utc == NULL ? NULL : g_date_time_to_timezone (utc, zone);
  g_autofree char *day = local == NULL ? NULL : pqa_format_date (local);

  if (local == NULL)
    return g_strdup (_ ("—"));
  return g_strdup_printf ("%s %02d:%02d", day, g_date_time_get_hour (local),
                          g_date_time_get_minute (local));
}

static char *
format_value (const PqaCell *cell, GTimeZone *zone)
{
  switch (cell->kind)
    {
    case PQA_CELL_NO_DATA:
      return g_strdup (_ ("—"));
    case PQA_CELL_TEXT:
      return g_strdup (cell->text);
    case PQA_CELL_INTEGER:
      return pqa_chart_format_number ((double)cell->integer, 0, NULL);
    case PQA_CELL_NUMBER:
      return pqa_chart_format_number (cell->number, cell->decimals, NULL);
    case PQA_CELL_RATIO:
      return pqa_format_ratio (cell->integer, cell->denominator);
    case PQA_CELL_DURATION:
      return pqa_format_duration (cell->integer);
    case PQA_CELL_DATE:
      return format_day (cell->text);
    case PQA_CELL_INSTANT:
      return format_instant (cell->integer, zone);
    case PQA_CELL_BLANK:
    default:
      return g_strdup ("");
    }
}

/**
 * pqa_cell_to_text:
 * @zone: the office's time zone, for instants
 *
 * Returns: (transfer full): the value as it is read on screen and paper
 */
char *
pqa_cell_to_text (const PqaCell *cell, GTimeZone *zone)
{
  g_autofree char *value = NULL;

  g_return_val_if_fail (cell != NULL && zone != NULL, NULL);

  value = format_value (cell, zone);
  if (!cell->few)
    return g_steal_pointer (&value);
  return g_strconcat (value, " *", NULL);
}

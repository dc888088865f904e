/* pqa-cell.c: one typed value of a table
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-cell.h"

#include <math.h>

#include "indicator/pqa-ratio.h"
#include "pqa-chart-text.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

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

static char *
format_day (const char *date)
{
  return pqa_date_is_valid (date) ? pqa_date_format (date) : g_strdup (date);
}

static char *
format_instant (gint64 instant, GTimeZone *zone)
{
  if (instant < PQA_INSTANT_MIN || instant > PQA_INSTANT_MAX)
    return g_strdup (PQA_NO_FIGURE);
  return pqa_local_time_format (zone, instant);
}

static char *
format_value (const PqaCell *cell, GTimeZone *zone)
{
  switch (cell->kind)
    {
    case PQA_CELL_NO_DATA:
      return g_strdup (PQA_NO_FIGURE);
    case PQA_CELL_TEXT:
      return g_strdup (cell->text);
    case PQA_CELL_INTEGER:
      return pqa_chart_format_number ((double)cell->integer, 0, NULL);
    case PQA_CELL_NUMBER:
      return pqa_chart_format_number (cell->number, cell->decimals, NULL);
    case PQA_CELL_RATIO:
      return pqa_ratio_format_percent (pqa_ratio (cell->integer, cell->denominator),
                                       PQA_FIGURE_SCREEN);
    case PQA_CELL_DURATION:
      return pqa_duration_format (cell->integer);
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

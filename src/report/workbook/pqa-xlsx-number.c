/* pqa-xlsx-number.c: values as the numbers Excel keeps for them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "workbook/pqa-xlsx-number.h"

#include <stdio.h>

#define EXCEL_EPOCH 693594    /* Julian day, as GDate counts, of Excel's day 0 */
#define FIRST_RELIABLE_DAY 61 /* before March 1900 Excel counts a day that never was */
#define UNIX_EPOCH 25569      /* Excel's day of 1 January 1970 */
#define LAST_DAY 2958465      /* 31 December 9999 */
#define MAX_EXACT G_GINT64_CONSTANT (999999999999999) /* Excel keeps 15 digits */

static gboolean
get_day (const char *date, double *serial)
{
  int year, month, day;
  char rest;
  GDate value;

  if (sscanf (date, "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3
      || !g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_clear (&value, 1);
  g_date_set_dmy (&value, day, month, year);
  *serial = (double)g_date_get_julian (&value) - EXCEL_EPOCH;
  return *serial >= FIRST_RELIABLE_DAY;
}

static gboolean
get_moment (gint64 instant, GTimeZone *zone, double *serial)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);
  gint64 local = instant + g_time_zone_get_offset (zone, MAX (0, interval));

  *serial = UNIX_EPOCH + (double)local / 86400;
  return *serial >= FIRST_RELIABLE_DAY && *serial <= LAST_DAY;
}

/**
 * pqa_xlsx_number_get:
 * @zone: in which instants are shown
 * @number: (out): the value as Excel counts: days since 1900, shares of 1
 *
 * Returns: %FALSE where the value has to be written in words: Excel has no dates before March 1900,
 *   and keeps 15 digits of a number
 */
gboolean
pqa_xlsx_number_get (const PqaCell *cell, GTimeZone *zone, double *number)
{
  switch (cell->kind)
    {
    case PQA_CELL_INTEGER:
      *number = (double)cell->integer;
      return ABS (cell->integer) <= MAX_EXACT;
    case PQA_CELL_NUMBER:
      *number = cell->number;
      return TRUE;
    case PQA_CELL_RATIO:
      *number = (double)cell->integer / (double)cell->denominator;
      return TRUE;
    case PQA_CELL_DURATION:
      *number = (double)cell->integer / 86400;
      return TRUE;
    case PQA_CELL_DATE:
      return get_day (cell->text, number);
    case PQA_CELL_INSTANT:
      return get_moment (cell->integer, zone, number);
    case PQA_CELL_TEXT:
    case PQA_CELL_NO_DATA:
    case PQA_CELL_BLANK:
    default:
      return FALSE;
    }
}

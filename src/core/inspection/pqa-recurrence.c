/* pqa-recurrence.c: the dates on which something comes round
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every date is counted from the anchor, anchor + k × period, never from the one before, so that
 * the 31st becomes the last day of a short month and is the 31st again after it.
 */
#include "inspection/pqa-recurrence.h"

#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "time/pqa-date.h"

/* So long does one look for a working day around a day off. */
#define LONGEST_HOLIDAY 60
/* The highest count of units that still ends within the years of dates. */
#define MAX_COUNT 10000

static const PqaCode UNITS[] = {
  [PQA_RECURRENCE_DAY] = { "day", NC_ ("recurrence", "Day") },
  [PQA_RECURRENCE_WEEK] = { "week", NC_ ("recurrence", "Week") },
  [PQA_RECURRENCE_MONTH] = { "month", NC_ ("recurrence", "Month") },
  [PQA_RECURRENCE_YEAR] = { "year", NC_ ("recurrence", "Year") },
};

static const PqaCode MONTH_RULES[] = {
  [PQA_MONTH_RULE_DATE] = { "date", NC_ ("month rule", "Same date") },
  [PQA_MONTH_RULE_NTH_WEEKDAY] = { "nth_weekday", NC_ ("month rule", "Same weekday") },
  [PQA_MONTH_RULE_LAST_DAY] = { "last_day", NC_ ("month rule", "Last day") },
};

static const PqaCode DAY_OFF_RULES[] = {
  [PQA_DAY_OFF_KEEP] = { "keep", NC_ ("day off", "Also on days off") },
  [PQA_DAY_OFF_BEFORE] = { "before", NC_ ("day off", "On the working day before") },
  [PQA_DAY_OFF_AFTER] = { "after", NC_ ("day off", "On the working day after") },
  [PQA_DAY_OFF_SKIP] = { "skip", NC_ ("day off", "Not on days off") },
};

PQA_DEFINE_CODES (PqaRecurrenceUnit, pqa_recurrence_unit, UNITS, "recurrence")
PQA_DEFINE_CODES (PqaMonthRule, pqa_month_rule, MONTH_RULES, "month rule")
PQA_DEFINE_CODES (PqaDayOffRule, pqa_day_off_rule, DAY_OFF_RULES, "day off")

/**
 * pqa_recurrence_check:
 * @error: set to %PQA_ERROR_INVALID for an anchor that is no date, to %PQA_ERROR_CONSTRAINT for a
 *   period that is none
 *
 * Returns: whether the rule gives dates
 */
gboolean
pqa_recurrence_check (const PqaRecurrence *self, GError **error)
{
  if (!pqa_date_check (self->anchor, error))
    return FALSE;
  if (self->count >= 1 && self->count <= MAX_COUNT)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("It can come round every 1 to %d days, weeks, months or years"), MAX_COUNT);
  return FALSE;
}

/* The @nth (from 1) @weekday of a month, or the last of them if there are fewer. */
static char *
find_weekday (int year, int month, int nth, int weekday)
{
  g_autofree char *first = pqa_date_new (year, month, 1);
  int day = 1 + (weekday - pqa_date_weekday (first) + 7) % 7 + (nth - 1) * 7;

  return pqa_date_new (year, month, day > pqa_days_in_month (year, month) ? day - 7 : day);
}

/* The date of the rule in the month that is @months after the anchor's. */
static char *
get_in_month (const PqaRecurrence *self, int months)
{
  g_autofree char *date = pqa_date_add_months (self->anchor, months);
  int year, month, anchor_day;

  pqa_date_parse (date, &year, &month, NULL);
  pqa_date_parse (self->anchor, NULL, NULL, &anchor_day);
  switch (self->month_rule)
    {
    case PQA_MONTH_RULE_NTH_WEEKDAY:
      return find_weekday (year, month, (anchor_day - 1) / 7 + 1, pqa_date_weekday (self->anchor));
    case PQA_MONTH_RULE_LAST_DAY:
      return pqa_date_new (year, month, pqa_days_in_month (year, month));
    case PQA_MONTH_RULE_DATE:
    default:
      return g_steal_pointer (&date);
    }
}

static int
get_step (const PqaRecurrence *self)
{
  static const int STEPS[] = { 1, 7, 1, 12 };

  return STEPS[self->unit] * self->count;
}

static gboolean
counts_months (const PqaRecurrence *self)
{
  return self->unit >= PQA_RECURRENCE_MONTH;
}

/**
 * pqa_recurrence_get_nominal:
 * @self: a rule that pqa_recurrence_check() accepts
 * @index: 0 for the first
 *
 * Returns: (transfer full) (nullable): the date of the occurrence by the rule; %NULL beyond year
 * 9999
 */
char *
pqa_recurrence_get_nominal (const PqaRecurrence *self, int index)
{
  gint64 distance = (gint64)get_step (self) * index;
  int year, month;

  g_return_val_if_fail (index >= 0, NULL);

  pqa_date_parse (self->anchor, &year, &month, NULL);
  if (counts_months (self))
    return year * 12 + month - 1 + distance > 9999 * 12 + 11 ? NULL : get_in_month (self, distance);
  if (pqa_date_to_days (self->anchor) + distance > PQA_DATE_MAX_DAYS)
    return NULL;
  return pqa_date_add_days (self->anchor, distance);
}

/* The nearest working day in one direction, or the day itself if there is none near. */
static char *
find_working_day (PqaWorkCalendar *calendar, const char *date, int direction)
{
  int distance;

  for (distance = 1; distance <= LONGEST_HOLIDAY; distance++)
    {
      g_autofree char *day = pqa_date_add_days (date, direction * distance);

      if (pqa_work_calendar_opens_on (calendar, day))
        return g_steal_pointer (&day);
    }
  return g_strdup (date);
}

/**
 * pqa_recurrence_adjust:
 * @nominal: a valid date
 * @calendar: (nullable): says which days are off; %NULL if none is
 *
 * Returns: (transfer full) (nullable): the date after the rule for days off; %NULL if it is skipped
 */
char *
pqa_recurrence_adjust (const PqaRecurrence *self, const char *nominal, PqaWorkCalendar *calendar)
{
  if (calendar == NULL || pqa_work_calendar_opens_on (calendar, nominal))
    return g_strdup (nominal);
  switch (self->day_off_rule)
    {
    case PQA_DAY_OFF_BEFORE:
      return find_working_day (calendar, nominal, -1);
    case PQA_DAY_OFF_AFTER:
      return find_working_day (calendar, nominal, 1);
    case PQA_DAY_OFF_SKIP:
      return NULL;
    case PQA_DAY_OFF_KEEP:
    default:
      return g_strdup (nominal);
    }
}

/* The first index whose nominal date may be at or after @from; a period too early at most. */
static int
find_index (const PqaRecurrence *self, const char *from)
{
  int anchor_year, anchor_month, year, month;
  gint64 distance;

  if (strcmp (from, self->anchor) <= 0)
    return 0;
  if (!counts_months (self))
    return pqa_date_days_between (self->anchor, from) / get_step (self);
  pqa_date_parse (self->anchor, &anchor_year, &anchor_month, NULL);
  pqa_date_parse (from, &year, &month, NULL);
  distance = (year - anchor_year) * 12 + month - anchor_month;
  return distance / get_step (self);
}

/**
 * pqa_recurrence_list:
 * @self: a rule that pqa_recurrence_check() accepts
 * @calendar: (nullable): says which days are off
 * @from: the first day
 * @to: the first day after
 *
 * Returns: (transfer full) (element-type PqaOccurrence): the occurrences with a nominal date in
 *   [@from, @to), skipped ones too, in order
 */
GPtrArray *
pqa_recurrence_list (const PqaRecurrence *self,
                     PqaWorkCalendar *calendar,
                     const char *from,
                     const char *to)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_occurrence_free);
  int index;

  for (index = find_index (self, from);; index++)
    {
      g_autofree char *nominal = pqa_recurrence_get_nominal (self, index);
      PqaOccurrence *occurrence;

      if (nominal == NULL || strcmp (nominal, to) >= 0)
        break;
      if (strcmp (nominal, from) < 0)
        continue;
      occurrence = g_new0 (PqaOccurrence, 1);
      occurrence->planned = pqa_recurrence_adjust (self, nominal, calendar);
      occurrence->nominal = g_steal_pointer (&nominal);
      g_ptr_array_add (list, occurrence);
    }
  return list;
}

/**
 * pqa_occurrence_free:
 */
void
pqa_occurrence_free (PqaOccurrence *self)
{
  g_free (self->nominal);
  g_free (self->planned);
  g_free (self);
}

/* Of its own, since “every 1 week” is wrong also where one and several have the same form. */
static const char *
format_single (PqaRecurrenceUnit unit)
{
  switch (unit)
    {
    case PQA_RECURRENCE_DAY:
      return _ ("every day");
    case PQA_RECURRENCE_WEEK:
      return _ ("every week");
    case PQA_RECURRENCE_MONTH:
      return _ ("every month");
    case PQA_RECURRENCE_YEAR:
    default:
      return _ ("every year");
    }
}

static char *
format_several (PqaRecurrenceUnit unit, int count)
{
  switch (unit)
    {
    case PQA_RECURRENCE_DAY:
      return g_strdup_printf (ngettext ("every %d day", "every %d days", count), count);
    case PQA_RECURRENCE_WEEK:
      return g_strdup_printf (ngettext ("every %d week", "every %d weeks", count), count);
    case PQA_RECURRENCE_MONTH:
      return g_strdup_printf (ngettext ("every %d month", "every %d months", count), count);
    case PQA_RECURRENCE_YEAR:
    default:
      return g_strdup_printf (ngettext ("every %d year", "every %d years", count), count);
    }
}

/**
 * pqa_recurrence_format:
 *
 * Returns: (transfer full): how often it comes round, in words: "every 2 weeks"
 */
char *
pqa_recurrence_format (const PqaRecurrence *self)
{
  return self->count == 1 ? g_strdup (format_single (self->unit))
                          : format_several (self->unit, self->count);
}

/* pqa-work-calendar.c: when the office is open, and counting only that time
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A stretch of open time belongs to the local date on which it begins, and ends where the clock
 * shows its end: a holiday closes what begins on it, and leaves the night shift of its eve alone.
 * Where the clock is put forward or back, a stretch lasts as long as it really does.
 *
 * Counting is done by binary search in a table of open stretches, which is made at the first
 * question and grows. Any number of threads may ask; building must be finished before the first
 * question.
 */
#include "calendar/pqa-work-calendar.h"

#include "calendar/pqa-open-cache.h"
#include "pqa-error.h"
#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

/* Longer than all the time that counts. */
#define MAX_SECONDS ((gint64)500 * 366 * PQA_DAY_SECONDS)

struct _PqaWorkCalendar
{
  gatomicrefcount ref_count;
  GTimeZone *zone;
  gboolean round_the_clock;
  PqaOpenHours *hours;
  PqaOpenCache *cache;
};

G_DEFINE_BOXED_TYPE (PqaWorkCalendar,
                     pqa_work_calendar,
                     pqa_work_calendar_ref,
                     pqa_work_calendar_unref)

/**
 * pqa_work_calendar_new:
 * @zone: the office's
 *
 * Returns: (transfer full): a calendar that is closed until it is given opening hours
 */
PqaWorkCalendar *
pqa_work_calendar_new (GTimeZone *zone)
{
  PqaWorkCalendar *self;

  g_return_val_if_fail (zone != NULL, NULL);

  self = g_new0 (PqaWorkCalendar, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->zone = g_time_zone_ref (zone);
  self->hours = pqa_open_hours_new ();
  self->cache = pqa_open_cache_new (self->hours, zone);
  return self;
}

/**
 * pqa_work_calendar_new_round_the_clock:
 * @zone: the office's
 *
 * Returns: (transfer full): the built-in calendar that is always open
 */
PqaWorkCalendar *
pqa_work_calendar_new_round_the_clock (GTimeZone *zone)
{
  PqaWorkCalendar *self = pqa_work_calendar_new (zone);

  self->round_the_clock = TRUE;
  return self;
}

/**
 * pqa_work_calendar_ref:
 *
 * Returns: (transfer full): @self
 */
PqaWorkCalendar *
pqa_work_calendar_ref (PqaWorkCalendar *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * pqa_work_calendar_unref:
 * @self: (transfer full): a calendar
 */
void
pqa_work_calendar_unref (PqaWorkCalendar *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  pqa_open_cache_free (self->cache);
  pqa_open_hours_free (self->hours);
  g_time_zone_unref (self->zone);
  g_free (self);
}

static gboolean
may_build (PqaWorkCalendar *self)
{
  return !self->round_the_clock && pqa_open_cache_is_empty (self->cache);
}

/**
 * pqa_work_calendar_open_weekday:
 * @weekday: 1 Monday to 7 Sunday
 * @from: seconds after midnight as the clock shows them, below a day's 86400
 * @to: the same, up to twice 86400; over midnight either that way, or by not being after @from
 *
 * Adds a stretch of open time to every such weekday.
 */
void
pqa_work_calendar_open_weekday (PqaWorkCalendar *self, int weekday, int from, int to)
{
  g_return_if_fail (may_build (self));

  pqa_open_hours_add_weekday (self->hours, weekday, from, to);
}

/**
 * pqa_work_calendar_close_date:
 * @date: a valid date
 *
 * Makes the date a holiday.
 */
void
pqa_work_calendar_close_date (PqaWorkCalendar *self, const char *date)
{
  g_return_if_fail (may_build (self) && pqa_date_is_valid (date));

  pqa_open_hours_close_day (self->hours, pqa_date_to_days (date));
}

/**
 * pqa_work_calendar_open_date:
 * @date: a valid date
 * @from: as for pqa_work_calendar_open_weekday()
 * @to: as there
 *
 * Gives the date its own hours instead of its weekday's; several calls add several stretches.
 */
void
pqa_work_calendar_open_date (PqaWorkCalendar *self, const char *date, int from, int to)
{
  g_return_if_fail (may_build (self) && pqa_date_is_valid (date));

  pqa_open_hours_add_day (self->hours, pqa_date_to_days (date), from, to);
}

/**
 * pqa_work_calendar_open_date_as:
 * @date: a valid date
 * @weekday: 1 Monday to 7 Sunday
 *
 * Makes the date a make-up day 调休: it has the hours that were added to @weekday so far.
 */
void
pqa_work_calendar_open_date_as (PqaWorkCalendar *self, const char *date, int weekday)
{
  g_return_if_fail (may_build (self) && pqa_date_is_valid (date));
  g_return_if_fail (weekday >= 1 && weekday <= 7);

  pqa_open_hours_copy_weekday (self->hours, pqa_date_to_days (date), weekday);
}

/**
 * pqa_work_calendar_get_zone:
 *
 * Returns: (transfer none): the zone whose clock it goes by
 */
GTimeZone *
pqa_work_calendar_get_zone (PqaWorkCalendar *self)
{
  return self->zone;
}

/**
 * pqa_work_calendar_is_round_the_clock:
 */
gboolean
pqa_work_calendar_is_round_the_clock (PqaWorkCalendar *self)
{
  return self->round_the_clock;
}

/**
 * pqa_work_calendar_get_day:
 * @date: a valid date
 *
 * Returns: what kind of day it is
 */
PqaCalendarDay
pqa_work_calendar_get_day (PqaWorkCalendar *self, const char *date)
{
  gint64 days = pqa_date_to_days (date);
  const GArray *week = pqa_open_hours_get_weekday (self->hours, pqa_days_weekday (days));
  gboolean usual = self->round_the_clock || week->len > 0;

  if (!pqa_open_hours_is_exception (self->hours, days))
    return usual ? PQA_CALENDAR_DAY_OPEN : PQA_CALENDAR_DAY_CLOSED;
  if (pqa_open_hours_get_day (self->hours, days)->len == 0)
    return PQA_CALENDAR_DAY_HOLIDAY;
  return usual ? PQA_CALENDAR_DAY_SPECIAL : PQA_CALENDAR_DAY_MAKE_UP;
}

/**
 * pqa_work_calendar_opens_on:
 * @date: a valid date
 *
 * Returns: whether any open time begins on the date
 */
gboolean
pqa_work_calendar_opens_on (PqaWorkCalendar *self, const char *date)
{
  PqaCalendarDay day = pqa_work_calendar_get_day (self, date);

  return day != PQA_CALENDAR_DAY_CLOSED && day != PQA_CALENDAR_DAY_HOLIDAY;
}

static gboolean
check_ever_open (PqaWorkCalendar *self, GError **error)
{
  if (self->round_the_clock || !pqa_open_hours_is_never_open (self->hours))
    return TRUE;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                       _ ("This calendar is never open; give it opening hours"));
  return FALSE;
}

/**
 * pqa_work_calendar_prepare:
 * @from: UTC seconds
 * @to: UTC seconds
 * @error: set to %PQA_ERROR_CONSTRAINT if the calendar is never open
 *
 * Makes the table for all questions about these years at once, before many are asked.
 *
 * Returns: whether the calendar can be counted with
 */
gboolean
pqa_work_calendar_prepare (PqaWorkCalendar *self, gint64 from, gint64 to, GError **error)
{
  if (!check_ever_open (self, error))
    return FALSE;
  if (!self->round_the_clock)
    pqa_open_cache_get (self->cache, pqa_open_cache_clamp (MIN (from, to)),
                        pqa_open_cache_clamp (MAX (from, to)));
  return TRUE;
}

/**
 * pqa_work_calendar_is_open_at:
 *
 * Returns: whether the second that begins at @instant is open
 */
gboolean
pqa_work_calendar_is_open_at (PqaWorkCalendar *self, gint64 instant)
{
  gint64 inside;

  if (self->round_the_clock)
    return TRUE;
  inside = pqa_open_cache_clamp (instant);
  return inside == instant
         && pqa_open_table_is_open_at (pqa_open_cache_get (self->cache, inside, inside), inside);
}

static gboolean
find_forward (PqaWorkCalendar *self, gint64 start, gint64 seconds, gint64 *result)
{
  const PqaOpenTable *table = pqa_open_cache_get (self->cache, start, start);

  while (table != NULL)
    {
      gint64 target = pqa_open_table_measure (table, start) + seconds;

      if (target <= pqa_open_table_get_total (table))
        {
          *result = pqa_open_table_find_earliest (table, target);
          return TRUE;
        }
      table = pqa_open_cache_extend (self->cache, table, TRUE);
    }
  return FALSE;
}

static gboolean
find_backward (PqaWorkCalendar *self, gint64 start, gint64 seconds, gint64 *result)
{
  const PqaOpenTable *table = pqa_open_cache_get (self->cache, start, start);

  while (table != NULL)
    {
      gint64 target = pqa_open_table_measure (table, start) - seconds;

      if (target >= 0)
        {
          *result = pqa_open_table_find_latest (table, target);
          return TRUE;
        }
      table = pqa_open_cache_extend (self->cache, table, FALSE);
    }
  return FALSE;
}

static gboolean
find (PqaWorkCalendar *self, gint64 start, gint64 seconds, gint64 *result)
{
  if (seconds < -MAX_SECONDS || seconds > MAX_SECONDS || pqa_open_cache_clamp (start) != start)
    return FALSE;
  if (seconds == 0 || self->round_the_clock)
    {
      *result = start + seconds;
      return TRUE;
    }
  return seconds > 0 ? find_forward (self, start, seconds, result)
                     : find_backward (self, start, -seconds, result);
}

/**
 * pqa_work_calendar_add:
 * @start: UTC seconds
 * @seconds: open time to let pass; if negative, to go back
 * @result: (out): the instant; of those that have the same open time between it and @start, the one
 *   nearest to @start, so at closing time rather than at the next opening
 * @error: set to %PQA_ERROR_CONSTRAINT if the calendar is never open, or not open for so long
 *   between the years 1900 and 2399
 *
 * Returns: whether there is such an instant
 */
gboolean
pqa_work_calendar_add (
    PqaWorkCalendar *self, gint64 start, gint64 seconds, gint64 *result, GError **error)
{
  g_return_val_if_fail (self != NULL && result != NULL, FALSE);

  if (!check_ever_open (self, error))
    return FALSE;
  if (find (self, start, seconds, result))
    return TRUE;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                       _ ("This calendar is not open for so long"));
  return FALSE;
}

/**
 * pqa_work_calendar_diff:
 * @from: UTC seconds
 * @to: UTC seconds
 *
 * Time before the year 1900 and after 2399 counts as closed.
 *
 * Returns: the open seconds from @from to @to, negative if @to is earlier
 */
gint64
pqa_work_calendar_diff (PqaWorkCalendar *self, gint64 from, gint64 to)
{
  const PqaOpenTable *table;

  g_return_val_if_fail (self != NULL, 0);

  if (self->round_the_clock)
    return to - from;
  from = pqa_open_cache_clamp (from);
  to = pqa_open_cache_clamp (to);
  table = pqa_open_cache_get (self->cache, MIN (from, to), MAX (from, to));
  return pqa_open_table_measure (table, to) - pqa_open_table_measure (table, from);
}

/* pqa-work-calendar.h: when the office is open, and counting only that time
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PqaCalendarDay:
 * @PQA_CALENDAR_DAY_OPEN: opens as its weekday does
 * @PQA_CALENDAR_DAY_CLOSED: closed as its weekday is
 * @PQA_CALENDAR_DAY_HOLIDAY: closed by an exception
 * @PQA_CALENDAR_DAY_MAKE_UP: opens by an exception while its weekday is closed: a make-up day 调休
 * @PQA_CALENDAR_DAY_SPECIAL: opens by an exception with other hours than its weekday's
 */
typedef enum
{
  PQA_CALENDAR_DAY_OPEN,
  PQA_CALENDAR_DAY_CLOSED,
  PQA_CALENDAR_DAY_HOLIDAY,
  PQA_CALENDAR_DAY_MAKE_UP,
  PQA_CALENDAR_DAY_SPECIAL,
} PqaCalendarDay;

typedef struct _PqaWorkCalendar PqaWorkCalendar;

#define PQA_TYPE_WORK_CALENDAR (pqa_work_calendar_get_type ())
GType pqa_work_calendar_get_type (void);

PqaWorkCalendar *pqa_work_calendar_new (GTimeZone *zone);
PqaWorkCalendar *pqa_work_calendar_new_round_the_clock (GTimeZone *zone);
PqaWorkCalendar *pqa_work_calendar_ref (PqaWorkCalendar *self);
void pqa_work_calendar_unref (PqaWorkCalendar *self);

void pqa_work_calendar_open_weekday (PqaWorkCalendar *self, int weekday, int from, int to);
void pqa_work_calendar_close_date (PqaWorkCalendar *self, const char *date);
void pqa_work_calendar_open_date (PqaWorkCalendar *self, const char *date, int from, int to);
void pqa_work_calendar_open_date_as (PqaWorkCalendar *self, const char *date, int weekday);

GTimeZone *pqa_work_calendar_get_zone (PqaWorkCalendar *self);
gboolean pqa_work_calendar_is_round_the_clock (PqaWorkCalendar *self);
PqaCalendarDay pqa_work_calendar_get_day (PqaWorkCalendar *self, const char *date);
gboolean pqa_work_calendar_opens_on (PqaWorkCalendar *self, const char *date);

gboolean pqa_work_calendar_prepare (PqaWorkCalendar *self, gint64 from, gint64 to, GError **error);
gboolean pqa_work_calendar_is_open_at (PqaWorkCalendar *self, gint64 instant);
gboolean pqa_work_calendar_add (
    PqaWorkCalendar *self, gint64 start, gint64 seconds, gint64 *result, GError **error);
gint64 pqa_work_calendar_diff (PqaWorkCalendar *self, gint64 from, gint64 to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaWorkCalendar, pqa_work_calendar_unref)

G_END_DECLS

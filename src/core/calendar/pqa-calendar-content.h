/* pqa-calendar-content.h: the hours of a work calendar as people edit them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-hours-text.h"
#include "calendar/pqa-work-calendar.h"
#include "pqa-codes.h"

G_BEGIN_DECLS

#define PQA_N_WEEKDAYS 7

/**
 * PqaSpecialDay:
 * @date: the day
 * @hours: (element-type PqaHours): when it is open; none for a holiday
 * @name: what it is called
 */
typedef struct
{
  char *date;
  GArray *hours;
  char *name;
} PqaSpecialDay;

/**
 * PqaCalendarContent:
 * @week: (element-type PqaHours): the hours of each weekday, Monday first
 * @days: (element-type PqaSpecialDay): what differs, by date
 */
typedef struct
{
  GArray *week[PQA_N_WEEKDAYS];
  GPtrArray *days;
} PqaCalendarContent;

PQA_DECLARE_CODES (PqaCalendarDay, pqa_calendar_day)

PqaSpecialDay *pqa_special_day_new (const char *date, const char *name);
PqaSpecialDay *pqa_special_day_copy (const PqaSpecialDay *self);
void pqa_special_day_free (PqaSpecialDay *self);
gboolean pqa_special_day_equal (const PqaSpecialDay *self, const PqaSpecialDay *other);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaSpecialDay, pqa_special_day_free)

PqaCalendarContent *pqa_calendar_content_new (void);
PqaCalendarContent *pqa_calendar_content_copy (const PqaCalendarContent *self);
void pqa_calendar_content_free (PqaCalendarContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaCalendarContent, pqa_calendar_content_free)

const PqaSpecialDay *
pqa_calendar_content_find (const PqaCalendarContent *self, const char *date);
void pqa_calendar_content_set_day (PqaCalendarContent *self, const PqaSpecialDay *day);
void pqa_calendar_content_clear_day (PqaCalendarContent *self, const char *date);
PqaCalendarDay pqa_calendar_content_get_day (const PqaCalendarContent *self, const char *date);
const GArray *pqa_calendar_content_get_hours (const PqaCalendarContent *self, const char *date);
const GArray *pqa_calendar_content_get_usual_hours (const PqaCalendarContent *self);
gint64 pqa_calendar_content_measure_day (const PqaCalendarContent *self);
char *pqa_calendar_content_describe (const PqaCalendarContent *self, const char *date);

G_END_DECLS

/* pqa-calendar-edit.h: changing the work calendars
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-hours-text.h"
#include "db/pqa-connection.h"

G_BEGIN_DECLS

#define PQA_N_WEEKDAYS 7

/**
 * PqaCalendarContent:
 * @week: (element-type PqaHours): the hours of each weekday, Monday first
 * @days: (element-type PqaSpecialDay): what differs
 */
typedef struct
{
  GArray *week[PQA_N_WEEKDAYS];
  GPtrArray *days;
} PqaCalendarContent;

/**
 * PqaCalendarInfo:
 * @version_id: the version in force, 0 if there is none
 * @content: (nullable): its hours; %NULL for a calendar that is open round the clock
 */
typedef struct
{
  gint64 id;
  char *name;
  gint64 version_id;
  gint64 version_number;
  gint64 version_at;
  PqaCalendarContent *content;
} PqaCalendarInfo;

PqaCalendarContent *pqa_calendar_content_new (void);
void pqa_calendar_content_free (PqaCalendarContent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaCalendarContent, pqa_calendar_content_free)

GPtrArray *pqa_calendar_edit_read_all (PqaConnection *connection, GError **error);
gboolean pqa_calendar_edit_save (PqaConnection *connection,
                                 gint64 calendar_id,
                                 const PqaCalendarContent *content,
                                 GError **error);

G_END_DECLS

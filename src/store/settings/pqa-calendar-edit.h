/* pqa-calendar-edit.h: changing the work calendars
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-calendar-content.h"
#include "db/pqa-connection.h"

G_BEGIN_DECLS

/**
 * PqaCalendarInfo:
 * @code: its stable name, for the command line
 * @version_id: the version in force, 0 if there is none
 * @content: (nullable): its hours; %NULL for a calendar that is open round the clock
 */
typedef struct
{
  gint64 id;
  char *code;
  char *name;
  gint64 version_id;
  gint64 version_number;
  gint64 version_at;
  PqaCalendarContent *content;
} PqaCalendarInfo;

GPtrArray *pqa_calendar_edit_read_all (PqaConnection *connection, GError **error);
gboolean pqa_calendar_edit_save (PqaConnection *connection,
                                 gint64 calendar_id,
                                 const PqaCalendarContent *content,
                                 GError **error);

G_END_DECLS

/* pqa-calendar-store.h: work calendars from the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-work-calendar.h"
#include "db/pqa-connection.h"

G_BEGIN_DECLS

PqaWorkCalendar *pqa_calendar_store_load (PqaConnection *connection,
                                          gint64 version_id,
                                          GTimeZone *zone,
                                          GError **error);
GTimeZone *pqa_calendar_store_get_zone (PqaConnection *connection, GError **error);
PqaWorkCalendar *
pqa_calendar_store_get (PqaConnection *connection, gint64 version_id, GError **error);
gboolean pqa_calendar_store_find_newest (PqaConnection *connection,
                                         gint64 calendar_id,
                                         gint64 *version_id,
                                         GError **error);

G_END_DECLS

/* pqa-calendar-store.c: work calendars from the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-calendar-store.h"

#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

/* Minutes beyond midnight are written as a time of the next day. */
static int
to_seconds (gint64 minute)
{
  int seconds = (int) minute * 60;

  return seconds > PQA_DAY_SECONDS ? seconds - PQA_DAY_SECONDS : seconds;
}

static gboolean
read_weekdays (PqaConnection *connection,
               gint64 version_id,
               PqaWorkCalendar *calendar,
               GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "calendar/intervals", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", version_id);
  while (pqa_statement_next (statement))
    pqa_work_calendar_open_weekday (calendar, pqa_statement_get_int (statement, 0),
                                    to_seconds (pqa_statement_get_int (statement, 1)),
                                    to_seconds (pqa_statement_get_int (statement, 2)));
  return pqa_statement_finish (statement, error);
}

static gboolean
read_exceptions (PqaConnection *connection,
                 gint64 version_id,
                 PqaWorkCalendar *calendar,
                 GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "calendar/exceptions", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", version_id);
  while (pqa_statement_next (statement))
    if (pqa_statement_is_null (statement, 1))
      pqa_work_calendar_close_date (calendar, pqa_statement_get_text (statement, 0));
    else
      pqa_work_calendar_open_date (calendar, pqa_statement_get_text (statement, 0),
                                   to_seconds (pqa_statement_get_int (statement, 1)),
                                   to_seconds (pqa_statement_get_int (statement, 2)));
  return pqa_statement_finish (statement, error);
}

/* −1 with @error when it cannot be read. */
static int
read_round_the_clock (PqaConnection *connection, gint64 version_id, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "calendar/version", error);
  int round_the_clock = -1;

  if (statement == NULL)
    return -1;

  pqa_statement_bind (statement, "i", version_id);
  if (pqa_statement_next (statement))
    round_the_clock = pqa_statement_get_int (statement, 0) != 0;
  if (!pqa_statement_finish (statement, error))
    return -1;
  if (round_the_clock < 0)
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("This calendar does not exist."));
  return round_the_clock;
}

/**
 * pqa_calendar_store_load:
 * @version_id: a version never changes, so the calendar may be kept for as long as it is wanted
 * @zone: the office's
 *
 * Returns: (transfer full): the calendar, or NULL with NOT_FOUND
 */
PqaWorkCalendar *
pqa_calendar_store_load (PqaConnection *connection,
                         gint64 version_id,
                         GTimeZone *zone,
                         GError **error)
{
  g_autoptr (PqaWorkCalendar) calendar = NULL;
  int round_the_clock = read_round_the_clock (connection, version_id, error);

  if (round_the_clock < 0)
    return NULL;
  if (round_the_clock)
    return pqa_work_calendar_new_round_the_clock (zone);

  calendar = pqa_work_calendar_new (zone);
  if (!read_weekdays (connection, version_id, calendar, error)
      || !read_exceptions (connection, version_id, calendar, error))
    return NULL;
  return g_steal_pointer (&calendar);
}

/**
 * pqa_calendar_store_find_newest:
 * @version_id: (out): the version in force, 0 when the calendar has none
 */
gboolean
pqa_calendar_store_find_newest (PqaConnection *connection,
                                gint64 calendar_id,
                                gint64 *version_id,
                                GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "calendar/newest", error);

  *version_id = 0;
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", calendar_id);
  if (pqa_statement_next (statement))
    *version_id = pqa_statement_get_int (statement, 0);
  return pqa_statement_finish (statement, error);
}

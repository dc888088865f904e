/* pqa-calendar-store.c: work calendars from the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-calendar-store.h"

#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

#define ZONE_KEY "pqa-office-zone"
#define CALENDARS_KEY "pqa-calendars"

/* Minutes beyond midnight are written as a time of the next day. */
static int
to_seconds (gint64 minute)
{
  int seconds = (int)minute * 60;

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

static gboolean
is_zone_called (GTimeZone *zone, const char *name)
{
  return zone != NULL && g_str_equal (g_time_zone_get_identifier (zone), name);
}

/**
 * pqa_calendar_store_get_zone:
 *
 * Returns: (transfer none): the office's time zone, kept with the connection; NULL with NOT_FOUND
 *   while there is no office
 */
GTimeZone *
pqa_calendar_store_get_zone (PqaConnection *connection, GError **error)
{
  GTimeZone *zone = pqa_connection_get_data (connection, ZONE_KEY);
  GError *inner_error = NULL;
  g_autofree char *name
      = pqa_connection_read_text (connection, &inner_error, "SELECT time_zone FROM office", NULL);

  if (inner_error != NULL)
    {
      g_propagate_error (error, inner_error);
      return NULL;
    }
  if (name == NULL)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("The office has not been set up."));
      return NULL;
    }
  if (is_zone_called (zone, name))
    return zone;

  zone = pqa_time_zone_new (name, error);
  if (zone != NULL)
    {
      pqa_connection_set_data (connection, CALENDARS_KEY, NULL, NULL);
      pqa_connection_set_data (connection, ZONE_KEY, zone, (GDestroyNotify)g_time_zone_unref);
    }
  return zone;
}

static GHashTable *
get_calendars (PqaConnection *connection)
{
  GHashTable *calendars = pqa_connection_get_data (connection, CALENDARS_KEY);

  if (calendars != NULL)
    return calendars;

  calendars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                     (GDestroyNotify)pqa_work_calendar_unref);
  pqa_connection_set_data (connection, CALENDARS_KEY, calendars,
                           (GDestroyNotify)g_hash_table_unref);
  return calendars;
}

/**
 * pqa_calendar_store_get:
 *
 * The calendar in the office's zone, read once for each connection.
 *
 * Returns: (transfer none): the calendar, or NULL with NOT_FOUND
 */
PqaWorkCalendar *
pqa_calendar_store_get (PqaConnection *connection, gint64 version_id, GError **error)
{
  GTimeZone *zone = pqa_calendar_store_get_zone (connection, error);
  GHashTable *calendars;
  PqaWorkCalendar *calendar;

  if (zone == NULL)
    return NULL;

  calendars = get_calendars (connection);
  calendar = g_hash_table_lookup (calendars, &version_id);
  if (calendar != NULL)
    return calendar;

  calendar = pqa_calendar_store_load (connection, version_id, zone, error);
  if (calendar != NULL)
    g_hash_table_insert (calendars, g_memdup2 (&version_id, sizeof version_id), calendar);
  return calendar;
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

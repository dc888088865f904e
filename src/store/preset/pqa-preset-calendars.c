/* pqa-preset-calendars.c: the opening hours of a new office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <stdio.h>

#include "preset/pqa-preset-private.h"

/* "13:30" → minutes of the day */
static gint64
read_minute (JsonArray *interval, guint index)
{
  int hour = 0;
  int minute = 0;

  sscanf (json_array_get_string_element (interval, index), "%d:%d", &hour, &minute);
  return hour * 60 + minute;
}

static gboolean
add_weekday (PqaConnection *connection, gint64 version, JsonObject *day, GError **error)
{
  JsonArray *intervals = json_object_get_array_member (day, "intervals");

  for (guint i = 0; i < json_array_get_length (intervals); i++)
    {
      JsonArray *interval = json_array_get_array_element (intervals, i);

      if (!pqa_preset_run (connection, error, "preset/add-calendar-interval", "iiii", version,
                           json_object_get_int_member (day, "weekday"), read_minute (interval, 0),
                           read_minute (interval, 1)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_exception (PqaConnection *connection, gint64 version, JsonObject *exception, GError **error)
{
  JsonArray *intervals = json_object_get_array_member (exception, "intervals");
  gboolean holiday = json_array_get_length (intervals) == 0;
  gint64 id;

  if (!pqa_preset_run (connection, error, "preset/add-calendar-exception", "ittt", version,
                       json_object_get_string_member (exception, "date"),
                       holiday ? "holiday" : "workday",
                       json_object_get_string_member (exception, "name")))
    return FALSE;

  id = pqa_connection_get_last_id (connection);
  for (guint i = 0; i < json_array_get_length (intervals); i++)
    {
      JsonArray *interval = json_array_get_array_element (intervals, i);

      if (!pqa_preset_run (connection, error, "preset/add-calendar-exception-interval", "iii", id,
                           read_minute (interval, 0), read_minute (interval, 1)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_calendar (PqaConnection *connection, JsonObject *calendar, GError **error)
{
  JsonArray *weekdays = json_object_get_array_member (calendar, "weekdays");
  JsonArray *exceptions = json_object_get_array_member (calendar, "exceptions");
  const char *code = json_object_get_string_member (calendar, "code");
  gint64 version;

  if (!pqa_preset_run (connection, error, "preset/add-calendar", "tti", code,
                       json_object_get_string_member (calendar, "name"),
                       (gint64)json_object_get_boolean_member (calendar, "round_the_clock"))
      || !pqa_preset_run (connection, error, "preset/add-calendar-version", "ti", code,
                          pqa_connection_get_now (connection)))
    return FALSE;

  version = pqa_connection_get_last_id (connection);
  for (guint i = 0; i < json_array_get_length (weekdays); i++)
    if (!add_weekday (connection, version, json_array_get_object_element (weekdays, i), error))
      return FALSE;
  for (guint i = 0; i < json_array_get_length (exceptions); i++)
    if (!add_exception (connection, version, json_array_get_object_element (exceptions, i), error))
      return FALSE;
  return TRUE;
}

gboolean
pqa_preset_apply_calendars (PqaConnection *connection, JsonObject *preset, GError **error)
{
  JsonArray *calendars = json_object_get_array_member (preset, "calendars");

  for (guint i = 0; i < json_array_get_length (calendars); i++)
    if (!add_calendar (connection, json_array_get_object_element (calendars, i), error))
      return FALSE;
  return pqa_preset_run (connection, error, "preset/set-office-calendar", "t",
                         json_object_get_string_member (preset, "default"));
}

/* pqa-calendar-edit.c: changing the work calendars
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A version of a calendar never changes, since deadlines have been counted by it. What is saved
 * becomes a new one, by which those of new requests are counted.
 */
#include "settings/pqa-calendar-edit.h"

#include "pqa-i18n.h"

static void
info_free (gpointer data)
{
  PqaCalendarInfo *self = data;

  g_free (self->code);
  g_free (self->name);
  g_clear_pointer (&self->content, pqa_calendar_content_free);
  g_free (self);
}

static gboolean
read_week (PqaConnection *connection, PqaCalendarInfo *info, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "calendar/intervals", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind_int (statement, 1, info->version_id);
  while (pqa_statement_next (statement))
    {
      PqaHours hours = { (int) pqa_statement_get_int (statement, 1),
                         (int) pqa_statement_get_int (statement, 2) };

      g_array_append_val (info->content->week[pqa_statement_get_int (statement, 0) - 1], hours);
    }
  return pqa_statement_finish (statement, error);
}

static PqaSpecialDay *
find_day (PqaCalendarContent *content, PqaStatement *statement)
{
  const char *date = pqa_statement_get_text (statement, 0);
  PqaSpecialDay *last
      = content->days->len > 0 ? content->days->pdata[content->days->len - 1] : NULL;

  if (last == NULL || !g_str_equal (last->date, date))
    {
      last = pqa_special_day_new (date, pqa_statement_get_text (statement, 1));
      g_ptr_array_add (content->days, last);
    }
  return last;
}

static gboolean
read_days (PqaConnection *connection, PqaCalendarInfo *info, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "settings/calendar-days", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind_int (statement, 1, info->version_id);
  while (pqa_statement_next (statement))
    {
      PqaSpecialDay *day = find_day (info->content, statement);
      PqaHours hours = { (int) pqa_statement_get_int (statement, 2),
                         (int) pqa_statement_get_int (statement, 3) };

      if (!pqa_statement_is_null (statement, 2))
        g_array_append_val (day->hours, hours);
    }
  return pqa_statement_finish (statement, error);
}

static PqaCalendarInfo *
read_info (PqaStatement *statement)
{
  PqaCalendarInfo *info = g_new0 (PqaCalendarInfo, 1);

  info->id = pqa_statement_get_int (statement, 0);
  info->name = pqa_statement_dup_text (statement, 1);
  info->version_id = pqa_statement_get_int (statement, 3);
  info->version_number = pqa_statement_get_int (statement, 4);
  info->version_at = pqa_statement_get_int (statement, 5);
  info->code = pqa_statement_dup_text (statement, 6);
  if (!pqa_statement_get_int (statement, 2))
    info->content = pqa_calendar_content_new ();
  return info;
}

static gboolean
read_content (PqaConnection *connection, GPtrArray *calendars, GError **error)
{
  for (guint i = 0; i < calendars->len; i++)
    {
      PqaCalendarInfo *info = calendars->pdata[i];

      if (info->content != NULL && info->version_id != 0
          && (!read_week (connection, info, error) || !read_days (connection, info, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * pqa_calendar_edit_read_all:
 *
 * Returns: (transfer full) (element-type PqaCalendarInfo): the calendars as they are in force
 */
GPtrArray *
pqa_calendar_edit_read_all (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "settings/calendars", error);
  g_autoptr (GPtrArray) calendars = g_ptr_array_new_with_free_func (info_free);

  if (statement == NULL)
    return NULL;
  while (pqa_statement_next (statement))
    g_ptr_array_add (calendars, read_info (statement));
  if (!pqa_statement_finish (statement, error) || !read_content (connection, calendars, error))
    return NULL;
  return g_steal_pointer (&calendars);
}

static gboolean
check_opens (const PqaCalendarContent *content, GError **error)
{
  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    if (content->week[i]->len > 0)
      return TRUE;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                       _ ("A calendar that never opens would make no deadline end. Give at least"
                          " one weekday its hours."));
  return FALSE;
}

static gboolean
add_version (PqaConnection *connection, gint64 calendar_id, gint64 *version_id, GError **error)
{
  if (!pqa_connection_run (connection, error,
                           "INSERT INTO calendar_version (calendar_id, number, created_at)"
                           " SELECT ?1, ifnull (max (number), 0) + 1, ?2 FROM calendar_version"
                           "  WHERE calendar_id = ?1",
                           "ii", calendar_id, pqa_connection_get_now (connection)))
    return FALSE;
  *version_id = pqa_connection_get_last_id (connection);
  return TRUE;
}

static gboolean
write_week (PqaConnection *connection,
            gint64 version_id,
            const PqaCalendarContent *content,
            GError **error)
{
  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    for (guint j = 0; j < content->week[i]->len; j++)
      {
        const PqaHours *hours = &g_array_index (content->week[i], PqaHours, j);

        if (!pqa_connection_run (connection, error,
                                 "INSERT INTO calendar_interval (calendar_version_id, weekday,"
                                 " from_minute, to_minute) VALUES (?1, ?2, ?3, ?4)",
                                 "iiii", version_id, (gint64) i + 1, (gint64) hours->from,
                                 (gint64) hours->to))
          return FALSE;
      }
  return TRUE;
}

static gboolean
write_day (PqaConnection *connection, gint64 version_id, const PqaSpecialDay *day, GError **error)
{
  gint64 exception_id;

  if (!pqa_connection_run (connection, error,
                           "INSERT INTO calendar_exception (calendar_version_id, on_date, kind,"
                           " name) VALUES (?1, ?2, ?3, ?4)",
                           "ittt", version_id, day->date,
                           day->hours->len > 0 ? "workday" : "holiday", day->name))
    return FALSE;

  exception_id = pqa_connection_get_last_id (connection);
  for (guint i = 0; i < day->hours->len; i++)
    {
      const PqaHours *hours = &g_array_index (day->hours, PqaHours, i);

      if (!pqa_connection_run (connection, error,
                               "INSERT INTO calendar_exception_interval (calendar_exception_id,"
                               " from_minute, to_minute) VALUES (?1, ?2, ?3)",
                               "iii", exception_id, (gint64) hours->from, (gint64) hours->to))
        return FALSE;
    }
  return TRUE;
}

/**
 * pqa_calendar_edit_save:
 *
 * Makes a new version of a calendar. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, or CONSTRAINT for one that never opens
 */
gboolean
pqa_calendar_edit_save (PqaConnection *connection,
                        gint64 calendar_id,
                        const PqaCalendarContent *content,
                        GError **error)
{
  gint64 version_id;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error)
      || !check_opens (content, error)
      || !add_version (connection, calendar_id, &version_id, error)
      || !write_week (connection, version_id, content, error))
    return FALSE;
  for (guint i = 0; i < content->days->len; i++)
    if (!write_day (connection, version_id, content->days->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* pqa-ctl-holidays.c: propertyqactl import holidays
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-holiday-file.h"
#include "pqa-ctl.h"
#include "pqa-error.h"
#include "pqa-i18n.h"
#include "settings/pqa-calendar-edit.h"

#define DEFAULT_CALENDAR "office"

typedef struct
{
  const char *path;
  const char *calendar;
  gboolean dry_run;
  PqaHolidayFile *file;
} Order;

static const PqaCalendarInfo *
find_calendar (const GPtrArray *calendars, const char *code, GError **error)
{
  for (guint i = 0; i < calendars->len; i++)
    {
      const PqaCalendarInfo *info = calendars->pdata[i];

      if (info->content != NULL && g_str_equal (info->code, code))
        return info;
    }
  g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
               /* Translators: the code of a work calendar */
               _ ("There is no work calendar “%s” that holidays could be for."), code);
  return NULL;
}

/* A new version only if something is different. */
static gboolean
import (PqaConnection *connection, gpointer data, GError **error)
{
  Order *order = data;
  g_autoptr (GPtrArray) calendars = pqa_calendar_edit_read_all (connection, error);
  const PqaCalendarInfo *info;

  if (calendars == NULL)
    return FALSE;
  info = find_calendar (calendars, order->calendar, error);
  if (info == NULL)
    return FALSE;
  order->file = pqa_holiday_file_read (order->path, info->content, NULL, error);
  if (order->file == NULL)
    return FALSE;
  if (order->dry_run || !pqa_holiday_file_has_news (order->file))
    return TRUE;
  pqa_holiday_file_apply (order->file, info->content);
  return pqa_calendar_edit_save (connection, info->id, info->content, error);
}

/* Takes a year's public holidays into a work calendar, and says what was new, changed and wrong. */
int
pqa_ctl_import_holidays (const char *path, const char *calendar, gboolean dry_run)
{
  g_autoptr (PqaConnection) connection = pqa_ctl_open (PQA_CONNECTION_NONE);
  Order order = { path, calendar != NULL ? calendar : DEFAULT_CALENDAR, dry_run, NULL };
  g_autoptr (GError) error = NULL;
  int code;

  if (connection == NULL)
    return PQA_CTL_FAILED;
  if (!pqa_connection_transaction (connection, import, &order, &error))
    code = pqa_ctl_fail (error);
  else
    {
      order.file->report->dry_run = dry_run;
      code = pqa_ctl_print_import (order.file->report);
    }
  g_clear_pointer (&order.file, pqa_holiday_file_free);
  return code;
}

/* pqa-calendar-content.c: the hours of a work calendar as people edit them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-calendar-content.h"

#include <string.h>

#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-time-format.h"

static const PqaCode DAYS[] = {
  [PQA_CALENDAR_DAY_OPEN] = { "open", NC_ ("calendar day", "open") },
  [PQA_CALENDAR_DAY_CLOSED] = { "closed", NC_ ("calendar day", "closed") },
  [PQA_CALENDAR_DAY_HOLIDAY] = { "holiday", NC_ ("calendar day", "holiday") },
  [PQA_CALENDAR_DAY_MAKE_UP] = { "make_up", NC_ ("calendar day", "make-up day") },
  [PQA_CALENDAR_DAY_SPECIAL] = { "special", NC_ ("calendar day", "special hours") },
};

PQA_DEFINE_CODES (PqaCalendarDay, pqa_calendar_day, DAYS, "calendar day")

static GArray *
new_hours (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PqaHours));
}

static gboolean
same_hours (const GArray *a, const GArray *b)
{
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (PqaHours)) == 0);
}

static const GArray *
get_week (const PqaCalendarContent *self, const char *date)
{
  return self->week[pqa_date_weekday (date) - 1];
}

/**
 * pqa_special_day_new:
 *
 * Returns: (transfer full): a holiday
 */
PqaSpecialDay *
pqa_special_day_new (const char *date, const char *name)
{
  PqaSpecialDay *self = g_new0 (PqaSpecialDay, 1);

  self->date = g_strdup (date);
  self->name = g_strdup (name);
  self->hours = new_hours ();
  return self;
}

PqaSpecialDay *
pqa_special_day_copy (const PqaSpecialDay *self)
{
  PqaSpecialDay *copy = pqa_special_day_new (self->date, self->name);

  g_array_append_vals (copy->hours, self->hours->data, self->hours->len);
  return copy;
}

void
pqa_special_day_free (PqaSpecialDay *self)
{
  g_free (self->date);
  g_free (self->name);
  g_array_unref (self->hours);
  g_free (self);
}

/**
 * pqa_special_day_equal:
 *
 * Returns: whether both say the same of the same day
 */
gboolean
pqa_special_day_equal (const PqaSpecialDay *self, const PqaSpecialDay *other)
{
  return g_str_equal (self->date, other->date) && g_str_equal (self->name, other->name)
         && same_hours (self->hours, other->hours);
}

/**
 * pqa_calendar_content_new:
 *
 * Returns: (transfer full): a calendar that never opens
 */
PqaCalendarContent *
pqa_calendar_content_new (void)
{
  PqaCalendarContent *self = g_new0 (PqaCalendarContent, 1);

  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    self->week[i] = new_hours ();
  self->days = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_special_day_free);
  return self;
}

PqaCalendarContent *
pqa_calendar_content_copy (const PqaCalendarContent *self)
{
  PqaCalendarContent *copy = pqa_calendar_content_new ();

  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    g_array_append_vals (copy->week[i], self->week[i]->data, self->week[i]->len);
  for (guint i = 0; i < self->days->len; i++)
    g_ptr_array_add (copy->days, pqa_special_day_copy (self->days->pdata[i]));
  return copy;
}

void
pqa_calendar_content_free (PqaCalendarContent *self)
{
  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    g_array_unref (self->week[i]);
  g_ptr_array_unref (self->days);
  g_free (self);
}

/* The index of the first day that is not before @date. */
static guint
find_place (const PqaCalendarContent *self, const char *date)
{
  guint low = 0, high = self->days->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const PqaSpecialDay *day = self->days->pdata[middle];

      if (strcmp (day->date, date) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * pqa_calendar_content_find:
 *
 * Returns: (transfer none) (nullable): how @date differs from its weekday
 */
const PqaSpecialDay *
pqa_calendar_content_find (const PqaCalendarContent *self, const char *date)
{
  guint place = find_place (self, date);
  const PqaSpecialDay *day = place < self->days->len ? self->days->pdata[place] : NULL;

  return day != NULL && g_str_equal (day->date, date) ? day : NULL;
}

/**
 * pqa_calendar_content_set_day:
 * @day: (transfer none): how its date is to differ from its weekday
 */
void
pqa_calendar_content_set_day (PqaCalendarContent *self, const PqaSpecialDay *day)
{
  PqaSpecialDay *copy = pqa_special_day_copy (day);

  pqa_calendar_content_clear_day (self, copy->date);
  g_ptr_array_insert (self->days, (int) find_place (self, copy->date), copy);
}

/**
 * pqa_calendar_content_clear_day:
 *
 * Makes @date as its weekday is.
 */
void
pqa_calendar_content_clear_day (PqaCalendarContent *self, const char *date)
{
  if (pqa_calendar_content_find (self, date) != NULL)
    g_ptr_array_remove_index (self->days, find_place (self, date));
}

/**
 * pqa_calendar_content_get_day:
 *
 * Returns: what kind of day it is, as pqa_work_calendar_get_day() says of a calendar in use
 */
PqaCalendarDay
pqa_calendar_content_get_day (const PqaCalendarContent *self, const char *date)
{
  const PqaSpecialDay *day = pqa_calendar_content_find (self, date);
  gboolean usual = get_week (self, date)->len > 0;

  if (day == NULL)
    return usual ? PQA_CALENDAR_DAY_OPEN : PQA_CALENDAR_DAY_CLOSED;
  if (day->hours->len == 0)
    return PQA_CALENDAR_DAY_HOLIDAY;
  return usual ? PQA_CALENDAR_DAY_SPECIAL : PQA_CALENDAR_DAY_MAKE_UP;
}

/**
 * pqa_calendar_content_get_hours:
 *
 * Returns: (transfer none) (element-type PqaHours): when it is open on @date
 */
const GArray *
pqa_calendar_content_get_hours (const PqaCalendarContent *self, const char *date)
{
  const PqaSpecialDay *day = pqa_calendar_content_find (self, date);

  return day != NULL ? day->hours : get_week (self, date);
}

/**
 * pqa_calendar_content_get_usual_hours:
 *
 * Returns: (transfer none) (element-type PqaHours): those of the first weekday that is open, which a
 *   make-up day has if nothing else is said; none for a calendar that never opens
 */
const GArray *
pqa_calendar_content_get_usual_hours (const PqaCalendarContent *self)
{
  for (guint i = 0; i < PQA_N_WEEKDAYS; i++)
    if (self->week[i]->len > 0)
      return self->week[i];
  return self->week[0];
}

/**
 * pqa_calendar_content_measure_day:
 *
 * Returns: the seconds of the usual hours: what people call a working day
 */
gint64
pqa_calendar_content_measure_day (const PqaCalendarContent *self)
{
  const GArray *hours = pqa_calendar_content_get_usual_hours (self);
  gint64 minutes = 0;

  for (guint i = 0; i < hours->len; i++)
    minutes += g_array_index (hours, PqaHours, i).to - g_array_index (hours, PqaHours, i).from;
  return minutes * 60;
}

static void
append (GString *text, const char *part)
{
  /* Translators: between the parts of what is said of a day: “Thu 1 Jan 2026, holiday, New Year” */
  g_string_append (text, C_ ("calendar day", ", "));
  g_string_append (text, part);
}

/**
 * pqa_calendar_content_describe:
 *
 * Returns: (transfer full): "Thu 1 Jan 2026, holiday, New Year", "Mon 5 Jan 2026, open 08:30-17:30"
 */
char *
pqa_calendar_content_describe (const PqaCalendarContent *self, const char *date)
{
  const PqaSpecialDay *day = pqa_calendar_content_find (self, date);
  const GArray *hours = pqa_calendar_content_get_hours (self, date);
  g_autofree char *title = pqa_date_format_with_weekday (date);
  g_autofree char *times = pqa_hours_format (hours);
  GString *text = g_string_new (title);

  append (text, pqa_calendar_day_to_label (pqa_calendar_content_get_day (self, date)));
  if (hours->len > 0)
    g_string_append_printf (text, " %s", times);
  if (day != NULL && *day->name != '\0')
    append (text, day->name);
  return g_string_free (text, FALSE);
}

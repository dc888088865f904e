/* pqa-deadline-explanation.c: why a request is due when it is, in words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-deadline-explanation.h"

#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

/* Weekdays are clear within a week; beyond it, days are written as dates. */
#define CLEAR_DAYS 6
/* Of a longer time nobody reads the days one by one. */
#define LISTED_DAYS 31

#define HOUR 3600

/* "22.5 working hours": days of seven and a half hours are usual. */
static char *
format_tenths (gint64 seconds)
{
  g_autofree char *hours = g_strdup_printf ("%.1f", seconds / (double)HOUR);

  return g_strdup_printf (ngettext ("%s working hour", "%s working hours", seconds / HOUR), hours);
}

static char *
format_length (const PqaDeadline *deadline)
{
  int hours = deadline->seconds / HOUR;

  if (pqa_work_calendar_is_round_the_clock (deadline->calendar))
    return pqa_duration_format (deadline->seconds);
  if (deadline->seconds % HOUR == 0)
    return g_strdup_printf (ngettext ("%d working hour", "%d working hours", hours), hours);
  if (hours > 0 && deadline->seconds * 10 % HOUR == 0)
    return format_tenths (deadline->seconds);
  return g_strdup_printf (
      ngettext ("%d working minute", "%d working minutes", deadline->seconds / 60),
      (int)(deadline->seconds / 60));
}

static char *
format_instant (GTimeZone *zone, gint64 instant, gboolean clear)
{
  return clear ? pqa_local_time_format_weekday (zone, instant)
               : pqa_local_time_format (zone, instant);
}

static char *
format_day (gint64 days, gboolean as_weekday)
{
  g_autofree char *date = pqa_date_from_days (days);

  return as_weekday ? g_strdup (pqa_weekday_format (pqa_days_weekday (days)))
                    : pqa_date_format (date);
}

static PqaCalendarDay
get_day (const PqaDeadline *deadline, gint64 days)
{
  g_autofree char *date = pqa_date_from_days (days);

  return pqa_work_calendar_get_day (deadline->calendar, date);
}

/* "Sat–Sun closed". Weekly closing days read the same every week, so they always go by weekday. */
static char *
format_run (PqaCalendarDay kind, gint64 first, gint64 last, gboolean clear)
{
  gboolean as_weekday = clear || kind == PQA_CALENDAR_DAY_CLOSED;
  g_autofree char *from = format_day (first, as_weekday);
  g_autofree char *to = format_day (last, as_weekday);
  /* Translators: from the first to the last day of a few */
  g_autofree char *run
      = first == last ? g_strdup (from) : g_strdup_printf (C_ ("days", "%s–%s"), from, to);

  switch (kind)
    {
    case PQA_CALENDAR_DAY_CLOSED:
      /* Translators: one or several weekdays */
      return g_strdup_printf (C_ ("days", "%s closed"), run);
    case PQA_CALENDAR_DAY_HOLIDAY:
      /* Translators: one or several days */
      return g_strdup_printf (C_ ("days", "%s holiday"), run);
    case PQA_CALENDAR_DAY_MAKE_UP:
      /* Translators: one or several days that make up for holidays */
      return g_strdup_printf (C_ ("days", "%s make-up day"), run);
    case PQA_CALENDAR_DAY_OPEN:
    case PQA_CALENDAR_DAY_SPECIAL:
    default:
      /* Translators: one or several days with other hours than their weekdays */
      return g_strdup_printf (C_ ("days", "%s special hours"), run);
    }
}

static void
add_once (GStrvBuilder *builder, GHashTable *added, char *text)
{
  if (g_hash_table_add (added, text))
    g_strv_builder_add (builder, text);
}

static char **
list_days (const PqaDeadline *deadline, gint64 first, gint64 last, gboolean clear)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 days = first;

  while (days <= last)
    {
      PqaCalendarDay kind = get_day (deadline, days);
      gint64 end = days;

      while (end < last && get_day (deadline, end + 1) == kind)
        end++;
      if (kind != PQA_CALENDAR_DAY_OPEN)
        add_once (builder, added, format_run (kind, days, end, clear));
      days = end + 1;
    }
  return g_strv_builder_end (builder);
}

static char **
count_days (const PqaDeadline *deadline, gint64 first, gint64 last)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *text = NULL;
  int closed = 0;
  gint64 days;

  for (days = first; days <= last; days++)
    {
      PqaCalendarDay kind = get_day (deadline, days);

      closed += kind == PQA_CALENDAR_DAY_CLOSED || kind == PQA_CALENDAR_DAY_HOLIDAY;
    }
  if (closed > 0)
    {
      text = g_strdup_printf (ngettext ("%d day closed", "%d days closed", closed), closed);
      g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

/* The open time waited for one reason. */
static gint64
measure_reason (const PqaDeadline *deadline,
                const PqaPause *pauses,
                gsize n_pauses,
                gint64 now,
                PqaWaiting reason)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (PqaPause));
  gsize i;

  for (i = 0; i < n_pauses; i++)
    if (pauses[i].reason == reason && pauses[i].from < deadline->due)
      g_array_append_val (chosen, pauses[i]);
  /* Pauses before the due instant count, so the allowance here is all the time until then. */
  return pqa_deadline_measure_pauses (
      deadline->calendar, deadline->start,
      pqa_work_calendar_diff (deadline->calendar, deadline->start, deadline->due),
      (const PqaPause *)chosen->data, chosen->len, now);
}

static char *
format_wait (PqaWaiting reason, gint64 seconds)
{
  g_autofree char *duration = pqa_duration_format (seconds);

  switch (reason)
    {
    case PQA_WAITING_RESIDENT:
      return g_strdup_printf (_ ("waited %s for the resident"), duration);
    case PQA_WAITING_PARTS:
      return g_strdup_printf (_ ("waited %s for parts"), duration);
    case PQA_WAITING_CONTRACTOR:
      return g_strdup_printf (_ ("waited %s for the contractor"), duration);
    case PQA_WAITING_OTHER:
    default:
      return g_strdup_printf (_ ("waited %s"), duration);
    }
}

static char **
list_waits (const PqaDeadline *deadline, const PqaPause *pauses, gsize n_pauses, gint64 now)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint reason;

  for (reason = 0; reason < pqa_waiting_count (); reason++)
    {
      gint64 seconds = measure_reason (deadline, pauses, n_pauses, now, reason);
      g_autofree char *text = seconds > 0 ? format_wait (reason, seconds) : NULL;

      if (text != NULL)
        g_strv_builder_add (builder, text);
    }
  return g_strv_builder_end (builder);
}

/**
 * pqa_deadline_explanation_new:
 * @deadline: one with a calendar, a length and a due instant
 * @pauses: (array length=n_pauses) (nullable): the waiting that went into it
 * @now: where a pause that still lasts is taken to end
 *
 * Returns: (transfer full): the parts of the explanation
 */
PqaDeadlineExplanation *
pqa_deadline_explanation_new (const PqaDeadline *deadline,
                              const PqaPause *pauses,
                              gsize n_pauses,
                              gint64 now)
{
  PqaDeadlineExplanation *self;
  GTimeZone *zone;
  gint64 first, last;
  gboolean clear;

  g_return_val_if_fail (deadline->calendar != NULL && deadline->due != PQA_INSTANT_NONE, NULL);

  zone = pqa_work_calendar_get_zone (deadline->calendar);
  first = pqa_local_time_days (zone, deadline->start);
  last = pqa_local_time_days (zone, deadline->due);
  clear = last - first <= CLEAR_DAYS;
  self = g_new0 (PqaDeadlineExplanation, 1);
  self->length = format_length (deadline);
  self->start = format_instant (zone, deadline->start, clear);
  self->due = format_instant (zone, deadline->due, clear);
  self->days = last - first < LISTED_DAYS ? list_days (deadline, first, last, clear)
                                          : count_days (deadline, first, last);
  self->waits = list_waits (deadline, pauses, n_pauses, now);
  return self;
}

/**
 * pqa_deadline_explanation_free:
 */
/**
 * pqa_deadline_explanation_new_limit:
 * @deadline: one with a calendar; it may not run yet
 *
 * Explains how much time is allowed. A deadline that does not run yet is taken to begin @now.
 *
 * Returns: (transfer full) (nullable): the explanation, %NULL for a calendar that is never open
 */
PqaDeadlineExplanation *
pqa_deadline_explanation_new_limit (const PqaDeadline *deadline, gint64 now)
{
  PqaDeadline assumed = *deadline;

  if (assumed.start == PQA_INSTANT_NONE)
    assumed.start = now;
  if (assumed.due == PQA_INSTANT_NONE
      && !pqa_work_calendar_add (assumed.calendar, now, assumed.seconds, &assumed.due, NULL))
    return NULL;
  return pqa_deadline_explanation_new (&assumed, NULL, 0, now);
}

void
pqa_deadline_explanation_free (PqaDeadlineExplanation *self)
{
  if (self == NULL)
    return;
  g_free (self->length);
  g_free (self->start);
  g_strfreev (self->days);
  g_strfreev (self->waits);
  g_free (self->due);
  g_free (self);
}

static void
append_list (GString *text, char **items)
{
  g_autofree char *joined = NULL;

  if (items[0] == NULL)
    return;
  joined = g_strjoinv (C_ ("list", ", "), items);
  /* Translators: between the parts of a deadline's explanation */
  g_string_append (text, C_ ("deadline", "; "));
  g_string_append (text, joined);
}

/**
 * pqa_deadline_explanation_to_string:
 * @subject: (nullable): what is due, in the language of the screen: "General repair"
 *
 * Returns: (transfer full): one sentence: "General repair: 24 working hours from Fri 16:40; Sat–Sun
 *   closed, Mon holiday; waited 3 h for parts → Thu 11:40"
 */
char *
pqa_deadline_explanation_to_string (const PqaDeadlineExplanation *self, const char *subject)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  if (subject != NULL)
    /* Translators: what is due, the time allowed, when it began */
    g_string_printf (text, C_ ("deadline", "%1$s: %2$s from %3$s"), subject, self->length,
                     self->start);
  else
    /* Translators: the time allowed, when it began */
    g_string_printf (text, C_ ("deadline", "%1$s from %2$s"), self->length, self->start);
  append_list (text, self->days);
  append_list (text, self->waits);
  g_string_append_printf (text, " → %s", self->due);
  return g_string_free (text, FALSE);
}

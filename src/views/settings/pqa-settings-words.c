/* pqa-settings-words.c: calendars, time limits and categories in a line
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-settings-words.h"

#include <string.h>

#include "pqa-i18n.h"
#include "time/pqa-time-format.h"

static void
append (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static gboolean
same_hours (const GArray *a, const GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (PqaHours)) == 0;
}

/* "Mon–Fri 08:00-12:00" for the days from @first to @last, which have the same hours. */
static void
append_days (GString *text, guint first, guint last, const GArray *hours)
{
  g_autofree char *times = pqa_hours_format (hours);
  g_autofree char *part = NULL;

  if (hours->len == 0)
    return;
  if (first == last)
    part = g_strdup_printf ("%s %s", pqa_weekday_format ((int) first + 1), times);
  else
    part = g_strdup_printf ("%s–%s %s", pqa_weekday_format ((int) first + 1),
                            pqa_weekday_format ((int) last + 1), times);
  append (text, part);
}

/**
 * pqa_settings_words_week:
 *
 * Returns: (transfer full): when a calendar is open in an ordinary week
 */
char *
pqa_settings_words_week (const PqaCalendarInfo *calendar)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint first = 0;

  if (calendar->content == NULL)
    return g_strdup (_ ("Always open"));
  for (guint day = 0; day < PQA_N_WEEKDAYS; day++)
    if (day + 1 == PQA_N_WEEKDAYS
        || !same_hours (calendar->content->week[day], calendar->content->week[day + 1]))
      {
        append_days (text, first, day, calendar->content->week[day]);
        first = day + 1;
      }
  return g_strdup (text->str);
}

/**
 * pqa_settings_words_version:
 *
 * Returns: (transfer full): how many special days a calendar has, and since when it is in force
 */
char *
pqa_settings_words_version (const PqaCalendarInfo *calendar, GTimeZone *zone)
{
  guint n = calendar->content != NULL ? calendar->content->days->len : 0;
  g_autofree char *at = pqa_local_time_format (zone, calendar->version_at);
  g_autofree char *days
      = g_strdup_printf (ngettext ("%u special day", "%u special days", n), n);

  /* Translators: how many special days, the number of a version, when it was made */
  return g_strdup_printf (_ ("%s · version %d of %s"), days, (int) calendar->version_number, at);
}

/**
 * pqa_settings_words_scope:
 *
 * Returns: (transfer full): what the limits are for
 */
char *
pqa_settings_words_scope (const PqaPolicyRow *policy)
{
  GString *text = g_string_new (pqa_request_kind_to_label (policy->kind));

  append (text, pqa_severity_to_label (policy->severity));
  append (text, policy->category);
  return g_string_free (text, FALSE);
}

/**
 * pqa_settings_words_length:
 * @calendars: (element-type PqaCalendarInfo): all of them
 *
 * Returns: (transfer full): how much time there is: "3 working days"; "" for no limit
 */
char *
pqa_settings_words_length (const GPtrArray *calendars, const PqaPolicyLimit *limit)
{
  PqaDayLength day = pqa_settings_find_day_length (calendars, limit->calendar_id);

  return pqa_length_format (limit->seconds, &day);
}

/**
 * pqa_settings_words_limits:
 * @calendars: (element-type PqaCalendarInfo): all of them
 *
 * Returns: (transfer full): how much time there is for each target, on which calendar
 */
char *
pqa_settings_words_limits (const GPtrArray *calendars, const PqaPolicyRow *policy)
{
  GString *text = g_string_new (NULL);

  for (PqaDeadlineTarget target = 0; target < PQA_N_DEADLINE_TARGETS; target++)
    {
      const PqaPolicyLimit *limit = &policy->limits[target];
      g_autofree char *length = pqa_settings_words_length (calendars, limit);
      g_autofree char *part = NULL;

      if (limit->seconds == 0)
        continue;
      /* Translators: what is to be done, how long it may take, on which calendar */
      part = g_strdup_printf (_ ("%s: %s (%s)"), pqa_deadline_target_to_label (target), length,
                              limit->calendar);
      append (text, part);
    }
  if (text->len == 0)
    append (text, _ ("No limits"));
  return g_string_free (text, FALSE);
}

static const PqaPolicyRow *
find_same_scope (const GPtrArray *rows, const PqaPolicyRow *row)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const PqaPolicyRow *other = rows->pdata[i];

      if (other->kind == row->kind && other->severity == row->severity
          && other->category_id == row->category_id)
        return other;
    }
  return NULL;
}

static char *
format_limit (const GPtrArray *calendars, const PqaPolicyLimit *limit)
{
  g_autofree char *length = pqa_settings_words_length (calendars, limit);

  /* Translators: there is no deadline for this */
  return limit->seconds == 0 ? g_strdup (C_ ("deadline", "none"))
                             /* Translators: a length of time, and on which calendar */
                             : g_strdup_printf (C_ ("deadline", "%s (%s)"), length, limit->calendar);
}

/* The targets whose limits differ; "" if none does. */
static char *
compare_limits (const GPtrArray *calendars, const PqaPolicyRow *old, const PqaPolicyRow *new)
{
  GString *text = g_string_new (NULL);

  for (PqaDeadlineTarget target = 0; target < PQA_N_DEADLINE_TARGETS; target++)
    {
      g_autofree char *before = format_limit (calendars, &old->limits[target]);
      g_autofree char *after = format_limit (calendars, &new->limits[target]);
      g_autofree char *part
          /* Translators: what is due, the old limit, the new one */
          = g_strdup_printf (C_ ("deadline", "%s: %s → %s"),
                             pqa_deadline_target_to_label (target), before, after);

      if (!g_str_equal (before, after))
        append (text, part);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_difference (const GPtrArray *calendars, const PqaPolicyRow *old, const PqaPolicyRow *new)
{
  g_autofree char *scope = pqa_settings_words_scope (old != NULL ? old : new);
  g_autofree char *limits
      = old != NULL && new != NULL
            ? compare_limits (calendars, old, new)
            : pqa_settings_words_limits (calendars, old != NULL ? old : new);

  if (*limits == '\0')
    return NULL;
  if (old == NULL)
    /* Translators: what limits are for, the limits */
    return g_strdup_printf (_ ("Added %s: %s"), scope, limits);
  if (new == NULL)
    /* Translators: what limits are for, the limits */
    return g_strdup_printf (_ ("Removed %s: %s"), scope, limits);
  return g_strdup_printf ("%s · %s", scope, limits);
}

static void
append_line (GString *text, char *line)
{
  if (line != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

/**
 * pqa_settings_words_policy_change:
 * @calendars: (element-type PqaCalendarInfo): all of them
 * @before: (nullable): the version before
 *
 * Returns: (transfer full): what the version changed, a line for each row of limits
 */
char *
pqa_settings_words_policy_change (const GPtrArray *calendars,
                                  const PqaPolicyVersion *before,
                                  const PqaPolicyVersion *version)
{
  GString *text = g_string_new (NULL);

  if (before == NULL)
    return g_string_free (g_string_append (text, _ ("The limits to begin with")), FALSE);
  for (guint i = 0; i < version->rows->len; i++)
    append_line (text, describe_difference (calendars,
                                            find_same_scope (before->rows, version->rows->pdata[i]),
                                            version->rows->pdata[i]));
  for (guint i = 0; i < before->rows->len; i++)
    if (find_same_scope (version->rows, before->rows->pdata[i]) == NULL)
      append_line (text, describe_difference (calendars, before->rows->pdata[i], NULL));
  return g_string_free (text, FALSE);
}

/**
 * pqa_settings_words_category:
 *
 * Returns: (transfer full): who does the work, how severe it usually is, whether it is closed
 */
char *
pqa_settings_words_category (const PqaCategory *category)
{
  GString *text = g_string_new (NULL);
  g_autofree char *date = category->closed_on != NULL ? pqa_date_format (category->closed_on) : NULL;
  /* Translators: a date */
  g_autofree char *closed = date != NULL ? g_strdup_printf (_ ("closed on %s"), date) : NULL;

  append (text, category->department);
  append (text, pqa_severity_to_label (category->severity));
  append (text, closed);
  return g_string_free (text, FALSE);
}

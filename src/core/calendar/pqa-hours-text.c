/* pqa-hours-text.c: opening hours and special days as people type them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hours are "08:00-12:00, 13:00-17:00"; "22:00-06:00" ends on the next day. Special days are lines
 * of "2026-10-01 National Day" for a holiday and "2026-10-10 08:00-17:00 Make-up day" for a day with
 * hours of its own. Chinese marks are understood as well.
 */
#include "calendar/pqa-hours-text.h"

#include <stdio.h>
#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"
#include "time/pqa-date.h"

#define DAY 1440

static int
compare_hours (gconstpointer a, gconstpointer b)
{
  return ((const PqaHours *) a)->from - ((const PqaHours *) b)->from;
}

static gboolean
refuse (const char *text, GError **error)
{
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
               /* Translators: what was typed */
               _ ("“%s” are no hours. Write them like 08:00-12:00, 13:00-17:00."), text);
  return FALSE;
}

/* "8:05" in minutes; -1 for anything else. */
static int
parse_clock (const char *text)
{
  int hour, minute, length = 0;

  if (sscanf (text, "%2d:%2d%n", &hour, &minute, &length) != 2 || text[length] != '\0')
    return -1;
  if (hour < 0 || minute < 0 || minute > 59 || hour * 60 + minute > DAY)
    return -1;
  return hour * 60 + minute;
}

static gboolean
parse_stretch (const char *text, PqaHours *hours, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);

  if (g_strv_length (parts) != 2)
    return refuse (text, error);
  hours->from = parse_clock (g_strstrip (parts[0]));
  hours->to = parse_clock (g_strstrip (parts[1]));
  if (hours->from < 0 || hours->from >= DAY || hours->to < 0)
    return refuse (text, error);
  if (hours->to <= hours->from)
    hours->to += DAY;
  return TRUE;
}

static gboolean
check_apart (const GArray *hours, GError **error)
{
  for (guint i = 1; i < hours->len; i++)
    if (g_array_index (hours, PqaHours, i - 1).to > g_array_index (hours, PqaHours, i).from)
      {
        g_set_error_literal (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("These hours overlap."));
        return FALSE;
      }
  return TRUE;
}

/* Dashes, colons and commas of other keyboards in the ones that are read. */
static char *
normalize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain;

  plain = g_string_new (valid);
  g_string_replace (plain, "–", "-", 0);
  g_string_replace (plain, "—", "-", 0);
  g_string_replace (plain, "～", "-", 0);
  g_string_replace (plain, "~", "-", 0);
  g_string_replace (plain, "：", ":", 0);
  g_string_replace (plain, "，", ",", 0);
  g_string_replace (plain, "、", ",", 0);
  return g_string_free (plain, FALSE);
}

/**
 * pqa_hours_parse:
 * @text: as it was typed; nothing stands for a closed day
 *
 * Returns: (transfer full) (element-type PqaHours): the hours in order, or %NULL with INVALID
 */
GArray *
pqa_hours_parse (const char *text, GError **error)
{
  g_autofree char *plain = normalize (text);
  g_auto (GStrv) parts = g_strsplit (plain, ",", -1);
  g_autoptr (GArray) hours = g_array_new (FALSE, FALSE, sizeof (PqaHours));

  for (char **part = parts; *part != NULL; part++)
    {
      PqaHours stretch;

      if (*g_strstrip (*part) == '\0')
        continue;
      if (!parse_stretch (*part, &stretch, error))
        return NULL;
      g_array_append_val (hours, stretch);
    }
  g_array_sort (hours, compare_hours);
  return check_apart (hours, error) ? g_steal_pointer (&hours) : NULL;
}

/**
 * pqa_hours_format:
 * @hours: (element-type PqaHours): in order
 *
 * Returns: (transfer full): text that pqa_hours_parse() understands; "" for a closed day
 */
char *
pqa_hours_format (const GArray *hours)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hours->len; i++)
    {
      const PqaHours *stretch = &g_array_index (hours, PqaHours, i);
      int to = stretch->to > DAY ? stretch->to - DAY : stretch->to;

      g_string_append_printf (text, "%s%02d:%02d-%02d:%02d", i > 0 ? ", " : "",
                              stretch->from / 60, stretch->from % 60, to / 60, to % 60);
    }
  return g_string_free (text, FALSE);
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
  self->hours = g_array_new (FALSE, FALSE, sizeof (PqaHours));
  return self;
}

void
pqa_special_day_free (PqaSpecialDay *self)
{
  g_free (self->date);
  g_free (self->name);
  g_array_unref (self->hours);
  g_free (self);
}

/* How many of the words are hours: those that begin with a digit and hold a colon. */
static gsize
find_end_of_hours (char **words)
{
  gsize n = 0;

  while (words[n] != NULL && g_ascii_isdigit (*words[n]) && strchr (words[n], ':') != NULL)
    n++;
  return n;
}

static PqaSpecialDay *
parse_day (const char *line, GError **error)
{
  g_autofree char *plain = normalize (line);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (plain), " \t", -1);
  g_autoptr (GString) hours = g_string_new (NULL);
  g_autofree char *name = NULL;
  g_autoptr (GArray) parsed = NULL;
  PqaSpecialDay *day;
  gsize n;

  if (!pqa_date_is_valid (words[0]))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                   _ ("“%s” does not begin with a date like 2026-10-01."), line);
      return NULL;
    }
  n = find_end_of_hours (words + 1);
  for (gsize i = 1; i <= n; i++)
    g_string_append_printf (hours, "%s,", words[i]);
  parsed = pqa_hours_parse (hours->str, error);
  if (parsed == NULL)
    return NULL;

  name = g_strjoinv (" ", words + 1 + n);
  day = pqa_special_day_new (words[0], g_strstrip (name));
  g_array_append_vals (day->hours, parsed->data, parsed->len);
  return day;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const PqaSpecialDay *const *one = a, *const *other = b;

  return strcmp ((*one)->date, (*other)->date);
}

static gboolean
check_once (const GPtrArray *days, GError **error)
{
  for (guint i = 1; i < days->len; i++)
    {
      const PqaSpecialDay *day = days->pdata[i], *before = days->pdata[i - 1];

      if (g_str_equal (day->date, before->date))
        {
          g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("%s stands there twice."),
                       day->date);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * pqa_special_days_parse:
 * @text: a line for each day
 *
 * Returns: (transfer full) (element-type PqaSpecialDay): the days in order, or %NULL with INVALID
 */
GPtrArray *
pqa_special_days_parse (const char *text, GError **error)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GPtrArray) days
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_special_day_free);

  for (char **line = lines; *line != NULL; line++)
    {
      PqaSpecialDay *day;

      if (*g_strstrip (*line) == '\0')
        continue;
      day = parse_day (*line, error);
      if (day == NULL)
        return NULL;
      g_ptr_array_add (days, day);
    }
  g_ptr_array_sort (days, compare_days);
  return check_once (days, error) ? g_steal_pointer (&days) : NULL;
}

/**
 * pqa_special_days_format:
 * @days: (element-type PqaSpecialDay): in order
 *
 * Returns: (transfer full): text that pqa_special_days_parse() understands
 */
char *
pqa_special_days_format (const GPtrArray *days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      const PqaSpecialDay *day = days->pdata[i];
      g_autofree char *hours = pqa_hours_format (day->hours);

      g_string_append_printf (text, "%s%s%s%s%s\n", day->date, *hours != '\0' ? " " : "", hours,
                              *day->name != '\0' ? " " : "", day->name);
    }
  return g_string_free (text, FALSE);
}

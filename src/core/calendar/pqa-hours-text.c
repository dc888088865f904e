/* pqa-hours-text.c: opening hours as people type them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hours are "08:00-12:00, 13:00-17:00"; "22:00-06:00" ends on the next day. Chinese marks are
 * understood as well.
 */
#include "calendar/pqa-hours-text.h"

#include <stdio.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

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

/* pqa-length.c: how much time is allowed, as people say it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "30 min", "2 h", "1 h 30 min", "3 working days"; 30分钟, 2小时, 3个工作日. Both languages are
 * understood whichever the screen has. A day is as long as the calendar is open on an ordinary day.
 */
#include "request/pqa-length.h"

#include <string.h>

#include "pqa-error.h"
#include "pqa-i18n.h"

#define MINUTE 60
#define HOUR 3600
#define MAX_SECONDS (366 * G_GINT64_CONSTANT (86400))

/* Of two that begin alike the longer one stands first. Zero seconds stand for a day. */
static const struct
{
  const char *name;
  gint64 seconds;
} UNITS[] = {
  { "minutes", MINUTE }, { "minute", MINUTE },     { "mins", MINUTE },      { "min", MINUTE },
  { "hours", HOUR },     { "hour", HOUR },         { "hrs", HOUR },         { "hr", HOUR },
  { "workinghours", HOUR }, { "workinghour", HOUR }, { "workingdays", 0 },  { "workingday", 0 },
  { "workdays", 0 },     { "workday", 0 },         { "days", 0 },           { "day", 0 },
  { "m", MINUTE },       { "h", HOUR },            { "d", 0 },
  { "分钟", MINUTE },    { "分", MINUTE },         { "个工作小时", HOUR },  { "工作小时", HOUR },
  { "个小时", HOUR },    { "小时", HOUR },         { "时", HOUR },          { "个工作日", 0 },
  { "工作日", 0 },       { "天", 0 },              { "日", 0 },
};

static char *
normalize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *lower = g_utf8_strdown (plain, -1);
  GString *packed = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (packed, g_utf8_get_char (p));
  g_string_replace (packed, "半", "0.5", 0);
  return g_string_free (packed, FALSE);
}

/* Moves @text behind the number. */
static gboolean
read_number (const char **text, double *number)
{
  char *end;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  *number = g_ascii_strtod (*text, &end);
  *text = end;
  return *number > 0 && *number < 1e6;
}

static gboolean
read_unit (const char **text, const PqaDayLength *day, gint64 *seconds)
{
  for (guint i = 0; i < G_N_ELEMENTS (UNITS); i++)
    if (g_str_has_prefix (*text, UNITS[i].name))
      {
        *text += strlen (UNITS[i].name);
        *seconds = UNITS[i].seconds != 0 ? UNITS[i].seconds : day->seconds;
        return TRUE;
      }
  return FALSE;
}

static gboolean
refuse (const char *text, GError **error)
{
  g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
               /* Translators: what was typed */
               _ ("“%s” is no length of time. Write it like 30 min, 2 h or 3 working days."), text);
  return FALSE;
}

/**
 * pqa_length_parse:
 * @text: as it was typed; nothing stands for no limit
 * @day: what a day is
 * @seconds: (out): whole minutes, 0 for no limit
 *
 * Returns: FALSE with INVALID
 */
gboolean
pqa_length_parse (const char *text, const PqaDayLength *day, gint64 *seconds, GError **error)
{
  g_autofree char *packed = normalize (text);
  const char *rest = packed;
  double sum = 0;

  while (*rest != '\0')
    {
      double number;
      gint64 unit;

      if (!read_number (&rest, &number) || !read_unit (&rest, day, &unit))
        return refuse (text, error);
      sum += number * (double)unit;
    }
  *seconds = (gint64)(sum / MINUTE + 0.5) * MINUTE;
  if (*packed != '\0' && (*seconds <= 0 || *seconds > MAX_SECONDS))
    return refuse (text, error);
  return TRUE;
}

static char *
format_days (int n, gboolean round_the_clock)
{
  if (round_the_clock)
    return g_strdup_printf (ngettext ("%d day", "%d days", n), n);
  return g_strdup_printf (ngettext ("%d working day", "%d working days", n), n);
}

/**
 * pqa_length_format:
 * @seconds: 0 for no limit
 * @day: what a day is
 *
 * Returns: (transfer full): text that pqa_length_parse() understands, "" for no limit
 */
char *
pqa_length_format (gint64 seconds, const PqaDayLength *day)
{
  int hours = (int)(seconds / HOUR);
  int minutes = (int)(seconds % HOUR / MINUTE);
  g_autofree char *large = NULL;
  g_autofree char *small = NULL;

  if (seconds == 0)
    return g_strdup ("");
  if (day->seconds > 0 && seconds % day->seconds == 0)
    return format_days ((int)(seconds / day->seconds), day->round_the_clock);
  large = g_strdup_printf (ngettext ("%d h", "%d h", hours), hours);
  small = g_strdup_printf (ngettext ("%d min", "%d min", minutes), minutes);
  if (hours == 0)
    return g_steal_pointer (&small);
  if (minutes == 0)
    return g_steal_pointer (&large);
  /* Translators: a duration in two units: “2 h”, “30 min” */
  return g_strdup_printf (C_ ("duration", "%s %s"), large, small);
}

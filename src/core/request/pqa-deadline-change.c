/* pqa-deadline-change.c: deadlines that were set anew
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-deadline-change.h"

#include "pqa-i18n.h"
#include "time/pqa-local-time.h"
#include "time/pqa-time-format.h"

/**
 * pqa_deadline_change_is_any:
 *
 * Returns: whether a target is due at another time than before
 */
gboolean
pqa_deadline_change_is_any (const PqaDeadlineChange *self)
{
  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    if (self->old_due[i] != self->new_due[i])
      return TRUE;
  return FALSE;
}

static char *
format_due (GTimeZone *zone, gint64 due)
{
  /* Translators: there is no deadline for this */
  return due == PQA_INSTANT_NONE ? g_strdup (C_ ("deadline", "none"))
                                 : pqa_local_time_format (zone, due);
}

static char *
format_target (GTimeZone *zone, PqaDeadlineTarget target, gint64 from, gint64 to)
{
  g_autofree char *before = format_due (zone, from);
  g_autofree char *after = format_due (zone, to);

  /* Translators: what is due, when it was due, when it is due now */
  return g_strdup_printf (C_ ("deadline", "%s: %s → %s"), pqa_deadline_target_to_label (target),
                          before, after);
}

/**
 * pqa_deadline_change_format:
 *
 * Returns: (transfer full): "Complete: 20 Nov 2026, 09:00 → 16 Nov 2026, 09:00", and so on for every
 *   target that changes
 */
char *
pqa_deadline_change_format (const PqaDeadlineChange *self, GTimeZone *zone)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      g_autofree char *part = NULL;

      if (self->old_due[i] == self->new_due[i])
        continue;
      part = format_target (zone, i, self->old_due[i], self->new_due[i]);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
    }
  return g_string_free (text, FALSE);
}

/* pqa-open-hours.c: which stretches of a local day are open, by weekday and by exception
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "calendar/pqa-open-hours.h"

#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

struct _PqaOpenHours
{
  GArray *weekdays[7];    /* of PqaOpenStretch, Monday first */
  GHashTable *exceptions; /* days since 1970 → array of PqaOpenStretch, empty if closed */
};

static GArray *
new_stretches (void)
{
  return g_array_new (FALSE, FALSE, sizeof (PqaOpenStretch));
}

static void
add_stretch (GArray *stretches, int from, int to)
{
  PqaOpenStretch stretch = { from, to > from ? to : to + PQA_DAY_SECONDS };

  g_return_if_fail (from >= 0 && from < PQA_DAY_SECONDS && to >= 0 && to <= 2 * PQA_DAY_SECONDS);

  g_array_append_val (stretches, stretch);
}

static GArray *
get_exception (const PqaOpenHours *self, gint64 days)
{
  return g_hash_table_lookup (self->exceptions, &days);
}

static GArray *
ensure_exception (PqaOpenHours *self, gint64 days)
{
  GArray *stretches = get_exception (self, days);

  if (stretches == NULL)
    {
      stretches = new_stretches ();
      g_hash_table_insert (self->exceptions, g_memdup2 (&days, sizeof days), stretches);
    }
  return stretches;
}

/**
 * pqa_open_hours_new:
 *
 * Returns: (transfer full): hours that are never open
 */
PqaOpenHours *
pqa_open_hours_new (void)
{
  PqaOpenHours *self = g_new0 (PqaOpenHours, 1);
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (self->weekdays); i++)
    self->weekdays[i] = new_stretches ();
  self->exceptions
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify)g_array_unref);
  return self;
}

/**
 * pqa_open_hours_free:
 */
void
pqa_open_hours_free (PqaOpenHours *self)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (self->weekdays); i++)
    g_array_unref (self->weekdays[i]);
  g_hash_table_unref (self->exceptions);
  g_free (self);
}

/**
 * pqa_open_hours_add_weekday:
 * @weekday: 1 Monday to 7 Sunday
 * @from: clock seconds after midnight
 * @to: the same, up to the end of the next day; if not after @from, it is meant to be of that day
 */
void
pqa_open_hours_add_weekday (PqaOpenHours *self, int weekday, int from, int to)
{
  g_return_if_fail (weekday >= 1 && weekday <= 7);

  add_stretch (self->weekdays[weekday - 1], from, to);
}

/**
 * pqa_open_hours_close_day:
 *
 * Makes a day an exception with no stretches but those that are added afterwards.
 */
void
pqa_open_hours_close_day (PqaOpenHours *self, gint64 days)
{
  g_array_set_size (ensure_exception (self, days), 0);
}

/**
 * pqa_open_hours_add_day:
 *
 * Makes a day an exception, if it is none yet, and adds a stretch to it.
 */
void
pqa_open_hours_add_day (PqaOpenHours *self, gint64 days, int from, int to)
{
  add_stretch (ensure_exception (self, days), from, to);
}

/**
 * pqa_open_hours_copy_weekday:
 *
 * Makes a day an exception with the stretches that @weekday has by now.
 */
void
pqa_open_hours_copy_weekday (PqaOpenHours *self, gint64 days, int weekday)
{
  const GArray *source = pqa_open_hours_get_weekday (self, weekday);

  pqa_open_hours_close_day (self, days);
  g_array_append_vals (get_exception (self, days), source->data, source->len);
}

/**
 * pqa_open_hours_get_weekday:
 *
 * Returns: (transfer none): the stretches that begin on every such weekday
 */
const GArray *
pqa_open_hours_get_weekday (const PqaOpenHours *self, int weekday)
{
  return self->weekdays[weekday - 1];
}

/**
 * pqa_open_hours_get_day:
 *
 * Returns: (transfer none): the stretches that begin on the day, in no order and maybe overlapping
 */
const GArray *
pqa_open_hours_get_day (const PqaOpenHours *self, gint64 days)
{
  const GArray *exception = get_exception (self, days);

  if (exception != NULL)
    return exception;
  return pqa_open_hours_get_weekday (self, pqa_days_weekday (days));
}

/**
 * pqa_open_hours_is_exception:
 */
gboolean
pqa_open_hours_is_exception (const PqaOpenHours *self, gint64 days)
{
  return get_exception (self, days) != NULL;
}

/**
 * pqa_open_hours_is_never_open:
 */
gboolean
pqa_open_hours_is_never_open (const PqaOpenHours *self)
{
  GHashTableIter iter;
  gpointer stretches;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (self->weekdays); i++)
    if (self->weekdays[i]->len > 0)
      return FALSE;
  g_hash_table_iter_init (&iter, self->exceptions);
  while (g_hash_table_iter_next (&iter, NULL, &stretches))
    if (((GArray *)stretches)->len > 0)
      return FALSE;
  return TRUE;
}

/* pqa-open-cache.c: a table of open time that grows with the questions asked
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table covers some years. It is made at the first question, and made anew, at least twice as
 * long, when somebody asks beyond it. Threads may ask at the same time, without waiting for each
 * other; a table that one of them reads stays until the cache goes.
 */
#include "calendar/pqa-open-cache.h"

#include "time/pqa-local-time.h"

/* 1900-01-01 and 2399-12-31, and the instants that are between them in every zone: beyond these
 * there are no opening hours. */
#define FIRST_DAY (-25567)
#define LAST_DAY 157053
#define FIRST_INSTANT ((gint64)(FIRST_DAY + 1) * PQA_DAY_SECONDS)
#define LAST_INSTANT ((gint64)LAST_DAY * PQA_DAY_SECONDS)

#define MARGIN_DAYS 62

struct _PqaOpenCache
{
  const PqaOpenHours *hours;
  GTimeZone *zone;
  PqaOpenTable *table; /* read atomically, replaced under the mutex */
  GMutex mutex;
  GPtrArray *tables; /* all that ever were @table */
};

static PqaOpenTable *
get_table (PqaOpenCache *self)
{
  return g_atomic_pointer_get (&self->table);
}

/* Under the mutex: a table of the days from @first to @last, some more, and those of the last one.
 */
static PqaOpenTable *
replace_table (PqaOpenCache *self, gint64 first, gint64 last)
{
  PqaOpenTable *old = get_table (self);
  gint64 old_first = old != NULL ? pqa_open_table_get_first_day (old) : G_MAXINT32;
  gint64 old_last = old != NULL ? pqa_open_table_get_last_day (old) : -G_MAXINT32;
  gint64 margin = MAX (MARGIN_DAYS, old_last - old_first);
  PqaOpenTable *table;

  first = first < old_first ? first - margin : old_first;
  last = last > old_last ? last + margin : old_last;
  table
      = pqa_open_table_new (self->hours, self->zone, MAX (first, FIRST_DAY), MIN (last, LAST_DAY));
  g_ptr_array_add (self->tables, table);
  g_atomic_pointer_set (&self->table, table);
  return table;
}

/**
 * pqa_open_cache_new:
 * @hours: (transfer none): what the tables are made of; must outlive the cache, and not change any
 *   more once something was asked
 * @zone: the office's
 *
 * Returns: (transfer full): an empty cache
 */
PqaOpenCache *
pqa_open_cache_new (const PqaOpenHours *hours, GTimeZone *zone)
{
  PqaOpenCache *self = g_new0 (PqaOpenCache, 1);

  self->hours = hours;
  self->zone = g_time_zone_ref (zone);
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)pqa_open_table_free);
  g_mutex_init (&self->mutex);
  return self;
}

/**
 * pqa_open_cache_free:
 */
void
pqa_open_cache_free (PqaOpenCache *self)
{
  g_ptr_array_unref (self->tables);
  g_mutex_clear (&self->mutex);
  g_time_zone_unref (self->zone);
  g_free (self);
}

/**
 * pqa_open_cache_clamp:
 *
 * Returns: the instant nearest to @instant that a table can cover: from 1900 to 2399
 */
gint64
pqa_open_cache_clamp (gint64 instant)
{
  return CLAMP (instant, FIRST_INSTANT, LAST_INSTANT);
}

/**
 * pqa_open_cache_is_empty:
 *
 * Returns: whether nothing was asked yet
 */
gboolean
pqa_open_cache_is_empty (PqaOpenCache *self)
{
  return get_table (self) == NULL;
}

/**
 * pqa_open_cache_get:
 * @from: UTC seconds, clamped
 * @to: UTC seconds, clamped, not before @from
 *
 * Returns: (transfer none): a table that covers both
 */
const PqaOpenTable *
pqa_open_cache_get (PqaOpenCache *self, gint64 from, gint64 to)
{
  PqaOpenTable *table = get_table (self);

  if (table != NULL && pqa_open_table_covers (table, from) && pqa_open_table_covers (table, to))
    return table;
  g_mutex_lock (&self->mutex);
  table = get_table (self);
  if (table == NULL || !pqa_open_table_covers (table, from) || !pqa_open_table_covers (table, to))
    table = replace_table (self, pqa_local_time_days (self->zone, from),
                           pqa_local_time_days (self->zone, to));
  g_mutex_unlock (&self->mutex);
  return table;
}

/**
 * pqa_open_cache_extend:
 * @table: one from this cache
 * @forward: whether later days are wanted, or earlier ones
 *
 * Returns: (transfer none) (nullable): a table of more days than @table, or %NULL if there are none
 */
const PqaOpenTable *
pqa_open_cache_extend (PqaOpenCache *self, const PqaOpenTable *table, gboolean forward)
{
  gint64 first = pqa_open_table_get_first_day (table);
  gint64 last = pqa_open_table_get_last_day (table);

  if (forward ? last >= LAST_DAY : first <= FIRST_DAY)
    return NULL;
  g_mutex_lock (&self->mutex);
  table = get_table (self);
  if (forward ? pqa_open_table_get_last_day (table) <= last
              : pqa_open_table_get_first_day (table) >= first)
    table = replace_table (self, forward ? first : first - 1, forward ? last + 1 : last);
  g_mutex_unlock (&self->mutex);
  return table;
}

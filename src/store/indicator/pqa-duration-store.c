/* pqa-duration-store.c: how long requests took, in open time
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report asks this for every episode of a quarter, so the pauses (few) are read first into a
 * table, and each calendar once.
 */
#include "indicator/pqa-duration-store.h"

#include "calendar/pqa-calendar-store.h"
#include "indicator/pqa-indicator-query.h"
#include "indicator/pqa-quantile.h"

typedef struct
{
  gint64 from;
  gint64 to;
} Pause;

typedef struct
{
  PqaConnection *connection;
  const PqaPeriod *period;
  GHashTable *pauses;    /* episode → GArray of Pause */
  GHashTable *calendars; /* version → PqaWorkCalendar */
  GHashTable *groups;    /* group → PqaDurations, unowned */
  GPtrArray *durations;  /* of PqaDurations */
} Reading;

static void
free_durations (gpointer data)
{
  PqaDurations *durations = data;

  g_array_unref (durations->open);
  g_free (durations);
}

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->pauses, g_hash_table_unref);
  g_clear_pointer (&self->calendars, g_hash_table_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_clear_pointer (&self->durations, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gpointer
copy_key (gint64 key)
{
  return g_memdup2 (&key, sizeof key);
}

static gboolean
read_pauses (Reading *self, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (self->connection, "indicators/pauses", error);

  if (statement == NULL)
    return FALSE;

  pqa_indicator_query_bind (self->connection, statement, self->period);
  while (pqa_statement_next (statement))
    {
      gint64 episode = pqa_statement_get_int (statement, 0);
      Pause pause = { pqa_statement_get_int (statement, 1), pqa_statement_get_int (statement, 2) };
      GArray *pauses = g_hash_table_lookup (self->pauses, &episode);

      if (pauses == NULL)
        {
          pauses = g_array_new (FALSE, FALSE, sizeof (Pause));
          g_hash_table_insert (self->pauses, copy_key (episode), pauses);
        }
      g_array_append_val (pauses, pause);
    }
  return pqa_statement_finish (statement, error);
}

/* Version 0, an imported request without a policy, has the clock on the wall for its calendar. */
static PqaWorkCalendar *
get_calendar (Reading *self, gint64 version, GError **error)
{
  PqaWorkCalendar *calendar = g_hash_table_lookup (self->calendars, &version);

  if (calendar != NULL)
    return calendar;

  calendar = version == 0
                 ? pqa_work_calendar_new_round_the_clock (self->period->zone)
                 : pqa_calendar_store_load (self->connection, version, self->period->zone, error);
  if (calendar != NULL)
    g_hash_table_insert (self->calendars, copy_key (version), calendar);
  return calendar;
}

static PqaDurations *
get_group (Reading *self, gint64 group_id)
{
  PqaDurations *durations = g_hash_table_lookup (self->groups, &group_id);

  if (durations != NULL)
    return durations;

  durations = g_new0 (PqaDurations, 1);
  durations->group_id = group_id;
  durations->open = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_hash_table_insert (self->groups, copy_key (group_id), durations);
  g_ptr_array_add (self->durations, durations);
  return durations;
}

static gint64
count_open_time (Reading *self, PqaWorkCalendar *calendar, gint64 episode, gint64 from, gint64 to)
{
  const GArray *pauses = g_hash_table_lookup (self->pauses, &episode);
  gint64 seconds = pqa_work_calendar_diff (calendar, from, to);

  for (guint i = 0; pauses != NULL && i < pauses->len; i++)
    {
      const Pause *pause = &g_array_index (pauses, Pause, i);
      gint64 paused_from = MAX (pause->from, from);
      gint64 paused_to = MIN (pause->to, to);

      if (paused_from < paused_to)
        seconds -= pqa_work_calendar_diff (calendar, paused_from, paused_to);
    }
  return seconds;
}

static gboolean
add_row (Reading *self, PqaStatement *statement, GError **error)
{
  PqaDurations *durations = get_group (self, pqa_statement_get_int (statement, 0));
  gint64 episode = pqa_statement_get_int (statement, 1);
  gint64 from = pqa_statement_get_int (statement, 2);
  gint64 to = pqa_statement_get_int (statement, 3);
  PqaWorkCalendar *calendar = get_calendar (self, pqa_statement_get_int (statement, 4), error);
  gint64 seconds;

  if (calendar == NULL)
    return FALSE;

  seconds = count_open_time (self, calendar, episode, from, to);
  g_array_append_val (durations->open, seconds);
  durations->elapsed += to - from;
  return TRUE;
}

static gboolean
read_rows (Reading *self, PqaStatement *statement, GError **error)
{
  pqa_indicator_query_bind (self->connection, statement, self->period);
  while (pqa_statement_next (statement))
    if (!add_row (self, statement, error))
      return FALSE;
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_duration_store_read:
 * @to_complete: the time to complete, else the time to respond
 *
 * Measures the episodes completed in the period of @scope. Source: domain.md §6, T_RESP and T_COMPLETE.
 *
 * Returns: (transfer full) (element-type PqaDurations): one for each group that has any
 */
GPtrArray *
pqa_duration_store_read (PqaConnection *connection,
                         const PqaIndicatorScope *scope,
                         gboolean to_complete,
                         GError **error)
{
  g_auto (Reading) self = { connection, scope->period };
  g_autoptr (PqaStatement) statement
      = pqa_indicator_query_prepare_durations (connection, to_complete, scope, error);

  if (statement == NULL)
    return NULL;

  self.pauses = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                       (GDestroyNotify) g_array_unref);
  self.calendars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                          (GDestroyNotify) pqa_work_calendar_unref);
  self.groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self.durations = g_ptr_array_new_with_free_func (free_durations);
  if (!read_pauses (&self, error) || !read_rows (&self, statement, error))
    return NULL;

  for (guint i = 0; i < self.durations->len; i++)
    {
      PqaDurations *durations = self.durations->pdata[i];

      pqa_quantile_sort ((gint64 *) durations->open->data, durations->open->len);
    }
  return g_steal_pointer (&self.durations);
}

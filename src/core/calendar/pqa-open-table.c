/* pqa-open-table.c: the open time of a run of days, laid out for searching
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Never changes once it is made, so that any number of threads may read it.
 */
#include "calendar/pqa-open-table.h"

#include "time/pqa-local-time.h"

/* A stretch of open instants; @before is the open time from the table's beginning to its start. */
typedef struct
{
  gint64 start;
  gint64 end;
  gint64 before;
} Span;

struct _PqaOpenTable
{
  gint64 first_day;
  gint64 last_day;
  gint64 from;
  gint64 to;
  gint64 total;
  GArray *spans; /* ascending, apart from each other */
};

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const Span *)a)->start;
  gint64 y = ((const Span *)b)->start;

  return (x > y) - (x < y);
}

/* The stretches that begin on @days, as far as they are inside the table. */
static void
collect_day (PqaOpenTable *self, const PqaOpenHours *hours, GTimeZone *zone, gint64 days)
{
  const GArray *stretches = pqa_open_hours_get_day (hours, days);
  guint i;

  for (i = 0; i < stretches->len; i++)
    {
      const PqaOpenStretch *stretch = &g_array_index (stretches, PqaOpenStretch, i);
      Span span = {
        MAX (self->from, pqa_local_time_to_instant (zone, days, stretch->from)),
        MIN (self->to, pqa_local_time_to_instant (zone, days, stretch->to)),
        0,
      };

      if (span.start < span.end)
        g_array_append_val (self->spans, span);
    }
}

/* Joins what overlaps or touches, and counts. */
static void
merge_spans (PqaOpenTable *self)
{
  Span *spans = (Span *)self->spans->data;
  guint kept = 0;
  guint i;

  for (i = 0; i < self->spans->len; i++)
    {
      if (kept > 0 && spans[i].start <= spans[kept - 1].end)
        spans[kept - 1].end = MAX (spans[kept - 1].end, spans[i].end);
      else
        spans[kept++] = spans[i];
    }
  g_array_set_size (self->spans, kept);
  for (i = 0; i < kept; i++)
    {
      spans[i].before = self->total;
      self->total += spans[i].end - spans[i].start;
    }
}

/**
 * pqa_open_table_new:
 * @first_day: local day, as days since 1970
 * @last_day: the last one, not before @first_day
 *
 * Returns: (transfer full): the table
 */
PqaOpenTable *
pqa_open_table_new (const PqaOpenHours *hours, GTimeZone *zone, gint64 first_day, gint64 last_day)
{
  PqaOpenTable *self = g_new0 (PqaOpenTable, 1);
  gint64 days;

  self->first_day = first_day;
  self->last_day = last_day;
  self->from = pqa_local_time_to_instant (zone, first_day, 0);
  self->to = pqa_local_time_to_instant (zone, last_day + 1, 0);
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  /* The day before may reach past midnight. */
  for (days = first_day - 1; days <= last_day; days++)
    collect_day (self, hours, zone, days);
  g_array_sort (self->spans, compare_spans);
  merge_spans (self);
  return self;
}

/**
 * pqa_open_table_free:
 */
void
pqa_open_table_free (PqaOpenTable *self)
{
  g_array_unref (self->spans);
  g_free (self);
}

/**
 * pqa_open_table_get_first_day:
 */
gint64
pqa_open_table_get_first_day (const PqaOpenTable *self)
{
  return self->first_day;
}

/**
 * pqa_open_table_get_last_day:
 */
gint64
pqa_open_table_get_last_day (const PqaOpenTable *self)
{
  return self->last_day;
}

/**
 * pqa_open_table_covers:
 *
 * Returns: whether @instant is on one of the table's days, or the first after them
 */
gboolean
pqa_open_table_covers (const PqaOpenTable *self, gint64 instant)
{
  return instant >= self->from && instant <= self->to;
}

/**
 * pqa_open_table_get_total:
 *
 * Returns: the open seconds of all its days
 */
gint64
pqa_open_table_get_total (const PqaOpenTable *self)
{
  return self->total;
}

/* How many spans start at or before @instant. */
static guint
count_started (const PqaOpenTable *self, gint64 instant)
{
  const Span *spans = (const Span *)self->spans->data;
  guint low = 0;
  guint high = self->spans->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (spans[middle].start <= instant)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How many spans have less than @measure, or @measure itself if @inclusive, open before them. */
static guint
count_before (const PqaOpenTable *self, gint64 measure, gboolean inclusive)
{
  const Span *spans = (const Span *)self->spans->data;
  guint low = 0;
  guint high = self->spans->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (spans[middle].before < measure + inclusive)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * pqa_open_table_measure:
 * @instant: covered by the table
 *
 * Returns: the open seconds from the table's beginning to @instant
 */
gint64
pqa_open_table_measure (const PqaOpenTable *self, gint64 instant)
{
  guint started = count_started (self, instant);
  const Span *span;

  if (started == 0)
    return 0;
  span = &g_array_index (self->spans, Span, started - 1);
  return span->before + MIN (instant, span->end) - span->start;
}

/**
 * pqa_open_table_find_earliest:
 * @measure: more than 0, at most the total
 *
 * Returns: the first instant with @measure open seconds before it: at closing time, not at the next
 *   opening
 */
gint64
pqa_open_table_find_earliest (const PqaOpenTable *self, gint64 measure)
{
  const Span *span = &g_array_index (self->spans, Span, count_before (self, measure, FALSE) - 1);

  return span->start + measure - span->before;
}

/**
 * pqa_open_table_find_latest:
 * @measure: at least 0, less than the total
 *
 * Returns: the last instant with @measure open seconds before it: at opening time, not at the
 *   closing before
 */
gint64
pqa_open_table_find_latest (const PqaOpenTable *self, gint64 measure)
{
  const Span *span = &g_array_index (self->spans, Span, count_before (self, measure, TRUE) - 1);

  return span->start + measure - span->before;
}

/**
 * pqa_open_table_is_open_at:
 * @instant: covered by the table
 */
gboolean
pqa_open_table_is_open_at (const PqaOpenTable *self, gint64 instant)
{
  guint started = count_started (self, instant);

  return started > 0 && instant < g_array_index (self->spans, Span, started - 1).end;
}

/* pqa-demo-arrivals.c: when requests come in, and of which category
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The requests are shared out to the days by season, weekday and slow growth, and within a day to
 * the hours. One day is drawn and sorted at a time, so that they come in order.
 */
#include "demo/pqa-demo-arrivals.h"

#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define GROWTH_PERCENT 12
#define NIGHT_ENDS 6
#define NIGHT_BEGINS 22
#define NIGHT_TRIES 4

typedef struct
{
  gint64 start;
  gint64 weight;
  int month;
} Day;

struct _PqaDemoArrivals
{
  PqaDemo *demo;
  PqaDemoCatalogue *catalogue;
  PqaDemoRandom random;
  GArray *days;        /* Day */
  guint *by_month[12]; /* running sums of the categories' weights */
  guint hours[24];     /* running sums */
  gint64 total_weight;
  gint64 weight_so_far;
  guint n_done;
  guint next_day;
  const Day *day;
  GArray *instants; /* of the present day, in order */
  guint position;
};

static void
sum_categories (PqaDemoArrivals *self)
{
  GArray *categories = self->catalogue->categories;

  for (guint month = 0; month < 12; month++)
    {
      guint sum = 0;

      self->by_month[month] = g_new (guint, categories->len);
      for (guint i = 0; i < categories->len; i++)
        {
          const PqaDemoCategory *category = &g_array_index (categories, PqaDemoCategory, i);

          sum += category->weight * category->season[month];
          self->by_month[month][i] = sum;
        }
    }
}

static void
sum_hours (PqaDemoArrivals *self)
{
  JsonArray *hours = json_object_get_array_member (self->demo->rates, "hours");
  guint sum = 0;

  for (guint i = 0; i < 24; i++)
    self->hours[i] = sum += json_array_get_int_element (hours, i);
}

/* How much of a day's hours, in thousandths, lies before @seconds of it. */
static gint64
share_of_day (PqaDemoArrivals *self, int seconds)
{
  int hour = MIN (seconds / 3600, 23);
  guint before = hour > 0 ? self->hours[hour - 1] : 0;

  return (before + (self->hours[hour] - before) * (guint)(seconds - hour * 3600) / 3600) * 1000
         / self->hours[23];
}

static void
add_day (PqaDemoArrivals *self, gint64 number, gint64 first, gint64 last)
{
  JsonArray *weekdays = json_object_get_array_member (self->demo->rates, "weekdays");
  GTimeZone *zone = self->demo->time_zone;
  g_autofree char *date = pqa_date_from_days (number);
  guint last_category = self->catalogue->categories->len - 1;
  int year, month, day_of_month;
  Day day = { .start = pqa_local_time_day_start (zone, date) };

  pqa_date_parse (date, &year, &month, &day_of_month);
  day.month = month - 1;
  day.weight = (gint64)self->by_month[day.month][last_category] / 100
               * json_array_get_int_element (weekdays, pqa_days_weekday (number) - 1)
               * (100 + GROWTH_PERCENT * (number - first) / MAX (last - first, 1)) / 100;
  if (number == last)
    day.weight
        = day.weight * share_of_day (self, pqa_local_time_seconds (zone, self->demo->now)) / 1000;
  self->total_weight += day.weight;
  g_array_append_val (self->days, day);
}

static int
compare_instants (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *)a;
  gint64 y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

static gint64
draw_instant (PqaDemoArrivals *self, gint64 start, gint64 before)
{
  gint64 instant;

  do
    instant = start + pqa_demo_random_weighted (&self->random, self->hours, 24) * 3600
              + pqa_demo_random_below (&self->random, 3600);
  while (instant >= before);
  return instant;
}

/* Draws the day's share of what is left over by rounding as well, so that the sum is exact. */
static void
draw_next_day (PqaDemoArrivals *self)
{
  const Day *day = &g_array_index (self->days, Day, self->next_day++);
  gint64 before = self->next_day < self->days->len ? day[1].start : self->demo->now;
  guint n_by_now;

  self->day = day;
  self->weight_so_far += day->weight;
  n_by_now = (guint)(self->weight_so_far * self->demo->n_requests / self->total_weight);
  g_array_set_size (self->instants, 0);
  self->position = 0;
  for (; self->n_done < n_by_now; self->n_done++)
    {
      gint64 instant = draw_instant (self, day->start, before);

      g_array_append_val (self->instants, instant);
    }
  g_array_sort (self->instants, compare_instants);
}

/**
 * pqa_demo_arrivals_new:
 *
 * Returns: (transfer full): the arrivals from the demo's start to its now
 */
PqaDemoArrivals *
pqa_demo_arrivals_new (PqaDemo *demo, PqaDemoCatalogue *catalogue)
{
  PqaDemoArrivals *self = g_new0 (PqaDemoArrivals, 1);
  gint64 first = pqa_local_time_days (demo->time_zone, demo->start);
  gint64 last = pqa_local_time_days (demo->time_zone, demo->now);

  self->demo = demo;
  self->catalogue = catalogue;
  pqa_demo_random_init (&self->random, "arrivals");
  self->days = g_array_new (FALSE, FALSE, sizeof (Day));
  self->instants = g_array_new (FALSE, FALSE, sizeof (gint64));
  sum_categories (self);
  sum_hours (self);
  for (gint64 number = first; number <= last; number++)
    add_day (self, number, first, last);
  return self;
}

void
pqa_demo_arrivals_free (PqaDemoArrivals *self)
{
  for (guint month = 0; month < 12; month++)
    g_free (self->by_month[month]);
  g_array_unref (self->days);
  g_array_unref (self->instants);
  g_free (self);
}

/**
 * pqa_demo_arrivals_next:
 * @instant: (out): when the next request comes in; never before the one before it
 * @at_night: (out): whether people are asleep then
 *
 * Returns: FALSE when there are no more
 */
gboolean
pqa_demo_arrivals_next (PqaDemoArrivals *self, gint64 *instant, gboolean *at_night)
{
  int hour;

  while (self->position == self->instants->len)
    {
      if (self->next_day == self->days->len)
        return FALSE;
      draw_next_day (self);
    }

  *instant = g_array_index (self->instants, gint64, self->position++);
  hour = (int)((*instant - self->day->start) / 3600);
  *at_night = hour < NIGHT_ENDS || hour >= NIGHT_BEGINS;
  return TRUE;
}

/**
 * pqa_demo_arrivals_draw_category:
 * @at_night: at night people rather call for what cannot wait, or what keeps them awake
 *
 * Returns: the index of a category, as frequent as it is in the month of the present day
 */
guint
pqa_demo_arrivals_draw_category (PqaDemoArrivals *self, gboolean at_night, PqaDemoRandom *random)
{
  GArray *categories = self->catalogue->categories;
  const guint *sums = self->by_month[self->day->month];
  guint index = pqa_demo_random_weighted (random, sums, categories->len);

  for (guint tries = 0; at_night && tries < NIGHT_TRIES; tries++)
    {
      const PqaDemoCategory *category = &g_array_index (categories, PqaDemoCategory, index);

      if (category->severity < PQA_SEVERITY_IMPORTANT || g_str_has_prefix (category->code, "noise"))
        break;
      index = pqa_demo_random_weighted (random, sums, categories->len);
    }
  return index;
}

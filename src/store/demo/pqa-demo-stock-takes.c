/* pqa-demo-stock-takes.c: what the demo office said every morning of its late requests
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "demo/pqa-demo-private.h"
#include "preset/pqa-preset-private.h"
#include "time/pqa-date.h"
#include "time/pqa-local-time.h"

#define MORNING (8 * 3600 + 20 * 60)
#define SAID_PERMILLE 850

/* Of a thousand late requests, how many are late for this cause or one before it. */
static const struct
{
  const char *cause;
  guint until;
} causes[] = {
  { "parts", 260 },         { "resident_absent", 420 }, { "contractor", 560 }, { "staff", 660 },
  { "cause_unknown", 740 }, { "warranty", 830 },        { "approval", 890 },   { "neighbours", 930 },
  { "weather", 960 },       { "other", 1000 },
};

static const char *
draw_cause (PqaDemoRandom *random)
{
  guint drawn = pqa_demo_random_below (random, 1000), i = 0;

  while (causes[i].until <= drawn)
    i++;
  return causes[i].cause;
}

/* Goes through one request in the morning of a day. */
static gboolean
say (PqaDemo *self,
     PqaStatement *late,
     gint64 days,
     const char *cause,
     PqaDemoRandom *random,
     GError **error)
{
  JsonObject *steps = json_object_get_object_member (self->texts, "next_steps");
  const char *step = pqa_demo_pick (json_object_get_array_member (steps, cause), random);
  gint64 noted_at = pqa_local_time_to_instant (
      self->time_zone, days, MORNING + pqa_demo_random_between (random, 0, 2400));
  g_autofree char *on = pqa_date_from_days (days + pqa_demo_random_between (random, 0, 4));
  guint person = pqa_demo_find_staff (self, "service_head", -1, noted_at, random);

  self->n_rows++;
  return pqa_preset_run (self->connection, error, "demo/add-stock-take", "iitttii",
                         pqa_statement_get_int (late, 0), pqa_statement_get_int (late, 1), cause,
                         step, on, noted_at, (gint64)person + 1);
}

/* The first morning after it was due; of what is open still, the last morning too. */
static gboolean
go_through (PqaDemo *self, PqaStatement *late, PqaDemoRandom *random, GError **error)
{
  gint64 end = pqa_statement_is_null (late, 3) ? self->now : pqa_statement_get_int (late, 3);
  gint64 first
      = pqa_local_time_days (self->time_zone, pqa_statement_get_int (late, 2)) + 1;
  gint64 last = pqa_local_time_days (self->time_zone, end - MORNING - 2400);
  const char *cause = draw_cause (random);

  if (first > last || !pqa_demo_random_chance (random, SAID_PERMILLE))
    return TRUE;
  if (!say (self, late, first, cause, random, error))
    return FALSE;
  return !pqa_statement_is_null (late, 3) || first == last
         || say (self, late, last, cause, random, error);
}

/**
 * pqa_demo_add_stock_takes:
 *
 * Gives most of what is or was late a cause and a next step.
 */
gboolean
pqa_demo_add_stock_takes (PqaDemo *self, GError **error)
{
  g_autoptr (PqaStatement) late
      = pqa_connection_query (self->connection, "demo/late-episodes", error);
  PqaDemoRandom random;

  if (late == NULL)
    return FALSE;
  pqa_demo_random_init (&random, "stock-takes");
  pqa_statement_bind (late, "i", self->now);
  while (pqa_statement_next (late))
    if (!go_through (self, late, &random, error))
      return FALSE;
  return pqa_statement_finish (late, error);
}

/* pqa-plan-clock.c: lets the inspections come up that the plans ask for
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Once when the office is opened, which makes up for the time in which nobody had, and then again
 * and again, so that a window left open over midnight shows the new day's.
 */
#include "pqa-plan-clock.h"

#include "inspection/pqa-inspection-schedule.h"

#define TICK_SECONDS 600

struct _PqaPlanClock
{
  PqaDatabase *database;
  guint tick;
};

static gboolean
update_schedule (PqaConnection *connection, gpointer unused, GError **error)
{
  return pqa_inspection_schedule_update (connection, error);
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!pqa_database_write_finish (result, &error)
      && !g_error_matches (error, PQA_ERROR, PQA_ERROR_CLOSED))
    g_warning ("The plans could not be followed: %s", error->message);
}

static gboolean
tick_cb (gpointer user_data)
{
  PqaPlanClock *self = user_data;

  pqa_database_write_async (self->database, update_schedule, NULL, NULL, NULL, updated_cb, NULL);
  return G_SOURCE_CONTINUE;
}

/**
 * pqa_plan_clock_new:
 *
 * Returns: (transfer full): follows the plans until it is freed
 */
PqaPlanClock *
pqa_plan_clock_new (PqaDatabase *database)
{
  PqaPlanClock *self = g_new0 (PqaPlanClock, 1);

  self->database = g_object_ref (database);
  self->tick = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
  tick_cb (self);
  return self;
}

void
pqa_plan_clock_free (PqaPlanClock *self)
{
  g_source_remove (self->tick);
  g_object_unref (self->database);
  g_free (self);
}

/* pqa-work-lane.c: a thread with a connection of its own that does one job after the other
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-work-lane.h"

struct _PqaWorkLane
{
  GThread *thread;
  GAsyncQueue *jobs;
  PqaConnection *connection;
};

/* A job without a function ends the thread. */
typedef struct
{
  PqaLaneFunc func;
  gpointer data;
} Job;

static gpointer
work (gpointer user_data)
{
  PqaWorkLane *self = user_data;

  for (;;)
    {
      g_autofree Job *job = g_async_queue_pop (self->jobs);

      if (job->func == NULL)
        return NULL;
      job->func (self->connection, job->data);
    }
}

/* Starts the thread, which takes over @connection. */
PqaWorkLane *
pqa_work_lane_new (const char *name, PqaConnection *connection)
{
  PqaWorkLane *self = g_new0 (PqaWorkLane, 1);

  self->connection = connection;
  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new (name, work, self);
  return self;
}

/* Queues @func; it must free @data itself. */
void
pqa_work_lane_push (PqaWorkLane *self, PqaLaneFunc func, gpointer data)
{
  Job *job = g_new (Job, 1);

  job->func = func;
  job->data = data;
  g_async_queue_push (self->jobs, job);
}

/* Does what is queued, then closes the connection. */
void
pqa_work_lane_free (PqaWorkLane *self)
{
  pqa_work_lane_push (self, NULL, NULL);
  g_thread_join (self->thread);
  pqa_connection_close (self->connection);
  g_async_queue_unref (self->jobs);
  g_free (self);
}

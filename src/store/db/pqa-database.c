/* pqa-database.c: the office's database as the window uses it: threads, jobs, changes
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One thread writes; the readers are apart, so that a report never holds up a list. What was written is told by
 * the "changed" signal in the main context, also when another program wrote it.
 */
#include "db/pqa-database.h"

#include "db/pqa-work-lane.h"
#include "pqa-i18n.h"

#define WATCH_INTERVAL_MS 500

struct _PqaDatabase
{
  GObject parent_instance;

  char *path;
  PqaClock *clock;
  PqaWorkLane *readers[PQA_N_READ_LANES];
  PqaWorkLane *writer;
  guint watch_source;
  gint64 seen_version; /* what PRAGMA data_version said last, used on the writer's thread */
  gboolean watch_pending;

  gint64 actor_id;
  char *actor_name;
  PqaRole actor_role;
};

/* A read or a write on its way. The task's main context hears the answer. */
typedef struct
{
  PqaDatabase *database; /* owned */
  PqaReadFunc read;
  PqaTransactionFunc write;
  gpointer data;
  GDestroyNotify data_destroy;
  GDestroyNotify result_destroy;
  GTask *task; /* owned */
  gint64 actor_id;
  char *actor_name;
  PqaRole actor_role;
  GStrv changed;
} Job;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaDatabase, pqa_database, G_TYPE_OBJECT)

static void
free_job (Job *job)
{
  if (job->data_destroy != NULL)
    job->data_destroy (job->data);
  g_clear_object (&job->task);
  g_clear_object (&job->database);
  g_strfreev (job->changed);
  g_free (job->actor_name);
  g_free (job);
}

/* Jobs end in the main context, so that nothing of the toolkit's is freed on a worker. */
static gboolean
end_job_cb (gpointer user_data)
{
  Job *job = user_data;

  if (job->changed != NULL && job->changed[0] != NULL)
    g_signal_emit (job->database, signals[SIGNAL_CHANGED], 0, job->changed);
  free_job (job);
  return G_SOURCE_REMOVE;
}

static void
finish_job (Job *job)
{
  GSource *source = g_idle_source_new ();

  /* Not g_main_context_invoke(): that may run it on this thread. The same priority as the task's
   * answer, hence after it. */
  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, end_job_cb, job, NULL);
  g_source_attach (source, g_task_get_context (job->task));
  g_source_unref (source);
}

static void
interrupt_cb (GCancellable *cancellable, gpointer connection)
{
  pqa_connection_interrupt (connection);
}

static void
run_read (PqaConnection *connection, gpointer user_data)
{
  Job *job = user_data;
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  GError *error = NULL;
  gpointer result;
  gulong handler;

  if (g_task_return_error_if_cancelled (job->task))
    {
      finish_job (job);
      return;
    }

  handler = cancellable != NULL ? g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb),
                                                         connection, NULL)
                                : 0;
  pqa_connection_set_actor (connection, job->actor_id, job->actor_name, job->actor_role);
  result = job->read (connection, job->data, cancellable, &error);
  if (handler != 0)
    g_cancellable_disconnect (cancellable, handler);

  if (error != NULL)
    g_task_return_error (job->task, error);
  else
    g_task_return_pointer (job->task, result, job->result_destroy);
  finish_job (job);
}

static void
run_write (PqaConnection *connection, gpointer user_data)
{
  Job *job = user_data;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (job->task))
    {
      finish_job (job);
      return;
    }

  pqa_connection_set_actor (connection, job->actor_id, job->actor_name, job->actor_role);
  if (pqa_connection_transaction (connection, job->write, job->data, &error))
    {
      job->changed = pqa_connection_take_changed_tables (connection);
      g_task_return_boolean (job->task, TRUE);
    }
  else
    g_task_return_error (job->task, error);
  finish_job (job);
}

static gboolean
report_foreign_change_cb (gpointer user_data)
{
  static const char *const everything[] = { "*", NULL };

  g_signal_emit (user_data, signals[SIGNAL_CHANGED], 0, everything);
  return G_SOURCE_REMOVE;
}

/* On the writer's connection the data version moves only when another program commits. */
static void
look_for_foreign_change (PqaConnection *connection, gpointer user_data)
{
  PqaDatabase *self = user_data;
  gint64 version = 0;

  if (pqa_connection_read_int (connection, &version, NULL, "PRAGMA data_version", NULL))
    {
      if (self->seen_version != 0 && version != self->seen_version)
        g_idle_add_full (G_PRIORITY_DEFAULT, report_foreign_change_cb, g_object_ref (self),
                         g_object_unref);
      self->seen_version = version;
    }
  g_atomic_int_set (&self->watch_pending, FALSE);
}

static gboolean
watch_cb (gpointer user_data)
{
  PqaDatabase *self = user_data;

  if (g_atomic_int_compare_and_exchange (&self->watch_pending, FALSE, TRUE))
    pqa_work_lane_push (self->writer, look_for_foreign_change, self);
  return G_SOURCE_CONTINUE;
}

static void
pqa_database_dispose (GObject *object)
{
  pqa_database_close (PQA_DATABASE (object));
  G_OBJECT_CLASS (pqa_database_parent_class)->dispose (object);
}

static void
pqa_database_finalize (GObject *object)
{
  PqaDatabase *self = PQA_DATABASE (object);

  g_clear_object (&self->clock);
  g_free (self->path);
  g_free (self->actor_name);
  G_OBJECT_CLASS (pqa_database_parent_class)->finalize (object);
}

static void
pqa_database_class_init (PqaDatabaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pqa_database_dispose;
  object_class->finalize = pqa_database_finalize;

  /**
   * PqaDatabase::changed:
   * @tables: the names of the tables that were written; "*" when another program wrote
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
pqa_database_init (PqaDatabase *self)
{
  self->actor_name = g_strdup ("");
}

static gboolean
start_readers (PqaDatabase *self, GError **error)
{
  static const char *const names[] = { "list", "order", "analysis" };

  for (guint i = 0; i < PQA_N_READ_LANES; i++)
    {
      PqaConnection *reader
          = pqa_connection_open (self->path, PQA_CONNECTION_READ_ONLY, self->clock, error);

      if (reader == NULL)
        return FALSE;
      self->readers[i] = pqa_work_lane_new (names[i], reader);
    }
  return TRUE;
}

/**
 * pqa_database_open:
 *
 * Opens the file as pqa_connection_open() does and starts the threads. The caller's thread is the
 * one that hears "changed".
 *
 * Returns: (transfer full): the database, or NULL
 */
PqaDatabase *
pqa_database_open (const char *path, PqaConnectionFlags flags, PqaClock *clock, GError **error)
{
  g_autoptr (PqaDatabase) self = g_object_new (PQA_TYPE_DATABASE, NULL);
  PqaConnection *writer = pqa_connection_open (path, flags, clock, error);

  if (writer == NULL)
    return NULL;

  self->path = g_strdup (path);
  self->clock = g_object_ref (clock);
  self->writer = pqa_work_lane_new ("writer", writer);
  if (!start_readers (self, error))
    return NULL;

  self->watch_source = g_timeout_add (WATCH_INTERVAL_MS, watch_cb, self);
  return g_steal_pointer (&self);
}

/**
 * pqa_database_close:
 *
 * Finishes what was asked for and closes the file. Later jobs fail with CLOSED.
 */
void
pqa_database_close (PqaDatabase *self)
{
  g_return_if_fail (PQA_IS_DATABASE (self));

  g_clear_handle_id (&self->watch_source, g_source_remove);
  for (guint i = 0; i < PQA_N_READ_LANES; i++)
    g_clear_pointer (&self->readers[i], pqa_work_lane_free);
  g_clear_pointer (&self->writer, pqa_work_lane_free);
}

const char *
pqa_database_get_path (PqaDatabase *self)
{
  return self->path;
}

PqaClock *
pqa_database_get_clock (PqaDatabase *self)
{
  return self->clock;
}

/**
 * pqa_database_set_actor:
 *
 * From now on reads and writes are done for this person, with the rights of @role.
 */
void
pqa_database_set_actor (PqaDatabase *self, gint64 staff_id, const char *name, PqaRole role)
{
  g_return_if_fail (PQA_IS_DATABASE (self));

  self->actor_id = staff_id;
  g_free (self->actor_name);
  self->actor_name = g_strdup (name);
  self->actor_role = role;
}

static Job *
new_job (PqaDatabase *self,
         gpointer data,
         GDestroyNotify data_destroy,
         GCancellable *cancellable,
         GAsyncReadyCallback callback,
         gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->database = g_object_ref (self);
  job->data = data;
  job->data_destroy = data_destroy;
  job->actor_id = self->actor_id;
  job->actor_name = g_strdup (self->actor_name);
  job->actor_role = self->actor_role;
  job->task = g_task_new (self, cancellable, callback, user_data);
  return job;
}

static void
push_job (PqaWorkLane *lane, PqaLaneFunc func, Job *job)
{
  if (lane != NULL)
    {
      pqa_work_lane_push (lane, func, job);
      return;
    }

  g_task_return_new_error (job->task, PQA_ERROR, PQA_ERROR_CLOSED,
                           _ ("The database has been closed."));
  free_job (job);
}

/**
 * pqa_database_read_async:
 * @func: what to read; called on the lane's thread
 * @data: (nullable): for @func, freed in the main context
 * @result_destroy: (nullable): frees what @func returned when nobody takes it
 *
 * Cancelling interrupts the running statement.
 */
void
pqa_database_read_async (PqaDatabase *self,
                         PqaLane lane,
                         PqaReadFunc func,
                         gpointer data,
                         GDestroyNotify data_destroy,
                         GDestroyNotify result_destroy,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Job *job;

  g_return_if_fail (PQA_IS_DATABASE (self));
  g_return_if_fail (lane < PQA_N_READ_LANES);

  job = new_job (self, data, data_destroy, cancellable, callback, user_data);
  job->read = func;
  job->result_destroy = result_destroy;
  push_job (self->readers[lane], run_read, job);
}

/**
 * pqa_database_read_finish:
 *
 * Returns: (transfer full) (nullable): what the function returned; check @error, since NULL may
 *   be an answer
 */
gpointer
pqa_database_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pqa_database_write_async:
 * @func: what to write, in one transaction; called on the writer's thread
 * @data: (nullable): for @func, freed in the main context after @callback
 */
void
pqa_database_write_async (PqaDatabase *self,
                          PqaTransactionFunc func,
                          gpointer data,
                          GDestroyNotify data_destroy,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Job *job;

  g_return_if_fail (PQA_IS_DATABASE (self));

  job = new_job (self, data, data_destroy, cancellable, callback, user_data);
  /* What has been saved is not taken back by a cancellation that comes too late. */
  g_task_set_check_cancellable (job->task, FALSE);
  job->write = func;
  push_job (self->writer, run_write, job);
}

/**
 * pqa_database_write_finish:
 *
 * Returns: whether everything was saved; with FALSE nothing was
 */
gboolean
pqa_database_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

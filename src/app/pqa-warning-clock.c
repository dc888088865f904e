/* pqa-warning-clock.c: looks again and again for what the signed-in person is to be warned of
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is looked at when somebody signs in and when something has been saved; in between only
 * what the passing of time has brought up since. Reading is done beside the window, and nothing is
 * written unless there is something to say.
 */
#include "pqa-warning-clock.h"

#include "warning/pqa-notice.h"

#define TICK_SECONDS 60
#define SETTLE_MILLISECONDS 1500

struct _PqaWarningClock
{
  GObject parent_instance;

  PqaDatabase *database;
  GCancellable *cancellable;
  gint64 since; /* when it was last looked, 0 to look at everything */
  gboolean looking;
  gboolean again;
  guint tick;
  guint soon;
};

enum
{
  GIVEN,
  LOOKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaWarningClock, pqa_warning_clock, G_TYPE_OBJECT)

/* What was found on the reading thread, and what of it is to be said. */
typedef struct
{
  PqaWarningClock *clock;
  gint64 since;
  gint64 looked_at;
  GArray *found;
  GPtrArray *notices;
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->clock);
  g_clear_pointer (&look->found, g_array_unref);
  g_clear_pointer (&look->notices, g_ptr_array_unref);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

static void
finish (PqaWarningClock *self)
{
  self->looking = FALSE;
  g_signal_emit (self, signals[LOOKED], 0);
  if (self->again)
    pqa_warning_clock_look (self);
}

static void
complain (const GError *error)
{
  if (!g_error_matches (error, PQA_ERROR, PQA_ERROR_CLOSED)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("Nobody could be warned: %s", error->message);
}

static gboolean
give (PqaConnection *connection, gpointer data, GError **error)
{
  Look *look = data;

  look->notices = pqa_notices_give (connection, look->found, error);
  return look->notices != NULL;
}

static void
given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Look) look = user_data;
  g_autoptr (GError) error = NULL;

  if (!pqa_database_write_finish (result, &error))
    complain (error);
  else if (look->notices->len > 0)
    g_signal_emit (look->clock, signals[GIVEN], 0, look->notices);
  finish (look->clock);
}

static gpointer
find (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Look *look = data;

  look->looked_at = pqa_connection_get_now (connection);
  look->found = pqa_warning_store_find (connection, look->since, error);
  return look->found != NULL ? look : NULL;
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Look) look = user_data;
  PqaWarningClock *self = look->clock;
  g_autoptr (GError) error = NULL;

  if (pqa_database_read_finish (result, &error) == NULL)
    {
      complain (error);
      finish (self);
      return;
    }
  self->since = look->looked_at;
  if (look->found->len == 0 || g_cancellable_is_cancelled (self->cancellable))
    {
      finish (self);
      return;
    }
  pqa_database_write_async (self->database, give, look, NULL, self->cancellable, given_cb, look);
  g_steal_pointer (&look);
}

static void
begin (PqaWarningClock *self)
{
  Look *look = g_new0 (Look, 1);

  self->looking = TRUE;
  look->clock = g_object_ref (self);
  look->since = self->since;
  pqa_database_read_async (self->database, PQA_LANE_ANALYSIS, find, look, NULL, NULL,
                           self->cancellable, found_cb, look);
}

static gboolean
tick_cb (gpointer user_data)
{
  pqa_warning_clock_tick (PQA_WARNING_CLOCK (user_data));
  return G_SOURCE_CONTINUE;
}

static gboolean
soon_cb (gpointer user_data)
{
  PqaWarningClock *self = PQA_WARNING_CLOCK (user_data);

  self->soon = 0;
  pqa_warning_clock_look (self);
  return G_SOURCE_REMOVE;
}

/* What a warning depends on; not the notes of those that have been given. */
static void
database_changed_cb (PqaWarningClock *self, const char *const *tables)
{
  static const char *const concerned[]
      = { "request", "episode", "setting", "department", "staff_membership", "*", NULL };

  for (; *tables != NULL && self->soon == 0; tables++)
    if (g_strv_contains (concerned, *tables))
      self->soon = g_timeout_add (SETTLE_MILLISECONDS, soon_cb, self);
}

static void
pqa_warning_clock_dispose (GObject *object)
{
  PqaWarningClock *self = PQA_WARNING_CLOCK (object);

  pqa_warning_clock_stop (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->database);
  G_OBJECT_CLASS (pqa_warning_clock_parent_class)->dispose (object);
}

static void
pqa_warning_clock_class_init (PqaWarningClockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_warning_clock_dispose;

  /**
   * PqaWarningClock::given:
   * @notices: (element-type PqaNotice): what is to be said, never empty
   *
   * The signed-in person is to be warned. Nobody will be told again.
   */
  signals[GIVEN] = g_signal_new ("given", PQA_TYPE_WARNING_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  /**
   * PqaWarningClock::looked:
   *
   * It has been looked, and what there was has been said.
   */
  signals[LOOKED] = g_signal_new ("looked", PQA_TYPE_WARNING_CLOCK, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_warning_clock_init (PqaWarningClock *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * pqa_warning_clock_new:
 *
 * Returns: (transfer full): looks every minute and whenever something has been saved, until it is
 *   stopped
 */
PqaWarningClock *
pqa_warning_clock_new (PqaDatabase *database)
{
  PqaWarningClock *self = g_object_new (PQA_TYPE_WARNING_CLOCK, NULL);

  self->database = g_object_ref (database);
  self->tick = g_timeout_add_seconds (TICK_SECONDS, tick_cb, self);
  g_signal_connect_object (database, "changed", G_CALLBACK (database_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * pqa_warning_clock_look:
 *
 * Looks at everything, as when another person has signed in.
 */
void
pqa_warning_clock_look (PqaWarningClock *self)
{
  g_return_if_fail (PQA_IS_WARNING_CLOCK (self));

  self->again = self->looking;
  if (self->looking)
    return;
  self->since = 0;
  begin (self);
}

/**
 * pqa_warning_clock_tick:
 *
 * Looks at what time has brought up since it was looked last. A clock that was set back makes it
 * look at everything.
 */
void
pqa_warning_clock_tick (PqaWarningClock *self)
{
  g_return_if_fail (PQA_IS_WARNING_CLOCK (self));

  if (self->looking)
    return;
  if (self->since > pqa_clock_now (pqa_database_get_clock (self->database)))
    self->since = 0;
  begin (self);
}

/**
 * pqa_warning_clock_stop:
 *
 * Looks no more.
 */
void
pqa_warning_clock_stop (PqaWarningClock *self)
{
  g_return_if_fail (PQA_IS_WARNING_CLOCK (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->soon, g_source_remove);
}

/* pqa-memory.c: something that the signed-in person has chosen, kept over restarts
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value is written when it has stood for a moment, so that dragging a column is one change and
 * not a hundred, and at the latest when the memory goes.
 */
#include "pqa-memory.h"

#include "settings/pqa-staff-setting.h"

#define DELAY_MS 400

struct _PqaMemory
{
  GObject parent_instance;

  PqaContext *context;
  char *key;
  gint64 person_id; /* whose value is known; 0 until it has been read */
  char *value;
  guint timer;
  GCancellable *reading;
};

enum
{
  RECALLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaMemory, pqa_memory, G_TYPE_OBJECT)

typedef struct
{
  gint64 person_id;
  char *key;
  char *value;
} Entry;

static Entry *
entry_new (gint64 person_id, const char *key, const char *value)
{
  Entry *entry = g_new (Entry, 1);

  entry->person_id = person_id;
  entry->key = g_strdup (key);
  entry->value = g_strdup (value);
  return entry;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->key);
  g_free (entry->value);
  g_free (entry);
}

/* Writing ---------------------------------------------------------------------------------------*/

/* On the writing thread. Somebody else may have signed in meanwhile. */
static gboolean
save (PqaConnection *connection, gpointer data, GError **error)
{
  Entry *entry = data;

  return entry->person_id != pqa_connection_get_actor_id (connection)
         || pqa_staff_setting_save (connection, entry->key, entry->value, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  if (!pqa_database_write_finish (result, &error))
    g_info ("A choice was not kept: %s", error->message);
}

static void
write_value (PqaMemory *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  pqa_database_write_async (pqa_context_get_database (self->context), save,
                            entry_new (self->person_id, self->key, self->value), entry_free, NULL,
                            saved_cb, NULL);
}

static gboolean
timer_cb (gpointer user_data)
{
  PqaMemory *self = user_data;

  self->timer = 0;
  write_value (self);
  return G_SOURCE_REMOVE;
}

/* Reading ---------------------------------------------------------------------------------------*/

/* The answer is an entry, since no value is an answer, too. */
static gpointer
load (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Entry *entry = data;
  g_autoptr (GError) failure = NULL;
  g_autofree char *value
      = pqa_staff_setting_load (connection, entry->person_id, entry->key, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return entry_new (entry->person_id, entry->key, value);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Entry *entry = pqa_database_read_finish (result, NULL);
  PqaMemory *self = user_data;

  if (entry == NULL)
    return;
  self->person_id = entry->person_id;
  g_free (self->value);
  self->value = g_strdup (entry->value);
  g_signal_emit (self, signals[RECALLED], 0, self->value);
  entry_free (entry);
}

static void
recall (PqaMemory *self)
{
  gint64 person_id = pqa_context_get_person_id (self->context);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->person_id = 0;
  if (person_id == 0 || pqa_context_get_database (self->context) == NULL)
    return;
  self->reading = g_cancellable_new ();
  pqa_database_read_async (pqa_context_get_database (self->context), PQA_LANE_LIST, load,
                           entry_new (person_id, self->key, NULL), entry_free, entry_free,
                           self->reading, loaded_cb, self);
}

static void
pqa_memory_dispose (GObject *object)
{
  PqaMemory *self = PQA_MEMORY (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->timer != 0)
    write_value (self);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (pqa_memory_parent_class)->dispose (object);
}

static void
pqa_memory_finalize (GObject *object)
{
  PqaMemory *self = PQA_MEMORY (object);

  g_free (self->key);
  g_free (self->value);

  G_OBJECT_CLASS (pqa_memory_parent_class)->finalize (object);
}

static void
pqa_memory_class_init (PqaMemoryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_memory_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_memory_finalize;

  /**
   * PqaMemory::recalled:
   * @value: (nullable): what the person who has signed in chose before, %NULL for nothing
   *
   * From now on pqa_memory_keep() keeps what it is given.
   */
  signals[RECALLED] = g_signal_new ("recalled", PQA_TYPE_MEMORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pqa_memory_init (PqaMemory *self)
{
}

/**
 * pqa_memory_new:
 * @context: whose signed-in person it is about, now and later
 * @key: what it is, such as "list.requests"
 *
 * Returns: (transfer full): a memory that is soon going to emit #PqaMemory::recalled
 */
PqaMemory *
pqa_memory_new (PqaContext *context, const char *key)
{
  PqaMemory *self;

  g_return_val_if_fail (PQA_IS_CONTEXT (context), NULL);

  self = g_object_new (PQA_TYPE_MEMORY, NULL);
  self->context = g_object_ref (context);
  self->key = g_strdup (key);
  g_signal_connect_object (context, "signed-in", G_CALLBACK (recall), self, G_CONNECT_SWAPPED);
  recall (self);
  return self;
}

/**
 * pqa_memory_keep:
 * @value: what is chosen now
 *
 * Does nothing while nobody is signed in, or it is not known yet what was chosen before.
 */
void
pqa_memory_keep (PqaMemory *self, const char *value)
{
  g_return_if_fail (PQA_IS_MEMORY (self));
  g_return_if_fail (value != NULL);

  if (self->person_id == 0 || g_strcmp0 (self->value, value) == 0)
    return;
  g_free (self->value);
  self->value = g_strdup (value);
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (DELAY_MS, timer_cb, self);
}

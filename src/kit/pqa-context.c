/* pqa-context.c: what every page and dialog is given: database, clock, zone, signed-in person
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-context.h"

struct _PqaContext
{
  GObject parent_instance;

  PqaDatabase *database;
  PqaClock *clock;
  GTimeZone *zone;

  gint64 person_id;
  char *person_name;
  PqaRole role;
};

enum
{
  SIGNED_IN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaContext, pqa_context, G_TYPE_OBJECT)

static void
pqa_context_finalize (GObject *object)
{
  PqaContext *self = PQA_CONTEXT (object);

  g_clear_object (&self->database);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self->person_name);

  G_OBJECT_CLASS (pqa_context_parent_class)->finalize (object);
}

static void
pqa_context_class_init (PqaContextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_context_finalize;

  /**
   * PqaContext::signed-in:
   *
   * Another person works with the window from now on.
   */
  signals[SIGNED_IN] = g_signal_new ("signed-in", PQA_TYPE_CONTEXT, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_context_init (PqaContext *self)
{
}

/**
 * pqa_context_new:
 * @database: (nullable): the open database
 * @clock: the source of "now"
 * @zone: the office's time zone
 *
 * Returns: (transfer full): a context in which nobody has signed in
 */
PqaContext *
pqa_context_new (PqaDatabase *database, PqaClock *clock, GTimeZone *zone)
{
  PqaContext *self;

  g_return_val_if_fail (database == NULL || PQA_IS_DATABASE (database), NULL);
  g_return_val_if_fail (PQA_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (zone != NULL, NULL);

  self = g_object_new (PQA_TYPE_CONTEXT, NULL);
  g_set_object (&self->database, database);
  self->clock = g_object_ref (clock);
  self->zone = g_time_zone_ref (zone);
  return self;
}

/**
 * pqa_context_get_database:
 *
 * Returns: (transfer none) (nullable): the open database
 */
PqaDatabase *
pqa_context_get_database (PqaContext *self)
{
  g_return_val_if_fail (PQA_IS_CONTEXT (self), NULL);

  return self->database;
}

/**
 * pqa_context_get_clock:
 *
 * Returns: (transfer none): the source of "now"
 */
PqaClock *
pqa_context_get_clock (PqaContext *self)
{
  g_return_val_if_fail (PQA_IS_CONTEXT (self), NULL);

  return self->clock;
}

/**
 * pqa_context_get_time_zone:
 *
 * Returns: (transfer none): the office's time zone, in which every time is shown and read
 */
GTimeZone *
pqa_context_get_time_zone (PqaContext *self)
{
  g_return_val_if_fail (PQA_IS_CONTEXT (self), NULL);

  return self->zone;
}

/**
 * pqa_context_now:
 *
 * Returns: the present instant in UTC seconds
 */
gint64
pqa_context_now (PqaContext *self)
{
  g_return_val_if_fail (PQA_IS_CONTEXT (self), 0);

  return pqa_clock_now (self->clock);
}

/**
 * pqa_context_sign_in:
 * @id: row id in the staff roster, 0 for nobody
 * @name: (nullable): the name as shown
 * @role: what the person may do
 *
 * Changes the person who works with the program; emits #PqaContext::signed-in.
 */
void
pqa_context_sign_in (PqaContext *self, gint64 id, const char *name, PqaRole role)
{
  g_return_if_fail (PQA_IS_CONTEXT (self));

  self->person_id = id;
  g_free (self->person_name);
  self->person_name = g_strdup (name);
  self->role = role;
  g_signal_emit (self, signals[SIGNED_IN], 0);
}

/**
 * pqa_context_get_person_id:
 *
 * Returns: the signed-in person's row id, 0 for nobody
 */
gint64
pqa_context_get_person_id (PqaContext *self)
{
  g_return_val_if_fail (PQA_IS_CONTEXT (self), 0);

  return self->person_id;
}

/**
 * pqa_context_get_person_name:
 *
 * Returns: (nullable): the signed-in person's name
 */
const char *
pqa_context_get_person_name (PqaContext *self)
{
  g_return_val_if_fail (PQA_IS_CONTEXT (self), NULL);

  return self->person_name;
}

/**
 * pqa_context_get_role:
 *
 * Returns: what the signed-in person may do, %PQA_ROLE_NONE for nobody
 */
PqaRole
pqa_context_get_role (PqaContext *self)
{
  g_return_val_if_fail (PQA_IS_CONTEXT (self), PQA_ROLE_NONE);

  return self->role;
}

/**
 * pqa_context_may:
 * @permission: what is to be done
 *
 * For offering things only; the store refuses by itself what is not allowed.
 *
 * Returns: whether the signed-in person has the permission
 */
gboolean
pqa_context_may (PqaContext *self, PqaPermission permission)
{
  g_return_val_if_fail (PQA_IS_CONTEXT (self), FALSE);

  return pqa_role_may (self->role, permission);
}

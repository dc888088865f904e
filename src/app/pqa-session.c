/* pqa-session.c: an office that has been opened for a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-session.h"

#include "office/pqa-office-store.h"

/* What is read on the database's thread. */
typedef struct
{
  PqaOffice *office;
  GPtrArray *people;
} Profile;

static void
profile_free (gpointer data)
{
  Profile *profile = data;

  g_clear_pointer (&profile->office, pqa_office_free);
  g_clear_pointer (&profile->people, g_ptr_array_unref);
  g_free (profile);
}

static gpointer
read_profile (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Profile *profile = g_new0 (Profile, 1);

  profile->office = pqa_office_load (connection, error);
  if (profile->office != NULL)
    profile->people = pqa_sign_in_read (connection, profile->office->zone, error);
  if (profile->people != NULL)
    return profile;
  profile_free (profile);
  return NULL;
}

static PqaSession *
new_session (PqaDatabase *database, Profile *profile)
{
  PqaSession *self = g_new0 (PqaSession, 1);

  self->context = pqa_context_new (database, pqa_database_get_clock (database),
                                   profile->office->zone);
  self->office_name = g_strdup (profile->office->name);
  self->people = g_ptr_array_ref (profile->people);
  self->warnings = pqa_warning_clock_new (database);
  return self;
}

static void
profile_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  PqaDatabase *database = PQA_DATABASE (source);
  GError *error = NULL;
  Profile *profile = pqa_database_read_finish (result, &error);

  if (profile == NULL)
    {
      pqa_database_close (database);
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, new_session (database, profile),
                         (GDestroyNotify) pqa_session_free);
  profile_free (profile);
}

/* The window comes first: the file is opened once the first frame has been drawn. */
static gboolean
open_cb (gpointer user_data)
{
  GTask *task = G_TASK (user_data);
  g_autoptr (PqaClock) clock = pqa_clock_new_system ();
  g_autoptr (PqaDatabase) database = NULL;
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;

  database = pqa_database_open (g_task_get_task_data (task), PQA_CONNECTION_NONE, clock, &error);
  if (database == NULL)
    g_task_return_error (task, error);
  else
    pqa_database_read_async (database, PQA_LANE_LIST, read_profile, NULL, NULL, profile_free,
                             g_task_get_cancellable (task), profile_read_cb, g_object_ref (task));
  return G_SOURCE_REMOVE;
}

/**
 * pqa_session_open_async:
 * @file: the office's database, which has to be there
 *
 * Opens the database, brings it to the newest schema and reads what a window needs at once.
 */
void
pqa_session_open_async (GFile *file,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_task_data (task, g_file_get_path (file), g_free);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, open_cb, task, g_object_unref);
}

/**
 * pqa_session_open_finish:
 *
 * Returns: (transfer full): the open office, or %NULL with an error of #PqaError
 */
PqaSession *
pqa_session_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pqa_session_sign_in:
 * @person: one of the people
 *
 * From now on this person works with the office: the context says so, and the database writes in
 * their name and with their rights.
 */
void
pqa_session_sign_in (PqaSession *self, const PqaSignInPerson *person)
{
  PqaDatabase *database = pqa_context_get_database (self->context);

  pqa_database_set_actor (database, person->id, person->name, person->role);
  pqa_context_sign_in (self->context, person->id, person->name, person->role);
  if (self->plans == NULL)
    self->plans = pqa_plan_clock_new (database);
  pqa_warning_clock_look (self->warnings);
}

/**
 * pqa_session_free:
 *
 * Closes the office; what was asked of the database before is still done.
 */
void
pqa_session_free (PqaSession *self)
{
  g_clear_pointer (&self->plans, pqa_plan_clock_free);
  pqa_warning_clock_stop (self->warnings);
  g_clear_object (&self->warnings);
  pqa_database_close (pqa_context_get_database (self->context));
  g_clear_object (&self->context);
  g_free (self->office_name);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

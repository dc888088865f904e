/* pqa-office.c: an office that has been opened for a window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-office.h"

#include "db/pqa-database.h"

static gpointer
read_profile (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_office_profile_read (connection, error);
}

static void
profile_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  PqaDatabase *database = PQA_DATABASE (source);
  GError *error = NULL;
  PqaOfficeProfile *profile = pqa_database_read_finish (result, &error);
  PqaOffice *office;

  if (profile == NULL)
    {
      pqa_database_close (database);
      g_task_return_error (task, error);
      return;
    }
  office = g_new0 (PqaOffice, 1);
  office->context
      = pqa_context_new (database, pqa_database_get_clock (database), profile->zone);
  office->profile = profile;
  g_task_return_pointer (task, office, (GDestroyNotify) pqa_office_free);
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
    pqa_database_read_async (database, PQA_LANE_LIST, read_profile, NULL, NULL,
                             (GDestroyNotify) pqa_office_profile_free,
                             g_task_get_cancellable (task), profile_read_cb, g_object_ref (task));
  return G_SOURCE_REMOVE;
}

/**
 * pqa_office_open_async:
 * @file: the office's database, which has to be there
 *
 * Opens the database, brings it to the newest schema and reads what a window needs at once.
 */
void
pqa_office_open_async (GFile *file,
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
 * pqa_office_open_finish:
 *
 * Returns: (transfer full): the open office, or %NULL with an error of #PqaError
 */
PqaOffice *
pqa_office_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pqa_office_sign_in:
 * @person: one of the profile's people
 *
 * From now on this person works with the office: the context says so, and the database writes in
 * their name and with their rights.
 */
void
pqa_office_sign_in (PqaOffice *self, const PqaSignInPerson *person)
{
  PqaDatabase *database = pqa_context_get_database (self->context);

  pqa_database_set_actor (database, person->id, person->name, person->role);
  pqa_context_sign_in (self->context, person->id, person->name, person->role);
}

/**
 * pqa_office_free:
 *
 * The database closes when the last job that uses it is done.
 */
void
pqa_office_free (PqaOffice *self)
{
  g_clear_object (&self->context);
  g_clear_pointer (&self->profile, pqa_office_profile_free);
  g_free (self);
}

/* pqa-office-profile.c: the office's name and zone, and who may sign in there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "office/pqa-office-profile.h"

#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

static void
person_free (gpointer data)
{
  PqaSignInPerson *person = data;

  g_free (person->name);
  g_free (person->post);
  g_free (person);
}

static gboolean
read_office (PqaOfficeProfile *self, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "office/profile", error);

  if (statement == NULL)
    return FALSE;
  if (pqa_statement_next (statement))
    {
      self->name = pqa_statement_dup_text (statement, 0);
      self->zone = pqa_time_zone_new (pqa_statement_get_text (statement, 1), error);
      self->language = pqa_statement_dup_text (statement, 2);
      return self->zone != NULL;
    }
  if (!pqa_statement_finish (statement, error))
    return FALSE;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
                       _ ("The file holds no office; it was never set up."));
  return FALSE;
}

static gboolean
read_people (PqaOfficeProfile *self, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "office/sign-in", error);
  g_autofree char *today
      = pqa_local_time_date (self->zone, pqa_connection_get_now (connection));

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind_text (statement, 1, today);
  while (pqa_statement_next (statement))
    {
      PqaSignInPerson *person = g_new0 (PqaSignInPerson, 1);

      person->id = pqa_statement_get_int (statement, 0);
      person->name = pqa_statement_dup_text (statement, 1);
      person->role = pqa_role_from_code (pqa_statement_get_text (statement, 2));
      person->post = pqa_statement_dup_text (statement, 3);
      g_ptr_array_add (self->people, person);
    }
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_office_profile_read:
 *
 * Fails with NOT_FOUND if the file holds no office.
 *
 * Returns: (transfer full): the office as it is now, or %NULL
 */
PqaOfficeProfile *
pqa_office_profile_read (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaOfficeProfile) self = g_new0 (PqaOfficeProfile, 1);

  self->people = g_ptr_array_new_with_free_func (person_free);
  if (!read_office (self, connection, error) || !read_people (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * pqa_office_profile_free:
 */
void
pqa_office_profile_free (PqaOfficeProfile *self)
{
  g_free (self->name);
  g_free (self->language);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

/**
 * pqa_office_profile_find_person:
 * @id: row id in the roster
 *
 * Returns: (nullable): that person, if they may sign in
 */
const PqaSignInPerson *
pqa_office_profile_find_person (const PqaOfficeProfile *self, gint64 id)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const PqaSignInPerson *person = g_ptr_array_index (self->people, i);

      if (person->id == id)
        return person;
    }
  return NULL;
}

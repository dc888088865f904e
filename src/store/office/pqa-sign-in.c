/* pqa-sign-in.c: who may sign in at the office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "office/pqa-sign-in.h"

#include "time/pqa-local-time.h"

static void
person_free (gpointer data)
{
  PqaSignInPerson *person = data;

  g_free (person->name);
  g_free (person->post);
  g_free (person);
}

static PqaSignInPerson *
read_person (PqaStatement *statement)
{
  PqaSignInPerson *person = g_new0 (PqaSignInPerson, 1);

  person->id = pqa_statement_get_int (statement, 0);
  person->name = pqa_statement_dup_text (statement, 1);
  person->role = pqa_role_from_code (pqa_statement_get_text (statement, 2));
  person->post = pqa_statement_dup_text (statement, 3);
  return person;
}

/**
 * pqa_sign_in_read:
 * @zone: the office's time zone, which says what day it is
 *
 * Returns: (transfer full) (element-type PqaSignInPerson): the people who have a role and have not
 *   left, by name; %NULL if they could not be read
 */
GPtrArray *
pqa_sign_in_read (PqaConnection *connection, GTimeZone *zone, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "office/sign-in", error);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (person_free);
  g_autofree char *today = pqa_local_time_date (zone, pqa_connection_get_now (connection));

  if (statement == NULL)
    return NULL;
  pqa_statement_bind_text (statement, 1, today);
  while (pqa_statement_next (statement))
    g_ptr_array_add (people, read_person (statement));
  if (!pqa_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&people);
}

/**
 * pqa_sign_in_find:
 * @people: (element-type PqaSignInPerson): who may sign in
 * @id: row id in the roster
 *
 * Returns: (transfer none) (nullable): that person
 */
const PqaSignInPerson *
pqa_sign_in_find (GPtrArray *people, gint64 id)
{
  for (guint i = 0; i < people->len; i++)
    {
      const PqaSignInPerson *person = g_ptr_array_index (people, i);

      if (person->id == id)
        return person;
    }
  return NULL;
}

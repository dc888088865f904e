/* pqa-home-store.c: a home with those who live there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "estate/pqa-home-store.h"

#include "estate/pqa-place.h"

static void
resident_free (gpointer data)
{
  PqaResident *self = data;

  g_free (self->name);
  g_free (self->phone);
  g_free (self->moved_in_on);
  g_free (self->moved_out_on);
  g_free (self);
}

static PqaResident *
read_resident (PqaStatement *statement)
{
  PqaResident *self = g_new0 (PqaResident, 1);

  self->id = pqa_statement_get_int (statement, 0);
  self->name = pqa_statement_dup_text (statement, 1);
  self->phone = pqa_statement_dup_text (statement, 2);
  self->relation = PQA_RELATION_OTHER;
  pqa_relation_from_code (pqa_statement_get_text (statement, 3), &self->relation, NULL);
  self->moved_in_on = pqa_statement_dup_text (statement, 4);
  self->moved_out_on = pqa_statement_dup_text (statement, 5);
  return self;
}

static GPtrArray *
read_residents (PqaConnection *connection, gint64 home_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "estate/residents", error);
  g_autoptr (GPtrArray) residents = g_ptr_array_new_with_free_func (resident_free);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind_int (statement, 1, home_id);
  while (pqa_statement_next (statement))
    g_ptr_array_add (residents, read_resident (statement));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&residents) : NULL;
}

static char *
read_place (PqaConnection *connection, gint64 home_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "estate/home-row", error);
  g_autofree char *place = NULL;

  if (statement == NULL)
    return NULL;
  pqa_statement_bind_int (statement, 1, home_id);
  if (pqa_statement_next (statement))
    place = pqa_place_format (pqa_statement_get_text (statement, 3),
                              pqa_statement_get_text (statement, 2), NULL);
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&place) : NULL;
}

/**
 * pqa_home_store_read:
 *
 * Returns: (transfer full): a home and its residents, or NULL with NOT_FOUND
 */
PqaHome *
pqa_home_store_read (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaHome) self = g_new0 (PqaHome, 1);

  self->record = pqa_record_load (connection, "home", id, error);
  if (self->record == NULL)
    return NULL;
  self->place = read_place (connection, id, error);
  self->residents = self->place != NULL ? read_residents (connection, id, error) : NULL;
  return self->residents != NULL ? g_steal_pointer (&self) : NULL;
}

void
pqa_home_free (PqaHome *self)
{
  g_clear_pointer (&self->record, pqa_record_unref);
  g_clear_pointer (&self->residents, g_ptr_array_unref);
  g_free (self->place);
  g_free (self);
}

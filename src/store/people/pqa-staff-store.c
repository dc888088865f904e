/* pqa-staff-store.c: the roster: who works here, as what, and what they answer for
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "people/pqa-staff-store.h"

#include "people/pqa-membership-store.h"
#include "people/pqa-retirement.h"
#include "pqa-i18n.h"

static void
membership_free (gpointer data)
{
  PqaMembership *self = data;

  g_free (self->department);
  g_free (self->post);
  g_free (self->zone);
  g_free (self->from_on);
  g_free (self->to_on);
  g_free (self);
}

static PqaMembership *
read_membership (PqaStatement *statement)
{
  PqaMembership *self = g_new0 (PqaMembership, 1);

  self->department_id = pqa_statement_get_int (statement, 1);
  self->department = pqa_statement_dup_text (statement, 2);
  self->post_id = pqa_statement_get_int (statement, 3);
  self->post = pqa_statement_dup_text (statement, 4);
  self->zone_id = pqa_statement_get_int (statement, 5);
  self->zone = pqa_statement_dup_text (statement, 6);
  self->has_duty = !pqa_statement_is_null (statement, 7)
                   && pqa_duty_from_code (pqa_statement_get_text (statement, 7), &self->duty,
                                          NULL);
  self->from_on = pqa_statement_dup_text (statement, 8);
  self->to_on = pqa_statement_dup_text (statement, 9);
  return self;
}

static GPtrArray *
read_memberships (PqaConnection *connection, gint64 staff_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "people/memberships", error);
  g_autoptr (GPtrArray) memberships = g_ptr_array_new_with_free_func (membership_free);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind_int (statement, 1, staff_id);
  while (pqa_statement_next (statement))
    g_ptr_array_add (memberships, read_membership (statement));
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&memberships) : NULL;
}

/**
 * pqa_staff_store_read:
 *
 * Returns: (transfer full): a person with all that they are and have been, or NULL with NOT_FOUND
 */
PqaStaffMember *
pqa_staff_store_read (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaStaffMember) self = g_new0 (PqaStaffMember, 1);

  self->record = pqa_record_load (connection, "staff", id, error);
  if (self->record == NULL)
    return NULL;
  self->memberships = read_memberships (connection, id, error);
  if (self->memberships == NULL
      || !pqa_retirement_count_work (connection, id, &self->n_answers_for, &self->n_works_on,
                                     error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pqa_staff_member_free (PqaStaffMember *self)
{
  g_clear_pointer (&self->record, pqa_record_unref);
  g_clear_pointer (&self->memberships, g_ptr_array_unref);
  g_free (self);
}

/**
 * pqa_membership_is_present:
 * @today: the day meant by present
 */
gboolean
pqa_membership_is_present (const PqaMembership *self, const char *today)
{
  return g_strcmp0 (self->from_on, today) <= 0
         && (self->to_on == NULL || g_strcmp0 (self->to_on, today) > 0);
}

/**
 * pqa_staff_member_get_position:
 * @position: (out): the latest department, post and zone duty that have not ended; @from_on is
 *   not set
 */
void
pqa_staff_member_get_position (const PqaStaffMember *self, PqaPosition *position)
{
  *position = (PqaPosition){ 0 };
  for (guint i = 0; i < self->memberships->len; i++)
    {
      const PqaMembership *membership = self->memberships->pdata[i];

      if (membership->to_on != NULL)
        continue;
      if (position->department_id == 0 && position->post_id == 0)
        {
          position->department_id = membership->department_id;
          position->post_id = membership->post_id;
        }
      if (membership->has_duty
          && (position->zone_id == 0 || membership->duty < position->duty))
        {
          position->zone_id = membership->zone_id;
          position->duty = membership->duty;
        }
    }
}

/* Hands the zone duty over that somebody has, and takes the new one. */
static gboolean
move_duty (PqaConnection *connection,
           gint64 staff_id,
           const PqaPosition *old,
           const PqaPosition *next,
           GError **error)
{
  if (old->zone_id == next->zone_id && old->duty == next->duty)
    return TRUE;
  if (old->zone_id != 0
      && !pqa_membership_store_set_duty (connection, old->zone_id, old->duty, 0, next->from_on,
                                         error))
    return FALSE;
  return next->zone_id == 0
         || pqa_membership_store_set_duty (connection, next->zone_id, next->duty, staff_id,
                                           next->from_on, error);
}

static gboolean
move (PqaConnection *connection, gint64 staff_id, const PqaPosition *position, GError **error)
{
  g_autoptr (PqaStaffMember) before = pqa_staff_store_read (connection, staff_id, error);
  PqaPosition old;

  if (before == NULL)
    return FALSE;

  pqa_staff_member_get_position (before, &old);
  if (old.department_id != position->department_id || old.post_id != position->post_id)
    if (!pqa_membership_store_set_post (connection, staff_id, position->department_id,
                                        position->post_id, position->from_on, error))
      return FALSE;
  return move_duty (connection, staff_id, &old, position, error);
}

/**
 * pqa_staff_store_save:
 * @record: a new or changed row of the table staff
 * @position: (nullable): what the person is from a day on; only what differs from now is changed
 *
 * Needs a write transaction.
 *
 * Returns: FALSE with DENIED, CONSTRAINT, or CONFLICT when somebody changed the row meanwhile
 */
gboolean
pqa_staff_store_save (PqaConnection *connection,
                      PqaRecord *record,
                      const PqaPosition *position,
                      GError **error)
{
  return pqa_record_save (connection, record, error)
         && (position == NULL
             || move (connection, pqa_record_get_id (record), position, error));
}

/* pqa-membership-store.c: who belongs to which department, post and zone, and since when
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A membership is never overwritten: what changes from a day on closes the old one on that day and
 * begins a new one. A row may hold a post and a zone duty together; when only one of them ends,
 * the other goes on in a row of its own.
 */
#include "people/pqa-membership-store.h"

#include "pqa-i18n.h"
#include "time/pqa-date.h"
#include "time/pqa-time-format.h"

typedef struct
{
  gint64 id;
  gint64 staff_id;
  gint64 department_id;
  gint64 post_id;
  gint64 zone_id;
  char *duty;
  char *from_on;
} Membership;

static void
membership_free (gpointer data)
{
  Membership *self = data;

  g_free (self->duty);
  g_free (self->from_on);
  g_free (self);
}

static GPtrArray *
read_of_person (PqaConnection *connection, gint64 staff_id, const char *day, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "people/memberships-after", error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (membership_free);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "it", staff_id, day);
  while (pqa_statement_next (statement))
    {
      Membership *membership = g_new0 (Membership, 1);

      membership->id = pqa_statement_get_int (statement, 0);
      membership->staff_id = staff_id;
      membership->department_id = pqa_statement_get_int (statement, 1);
      membership->post_id = pqa_statement_get_int (statement, 2);
      membership->zone_id = pqa_statement_get_int (statement, 3);
      membership->duty = pqa_statement_dup_text (statement, 4);
      membership->from_on = pqa_statement_dup_text (statement, 5);
      g_ptr_array_add (found, membership);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&found) : NULL;
}

static GPtrArray *
read_of_duty (
    PqaConnection *connection, gint64 zone_id, PqaDuty duty, const char *day, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "people/duty-holders-after", error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (membership_free);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind (statement, "itt", zone_id, pqa_duty_to_code (duty), day);
  while (pqa_statement_next (statement))
    {
      Membership *membership = g_new0 (Membership, 1);

      membership->id = pqa_statement_get_int (statement, 0);
      membership->staff_id = pqa_statement_get_int (statement, 4);
      membership->department_id = pqa_statement_get_int (statement, 1);
      membership->post_id = pqa_statement_get_int (statement, 2);
      membership->zone_id = zone_id;
      membership->duty = g_strdup (pqa_duty_to_code (duty));
      membership->from_on = pqa_statement_dup_text (statement, 3);
      g_ptr_array_add (found, membership);
    }
  return pqa_statement_finish (statement, error) ? g_steal_pointer (&found) : NULL;
}

static gboolean
has_post (const Membership *self)
{
  return self->department_id != 0 || self->post_id != 0;
}

/* Nobody can change from a day on what has changed again since; that day has to be a later one. */
static gboolean
check_is_last (const Membership *self, const char *from_on, GError **error)
{
  g_autofree char *date = NULL;

  if (g_strcmp0 (self->from_on, from_on) <= 0)
    return TRUE;
  date = pqa_date_format (self->from_on);
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               /* Translators: a date */
               _ ("This has changed again on %s. Choose that day or a later one."), date);
  return FALSE;
}

static gboolean
close_row (PqaConnection *connection, const Membership *self, const char *on, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "people/close-membership", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "it", self->id, on);
  return pqa_statement_run (statement, error);
}

static gboolean
add_row (PqaConnection *connection, const Membership *self, const char *from_on, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "people/add-membership", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "iooott", self->staff_id, self->department_id, self->post_id,
                      self->zone_id, self->duty, from_on);
  return pqa_statement_run (statement, error);
}

/* The zone duty of a row whose post has ended. */
static gboolean
keep_duty (PqaConnection *connection, const Membership *self, const char *from_on, GError **error)
{
  Membership rest = { .staff_id = self->staff_id, .zone_id = self->zone_id, .duty = self->duty };

  return rest.zone_id == 0 || add_row (connection, &rest, from_on, error);
}

/* The post of a row whose zone duty has ended. */
static gboolean
keep_post (PqaConnection *connection, const Membership *self, const char *from_on, GError **error)
{
  Membership rest = { .staff_id = self->staff_id,
                      .department_id = self->department_id,
                      .post_id = self->post_id };

  return !has_post (self) || add_row (connection, &rest, from_on, error);
}

static gboolean
check_change (PqaConnection *connection, const char *from_on, GError **error)
{
  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  return pqa_connection_require (connection, PQA_PERMISSION_STAFF_EDIT, error)
         && pqa_date_check (from_on, error);
}

/**
 * pqa_membership_store_set_post:
 * @department_id: department, 0 for none
 * @post_id: post, 0 for none
 * @from_on: the first day
 *
 * Gives somebody a department and post from a day on. Nothing is written if they have them
 * already. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, INVALID for no date, or CONSTRAINT if it has changed later
 */
gboolean
pqa_membership_store_set_post (PqaConnection *connection,
                               gint64 staff_id,
                               gint64 department_id,
                               gint64 post_id,
                               const char *from_on,
                               GError **error)
{
  g_autoptr (GPtrArray) old = NULL;
  Membership next = { .staff_id = staff_id, .department_id = department_id, .post_id = post_id };
  gboolean same = FALSE;

  if (!check_change (connection, from_on, error))
    return FALSE;
  old = read_of_person (connection, staff_id, from_on, error);
  if (old == NULL)
    return FALSE;

  for (guint i = 0; i < old->len; i++)
    {
      const Membership *row = old->pdata[i];

      if (!has_post (row))
        continue;
      if (!check_is_last (row, from_on, error))
        return FALSE;
      if (!same && row->department_id == department_id && row->post_id == post_id)
        same = TRUE;
      else if (!close_row (connection, row, from_on, error)
               || !keep_duty (connection, row, from_on, error))
        return FALSE;
    }
  return same || !has_post (&next) || add_row (connection, &next, from_on, error);
}

/**
 * pqa_membership_store_set_duty:
 * @staff_id: who has the duty from that day on, 0 for nobody
 * @from_on: the first day
 *
 * Gives a zone's duty to somebody; whoever had it has it until then. Nothing is written if they
 * have it already. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, INVALID for no date, or CONSTRAINT if it has changed later
 */
gboolean
pqa_membership_store_set_duty (PqaConnection *connection,
                               gint64 zone_id,
                               PqaDuty duty,
                               gint64 staff_id,
                               const char *from_on,
                               GError **error)
{
  g_autoptr (GPtrArray) old = NULL;
  Membership next = { .staff_id = staff_id, .zone_id = zone_id };
  gboolean same = FALSE;

  if (!check_change (connection, from_on, error))
    return FALSE;
  old = read_of_duty (connection, zone_id, duty, from_on, error);
  if (old == NULL)
    return FALSE;

  for (guint i = 0; i < old->len; i++)
    {
      const Membership *row = old->pdata[i];

      if (!check_is_last (row, from_on, error))
        return FALSE;
      if (!same && row->staff_id == staff_id)
        same = TRUE;
      else if (!close_row (connection, row, from_on, error)
               || !keep_post (connection, row, from_on, error))
        return FALSE;
    }
  next.duty = (char *) pqa_duty_to_code (duty);
  return same || staff_id == 0 || add_row (connection, &next, from_on, error);
}

/**
 * pqa_membership_store_end:
 * @on: the first day without them
 *
 * Ends all that somebody is. Needs a write transaction.
 */
gboolean
pqa_membership_store_end (PqaConnection *connection,
                          gint64 staff_id,
                          const char *on,
                          GError **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (!check_change (connection, on, error))
    return FALSE;
  rows = read_of_person (connection, staff_id, on, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    if (!close_row (connection, rows->pdata[i], on, error))
      return FALSE;
  return rows != NULL;
}

/* pqa-finding.c: a finding with its rounds, as it is read
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-finding.h"

#include "pqa-i18n.h"

static void
free_round (PqaFindingRound *round)
{
  g_free (round->assignee);
  g_free (round->rectified_by);
  g_free (round->measure);
  g_free (round->rechecked_by);
  g_free (round->note);
  g_free (round);
}

void
pqa_finding_free (PqaFinding *self)
{
  g_free (self->number);
  g_free (self->description);
  g_free (self->zone);
  g_free (self->building);
  g_free (self->place);
  g_free (self->department);
  g_free (self->found_by);
  g_free (self->responsible);
  g_free (self->earlier_number);
  g_free (self->standard);
  g_free (self->item);
  g_ptr_array_unref (self->rounds);
  g_free (self);
}

static void
read_place (PqaFinding *self, PqaStatement *statement)
{
  self->zone_id = pqa_statement_get_int (statement, 5);
  self->zone = pqa_statement_dup_text (statement, 6);
  self->building_id = pqa_statement_get_int (statement, 7);
  self->building = pqa_statement_dup_text (statement, 8);
  self->place = pqa_statement_dup_text (statement, 9);
  self->department_id = pqa_statement_get_int (statement, 10);
  self->department = pqa_statement_dup_text (statement, 11);
}

static void
read_course (PqaFinding *self, PqaStatement *statement)
{
  self->found_at = pqa_statement_get_int (statement, 12);
  self->recorded_at = pqa_statement_get_int (statement, 13);
  self->found_by = pqa_statement_dup_text (statement, 14);
  self->responsible_id = pqa_statement_get_int (statement, 15);
  self->responsible = pqa_statement_dup_text (statement, 16);
  self->respond_due_at = pqa_statement_get_int (statement, 17);
  self->rectify_due_at = pqa_statement_get_int (statement, 18);
  self->round_number = pqa_statement_get_int (statement, 19);
  self->closed_at = pqa_statement_get_int (statement, 20);
}

static void
read_source (PqaFinding *self, PqaStatement *statement)
{
  self->earlier_id = pqa_statement_get_int (statement, 21);
  self->earlier_number = pqa_statement_dup_text (statement, 22);
  self->inspection_id = pqa_statement_get_int (statement, 23);
  self->standard = pqa_statement_dup_text (statement, 24);
  self->item = pqa_statement_dup_text (statement, 25);
}

static gboolean
read_finding (PqaFinding *self, PqaStatement *statement, GError **error)
{
  self->row_version = pqa_statement_get_int (statement, 0);
  self->number = pqa_statement_dup_text (statement, 1);
  self->description = pqa_statement_dup_text (statement, 2);
  read_place (self, statement);
  read_course (self, statement);
  read_source (self, statement);
  return pqa_severity_from_code (pqa_statement_get_text (statement, 3), &self->severity, error)
         && pqa_finding_state_from_code (pqa_statement_get_text (statement, 4), &self->state,
                                         error);
}

static gboolean
load_finding (PqaFinding *self, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/finding", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", self->id);
  if (pqa_statement_next (statement))
    return read_finding (self, statement, error);
  if (pqa_statement_finish (statement, error))
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("The finding is not there."));
  return FALSE;
}

static PqaFindingRound *
read_round (PqaStatement *statement)
{
  PqaFindingRound *round = g_new0 (PqaFindingRound, 1);

  round->number = pqa_statement_get_int (statement, 0);
  round->assigned_at = pqa_statement_get_int (statement, 1);
  round->assignee = pqa_statement_dup_text (statement, 2);
  round->rectified_at = pqa_statement_get_int (statement, 3);
  round->rectified_by = pqa_statement_dup_text (statement, 4);
  round->measure = pqa_statement_dup_text (statement, 5);
  round->rechecked_at = pqa_statement_get_int (statement, 6);
  round->rechecked_by = pqa_statement_dup_text (statement, 7);
  round->passed = pqa_statement_get_int (statement, 8) != 0;
  round->note = pqa_statement_dup_text (statement, 9);
  return round;
}

static gboolean
load_rounds (PqaFinding *self, PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/finding-rounds", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", self->id);
  while (pqa_statement_next (statement))
    g_ptr_array_add (self->rounds, read_round (statement));
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_finding_load:
 *
 * Returns: (transfer full): the finding with its rounds, or NULL with NOT_FOUND
 */
PqaFinding *
pqa_finding_load (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaFinding) self = g_new0 (PqaFinding, 1);

  self->id = id;
  self->rounds = g_ptr_array_new_with_free_func ((GDestroyNotify)free_round);
  if (!load_finding (self, connection, error) || !load_rounds (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gpointer
load (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  return pqa_finding_load (connection, *(gint64 *)data, error);
}

/**
 * pqa_finding_load_async:
 *
 * See pqa_finding_load().
 */
void
pqa_finding_load_async (PqaDatabase *database,
                        gint64 id,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  pqa_database_read_async (database, PQA_LANE_LIST, load, g_memdup2 (&id, sizeof id), g_free,
                           (GDestroyNotify)pqa_finding_free, cancellable, callback, user_data);
}

PqaFinding *
pqa_finding_load_finish (GAsyncResult *result, GError **error)
{
  return pqa_database_read_finish (result, error);
}

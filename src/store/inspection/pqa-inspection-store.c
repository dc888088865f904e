/* pqa-inspection-store.c: planning, starting and cancelling inspections
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-inspection-store.h"

#include "inspection/pqa-inspection-private.h"
#include "inspection/pqa-standard-store.h"
#include "pqa-i18n.h"
#include "time/pqa-date.h"

PqaInspectionDraft *
pqa_inspection_draft_new (void)
{
  PqaInspectionDraft *self = g_new0 (PqaInspectionDraft, 1);

  self->planned_on = g_strdup ("");
  self->place = g_strdup ("");
  self->remark = g_strdup ("");
  return self;
}

void
pqa_inspection_draft_free (PqaInspectionDraft *self)
{
  g_free (self->planned_on);
  g_free (self->place);
  g_free (self->remark);
  g_free (self);
}

/**
 * pqa_inspection_store_add:
 * @id: (out): the new inspection, planned
 *
 * Plans a single inspection by the published version of a standard.
 *
 * Returns: FALSE with DENIED, INVALID for no date, or NOT_FOUND for a standard that has not been
 *   published
 */
gboolean
pqa_inspection_store_add (PqaConnection *connection,
                          const PqaInspectionDraft *draft,
                          gint64 *id,
                          GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;
  gint64 version_id;

  if (!pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error)
      || !pqa_date_check (draft->planned_on, error)
      || !pqa_standard_store_find_published (connection, draft->standard_id, &version_id, error))
    return FALSE;
  statement = pqa_connection_query (connection, "inspections/add-inspection", error);
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "tiootot", draft->planned_on, version_id, draft->zone_id,
                      draft->building_id, draft->place, draft->inspector_id, draft->remark);
  if (!pqa_statement_run (statement, error))
    return FALSE;
  *id = pqa_connection_get_last_id (connection);
  return TRUE;
}

/**
 * pqa_inspection_store_edit:
 * @draft: what it says now
 *
 * Returns: FALSE with DENIED, INVALID, or CONFLICT when it was changed since @row_version or is
 *   over
 */
gboolean
pqa_inspection_store_edit (PqaConnection *connection,
                           gint64 id,
                           gint64 row_version,
                           const PqaInspectionDraft *draft,
                           GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;

  if (!pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error)
      || !pqa_date_check (draft->planned_on, error))
    return FALSE;
  statement = pqa_connection_query (connection, "inspections/edit-inspection", error);
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iitootot", id, row_version, draft->planned_on, draft->zone_id,
                      draft->building_id, draft->place, draft->inspector_id, draft->remark);
  return pqa_inspection_run_guarded (statement, error);
}

static gboolean
find_newest_version (PqaConnection *connection, gint64 id, gint64 *version_id, GError **error)
{
  gint64 standard_id;

  return pqa_connection_read_int (connection, &standard_id, error,
                                  "SELECT v.standard_id FROM inspection i JOIN standard_version v"
                                  " ON v.id = i.standard_version_id WHERE i.id = ?1",
                                  "i", id)
         && pqa_standard_store_find_published (connection, standard_id, version_id, error);
}

static gboolean
copy_items (PqaConnection *connection, gint64 id, gint64 version_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/copy-items", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "ii", id, version_id);
  return pqa_statement_run (statement, error);
}

/**
 * pqa_inspection_store_start:
 * @id: a planned inspection
 *
 * Takes the items of the standard's published version over into the inspection, where no later
 * edit of the standard reaches them. Who starts an inspection that is nobody's inspects.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, or CONFLICT when it is no longer planned
 */
gboolean
pqa_inspection_store_start (PqaConnection *connection, gint64 id, GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;
  gint64 version_id;

  if (!pqa_inspection_require_team (connection, id, error)
      || !find_newest_version (connection, id, &version_id, error))
    return FALSE;
  statement = pqa_connection_prepare (connection,
                                      "UPDATE inspection SET state = 'in_progress',"
                                      " standard_version_id = ?2,"
                                      " inspector_id = ifnull (inspector_id, ?3),"
                                      " row_version = row_version + 1"
                                      " WHERE id = ?1 AND state = 'planned' RETURNING id",
                                      error);
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iio", id, version_id, pqa_connection_get_actor_id (connection));
  return pqa_inspection_run_guarded (statement, error)
         && copy_items (connection, id, version_id, error);
}

/**
 * pqa_inspection_store_cancel:
 * @reason: why it does not take place, not empty
 *
 * Returns: FALSE with DENIED, CONSTRAINT without a reason, or CONFLICT when it was changed since
 *   @row_version or is over
 */
gboolean
pqa_inspection_store_cancel (
    PqaConnection *connection, gint64 id, gint64 row_version, const char *reason, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (reason));
  g_autoptr (PqaStatement) statement = NULL;

  if (!pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error))
    return FALSE;
  if (*stripped == '\0')
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Say why it does not take place."));
      return FALSE;
    }

  statement = pqa_connection_prepare (connection,
                                      "UPDATE inspection SET state = 'cancelled', reason = ?3,"
                                      " row_version = row_version + 1 WHERE id = ?1"
                                      " AND row_version = ?2"
                                      " AND state IN ('planned', 'in_progress') RETURNING id",
                                      error);
  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "iit", id, row_version, reason);
  return pqa_inspection_run_guarded (statement, error);
}

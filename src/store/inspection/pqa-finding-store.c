/* pqa-finding-store.c: entering findings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-finding-store.h"

#include "inspection/pqa-finding-limits.h"
#include "inspection/pqa-inspection-private.h"
#include "pqa-i18n.h"

#define FOUND_AGAIN_SECONDS (90 * 86400)

PqaFindingDraft *
pqa_finding_draft_new (void)
{
  PqaFindingDraft *self = g_new0 (PqaFindingDraft, 1);

  self->severity = PQA_SEVERITY_GENERAL;
  self->description = g_strdup ("");
  self->place = g_strdup ("");
  return self;
}

void
pqa_finding_draft_free (PqaFindingDraft *self)
{
  g_free (self->description);
  g_free (self->place);
  g_free (self);
}

/* What is found in an inspection belongs to its results; everything else is the manager's. */
static gboolean
require_right (PqaConnection *connection, const PqaFindingDraft *draft, GError **error)
{
  if (draft->inspection_id != 0)
    return pqa_inspection_require_team (connection, draft->inspection_id, error);
  return pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error);
}

static gboolean
check_description (const PqaFindingDraft *draft, GError **error)
{
  g_autofree char *description = g_strstrip (g_strdup (draft->description));

  if (*description != '\0')
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Say what was found."));
  return FALSE;
}

static gboolean
check_result (PqaConnection *connection, const PqaFindingDraft *draft, GError **error)
{
  gint64 n_results;

  if (draft->result_id == 0)
    return TRUE;
  if (!pqa_connection_read_int (connection, &n_results, error,
                                "SELECT count (*) FROM inspection_result"
                                " WHERE id = ?1 AND inspection_id = ?2",
                                "ii", draft->result_id, draft->inspection_id))
    return FALSE;
  if (n_results > 0)
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("The item does not belong to the inspection."));
  return FALSE;
}

/* F2026-0001: counted by the year in which it was found, in the office's zone. */
static char *
make_number (PqaConnection *connection, gint64 found_at, GError **error)
{
  g_autofree char *date = pqa_inspection_local_date (connection, found_at, error);
  g_autofree char *first = NULL;
  g_autofree char *end = NULL;
  gint64 last;

  if (date == NULL)
    return NULL;

  first = g_strdup_printf ("F%.4s-", date);
  end = g_strdup_printf ("F%.4s.", date);
  if (!pqa_connection_read_int (connection, &last, error,
                                "SELECT max (CAST (substr (number, 7) AS INTEGER)) FROM finding"
                                " WHERE number >= ?1 AND number < ?2",
                                "tt", first, end))
    return NULL;
  return g_strdup_printf ("%s%04" G_GINT64_FORMAT, first, last + 1);
}

static char *
find_lineage (PqaConnection *connection, const PqaFindingDraft *draft, GError **error)
{
  return pqa_connection_read_text (connection, error,
                                   "SELECT ifnull ((SELECT lineage_key FROM inspection_result"
                                   " WHERE id = ?1), '')",
                                   "i", draft->result_id);
}

/* domain.md §4: the same item at the same place within 90 days of closing */
static gboolean
find_earlier (PqaConnection *connection,
              const PqaFindingDraft *draft,
              const char *lineage,
              gint64 found_at,
              gint64 *earlier_id,
              GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/find-again", error);

  *earlier_id = 0;
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "tootii", lineage, draft->zone_id, draft->building_id,
                      draft->place, found_at - FOUND_AGAIN_SECONDS, found_at);
  if (pqa_statement_next (statement))
    *earlier_id = pqa_statement_get_int (statement, 0);
  return pqa_statement_finish (statement, error);
}

static gboolean
insert (PqaConnection *connection,
        const PqaFindingDraft *draft,
        gint64 found_at,
        const PqaFindingLimits *limits,
        GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "inspections/add-finding", error);
  g_autofree char *number = make_number (connection, found_at, error);
  g_autofree char *lineage = number != NULL ? find_lineage (connection, draft, error) : NULL;
  gint64 earlier_id;

  if (statement == NULL || lineage == NULL
      || !find_earlier (connection, draft, lineage, found_at, &earlier_id, error))
    return FALSE;

  pqa_statement_bind (statement,
                      "toottt"
                      "ootoiiooiio",
                      number, draft->inspection_id, draft->result_id, lineage, draft->description,
                      pqa_severity_to_code (draft->severity), draft->zone_id, draft->building_id,
                      draft->place, draft->department_id, found_at,
                      pqa_connection_get_now (connection), pqa_connection_get_actor_id (connection),
                      draft->responsible_id, found_at + limits->respond, found_at + limits->rectify,
                      earlier_id);
  return pqa_statement_run (statement, error);
}

/**
 * pqa_finding_store_add:
 * @id: (out): the new finding
 *
 * Enters what somebody saw. It is due as the limits of its severity say, and is linked to an
 * earlier finding of the same item and place that was closed less than 90 days before.
 *
 * Returns: FALSE with DENIED, or CONSTRAINT for what cannot be
 */
gboolean
pqa_finding_store_add (PqaConnection *connection,
                       const PqaFindingDraft *draft,
                       gint64 *id,
                       GError **error)
{
  PqaFindingLimits limits;
  gint64 found_at = draft->found_at;

  if (!require_right (connection, draft, error) || !check_description (draft, error)
      || !check_result (connection, draft, error)
      || !pqa_inspection_settle_instant (connection, &found_at, G_MININT64, error)
      || !pqa_finding_limits_load (connection, draft->severity, &limits, error)
      || !insert (connection, draft, found_at, &limits, error))
    return FALSE;

  *id = pqa_connection_get_last_id (connection);
  return TRUE;
}

/* Another severity means other limits; the same one keeps those it was given. */
static gboolean
choose_due (
    PqaConnection *connection, gint64 id, PqaSeverity severity, gint64 due[2], GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (
      connection,
      "SELECT severity, found_at, respond_due_at, rectify_due_at FROM finding WHERE id = ?1",
      error);
  PqaFindingLimits limits;
  gint64 found_at = 0;
  gboolean same = FALSE;

  if (statement == NULL || !pqa_finding_limits_load (connection, severity, &limits, error))
    return FALSE;

  pqa_statement_bind (statement, "i", id);
  if (pqa_statement_next (statement))
    {
      same = g_str_equal (pqa_statement_get_text (statement, 0), pqa_severity_to_code (severity));
      found_at = pqa_statement_get_int (statement, 1);
      due[0] = pqa_statement_get_int (statement, 2);
      due[1] = pqa_statement_get_int (statement, 3);
    }
  if (!same)
    {
      due[0] = found_at + limits.respond;
      due[1] = found_at + limits.rectify;
    }
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_finding_store_edit:
 * @draft: what it says now; the inspection, the item and the time it was found stay
 *
 * Returns: FALSE with DENIED, CONSTRAINT, or CONFLICT when it was changed since @row_version or is
 *   closed
 */
gboolean
pqa_finding_store_edit (PqaConnection *connection,
                        gint64 id,
                        gint64 row_version,
                        const PqaFindingDraft *draft,
                        GError **error)
{
  g_autoptr (PqaStatement) statement = NULL;
  gint64 due[2] = { 0, 0 };

  if (!pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, error)
      || !check_description (draft, error)
      || !choose_due (connection, id, draft->severity, due, error))
    return FALSE;
  statement = pqa_connection_query (connection, "inspections/edit-finding", error);
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "iittootoooo", id, row_version, draft->description,
                      pqa_severity_to_code (draft->severity), draft->zone_id, draft->building_id,
                      draft->place, draft->department_id, draft->responsible_id, due[0], due[1]);
  return pqa_inspection_run_guarded (statement, error);
}

/* pqa-policy-edit.c: changing the time limits
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every change makes a new version of all the limits (domain.md §3): requests remember by which
 * one they were judged.
 */
#include "settings/pqa-policy-edit.h"

#include "pqa-i18n.h"

/**
 * pqa_policy_row_copy:
 *
 * Returns: (transfer full): a copy
 */
PqaPolicyRow *
pqa_policy_row_copy (const PqaPolicyRow *self)
{
  PqaPolicyRow *copy = g_memdup2 (self, sizeof *self);

  copy->category = g_strdup (self->category);
  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    copy->limits[i].calendar = g_strdup (self->limits[i].calendar);
  return copy;
}

void
pqa_policy_row_free (PqaPolicyRow *self)
{
  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    g_free (self->limits[i].calendar);
  g_free (self->category);
  g_free (self);
}

static PqaPolicyRow *
read_row (PqaStatement *statement)
{
  PqaPolicyRow *row = g_new0 (PqaPolicyRow, 1);

  row->id = pqa_statement_get_int (statement, 0);
  pqa_request_kind_from_code (pqa_statement_get_text (statement, 1), &row->kind, NULL);
  pqa_severity_from_code (pqa_statement_get_text (statement, 2), &row->severity, NULL);
  row->category_id = pqa_statement_get_int (statement, 3);
  row->category = pqa_statement_dup_text (statement, 4);
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    row->limits[i] = (PqaPolicyLimit){ pqa_statement_get_int (statement, 5 + 3 * i),
                                       pqa_statement_get_int (statement, 6 + 3 * i),
                                       pqa_statement_dup_text (statement, 7 + 3 * i) };
  return row;
}

static gboolean
read_rows (PqaConnection *connection, gint64 version_id, GPtrArray *rows, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "settings/policies", error);

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind_int (statement, 1, version_id);
  while (pqa_statement_next (statement))
    g_ptr_array_add (rows, read_row (statement));
  return pqa_statement_finish (statement, error);
}

static PqaPolicyVersion *
read_version (PqaStatement *statement)
{
  PqaPolicyVersion *version = g_new0 (PqaPolicyVersion, 1);

  version->id = pqa_statement_get_int (statement, 0);
  version->number = pqa_statement_get_int (statement, 1);
  version->created_at = pqa_statement_get_int (statement, 2);
  version->created_by = pqa_statement_dup_text (statement, 3);
  version->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_policy_row_free);
  return version;
}

void
pqa_policy_version_free (PqaPolicyVersion *self)
{
  g_free (self->created_by);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * pqa_policy_edit_read_versions:
 * @n: how many at most
 *
 * Returns: (transfer full) (element-type PqaPolicyVersion): the latest versions of the limits, the one
 *   in force first
 */
GPtrArray *
pqa_policy_edit_read_versions (PqaConnection *connection, gint64 n, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "settings/policy-versions", error);
  g_autoptr (GPtrArray) versions
      = g_ptr_array_new_with_free_func ((GDestroyNotify) pqa_policy_version_free);

  if (statement == NULL)
    return NULL;
  pqa_statement_bind_int (statement, 1, n);
  while (pqa_statement_next (statement))
    g_ptr_array_add (versions, read_version (statement));
  if (!pqa_statement_finish (statement, error))
    return NULL;
  for (guint i = 0; i < versions->len; i++)
    {
      PqaPolicyVersion *version = versions->pdata[i];

      if (!read_rows (connection, version->id, version->rows, error))
        return NULL;
    }
  return g_steal_pointer (&versions);
}

/* Makes a new version as the last one is, but for one row. */
static gboolean
begin_version (PqaConnection *connection, gint64 without_id, gint64 *version_id, GError **error)
{
  g_autoptr (PqaStatement) copy = NULL;

  g_return_val_if_fail (pqa_connection_in_transaction (connection), FALSE);

  if (!pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error)
      || !pqa_connection_run (connection, error,
                              "INSERT INTO policy_version (number, created_at, created_by_id)"
                              " SELECT ifnull (max (number), 0) + 1, ?1, ?2 FROM policy_version",
                              "io", pqa_connection_get_now (connection),
                              pqa_connection_get_actor_id (connection)))
    return FALSE;

  *version_id = pqa_connection_get_last_id (connection);
  copy = pqa_connection_query (connection, "settings/copy-policies", error);
  if (copy == NULL)
    return FALSE;
  pqa_statement_bind (copy, "ii", *version_id, without_id);
  return pqa_statement_run (copy, error);
}

static gboolean
check_row (PqaConnection *connection, const PqaPolicyRow *row, GError **error)
{
  gint64 n_same;

  for (guint i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    if (row->limits[i].seconds < 0
        || (row->limits[i].seconds > 0 && row->limits[i].calendar_id == 0))
      {
        g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                             _ ("A time limit needs a length and a calendar."));
        return FALSE;
      }
  if (!pqa_connection_read_int (connection, &n_same, error,
                                "SELECT count (*) FROM policy WHERE id <> ?1 AND kind = ?2"
                                " AND severity = ?3 AND category_id IS ?4 AND policy_version_id ="
                                " (SELECT id FROM policy_version ORDER BY number DESC LIMIT 1)",
                                "itto", row->id, pqa_request_kind_to_code (row->kind),
                                pqa_severity_to_code (row->severity), row->category_id))
    return FALSE;
  if (n_same == 0)
    return TRUE;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                       _ ("There are limits for this kind, severity and category already."));
  return FALSE;
}

/**
 * pqa_policy_edit_save:
 * @row: new limits, or other ones for those of its id
 *
 * Makes a new version; needs a write transaction. Open requests keep their deadlines.
 *
 * Returns: FALSE with DENIED or CONSTRAINT
 */
gboolean
pqa_policy_edit_save (PqaConnection *connection, const PqaPolicyRow *row, GError **error)
{
  g_autoptr (PqaStatement) add = NULL;
  gint64 version_id;

  if (!check_row (connection, row, error)
      || !begin_version (connection, row->id, &version_id, error))
    return FALSE;
  add = pqa_connection_query (connection, "settings/add-policy", error);
  if (add == NULL)
    return FALSE;
  pqa_statement_bind (add, "itot", version_id, pqa_request_kind_to_code (row->kind),
                      row->category_id, pqa_severity_to_code (row->severity));
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      const PqaPolicyLimit *limit = &row->limits[i];

      pqa_statement_bind_optional (add, 5 + 2 * i, limit->seconds);
      pqa_statement_bind_optional (add, 6 + 2 * i, limit->seconds > 0 ? limit->calendar_id : 0);
    }
  return pqa_statement_run (add, error);
}

/**
 * pqa_policy_edit_remove:
 * @id: limits in force
 *
 * Makes a new version without these limits; needs a write transaction. Less specific ones are in
 * force instead, if there are any.
 */
gboolean
pqa_policy_edit_remove (PqaConnection *connection, gint64 id, GError **error)
{
  gint64 version_id;

  return begin_version (connection, id, &version_id, error);
}

/* pqa-request-edit.c: changes what was written about a request, and its deadlines with it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-request-check.h"
#include "request/pqa-request-change.h"

#include <json-glib/json-glib.h>

#include "pqa-i18n.h"
#include "request/pqa-request-check.h"
#include "request/pqa-request-columns.h"
#include "time/pqa-local-time.h"

/**
 * pqa_request_store_load_fields:
 * @row_version: (out) (optional): for pqa_request_store_edit()
 *
 * Returns: (transfer full): the fields, or NULL with NOT_FOUND
 */
PqaRequestFields *
pqa_request_store_load_fields (PqaConnection *connection,
                               gint64 id,
                               gint64 *row_version,
                               GError **error)
{
  g_autoptr (PqaRequestFields) fields = pqa_request_fields_new ();
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "requests/fields", error);

  if (statement == NULL)
    return NULL;

  pqa_statement_bind (statement, "i", id);
  if (!pqa_statement_next (statement))
    {
      if (pqa_statement_finish (statement, error))
        g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("There is no such request."));
      return NULL;
    }
  if (row_version != NULL)
    *row_version = pqa_statement_get_int (statement, 0);
  if (!pqa_request_columns_read (statement, 1, fields, error))
    return NULL;
  return g_steal_pointer (&fields);
}

/**
 * pqa_request_find_number:
 *
 * Returns: (transfer full) (nullable): the number by which people know the request
 */
char *
pqa_request_find_number (PqaConnection *connection, gint64 id, GError **error)
{
  return pqa_connection_read_text (connection, error, "SELECT number FROM request WHERE id = ?1",
                                   "i", id);
}

/**
 * pqa_request_find_by_number:
 * @number: as people write it
 * @id: (out): the request
 *
 * Returns: FALSE with NOT_FOUND when there is no such request
 */
gboolean
pqa_request_find_by_number (PqaConnection *connection,
                            const char *number,
                            gint64 *id,
                            GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (number));

  if (!pqa_connection_read_int (connection, id, error, "SELECT id FROM request WHERE number = ?1",
                                "t", stripped))
    return FALSE;
  if (*id == 0)
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
                 /* Translators: what was typed as a request's number */
                 _ ("There is no request with the number “%s”."), stripped);
  return *id != 0;
}

static gboolean
write_fields (PqaRequestChange *change, const PqaRequestFields *fields, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (change->connection, "requests/update-fields", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "i", change->head.id);
  pqa_request_columns_bind (statement, 2, fields);
  return pqa_statement_run (statement, error);
}

static void
add_instant (JsonBuilder *builder, const char *name, gint64 instant)
{
  json_builder_set_member_name (builder, name);
  if (instant == PQA_INSTANT_NONE)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, instant);
}

/* {"respond":{"from":…,"to":…}} */
static char *
describe_new_deadlines (const PqaDeadlineChange *difference)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    {
      if (difference->new_due[i] == difference->old_due[i])
        continue;
      json_builder_set_member_name (builder, pqa_deadline_target_to_code (i));
      json_builder_begin_object (builder);
      add_instant (builder, "from", difference->old_due[i]);
      add_instant (builder, "to", difference->new_due[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static gboolean
apply_policy (PqaRequestChange *change, GError **error)
{
  PqaDeadlineChange difference;
  g_autofree char *detail = NULL;

  if (!pqa_request_change_renew_deadlines (change, &difference, error))
    return FALSE;
  if (!pqa_deadline_change_is_any (&difference))
    return TRUE;
  detail = describe_new_deadlines (&difference);
  return pqa_request_change_add_event (change, "deadlines", detail, error);
}

static gboolean
check_editable (PqaRequestChange *change, GError **error)
{
  if (change->head.state != PQA_REQUEST_STATE_VOID)
    return TRUE;
  g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
               _ ("A void request is not changed any more."));
  return FALSE;
}

/* Whether other limits may hold for a request that is still worked on. */
static gboolean
needs_policy (PqaRequestChange *change, const PqaRequestFields *fields)
{
  const PqaRequestHead *head = &change->head;

  return pqa_request_state_is_open (head->state)
         && (head->kind != fields->kind || head->severity != fields->severity
             || head->category_id != fields->category_id);
}

/**
 * pqa_request_store_edit:
 * @step: with the row version that was read
 * @written: all fields, as they shall be; see pqa_request_check_fields()
 *
 * Writes the fields and logs what changed. Another kind, category or severity brings the deadlines
 * now in force, but for those that are over. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT or CONSTRAINT
 */
gboolean
pqa_request_store_edit (PqaConnection *connection,
                        const PqaRequestStep *step,
                        const PqaRequestFields *written,
                        GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };
  g_autoptr (PqaRequestFields) old_fields = NULL;
  g_autoptr (PqaRequestFields) fields = NULL;
  g_autofree char *detail = NULL;
  gboolean new_policy;

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_WORK, error)
      || !check_editable (&change, error))
    return FALSE;
  old_fields = pqa_request_store_load_fields (connection, step->request_id, NULL, error);
  if (old_fields == NULL)
    return FALSE;
  fields = pqa_request_check_fields (connection, written, old_fields, error);
  if (fields == NULL)
    return FALSE;
  if (pqa_request_fields_equal (old_fields, fields))
    return TRUE;

  detail = pqa_request_columns_diff (old_fields, fields);
  new_policy = needs_policy (&change, fields);
  if (!pqa_request_change_add_event (&change, "edited", detail, error)
      || !write_fields (&change, fields, error))
    return FALSE;

  change.head.kind = fields->kind;
  change.head.severity = fields->severity;
  change.head.category_id = fields->category_id;
  change.head.department_id = fields->department_id;
  change.touches_repeats = TRUE;
  return (!new_policy || apply_policy (&change, error))
         && pqa_request_change_finish (&change, error);
}

/**
 * pqa_request_store_apply_policy:
 * @step: with the reason
 *
 * Takes the limits now in force into an open request, and logs the old and the new deadlines. Needs
 * a write transaction.
 *
 * Returns: FALSE with DENIED, NOT_FOUND, CONFLICT or CONSTRAINT
 */
gboolean
pqa_request_store_apply_policy (PqaConnection *connection,
                                const PqaRequestStep *step,
                                GError **error)
{
  g_auto (PqaRequestChange) change = { 0 };

  if (!pqa_request_change_begin (&change, connection, step, PQA_PERMISSION_REQUEST_OVERRIDE, error)
      || !pqa_request_change_require_reason (&change, error))
    return FALSE;
  if (!pqa_request_state_is_open (change.head.state))
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                   _ ("Only an open request can be given new deadlines."));
      return FALSE;
    }
  return apply_policy (&change, error) && pqa_request_change_finish (&change, error);
}

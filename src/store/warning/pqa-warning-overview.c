/* pqa-warning-overview.c: what warns of the present at a glance
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers are those of the lists that show the requests behind them.
 */
#include "warning/pqa-warning-overview.h"

#include "request/pqa-request-list.h"
#include "settings/pqa-rule-store.h"

static gboolean
count (PqaConnection *connection,
       PqaRequestScope scope,
       gint64 person_id,
       gint64 owner_id,
       gint64 *n,
       GError **error)
{
  PqaRequestFilter filter = { .scope = scope,
                              .person_id = person_id,
                              .owner_id = owner_id,
                              .now = pqa_connection_get_now (connection) };
  g_autoptr (PqaListQuery) query = pqa_request_list_new (&filter);

  return pqa_list_query_count (query, connection, NULL, n, error);
}

static gboolean
count_own (PqaConnection *connection, gint64 person_id, PqaWarningOverview *self, GError **error)
{
  return person_id == 0
         || (count (connection, PQA_REQUEST_SCOPE_RISK, person_id, person_id, &self->n_own_risk,
                    error)
             && count (connection, PQA_REQUEST_SCOPE_OVERDUE, person_id, person_id,
                       &self->n_own_late, error)
             && count (connection, PQA_REQUEST_SCOPE_ESCALATED, person_id, 0, &self->n_escalated,
                       error)
             && pqa_connection_read_int (
                 connection, &self->is_head, error,
                 "SELECT EXISTS (SELECT 1 FROM department WHERE head_id = ?1)", "i", person_id));
}

/**
 * pqa_warning_overview_read:
 * @person_id: for whom, 0 for nobody
 *
 * Returns: (transfer full): what warns of the present
 */
PqaWarningOverview *
pqa_warning_overview_read (PqaConnection *connection, gint64 person_id, GError **error)
{
  g_autoptr (PqaWarningOverview) self = g_new0 (PqaWarningOverview, 1);

  self->hot_issues = pqa_hot_issue_store_read (connection, error);
  if (self->hot_issues == NULL
      || !pqa_rule_store_get_int (connection, PQA_RULE_HEAD_HOURS, &self->head_hours, error)
      || !pqa_rule_store_get_int (connection, PQA_RULE_MANAGER_HOURS, &self->manager_hours, error)
      || !count (connection, PQA_REQUEST_SCOPE_RISK, person_id, 0, &self->n_risk, error)
      || !count (connection, PQA_REQUEST_SCOPE_OVERDUE, person_id, 0, &self->n_late, error)
      || !count_own (connection, person_id, self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
pqa_warning_overview_free (PqaWarningOverview *self)
{
  g_clear_pointer (&self->hot_issues, g_ptr_array_unref);
  g_free (self);
}

/* pqa-policy-store.c: the time limits in force
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "request/pqa-policy-store.h"

#include "calendar/pqa-calendar-store.h"

/* Reads the row; the calendars' ids stand where their versions' will. */
static gboolean
read_row (PqaConnection *connection,
          PqaRequestKind kind,
          gint64 category_id,
          PqaSeverity severity,
          PqaPolicy *policy,
          GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "requests/policy", error);

  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "tot", pqa_request_kind_to_code (kind), category_id,
                      pqa_severity_to_code (severity));
  if (pqa_statement_next (statement))
    {
      policy->id = pqa_statement_get_int (statement, 0);
      for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
        {
          policy->limits[i].seconds = pqa_statement_get_int (statement, 1 + 2 * i);
          policy->limits[i].calendar_version_id = pqa_statement_get_int (statement, 2 + 2 * i);
        }
    }
  return pqa_statement_finish (statement, error);
}

static gboolean
find_calendar_version (PqaConnection *connection, PqaLimit *limit, GError **error)
{
  gint64 calendar_id = limit->calendar_version_id;

  if (limit->seconds == 0 || calendar_id == 0)
    {
      *limit = (PqaLimit){ 0 };
      return TRUE;
    }
  return pqa_calendar_store_find_newest (connection, calendar_id, &limit->calendar_version_id,
                                         error);
}

/**
 * pqa_policy_store_find:
 * @category_id: 0 for none
 * @policy: (out caller-allocates): the limits in force
 *
 * The most specific row of the newest version wins; source: domain.md §3, "Deadlines". It is not an
 * error if there is none.
 */
gboolean
pqa_policy_store_find (PqaConnection *connection,
                       PqaRequestKind kind,
                       gint64 category_id,
                       PqaSeverity severity,
                       PqaPolicy *policy,
                       GError **error)
{
  *policy = (PqaPolicy){ 0 };
  if (!read_row (connection, kind, category_id, severity, policy, error))
    return FALSE;
  for (int i = 0; i < PQA_N_DEADLINE_TARGETS; i++)
    if (!find_calendar_version (connection, &policy->limits[i], error))
      return FALSE;
  return TRUE;
}

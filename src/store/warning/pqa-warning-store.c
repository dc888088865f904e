/* pqa-warning-store.c: of which requests a person is to be warned, each once
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The acting person is warned as the owner of requests, as the head of a department and as a
 * manager. What has been given stands in the database, so that neither a restart nor another
 * program on the same office gives it again.
 */
#include "warning/pqa-warning-store.h"

#include "settings/pqa-rule-store.h"
#include "settings/pqa-staff-setting.h"
#include "time/pqa-local-time.h"

#define HOUR_SECONDS 3600
#define WANTED_KEY "notifications"

typedef struct
{
  PqaConnection *connection;
  gint64 person_id;
  gint64 since;
  gint64 now;
  PqaEscalation escalation;
  GArray *found;
} Search;

static gboolean
read_escalation (PqaConnection *connection, PqaEscalation *escalation, GError **error)
{
  gint64 head, manager;

  if (!pqa_rule_store_get_int (connection, PQA_RULE_HEAD_HOURS, &head, error)
      || !pqa_rule_store_get_int (connection, PQA_RULE_MANAGER_HOURS, &manager, error))
    return FALSE;
  escalation->head_seconds = head * HOUR_SECONDS;
  escalation->manager_seconds = manager * HOUR_SECONDS;
  return TRUE;
}

static void
bind_warning (PqaStatement *statement, gint64 person_id, const PqaWarning *warning)
{
  pqa_statement_bind (statement, "iiitt", person_id, warning->request_id, warning->episode_number,
                      pqa_deadline_target_to_code (warning->target),
                      pqa_warning_level_to_code (warning->level));
}

static gboolean
add_unless_given (Search *self, const PqaWarning *warning, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (self->connection, "warnings/is-given", error);
  gboolean given;

  if (statement == NULL)
    return FALSE;
  bind_warning (statement, self->person_id, warning);
  given = pqa_statement_next (statement) && pqa_statement_get_int (statement, 0) != 0;
  if (!given)
    g_array_append_val (self->found, *warning);
  return pqa_statement_finish (statement, error);
}

static gboolean
read_warning (PqaStatement *statement, PqaWarning *warning, GError **error)
{
  warning->request_id = pqa_statement_get_int (statement, 0);
  warning->episode_number = pqa_statement_get_int (statement, 1);
  warning->due = pqa_statement_get_int (statement, 3);
  return pqa_deadline_target_from_code (pqa_statement_get_text (statement, 2), &warning->target,
                                        error);
}

/* The owner is warned twice, whoever else is warned later. */
static gboolean
find_own (Search *self, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (self->connection, "warnings/of-owner", error);
  PqaWarning warning;

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "iii", self->person_id, self->now, self->since);
  while (pqa_statement_next (statement))
    {
      gint64 risk_at = pqa_statement_is_null (statement, 4) ? PQA_INSTANT_NONE
                                                            : pqa_statement_get_int (statement, 4);

      if (!read_warning (statement, &warning, error))
        return FALSE;
      warning.level
          = MIN (pqa_warning_find_level (warning.due, risk_at, self->now, &self->escalation),
                 PQA_WARNING_OWNER);
      if (warning.level != PQA_WARNING_NONE && !add_unless_given (self, &warning, error))
        return FALSE;
    }
  return pqa_statement_finish (statement, error);
}

/* @head_id: 0 for the requests of all departments */
static gboolean
find_escalated (
    Search *self, PqaWarningLevel level, gint64 seconds, gint64 head_id, GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (self->connection, "warnings/escalated", error);
  PqaWarning warning = { .level = level };

  if (statement == NULL)
    return FALSE;
  pqa_statement_bind (statement, "iio", MAX (self->since - seconds, 0), self->now - seconds,
                      head_id);
  while (pqa_statement_next (statement))
    if (!read_warning (statement, &warning, error) || !add_unless_given (self, &warning, error))
      return FALSE;
  return pqa_statement_finish (statement, error);
}

static gboolean
find_of_departments (Search *self, GError **error)
{
  gint64 is_head;

  return pqa_connection_read_int (self->connection, &is_head, error,
                                  "SELECT EXISTS (SELECT 1 FROM department WHERE head_id = ?1)",
                                  "i", self->person_id)
         && (!is_head
             || find_escalated (self, PQA_WARNING_HEAD, self->escalation.head_seconds,
                                self->person_id, error));
}

static gboolean
find_as_manager (Search *self, GError **error)
{
  return !pqa_connection_require (self->connection, PQA_PERMISSION_REQUEST_OVERRIDE, NULL)
         || find_escalated (self, PQA_WARNING_MANAGER, self->escalation.manager_seconds, 0, error);
}

/**
 * pqa_warning_store_is_wanted:
 * @wanted: (out): whether the acting person wants to be warned, as everybody does at the start
 */
gboolean
pqa_warning_store_is_wanted (PqaConnection *connection, gboolean *wanted, GError **error)
{
  GError *inner_error = NULL;
  g_autofree char *value = pqa_staff_setting_load (
      connection, pqa_connection_get_actor_id (connection), WANTED_KEY, &inner_error);

  *wanted = g_strcmp0 (value, "off") != 0;
  if (inner_error == NULL)
    return TRUE;
  g_propagate_error (error, inner_error);
  return FALSE;
}

/**
 * pqa_warning_store_set_wanted:
 *
 * Keeps what the acting person wants. Needs a write transaction.
 *
 * Returns: FALSE with DENIED if nobody is signed in
 */
gboolean
pqa_warning_store_set_wanted (PqaConnection *connection, gboolean wanted, GError **error)
{
  return pqa_staff_setting_save (connection, WANTED_KEY, wanted ? "on" : "off", error);
}

/**
 * pqa_warning_store_find:
 * @since: when the acting person's warnings were looked for last, so that only what time has
 *   brought up is read; 0 to look at everything
 *
 * Whoever may not work on requests, or does not want to be warned, is warned of nothing.
 *
 * Returns: (transfer full) (element-type PqaWarning): what the acting person is to be warned of and
 *   has not been
 */
GArray *
pqa_warning_store_find (PqaConnection *connection, gint64 since, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (PqaWarning));
  Search search = { .connection = connection,
                    .person_id = pqa_connection_get_actor_id (connection),
                    .since = since,
                    .now = pqa_connection_get_now (connection),
                    .found = found };

  gboolean wanted;

  if (!pqa_warning_store_is_wanted (connection, &wanted, error))
    return NULL;
  if (!wanted || search.person_id == 0
      || !pqa_connection_require (connection, PQA_PERMISSION_REQUEST_WORK, NULL))
    return g_steal_pointer (&found);
  if (!read_escalation (connection, &search.escalation, error) || !find_own (&search, error)
      || !find_of_departments (&search, error) || !find_as_manager (&search, error))
    return NULL;
  return g_steal_pointer (&found);
}

static gboolean
give (PqaConnection *connection, const PqaWarning *warning, GArray *given, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_query (connection, "warnings/give", error);

  if (statement == NULL)
    return FALSE;
  bind_warning (statement, pqa_connection_get_actor_id (connection), warning);
  pqa_statement_bind_int (statement, 6, pqa_connection_get_now (connection));
  if (pqa_statement_next (statement))
    g_array_append_val (given, *warning);
  return pqa_statement_finish (statement, error);
}

/**
 * pqa_warning_store_give:
 * @warnings: (element-type PqaWarning): of which the acting person is to be warned
 *
 * Notes that they have been given. Of several programs that are about to give the same one only
 * the first gets it back. Needs a write transaction.
 *
 * Returns: (transfer full) (element-type PqaWarning): those to be given now; %NULL with DENIED
 */
GArray *
pqa_warning_store_give (PqaConnection *connection, const GArray *warnings, GError **error)
{
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (PqaWarning));

  g_return_val_if_fail (pqa_connection_in_transaction (connection), NULL);

  if (!pqa_connection_require (connection, PQA_PERMISSION_REQUEST_WORK, error))
    return NULL;
  for (guint i = 0; i < warnings->len; i++)
    if (!give (connection, &g_array_index (warnings, PqaWarning, i), given, error))
      return NULL;
  return g_steal_pointer (&given);
}

/* pqa-inspection-private.c: what the stores of inspections and findings share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspection/pqa-inspection-private.h"

#include "pqa-i18n.h"
#include "time/pqa-local-time.h"

/* Runs an update that returns the row it changed: no row means that it is not as it was read. */
gboolean
pqa_inspection_run_guarded (PqaStatement *statement, GError **error)
{
  gboolean found = pqa_statement_next (statement);

  if (!pqa_statement_finish (statement, error))
    return FALSE;
  if (!found)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONFLICT,
                 _ ("Somebody else changed this entry meanwhile. Nothing was overwritten."));
  return found;
}

/* The manager, and of the others who enter results the one who inspects; domain.md §8. */
gboolean
pqa_inspection_require_team (PqaConnection *connection, gint64 inspection_id, GError **error)
{
  gint64 inspector_id;

  if (pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_EDIT, NULL))
    return TRUE;
  if (!pqa_connection_require (connection, PQA_PERMISSION_INSPECTION_RESULT, error)
      || !pqa_connection_read_int (connection, &inspector_id, error,
                                   "SELECT inspector_id FROM inspection WHERE id = ?1", "i",
                                   inspection_id))
    return FALSE;
  if (inspector_id != 0 && inspector_id == pqa_connection_get_actor_id (connection))
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_DENIED,
               _ ("Only the inspector and the manager may do this. Nothing was changed."));
  return FALSE;
}

/* Makes 0 mean now; refuses the future and what came before @not_before. */
gboolean
pqa_inspection_settle_instant (PqaConnection *connection,
                               gint64 *at,
                               gint64 not_before,
                               GError **error)
{
  gint64 now = pqa_connection_get_now (connection);

  if (*at == 0)
    *at = MAX (now, not_before);
  if (*at > now)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, _ ("Nothing can happen in the future."));
  else if (*at < not_before)
    g_set_error (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                 _ ("This cannot have happened before the step that led to it."));
  else
    return TRUE;
  return FALSE;
}

GTimeZone *
pqa_inspection_load_zone (PqaConnection *connection, GError **error)
{
  g_autofree char *name
      = pqa_connection_read_text (connection, error, "SELECT time_zone FROM office", NULL);

  if (name != NULL)
    return pqa_time_zone_new (name, error);

  if (error != NULL && *error == NULL)
    g_set_error (error, PQA_ERROR, PQA_ERROR_NOT_FOUND, _ ("The database has no office yet."));
  return NULL;
}

char *
pqa_inspection_local_date (PqaConnection *connection, gint64 instant, GError **error)
{
  g_autoptr (GTimeZone) zone = pqa_inspection_load_zone (connection, error);

  return zone != NULL ? pqa_local_time_date (zone, instant) : NULL;
}

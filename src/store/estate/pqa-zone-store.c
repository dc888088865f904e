/* pqa-zone-store.c: a zone, its people, and closing what is still in use
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "estate/pqa-zone-store.h"

#include "people/pqa-membership-store.h"
#include "pqa-i18n.h"

/**
 * pqa_zone_store_read_holders:
 * @holders: (out): by #PqaDuty, the person who has it on that day; 0 for nobody
 */
gboolean
pqa_zone_store_read_holders (PqaConnection *connection,
                             gint64 zone_id,
                             const char *today,
                             gint64 holders[PQA_N_DUTIES],
                             GError **error)
{
  g_autoptr (PqaStatement) statement
      = pqa_connection_query (connection, "estate/zone-duties", error);

  for (guint i = 0; i < PQA_N_DUTIES; i++)
    holders[i] = 0;
  if (statement == NULL)
    return FALSE;

  pqa_statement_bind (statement, "it", zone_id, today);
  while (pqa_statement_next (statement))
    {
      PqaDuty duty;

      if (pqa_duty_from_code (pqa_statement_get_text (statement, 0), &duty, NULL)
          && holders[duty] == 0)
        holders[duty] = pqa_statement_get_int (statement, 1);
    }
  return pqa_statement_finish (statement, error);
}

/* Whatever is closed must hold nothing that is still in use. */
static gboolean
check_closing (PqaConnection *connection,
               PqaRecord *record,
               const char *count_sql,
               const char *message,
               GError **error)
{
  const char *closed_on = pqa_record_get_text (record, "closed_on");
  gint64 n_open;

  if (closed_on == NULL || pqa_record_get_id (record) == 0)
    return TRUE;
  if (!pqa_connection_read_int (connection, &n_open, error, count_sql, "it",
                                pqa_record_get_id (record), closed_on))
    return FALSE;
  if (n_open == 0)
    return TRUE;
  g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT, message);
  return FALSE;
}

/**
 * pqa_zone_store_save:
 * @holders: by #PqaDuty, who has it from @from_on on; 0 for nobody
 * @from_on: the first day of what changes
 *
 * Saves a new or changed zone and hands its duties over. Nobody keeps a duty of a zone that is
 * closed. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, CONFLICT, INVALID, or CONSTRAINT while open buildings lie in it
 */
gboolean
pqa_zone_store_save (PqaConnection *connection,
                     PqaRecord *zone,
                     const gint64 holders[PQA_N_DUTIES],
                     const char *from_on,
                     GError **error)
{
  const char *closed_on = pqa_record_get_text (zone, "closed_on");

  if (!check_closing (connection, zone,
                      "SELECT count (*) FROM building WHERE zone_id = ?1"
                      " AND (closed_on IS NULL OR closed_on > ?2)",
                      _ ("There are buildings in this zone. Move or close them first."), error)
      || !pqa_record_save (connection, zone, error))
    return FALSE;

  for (PqaDuty duty = 0; duty < PQA_N_DUTIES; duty++)
    if (!pqa_membership_store_set_duty (connection, pqa_record_get_id (zone), duty,
                                        closed_on == NULL ? holders[duty] : 0,
                                        closed_on == NULL ? from_on : closed_on, error))
      return FALSE;
  return TRUE;
}

/**
 * pqa_building_store_save:
 *
 * Saves a new or changed building. Needs a write transaction.
 *
 * Returns: FALSE with DENIED, CONFLICT, or CONSTRAINT while homes in it are in use
 */
gboolean
pqa_building_store_save (PqaConnection *connection, PqaRecord *building, GError **error)
{
  return check_closing (connection, building,
                        "SELECT count (*) FROM home WHERE building_id = ?1"
                        " AND (in_use_to_on IS NULL OR in_use_to_on > ?2)",
                        _ ("There are homes in use in this building. End their use first."), error)
         && pqa_record_save (connection, building, error);
}

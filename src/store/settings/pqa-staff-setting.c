/* pqa-staff-setting.c: what each person has chosen for themselves
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns and filters of a list and the like: nobody else sees or changes them.
 */
#include "settings/pqa-staff-setting.h"

#include "pqa-i18n.h"

/**
 * pqa_staff_setting_load:
 * @staff_id: whose
 * @key: what, such as "list.requests"
 *
 * Returns: (transfer full) (nullable): the value; %NULL without an error if nothing was chosen
 */
char *
pqa_staff_setting_load (PqaConnection *connection, gint64 staff_id, const char *key, GError **error)
{
  return pqa_connection_read_text (connection, error,
                                   "SELECT value FROM setting WHERE key = ?1 AND staff_id = ?2",
                                   "ti", key, staff_id);
}

/**
 * pqa_staff_setting_save:
 * @key: what
 *
 * Keeps @value for the acting person. Needs a write transaction; writes nothing if it is kept
 * already.
 *
 * Returns: FALSE with DENIED if nobody is signed in
 */
gboolean
pqa_staff_setting_save (PqaConnection *connection,
                        const char *key,
                        const char *value,
                        GError **error)
{
  gint64 staff_id = pqa_connection_get_actor_id (connection);

  if (staff_id == 0)
    {
      g_set_error_literal (error, PQA_ERROR, PQA_ERROR_DENIED, _ ("Nobody has signed in."));
      return FALSE;
    }
  return pqa_connection_run (connection, error,
                             "INSERT INTO setting (staff_id, key, value) VALUES (?1, ?2, ?3)"
                             " ON CONFLICT (key, ifnull (staff_id, 0)) DO UPDATE"
                             " SET value = excluded.value, row_version = row_version + 1"
                             " WHERE value <> excluded.value",
                             "itt", staff_id, key, value);
}

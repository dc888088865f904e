/* pqa-office-store.c: the office itself: name, time zone, language
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "office/pqa-office-store.h"

#include "pqa-i18n.h"
#include "preset/pqa-preset.h"
#include "time/pqa-local-time.h"

static PqaOffice *
read_office (PqaStatement *statement, GError **error)
{
  g_autoptr (PqaOffice) self = g_new0 (PqaOffice, 1);

  self->zone = pqa_time_zone_new (pqa_statement_get_text (statement, 4), error);
  if (self->zone == NULL)
    return NULL;

  self->name = pqa_statement_dup_text (statement, 0);
  self->address = pqa_statement_dup_text (statement, 1);
  self->phone = pqa_statement_dup_text (statement, 2);
  self->language = pqa_statement_dup_text (statement, 3);
  return g_steal_pointer (&self);
}

/**
 * pqa_office_load:
 *
 * Returns: (transfer full): the office, or NULL with NOT_FOUND when the database has none yet
 */
PqaOffice *
pqa_office_load (PqaConnection *connection, GError **error)
{
  g_autoptr (PqaStatement) statement = pqa_connection_prepare (
      connection, "SELECT name, address, phone, language, time_zone FROM office", error);

  if (statement == NULL)
    return NULL;
  if (pqa_statement_next (statement))
    return read_office (statement, error);
  if (pqa_statement_finish (statement, error))
    g_set_error_literal (error, PQA_ERROR, PQA_ERROR_NOT_FOUND,
                         _ ("The database has no office yet; make one with “propertyqactl init”."));
  return NULL;
}

/**
 * pqa_office_exists:
 * @exists: (out): whether the database has its office
 */
gboolean
pqa_office_exists (PqaConnection *connection, gboolean *exists, GError **error)
{
  gint64 n_offices;

  if (!pqa_connection_read_int (connection, &n_offices, error, "SELECT count (*) FROM office",
                                NULL))
    return FALSE;
  *exists = n_offices > 0;
  return TRUE;
}

static gboolean
check_new (PqaConnection *connection,
           const char *name,
           const char *time_zone,
           const char *language,
           GError **error)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (name));
  gboolean exists;

  if (!pqa_office_exists (connection, &exists, error))
    return FALSE;
  if (exists)
    {
      g_set_error_literal (error, PQA_ERROR, PQA_ERROR_CONSTRAINT,
                           _ ("The database has an office already. Nothing was changed."));
      return FALSE;
    }
  if (*stripped == '\0')
    {
      g_set_error_literal (error, PQA_ERROR, PQA_ERROR_INVALID, _ ("The office needs a name."));
      return FALSE;
    }
  if (pqa_preset_match_language (language) == NULL)
    {
      g_set_error (error, PQA_ERROR, PQA_ERROR_INVALID,
                   _ ("There are no starting values in “%s”; choose en or zh_CN."), language);
      return FALSE;
    }
  zone = pqa_time_zone_new (time_zone, error);
  return zone != NULL;
}

/**
 * pqa_office_create:
 * @time_zone: IANA name, "Asia/Shanghai"
 * @language: language of the presets, "en" or "zh_CN"
 *
 * Makes the office with its presets. Needs a write transaction.
 *
 * Returns: FALSE with CONSTRAINT when there is one already, INVALID for a bad name or zone
 */
gboolean
pqa_office_create (PqaConnection *connection,
                   const char *name,
                   const char *time_zone,
                   const char *language,
                   GError **error)
{
  return pqa_connection_require (connection, PQA_PERMISSION_SETTINGS, error)
         && check_new (connection, name, time_zone, language, error)
         && pqa_connection_run (connection, error,
                                "INSERT INTO office (id, name, time_zone, language, created_at)"
                                " VALUES (1, ?1, ?2, ?3, ?4)",
                                "ttti", name, time_zone, pqa_preset_match_language (language),
                                pqa_connection_get_now (connection))
         && pqa_preset_apply (connection, language, error);
}

void
pqa_office_free (PqaOffice *self)
{
  g_free (self->name);
  g_free (self->address);
  g_free (self->phone);
  g_free (self->language);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_free (self);
}

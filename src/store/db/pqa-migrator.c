/* pqa-migrator.c: brings a database file to the newest schema
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "db/pqa-migrator.h"

#include "db/pqa-audit.h"
#include "pqa-data-resources.h"
#include "pqa-i18n.h"

#define SCHEMA_PATH "/com/example/PropertyQA/schema/"
#define APPLICATION_ID 0x50514131 /* "PQA1" */

/* One file each, in order; a released file never changes. */
static const char *const migrations[] = {
  "0001-foundation.sql",
  "0002-request-desk.sql",
};

static gboolean
read_pragma (PqaConnection *connection, const char *pragma, gint64 *value, GError **error)
{
  g_autofree char *sql = g_strconcat ("PRAGMA ", pragma, NULL);

  return pqa_connection_read_int (connection, value, error, sql, NULL);
}

static gboolean
check_is_ours (PqaConnection *connection,
               gint64 version,
               PqaConnectionFlags flags,
               GError **error)
{
  gint64 application = 0;
  gint64 n_tables = 0;

  if (!read_pragma (connection, "application_id", &application, error)
      || !pqa_connection_read_int (connection, &n_tables, error,
                                   "SELECT count (*) FROM sqlite_schema", NULL))
    return FALSE;
  if (application == APPLICATION_ID
      || (version == 0 && n_tables == 0 && (flags & PQA_CONNECTION_CREATE)))
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_CORRUPT, _ ("“%s” is not a PropertyQA database."),
               pqa_connection_get_path (connection));
  return FALSE;
}

static gboolean
check_not_too_new (PqaConnection *connection, gint64 version, GError **error)
{
  if (version <= pqa_migrator_get_newest_version ())
    return TRUE;

  g_set_error (error, PQA_ERROR, PQA_ERROR_TOO_NEW,
               _ ("“%s” was written by a newer version of PropertyQA. Install that version; the "
                  "file was not touched."),
               pqa_connection_get_path (connection));
  return FALSE;
}

static gboolean
copy_before_migration (PqaConnection *connection, gint64 version, GError **error)
{
  g_autofree char *copy = NULL;

  if (version == 0)
    return TRUE;

  copy = g_strdup_printf ("%s.before-%" G_GINT64_FORMAT, pqa_connection_get_path (connection),
                          version + 1);
  return g_file_test (copy, G_FILE_TEST_EXISTS)
         || pqa_connection_run (connection, error, "VACUUM INTO ?1", "t", copy);
}

static gboolean
apply (PqaConnection *connection, guint index, GError **error)
{
  g_autofree char *path = g_strconcat (SCHEMA_PATH, migrations[index], NULL);
  g_autofree char *marks = NULL;
  g_autoptr (GBytes) sql = g_resource_lookup_data (pqa_data_get_resource (), path,
                                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (sql == NULL)
    return FALSE;
  marks = g_strdup_printf ("PRAGMA user_version = %u; PRAGMA application_id = %d", index + 1,
                           APPLICATION_ID);
  return pqa_connection_execute (connection, g_bytes_get_data (sql, NULL), error)
         && pqa_connection_execute (connection, marks, error);
}

static gboolean
migrate (PqaConnection *connection, gint64 version, GError **error)
{
  if (!copy_before_migration (connection, version, error)
      || !pqa_connection_execute (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  /* Another program may have done it while we waited for the lock. */
  if (!read_pragma (connection, "user_version", &version, error))
    return FALSE;
  for (guint i = version; i < G_N_ELEMENTS (migrations); i++)
    if (!apply (connection, i, error))
      return FALSE;
  return pqa_audit_install_triggers (connection, error)
         && pqa_connection_commit (connection, error);
}

/**
 * pqa_migrator_get_newest_version:
 *
 * Returns: the schema version this program writes
 */
int
pqa_migrator_get_newest_version (void)
{
  return G_N_ELEMENTS (migrations);
}

/**
 * pqa_migrator_run:
 *
 * Applies the migrations that are missing, all in one transaction, after a copy of the file.
 *
 * Returns: FALSE with CORRUPT for a file that is not ours, TOO_NEW, READ_ONLY, FULL or BUSY
 */
gboolean
pqa_migrator_run (PqaConnection *connection, PqaConnectionFlags flags, GError **error)
{
  gint64 version = 0;

  if (!read_pragma (connection, "user_version", &version, error)
      || !check_is_ours (connection, version, flags, error)
      || !check_not_too_new (connection, version, error))
    return FALSE;
  if (version == pqa_migrator_get_newest_version ())
    return TRUE;

  if (flags & PQA_CONNECTION_READ_ONLY)
    {
      g_set_error_literal (error, PQA_ERROR, PQA_ERROR_READ_ONLY,
                           _ ("The database is older than the program and can only be opened for "
                              "writing."));
      return FALSE;
    }
  if (migrate (connection, version, error))
    return TRUE;

  pqa_connection_rollback (connection);
  return FALSE;
}

/* pqa-connection-private.h: what the database files of the store share; the only place that
 * shows SQLite itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <sqlite3.h>

#include "db/pqa-connection.h"

G_BEGIN_DECLS

sqlite3 *pqa_connection_get_handle (PqaConnection *self);
PqaStatement *pqa_statement_new (PqaConnection *connection, const char *sql, GError **error);
void pqa_statement_free (PqaStatement *self);
gboolean pqa_statement_take (PqaStatement *self);
void pqa_sqlite_set_error (GError **error, sqlite3 *handle, int code);

G_END_DECLS

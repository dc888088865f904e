/* pqa-migrator.h: brings a database file to the newest schema
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

gboolean pqa_migrator_run (PqaConnection *connection, PqaConnectionFlags flags, GError **error);
int pqa_migrator_get_newest_version (void);

G_END_DECLS

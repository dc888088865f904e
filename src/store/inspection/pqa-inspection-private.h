/* pqa-inspection-private.h: what the stores of inspections and findings share
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

gboolean pqa_inspection_run_guarded (PqaStatement *statement, GError **error);
gboolean
pqa_inspection_require_team (PqaConnection *connection, gint64 inspection_id, GError **error);
gboolean pqa_inspection_settle_instant (PqaConnection *connection,
                                        gint64 *at,
                                        gint64 not_before,
                                        GError **error);
GTimeZone *pqa_inspection_load_zone (PqaConnection *connection, GError **error);
char *pqa_inspection_local_date (PqaConnection *connection, gint64 instant, GError **error);

G_END_DECLS

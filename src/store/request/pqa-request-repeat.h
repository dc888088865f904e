/* pqa-request-repeat.h: keeps what requests repeat in step with the rule
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

gboolean pqa_request_repeat_update (PqaConnection *connection, gint64 request_id, GError **error);
gboolean
pqa_request_repeat_update_all (PqaConnection *connection, guint *n_changed, GError **error);

G_END_DECLS

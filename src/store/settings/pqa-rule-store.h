/* pqa-rule-store.h: the values of the rules that the office has chosen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"
#include "rules/pqa-rule.h"

G_BEGIN_DECLS

gboolean pqa_rule_store_get_int (PqaConnection *connection,
                                 PqaRule rule,
                                 gint64 *value,
                                 GError **error);
gboolean pqa_rule_store_set_int (PqaConnection *connection,
                                 PqaRule rule,
                                 gint64 value,
                                 GError **error);

G_END_DECLS

/* pqa-preset.h: what a new office starts with
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

const char *pqa_preset_match_language (const char *language);
gboolean pqa_preset_apply (PqaConnection *connection, const char *language, GError **error);
gboolean pqa_preset_add_delay_causes (PqaConnection *connection, GError **error);

G_END_DECLS

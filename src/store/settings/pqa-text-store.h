/* pqa-text-store.h: texts that the office words for itself
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-connection.h"

G_BEGIN_DECLS

char *pqa_text_store_get (PqaConnection *connection, const char *key, GError **error);
gboolean
pqa_text_store_set (PqaConnection *connection, const char *key, const char *text, GError **error);

G_END_DECLS

/* pqa-list-counts.h: how many rows each of several lists has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "db/pqa-database.h"
#include "list/pqa-list-query.h"

G_BEGIN_DECLS

void pqa_list_counts_async (PqaDatabase *database,
                            GPtrArray *queries,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GArray *pqa_list_counts_finish (GAsyncResult *result, GError **error);

G_END_DECLS

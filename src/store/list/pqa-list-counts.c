/* pqa-list-counts.c: how many rows each of several lists has
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "list/pqa-list-counts.h"

static gpointer
count_all (PqaConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *queries = data;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < queries->len; i++)
    {
      gint64 count;

      if (!pqa_list_query_count (queries->pdata[i], connection, NULL, &count, error))
        return NULL;
      g_array_append_val (counts, count);
    }
  return g_steal_pointer (&counts);
}

/**
 * pqa_list_counts_async:
 * @queries: (transfer full) (element-type PqaListQuery): the lists
 */
void
pqa_list_counts_async (PqaDatabase *database,
                       GPtrArray *queries,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  pqa_database_read_async (database, PQA_LANE_ORDER, count_all, queries,
                           (GDestroyNotify)g_ptr_array_unref, (GDestroyNotify)g_array_unref,
                           cancellable, callback, user_data);
}

/**
 * pqa_list_counts_finish:
 *
 * Returns: (transfer full) (element-type gint64): how many rows each list has, in order
 */
GArray *
pqa_list_counts_finish (GAsyncResult *result, GError **error)
{
  return pqa_database_read_finish (result, error);
}

/* pqa-list-selection.c: several selected rows by their ids, which outlast a reading of the list
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-list-selection.h"

#include "list/pqa-store-model.h"

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *)a;
  gint64 second = *(const gint64 *)b;

  return (first > second) - (first < second);
}

/**
 * pqa_list_selection_read:
 *
 * Returns: (transfer full) (element-type gint64): the ids of the selected rows of a #PqaStoreModel,
 *   in the order in which they stand
 */
GArray *
pqa_list_selection_read (PqaTable *table)
{
  GListModel *model = pqa_table_get_model (table);
  GtkBitset *set = pqa_table_get_selection (table);
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), gtk_bitset_get_size (set));
  GtkBitsetIter iter;
  guint position;

  if (!PQA_IS_STORE_MODEL (model) || !gtk_bitset_iter_init_first (&iter, set, &position))
    return ids;
  do
    {
      gint64 id = pqa_store_model_get_id (PQA_STORE_MODEL (model), position);

      g_array_append_val (ids, id);
    }
  while (gtk_bitset_iter_next (&iter, &position));
  return ids;
}

/**
 * pqa_list_selection_restore:
 * @ids: (element-type gint64): as they were read
 *
 * Selects the rows again that are still there.
 */
void
pqa_list_selection_restore (PqaTable *table, GArray *ids)
{
  PqaStoreModel *model = PQA_STORE_MODEL (pqa_table_get_model (table));
  g_autoptr (GArray) sorted = g_array_copy (ids);
  g_autoptr (GtkBitset) set = gtk_bitset_new_empty ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  g_array_sort (sorted, compare_ids);
  for (guint i = 0; i < n; i++)
    {
      gint64 id = pqa_store_model_get_id (model, i);

      if (g_array_binary_search (sorted, &id, compare_ids, NULL))
        gtk_bitset_add (set, i);
    }
  pqa_table_select_set (table, set);
}

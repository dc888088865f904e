/* pqa-list-groups.c: puts the rows of a list together in groups
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Done here and not in SQL, which would sort all rows three times over.
 */
#include "list/pqa-list-groups.h"

/* The groups in the order of their first rows; each begins with the id that stands for itself. */
static GPtrArray *
read_groups (PqaStatement *statement)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  while (pqa_statement_next (statement))
    {
      gint64 id = pqa_statement_get_int (statement, 0);
      gint64 heading = -1 - pqa_statement_get_int (statement, 1);
      GArray *group = g_hash_table_lookup (known, &heading);

      if (group == NULL)
        {
          group = g_array_new (FALSE, FALSE, sizeof (gint64));
          g_array_append_val (group, heading);
          g_ptr_array_add (groups, group);
          g_hash_table_insert (known, g_memdup2 (&heading, sizeof heading), group);
        }
      g_array_append_val (group, id);
    }
  return groups;
}

/**
 * pqa_list_groups_read:
 * @statement: bound; gives ids and the keys of their groups, in order
 * @limit: how many rows at the most, 0 for all
 * @ids: (element-type gint64): to which the rows are added, group by group
 *
 * What is wrong is told by pqa_statement_finish().
 */
void
pqa_list_groups_read (PqaStatement *statement, gint64 limit, GArray *ids)
{
  g_autoptr (GPtrArray) groups = read_groups (statement);
  gint64 room = limit > 0 ? limit : G_MAXINT64;

  for (guint i = 0; i < groups->len && room > 0; i++)
    {
      GArray *group = groups->pdata[i];
      guint n = MIN (group->len, room);

      g_array_append_vals (ids, group->data, n);
      room -= n;
    }
}

/* pqa-table-layout.c: which columns of a table are shown, in which order and how wide
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-table-private.h"

static const PqaTableColumn *
get_column (GtkColumnViewColumn *view_column)
{
  return g_object_get_data (G_OBJECT (view_column), "pqa-column");
}

static void
place_column (
    PqaTable *self, GtkColumnViewColumn *view_column, guint position, gboolean shown, int width)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GtkColumnViewColumn) present = g_list_model_get_item (columns, position);

  if (present != view_column)
    gtk_column_view_insert_column (self->view, position, view_column);
  g_object_set_data (G_OBJECT (view_column), PQA_TABLE_OWN_WIDTH, GINT_TO_POINTER (width));
  gtk_column_view_column_set_visible (view_column, shown);
  pqa_table_fit_column (self, view_column);
}

static gboolean
is_named (GPtrArray *layout, const char *id)
{
  for (guint i = 0; i < layout->len; i++)
    if (g_str_equal (((PqaViewColumn *)layout->pdata[i])->id, id))
      return TRUE;
  return FALSE;
}

static gboolean
shows_any (PqaTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        return TRUE;
    }
  return FALSE;
}

/* Those that a layout does not name stand as the table proposes, after the others. */
static void
place_rest (PqaTable *self, GPtrArray *layout, guint position)
{
  for (const PqaTableColumn *column = self->columns; column->id != NULL; column++)
    if (!is_named (layout, column->id))
      place_column (self, pqa_table_find_column (self, column->id), position++, !column->hidden, 0);
  if (!shows_any (self))
    gtk_column_view_column_set_visible (pqa_table_find_column (self, self->columns->id), TRUE);
}

/**
 * pqa_table_save_layout:
 * @definition: gets all the columns, in order
 */
void
pqa_table_save_layout (PqaTable *self, PqaViewDefinition *definition)
{
  GListModel *columns;

  g_return_if_fail (PQA_IS_TABLE (self));

  columns = gtk_column_view_get_columns (self->view);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      pqa_view_definition_add_column (
          definition, get_column (column)->id, gtk_column_view_column_get_visible (column),
          GPOINTER_TO_INT (g_object_get_data (G_OBJECT (column), PQA_TABLE_OWN_WIDTH)));
    }
}

/**
 * pqa_table_restore_layout:
 * @definition: with all of the columns, some or none; those that the table does not have are added
 *   to what is not known
 *
 * Shows, orders and widens the columns; #PqaTable::layout-changed is emitted once.
 */
void
pqa_table_restore_layout (PqaTable *self, PqaViewDefinition *definition)
{
  GPtrArray *layout = definition->columns;
  guint position = 0;

  g_return_if_fail (PQA_IS_TABLE (self));

  self->fitting = TRUE;
  for (guint i = 0; i < layout->len; i++)
    {
      PqaViewColumn *column = layout->pdata[i];
      GtkColumnViewColumn *view_column = pqa_table_find_column (self, column->id);

      if (view_column != NULL)
        place_column (self, view_column, position++, column->shown, column->width);
      else
        pqa_view_definition_add_unknown (definition, column->id);
    }
  place_rest (self, layout, position);
  self->fitting = FALSE;
  g_signal_emit_by_name (self, "layout-changed");
}

/**
 * pqa_table_move_column:
 * @id: a column
 * @position: where it is to stand among all, hidden ones included
 */
void
pqa_table_move_column (PqaTable *self, const char *id, guint position)
{
  GtkColumnViewColumn *column;

  g_return_if_fail (PQA_IS_TABLE (self));

  column = pqa_table_find_column (self, id);
  g_return_if_fail (column != NULL);

  self->fitting = TRUE;
  gtk_column_view_insert_column (self->view, position, column);
  self->fitting = FALSE;
  g_signal_emit_by_name (self, "layout-changed");
}

/**
 * pqa_table_show_column:
 * @id: a column
 * @shown: whether it is to be in view
 */
void
pqa_table_show_column (PqaTable *self, const char *id, gboolean shown)
{
  GtkColumnViewColumn *column;

  g_return_if_fail (PQA_IS_TABLE (self));

  column = pqa_table_find_column (self, id);
  g_return_if_fail (column != NULL);

  gtk_column_view_column_set_visible (column, shown);
}

/**
 * pqa_table_get_column_title:
 * @id: a column
 *
 * Returns: (transfer none): what its header says
 */
const char *
pqa_table_get_column_title (PqaTable *self, const char *id)
{
  GtkColumnViewColumn *column;

  g_return_val_if_fail (PQA_IS_TABLE (self), NULL);

  column = pqa_table_find_column (self, id);
  return column != NULL ? gtk_column_view_column_get_title (column) : NULL;
}

/* pqa-table-cell.c: one cell of a table: icon and text that follow their row
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-table-cell.h"

#include "list/pqa-list-row.h"

struct _PqaTableCell
{
  GtkWidget parent_instance;

  const PqaTableColumn *column;
  PqaContext *context;
  GtkWidget *icon;
  GtkWidget *label;

  GObject *item;
  gulong handler;
  const char *css_class;
};

G_DEFINE_FINAL_TYPE (PqaTableCell, pqa_table_cell, GTK_TYPE_WIDGET)

/* A row of the store is there before its values are; columns need not know. */
static gboolean
has_values (PqaTableCell *self)
{
  return self->item != NULL
         && (!PQA_IS_LIST_ROW (self->item) || pqa_list_row_is_loaded (PQA_LIST_ROW (self->item)));
}

static void
show_class (PqaTableCell *self, const char *css_class)
{
  css_class = g_intern_string (css_class);
  if (css_class == self->css_class)
    return;

  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  self->css_class = css_class;
}

static void
show_icon (PqaTableCell *self)
{
  const char *name
      = has_values (self) ? self->column->icon (self->item, self->context) : NULL;

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), name);
  gtk_widget_set_visible (self->icon, name != NULL);
}

static void
show_text (PqaTableCell *self)
{
  g_autofree char *text
      = has_values (self) ? self->column->text (self->item, self->context) : NULL;

  gboolean filled = text != NULL && *text != '\0';

  gtk_label_set_text (GTK_LABEL (self->label), filled ? text : "");
  gtk_widget_set_visible (self->label, filled);
  if (self->column->kind != PQA_TABLE_COLUMN_BADGE)
    return;
  /* A badge without words would be a dot that means nothing. */
  if (filled)
    gtk_widget_add_css_class (GTK_WIDGET (self), "badge");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "badge");
}

static gboolean
query_tooltip_cb (GtkLabel *label,
                  int x,
                  int y,
                  gboolean keyboard,
                  GtkTooltip *tooltip,
                  gpointer user_data)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

static void
pqa_table_cell_dispose (GObject *object)
{
  PqaTableCell *self = PQA_TABLE_CELL (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_clear_object (&self->item);
  g_clear_object (&self->context);
  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (pqa_table_cell_parent_class)->dispose (object);
}

static void
pqa_table_cell_class_init (PqaTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_table_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "tablecell");
}

static void
pqa_table_cell_init (PqaTableCell *self)
{
  gtk_box_layout_set_spacing (
      GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
}

static void
add_label (PqaTableCell *self)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));
  PqaTableColumnKind kind = self->column->kind;

  self->label = GTK_WIDGET (label);
  gtk_label_set_xalign (label, kind == PQA_TABLE_COLUMN_NUMBER ? 1.0 : 0.0);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (label, TRUE);
  gtk_widget_set_hexpand (self->label, kind != PQA_TABLE_COLUMN_BADGE);
  gtk_widget_set_has_tooltip (self->label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

static void
add_icon (PqaTableCell *self)
{
  self->icon = gtk_image_new ();
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
}

/**
 * pqa_table_cell_new:
 * @column: what the cell shows; must outlive it
 * @context: handed to the column's functions
 *
 * Returns: an empty cell
 */
GtkWidget *
pqa_table_cell_new (const PqaTableColumn *column, PqaContext *context)
{
  static const char *const kind_class[] = { "text", "numeric", "numeric", "text" };
  PqaTableCell *self = g_object_new (PQA_TYPE_TABLE_CELL, NULL);

  self->column = column;
  self->context = g_object_ref (context);
  gtk_widget_add_css_class (GTK_WIDGET (self), kind_class[column->kind]);
  if (column->kind == PQA_TABLE_COLUMN_BADGE)
    gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  if (column->icon != NULL)
    add_icon (self);
  add_label (self);
  return GTK_WIDGET (self);
}

/**
 * pqa_table_cell_set_item:
 * @item: (nullable): the row shown from now on
 *
 * If the row has a signal "changed", the cell is redrawn whenever it is emitted.
 */
void
pqa_table_cell_set_item (PqaTableCell *self, gpointer item)
{
  g_return_if_fail (PQA_IS_TABLE_CELL (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_set_object (&self->item, item);
  if (item != NULL && g_signal_lookup ("changed", G_OBJECT_TYPE (item)) != 0)
    self->handler = g_signal_connect_swapped (item, "changed",
                                              G_CALLBACK (pqa_table_cell_refresh), self);
  pqa_table_cell_refresh (self);
}

/**
 * pqa_table_cell_get_item:
 *
 * Returns: (transfer none) (nullable): the row shown
 */
gpointer
pqa_table_cell_get_item (PqaTableCell *self)
{
  g_return_val_if_fail (PQA_IS_TABLE_CELL (self), NULL);

  return self->item;
}

/**
 * pqa_table_cell_refresh:
 *
 * Asks the column again for text, icon and style class.
 */
void
pqa_table_cell_refresh (PqaTableCell *self)
{
  g_return_if_fail (PQA_IS_TABLE_CELL (self));

  show_text (self);
  if (self->icon != NULL)
    show_icon (self);
  if (self->column->css_class != NULL)
    show_class (self, has_values (self) ? self->column->css_class (self->item, self->context)
                                         : NULL);
}

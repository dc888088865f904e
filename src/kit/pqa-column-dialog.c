/* pqa-column-dialog.c: chooses the columns of a table and their order
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table follows at once. Alt+Up and Alt+Down move the column that has the focus.
 */
#include "pqa-column-dialog.h"

#include "pqa-i18n.h"

struct _PqaColumnDialog
{
  AdwWindow parent_instance;

  PqaTable *table;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (PqaColumnDialog, pqa_column_dialog, ADW_TYPE_WINDOW)

static const char *
get_id (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "pqa-column-id");
}

static guint
count_shown (PqaColumnDialog *self)
{
  g_autoptr (PqaViewDefinition) layout = pqa_view_definition_new ();
  guint n = 0;

  pqa_table_save_layout (self->table, layout);
  for (guint i = 0; i < layout->columns->len; i++)
    if (((PqaViewColumn *)layout->columns->pdata[i])->shown)
      n++;
  return n;
}

/* A table without any column could not be brought back from its own header. */
static void
toggled_cb (GtkCheckButton *check, GtkWidget *row)
{
  PqaColumnDialog *self = PQA_COLUMN_DIALOG (gtk_widget_get_root (row));
  gboolean shown = gtk_check_button_get_active (check);

  if (!shown && count_shown (self) == 1)
    gtk_check_button_set_active (check, TRUE);
  else
    pqa_table_show_column (self->table, get_id (row), shown);
}

static void
move (PqaColumnDialog *self, GtkWidget *row, int step)
{
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (position < 0 || gtk_list_box_get_row_at_index (self->list, position) == NULL)
    return;
  pqa_table_move_column (self->table, get_id (row), position);
  g_object_ref (row);
  gtk_list_box_remove (self->list, row);
  gtk_list_box_insert (self->list, row, position);
  g_object_unref (row);
  if (focus != NULL)
    gtk_widget_grab_focus (focus);
}

static void
up_cb (GtkWidget *row)
{
  move (PQA_COLUMN_DIALOG (gtk_widget_get_root (row)), row, -1);
}

static void
down_cb (GtkWidget *row)
{
  move (PQA_COLUMN_DIALOG (gtk_widget_get_root (row)), row, 1);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *step, gpointer user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (row != NULL)
    move (PQA_COLUMN_DIALOG (widget), row, g_variant_get_int32 (step));
  return row != NULL;
}

static void
add_move_button (
    GtkWidget *row, GtkWidget *box, const char *icon, const char *label, GCallback moved)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", moved, row, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_row (PqaColumnDialog *self, const PqaViewColumn *column)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check
      = gtk_check_button_new_with_label (pqa_table_get_column_title (self->table, column->id));

  g_object_set_data_full (G_OBJECT (row), "pqa-column-id", g_strdup (column->id), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), column->shown);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), row, 0);
  gtk_widget_set_hexpand (check, TRUE);
  gtk_widget_set_margin_start (box, 12);
  gtk_box_append (GTK_BOX (box), check);
  add_move_button (row, box, "go-up-symbolic", _ ("Move Up (Alt+Up)"), G_CALLBACK (up_cb));
  add_move_button (row, box, "go-down-symbolic", _ ("Move Down (Alt+Down)"), G_CALLBACK (down_cb));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list, row);
}

static void
focus_first (PqaColumnDialog *self)
{
  GtkWidget *box = gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (self->list, 0));

  gtk_window_set_focus (GTK_WINDOW (self), gtk_widget_get_first_child (box));
}

static void
fill (PqaColumnDialog *self)
{
  g_autoptr (PqaViewDefinition) layout = pqa_view_definition_new ();
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  pqa_table_save_layout (self->table, layout);
  for (guint i = 0; i < layout->columns->len; i++)
    add_row (self, layout->columns->pdata[i]);
  focus_first (self);
}

static void
reset_cb (PqaColumnDialog *self)
{
  g_autoptr (PqaViewDefinition) none = pqa_view_definition_new ();

  pqa_table_restore_layout (self->table, none);
  fill (self);
}

static void
pqa_column_dialog_dispose (GObject *object)
{
  g_clear_object (&PQA_COLUMN_DIALOG (object)->table);

  G_OBJECT_CLASS (pqa_column_dialog_parent_class)->dispose (object);
}

static void
pqa_column_dialog_class_init (PqaColumnDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_column_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_cb, "i", 1);
}

static GtkWidget *
make_header (PqaColumnDialog *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *reset = gtk_button_new_with_mnemonic (_ ("_Reset"));

  gtk_widget_set_tooltip_text (reset, _ ("The usual columns, order and widths"));
  g_signal_connect_object (reset, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), reset);
  return header;
}

static void
pqa_column_dialog_init (PqaColumnDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_window_set_title (GTK_WINDOW (self), _ ("Columns"));
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), 380, 560);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_set_margin_top (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_start (GTK_WIDGET (self->list), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->list), 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (box), make_header (self));
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
}

/**
 * pqa_column_dialog_new:
 *
 * Returns: (transfer none): a dialog that changes the columns of @table as they are ticked and
 *   moved
 */
GtkWidget *
pqa_column_dialog_new (PqaTable *table)
{
  PqaColumnDialog *self = g_object_new (PQA_TYPE_COLUMN_DIALOG, NULL);

  self->table = g_object_ref (table);
  fill (self);
  return GTK_WIDGET (self);
}

/* pqa-task-bar.c: the long work that runs beside the window
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-task-bar.h"

struct _PqaTaskBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkWidget *rows;
};

G_DEFINE_FINAL_TYPE (PqaTaskBar, pqa_task_bar, GTK_TYPE_WIDGET)

static void
finished_cb (PqaTaskRow *row, PqaTaskBar *self)
{
  gtk_box_remove (GTK_BOX (self->rows), GTK_WIDGET (row));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer),
                                 gtk_widget_get_first_child (self->rows) != NULL);
}

static void
pqa_task_bar_dispose (GObject *object)
{
  PqaTaskBar *self = PQA_TASK_BAR (object);

  g_clear_pointer (&self->revealer, gtk_widget_unparent);

  G_OBJECT_CLASS (pqa_task_bar_parent_class)->dispose (object);
}

static void
pqa_task_bar_class_init (PqaTaskBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_task_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
pqa_task_bar_init (PqaTaskBar *self)
{
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->rows, "task-bar");
  self->revealer = gtk_revealer_new ();
  gtk_revealer_set_transition_type (GTK_REVEALER (self->revealer),
                                    GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP);
  gtk_revealer_set_child (GTK_REVEALER (self->revealer), self->rows);
  gtk_widget_set_parent (self->revealer, GTK_WIDGET (self));
}

/**
 * pqa_task_bar_add:
 * @text: what is being done
 * @cancellable: (nullable): cancelled by the button of the row
 *
 * Returns: (transfer full): a row that stays until pqa_task_row_finish()
 */
PqaTaskRow *
pqa_task_bar_add (PqaTaskBar *self, const char *text, GCancellable *cancellable)
{
  PqaTaskRow *row;

  g_return_val_if_fail (PQA_IS_TASK_BAR (self), NULL);

  row = pqa_task_row_new (text, cancellable);
  g_signal_connect_object (row, "finished", G_CALLBACK (finished_cb), self, 0);
  gtk_box_append (GTK_BOX (self->rows), GTK_WIDGET (row));
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), TRUE);
  return g_object_ref (row);
}

/* pqa-task-row.c: one long piece of work: what, how far, a button to cancel it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-task-row.h"

#include "pqa-i18n.h"

#define PULSE_MILLISECONDS 100

struct _PqaTaskRow
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *bar;
  GtkWidget *cancel;
  GCancellable *cancellable;
  guint pulse;
};

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaTaskRow, pqa_task_row, GTK_TYPE_WIDGET)

static gboolean
pulse_cb (gpointer user_data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (PQA_TASK_ROW (user_data)->bar));
  return G_SOURCE_CONTINUE;
}

static void
cancel_cb (PqaTaskRow *self)
{
  gtk_widget_set_sensitive (self->cancel, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static void
pqa_task_row_dispose (GObject *object)
{
  PqaTaskRow *self = PQA_TASK_ROW (object);

  g_clear_handle_id (&self->pulse, g_source_remove);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_pointer (&self->cancel, gtk_widget_unparent);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (pqa_task_row_parent_class)->dispose (object);
}

static void
pqa_task_row_class_init (PqaTaskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_task_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "taskrow");

  /**
   * PqaTaskRow::finished:
   *
   * The work is over.
   */
  signals[FINISHED] = g_signal_new ("finished", PQA_TYPE_TASK_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_task_row_init (PqaTaskRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)), 12);
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, widget);

  self->bar = gtk_progress_bar_new ();
  gtk_widget_set_hexpand (self->bar, TRUE);
  gtk_widget_set_valign (self->bar, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->bar, widget);

  self->cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  g_signal_connect_swapped (self->cancel, "clicked", G_CALLBACK (cancel_cb), self);
  gtk_widget_set_parent (self->cancel, widget);

  self->pulse = g_timeout_add (PULSE_MILLISECONDS, pulse_cb, self);
}

/**
 * pqa_task_row_new:
 * @text: what is being done
 * @cancellable: (nullable): cancelled by the button; without it there is no button
 *
 * Returns: (transfer floating): a row whose bar only shows that something goes on
 */
PqaTaskRow *
pqa_task_row_new (const char *text, GCancellable *cancellable)
{
  PqaTaskRow *self = g_object_new (PQA_TYPE_TASK_ROW, NULL);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (self->cancel, cancellable != NULL);
  g_set_object (&self->cancellable, cancellable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  return self;
}

/**
 * pqa_task_row_set_fraction:
 * @fraction: how much of the work is done, 0 to 1
 */
void
pqa_task_row_set_fraction (PqaTaskRow *self, double fraction)
{
  g_return_if_fail (PQA_IS_TASK_ROW (self));

  g_clear_handle_id (&self->pulse, g_source_remove);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), CLAMP (fraction, 0, 1));
}

/**
 * pqa_task_row_finish:
 *
 * Takes the row away, whether the work succeeded, failed or was cancelled.
 */
void
pqa_task_row_finish (PqaTaskRow *self)
{
  g_return_if_fail (PQA_IS_TASK_ROW (self));

  g_clear_handle_id (&self->pulse, g_source_remove);
  g_signal_emit (self, signals[FINISHED], 0);
}

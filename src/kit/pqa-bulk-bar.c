/* pqa-bulk-bar.c: how many rows are selected, and what can be done with all of them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-bulk-bar.h"

#include "pqa-i18n.h"

struct _PqaBulkBar
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (PqaBulkBar, pqa_bulk_bar, GTK_TYPE_WIDGET)

static void
pqa_bulk_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  PQA_BULK_BAR (object)->label = NULL;

  G_OBJECT_CLASS (pqa_bulk_bar_parent_class)->dispose (object);
}

static void
pqa_bulk_bar_class_init (PqaBulkBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_bulk_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "bulkbar");
}

static void
pqa_bulk_bar_init (PqaBulkBar *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              6);
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * pqa_bulk_bar_add:
 * @label: what the button says, translated, with a mnemonic
 * @action: what it does with the selected rows
 */
void
pqa_bulk_bar_add (PqaBulkBar *self, const char *label, const char *action)
{
  GtkWidget *button;

  g_return_if_fail (PQA_IS_BULK_BAR (self));

  button = gtk_button_new_with_mnemonic (label);
  gtk_widget_add_css_class (button, "chip");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/**
 * pqa_bulk_bar_set_count:
 * @count: how many rows are selected; the bar is shown for several only
 */
void
pqa_bulk_bar_set_count (PqaBulkBar *self, guint64 count)
{
  g_autofree char *text = NULL;

  g_return_if_fail (PQA_IS_BULK_BAR (self));

  text = g_strdup_printf (ngettext ("%'u selected", "%'u selected", count), (guint)count);
  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), count > 1);
}

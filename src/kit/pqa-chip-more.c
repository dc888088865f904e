/* pqa-chip-more.c: the filters wanted less often, behind a button
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chip-more.h"

#include "pqa-i18n.h"

struct _PqaChipMore
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (PqaChipMore, pqa_chip_more, GTK_TYPE_WIDGET)

static void
pqa_chip_more_dispose (GObject *object)
{
  PqaChipMore *self = PQA_CHIP_MORE (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->button)));
  self->box = NULL;

  G_OBJECT_CLASS (pqa_chip_more_parent_class)->dispose (object);
}

static void
pqa_chip_more_class_init (PqaChipMoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_chip_more_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
pqa_chip_more_init (PqaChipMore *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_size_request (self->box, 240, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), self->box);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_use_underline (self->button, TRUE);
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "chip");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  pqa_chip_more_update (self);
}

/**
 * pqa_chip_more_new:
 *
 * Returns: (transfer floating): a button without filters behind it
 */
GtkWidget *
pqa_chip_more_new (void)
{
  return g_object_new (PQA_TYPE_CHIP_MORE, NULL);
}

/**
 * pqa_chip_more_add:
 * @group: (transfer floating): goes under those that are there
 */
void
pqa_chip_more_add (PqaChipMore *self, PqaChipGroup *group)
{
  GtkWidget *child;

  g_return_if_fail (PQA_IS_CHIP_MORE (self));

  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (group));
  child = gtk_widget_get_first_child (GTK_WIDGET (group));
  gtk_widget_set_hexpand (child, TRUE);
}

/**
 * pqa_chip_more_update:
 *
 * Says on the button how many of the filters behind it hide something.
 */
void
pqa_chip_more_update (PqaChipMore *self)
{
  g_autofree char *label = NULL;
  GtkWidget *child;
  guint n = 0;

  g_return_if_fail (PQA_IS_CHIP_MORE (self));

  for (child = gtk_widget_get_first_child (self->box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (pqa_chip_group_is_filtering (PQA_CHIP_GROUP (child)))
      n++;
  label = n > 0 ? g_strdup_printf (_ ("More Fil_ters · %u"), n) : g_strdup (_ ("More Fil_ters"));
  gtk_menu_button_set_label (self->button, label);
  if (n > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "on");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "on");
}

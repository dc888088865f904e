/* pqa-today-card.c: how many things wait, and the way to them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "today/pqa-today-card.h"

#include "indicator/pqa-ratio.h"
#include "pqa-i18n.h"

struct _PqaTodayCard
{
  GtkButton parent_instance;

  const PqaTodayCardInfo *info;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (PqaTodayCard, pqa_today_card, GTK_TYPE_BUTTON)

static void
pqa_today_card_class_init (PqaTodayCardClass *klass)
{
}

static void
pqa_today_card_init (PqaTodayCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "today-card");
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
build (PqaTodayCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (self->info->icon);
  GtkWidget *label = new_label (_ (self->info->label), "today-label");

  self->count = GTK_LABEL (new_label ("", "today-count"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "dim-label");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (head), icon);
  gtk_box_append (GTK_BOX (box), head);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (self), box);
}

/**
 * pqa_today_card_new:
 * @info: static
 *
 * Returns: (transfer floating): a card that does not know its count yet
 */
GtkWidget *
pqa_today_card_new (const PqaTodayCardInfo *info)
{
  PqaTodayCard *self = g_object_new (PQA_TYPE_TODAY_CARD, "hexpand", TRUE, NULL);

  self->info = info;
  build (self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-list");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "(sss)", info->page, info->group,
                                    info->chip);
  return GTK_WIDGET (self);
}

/**
 * pqa_today_card_set_count:
 *
 * Nothing to do is said quietly, and what is late in another colour.
 */
void
pqa_today_card_set_count (PqaTodayCard *self, gint64 count)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (PQA_IS_TODAY_CARD (self));

  text = pqa_count_format (count);
  name = g_strdup_printf ("%s: %s", _ (self->info->label), text);
  gtk_label_set_text (self->count, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "late");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "nothing");
  if (count == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "nothing");
  else if (self->info->late)
    gtk_widget_add_css_class (GTK_WIDGET (self), "late");
}

/* pqa-sidebar-row.c: one page in the sidebar: icon, name, how much waits there
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-sidebar-row.h"

#include "pqa-i18n.h"

struct _PqaSidebarRow
{
  GtkListBoxRow parent_instance;

  const PqaPageInfo *info;
  GtkWidget *icon;
  GtkWidget *name;
  GtkWidget *badge;
};

G_DEFINE_FINAL_TYPE (PqaSidebarRow, pqa_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
update_label (PqaSidebarRow *self, guint badge, const char *words)
{
  g_autofree char *text = NULL;

  if (badge > 0 && words != NULL)
    /* Translators: a page of the sidebar and what waits there, for screen readers */
    text = g_strdup_printf (_ ("%s: %s"), _ (self->info->title), words);
  else if (badge > 0)
    /* Translators: a page of the sidebar and how many things wait there, for screen readers */
    text = g_strdup_printf (_ ("%s, %u waiting"), _ (self->info->title), badge);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : _ (self->info->title), -1);
}

static void
pqa_sidebar_row_class_init (PqaSidebarRowClass *klass)
{
}

static void
pqa_sidebar_row_init (PqaSidebarRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (box), self->icon);
  self->name = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->name, TRUE);
  gtk_box_append (GTK_BOX (box), self->name);
  self->badge = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->badge, "count");
  gtk_widget_add_css_class (self->badge, "numeric");
  gtk_widget_set_valign (self->badge, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->badge, FALSE);
  gtk_box_append (GTK_BOX (box), self->badge);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

/**
 * pqa_sidebar_row_new:
 * @info: the page
 *
 * Returns: a row without a count
 */
GtkWidget *
pqa_sidebar_row_new (const PqaPageInfo *info)
{
  PqaSidebarRow *self = g_object_new (PQA_TYPE_SIDEBAR_ROW, NULL);

  self->info = info;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), info->icon);
  gtk_label_set_text (GTK_LABEL (self->name), _ (info->title));
  update_label (self, 0, NULL);
  return GTK_WIDGET (self);
}

/**
 * pqa_sidebar_row_get_info:
 *
 * Returns: the page
 */
const PqaPageInfo *
pqa_sidebar_row_get_info (PqaSidebarRow *self)
{
  g_return_val_if_fail (PQA_IS_SIDEBAR_ROW (self), NULL);

  return self->info;
}

/**
 * pqa_sidebar_row_set_badge:
 * @badge: how many things wait there; 0 shows none
 * @words: (nullable): what waits, in words
 */
void
pqa_sidebar_row_set_badge (PqaSidebarRow *self, guint badge, const char *words)
{
  g_autofree char *text = g_strdup_printf ("%u", badge);

  g_return_if_fail (PQA_IS_SIDEBAR_ROW (self));

  gtk_label_set_text (GTK_LABEL (self->badge), text);
  gtk_widget_set_visible (self->badge, badge > 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), badge > 0 ? words : NULL);
  update_label (self, badge, words);
}

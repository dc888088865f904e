/* pqa-sidebar.c: the pages to choose from, the main menu, who works here
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-sidebar.h"

#include "pqa-i18n.h"
#include "pqa-sidebar-row.h"

struct _PqaSidebar
{
  AdwBin parent_instance;

  AdwWindowTitle *office_title;
  GtkListBox *list;
  AdwAvatar *person_avatar;
  GtkLabel *person_name;
  GtkLabel *person_role;
};

enum
{
  PAGE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaSidebar, pqa_sidebar, ADW_TYPE_BIN)

static PqaSidebarRow *
find_row (PqaSidebar *self, const char *page_id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (g_str_equal (pqa_sidebar_row_get_info (PQA_SIDEBAR_ROW (row))->id, page_id))
      return PQA_SIDEBAR_ROW (row);
  return NULL;
}

static void
row_selected_cb (PqaSidebar *self, PqaSidebarRow *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[PAGE_CHOSEN], 0, pqa_sidebar_row_get_info (row)->id);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/PropertyQA/ui/app/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PqaSidebar, office_title);
  gtk_widget_class_bind_template_child (widget_class, PqaSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, PqaSidebar, person_avatar);
  gtk_widget_class_bind_template_child (widget_class, PqaSidebar, person_name);
  gtk_widget_class_bind_template_child (widget_class, PqaSidebar, person_role);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
pqa_sidebar_class_init (PqaSidebarClass *klass)
{
  bind_template (GTK_WIDGET_CLASS (klass));

  /**
   * PqaSidebar::page-chosen:
   * @page_id: a page of pqa_window_pages()
   *
   * Another page is selected.
   */
  signals[PAGE_CHOSEN] = g_signal_new ("page-chosen", PQA_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pqa_sidebar_init (PqaSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (const PqaPageInfo *info = pqa_window_pages (); info->id != NULL; info++)
    gtk_list_box_append (self->list, pqa_sidebar_row_new (info));
}

/**
 * pqa_sidebar_set_office:
 * @name: what the office is called
 */
void
pqa_sidebar_set_office (PqaSidebar *self, const char *name)
{
  g_return_if_fail (PQA_IS_SIDEBAR (self));

  adw_window_title_set_title (self->office_title, name);
}

/**
 * pqa_sidebar_set_person:
 * @name: who works with the office
 * @role: what they may do
 */
void
pqa_sidebar_set_person (PqaSidebar *self, const char *name, PqaRole role)
{
  g_return_if_fail (PQA_IS_SIDEBAR (self));

  adw_avatar_set_text (self->person_avatar, name);
  gtk_label_set_text (self->person_name, name);
  gtk_label_set_text (self->person_role,
                      role == PQA_ROLE_SYSTEM ? _ ("All rights") : pqa_role_get_label (role));
}

/**
 * pqa_sidebar_select:
 * @page_id: the page in view
 */
void
pqa_sidebar_select (PqaSidebar *self, const char *page_id)
{
  g_return_if_fail (PQA_IS_SIDEBAR (self));

  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (find_row (self, page_id)));
}

/**
 * pqa_sidebar_set_badge:
 * @page_id: a page
 * @badge: how much waits there; 0 shows nothing
 * @words: (nullable): what waits
 */
void
pqa_sidebar_set_badge (PqaSidebar *self, const char *page_id, guint badge, const char *words)
{
  g_return_if_fail (PQA_IS_SIDEBAR (self));

  pqa_sidebar_row_set_badge (find_row (self, page_id), badge, words);
}

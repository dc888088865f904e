/* pqa-tabs-page.c: several pages in one, with a switcher in the header
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-tabs-page.h"

/* More tabs than these stand with their names under their icons, or the header would get too wide. */
#define MAX_WIDE_TABS 3

typedef struct
{
  AdwViewStack *stack;
  GPtrArray *switchers; /* unowned, one in each page */
} PqaTabsPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PqaTabsPage, pqa_tabs_page, PQA_TYPE_PAGE)

static PqaTabsPagePrivate *
priv (PqaTabsPage *self)
{
  return pqa_tabs_page_get_instance_private (self);
}

static PqaPage *
visible_page (PqaPage *page)
{
  return pqa_tabs_page_get_visible (PQA_TABS_PAGE (page));
}

static void
sum_badges (PqaTabsPage *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (priv (self)->stack));
  guint badge = 0;

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    badge += pqa_page_get_badge (PQA_PAGE (child));
  pqa_page_set_badge (PQA_PAGE (self), badge);
}

static void
pqa_tabs_page_create (PqaPage *page)
{
  PQA_PAGE_GET_CLASS (visible_page (page))->create (visible_page (page));
}

static void
pqa_tabs_page_search (PqaPage *page)
{
  PQA_PAGE_GET_CLASS (visible_page (page))->search (visible_page (page));
}

static void
pqa_tabs_page_export (PqaPage *page)
{
  PQA_PAGE_GET_CLASS (visible_page (page))->export(visible_page (page));
}

static void
pqa_tabs_page_print (PqaPage *page)
{
  PQA_PAGE_GET_CLASS (visible_page (page))->print (visible_page (page));
}

static void
pqa_tabs_page_refresh (PqaPage *page)
{
  pqa_page_refresh (visible_page (page));
}

/* Other pages refer to a tab by its name, or to something in the first one. */
static void
pqa_tabs_page_filter (PqaPage *page, const char *group, const char *chip)
{
  AdwViewStack *stack = priv (PQA_TABS_PAGE (page))->stack;

  if (g_str_equal (group, "tab"))
    {
      pqa_tabs_page_show (PQA_TABS_PAGE (page), chip);
      return;
    }
  adw_view_stack_set_visible_child (stack, gtk_widget_get_first_child (GTK_WIDGET (stack)));
  pqa_page_filter (visible_page (page), group, chip);
}

static gboolean
pqa_tabs_page_can (PqaPage *page, const char *action)
{
  return visible_page (page) != NULL && pqa_page_can (visible_page (page), action);
}

/* The switcher in each page holds the stack that holds the page. */
static void
pqa_tabs_page_dispose (GObject *object)
{
  PqaTabsPagePrivate *p = priv (PQA_TABS_PAGE (object));
  GtkWidget *child;

  while (p->stack != NULL
         && (child = gtk_widget_get_first_child (GTK_WIDGET (p->stack))) != NULL)
    adw_view_stack_remove (p->stack, child);
  p->stack = NULL;
  g_clear_pointer (&p->switchers, g_ptr_array_unref);

  G_OBJECT_CLASS (pqa_tabs_page_parent_class)->dispose (object);
}

static void
pqa_tabs_page_class_init (PqaTabsPageClass *klass)
{
  PqaPageClass *page_class = PQA_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_tabs_page_dispose;
  page_class->create = pqa_tabs_page_create;
  page_class->search = pqa_tabs_page_search;
  page_class->export = pqa_tabs_page_export;
  page_class->print = pqa_tabs_page_print;
  page_class->refresh = pqa_tabs_page_refresh;
  page_class->filter = pqa_tabs_page_filter;
  page_class->can = pqa_tabs_page_can;
}

static void
pqa_tabs_page_init (PqaTabsPage *self)
{
  priv (self)->stack = ADW_VIEW_STACK (adw_view_stack_new ());
  priv (self)->switchers = g_ptr_array_new ();
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv (self)->stack));
  g_signal_connect_swapped (priv (self)->stack, "notify::visible-child",
                            G_CALLBACK (pqa_page_update_actions), self);
}

static GtkWidget *
new_switcher (PqaTabsPage *self)
{
  GtkWidget *switcher = adw_view_switcher_new ();

  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), priv (self)->stack);
  g_ptr_array_add (priv (self)->switchers, switcher);
  return switcher;
}

static void
fit_switchers (PqaTabsPage *self)
{
  GPtrArray *switchers = priv (self)->switchers;
  AdwViewSwitcherPolicy policy = switchers->len > MAX_WIDE_TABS ? ADW_VIEW_SWITCHER_POLICY_NARROW
                                                                : ADW_VIEW_SWITCHER_POLICY_WIDE;

  for (guint i = 0; i < switchers->len; i++)
    adw_view_switcher_set_policy (switchers->pdata[i], policy);
}

/**
 * pqa_tabs_page_add:
 * @page: (transfer floating): one of the pages; the first one is shown at first
 * @name: stable name
 * @title: what the switcher says, translated
 * @icon: icon name
 */
void
pqa_tabs_page_add (
    PqaTabsPage *self, PqaPage *page, const char *name, const char *title, const char *icon)
{
  g_return_if_fail (PQA_IS_TABS_PAGE (self));
  g_return_if_fail (PQA_IS_PAGE (page));

  pqa_page_set_title (page, title);
  pqa_page_set_title_widget (page, new_switcher (self));
  fit_switchers (self);
  adw_view_stack_add_titled (priv (self)->stack, GTK_WIDGET (page), name, title);
  adw_view_stack_page_set_icon_name (
      adw_view_stack_get_page (priv (self)->stack, GTK_WIDGET (page)), icon);
  g_signal_connect_swapped (page, "actions-changed", G_CALLBACK (pqa_page_update_actions), self);
  g_signal_connect_swapped (page, "notify::badge", G_CALLBACK (sum_badges), self);
  sum_badges (self);
  pqa_page_update_actions (page);
}

/**
 * pqa_tabs_page_show:
 * @name: one of the pages
 */
void
pqa_tabs_page_show (PqaTabsPage *self, const char *name)
{
  g_return_if_fail (PQA_IS_TABS_PAGE (self));

  adw_view_stack_set_visible_child_name (priv (self)->stack, name);
}

/**
 * pqa_tabs_page_get_visible:
 *
 * Returns: (transfer none) (nullable): the page in view
 */
PqaPage *
pqa_tabs_page_get_visible (PqaTabsPage *self)
{
  GtkWidget *page;

  g_return_val_if_fail (PQA_IS_TABS_PAGE (self), NULL);

  page = adw_view_stack_get_visible_child (priv (self)->stack);
  return page != NULL ? PQA_PAGE (page) : NULL;
}

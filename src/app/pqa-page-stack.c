/* pqa-page-stack.c: the pages of the window, each made when it is first visited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-page-stack.h"

#include "pqa-i18n.h"

struct _PqaPageStack
{
  AdwBin parent_instance;

  GtkStack *stack;
  PqaContext *context;
};

enum
{
  CHANGED,
  BADGES_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaPageStack, pqa_page_stack, ADW_TYPE_BIN)

static void
changed_cb (PqaPageStack *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
badge_cb (PqaPageStack *self)
{
  g_signal_emit (self, signals[BADGES_CHANGED], 0);
}

static GtkWidget *
make_page (PqaPageStack *self, const PqaPageInfo *info)
{
  PqaPage *page = g_object_new (info->get_type (), "context", self->context, NULL);

  pqa_page_set_title (page, _ (info->title));
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), info->id);
  g_signal_connect_object (page, "actions-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify::badge", G_CALLBACK (badge_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (page);
}

static void
remove_pages (PqaPageStack *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->stack))) != NULL)
    gtk_stack_remove (self->stack, page);
}

static void
pqa_page_stack_dispose (GObject *object)
{
  g_clear_object (&PQA_PAGE_STACK (object)->context);

  G_OBJECT_CLASS (pqa_page_stack_parent_class)->dispose (object);
}

static void
pqa_page_stack_class_init (PqaPageStackClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_page_stack_dispose;

  /**
   * PqaPageStack::changed:
   *
   * Another page is in view, or it can do other things than before.
   */
  signals[CHANGED] = g_signal_new ("changed", PQA_TYPE_PAGE_STACK, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * PqaPageStack::badges-changed:
   *
   * Something else waits on a page than before.
   */
  signals[BADGES_CHANGED] = g_signal_new ("badges-changed", PQA_TYPE_PAGE_STACK,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_page_stack_init (PqaPageStack *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/**
 * pqa_page_stack_set_context:
 * @context: what pages are given
 *
 * Forgets the pages there are: those of one person must not stay for the next.
 */
void
pqa_page_stack_set_context (PqaPageStack *self, PqaContext *context)
{
  g_return_if_fail (PQA_IS_PAGE_STACK (self));

  remove_pages (self);
  g_set_object (&self->context, context);
}

/**
 * pqa_page_stack_show:
 * @info: a page of pqa_window_pages()
 *
 * Brings a page into view.
 */
void
pqa_page_stack_show (PqaPageStack *self, const PqaPageInfo *info)
{
  GtkWidget *page;

  g_return_if_fail (PQA_IS_PAGE_STACK (self));
  g_return_if_fail (self->context != NULL);

  page = gtk_stack_get_child_by_name (self->stack, info->id);
  if (page == NULL)
    page = make_page (self, info);
  gtk_stack_set_visible_child (self->stack, page);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * pqa_page_stack_get_visible:
 *
 * Returns: (transfer none) (nullable): the page in view
 */
PqaPage *
pqa_page_stack_get_visible (PqaPageStack *self)
{
  GtkWidget *page;

  g_return_val_if_fail (PQA_IS_PAGE_STACK (self), NULL);

  page = gtk_stack_get_visible_child (self->stack);
  return page != NULL ? PQA_PAGE (page) : NULL;
}

/**
 * pqa_page_stack_get_visible_id:
 *
 * Returns: (nullable): the name of the page in view
 */
const char *
pqa_page_stack_get_visible_id (PqaPageStack *self)
{
  g_return_val_if_fail (PQA_IS_PAGE_STACK (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * pqa_page_stack_get_badge:
 * @id: a page
 *
 * Returns: how much waits there as far as the page itself says, 0 if it was not visited yet
 */
guint
pqa_page_stack_get_badge (PqaPageStack *self, const char *id)
{
  GtkWidget *page;

  g_return_val_if_fail (PQA_IS_PAGE_STACK (self), 0);

  page = gtk_stack_get_child_by_name (self->stack, id);
  return page != NULL ? pqa_page_get_badge (PQA_PAGE (page)) : 0;
}

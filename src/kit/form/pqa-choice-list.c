/* pqa-choice-list.c: the list that opens under a choice field
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * It never takes the focus: the person goes on typing in the entry.
 */
#include "form/pqa-choice-list.h"

#include "pqa-i18n.h"

#define MAX_HEIGHT 260

struct _PqaChoiceList
{
  GtkPopover parent_instance;

  GtkWidget *view;
  GtkFilter *filter;
  GtkFilterListModel *matches;
  GtkSingleSelection *selection;
  char *typed;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaChoiceList, pqa_choice_list, GTK_TYPE_POPOVER)

static gboolean
match_cb (gpointer item, gpointer user_data)
{
  PqaChoiceList *self = user_data;

  return self->typed == NULL || *self->typed == '\0' || pqa_choice_matches (item, self->typed);
}

static GtkWidget *
row_label (const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = row_label (NULL, 0);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), row_label ("dim-label", 1));
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  PqaChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  const char *detail = pqa_choice_get_detail (choice);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (row)), pqa_choice_get_label (choice));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (row)), detail != NULL ? detail : "");
}

static void
activate_cb (PqaChoiceList *self, guint position)
{
  g_autoptr (PqaChoice) choice
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (choice != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, choice);
}

static void
pqa_choice_list_finalize (GObject *object)
{
  PqaChoiceList *self = PQA_CHOICE_LIST (object);

  g_clear_object (&self->matches);
  g_clear_object (&self->filter);
  g_free (self->typed);

  G_OBJECT_CLASS (pqa_choice_list_parent_class)->finalize (object);
}

static void
pqa_choice_list_class_init (PqaChoiceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pqa_choice_list_finalize;

  /**
   * PqaChoiceList::chosen:
   * @choice: a #PqaChoice
   *
   * A choice was clicked.
   */
  signals[CHOSEN] = g_signal_new ("chosen", PQA_TYPE_CHOICE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, PQA_TYPE_CHOICE);
}

static GtkWidget *
new_view (PqaChoiceList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *view;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  view = gtk_list_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (view), TRUE);
  g_signal_connect_swapped (view, "activate", G_CALLBACK (activate_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choices"), -1);
  return view;
}

static void
pqa_choice_list_init (PqaChoiceList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  self->matches = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->selection
      = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->matches)));
  self->view = new_view (self);
  g_object_unref (self->selection);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
}

static void
narrow (PqaChoiceList *self, const char *typed)
{
  if (g_strcmp0 (self->typed, typed) == 0)
    return;
  g_free (self->typed);
  self->typed = g_strdup (typed);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * pqa_choice_list_new:
 *
 * Returns: (transfer floating): a closed list without choices
 */
PqaChoiceList *
pqa_choice_list_new (void)
{
  return g_object_new (PQA_TYPE_CHOICE_LIST, NULL);
}

/**
 * pqa_choice_list_set_choices:
 * @choices: (nullable): a list of #PqaChoice
 */
void
pqa_choice_list_set_choices (PqaChoiceList *self, GListModel *choices)
{
  g_return_if_fail (PQA_IS_CHOICE_LIST (self));

  gtk_filter_list_model_set_model (self->matches, choices);
}

/**
 * pqa_choice_list_open:
 * @typed: what the choices have to match
 *
 * Shows the matching choices and marks the first; closes if there is none.
 */
void
pqa_choice_list_open (PqaChoiceList *self, const char *typed)
{
  GtkWidget *parent;

  g_return_if_fail (PQA_IS_CHOICE_LIST (self));

  narrow (self, typed);
  gtk_single_selection_set_selected (self->selection, 0);
  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->matches)) == 0
      || !gtk_widget_get_mapped (parent))
    {
      pqa_choice_list_close (self);
      return;
    }
  gtk_widget_set_size_request (GTK_WIDGET (self), gtk_widget_get_width (parent), -1);
  gtk_widget_queue_resize (self->view);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_popover_present (GTK_POPOVER (self));
}

/**
 * pqa_choice_list_close:
 */
void
pqa_choice_list_close (PqaChoiceList *self)
{
  g_return_if_fail (PQA_IS_CHOICE_LIST (self));

  gtk_popover_popdown (GTK_POPOVER (self));
}

/**
 * pqa_choice_list_is_open:
 *
 * Returns: whether the list is shown
 */
gboolean
pqa_choice_list_is_open (PqaChoiceList *self)
{
  g_return_val_if_fail (PQA_IS_CHOICE_LIST (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

/**
 * pqa_choice_list_move:
 * @by: how many choices further down
 *
 * Marks another choice and brings it into view; stops at the ends.
 */
void
pqa_choice_list_move (PqaChoiceList *self, int by)
{
  gint64 n, position;

  g_return_if_fail (PQA_IS_CHOICE_LIST (self));

  n = g_list_model_get_n_items (G_LIST_MODEL (self->matches));
  if (n == 0)
    return;
  position = CLAMP ((gint64) gtk_single_selection_get_selected (self->selection) + by, 0, n - 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", (guint) position);
}

/**
 * pqa_choice_list_get_marked:
 *
 * Returns: (transfer none) (nullable): the marked choice
 */
PqaChoice *
pqa_choice_list_get_marked (PqaChoiceList *self)
{
  g_return_val_if_fail (PQA_IS_CHOICE_LIST (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * pqa_choice_list_matches:
 * @typed: what the choices have to match
 *
 * Narrows the list to the matching choices, without opening it.
 *
 * Returns: whether there is any
 */
gboolean
pqa_choice_list_matches (PqaChoiceList *self, const char *typed)
{
  g_return_val_if_fail (PQA_IS_CHOICE_LIST (self), FALSE);

  narrow (self, typed);
  return g_list_model_get_n_items (G_LIST_MODEL (self->matches)) > 0;
}

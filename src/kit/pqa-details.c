/* pqa-details.c: the pane beside a list: heading, facts, what can be done
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pane is emptied and filled anew when another row is selected. All texts are plain.
 */
#include "pqa-details.h"

struct _PqaDetails
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *content;
  GtkGrid *facts; /* of the present section, NULL until it has one */
  int n_facts;
  GtkWidget *buttons;
};

G_DEFINE_FINAL_TYPE (PqaDetails, pqa_details, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
new_value (const char *text)
{
  GtkWidget *label = new_label (text, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
add_facts (PqaDetails *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_box_append (self->content, grid);
  self->facts = GTK_GRID (grid);
  self->n_facts = 0;
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static void
pqa_details_dispose (GObject *object)
{
  PqaDetails *self = PQA_DETAILS (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  G_OBJECT_CLASS (pqa_details_parent_class)->dispose (object);
}

static void
pqa_details_class_init (PqaDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_details_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "detailspane");
}

static void
pqa_details_init (PqaDetails *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->content), "details-content");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->content));
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_set_homogeneous (GTK_BOX (self->buttons), TRUE);
  gtk_widget_add_css_class (self->buttons, "details-buttons");
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
  pqa_details_clear (self);
}

/**
 * pqa_details_new:
 *
 * Returns: an empty pane, for pqa_list_page_set_details()
 */
GtkWidget *
pqa_details_new (void)
{
  return g_object_new (PQA_TYPE_DETAILS, NULL);
}

/**
 * pqa_details_clear:
 *
 * Takes everything away and scrolls to the top.
 */
void
pqa_details_clear (PqaDetails *self)
{
  g_return_if_fail (PQA_IS_DETAILS (self));

  remove_children (GTK_WIDGET (self->content));
  remove_children (self->buttons);
  gtk_widget_set_visible (self->buttons, FALSE);
  self->facts = NULL;
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

/**
 * pqa_details_set_heading:
 * @title: what the thing is called
 * @subtitle: (nullable): a line under it
 */
void
pqa_details_set_heading (PqaDetails *self, const char *title, const char *subtitle)
{
  GtkWidget *label;

  g_return_if_fail (PQA_IS_DETAILS (self));

  label = new_value (title);
  gtk_widget_add_css_class (label, "title-3");
  gtk_box_append (self->content, label);
  if (subtitle != NULL && *subtitle != '\0')
    gtk_box_append (self->content, new_label (subtitle, "dim-label"));
}

/**
 * pqa_details_add_section:
 * @title: what the facts that follow are about
 */
void
pqa_details_add_section (PqaDetails *self, const char *title)
{
  g_return_if_fail (PQA_IS_DETAILS (self));

  gtk_box_append (self->content, new_label (title, "heading"));
  self->facts = NULL;
}

/**
 * pqa_details_add_fact:
 * @name: what it is
 * @value: (nullable): nothing is added for none
 */
void
pqa_details_add_fact (PqaDetails *self, const char *name, const char *value)
{
  pqa_details_add_marked_fact (self, name, value, NULL);
}

/* A line of the present section. */
static void
attach_fact (PqaDetails *self, const char *name, GtkWidget *value)
{
  GtkWidget *name_label = new_label (name, "dim-label");

  if (self->facts == NULL)
    add_facts (self);
  gtk_label_set_yalign (GTK_LABEL (name_label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (name_label), 14);
  gtk_grid_attach (self->facts, name_label, 0, self->n_facts, 1, 1);
  gtk_grid_attach (self->facts, value, 1, self->n_facts, 1, 1);
  self->n_facts++;
}

/**
 * pqa_details_add_marked_fact:
 * @css_class: (nullable): "error", "warning", "success" …; the words must say it too
 */
void
pqa_details_add_marked_fact (PqaDetails *self,
                             const char *name,
                             const char *value,
                             const char *css_class)
{
  GtkWidget *value_label;

  g_return_if_fail (PQA_IS_DETAILS (self));

  if (value == NULL || *value == '\0')
    return;
  value_label = new_value (value);
  gtk_label_set_yalign (GTK_LABEL (value_label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (value_label, css_class);
  attach_fact (self, name, value_label);
}

/**
 * pqa_details_add_link:
 * @name: what it is
 * @value: (nullable): what it is called; nothing is added for none
 * @action: what opens it
 * @target: (nullable): the action's parameter; if floating, it is consumed
 */
void
pqa_details_add_link (
    PqaDetails *self, const char *name, const char *value, const char *action, GVariant *target)
{
  g_autoptr (GVariant) held = target != NULL ? g_variant_ref_sink (target) : NULL;
  GtkWidget *button;

  g_return_if_fail (PQA_IS_DETAILS (self));

  if (value == NULL || *value == '\0')
    return;
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), new_label (value, NULL));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "link");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), held);
  attach_fact (self, name, button);
}

/**
 * pqa_details_add_text:
 * @text: (nullable): a paragraph; nothing is added for none
 */
void
pqa_details_add_text (PqaDetails *self, const char *text)
{
  g_return_if_fail (PQA_IS_DETAILS (self));

  if (text != NULL && *text != '\0')
    pqa_details_add_widget (self, new_value (text));
}

/**
 * pqa_details_add_widget:
 * @widget: (transfer floating): anything else
 */
void
pqa_details_add_widget (PqaDetails *self, GtkWidget *widget)
{
  g_return_if_fail (PQA_IS_DETAILS (self));

  gtk_box_append (self->content, widget);
  self->facts = NULL;
}

/**
 * pqa_details_add_button:
 * @label: what it does, translated, with a mnemonic
 * @action: the action of the page
 * @target: (nullable): its parameter
 *
 * Adds a button under the pane, which is as sensitive as its action.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
pqa_details_add_button (PqaDetails *self, const char *label, const char *action, GVariant *target)
{
  GtkWidget *button;

  g_return_val_if_fail (PQA_IS_DETAILS (self), NULL);

  button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_box_append (GTK_BOX (self->buttons), button);
  gtk_widget_set_visible (self->buttons, TRUE);
  return button;
}

/**
 * pqa_details_add_menu:
 * @label: what the button that opens it says, translated, with a mnemonic
 * @menu: what is needed less often
 *
 * Adds a menu after the buttons under the pane.
 */
void
pqa_details_add_menu (PqaDetails *self, const char *label, GMenuModel *menu)
{
  GtkWidget *button;

  g_return_if_fail (PQA_IS_DETAILS (self));

  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), label);
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (button), TRUE);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_box_append (GTK_BOX (self->buttons), button);
  gtk_widget_set_visible (self->buttons, TRUE);
}

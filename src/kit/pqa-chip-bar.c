/* pqa-chip-bar.c: the filters above a table, one click each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chip-bar.h"

#include "pqa-i18n.h"

struct _PqaChipBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GPtrArray *groups;
  gboolean quiet;
};

typedef enum
{
  GROUP_EXCLUSIVE,
  GROUP_TOGGLES,
  GROUP_CHOICE,
} GroupKind;

typedef struct
{
  char *id;
  GroupKind kind;
  const PqaChip *chips;
  GPtrArray *buttons;
  GtkDropDown *drop_down;
  GListModel *choices;
} Group;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaChipBar, pqa_chip_bar, GTK_TYPE_WIDGET)

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->id);
  g_clear_pointer (&group->buttons, g_ptr_array_unref);
  g_clear_object (&group->choices);
  g_free (group);
}

static Group *
find_group (PqaChipBar *self, const char *id)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      Group *group = g_ptr_array_index (self->groups, i);

      if (g_str_equal (group->id, id))
        return group;
    }
  return NULL;
}

static GtkToggleButton *
find_button (Group *group, const char *id)
{
  for (guint i = 0; group->chips != NULL && group->chips[i].id != NULL; i++)
    if (g_strcmp0 (group->chips[i].id, id) == 0)
      return g_ptr_array_index (group->buttons, i);
  return NULL;
}

static const char *
active_chip (Group *group)
{
  for (guint i = 0; i < group->buttons->len; i++)
    if (gtk_toggle_button_get_active (g_ptr_array_index (group->buttons, i)))
      return group->chips[i].id;
  return NULL;
}

static const char *
chosen (Group *group)
{
  PqaChoice *choice = gtk_drop_down_get_selected_item (group->drop_down);
  const char *id = choice != NULL ? pqa_choice_get_id (choice) : "";

  return *id != '\0' ? id : NULL;
}

/* The chip of an exclusive group that hides nothing. */
static const char *
neutral_chip (Group *group)
{
  return find_button (group, "all") != NULL ? "all" : group->chips[0].id;
}

static gboolean
is_filtering (Group *group)
{
  switch (group->kind)
    {
    case GROUP_EXCLUSIVE:
      return g_strcmp0 (active_chip (group), neutral_chip (group)) != 0;
    case GROUP_TOGGLES:
      return active_chip (group) != NULL;
    case GROUP_CHOICE:
    default:
      return chosen (group) != NULL;
    }
}

static void
emit_changed (PqaChipBar *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Of an exclusive group, one chip goes off when another goes on: one change, not two. */
static void
exclusive_toggled_cb (GtkToggleButton *button, PqaChipBar *self)
{
  if (gtk_toggle_button_get_active (button))
    emit_changed (self);
}

static Group *
add_group (PqaChipBar *self, const char *id, GroupKind kind)
{
  Group *group = g_new0 (Group, 1);

  if (self->groups->len > 0)
    {
      GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

      gtk_widget_add_css_class (line, "spacer");
      gtk_box_append (GTK_BOX (self->box), line);
    }
  group->id = g_strdup (id);
  group->kind = kind;
  g_ptr_array_add (self->groups, group);
  return group;
}

static GtkToggleButton *
add_button (PqaChipBar *self, Group *group, const PqaChip *chip)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_ (chip->label));

  gtk_widget_add_css_class (button, "chip");
  g_ptr_array_add (group->buttons, button);
  gtk_box_append (GTK_BOX (self->box), button);
  return GTK_TOGGLE_BUTTON (button);
}

static void
pqa_chip_bar_dispose (GObject *object)
{
  PqaChipBar *self = PQA_CHIP_BAR (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->quiet = TRUE;
  if (child != NULL)
    gtk_widget_unparent (child);
  self->box = NULL;
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (pqa_chip_bar_parent_class)->dispose (object);
}

static void
pqa_chip_bar_class_init (PqaChipBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_chip_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "chipbar");

  /**
   * PqaChipBar::changed:
   *
   * Other filters are on than before.
   */
  signals[CHANGED] = g_signal_new ("changed", PQA_TYPE_CHIP_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
pqa_chip_bar_init (PqaChipBar *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->groups = g_ptr_array_new_with_free_func (group_free);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

/**
 * pqa_chip_bar_new:
 *
 * Returns: a bar without chips
 */
GtkWidget *
pqa_chip_bar_new (void)
{
  return g_object_new (PQA_TYPE_CHIP_BAR, NULL);
}

/**
 * pqa_chip_bar_add_exclusive:
 * @group: name of the group
 * @chips: static array that ends with {NULL}
 *
 * Adds chips of which always exactly one is on, at the start the first. The one that hides
 * nothing has the id "all"; without it the first is taken for that.
 */
void
pqa_chip_bar_add_exclusive (PqaChipBar *self, const char *group, const PqaChip *chips)
{
  Group *added;

  g_return_if_fail (PQA_IS_CHIP_BAR (self));
  g_return_if_fail (chips != NULL && chips[0].id != NULL);

  added = add_group (self, group, GROUP_EXCLUSIVE);
  added->chips = chips;
  added->buttons = g_ptr_array_new ();
  for (const PqaChip *chip = chips; chip->id != NULL; chip++)
    {
      GtkToggleButton *button = add_button (self, added, chip);

      if (chip == chips)
        gtk_toggle_button_set_active (button, TRUE);
      else
        gtk_toggle_button_set_group (button, g_ptr_array_index (added->buttons, 0));
      g_signal_connect (button, "toggled", G_CALLBACK (exclusive_toggled_cb), self);
    }
}

/**
 * pqa_chip_bar_add_toggles:
 * @group: name of the group
 * @chips: static array that ends with {NULL}
 *
 * Adds chips that are switched on and off independently; all are off at the start.
 */
void
pqa_chip_bar_add_toggles (PqaChipBar *self, const char *group, const PqaChip *chips)
{
  Group *added;

  g_return_if_fail (PQA_IS_CHIP_BAR (self));
  g_return_if_fail (chips != NULL);

  added = add_group (self, group, GROUP_TOGGLES);
  added->chips = chips;
  added->buttons = g_ptr_array_new ();
  for (const PqaChip *chip = chips; chip->id != NULL; chip++)
    g_signal_connect_swapped (add_button (self, added, chip), "toggled",
                              G_CALLBACK (emit_changed), self);
}

static GListModel *
with_any (const char *any_label, GListModel *choices)
{
  g_autoptr (PqaChoice) any = pqa_choice_new ("", any_label, NULL);
  g_autoptr (GListStore) first = g_list_store_new (PQA_TYPE_CHOICE);
  GListStore *models = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (first, any);
  g_list_store_append (models, first);
  g_list_store_append (models, choices);
  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (models)));
}

/**
 * pqa_chip_bar_add_choice:
 * @group: name of the group
 * @any_label: what it says while nothing is chosen, such as "All zones"; translated
 * @choices: a list of #PqaChoice, which may be filled or changed later
 *
 * Adds a drop-down of which one thing, or none, is chosen.
 */
void
pqa_chip_bar_add_choice (PqaChipBar *self,
                         const char *group,
                         const char *any_label,
                         GListModel *choices)
{
  GtkExpression *label = gtk_property_expression_new (PQA_TYPE_CHOICE, NULL, "label");
  Group *added;

  g_return_if_fail (PQA_IS_CHIP_BAR (self));
  g_return_if_fail (G_IS_LIST_MODEL (choices));

  added = add_group (self, group, GROUP_CHOICE);
  added->choices = g_object_ref (choices);
  added->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (with_any (any_label, choices), label));
  gtk_drop_down_set_enable_search (added->drop_down, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (added->drop_down), "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (added->drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, any_label, -1);
  g_signal_connect_swapped (added->drop_down, "notify::selected-item",
                            G_CALLBACK (emit_changed), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (added->drop_down));
}

/**
 * pqa_chip_bar_get:
 * @group: name of the group
 *
 * Returns: (nullable): the id of the chip that is on (of a group of toggles: the first), or of
 *   the choice made; %NULL if there is none
 */
const char *
pqa_chip_bar_get (PqaChipBar *self, const char *group)
{
  Group *found;

  g_return_val_if_fail (PQA_IS_CHIP_BAR (self), NULL);

  found = find_group (self, group);
  g_return_val_if_fail (found != NULL, NULL);
  return found->kind == GROUP_CHOICE ? chosen (found) : active_chip (found);
}

/**
 * pqa_chip_bar_is_on:
 * @group: name of the group
 * @id: a chip or choice of it
 *
 * Returns: whether it is on
 */
gboolean
pqa_chip_bar_is_on (PqaChipBar *self, const char *group, const char *id)
{
  Group *found;

  g_return_val_if_fail (PQA_IS_CHIP_BAR (self), FALSE);

  found = find_group (self, group);
  g_return_val_if_fail (found != NULL, FALSE);
  if (found->kind == GROUP_CHOICE)
    return g_strcmp0 (chosen (found), id) == 0;
  return find_button (found, id) != NULL && gtk_toggle_button_get_active (find_button (found, id));
}

static void
choose (Group *group, const char *id)
{
  guint n = g_list_model_get_n_items (group->choices);

  for (guint i = 0; id != NULL && i < n; i++)
    {
      g_autoptr (PqaChoice) choice = g_list_model_get_item (group->choices, i);

      if (g_str_equal (pqa_choice_get_id (choice), id))
        {
          gtk_drop_down_set_selected (group->drop_down, i + 1);
          return;
        }
    }
  gtk_drop_down_set_selected (group->drop_down, 0);
}

/**
 * pqa_chip_bar_set:
 * @group: name of the group
 * @id: (nullable): the chip to switch on or the choice to make; %NULL lets the
 *   group hide nothing
 */
void
pqa_chip_bar_set (PqaChipBar *self, const char *group, const char *id)
{
  Group *found;

  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  found = find_group (self, group);
  g_return_if_fail (found != NULL);
  if (found->kind == GROUP_CHOICE)
    choose (found, id);
  else if (id != NULL)
    gtk_toggle_button_set_active (find_button (found, id), TRUE);
  else if (found->kind == GROUP_EXCLUSIVE)
    gtk_toggle_button_set_active (find_button (found, neutral_chip (found)), TRUE);
  else
    for (guint i = 0; i < found->buttons->len; i++)
      gtk_toggle_button_set_active (g_ptr_array_index (found->buttons, i), FALSE);
}

/**
 * pqa_chip_bar_set_count:
 * @group: name of an exclusive group or a group of toggles
 * @id: a chip of it
 * @count: how many rows it would show, or -1 to say nothing about it
 */
void
pqa_chip_bar_set_count (PqaChipBar *self, const char *group, const char *id, int count)
{
  g_autofree char *text = NULL;
  Group *found;

  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  found = find_group (self, group);
  g_return_if_fail (found != NULL && find_button (found, id) != NULL);
  for (const PqaChip *chip = found->chips; chip->id != NULL; chip++)
    if (g_str_equal (chip->id, id))
      text = count < 0 ? g_strdup (_ (chip->label))
                       : g_strdup_printf ("%s  %'d", _ (chip->label), count);
  gtk_button_set_label (GTK_BUTTON (find_button (found, id)), text);
}

/**
 * pqa_chip_bar_is_filtering:
 *
 * Returns: whether any group hides something
 */
gboolean
pqa_chip_bar_is_filtering (PqaChipBar *self)
{
  g_return_val_if_fail (PQA_IS_CHIP_BAR (self), FALSE);

  for (guint i = 0; i < self->groups->len; i++)
    if (is_filtering (g_ptr_array_index (self->groups, i)))
      return TRUE;
  return FALSE;
}

/**
 * pqa_chip_bar_reset:
 *
 * Switches every filter off; one #PqaChipBar::changed at most.
 */
void
pqa_chip_bar_reset (PqaChipBar *self)
{
  gboolean was_filtering;

  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  was_filtering = pqa_chip_bar_is_filtering (self);
  self->quiet = TRUE;
  for (guint i = 0; i < self->groups->len; i++)
    pqa_chip_bar_set (self, ((Group *) g_ptr_array_index (self->groups, i))->id, NULL);
  self->quiet = FALSE;
  if (was_filtering)
    emit_changed (self);
}

/* pqa-chip-bar.c: the filters above a table, one click each
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chip-bar.h"

#include "pqa-chip-more.h"
#include "pqa-i18n.h"

struct _PqaChipBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  PqaChipMore *more; /* NULL as long as all filters are in sight */
  GtkWidget *clear;
  GHashTable *groups;  /* name → PqaChipGroup */
  GHashTable *initial; /* name → value: what "Clear" goes back to; NULL for no such button */
  gboolean quiet;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaChipBar, pqa_chip_bar, GTK_TYPE_WIDGET)

static PqaChipGroup *
find_group (PqaChipBar *self, const char *name)
{
  return g_hash_table_lookup (self->groups, name);
}

static gboolean
is_initial (PqaChipBar *self)
{
  g_autoptr (GHashTable) values = pqa_chip_bar_dup_values (self);
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (g_strcmp0 (g_hash_table_lookup (self->initial, name), value) != 0)
      return FALSE;
  return g_hash_table_size (values) == g_hash_table_size (self->initial);
}

static void
changed_cb (PqaChipBar *self)
{
  if (self->quiet)
    return;
  if (self->initial != NULL)
    gtk_widget_set_visible (self->clear, !is_initial (self));
  if (self->more != NULL)
    pqa_chip_more_update (self->more);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_separator (PqaChipBar *self)
{
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  gtk_widget_add_css_class (line, "spacer");
  gtk_box_append (GTK_BOX (self->box), line);
}

static void
add_group (PqaChipBar *self, const char *name, PqaChipGroup *group)
{
  if (g_hash_table_size (self->groups) > 0 && self->more == NULL)
    add_separator (self);
  g_hash_table_insert (self->groups, g_strdup (name), group);
  g_signal_connect_object (group, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (self->more != NULL)
    pqa_chip_more_add (self->more, group);
  else
    gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (group));
}

static void
pqa_chip_bar_dispose (GObject *object)
{
  PqaChipBar *self = PQA_CHIP_BAR (object);
  GtkWidget *child;

  self->quiet = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->box = self->clear = NULL;
  self->more = NULL;
  g_hash_table_remove_all (self->groups);

  G_OBJECT_CLASS (pqa_chip_bar_parent_class)->dispose (object);
}

static void
pqa_chip_bar_finalize (GObject *object)
{
  g_hash_table_unref (PQA_CHIP_BAR (object)->groups);
  g_clear_pointer (&PQA_CHIP_BAR (object)->initial, g_hash_table_unref);

  G_OBJECT_CLASS (pqa_chip_bar_parent_class)->finalize (object);
}

static void
pqa_chip_bar_class_init (PqaChipBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pqa_chip_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_chip_bar_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
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
add_clear_button (PqaChipBar *self)
{
  self->clear = gtk_button_new_with_mnemonic (_ ("C_lear"));
  gtk_widget_add_css_class (self->clear, "chip");
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_tooltip_text (self->clear, _ ("Go back to the usual filters"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "page.clear-filters");
  gtk_widget_set_visible (self->clear, FALSE);
  gtk_widget_set_parent (self->clear, GTK_WIDGET (self));
}

static void
pqa_chip_bar_init (PqaChipBar *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->box);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  add_clear_button (self);
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
  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  add_group (self, group, pqa_chip_group_new_exclusive (chips));
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
  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  add_group (self, group, pqa_chip_group_new_toggles (chips));
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
  g_return_if_fail (PQA_IS_CHIP_BAR (self));
  g_return_if_fail (G_IS_LIST_MODEL (choices));

  add_group (self, group, pqa_chip_group_new_choice (any_label, choices));
}

/**
 * pqa_chip_bar_add_field:
 * @group: name of the group
 * @field: (transfer floating): something to write, such as a date
 */
void
pqa_chip_bar_add_field (PqaChipBar *self, const char *group, PqaField *field)
{
  g_return_if_fail (PQA_IS_CHIP_BAR (self));
  g_return_if_fail (PQA_IS_FIELD (field));

  add_group (self, group, pqa_chip_group_new_field (field));
}

/**
 * pqa_chip_bar_add_removable:
 * @group: name of the group
 * @get_label: says what an id means; NULL if it means nothing
 *
 * Adds a filter that other pages set: its chip is there only while it is on, before all others.
 */
void
pqa_chip_bar_add_removable (PqaChipBar *self, const char *group, PqaChipLabelFunc get_label)
{
  PqaChipGroup *chip;

  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  chip = pqa_chip_group_new_removable (get_label);
  g_hash_table_insert (self->groups, g_strdup (group), chip);
  g_signal_connect_object (chip, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_prepend (GTK_BOX (self->box), GTK_WIDGET (chip));
}

/**
 * pqa_chip_bar_begin_more:
 *
 * The groups added from now on are wanted less often: they stand behind a button that tells how
 * many of them hide something.
 */
void
pqa_chip_bar_begin_more (PqaChipBar *self)
{
  g_return_if_fail (PQA_IS_CHIP_BAR (self));
  g_return_if_fail (self->more == NULL);

  self->more = PQA_CHIP_MORE (pqa_chip_more_new ());
  gtk_widget_insert_before (GTK_WIDGET (self->more), GTK_WIDGET (self), self->clear);
}

/**
 * pqa_chip_bar_set_initial:
 *
 * What is on now is what the list usually shows: as soon as something else is, there is a button
 * for "page.clear-filters".
 */
void
pqa_chip_bar_set_initial (PqaChipBar *self)
{
  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  g_clear_pointer (&self->initial, g_hash_table_unref);
  self->initial = pqa_chip_bar_dup_values (self);
}

/**
 * pqa_chip_bar_go_back:
 *
 * Goes back to what was on at pqa_chip_bar_set_initial(); one #PqaChipBar::changed.
 */
void
pqa_chip_bar_go_back (PqaChipBar *self)
{
  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  if (self->initial != NULL)
    pqa_chip_bar_set_values (self, self->initial, NULL, NULL);
  else
    pqa_chip_bar_reset (self);
}

/**
 * pqa_chip_bar_dup_values:
 *
 * Returns: (transfer full) (element-type utf8 utf8): what is on in each group that has anything on
 */
GHashTable *
pqa_chip_bar_dup_values (PqaChipBar *self)
{
  GHashTable *values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer name, group;

  g_return_val_if_fail (PQA_IS_CHIP_BAR (self), values);

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &name, &group))
    {
      g_autofree char *value = pqa_chip_group_dup_value (group);

      if (*value != '\0')
        g_hash_table_insert (values, g_strdup (name), g_steal_pointer (&value));
    }
  return values;
}

/**
 * pqa_chip_bar_set_values:
 * @values: (element-type utf8 utf8): as of pqa_chip_bar_dup_values(); the other groups hide nothing
 * @unknown: (nullable) (scope call): called for each group of @values that is not there, or has no
 *   such chip
 *
 * Sets all groups; one #PqaChipBar::changed.
 */
void
pqa_chip_bar_set_values (PqaChipBar *self,
                         GHashTable *values,
                         PqaUnknownFunc unknown,
                         gpointer user_data)
{
  GHashTableIter iter;
  gpointer name, group, value;

  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  self->quiet = TRUE;
  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, &name, &group))
    {
      value = g_hash_table_lookup (values, name);
      if (!pqa_chip_group_set_value (group, value != NULL ? value : "") && unknown != NULL)
        unknown (name, user_data);
    }
  g_hash_table_iter_init (&iter, values);
  while (unknown != NULL && g_hash_table_iter_next (&iter, &name, NULL))
    if (!g_hash_table_contains (self->groups, name))
      unknown (name, user_data);
  self->quiet = FALSE;
  changed_cb (self);
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
  g_return_val_if_fail (PQA_IS_CHIP_BAR (self), NULL);

  return pqa_chip_group_get (find_group (self, group));
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
  g_return_val_if_fail (PQA_IS_CHIP_BAR (self), FALSE);

  return pqa_chip_group_is_on (find_group (self, group), id);
}

/**
 * pqa_chip_bar_set:
 * @group: name of the group
 * @id: (nullable): the chip to switch on or the choice to make; %NULL lets the group hide nothing
 */
void
pqa_chip_bar_set (PqaChipBar *self, const char *group, const char *id)
{
  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  pqa_chip_group_set (find_group (self, group), id);
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
  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  pqa_chip_group_set_count (find_group (self, group), id, count);
}

/**
 * pqa_chip_bar_is_filtering:
 *
 * Returns: whether any group hides something
 */
gboolean
pqa_chip_bar_is_filtering (PqaChipBar *self)
{
  GHashTableIter iter;
  gpointer group;

  g_return_val_if_fail (PQA_IS_CHIP_BAR (self), FALSE);

  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    if (pqa_chip_group_is_filtering (group))
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
  GHashTableIter iter;
  gpointer group;
  gboolean was_filtering;

  g_return_if_fail (PQA_IS_CHIP_BAR (self));

  was_filtering = pqa_chip_bar_is_filtering (self);
  self->quiet = TRUE;
  g_hash_table_iter_init (&iter, self->groups);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    pqa_chip_group_set (group, NULL);
  self->quiet = FALSE;
  if (was_filtering)
    changed_cb (self);
}

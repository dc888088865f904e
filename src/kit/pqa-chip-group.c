/* pqa-chip-group.c: filters that belong together: chips, or one drop-down
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-chip-group.h"

#include <adwaita.h>

#include "pqa-i18n.h"

struct _PqaChipGroup
{
  GtkBox parent_instance;

  const PqaChip *chips;
  gboolean exclusive;
  GPtrArray *buttons;

  GtkDropDown *drop_down;
  GListModel *choices;
  char *chosen;      /* the id of the choice made, "" for none */
  gboolean settling; /* what the drop-down shows is being put right */

  PqaField *field;

  GtkWidget *removable;
  PqaChipLabelFunc get_label;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PqaChipGroup, pqa_chip_group, GTK_TYPE_BOX)

static GtkToggleButton *
find_button (PqaChipGroup *self, const char *id)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (g_strcmp0 (self->chips[i].id, id) == 0)
      return g_ptr_array_index (self->buttons, i);
  return NULL;
}

static const char *
active_chip (PqaChipGroup *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->buttons, i)))
      return self->chips[i].id;
  return NULL;
}

/* The chip of an exclusive group that hides nothing. */
static const char *
neutral_chip (PqaChipGroup *self)
{
  return find_button (self, "all") != NULL ? "all" : self->chips[0].id;
}

static void
changed_cb (PqaChipGroup *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Of an exclusive group, one chip goes off when another goes on: one change, not two. */
static void
toggled_cb (PqaChipGroup *self, GtkToggleButton *button)
{
  if (!self->exclusive || gtk_toggle_button_get_active (button))
    changed_cb (self);
}

static void
add_button (PqaChipGroup *self, const PqaChip *chip)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_ (chip->label));

  gtk_widget_add_css_class (button, "chip");
  if (self->exclusive && self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);
  else if (self->exclusive)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_ptr_array_add (self->buttons, button);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (self), button);
}

static PqaChipGroup *
new_with_chips (const PqaChip *chips, gboolean exclusive)
{
  PqaChipGroup *self = g_object_new (PQA_TYPE_CHIP_GROUP, NULL);

  self->chips = chips;
  self->exclusive = exclusive;
  for (const PqaChip *chip = chips; chip->id != NULL; chip++)
    add_button (self, chip);
  return self;
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

static guint
find_choice (PqaChipGroup *self, const char *id)
{
  guint n = g_list_model_get_n_items (self->choices);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PqaChoice) choice = g_list_model_get_item (self->choices, i);

      if (g_str_equal (pqa_choice_get_id (choice), id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
take_choice (PqaChipGroup *self, const char *id)
{
  if (g_str_equal (self->chosen, id))
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (id);
  changed_cb (self);
}

/* Lets the drop-down show what is chosen. Choices that have not been read yet may still bring it;
 * what those that have been read do not bring is not there any more. */
static void
settle (PqaChipGroup *self)
{
  guint position = find_choice (self, self->chosen);
  gboolean known = position != GTK_INVALID_LIST_POSITION;

  gtk_drop_down_set_selected (self->drop_down, known ? position + 1 : 0);
  self->settling = FALSE;
  if (!known && g_list_model_get_n_items (self->choices) > 0)
    take_choice (self, "");
}

static void
choose (PqaChipGroup *self, const char *id)
{
  g_autofree char *old = g_steal_pointer (&self->chosen);

  self->chosen = g_strdup (id != NULL ? id : "");
  self->settling = TRUE;
  settle (self);
  if (!g_str_equal (old, self->chosen))
    changed_cb (self);
}

static void
picked_cb (PqaChipGroup *self)
{
  PqaChoice *choice = gtk_drop_down_get_selected_item (self->drop_down);

  if (!self->settling)
    take_choice (self, choice != NULL ? pqa_choice_get_id (choice) : "");
}

/* Before the drop-down hears that its choices are others, and loses its place. */
static void
choices_change_cb (PqaChipGroup *self)
{
  self->settling = TRUE;
}

static void
switch_off (PqaChipGroup *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i], FALSE);
}

/* What cannot be understood yet hides nothing, and the field says what is wrong with it. */
static void
written_cb (PqaChipGroup *self)
{
  g_autofree char *problem = pqa_field_find_problem (self->field);
  g_autofree char *text = pqa_field_get_text (self->field);

  take_choice (self, problem == NULL ? text : "");
}

static void
write_text (PqaChipGroup *self, const char *text)
{
  pqa_field_set_text (self->field, text != NULL ? text : "");
  written_cb (self);
}

static void
label_removable (PqaChipGroup *self, const char *label)
{
  g_autofree char *remove = g_strdup_printf (_ ("Remove the Filter “%s”"), label);
  GtkWidget *content = gtk_button_get_child (GTK_BUTTON (self->removable));

  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  gtk_widget_set_tooltip_text (self->removable, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->removable), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
}

/* The group is there with its chip only, so that the bar has no gap without it. */
static void
set_removable (PqaChipGroup *self, const char *id)
{
  g_autofree char *label = id != NULL ? self->get_label (id) : NULL;

  if (label != NULL)
    label_removable (self, label);
  gtk_widget_set_visible (GTK_WIDGET (self), label != NULL);
  take_choice (self, label != NULL ? id : "");
}

static void
remove_cb (PqaChipGroup *self)
{
  set_removable (self, NULL);
}

static void
pqa_chip_group_dispose (GObject *object)
{
  PqaChipGroup *self = PQA_CHIP_GROUP (object);

  g_ptr_array_set_size (self->buttons, 0);
  if (self->drop_down != NULL)
    g_signal_handlers_disconnect_by_data (self->drop_down, self);
  if (self->field != NULL)
    g_signal_handlers_disconnect_by_data (self->field, self);
  if (self->choices != NULL)
    g_signal_handlers_disconnect_by_data (self->choices, self);
  g_clear_object (&self->choices);

  G_OBJECT_CLASS (pqa_chip_group_parent_class)->dispose (object);
}

static void
pqa_chip_group_finalize (GObject *object)
{
  PqaChipGroup *self = PQA_CHIP_GROUP (object);

  g_ptr_array_unref (self->buttons);
  g_free (self->chosen);

  G_OBJECT_CLASS (pqa_chip_group_parent_class)->finalize (object);
}

static void
pqa_chip_group_class_init (PqaChipGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pqa_chip_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = pqa_chip_group_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * PqaChipGroup::changed:
   *
   * Something else is on than before.
   */
  signals[CHANGED] = g_signal_new ("changed", PQA_TYPE_CHIP_GROUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
pqa_chip_group_init (PqaChipGroup *self)
{
  self->buttons = g_ptr_array_new ();
  gtk_box_set_spacing (GTK_BOX (self), 6);
}

/**
 * pqa_chip_group_new_exclusive:
 * @chips: static array that ends with {NULL}
 *
 * Returns: (transfer floating): chips of which exactly one is on, at the start the first; the one
 *   that hides nothing has the id "all", without it the first is taken for that
 */
PqaChipGroup *
pqa_chip_group_new_exclusive (const PqaChip *chips)
{
  g_return_val_if_fail (chips != NULL && chips[0].id != NULL, NULL);

  return new_with_chips (chips, TRUE);
}

/**
 * pqa_chip_group_new_toggles:
 * @chips: static array that ends with {NULL}
 *
 * Returns: (transfer floating): chips that are switched independently; all are off at the start
 */
PqaChipGroup *
pqa_chip_group_new_toggles (const PqaChip *chips)
{
  g_return_val_if_fail (chips != NULL, NULL);

  return new_with_chips (chips, FALSE);
}

/**
 * pqa_chip_group_new_choice:
 * @any_label: what it says while nothing is chosen, such as "All zones"; translated
 * @choices: a list of #PqaChoice, which may be filled or changed later
 *
 * Returns: (transfer floating): a drop-down of which one thing, or none, is chosen
 */
PqaChipGroup *
pqa_chip_group_new_choice (const char *any_label, GListModel *choices)
{
  PqaChipGroup *self = g_object_new (PQA_TYPE_CHIP_GROUP, NULL);
  GtkExpression *label = gtk_property_expression_new (PQA_TYPE_CHOICE, NULL, "label");

  self->choices = g_object_ref (choices);
  self->chosen = g_strdup ("");
  g_signal_connect_swapped (choices, "items-changed", G_CALLBACK (choices_change_cb), self);
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (with_any (any_label, choices), label));
  gtk_drop_down_set_enable_search (self->drop_down, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->drop_down), "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  any_label, -1);
  g_signal_connect_swapped (self->drop_down, "notify::selected-item", G_CALLBACK (picked_cb), self);
  g_signal_connect_data (choices, "items-changed", G_CALLBACK (settle), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->drop_down));
  return self;
}

/**
 * pqa_chip_group_new_field:
 * @field: (transfer floating): something to write, such as a date
 *
 * Returns: (transfer floating): a field whose value, as long as nothing is wrong with it, narrows
 */
PqaChipGroup *
pqa_chip_group_new_field (PqaField *field)
{
  PqaChipGroup *self = g_object_new (PQA_TYPE_CHIP_GROUP, NULL);

  self->field = field;
  self->chosen = g_strdup ("");
  gtk_widget_set_hexpand (GTK_WIDGET (field), TRUE);
  g_signal_connect_swapped (field, "changed", G_CALLBACK (written_cb), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (field));
  return self;
}

/**
 * pqa_chip_group_new_removable:
 * @get_label: says what an id means; NULL if it means nothing
 *
 * Returns: (transfer floating): one chip that is there only while an id is set; a click takes it
 *   away
 */
PqaChipGroup *
pqa_chip_group_new_removable (PqaChipLabelFunc get_label)
{
  PqaChipGroup *self = g_object_new (PQA_TYPE_CHIP_GROUP, "visible", FALSE, NULL);
  GtkWidget *content = adw_button_content_new ();

  self->get_label = get_label;
  self->chosen = g_strdup ("");
  self->removable = gtk_button_new ();
  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "window-close-symbolic");
  gtk_button_set_child (GTK_BUTTON (self->removable), content);
  gtk_widget_add_css_class (self->removable, "chip");
  gtk_widget_add_css_class (self->removable, "removable");
  g_signal_connect_swapped (self->removable, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (self), self->removable);
  return self;
}

/**
 * pqa_chip_group_get:
 *
 * Returns: (nullable): the id of the first chip that is on, or of the choice made, or what is
 *   written
 */
const char *
pqa_chip_group_get (PqaChipGroup *self)
{
  g_return_val_if_fail (PQA_IS_CHIP_GROUP (self), NULL);

  if (self->chosen == NULL)
    return active_chip (self);
  return *self->chosen != '\0' ? self->chosen : NULL;
}

/**
 * pqa_chip_group_is_on:
 * @id: a chip or choice
 *
 * Returns: whether it is on
 */
gboolean
pqa_chip_group_is_on (PqaChipGroup *self, const char *id)
{
  GtkToggleButton *button;

  g_return_val_if_fail (PQA_IS_CHIP_GROUP (self), FALSE);

  if (self->chosen != NULL)
    return g_strcmp0 (self->chosen, id) == 0;
  button = find_button (self, id);
  return button != NULL && gtk_toggle_button_get_active (button);
}

/**
 * pqa_chip_group_is_filtering:
 *
 * Returns: whether the group hides something
 */
gboolean
pqa_chip_group_is_filtering (PqaChipGroup *self)
{
  g_return_val_if_fail (PQA_IS_CHIP_GROUP (self), FALSE);

  if (self->exclusive)
    return g_strcmp0 (active_chip (self), neutral_chip (self)) != 0;
  return pqa_chip_group_get (self) != NULL;
}

/**
 * pqa_chip_group_set:
 * @id: (nullable): the chip to switch on or the choice to make; %NULL or one that is not there lets
 *   the group hide nothing
 */
void
pqa_chip_group_set (PqaChipGroup *self, const char *id)
{
  GtkToggleButton *button;

  g_return_if_fail (PQA_IS_CHIP_GROUP (self));

  if (self->drop_down != NULL)
    choose (self, id);
  else if (self->field != NULL)
    write_text (self, id);
  else if (self->removable != NULL)
    set_removable (self, id);
  else if ((button = find_button (self, id)) != NULL)
    gtk_toggle_button_set_active (button, TRUE);
  else if (self->exclusive)
    gtk_toggle_button_set_active (find_button (self, neutral_chip (self)), TRUE);
  else
    switch_off (self);
}

/**
 * pqa_chip_group_dup_value:
 *
 * Returns: (transfer full): what is on, for pqa_chip_group_set_value(); "" for nothing
 */
char *
pqa_chip_group_dup_value (PqaChipGroup *self)
{
  g_autoptr (GString) value = g_string_new (self->chosen);

  g_return_val_if_fail (PQA_IS_CHIP_GROUP (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_toggle_button_get_active (self->buttons->pdata[i]))
      g_string_append_printf (value, "%s%s", value->len > 0 ? "," : "", self->chips[i].id);
  return g_string_free (g_steal_pointer (&value), FALSE);
}

/**
 * pqa_chip_group_set_value:
 * @value: as of pqa_chip_group_dup_value()
 *
 * Returns: whether all of it is there to be switched on, as far as that is known yet
 */
gboolean
pqa_chip_group_set_value (PqaChipGroup *self, const char *value)
{
  g_auto (GStrv) ids = NULL;
  gboolean known = TRUE;

  g_return_val_if_fail (PQA_IS_CHIP_GROUP (self), FALSE);

  if (self->buttons->len == 0)
    {
      pqa_chip_group_set (self, *value != '\0' ? value : NULL);
      return g_strcmp0 (self->chosen, value) == 0;
    }
  ids = g_strsplit (value, ",", -1);
  pqa_chip_group_set (self, NULL);
  for (char **id = ids; *id != NULL; id++)
    if (find_button (self, *id) != NULL)
      pqa_chip_group_set (self, *id);
    else
      known = FALSE;
  return known;
}

/**
 * pqa_chip_group_set_count:
 * @id: a chip
 * @count: how many rows it would show, or -1 to say nothing about it
 */
void
pqa_chip_group_set_count (PqaChipGroup *self, const char *id, int count)
{
  g_return_if_fail (PQA_IS_CHIP_GROUP (self));

  for (guint i = 0; i < self->buttons->len; i++)
    if (g_str_equal (self->chips[i].id, id))
      {
        g_autofree char *text = count < 0 ? g_strdup (_ (self->chips[i].label))
                                          : g_strdup_printf ("%s  %'d", _ (self->chips[i].label),
                                                             count);

        gtk_button_set_label (self->buttons->pdata[i], text);
      }
}

/* pqa-combo-field.c: one of a few choices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "form/pqa-combo-field.h"

struct _PqaComboField
{
  PqaField parent_instance;

  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (PqaComboField, pqa_combo_field, PQA_TYPE_FIELD)

static char *
pqa_combo_field_get_text (PqaField *field)
{
  PqaChoice *choice = gtk_drop_down_get_selected_item (PQA_COMBO_FIELD (field)->drop_down);

  return g_strdup (choice != NULL ? pqa_choice_get_id (choice) : "");
}

static void
pqa_combo_field_set_text (PqaField *field, const char *text)
{
  PqaComboField *self = PQA_COMBO_FIELD (field);
  GListModel *choices = gtk_drop_down_get_model (self->drop_down);
  guint n = choices != NULL ? g_list_model_get_n_items (choices) : 0;
  guint position = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PqaChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (pqa_choice_get_id (choice), text))
        position = i;
    }
  gtk_drop_down_set_selected (self->drop_down, position);
}

static void
pqa_combo_field_class_init (PqaComboFieldClass *klass)
{
  PQA_FIELD_CLASS (klass)->get_text = pqa_combo_field_get_text;
  PQA_FIELD_CLASS (klass)->set_text = pqa_combo_field_set_text;
}

static void
pqa_combo_field_init (PqaComboField *self)
{
  GtkExpression *label = gtk_property_expression_new (PQA_TYPE_CHOICE, NULL, "label");

  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, label));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (pqa_field_changed),
                            self);
  pqa_field_set_editor (PQA_FIELD (self), GTK_WIDGET (self->drop_down),
                        GTK_WIDGET (self->drop_down));
}

/**
 * pqa_combo_field_new:
 * @title: what the field is called
 * @choices: a list of #PqaChoice; one with the id "" stands for no choice
 *
 * Returns: (transfer floating): a field in which the first choice is made
 */
PqaField *
pqa_combo_field_new (const char *title, GListModel *choices)
{
  PqaComboField *self = g_object_new (PQA_TYPE_COMBO_FIELD, "title", title, NULL);

  pqa_combo_field_set_choices (self, choices);
  return PQA_FIELD (self);
}

/**
 * pqa_combo_field_set_choices:
 * @choices: a list of #PqaChoice; one with the id "" stands for no choice
 *
 * The value stays if it is among the new choices; else the first is chosen.
 */
void
pqa_combo_field_set_choices (PqaComboField *self, GListModel *choices)
{
  g_autofree char *old = NULL;
  g_autoptr (PqaChoice) kept = NULL;

  g_return_if_fail (PQA_IS_COMBO_FIELD (self));
  g_return_if_fail (G_IS_LIST_MODEL (choices));

  old = pqa_field_get_text (PQA_FIELD (self));
  kept = pqa_choices_find (choices, old);
  g_signal_handlers_block_by_func (self->drop_down, pqa_field_changed, self);
  gtk_drop_down_set_model (self->drop_down, choices);
  if (kept != NULL)
    pqa_combo_field_set_text (PQA_FIELD (self), old);
  g_signal_handlers_unblock_by_func (self->drop_down, pqa_field_changed, self);
}

/* pqa-choice.c: one thing to choose from a list: id, label, detail, initials to type
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-choice.h"

#include "text/pqa-pinyin.h"

struct _PqaChoice
{
  GObject parent_instance;

  char *id;
  char *label;
  char *detail;
  char *initials;
};

enum
{
  PROP_LABEL = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (PqaChoice, pqa_choice, G_TYPE_OBJECT)

static void
pqa_choice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_LABEL)
    g_value_set_string (value, PQA_CHOICE (object)->label);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pqa_choice_finalize (GObject *object)
{
  PqaChoice *self = PQA_CHOICE (object);

  g_free (self->id);
  g_free (self->label);
  g_free (self->detail);
  g_free (self->initials);

  G_OBJECT_CLASS (pqa_choice_parent_class)->finalize (object);
}

static void
pqa_choice_class_init (PqaChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = pqa_choice_finalize;
  object_class->get_property = pqa_choice_get_property;

  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
pqa_choice_init (PqaChoice *self)
{
}

/**
 * pqa_choice_new:
 * @id: stable code; "" stands for no choice
 * @label: what is shown and chosen
 * @detail: (nullable): a few words that tell it from its namesakes
 *
 * Returns: (transfer full): a choice
 */
PqaChoice *
pqa_choice_new (const char *id, const char *label, const char *detail)
{
  PqaChoice *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_object_new (PQA_TYPE_CHOICE, NULL);
  self->id = g_strdup (id);
  self->label = g_strdup (label);
  self->detail = g_strdup (detail);
  return self;
}

/**
 * pqa_choice_new_for_row:
 * @row_id: id of a row of the database
 * @label: what is shown and chosen
 * @detail: (nullable): a few words that tell it from its namesakes
 *
 * Returns: (transfer full): a choice whose id is @row_id in decimal figures
 */
PqaChoice *
pqa_choice_new_for_row (gint64 row_id, const char *label, const char *detail)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, row_id);

  return pqa_choice_new (id, label, detail);
}

/**
 * pqa_choice_get_id:
 *
 * Returns: the stable code
 */
const char *
pqa_choice_get_id (PqaChoice *self)
{
  g_return_val_if_fail (PQA_IS_CHOICE (self), NULL);

  return self->id;
}

/**
 * pqa_choice_get_row_id:
 *
 * Returns: the id as a row id of the database, 0 if it is none
 */
gint64
pqa_choice_get_row_id (PqaChoice *self)
{
  g_return_val_if_fail (PQA_IS_CHOICE (self), 0);

  return g_ascii_strtoll (self->id, NULL, 10);
}

/**
 * pqa_choice_get_label:
 *
 * Returns: what is shown and chosen
 */
const char *
pqa_choice_get_label (PqaChoice *self)
{
  g_return_val_if_fail (PQA_IS_CHOICE (self), NULL);

  return self->label;
}

/**
 * pqa_choice_get_detail:
 *
 * Returns: (nullable): the words beside the label
 */
const char *
pqa_choice_get_detail (PqaChoice *self)
{
  g_return_val_if_fail (PQA_IS_CHOICE (self), NULL);

  return self->detail;
}

/**
 * pqa_choice_matches:
 * @typed: what the person has typed
 *
 * Returns: whether @typed is part of the label, of its pinyin initials ("dt" finds 电梯), or of the
 *   detail
 */
gboolean
pqa_choice_matches (PqaChoice *self, const char *typed)
{
  g_return_val_if_fail (PQA_IS_CHOICE (self), FALSE);

  if (self->initials == NULL)
    self->initials = pqa_pinyin_initials (self->label);
  return pqa_text_matches_typed (self->label, self->initials, typed)
         || (self->detail != NULL && pqa_text_matches_typed (self->detail, NULL, typed));
}

/**
 * pqa_choices_find:
 * @choices: a list of #PqaChoice
 * @id: (nullable): a stable code
 *
 * Returns: (transfer full) (nullable): the choice with that code
 */
PqaChoice *
pqa_choices_find (GListModel *choices, const char *id)
{
  g_return_val_if_fail (G_IS_LIST_MODEL (choices), NULL);

  for (guint i = 0; id != NULL && i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (PqaChoice) choice = g_list_model_get_item (choices, i);

      if (g_str_equal (choice->id, id))
        return g_steal_pointer (&choice);
    }
  return NULL;
}

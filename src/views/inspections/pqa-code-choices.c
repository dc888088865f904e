/* pqa-code-choices.c: the values of an enumeration as choices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "inspections/pqa-code-choices.h"

/**
 * pqa_code_choices_new:
 *
 * Returns: (transfer full): a list of #PqaChoice; see PQA_CODE_CHOICES()
 */
GListModel *
pqa_code_choices_new (guint n_values,
                      const char *(*to_code) (guint value),
                      const char *(*to_label) (guint value))
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < n_values; i++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (to_code (i), to_label (i), NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

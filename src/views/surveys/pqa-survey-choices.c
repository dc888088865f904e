/* pqa-survey-choices.c: what the forms of surveys offer to choose from
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "pqa-survey-choices.h"

#include "pqa-choice.h"
#include "survey/pqa-survey-store.h"

/**
 * pqa_survey_choices_from_codes:
 *
 * Use it through PQA_SURVEY_CHOICES().
 *
 * Returns: (transfer full): a list of #PqaChoice, one for each code
 */
GListModel *
pqa_survey_choices_from_codes (guint count,
                               const char *(*to_code) (guint value),
                               const char *(*to_label) (guint value))
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < count; i++)
    {
      g_autoptr (PqaChoice) choice = pqa_choice_new (to_code (i), to_label (i), NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

/**
 * pqa_survey_choices_from_rows:
 * @rows: (element-type PqaNamedId)
 *
 * Returns: (transfer full): a list of #PqaChoice, one for each row
 */
GListModel *
pqa_survey_choices_from_rows (GPtrArray *rows)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < rows->len; i++)
    {
      PqaNamedId *row = rows->pdata[i];
      g_autoptr (PqaChoice) choice = pqa_choice_new_for_row (row->id, row->name, NULL);

      g_list_store_append (choices, choice);
    }
  return G_LIST_MODEL (choices);
}

/* pqa-settings-choices.c: the few choices in the dialogs of the settings
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "settings/pqa-settings-choices.h"

#include "pqa-choice.h"
#include "pqa-i18n.h"
#include "request/pqa-request-codes.h"

static void
add (GListStore *choices, const char *id, const char *label)
{
  g_autoptr (PqaChoice) choice = pqa_choice_new (id, label, NULL);

  g_list_store_append (choices, choice);
}

/**
 * pqa_settings_new_severities:
 *
 * Returns: (transfer full): a list of #PqaChoice
 */
GListModel *
pqa_settings_new_severities (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < pqa_severity_count (); i++)
    add (choices, pqa_severity_to_code (i), pqa_severity_to_label (i));
  return G_LIST_MODEL (choices);
}

/**
 * pqa_settings_new_kinds:
 *
 * Returns: (transfer full): a list of #PqaChoice
 */
GListModel *
pqa_settings_new_kinds (void)
{
  GListStore *choices = g_list_store_new (PQA_TYPE_CHOICE);

  for (guint i = 0; i < pqa_request_kind_count (); i++)
    add (choices, pqa_request_kind_to_code (i), pqa_request_kind_to_label (i));
  return G_LIST_MODEL (choices);
}

/* pqa-choice-list.h: the list that opens under a choice field
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-choice.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHOICE_LIST (pqa_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (PqaChoiceList, pqa_choice_list, PQA, CHOICE_LIST, GtkPopover)

PqaChoiceList *pqa_choice_list_new (void);
void pqa_choice_list_set_choices (PqaChoiceList *self, GListModel *choices);
void pqa_choice_list_open (PqaChoiceList *self, const char *typed);
void pqa_choice_list_close (PqaChoiceList *self);
gboolean pqa_choice_list_is_open (PqaChoiceList *self);
void pqa_choice_list_move (PqaChoiceList *self, int by);
PqaChoice *pqa_choice_list_get_marked (PqaChoiceList *self);
gboolean pqa_choice_list_matches (PqaChoiceList *self, const char *typed);

G_END_DECLS

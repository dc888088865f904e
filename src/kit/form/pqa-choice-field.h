/* pqa-choice-field.h: one of many choices, found by typing
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-field.h"
#include "pqa-choice.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHOICE_FIELD (pqa_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (PqaChoiceField, pqa_choice_field, PQA, CHOICE_FIELD, PqaField)

PqaField *pqa_choice_field_new (const char *title, GListModel *choices);
void pqa_choice_field_set_choices (PqaChoiceField *self, GListModel *choices);
PqaChoice *pqa_choice_field_get_choice (PqaChoiceField *self);
const char *pqa_choice_field_get_typed (PqaChoiceField *self);
void pqa_choice_field_set_typed (PqaChoiceField *self, const char *text);

G_END_DECLS

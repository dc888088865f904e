/* pqa-combo-field.h: one of a few choices
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-field.h"
#include "pqa-choice.h"

G_BEGIN_DECLS

#define PQA_TYPE_COMBO_FIELD (pqa_combo_field_get_type ())
G_DECLARE_FINAL_TYPE (PqaComboField, pqa_combo_field, PQA, COMBO_FIELD, PqaField)

PqaField *pqa_combo_field_new (const char *title, GListModel *choices);
void pqa_combo_field_set_choices (PqaComboField *self, GListModel *choices);

G_END_DECLS

/* pqa-choice-model.h: choices that come from a query and follow the database
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-choice.h"
#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_CHOICE_MODEL (pqa_choice_model_get_type ())
G_DECLARE_FINAL_TYPE (PqaChoiceModel, pqa_choice_model, PQA, CHOICE_MODEL, GObject)

GListModel *pqa_choice_model_new (PqaContext *context, const char *query);
void pqa_choice_model_set_typed (PqaChoiceModel *self, const char *typed);
gboolean pqa_choice_model_is_loading (PqaChoiceModel *self);

G_END_DECLS

/* pqa-money-field.h: an amount of money, or none
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-field.h"

G_BEGIN_DECLS

#define PQA_TYPE_MONEY_FIELD (pqa_money_field_get_type ())
G_DECLARE_FINAL_TYPE (PqaMoneyField, pqa_money_field, PQA, MONEY_FIELD, PqaField)

PqaField *pqa_money_field_new (const char *title);
gboolean pqa_money_field_get (PqaMoneyField *self, gint64 *cents);
void pqa_money_field_set (PqaMoneyField *self, gint64 cents);

G_END_DECLS

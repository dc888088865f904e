/* pqa-number-field.h: a number between limits, or none
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-field.h"

G_BEGIN_DECLS

#define PQA_TYPE_NUMBER_FIELD (pqa_number_field_get_type ())
G_DECLARE_FINAL_TYPE (PqaNumberField, pqa_number_field, PQA, NUMBER_FIELD, PqaField)

PqaField *pqa_number_field_new (const char *title, double min, double max, int digits);
void pqa_number_field_set_limits (PqaNumberField *self, double min, double max, int digits);
gboolean pqa_number_field_get (PqaNumberField *self, double *number);

G_END_DECLS

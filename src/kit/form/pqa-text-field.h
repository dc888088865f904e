/* pqa-text-field.h: a line of text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-field.h"

G_BEGIN_DECLS

#define PQA_TYPE_TEXT_FIELD (pqa_text_field_get_type ())
G_DECLARE_FINAL_TYPE (PqaTextField, pqa_text_field, PQA, TEXT_FIELD, PqaField)

PqaField *pqa_text_field_new (const char *title);

G_END_DECLS

/* pqa-lines-field.h: several lines of text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-field.h"

G_BEGIN_DECLS

#define PQA_TYPE_LINES_FIELD (pqa_lines_field_get_type ())
G_DECLARE_FINAL_TYPE (PqaLinesField, pqa_lines_field, PQA, LINES_FIELD, PqaField)

PqaField *pqa_lines_field_new (const char *title);

G_END_DECLS

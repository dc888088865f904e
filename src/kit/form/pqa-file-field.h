/* pqa-file-field.h: a file that exists, chosen with the system's dialog
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-field.h"

G_BEGIN_DECLS

#define PQA_TYPE_FILE_FIELD (pqa_file_field_get_type ())
G_DECLARE_FINAL_TYPE (PqaFileField, pqa_file_field, PQA, FILE_FIELD, PqaField)

PqaField *
pqa_file_field_new (const char *title, const char *filter_name, const char *const *patterns);

G_END_DECLS

/* pqa-result-sheet.h: the checklist of an inspection, filled in from the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_RESULT_SHEET (pqa_result_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PqaResultSheet, pqa_result_sheet, PQA, RESULT_SHEET, AdwWindow)

PqaResultSheet *pqa_result_sheet_new (PqaContext *context, gint64 inspection_id);

gboolean pqa_result_sheet_is_loaded (PqaResultSheet *self);
guint pqa_result_sheet_get_current (PqaResultSheet *self);

G_END_DECLS

/* pqa-standard-editor.h: the items of a standard, to be read or, in a draft, edited
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_STANDARD_EDITOR (pqa_standard_editor_get_type ())
G_DECLARE_FINAL_TYPE (PqaStandardEditor, pqa_standard_editor, PQA, STANDARD_EDITOR, AdwWindow)

PqaStandardEditor *pqa_standard_editor_new (PqaContext *context, gint64 version_id);

G_END_DECLS

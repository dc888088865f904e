/* pqa-draft-bar.h: says quietly that a request was left unfinished
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_DRAFT_BAR (pqa_draft_bar_get_type ())
G_DECLARE_FINAL_TYPE (PqaDraftBar, pqa_draft_bar, PQA, DRAFT_BAR, GtkWidget)

void pqa_draft_bar_set_context (PqaDraftBar *self, PqaContext *context);
const char *pqa_draft_bar_get_text (PqaDraftBar *self);

G_END_DECLS

/* pqa-call-pane.h: the screen of whoever calls residents back
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"
#include "request/pqa-call-entry.h"
#include "request/pqa-call-store.h"

G_BEGIN_DECLS

#define PQA_TYPE_CALL_PANE (pqa_call_pane_get_type ())
G_DECLARE_FINAL_TYPE (PqaCallPane, pqa_call_pane, PQA, CALL_PANE, GtkBox)

GtkWidget *pqa_call_pane_new (PqaContext *context);

void pqa_call_pane_set_call (PqaCallPane *self, PqaCall *call, PqaCallEntry *entry);
const PqaCall *pqa_call_pane_get_call (PqaCallPane *self);
PqaCallEntry *pqa_call_pane_get_entry (PqaCallPane *self);
void pqa_call_pane_wait (PqaCallPane *self);
void pqa_call_pane_set_progress (PqaCallPane *self, const char *text);
void pqa_call_pane_focus_current (PqaCallPane *self);
gboolean pqa_call_pane_press (PqaCallPane *self, guint key);

G_END_DECLS

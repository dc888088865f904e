/* pqa-call-saving.h: a follow-up call on its way to the writing thread, and back if it was wrong
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"
#include "request/pqa-call-entry.h"
#include "request/pqa-call-store.h"

G_BEGIN_DECLS

#define PQA_TYPE_CALL_SAVING (pqa_call_saving_get_type ())
G_DECLARE_FINAL_TYPE (PqaCallSaving, pqa_call_saving, PQA, CALL_SAVING, GObject)

PqaCallSaving *pqa_call_saving_new (const PqaCall *call, PqaCallEntry *entry);
gint64 pqa_call_saving_get_request_id (PqaCallSaving *self);
gboolean pqa_call_saving_run (PqaConnection *connection, gpointer saving, GError **error);
void pqa_call_saving_tell (PqaCallSaving *self, GtkWidget *near, PqaContext *context);

G_END_DECLS

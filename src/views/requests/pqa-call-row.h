/* pqa-call-row.h: one question of a follow-up call with its answers to press
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "request/pqa-call-entry.h"

G_BEGIN_DECLS

#define PQA_TYPE_CALL_ROW (pqa_call_row_get_type ())
G_DECLARE_FINAL_TYPE (PqaCallRow, pqa_call_row, PQA, CALL_ROW, GtkWidget)

GtkWidget *pqa_call_row_new (PqaCallField field);
void pqa_call_row_set_text (PqaCallRow *self, const char *text);
void pqa_call_row_show (PqaCallRow *self, PqaCallEntry *entry);

G_END_DECLS

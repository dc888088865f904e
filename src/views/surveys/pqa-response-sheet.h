/* pqa-response-sheet.h: the questions of a form as a sheet that is filled in from the keyboard
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-response-entry.h"

G_BEGIN_DECLS

#define PQA_TYPE_RESPONSE_SHEET (pqa_response_sheet_get_type ())
G_DECLARE_FINAL_TYPE (PqaResponseSheet, pqa_response_sheet, PQA, RESPONSE_SHEET, GtkBox)

GtkWidget *pqa_response_sheet_new (void);
void pqa_response_sheet_set_entry (PqaResponseSheet *self, PqaResponseEntry *entry);
void pqa_response_sheet_focus_current (PqaResponseSheet *self);
gboolean pqa_response_sheet_press (PqaResponseSheet *self, guint key);

G_END_DECLS

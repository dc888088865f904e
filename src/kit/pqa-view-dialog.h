/* pqa-view-dialog.h: asks for the name under which a list's view is saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "settings/pqa-saved-view.h"

G_BEGIN_DECLS

#define PQA_TYPE_VIEW_DIALOG (pqa_view_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaViewDialog, pqa_view_dialog, PQA, VIEW_DIALOG, PqaFormDialog)

GtkWidget *
pqa_view_dialog_new_save (PqaContext *context, const char *list, const char *definition);
GtkWidget *pqa_view_dialog_new_rename (PqaContext *context, const PqaSavedView *view);

G_END_DECLS

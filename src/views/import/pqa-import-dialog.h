/* pqa-import-dialog.h: brings a file into the database: what, which file, check, import
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_IMPORT_DIALOG (pqa_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaImportDialog, pqa_import_dialog, PQA, IMPORT_DIALOG, PqaFormDialog)

GtkWindow *pqa_import_dialog_new (PqaContext *context, const char *kind);

void pqa_import_dialog_save_problems (PqaImportDialog *self, const char *path);

G_END_DECLS

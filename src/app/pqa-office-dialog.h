/* pqa-office-dialog.h: makes a new office
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_OFFICE_DIALOG (pqa_office_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaOfficeDialog, pqa_office_dialog, PQA, OFFICE_DIALOG, PqaFormDialog)

PqaOfficeDialog *pqa_office_dialog_new (GtkWindow *parent, GFile *file);

G_END_DECLS

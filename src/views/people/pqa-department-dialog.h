/* pqa-department-dialog.h: adds or edits a department
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-record-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_DEPARTMENT_DIALOG (pqa_department_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaDepartmentDialog, pqa_department_dialog, PQA, DEPARTMENT_DIALOG, PqaRecordDialog)

GtkWindow *pqa_department_dialog_new (PqaContext *context, gint64 id);

G_END_DECLS

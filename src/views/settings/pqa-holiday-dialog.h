/* pqa-holiday-dialog.h: shows what a file of holidays would change, before it is taken
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-holiday-file.h"
#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_HOLIDAY_DIALOG (pqa_holiday_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaHolidayDialog, pqa_holiday_dialog, PQA, HOLIDAY_DIALOG, PqaFormDialog)

GtkWindow *pqa_holiday_dialog_new (PqaContext *context,
                                   PqaHolidayFile *file,
                                   const PqaCalendarContent *content);
const PqaHolidayFile *pqa_holiday_dialog_get_file (PqaHolidayDialog *self);

G_END_DECLS

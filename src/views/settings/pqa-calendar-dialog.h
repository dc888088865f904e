/* pqa-calendar-dialog.h: edits the hours of a work calendar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "form/pqa-form-dialog.h"
#include "settings/pqa-calendar-edit.h"

G_BEGIN_DECLS

#define PQA_TYPE_CALENDAR_DIALOG (pqa_calendar_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PqaCalendarDialog, pqa_calendar_dialog, PQA, CALENDAR_DIALOG, PqaFormDialog)

GtkWindow *pqa_calendar_dialog_new (PqaContext *context, const PqaCalendarInfo *calendar);

G_END_DECLS

/* pqa-calendar-day-dialog.h: what is special about one day of a work calendar
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-calendar-content.h"
#include "form/pqa-form-dialog.h"

G_BEGIN_DECLS

#define PQA_TYPE_CALENDAR_DAY_DIALOG (pqa_calendar_day_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    PqaCalendarDayDialog, pqa_calendar_day_dialog, PQA, CALENDAR_DAY_DIALOG, PqaFormDialog)

GtkWindow *pqa_calendar_day_dialog_new (PqaContext *context,
                                        const PqaCalendarContent *content,
                                        const char *date);
void pqa_calendar_day_dialog_apply (PqaCalendarDayDialog *self, PqaCalendarContent *content);

G_END_DECLS

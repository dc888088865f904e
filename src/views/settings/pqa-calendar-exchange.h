/* pqa-calendar-exchange.h: a work calendar's special days from and to files
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-holiday-file.h"
#include "form/pqa-form-dialog.h"
#include "settings/pqa-holiday-dialog.h"

G_BEGIN_DECLS

char *pqa_calendar_import_label (const char *supplied);
void pqa_calendar_import_supplied_async (GtkWindow *window,
                                         const PqaCalendarContent *content,
                                         const char *supplied,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
void pqa_calendar_import_file_async (GtkWindow *window,
                                     const PqaCalendarContent *content,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
PqaHolidayFile *pqa_calendar_import_finish (GAsyncResult *result, GError **error);

void pqa_calendar_export (PqaFormDialog *dialog,
                          const char *name,
                          const PqaCalendarContent *content);

G_END_DECLS

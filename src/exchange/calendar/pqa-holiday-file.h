/* pqa-holiday-file.h: a year's public holidays and make-up days from a file
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "calendar/pqa-calendar-content.h"
#include "import/pqa-import-report.h"

G_BEGIN_DECLS

/**
 * PqaHolidayChange:
 * @day: how the day is to be
 * @change: what that means for the calendar
 */
typedef struct
{
  PqaSpecialDay *day;
  PqaImportChange change;
} PqaHolidayChange;

/**
 * PqaHolidayFile:
 * @changes: (element-type PqaHolidayChange): the days of the file, by date
 * @report: how many are new, and what is wrong with the file; with problems nothing is to be taken
 */
typedef struct
{
  GPtrArray *changes;
  PqaImportReport *report;
} PqaHolidayFile;

PqaHolidayFile *pqa_holiday_file_read (const char *path,
                                       const PqaCalendarContent *content,
                                       GCancellable *cancellable,
                                       GError **error);
PqaHolidayFile *pqa_holiday_file_read_supplied (const char *name,
                                                const PqaCalendarContent *content,
                                                GError **error);
char **pqa_holiday_file_list_supplied (void);
void pqa_holiday_file_free (PqaHolidayFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PqaHolidayFile, pqa_holiday_file_free)

gboolean pqa_holiday_file_has_news (const PqaHolidayFile *self);
void pqa_holiday_file_apply (const PqaHolidayFile *self, PqaCalendarContent *content);
gboolean
pqa_holiday_file_write (const char *path, const PqaCalendarContent *content, GError **error);

G_END_DECLS

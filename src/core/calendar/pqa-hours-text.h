/* pqa-hours-text.h: opening hours and special days as people type them
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PqaHours:
 * @from: minute of the day
 * @to: minute after @from; beyond 1440 on the next day
 */
typedef struct
{
  int from;
  int to;
} PqaHours;

/**
 * PqaSpecialDay:
 * @date: the day
 * @hours: (element-type PqaHours): when it is open; none for a holiday
 * @name: what it is called
 */
typedef struct
{
  char *date;
  GArray *hours;
  char *name;
} PqaSpecialDay;

GArray *pqa_hours_parse (const char *text, GError **error);
char *pqa_hours_format (const GArray *hours);

PqaSpecialDay *pqa_special_day_new (const char *date, const char *name);
void pqa_special_day_free (PqaSpecialDay *self);
GPtrArray *pqa_special_days_parse (const char *text, GError **error);
char *pqa_special_days_format (const GPtrArray *days);

G_END_DECLS

/* pqa-time-format.h: dates, times and durations as people write them, in the language of the screen
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pqa_date_format (const char *date);
char *pqa_date_format_with_weekday (const char *date);
char *pqa_month_format (int year, int month);
const char *pqa_weekday_format (int weekday);
const char *pqa_weekday_initial (int weekday);
int pqa_first_weekday (void);

char *pqa_local_time_format (GTimeZone *zone, gint64 instant);
char *pqa_local_time_format_clock (GTimeZone *zone, gint64 instant);
char *pqa_local_time_format_weekday (GTimeZone *zone, gint64 instant);

char *pqa_duration_format (gint64 seconds);
char *pqa_remaining_format (gint64 due, gint64 now);

G_END_DECLS

/* pqa-date.h: calendar dates as YYYY-MM-DD text
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The years that can be written with four digits. */
#define PQA_DATE_MIN_DAYS (-719162)
#define PQA_DATE_MAX_DAYS 2932896

gboolean pqa_date_is_valid (const char *date);
gboolean pqa_date_parse (const char *date, int *year, int *month, int *day);
gboolean pqa_date_check (const char *date, GError **error);
char *pqa_date_new (int year, int month, int day);

gint64 pqa_date_to_days (const char *date);
char *pqa_date_from_days (gint64 days);
int pqa_date_weekday (const char *date);
int pqa_days_weekday (gint64 days);
int pqa_days_in_month (int year, int month);

char *pqa_date_add_days (const char *date, gint64 days);
char *pqa_date_add_months (const char *date, int months);
gint64 pqa_date_days_between (const char *from, const char *to);

G_END_DECLS

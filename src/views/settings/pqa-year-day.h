/* pqa-year-day.h: a day in the view of a year, told by colour, mark and words
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "calendar/pqa-calendar-content.h"

G_BEGIN_DECLS

GtkWidget *pqa_year_day_new (const char *date);
void pqa_year_day_show (GtkWidget *day, const PqaCalendarContent *content, const char *today);
const char *pqa_year_day_get_date (GtkWidget *day);

GtkWidget *pqa_year_legend_new (void);

G_END_DECLS

/* pqa-year-view.h: the twelve months of a work calendar's year
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "calendar/pqa-calendar-content.h"

G_BEGIN_DECLS

#define PQA_TYPE_YEAR_VIEW (pqa_year_view_get_type ())
G_DECLARE_FINAL_TYPE (PqaYearView, pqa_year_view, PQA, YEAR_VIEW, GtkBox)

GtkWidget *pqa_year_view_new (const PqaCalendarContent *content, const char *today);
void pqa_year_view_refresh (PqaYearView *self);
const char *pqa_year_view_get_date (PqaYearView *self);
void pqa_year_view_go_to (PqaYearView *self, const char *date);

G_END_DECLS

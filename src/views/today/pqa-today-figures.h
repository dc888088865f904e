/* pqa-today-figures.h: the quarter so far, beside the one before
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_TODAY_FIGURES (pqa_today_figures_get_type ())
G_DECLARE_FINAL_TYPE (PqaTodayFigures, pqa_today_figures, PQA, TODAY_FIGURES, GtkBox)

GtkWidget *pqa_today_figures_new (PqaContext *context);
void pqa_today_figures_refresh (PqaTodayFigures *self);

G_END_DECLS

/* pqa-today-warnings.h: what is at risk, what has been brought before the person, what grows
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "pqa-context.h"

G_BEGIN_DECLS

#define PQA_TYPE_TODAY_WARNINGS (pqa_today_warnings_get_type ())
G_DECLARE_FINAL_TYPE (PqaTodayWarnings, pqa_today_warnings, PQA, TODAY_WARNINGS, GtkBox)

GtkWidget *pqa_today_warnings_new (PqaContext *context);
void pqa_today_warnings_refresh (PqaTodayWarnings *self);

G_END_DECLS

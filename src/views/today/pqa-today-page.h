/* pqa-today-page.h: what waits today, and how the quarter goes
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_TODAY_PAGE (pqa_today_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaTodayPage, pqa_today_page, PQA, TODAY_PAGE, PqaPage)

G_END_DECLS

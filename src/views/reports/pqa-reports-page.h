/* pqa-reports-page.h: the quarterly evaluation: choose a quarter, look at it, print and export it
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_REPORTS_PAGE (pqa_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaReportsPage, pqa_reports_page, PQA, REPORTS_PAGE, PqaPage)

G_END_DECLS

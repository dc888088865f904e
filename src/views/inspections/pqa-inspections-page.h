/* pqa-inspections-page.h: the page of inspections, plans and standards
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "pqa-tabs-page.h"

G_BEGIN_DECLS

#define PQA_TYPE_INSPECTIONS_PAGE (pqa_inspections_page_get_type ())
G_DECLARE_FINAL_TYPE (PqaInspectionsPage, pqa_inspections_page, PQA, INSPECTIONS_PAGE, PqaTabsPage)

G_END_DECLS
